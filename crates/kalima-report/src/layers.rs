//! Layers over a text: matches, dates, numbers and missing spaces, read once from left to right.

use kalima::date::find_dates;
use kalima::number::find_numbers;
use kalima::spacing::{SpaceReason, Spacing};
use kalima::{Finder, Span};

/// Sorted spans with values, and the position of the reader.
#[derive(Debug)]
pub(crate) struct Track<T> {
    items: Vec<(Span, T)>,
    next: usize,
}

impl<T> Track<T> {
    /// Returns a track; spans that overlap an earlier one are left out.
    fn new(found: impl Iterator<Item = (Span, T)>) -> Self {
        let mut items: Vec<(Span, T)> = Vec::new();
        for (span, value) in found {
            if !span.is_empty() && items.last().is_none_or(|(last, _)| last.end <= span.start) {
                items.push((span, value));
            }
        }
        Self { items, next: 0 }
    }

    /// Returns all items, in order.
    pub(crate) fn items(&self) -> &[(Span, T)] {
        &self.items
    }

    /// Returns the value at `at`; positions must not decrease from call to call.
    fn at(&mut self, at: usize) -> Option<&T> {
        while self.items.get(self.next).is_some_and(|(span, _)| span.end <= at) {
            self.next += 1;
        }
        self.items.get(self.next).filter(|(span, _)| span.start <= at).map(|(_, value)| value)
    }

    /// Returns the next start or end after the last position.
    fn boundary(&self, at: usize) -> usize {
        match self.items.get(self.next) {
            Some((span, _)) if span.start > at => span.start,
            Some((span, _)) => span.end,
            None => usize::MAX,
        }
    }
}

/// The layers of one text.
#[derive(Debug)]
pub(crate) struct Layers {
    /// The matches of the query.
    pub(crate) matches: Track<()>,
    /// The dates, with their values.
    pub(crate) dates: Track<String>,
    /// The numbers outside dates, with their values and kinds.
    pub(crate) numbers: Track<String>,
    missing: Vec<(usize, &'static str)>,
    next_missing: usize,
}

/// A part of a text over which no layer changes.
#[derive(Debug)]
pub(crate) struct Fragment<'l> {
    /// The first byte after it.
    pub(crate) end: usize,
    /// True inside a match.
    pub(crate) is_match: bool,
    /// The value of a date.
    pub(crate) date: Option<&'l str>,
    /// The value of a number.
    pub(crate) number: Option<&'l str>,
    /// The reason if a space is missing before it.
    pub(crate) missing: Option<&'static str>,
}

impl Layers {
    /// Finds everything in `text`, in linear time.
    pub(crate) fn new(text: &str, finder: Option<&Finder>) -> Self {
        let matches = finder.into_iter().flat_map(|finder| finder.find_iter(text));
        let dates = Track::new(find_dates(text).map(|date| (date.span, date.to_string())));
        let numbers = find_numbers(text).map(|found| {
            let value = match found.kind {
                kalima::number::NumberKind::Percent => format!("{}%", found.value),
                kalima::number::NumberKind::Ordinal => format!("{} (ordinal)", found.value),
                _ => found.value.to_string(),
            };
            (found.span, value)
        });
        let mut in_dates = dates.items().iter().map(|(span, _)| *span).peekable();
        let numbers = numbers.filter(|(span, _)| {
            while in_dates.next_if(|date| date.end <= span.start).is_some() {}
            in_dates.peek().is_none_or(|date| span.end <= date.start)
        });
        Self {
            matches: Track::new(matches.map(|span| (span, ()))),
            numbers: Track::new(numbers),
            dates,
            missing: (Spacing::new().missing_spaces(text))
                .map(|space| (space.at, reason(space.reason)))
                .collect(),
            next_missing: 0,
        }
    }

    /// Returns the places where a space is missing, with the reasons.
    pub(crate) fn missing(&self) -> &[(usize, &'static str)] {
        &self.missing
    }

    /// Returns the fragment that starts at `at` and ends at `end` at the latest. Positions must not
    /// decrease from call to call.
    pub(crate) fn fragment(&mut self, at: usize, end: usize) -> Fragment<'_> {
        while self.missing.get(self.next_missing).is_some_and(|&(place, _)| place < at) {
            self.next_missing += 1;
        }
        let mut missing = None;
        if let Some(&(place, reason)) = self.missing.get(self.next_missing)
            && place == at
        {
            missing = Some(reason);
            self.next_missing += 1;
        }
        let next_missing =
            self.missing.get(self.next_missing).map_or(usize::MAX, |&(place, _)| place);
        let is_match = self.matches.at(at).is_some();
        self.dates.at(at);
        self.numbers.at(at);
        let end = [
            self.matches.boundary(at),
            self.dates.boundary(at),
            self.numbers.boundary(at),
            next_missing,
        ]
        .into_iter()
        .fold(end, usize::min);
        Fragment {
            end,
            is_match,
            date: self.dates.at(at).map(String::as_str),
            number: self.numbers.at(at).map(String::as_str),
            missing,
        }
    }
}

/// Returns the reason in words.
const fn reason(reason: SpaceReason) -> &'static str {
    match reason {
        SpaceReason::TehMarbuta => "teh marbuta before a letter",
        SpaceReason::AlefMaksura => "alef maksura before a letter",
        SpaceReason::Tanwin => "tanwin before a letter",
        SpaceReason::Hamza => "alef with hamza below inside a word",
        SpaceReason::Article => "an article inside a word",
        SpaceReason::FunctionWord => "a function word in front or at the end",
        SpaceReason::Script => "letters of two scripts",
        SpaceReason::Punctuation => "punctuation before a word",
        SpaceReason::Quotation => "a closing quotation mark before a word",
        SpaceReason::Lexicon => "two words of the text",
        _ => "spelling",
    }
}
