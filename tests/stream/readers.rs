//! A stream answers as the whole text does, however its bytes come and whatever else goes wrong.

use std::cell::Cell;
use std::io::{BufRead, Read, Write};
use std::rc::Rc;

use crate::pieces::{Counted, Pieces, Repeated};
use crate::support::awkward::{self, Mix};
use crate::support::normalizers::{
    normalizer as normalizers_of_all_steps, text as text_of_letters,
};
use kalima::io::{
    BlockReader, InvalidPolicy, InvalidUtf8, NormalizeReader, NormalizeWriter, SentenceReader,
    StreamOptions, TokenReader, Truncation,
};
use kalima::normalize::{Normalizer, Steps};
use kalima::sentence::{Newlines, SentenceSplitter};
use kalima::{Span, TokenKind, Tokenizer};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// A bit of everything that may be cut in two: "Dr Ahmad said", "George W. Bush", addresses, a
/// ligature, marks, an emoji family, "he was born in 300 BC", quotations over two lines.
pub(crate) const SAMPLE: &str = "قال د. أحمد: «النسبة 3.5%\r\nانتهى». زار جورج و.\nبوش www.example.com/أ?b=c ثم\r\
    صلى الله عليه وسلم ﷺ ﻣﺮﺣﺒًﺎ كَتَبَّ 👨\u{200D}👩\u{200D}👧 🇪🇬.\n\n\u{FEFF}ولد سنة 300 ق.م. في مصر…\n \t\n\
    العنوان: ص.ب. 1234 \u{A0} \u{200F} الرياض.\u{2028}a@b.co  #أمل\0 -5\n";

type Sentences = Vec<(String, u64, u64, Option<String>)>;
type Tokens = Vec<(String, u64, u64, TokenKind)>;

fn sentences_of(splitter: SentenceSplitter, text: &str) -> Sentences {
    let found = splitter.sentences(text).map(|sentence| {
        let Span { start, end } = sentence.span();
        let marks = sentence.terminator().map(str::to_owned);
        (sentence.text().to_owned(), start as u64, end as u64, marks)
    });
    found.collect()
}

/// The sentences of a stream; none of its paragraphs may be cut.
fn streamed_sentences(splitter: SentenceSplitter, stream: impl Read) -> Sentences {
    let mut reader = SentenceReader::new(splitter, stream);
    let mut all = Vec::new();
    while let Some(sentence) = reader.read_sentence().unwrap() {
        assert!(!sentence.is_cut());
        let (span, marks) = (sentence.span(), sentence.terminator().map(str::to_owned));
        all.push((sentence.text().to_owned(), span.start, span.end, marks));
    }
    all
}

fn tokens_of(tokenizer: Tokenizer, text: &str) -> Tokens {
    let found = tokenizer.tokens(text).map(|token| {
        let Span { start, end } = token.span();
        (token.text().to_owned(), start as u64, end as u64, token.kind())
    });
    found.collect()
}

fn streamed_tokens(tokenizer: Tokenizer, stream: impl Read) -> Tokens {
    let mut reader = TokenReader::new(tokenizer, stream);
    let mut all = Vec::new();
    while let Some(token) = reader.read_token().unwrap() {
        assert!(!token.is_cut());
        all.push((token.text().to_owned(), token.span().start, token.span().end, token.kind()));
    }
    all
}

fn splitters() -> [SentenceSplitter; 4] {
    let new = SentenceSplitter::new();
    [
        new,
        new.newlines(Newlines::BlankLine),
        new.newlines(Newlines::Ignore),
        new.newlines(Newlines::BlankLine).max_len(20),
    ]
}

fn tokenizers() -> [Tokenizer; 3] {
    [Tokenizer::new(), Tokenizer::treebank(), Tokenizer::words()]
}

fn normalizers() -> [Normalizer; 3] {
    let own = Steps::NFC
        | Steps::SPACES
        | Steps::COLLAPSE_SPACES
        | Steps::ELONGATION
        | Steps::NUMBER_SEPARATORS;
    [Normalizer::repair(), Normalizer::search(), Normalizer::new(own)]
}

fn normalized(normalizer: Normalizer, stream: impl Read, longest: usize) -> String {
    let options = StreamOptions::new().max_paragraph_len(longest);
    let mut reader = NormalizeReader::with_options(normalizer, stream, options);
    let mut text = String::new();
    reader.read_to_string(&mut text).unwrap();
    text
}

/// What a writer makes of `bytes` that come in these sizes, and writes on as many at a time.
fn written(normalizer: Normalizer, bytes: &[u8], sizes: &[usize], longest: usize) -> Vec<u8> {
    let options = StreamOptions::new().max_paragraph_len(longest);
    let mut sizes = Pieces::new(&[], sizes);
    let mut writer = NormalizeWriter::with_options(normalizer, Vec::new(), options);
    let mut rest = bytes;
    while !rest.is_empty() {
        let (head, tail) = rest.split_at(sizes.size().min(rest.len()));
        writer.write_all(head).unwrap();
        rest = tail;
    }
    writer.finish().unwrap()
}

/// All that a stream may answer about `text`, against the answers about the whole.
fn assert_whole(text: &str, sizes: &[usize]) {
    let stream = || Pieces::new(text.as_bytes(), sizes);
    for splitter in splitters() {
        let whole = sentences_of(splitter, text);
        assert_eq!(streamed_sentences(splitter, stream()), whole, "{sizes:?} {splitter:?}");
    }
    for tokenizer in tokenizers() {
        let whole = tokens_of(tokenizer, text);
        assert_eq!(streamed_tokens(tokenizer, stream()), whole, "{sizes:?} {tokenizer}");
    }
    for normalizer in normalizers() {
        let whole = normalizer.normalize(text);
        assert_eq!(normalized(normalizer, stream(), 1 << 20), whole, "{sizes:?} {normalizer}");
        assert_eq!(written(normalizer, text.as_bytes(), sizes, 1 << 20), whole.as_bytes());
    }
}

#[test]
fn every_size_of_pieces_gives_the_whole() {
    for size in 1..=64 {
        assert_whole(SAMPLE, &[size]);
    }
}

/// Texts of several lines, blank ones among them.
fn paragraphs() -> impl Strategy<Value = String> {
    const ENDS: &[&str] =
        &["\n", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \t\n", "\u{2029}", "\n\r", ""];
    let line = (prop_oneof![awkward::text(Mix::TOKENS), text_of_letters()], select(ENDS))
        .prop_map(|(line, end)| line + end);
    vec(line, 0..5).prop_map(|lines| lines.concat())
}

fn cases(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(cases), failure_persistence: None, ..default }
}

/// The blocks of a stream that are cut so often: their texts and cuts.
fn blocks(stream: impl Read, options: StreamOptions) -> Vec<(String, Option<Truncation>)> {
    let blocks = BlockReader::with_options(stream, options).map(Result::unwrap);
    blocks.map(|block| (block.text().to_owned(), block.cut())).collect()
}

/// The same, joined where nothing was cut: what does not depend on how bytes come.
fn parts(stream: impl Read, options: StreamOptions) -> Vec<String> {
    let mut parts = vec![String::new()];
    for (text, cut) in blocks(stream, options) {
        parts.last_mut().unwrap().push_str(&text);
        if cut.is_some() {
            parts.push(String::new());
        }
    }
    parts
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_stream_is_the_whole(text in paragraphs(), sizes in vec(1usize..40, 1..6)) {
        assert_whole(&text, &sizes);
    }

    #[test]
    fn short_units_are_never_cut(text in paragraphs(), sizes in vec(1usize..40, 1..6), more in 0usize..3) {
        let longest = text.split_inclusive('\n').map(str::len).max().unwrap_or(0) + more;
        let options = StreamOptions::new().max_paragraph_len(longest);
        let mut reader =
            TokenReader::with_options(Tokenizer::new(), Pieces::new(text.as_bytes(), &sizes), options);
        for want in tokens_of(Tokenizer::new(), &text) {
            let got = reader.read_token().unwrap().unwrap();
            let (span, kind) = (got.span(), got.kind());
            prop_assert_eq!((got.text().to_owned(), span.start, span.end, kind), want);
            prop_assert!(!got.is_cut());
        }
        prop_assert!(reader.read_token().unwrap().is_none());
    }

    #[test]
    fn cuts_depend_on_the_text_alone(
        text in paragraphs(),
        sizes in vec(1usize..40, 1..6),
        longest in 4usize..40,
        splitter in prop_oneof![Just(None), select(splitters().to_vec()).prop_map(Some)],
    ) {
        let options = StreamOptions::new().max_paragraph_len(longest);
        let options = splitter.map_or(options, |splitter| options.sentences(splitter));
        let all = blocks(Pieces::new(text.as_bytes(), &sizes), options);
        prop_assert_eq!(all.iter().map(|(text, _)| text.as_str()).collect::<String>(), text.clone());
        prop_assert!(all.iter().all(|(text, _)| !text.is_empty() && text.len() <= longest));
        for (text, _) in all.iter().filter(|(_, cut)| *cut == Some(Truncation::Char)) {
            prop_assert!(text.len() + 4 > longest && !text.ends_with(' '));
        }
        prop_assert_eq!(
            parts(Pieces::new(text.as_bytes(), &sizes), options),
            parts(text.as_bytes(), options)
        );
        let sentences = cut_sentences(&text, &sizes, longest);
        prop_assert_eq!(sentences, cut_sentences(&text, &[text.len().max(1)], longest));
    }

    /// Files of old, in which a carriage return alone ends a line.
    #[test]
    fn lone_returns_end_lines_too(
        lines in vec(prop_oneof![awkward::text(Mix::TOKENS), text_of_letters()], 1..5),
        sizes in vec(1usize..40, 1..6),
        more in 0usize..9,
    ) {
        let lines: Vec<String> = lines.iter().map(|line| line.replace(['\n', '\r'], " ")).collect();
        let longest = lines.iter().map(String::len).max().unwrap_or(0) + 1 + more;
        let text = lines.join("\r");
        let options = StreamOptions::new().max_paragraph_len(longest);
        let stream = || Pieces::new(text.as_bytes(), &sizes);
        prop_assert!(blocks(stream(), options).iter().all(|(_, cut)| cut.is_none()));
        let whole = sentences_of(SentenceSplitter::new(), &text);
        let whole: Vec<_> = whole.into_iter().map(|(text, ..)| (text, false)).collect();
        prop_assert_eq!(cut_sentences(&text, &sizes, longest), whole);
        let mut reader = TokenReader::with_options(Tokenizer::new(), stream(), options);
        for (want, ..) in tokens_of(Tokenizer::new(), &text) {
            prop_assert_eq!(reader.read_token().unwrap().unwrap().text(), want);
        }
    }

    /// A line that is parted between sentences has the tokens that it has in one piece.
    #[test]
    fn parting_changes_no_token(
        text in vec(prop_oneof![3 => awkward::text(Mix::TOKENS), 1 => paragraphs()], 1..12).prop_map(|texts| texts.join(". ")),
        sizes in vec(1usize..400, 1..6),
        longest in 1500usize..4000,
    ) {
        let text = text.replace(['\n', '\r'], " ");
        let options = StreamOptions::new().max_paragraph_len(longest);
        let parted = options.sentences(SentenceSplitter::new());
        prop_assume!(blocks(text.as_bytes(), parted).iter().all(|(_, cut)| cut.is_none()));
        let stream = Pieces::new(text.as_bytes(), &sizes);
        let mut reader = TokenReader::with_options(Tokenizer::new(), stream, options);
        for want in tokens_of(Tokenizer::new(), &text) {
            let got = reader.read_token().unwrap().unwrap();
            let (span, kind) = (got.span(), got.kind());
            prop_assert_eq!((got.text().to_owned(), span.start, span.end, kind), want);
        }
        prop_assert!(reader.read_token().unwrap().is_none());
    }

    #[test]
    fn normalizing_is_whole_as_long_as_words_are(
        text in paragraphs(),
        sizes in vec(1usize..40, 1..6),
        normalizer in normalizers_of_all_steps(),
        more in 0usize..8,
    ) {
        // The step joins across spaces, at which an over-long paragraph is cut.
        let normalizer = Normalizer::new(normalizer.steps() - Steps::MARKS_AFTER_SPACE);
        let words = text.split(|c: char| c.is_ascii_whitespace()).map(str::len);
        let longest = words.max().unwrap_or(0) + 1 + more;
        let whole = normalizer.normalize(&text);
        prop_assert_eq!(
            normalized(normalizer, Pieces::new(text.as_bytes(), &sizes), longest),
            whole.clone()
        );
        prop_assert_eq!(written(normalizer, text.as_bytes(), &sizes, longest), whole.as_bytes());
    }

    #[test]
    fn what_is_no_text_is_refused_where_it_stands(
        pieces in vec(prop_oneof![paragraphs().prop_map(String::into_bytes), vec(any::<u8>(), 0..3)], 0..6),
        sizes in vec(1usize..40, 1..6),
    ) {
        let bytes = pieces.concat();
        let mut text = String::new();
        let mut refused = None;
        for block in BlockReader::new(Pieces::new(&bytes, &sizes)) {
            match block {
                Ok(block) => text.push_str(block.text()),
                Err(error) => refused = InvalidUtf8::of(&error),
            }
        }
        match str::from_utf8(&bytes) {
            Ok(whole) => prop_assert_eq!((text.as_str(), refused), (whole, None)),
            Err(error) => {
                let valid = error.valid_up_to();
                prop_assert_eq!(refused.unwrap().offset(), valid as u64);
                let lines = bytes[..valid].iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
                prop_assert_eq!(text.as_bytes(), &bytes[..lines]);
            }
        }
    }

    #[test]
    fn what_is_no_text_is_replaced_as_in_the_whole(
        pieces in vec(prop_oneof![paragraphs().prop_map(String::into_bytes), vec(any::<u8>(), 0..3)], 0..6),
        sizes in vec(1usize..40, 1..6),
        longest in prop_oneof![4usize..40, Just(1 << 20)],
    ) {
        let bytes = pieces.concat();
        let options = StreamOptions::new().invalid(InvalidPolicy::Replace).max_paragraph_len(longest);
        let (mut text, mut at) = (String::new(), 0);
        for block in BlockReader::with_options(Pieces::new(&bytes, &sizes), options) {
            let block = block.unwrap();
            text.push_str(block.text());
            for (offset, c) in block.text().char_indices() {
                let start = usize::try_from(block.position(offset)).unwrap();
                prop_assert_eq!(start, at);
                at = usize::try_from(block.position(offset + c.len_utf8())).unwrap();
                let mut buffer = [0; 4];
                let is_same = &bytes[start..at] == c.encode_utf8(&mut buffer).as_bytes();
                prop_assert!(is_same || c == char::REPLACEMENT_CHARACTER);
            }
        }
        prop_assert_eq!(at, bytes.len());
        if longest > bytes.len() {
            prop_assert_eq!(text, String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn offsets_count_the_whole_stream() {
    let mut reader = TokenReader::new(Tokenizer::words(), Repeated::new("كتاب \n", 1 << 23));
    let mut last = None;
    while let Some(token) = reader.read_token().unwrap() {
        last = Some(token.span().range());
    }
    let lines = (1 << 23) / 10;
    assert_eq!(last, Some((lines - 1) * 10..(lines - 1) * 10 + 8));
}

/// The sentences of a stream with so short units, and which of them are cut.
fn cut_sentences(text: &str, sizes: &[usize], longest: usize) -> Vec<(String, bool)> {
    let options = StreamOptions::new().max_paragraph_len(longest);
    let stream = Pieces::new(text.as_bytes(), sizes);
    let mut reader = SentenceReader::with_options(SentenceSplitter::new(), stream, options);
    let mut all = Vec::new();
    while let Some(sentence) = reader.read_sentence().unwrap() {
        let span = sentence.span().start as usize..sentence.span().end as usize;
        assert_eq!(&text[span], sentence.text());
        all.push((sentence.text().to_owned(), sentence.is_cut()));
    }
    all
}

#[test]
fn what_is_cut_says_so() {
    let text = "ذهب الولد إلى البيت.\nثم نام."; // "the boy went home. then he slept."
    let want = [("ذهب الولد إلى", true), ("البيت.", false), ("ثم نام.", false)];
    assert_eq!(cut_sentences(text, &[1], 24), want.map(|(text, is_cut)| (text.to_owned(), is_cut)));
}

#[test]
fn a_long_line_is_parted_between_sentences() {
    let line = "ذهب الولد إلى البيت. ثم نام! هل جاء د. أحمد؟ ".repeat(50); // "did Dr Ahmad come?"
    let whole = sentences_of(SentenceSplitter::new(), &line);
    let whole: Vec<_> = whole.into_iter().map(|(text, ..)| (text, false)).collect();
    assert_eq!(whole.len(), 150);
    for longest in 80..100 {
        assert_eq!(cut_sentences(&line, &[7], longest), whole);
    }
}

/// An endless line, one with spaces, and one of nothing but tokens of a byte: never is more held than
/// the longest unit and one byte.
#[test]
fn memory_is_bounded_whatever_comes() {
    let longest = 1 << 14;
    let options = StreamOptions::new().max_paragraph_len(longest);
    for line in ["ك", "كلمة ", "!,", "نعم.\n"] {
        let stream = || {
            let count = Rc::new(Cell::new(0));
            let inner = Repeated::new(line, 1 << 20);
            (Counted { inner, count: Rc::clone(&count) }, count)
        };
        let (reader, read) = stream();
        let mut tokens = TokenReader::with_options(Tokenizer::new(), reader, options);
        while let Some(token) = tokens.read_token().unwrap() {
            assert!(read.get() - token.span().start <= longest as u64 + 1);
        }
        let (reader, read) = stream();
        let splitter = SentenceSplitter::new();
        let mut sentences = SentenceReader::with_options(splitter, reader, options);
        while let Some(sentence) = sentences.read_sentence().unwrap() {
            assert!(read.get() - sentence.span().start <= longest as u64 + 1);
        }
        let (reader, read) = stream();
        let mut normalized = NormalizeReader::with_options(Normalizer::repair(), reader, options);
        let mut answered = 0;
        while let Some(count) = Some(normalized.fill_buf().unwrap().len()).filter(|&len| len > 0) {
            assert!(read.get() - answered <= longest as u64 + 1);
            normalized.consume(count);
            answered += count as u64;
        }
        assert_eq!(answered, read.get());
    }
}

#[test]
fn readers_are_iterators_that_end_after_an_error() {
    use kalima::io::{SentenceReader, TokenReader};
    use kalima::{SentenceSplitter, Tokenizer};
    let bytes = &b"one. two!\nthree \xFF\nfour."[..];
    let mut reader = SentenceReader::new(SentenceSplitter::new(), bytes);
    let texts: Vec<_> = reader.by_ref().map_while(Result::ok).map(|found| found.text).collect();
    assert_eq!(texts, ["one.", "two!"]);
    assert!(reader.next().is_none());
    let mut reader = TokenReader::new(Tokenizer::new(), bytes);
    let spans: Vec<_> =
        reader.by_ref().map_while(Result::ok).map(|found| found.span.start).collect();
    assert_eq!(spans, [0, 3, 5, 8]);
    assert!(reader.next().is_none());
    let mut lent = SentenceReader::new(SentenceSplitter::new(), &b"one. two."[..]);
    assert_eq!(lent.read_sentence().unwrap().unwrap().text(), "one.");
    assert_eq!(lent.next().unwrap().unwrap().text, "two.");
}
