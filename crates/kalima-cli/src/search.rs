//! The subcommand `find`: lines that match a query in any spelling, with the exit statuses of grep.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ColorChoice, ValueEnum};
use kalima::find::Boundary;
use kalima::io::StreamOptions;
use kalima::search::{Analyzer, Expansion, TermBuffer};
use kalima::{Finder, Normalizer, Span};

use crate::args::Format;
use crate::error::Failure;
use crate::format::{Bounds, RecordWriter};
use crate::input::{Input, Piece, Reading};
use crate::operation::{Item, invalid};
use crate::positions::Unit;

/// The options of `find`.
#[derive(Debug, Args)]
pub(crate) struct FindOptions {
    /// The text to find, in any spelling that the preset folds
    #[arg(value_name = "PATTERN")]
    pattern: String,
    /// The files to read, `-` for standard input; gzip and zstd are decompressed
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The normalization under which texts are equal
    #[arg(long, value_name = "NAME", default_value = "search")]
    preset: String,
    /// Match whole words only
    #[arg(short, long)]
    word: bool,
    /// Match whole words, with conjunctions, prepositions and the article before them or without
    #[arg(short, long, conflicts_with = "word")]
    proclitics: bool,
    /// Match the forms of one word: with clitics, with pronouns, inflected
    ///
    /// The variants of the word are compared with the whole words of the text, in the search fold.
    #[arg(
        long,
        value_enum,
        value_name = "SET",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "proclitics",
        conflicts_with_all = ["word", "proclitics", "preset"]
    )]
    expand: Option<ExpansionSet>,
    /// Write the line number before each line
    #[arg(short = 'n', long)]
    line_number: bool,
    /// Write only the number of matching lines of each file
    #[arg(short, long, conflicts_with = "format")]
    count: bool,
    /// Write only the matches, each on a line
    #[arg(short, long)]
    only_matching: bool,
    /// Write only the names of files that match
    #[arg(short = 'l', long, conflicts_with_all = ["format", "count"])]
    files_with_matches: bool,
    /// The output format; tsv and jsonl list the matches with their offsets in bytes
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,
    /// Color the matches
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    color: ColorChoice,
}

/// The values of `--expand`, each with the forms of those before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExpansionSet {
    /// The word, and with the article
    Article,
    /// With conjunctions, prepositions and the article
    Proclitics,
    /// With attached pronouns
    Pronouns,
    /// With the endings of number, gender and case
    Inflection,
}

/// The query: a pattern in any spelling, or the variants of a word.
enum Query {
    Pattern(Finder),
    Variants(BTreeSet<String>),
}

impl Query {
    fn new(options: &FindOptions) -> Result<Self, Failure> {
        let pattern = &options.pattern;
        let Some(set) = options.expand else {
            let normalizer = Normalizer::preset(&options.preset).map_err(invalid("preset"))?;
            let boundary = match (options.word, options.proclitics) {
                (true, _) => Boundary::WholeWords,
                (_, true) => Boundary::WordWithProclitics,
                _ => Boundary::Anywhere,
            };
            return Ok(Self::Pattern(Finder::new(normalizer, pattern).boundary(boundary)));
        };
        let expansion = match set {
            ExpansionSet::Article => Expansion::article(),
            ExpansionSet::Proclitics => Expansion::proclitics(),
            ExpansionSet::Pronouns => Expansion::pronouns(),
            ExpansionSet::Inflection => Expansion::inflection(),
        };
        if kalima::Tokenizer::words().tokens(pattern).count() != 1 {
            let message = format!("--expand: the pattern `{pattern}` is not one word");
            return Err(Failure::Usage(message));
        }
        let variants = expansion.variants(pattern.trim());
        Ok(Self::Variants(variants.iter().map(str::to_owned).collect()))
    }

    /// Returns the spans of the matches in a line. `terms` is memory to use.
    fn find(&self, line: &str, terms: &mut TermBuffer) -> Vec<Span> {
        match self {
            Self::Pattern(finder) => finder.find_iter(line).collect(),
            Self::Variants(variants) => {
                Analyzer::ar_exact().split_tags(true).terms_into(line, terms);
                let found = terms.iter().filter(|term| variants.contains(term.text()));
                let mut spans: Vec<Span> = found.map(|term| term.span()).collect();
                // A ligature of several words has one span.
                spans.dedup();
                spans
            }
        }
    }
}

/// The totals of the current file.
#[derive(Default)]
struct FileState {
    name: String,
    matching_lines: u64,
}

/// Searches all files: status 0 for a match, 1 for none.
pub(crate) fn run(options: &FindOptions) -> Result<ExitCode, Failure> {
    let query = Query::new(options)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let has_color = match options.color {
        ColorChoice::Always => true,
        ColorChoice::Auto => io::stdout().is_terminal(),
        ColorChoice::Never => false,
    };
    let names_file = options.files.len() > 1;
    let reading = Reading::Text(StreamOptions::new(), Unit::Bytes);
    let mut input = Input::new(options.files.clone(), reading);
    let (mut piece, mut state, mut has_match) = (Piece::new(), FileState::default(), false);
    let ended = loop {
        match input.read(&mut piece) {
            Ok(true) => {}
            Ok(false) => break Ok(()),
            Err(failure) => break Err(failure),
        }
        if *piece.file != *state.name {
            finish_file(options, &state, names_file, &mut out)?;
            state = FileState { name: piece.file.to_string(), matching_lines: 0 };
        }
        let before = state.matching_lines;
        search_piece(options, &query, &piece, (names_file, has_color), &mut state, &mut out)?;
        has_match |= state.matching_lines > before;
        out.flush()?;
    };
    finish_file(options, &state, names_file, &mut out)?;
    out.flush()?;
    ended.map(|()| ExitCode::from(u8::from(!has_match)))
}

/// Writes the count or the name of a file that was read.
fn finish_file<W: Write>(
    options: &FindOptions,
    state: &FileState,
    names_file: bool,
    out: &mut W,
) -> io::Result<()> {
    let FileState { name, matching_lines } = state;
    if name.is_empty() {
        return Ok(());
    }
    if options.files_with_matches && *matching_lines > 0 {
        writeln!(out, "{name}")
    } else if options.count && names_file {
        writeln!(out, "{name}:{matching_lines}")
    } else if options.count {
        writeln!(out, "{matching_lines}")
    } else {
        Ok(())
    }
}

fn search_piece<W: Write>(
    options: &FindOptions,
    query: &Query,
    piece: &Piece,
    (names_file, has_color): (bool, bool),
    state: &mut FileState,
    out: &mut W,
) -> io::Result<()> {
    let text = piece.block.text();
    let (mut start, mut terms) = (0, TermBuffer::new());
    for (number, line) in (piece.line..).zip(text.split_inclusive('\n')) {
        let line_start = start;
        start += line.len();
        let bare = line.trim_end_matches(['\n', '\r']);
        let matches = query.find(bare, &mut terms);
        if matches.is_empty() {
            continue;
        }
        state.matching_lines += 1;
        if options.count || options.files_with_matches {
            continue;
        }
        if options.format != Format::Text {
            let file = names_file.then_some(&*piece.file);
            let mut writer = RecordWriter::new(&mut *out, options.format, file);
            for span in matches {
                let bounds = Bounds {
                    start: piece.block.position(line_start + span.start),
                    end: piece.block.position(line_start + span.end),
                    place: None,
                };
                let text = span.of(bare);
                writer
                    .write(bounds, Item { span, place: None, members: &[], text, is_cut: false })?;
            }
            continue;
        }
        let mut prefix = String::new();
        if names_file {
            prefix = format!("{}:", piece.file);
        }
        if options.line_number {
            prefix = format!("{prefix}{number}:");
        }
        let (on, off) = if has_color { ("\u{1B}[1;31m", "\u{1B}[0m") } else { ("", "") };
        if options.only_matching {
            for span in matches {
                writeln!(out, "{prefix}{on}{}{off}", span.of(bare))?;
            }
            continue;
        }
        write!(out, "{prefix}")?;
        let mut copied = 0;
        for span in matches {
            let before = bare.get(copied..span.start).unwrap_or_default();
            write!(out, "{before}{on}{}{off}", span.of(bare))?;
            copied = span.end;
        }
        writeln!(out, "{}", bare.get(copied..).unwrap_or_default())?;
    }
    Ok(())
}
