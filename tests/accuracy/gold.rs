//! A gold text and its spans, and how well found spans agree with them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kalima::Span;
use kalima::script::Class;

/// A text and the spans that people marked in it.
pub(crate) struct Gold {
    text: String,
    spans: BTreeSet<Span>,
    /// Where lines end, white space before not counted: an end there is found by anyone.
    line_ends: BTreeSet<usize>,
}

impl Gold {
    /// Reads the text of `folder` and its spans of that `kind`.
    pub(crate) fn read(folder: &Path, kind: &str) -> Self {
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let text = read("raw.txt");
        let rows = read(&format!("{kind}.tsv"));
        let spans = rows.lines().skip(1).filter_map(|row| {
            let mut columns = row.split('\t').map_while(|column| column.parse().ok());
            trim(&text, Span::new(columns.next()?, columns.next()?))
        });
        let spans = spans.collect();
        let mut start = 0;
        let mut line_ends = BTreeSet::new();
        for line in text.split('\n') {
            line_ends.extend(trim(&text, Span::new(start, start + line.len())).map(|at| at.end));
            start += line.len() + 1;
        }
        Self { text, spans, line_ends }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// `spans` without white space and invisible marks at their edges; those of nothing else go.
    pub(crate) fn trimmed(&self, spans: &[Span]) -> BTreeSet<Span> {
        spans.iter().filter_map(|&span| trim(&self.text, span)).collect()
    }

    /// Agreement of whole spans: both ends right.
    pub(crate) fn spans(&self, found: &BTreeSet<Span>) -> Score {
        Score::new(&self.spans, found)
    }

    /// Agreement of whole spans that hold a letter or a number.
    pub(crate) fn word_spans(&self, found: &BTreeSet<Span>) -> Score {
        let words = |spans: &BTreeSet<Span>| -> BTreeSet<Span> {
            spans.iter().copied().filter(|span| has_word(&self.text[span.range()])).collect()
        };
        Score::new(&words(&self.spans), &words(found))
    }

    /// Agreement of the ends that are no line's end.
    pub(crate) fn internal_ends(&self, found: &BTreeSet<Span>) -> Score {
        let internal = |spans: &BTreeSet<Span>| -> BTreeSet<usize> {
            spans.iter().map(|span| span.end).filter(|end| !self.line_ends.contains(end)).collect()
        };
        Score::new(&internal(&self.spans), &internal(found))
    }
}

/// How many were found, are marked, and are both.
pub(crate) struct Score {
    both: f64,
    found: f64,
    gold: f64,
}

impl Score {
    fn new<T: Ord>(gold: &BTreeSet<T>, found: &BTreeSet<T>) -> Self {
        let count = |count: usize| f64::from(u32::try_from(count).unwrap());
        let both = gold.intersection(found).count();
        Self { both: count(both), found: count(found.len()), gold: count(gold.len()) }
    }

    /// The share of the marked that was found.
    pub(crate) fn recall(&self) -> f64 {
        if self.gold == 0.0 { 0.0 } else { self.both / self.gold }
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(&self) -> f64 {
        let marked = self.found + self.gold;
        if marked == 0.0 { 0.0 } else { 2.0 * self.both / marked }
    }
}

/// `span` without what nobody sees at its edges.
fn trim(text: &str, span: Span) -> Option<Span> {
    let inside = &text[span.range()];
    let start = span.start + (inside.len() - inside.trim_start_matches(is_unseen).len());
    let end = span.start + inside.trim_end_matches(is_unseen).len();
    (start < end).then_some(Span::new(start, end))
}

/// White space, the separators among the controls, and marks of direction and of width zero.
fn is_unseen(c: char) -> bool {
    let invisible = matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{061C}');
    c.is_whitespace() || matches!(c, '\u{1C}'..='\u{1F}') || invisible
}

/// Whether there is a letter or a number (L or N) in `text`.
fn has_word(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(
            Class::of(c),
            Class::ArabicLetter
                | Class::ArabicLigature
                | Class::SmallLetter
                | Class::Tatweel
                | Class::LatinLetter
                | Class::OtherLetter
                | Class::AsciiDigit
                | Class::ArabicDigit
                | Class::ExtendedDigit
                | Class::OtherDigit
                | Class::Superscript
                | Class::OtherNumber
        )
    })
}
