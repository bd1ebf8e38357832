//! Month names: of one or two words, and pairs of names for one month («فبراير/ شباط»).

use super::cursor::{char_at, gap_end, sign_end};
use super::month_set::MonthSet;
use super::partial_date::Calendar;
use super::word::Word;
use super::word_lookup::{Found, word_at};
use crate::script::name::EN_DASH;

/// A month's name at its place, with its partners.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub(super) calendar: Calendar,
    pub(super) number: u8,
    pub(super) start: usize,
    pub(super) end: usize,
    /// True if the name is also another word, and no partner excludes that.
    pub(super) weak: bool,
}

impl Month {
    /// Returns the month named at `at`.
    pub(super) fn at(text: &str, at: usize, sets: MonthSet) -> Option<Self> {
        Self::of(text, word_at(text, at)?, sets)
    }

    /// Returns the month whose name begins with this word.
    pub(super) fn of(text: &str, found: Found, sets: MonthSet) -> Option<Self> {
        let mut month = Self::single(text, found, sets)?;
        while let Some(end) = month.partner_end(text, sets) {
            month.end = end;
            month.weak = false;
        }
        Some(month)
    }

    /// Returns true for «صفر», which is also a zero.
    pub(super) const fn is_zero(&self) -> bool {
        self.weak && self.number == 2
    }

    fn single(text: &str, found: Found, sets: MonthSet) -> Option<Self> {
        let (set, number, weak, end) = match found.word {
            Word::Month { set, number, weak } => (set, number, weak, found.end),
            Word::Stem(stem) => {
                let from = gap_end(text, found.end);
                let part = word_at(text, from).filter(|_| from > found.end)?;
                let Word::Part(name) = part.word else { return None };
                let (set, number) = stem.month(name)?;
                (set, number, false, part.end)
            }
            _ => return None,
        };
        let is_hijri = set.contains(MonthSet::HIJRI);
        let calendar = if is_hijri { Calendar::Hijri } else { Calendar::Gregorian };
        sets.contains(set).then_some(Self { calendar, number, start: found.start, end, weak })
    }

    /// Returns the end of another name of the same month after a slash, a dash or in brackets.
    fn partner_end(&self, text: &str, sets: MonthSet) -> Option<usize> {
        let bracket = sign_end(text, self.end, &['(', '[']);
        let from = bracket.or_else(|| sign_end(text, self.end, &['/', '\\', '-', EN_DASH]))?;
        let partner = Self::single(text, word_at(text, from)?, sets)
            .filter(|month| (month.calendar, month.number) == (self.calendar, self.number))?;
        if bracket.is_none() {
            return Some(partner.end);
        }
        let close = gap_end(text, partner.end);
        matches!(char_at(text, close), Some(')' | ']')).then_some(close + 1)
    }
}
