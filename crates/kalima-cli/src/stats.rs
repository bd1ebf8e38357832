//! Statistics of a collection: sizes, tokens by kind and the most frequent terms.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::sync::Mutex;

use kalima::io::Truncation;
use kalima::search::{Analyzer, TermBuffer};
use kalima::stopword::StopWords;
use kalima::token::TokenKind;
use kalima::{SentenceSplitter, Tokenizer};

use crate::args::{Format, StatsOptions};
use crate::error::Failure;
use crate::input::Names;
use crate::operation::invalid;
use crate::term_counts::TermCounts;

/// The statistics so far, shared by all threads.
#[derive(Debug)]
pub(crate) struct Stats {
    analyzer: Analyzer,
    top: usize,
    format: Format,
    totals: Mutex<Totals>,
}

/// Counts over text.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    bytes: u64,
    chars: u64,
    lines: u64,
    sentences: u64,
    /// By [`TokenKind::code`].
    tokens: [u64; TokenKind::ALL.len()],
    terms: TermCounts,
}

impl Stats {
    pub(crate) fn new(options: &StatsOptions) -> Result<Self, Failure> {
        let analyzer = options.analyzer.parse::<Analyzer>().map_err(invalid("analyzer"))?;
        let stop_words = if options.stop_words { StopWords::none() } else { StopWords::full() };
        Ok(Self {
            analyzer: analyzer.stop_words(stop_words),
            top: usize::try_from(options.top).unwrap_or(usize::MAX),
            format: options.format,
            totals: Mutex::default(),
        })
    }

    /// Returns empty counts.
    pub(crate) fn start() -> Totals {
        Totals::default()
    }

    /// Counts a text whose last line or sentence may be cut.
    pub(crate) fn count(&self, text: &str, cut: Option<Truncation>, totals: &mut Totals) {
        let lines = text.bytes().map(|byte| u64::from(byte == b'\n')).sum::<u64>();
        let is_unfinished = !text.is_empty() && !text.ends_with('\n') && cut.is_none();
        totals.bytes += text.len() as u64;
        totals.chars += text.chars().count() as u64;
        totals.lines += lines + u64::from(is_unfinished);
        // A sentence that is cut ends in a later piece.
        let sentences = SentenceSplitter::new().sentences(text).count() as u64;
        totals.sentences += sentences.saturating_sub(u64::from(cut.is_some()));
        for token in Tokenizer::new().tokens(text) {
            if let Some(count) = totals.tokens.get_mut(usize::from(token.kind().code())) {
                *count += 1;
            }
        }
        let mut terms = TermBuffer::new();
        self.analyzer.terms_into(text, &mut terms);
        for term in terms.iter() {
            if term.kind() == TokenKind::Word {
                totals.terms.add(term.text(), 1);
            }
        }
    }

    /// Adds counts to the statistics.
    pub(crate) fn add(&self, counted: &Totals) {
        let Ok(mut totals) = self.totals.lock() else { return };
        totals.bytes += counted.bytes;
        totals.chars += counted.chars;
        totals.lines += counted.lines;
        totals.sentences += counted.sentences;
        for (total, count) in totals.tokens.iter_mut().zip(counted.tokens) {
            *total += count;
        }
        totals.terms.merge(&counted.terms);
    }

    /// Writes the statistics.
    pub(crate) fn write<W: Write>(&self, names: &Names, out: &mut W) -> io::Result<()> {
        let Ok(totals) = self.totals.lock() else { return Ok(()) };
        let files = names.lock().map_or(0, |names| names.len() as u64);
        match self.format {
            Format::Text => out.write_all(totals.report(files, self.top).as_bytes()),
            Format::Tsv => totals.write_tsv(files, self.top, out),
            Format::Jsonl => totals.write_json(files, self.top, out),
        }
    }
}

impl Totals {
    /// Returns the counts other than tokens and terms, by name.
    fn sizes(&self, files: u64) -> [(&'static str, u64); 5] {
        [
            ("files", files),
            ("bytes", self.bytes),
            ("characters", self.chars),
            ("lines", self.lines),
            ("sentences", self.sentences),
        ]
    }

    /// Returns the kinds that occur, with their counts, the most frequent first.
    fn kinds(&self) -> Vec<(&'static str, u64)> {
        let counts = TokenKind::ALL.iter().map(|kind| {
            let count = self.tokens.get(usize::from(kind.code()));
            (kind.as_str(), count.copied().unwrap_or_default())
        });
        let mut kinds: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
        kinds.sort_by_key(|(_, count)| u64::MAX - count);
        kinds
    }

    /// Returns the counts of terms, by name.
    fn term_sizes(&self) -> [(&'static str, u64); 3] {
        let terms = &self.terms;
        [
            ("terms", terms.total()),
            ("distinct_terms", terms.distinct() as u64),
            ("term_count_error", terms.error()),
        ]
    }

    /// Returns the report for readers.
    fn report(&self, files: u64, top: usize) -> String {
        let mut report = String::new();
        let mut line = |indent: &str, name: &str, count: u64| {
            // Writing to a string cannot fail.
            let _ = writeln!(report, "{indent}{name:<20}{:>16}", grouped(count));
        };
        let tokens: u64 = self.tokens.iter().sum();
        self.sizes(files).iter().for_each(|(name, count)| line("", name, *count));
        line("", "tokens", tokens);
        self.kinds().iter().for_each(|(name, count)| line("  ", name, *count));
        line("", "terms", self.terms.total());
        line("  ", "distinct", self.terms.distinct() as u64);
        if self.terms.error() > 0 {
            line("  ", "counts low by up to", self.terms.error());
        }
        let rows = self.terms.top(top);
        if !rows.is_empty() {
            report.push_str("most frequent terms\n");
        }
        for (term, count) in rows {
            let _ = writeln!(report, "{:>16}  {term}", grouped(count));
        }
        report
    }

    fn write_tsv<W: Write>(&self, files: u64, top: usize, out: &mut W) -> io::Result<()> {
        for (name, count) in self.sizes(files) {
            writeln!(out, "{name}\t{count}")?;
        }
        for (name, count) in self.kinds() {
            writeln!(out, "tokens.{name}\t{count}")?;
        }
        for (name, count) in self.term_sizes() {
            writeln!(out, "{name}\t{count}")?;
        }
        for (term, count) in self.terms.top(top) {
            writeln!(out, "term\t{count}\t{term}")?;
        }
        Ok(())
    }

    fn write_json<W: Write>(&self, files: u64, top: usize, out: &mut W) -> io::Result<()> {
        let mut object = serde_json::Map::new();
        for (name, count) in self.sizes(files) {
            object.insert(name.to_owned(), count.into());
        }
        let kinds = self.kinds().into_iter().map(|(name, count)| (name.to_owned(), count.into()));
        object.insert("tokens".to_owned(), serde_json::Value::Object(kinds.collect()));
        for (name, count) in self.term_sizes() {
            object.insert(name.to_owned(), count.into());
        }
        let rows = self.terms.top(top).into_iter();
        let rows = rows.map(|(term, count)| serde_json::json!({ "term": term, "count": count }));
        object.insert("top_terms".to_owned(), rows.collect());
        serde_json::to_writer(&mut *out, &object)?;
        out.write_all(b"\n")
    }
}

/// Returns the number with a comma before each group of three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
