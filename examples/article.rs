//! The main job on a crawled news article: sentences, tokens, dates and numbers, frequent words, matches.
//! Prints a summary, and writes `article.html`, the same as a page for a browser.
//!
//! `cargo run --release --example article [FILE [QUERY]]`

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

use kalima::date::find_dates;
use kalima::number::{NumberKind, find_numbers};
use kalima::script::Class;
use kalima::spacing::{MissingSpace, Spacing};
use kalima::stopword::StopWords;
use kalima::{Finder, Normalizer, Sentence, Span, Token, TokenKind, sentences, tokens};
use kalima_report::{Document, Report};

const ARTICLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/article.txt");

/// The most columns of a line of Arabic text.
const WIDTH: usize = 64;

fn main() -> io::Result<()> {
    let path = env::args().nth(1).unwrap_or_else(|| ARTICLE.to_owned());
    let query = env::args().nth(2).unwrap_or_else(|| "الكرملين".to_owned()); // "the Kremlin"
    let text = fs::read_to_string(&path)
        .map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
    let mut out = io::stdout().lock();
    let printed = print_all(&mut out, &text, &query).and_then(|()| {
        let page = page_path();
        write_page(&path, &text, &query, &page)?;
        writeln!(out, "\nThe same as a page for a browser: {}", page.display())
    });
    match printed {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

/// Returns the path of the page: in Cargo's target folder, or in the folder for temporary files.
fn page_path() -> PathBuf {
    let program = env::current_exe().ok();
    // The program is target/release/examples/article.
    let target = program.as_deref().and_then(|program| program.ancestors().nth(3));
    let target = target.filter(|folder| folder.join("CACHEDIR.TAG").is_file());
    target.map_or_else(env::temp_dir, Path::to_owned).join("article.html")
}

fn write_page(path: &str, text: &str, query: &str, page: &Path) -> io::Result<()> {
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy();
    let title = sentences(text).next().map_or(&*name, |first| first.text());
    let report = Report::new().title(title).query(query);
    let html = report.render(&[Document::new(&name, text)]).map_err(io::Error::other)?;
    fs::write(page, html)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", page.display())))
}

fn print_all(out: &mut impl Write, text: &str, query: &str) -> io::Result<()> {
    let article: Vec<Sentence<'_>> = sentences(text).collect();
    print_sentences(out, &article)?;
    print_tokens(out, &article)?;
    print_dates_and_numbers(out, text)?;
    print_run_ons(out, text)?;
    print_search_forms(out, &article)?;
    print_frequent_words(out, text)?;
    print_matches(out, text, &article, query)?;
    print_summary(out, text, &article)
}

/// Isolates Arabic text from numbers and Latin letters on the terminal with U+2068 and U+2069.
fn isolated(arabic: &str) -> String {
    format!("\u{2068}{arabic}\u{2069}")
}

/// Prints text in lines of at most [`WIDTH`] columns that end between words, each isolated.
fn print_wrapped(out: &mut impl Write, text: &str) -> io::Result<()> {
    let columns = |word: &str| word.chars().filter(|&c| !Class::of(c).is_combining()).count();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && columns(&line) + 1 + columns(word) > WIDTH {
            writeln!(out, "      {}", isolated(&line))?;
            line.clear();
        }
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(word);
    }
    writeln!(out, "      {}", isolated(&line))
}

/// Formats a span as a column.
fn column(span: Span) -> String {
    format!("{:>13}", format!("{span:?}"))
}

fn print_sentences(out: &mut impl Write, article: &[Sentence<'_>]) -> io::Result<()> {
    writeln!(out, "SENTENCES, with the bytes that they take")?;
    for (number, sentence) in (1..).zip(article) {
        writeln!(out, "\n{number:>4}  bytes {:?}", sentence.span())?;
        print_wrapped(out, sentence.text())?;
    }
    Ok(())
}

/// Prints the tokens of the sentence with the most kinds of tokens, then the fewest tokens.
fn print_tokens(out: &mut impl Write, article: &[Sentence<'_>]) -> io::Result<()> {
    let variety = |sentence: &Sentence<'_>| {
        let kinds: BTreeSet<&str> =
            tokens(sentence.text()).map(|token| token.kind().as_str()).collect();
        (kinds.len(), usize::MAX - tokens(sentence.text()).count())
    };
    let Some((at, sentence)) =
        article.iter().enumerate().max_by_key(|(_, sentence)| variety(sentence))
    else {
        return Ok(());
    };
    writeln!(out, "\nWORDS AND SIGNS of sentence {}\n", at + 1)?;
    for token in tokens(sentence.text()) {
        let Span { start, end } = token.span();
        let offset = sentence.span().start;
        let span = Span::new(offset + start, offset + end);
        writeln!(out, "     {}  {:<11}  {}", column(span), token.kind(), isolated(token.text()))?;
    }
    Ok(())
}

/// Prints the dates, and the numbers in words, with their values.
fn print_dates_and_numbers(out: &mut impl Write, text: &str) -> io::Result<()> {
    writeln!(out, "\nDATES AND NUMBERS, with their values\n")?;
    for date in find_dates(text) {
        let found = isolated(date.span.of(text));
        writeln!(out, "     {}  {found}  =  {date}", column(date.span))?;
    }
    let in_words = |span: Span| !span.of(text).bytes().any(|byte| byte.is_ascii_digit());
    for number in find_numbers(text) {
        if in_words(number.span) && number.kind != NumberKind::Fraction {
            let (found, value) = (isolated(number.span.of(text)), number.value);
            writeln!(out, "     {}  {found}  =  {value}", column(number.span))?;
        }
    }
    Ok(())
}

/// Prints adjacent words and numbers without a space, and the missing spaces with their evidence:
/// crawled pages run their parts together.
fn print_run_ons(out: &mut impl Write, text: &str) -> io::Result<()> {
    writeln!(out, "\nPARTS OF THE PAGE THAT RUN TOGETHER, and the tokens\n")?;
    let is_word = |token: &Token<'_>| matches!(token.kind(), TokenKind::Word | TokenKind::Number);
    let words: Vec<Token<'_>> = tokens(text).filter(is_word).collect();
    for touching in words.chunk_by(|one, next| one.span().end == next.span().start) {
        if let [first, .., last] = touching {
            let span = Span::new(first.span().start, last.span().end);
            let parts: Vec<String> = touching.iter().map(|word| isolated(word.text())).collect();
            let whole = isolated(&text[span.range()]);
            writeln!(out, "     {}  {whole}  =  {}", column(span), parts.join(" + "))?;
        }
    }
    writeln!(out, "\nMISSING SPACES, by the spelling and the words of the article\n")?;
    for MissingSpace { at, span, reason, .. } in Spacing::new().missing_spaces(text) {
        let (before, after) = (isolated(&text[span.start..at]), isolated(&text[at..span.end]));
        writeln!(out, "     {at:>13}  {before} {after}  {reason:?}")?;
    }
    Ok(())
}

/// Prints the first sentences that the search preset changes, with their search form.
fn print_search_forms(out: &mut impl Write, article: &[Sentence<'_>]) -> io::Result<()> {
    let search = Normalizer::search();
    writeln!(out, "\nSPELLING FOR SEARCH: the first sentences that change")?;
    let changed = (1..).zip(article).filter(|(_, sentence)| !search.is_normalized(sentence.text()));
    for (number, sentence) in changed.take(3) {
        writeln!(out, "\n{number:>4}  original")?;
        print_wrapped(out, sentence.text())?;
        writeln!(out, "      for search")?;
        print_wrapped(out, &search.normalize(sentence.text()))?;
    }
    Ok(())
}

fn print_frequent_words(out: &mut impl Write, text: &str) -> io::Result<()> {
    let (search, stop_words) = (Normalizer::search(), StopWords::full());
    let mut words: HashMap<String, (usize, BTreeSet<&str>)> = HashMap::new();
    for word in tokens(text).filter(|token| token.kind() == TokenKind::Word) {
        if !stop_words.contains(word.text()) {
            let folded = search.normalize(word.text()).into_owned();
            let (count, spellings) = words.entry(folded).or_default();
            *count += 1;
            spellings.insert(word.text());
        }
    }
    let mut words: Vec<_> = words.into_iter().collect();
    words.sort_by(|(a, (more, _)), (b, (less, _))| less.cmp(more).then_with(|| a.cmp(b)));
    writeln!(out, "\nFREQUENT WORDS, with their spellings; not of, in, that ...\n")?;
    for (word, (count, spellings)) in words.iter().take(12) {
        let spellings: Vec<String> = spellings.iter().map(|word| isolated(word)).collect();
        writeln!(out, "{count:>4}  {}  ({})", isolated(word), spellings.join(", "))?;
    }
    Ok(())
}

fn print_matches(
    out: &mut impl Write,
    text: &str,
    article: &[Sentence<'_>],
    query: &str,
) -> io::Result<()> {
    let (open, close) =
        if io::stdout().is_terminal() { ("\x1b[7m", "\x1b[27m") } else { ("[", "]") };
    // The query and the text are normalized; the spans are those of the original.
    let find = |query: &str| -> Vec<Span> {
        Finder::new(Normalizer::search(), query).find_iter(text).collect()
    };
    let found = find(query);
    writeln!(out, "\nFOUND {} in any spelling: {} times", isolated(query), found.len())?;
    for (number, sentence) in (1..).zip(article) {
        let span = sentence.span();
        let inside: Vec<&Span> =
            found.iter().filter(|at| span.start <= at.start && at.end <= span.end).collect();
        if inside.is_empty() {
            continue;
        }
        let mut marked = String::new();
        let mut done = span.start;
        for at in &inside {
            marked.push_str(&text[done..at.start]);
            marked.extend([open, &text[at.range()], close]);
            done = at.end;
        }
        marked.push_str(&text[done..span.end]);
        writeln!(out, "\n{number:>4}  bytes {inside:?}")?;
        print_wrapped(out, &marked)?;
    }
    // "the Kremlin" without and with diacritics, with another alef, with tatweel.
    writeln!(out, "\n      every spelling of the query finds the same bytes:")?;
    for spelling in ["الكرملين", "الكِرْمِلِين", "ألكرملين", "الكرمليـــن"]
    {
        writeln!(out, "      {}  {:?}", isolated(spelling), find(spelling))?;
    }
    Ok(())
}

fn print_summary(out: &mut impl Write, text: &str, article: &[Sentence<'_>]) -> io::Result<()> {
    let search = Normalizer::search();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for token in tokens(text) {
        *kinds.entry(token.kind().as_str()).or_default() += 1;
    }
    let is_word = |token: &Token<'_>| token.kind() == TokenKind::Word;
    let spelled: BTreeSet<&str> = tokens(text).filter(is_word).map(|word| word.text()).collect();
    let folded: BTreeSet<_> = spelled.iter().map(|word| search.normalize(word)).collect();
    let counts: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    writeln!(out, "\nIN SHORT\n")?;
    writeln!(out, "      {} bytes, {} lines", text.len(), text.lines().count())?;
    writeln!(out, "      {} sentences", article.len())?;
    writeln!(out, "      {} tokens: {}", kinds.values().sum::<usize>(), counts.join(", "))?;
    writeln!(out, "      {} different words, {} after folding", spelled.len(), folded.len())
}
