//! Eras after a year: «هـ», «م», «ق.م.» and their words.

use super::cursor::{char_at, gap_end, is_digit};
use super::partial_date::{Calendar, Era};
use super::word::{EraWord, Word};
use super::word_lookup::word_at;

/// An era at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EraMark {
    pub(super) calendar: Calendar,
    pub(super) era: Era,
    pub(super) end: usize,
}

impl EraMark {
    /// Returns the era at `at`, after a year of so many digits. «م» after fewer than three is metres.
    pub(super) fn at(text: &str, at: usize, digits: usize) -> Option<Self> {
        let from = gap_end(text, at);
        let found = word_at(text, from)?;
        let common = Self { calendar: Calendar::Gregorian, era: Era::Common, end: found.end };
        let before = Self { era: Era::BeforeCommon, ..common };
        match found.word {
            Word::Era(EraWord::Heh | EraWord::Hijri) => {
                Some(Self { calendar: Calendar::Hijri, ..common })
            }
            Word::Era(EraWord::Common) => Some(common),
            Word::Era(EraWord::Meem) => {
                let squared = char_at(text, found.end)
                    .is_some_and(|c| is_digit(c) || matches!(c, '²' | '³' | '/'));
                (digits >= 3 && !squared).then_some(common)
            }
            Word::Era(EraWord::Qaf) => {
                let dot = char_at(text, found.end) == Some('.');
                let from = gap_end(text, found.end + usize::from(dot));
                let meem = word_at(text, from)
                    .filter(|meem| meem.word == Word::Era(EraWord::Meem) && from > found.end)?;
                let dot = dot && char_at(text, meem.end) == Some('.');
                Some(Self { end: meem.end + usize::from(dot), ..before })
            }
            Word::Before | Word::After => {
                let birth = word_at(text, gap_end(text, found.end))
                    .filter(|birth| birth.word == Word::Birth)?;
                let era = if found.word == Word::Before { before } else { common };
                Some(Self { end: birth.end, ..era })
            }
            _ => None,
        }
    }
}
