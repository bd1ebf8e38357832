//! The iterator over the dates of a text.

use super::clock::Clock;
use super::cursor::{chain_end, dash_end, gap_end, gap_start, is_word_start};
use super::date_match::DateMatch;
use super::numeric::Numeric;
use super::options::Options;
use super::partial_date::PartialDate;
use super::phrase::{Phrase, exact_before};
use super::scan::{Candidate, next_candidate};
use super::weekday::with_weekday;
use super::word::{Heads, PartOfDay, Word};
use super::word_lookup::{Found, clitic_word_at, word_at, word_before};
use super::year::{Head, Year, bare_head, head_at, next_of_list};
use crate::span::Span;
use core::iter::FusedIterator;

/// The dates of a text in order; made by [`find_dates`](super::find_dates) and
/// [`DateFinder::find`](super::DateFinder::find).
///
/// Matches do not overlap. Nothing is allocated.
///
/// # Examples
///
/// ```
/// let mut dates = kalima::date::find_dates("7 أكتوبر 2023 و9 رمضان"); // "7 October 2023 and 9 Ramadan"
/// assert_eq!(dates.next().unwrap().start.day, Some(7));
/// assert_eq!(dates.next().unwrap().start.month, Some(9));
/// assert_eq!(dates.next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Dates<'t> {
    text: &'t str,
    options: Options,
    /// The place from which candidates are searched.
    at: usize,
    /// The end of the last match.
    floor: usize,
    /// The start of the next year of a list, «أعوام 2010 و2011».
    listed: Option<usize>,
}

impl<'t> Dates<'t> {
    pub(super) const fn new(text: &'t str, options: Options) -> Self {
        Self { text, options, at: 0, floor: 0, listed: None }
    }

    /// Returns the match of a run of digits at `at`, without the name of a month.
    fn digits(&mut self, at: usize) -> Option<DateMatch> {
        let text = self.text;
        if let Some(numeric) = Numeric::at(text, at, &self.options) {
            return Some(self.numeric(at, numeric));
        }
        if self.options.times
            && let Some(clock) = Clock::digits(text, at)
        {
            return Some(DateMatch::time(Span::new(clock.start, clock.end), clock.time));
        }
        let listed = self.listed.take().is_some_and(|listed| listed == at);
        let head = Head { year: listed, ..bare_head(text, at) };
        let year = Year::match_at(text, at, head)?;
        if listed {
            self.listed = next_of_list(text, year.span.end);
        }
        Some(year)
    }

    /// Returns a numeric date, or the range that it begins.
    fn numeric(&self, at: usize, first: Numeric) -> DateMatch {
        let text = self.text;
        let mut found = DateMatch::date(Span::new(at, first.end), first.date);
        found.ambiguous = first.ambiguous;
        let from = gap_end(text, first.end);
        let to = word_at(text, from).filter(|found| found.word == Word::To);
        let last = to.map(|to| gap_end(text, to.end)).or_else(|| dash_end(text, first.end));
        if let Some(last) = last.and_then(|last| Numeric::at(text, last, &self.options))
            && last.date.calendar == first.date.calendar
        {
            found = found.to(last.date, last.end);
            found.ambiguous |= last.ambiguous;
            let from = exact_before(text, gap_start(text, at), Word::From);
            if let Some(start) = from.filter(|&start| to.is_some() && start >= self.floor) {
                found.span.start = start;
            }
        }
        found
    }

    /// Returns the match around the word at `at`.
    fn word(&mut self, at: usize) -> Option<DateMatch> {
        let text = self.text;
        let found = clitic_word_at(text, at)?;
        match found.word {
            Word::Month { .. } | Word::Stem(_) => {
                Phrase::around(text, self.floor, found, &self.options)
            }
            Word::Year(_) | Word::Season => self.year(found),
            Word::Hour if self.options.times => {
                let clock = Clock::after_head(text, found.start, found.end)?;
                Some(DateMatch::time(Span::new(clock.start, clock.end), clock.time))
            }
            Word::PartOfDay(part) if self.options.times => {
                self.clock_before(found.start, (part, found.end))
            }
            Word::Noon if self.options.times => {
                let before = word_before(text, gap_start(text, found.start))?;
                let part = match before.word {
                    Word::Before => PartOfDay::Morning,
                    Word::After => PartOfDay::Afternoon,
                    _ => return None,
                };
                self.clock_before(before.start, (part, found.end))
            }
            Word::Weekday(weekday) if self.options.weekdays => {
                let start = PartialDate { weekday: Some(weekday), ..PartialDate::default() };
                Some(DateMatch::date(Span::new(found.start, found.end), start))
            }
            _ => None,
        }
    }

    fn clock_before(&self, at: usize, part: (PartOfDay, usize)) -> Option<DateMatch> {
        let clock = Clock::words_before(self.text, self.floor, at, part)?;
        Some(DateMatch::time(Span::new(clock.start, clock.end), clock.time))
    }

    /// Returns the year after a word for year or «موسم».
    fn year(&mut self, found: Found) -> Option<DateMatch> {
        let (head, heads, at) = head_at(self.text, found)?;
        let year = Year::match_at(self.text, at, head)?;
        if heads != Heads::One {
            self.listed = next_of_list(self.text, year.span.end);
        }
        Some(year)
    }
}

impl Iterator for Dates<'_> {
    type Item = DateMatch;

    fn next(&mut self) -> Option<DateMatch> {
        loop {
            let Some(candidate) = next_candidate(self.text, self.at, self.options.weekdays) else {
                self.at = self.text.len();
                return None;
            };
            let (found, end) = match candidate {
                Candidate::Digits(at) => (self.digits(at), chain_end(self.text, at)),
                Candidate::Word(at, end) if is_word_start(self.text, at) => (self.word(at), end),
                Candidate::Word(_, end) => (None, end),
            };
            let found = found.map(|found| with_weekday(self.text, self.floor, found));
            let Some(found) = found.filter(|found| found.span.start >= self.floor) else {
                self.at = end;
                continue;
            };
            self.at = found.span.end.max(self.floor);
            self.floor = found.span.end;
            return Some(found);
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        // The shortest date has four bytes: «61هـ» has six, «5:30» four.
        (0, Some(self.text.len().saturating_sub(self.at) / 4))
    }
}

impl FusedIterator for Dates<'_> {}
