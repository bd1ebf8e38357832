//! Numbers in words, below 3000, as days, years and hours.
//!
//! The words and their values are those of the module `number`; a date needs one number of a few
//! words at a known place, in either order: «ألفين وأربعة وعشرين», «خمس وعشرين وثلاثمئة وألف».

use super::cursor::{char_at, char_before, gap_end, gap_start};
use crate::number::{Form, NumberWord as Single, Sense, number_word_at};
use crate::script::CharSet;
use crate::script::name::{BEH, FEH, KAF, LAM, WAW};

/// The most words of a number that are read: «تسع وتسعين وتسع مئة وألف» has five.
const MAX_WORDS: usize = 6;
/// The most characters of a word that are read backwards.
const MAX_CHARS: usize = 32;

/// A number in words at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberWord {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: u16,
    /// True if the first word is an ordinal with the article.
    pub(super) ordinal: bool,
    /// True if the first word has the article.
    pub(super) definite: bool,
}

impl NumberWord {
    /// Returns the number in words that begins at `at`.
    pub(super) fn at(text: &str, at: usize) -> Option<Self> {
        let first = number_word_at(text, at)?;
        let mut slots = Slots::default();
        slots.add(first.sense, false).then_some(())?;
        let (mut end, mut words) = (first.end, 1);
        while words < MAX_WORDS {
            let Some((next, joined)) = next_word(text, end) else { break };
            if !slots.add(next.sense, joined) {
                break;
            }
            (end, words) = (next.end, words + 1);
        }
        let value = slots.value()?;
        let ordinal = matches!(first.sense, Sense::Ordinal(..));
        // «الاثنين» is Monday, «أول» and its kind alone are adjectives.
        let monday = first.is_definite && matches!(first.sense, Sense::Unit(2, _));
        let adjective = ordinal && !first.is_definite;
        let alone = words == 1 && (monday || adjective);
        let definite = first.is_definite;
        let number = Self { start: at, end, value, ordinal: ordinal && definite, definite };
        (!alone && value > 0).then_some(number)
    }

    /// Returns the longest number in words that ends at `end` and begins at `floor` or later.
    pub(super) fn before(text: &str, floor: usize, end: usize) -> Option<Self> {
        let (mut best, mut at) = (None, end);
        for _ in 0..MAX_WORDS {
            let start = word_start(text, at);
            if start == at || start < floor {
                break;
            }
            let whole = Self::at(text, start).filter(|number| number.end == end);
            let longer = whole.or_else(|| {
                let bare = after_proclitic(text, start)?;
                Self::at(text, bare).filter(|number| number.end == end)
            });
            match longer {
                Some(number) => best = Some(number),
                // The second part of a compound is a number, or the first one is not reached yet.
                None if best.is_some() => break,
                None => {}
            }
            at = gap_start(text, start);
            if at == start {
                break;
            }
        }
        best
    }
}

/// The decimal places of a number, each filled once.
#[derive(Clone, Copy, Debug, Default)]
struct Slots {
    thousands: Option<u16>,
    hundreds: Option<u16>,
    tens: Option<u16>,
    units: Option<u16>,
    /// The last word, if it was a unit: «عشر», «مئة» or tens may follow it.
    unit: Option<u8>,
    /// True for 11 to 19 and 10, which no unit precedes.
    closed: bool,
}

impl Slots {
    /// Adds a word; returns false if it does not continue the number.
    fn add(&mut self, sense: Sense, joined: bool) -> bool {
        let is_first = self.is_empty();
        let unit = self.unit.take();
        if !is_first && !joined {
            return match (sense, unit) {
                (Sense::Ten(_), Some(unit)) => {
                    self.units = Some(u16::from(unit % 10));
                    self.closed = true;
                    self.tens.replace(1).is_none()
                }
                (Sense::Hundred, Some(unit @ 3..=9)) => {
                    self.units = None;
                    self.hundreds.replace(u16::from(unit)).is_none()
                }
                _ => false,
            };
        }
        let fill = |slot: &mut Option<u16>, value: u8| {
            let free = slot.is_none();
            *slot = slot.or(Some(u16::from(value)));
            free
        };
        match sense {
            Sense::Unit(value, _)
            | Sense::TeenUnit(value, _)
            | Sense::Ordinal(value @ (1..=9 | 11), _) => {
                let free = self.tens.is_none() && fill(&mut self.units, value);
                if free {
                    self.unit = Some(value);
                }
                free
            }
            Sense::Ordinal(10, _) | Sense::Ten(_) => {
                let free = self.units.is_none() && fill(&mut self.tens, 1);
                self.closed |= free;
                free
            }
            Sense::Teen(value) => {
                let free = self.tens.is_none() && fill(&mut self.units, value % 10);
                free && fill(&mut self.tens, 1)
            }
            Sense::Tens(value) => !self.closed && fill(&mut self.tens, value),
            Sense::Hundred => fill(&mut self.hundreds, 1),
            Sense::Hundreds(value) => fill(&mut self.hundreds, value),
            Sense::ConstructHundreds => fill(&mut self.hundreds, 2),
            Sense::Scale(1, Form::One | Form::Alef) => fill(&mut self.thousands, 1),
            Sense::Scale(1, Form::Two | Form::Construct) => fill(&mut self.thousands, 2),
            _ => false,
        }
    }

    const fn is_empty(&self) -> bool {
        self.thousands.is_none()
            && self.hundreds.is_none()
            && self.tens.is_none()
            && self.units.is_none()
    }

    fn value(&self) -> Option<u16> {
        let units = match (self.units, self.tens) {
            // «الحادي» is 11 only with «عشر», and 1 before tens.
            (Some(11), Some(_)) => 1,
            (Some(11), None) => return None,
            (units, _) => units.unwrap_or(0),
        };
        let place = |slot: Option<u16>, weight| slot.unwrap_or(0) * weight;
        let tens = place(self.tens, 10);
        Some(place(self.thousands, 1000) + place(self.hundreds, 100) + tens + units)
    }
}

/// Returns the next number word, and true if «و» joins it to what is before.
fn next_word(text: &str, end: usize) -> Option<(Single, bool)> {
    let from = gap_end(text, end);
    if from == end {
        return None;
    }
    match number_word_at(text, from) {
        Some(word) => Some((word, false)),
        None if char_at(text, from) == Some(WAW) => {
            let apart = gap_end(text, from + WAW.len_utf8());
            let word = number_word_at(text, skip_marks(text, apart))?;
            Some((word, true))
        }
        None => None,
    }
}

/// Returns the offset after the marks at `at`.
fn skip_marks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let marks = rest.chars().take(4).take_while(|&c| CharSet::MARKS.contains(c));
    at + marks.map(char::len_utf8).sum::<usize>()
}

/// Returns the start of the word that ends at `end`.
fn word_start(text: &str, end: usize) -> usize {
    let head = text.get(..end).unwrap_or_default();
    let word = head.chars().rev().take(MAX_CHARS).take_while(|&c| CharSet::ARABIC.contains(c));
    end - word.map(char::len_utf8).sum::<usize>()
}

/// Returns the offset after the proclitic that begins the word at `start`.
fn after_proclitic(text: &str, start: usize) -> Option<usize> {
    let first = char_at(text, start).filter(|&c| matches!(c, WAW | FEH | BEH | LAM | KAF))?;
    let at = skip_marks(text, start + first.len_utf8());
    char_before(text, at)?;
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_either_side() {
        for (text, value) in [
            ("الحادي عشر", 11),
            ("الخامس والعشرين", 25),
            ("الحادي والعشرين", 21),
            ("واحد وعشرين", 21),
            ("العاشر", 10),
            ("الثانية عشرة", 12),
            ("ألفين وأربعة وعشرين", 2024),
            ("خمس وعشرين وثلاثمئة وألف", 1325),
            ("ألف وتسع مئة وتسعة وتسعين", 1999),
        ] {
            let number = NumberWord::at(text, 0).unwrap();
            assert_eq!((number.value, number.end), (value, text.len()), "{text}");
            let number = NumberWord::before(text, 0, text.len()).unwrap();
            assert_eq!((number.value, number.start), (value, 0), "{text}");
        }
        for text in ["الاثنين", "ثاني", "الحادي", "كتاب"] {
            assert!(NumberWord::at(text, 0).is_none(), "{text}");
        }
        let text = "في يوم والثاني";
        assert_eq!(NumberWord::before(text, 0, text.len()).unwrap().start, text.len() - 12);
    }
}
