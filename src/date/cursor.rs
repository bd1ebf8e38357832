//! Bounded steps through a text: gaps, dashes and runs of digits.

use crate::script::name::{
    ARABIC_LETTER_MARK, EM_DASH, EN_DASH, LEFT_TO_RIGHT_MARK, NO_BREAK_SPACE, RIGHT_TO_LEFT_MARK,
    TATWEEL,
};
use crate::script::{CharSet, Class, digit_value};

/// The most characters of a gap between two parts of a date.
const MAX_GAP: usize = 4;
/// The most digits of a number that is a part of a date.
const MAX_DIGITS: usize = 4;

/// Returns the character at the byte `at`.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Returns the character that ends at the byte `at`.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Returns true for a space or an invisible direction control; line ends separate dates.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | NO_BREAK_SPACE) || is_hidden(c) || Class::of(c) == Class::Space
}

/// Returns true for an invisible direction control.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(c, LEFT_TO_RIGHT_MARK | RIGHT_TO_LEFT_MARK | ARABIC_LETTER_MARK)
        || Class::of(c) == Class::BidiControl
}

/// Returns the end of the gap at `at`.
pub(super) fn gap_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.chars().take(MAX_GAP).take_while(|&c| is_gap(c)).map(char::len_utf8).sum::<usize>()
}

/// Returns the start of the gap that ends at `end`.
pub(super) fn gap_start(text: &str, end: usize) -> usize {
    let head = text.get(..end).unwrap_or_default();
    let gap = head.chars().rev().take(MAX_GAP).take_while(|&c| is_gap(c));
    end - gap.map(char::len_utf8).sum::<usize>()
}

/// Returns the end of the direction controls at `at`.
pub(super) fn hidden_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.chars().take(2).take_while(|&c| is_hidden(c)).map(char::len_utf8).sum::<usize>()
}

/// Returns the end without the direction controls before it.
pub(super) fn visible_end(text: &str, end: usize) -> usize {
    let head = text.get(..end).unwrap_or_default();
    let hidden = head.chars().rev().take(MAX_GAP).take_while(|&c| is_hidden(c));
    end - hidden.map(char::len_utf8).sum::<usize>()
}

/// Returns the end of `c` and of the gap on both sides of it, if it is at `at`.
pub(super) fn sign_end(text: &str, at: usize, signs: &[char]) -> Option<usize> {
    let from = gap_end(text, at);
    let sign = char_at(text, from).filter(|c| signs.contains(c))?;
    Some(gap_end(text, from + sign.len_utf8()))
}

/// Returns the start of one of `signs` and of the gaps on both sides of it, if it ends at `end`.
pub(super) fn sign_start(text: &str, end: usize, signs: &[char]) -> Option<usize> {
    let to = gap_start(text, end);
    let sign = char_before(text, to).filter(|c| signs.contains(c))?;
    Some(gap_start(text, to - sign.len_utf8()))
}

/// The dashes of a range; a tatweel only between spaces.
const DASHES: &[char] = &['-', EN_DASH, EM_DASH];

/// Returns the end of the dash at `at`, gaps included.
pub(super) fn dash_end(text: &str, at: usize) -> Option<usize> {
    if let Some(end) = sign_end(text, at, DASHES) {
        return Some(end);
    }
    let from = gap_end(text, at);
    let to = from + TATWEEL.len_utf8();
    let end = gap_end(text, to);
    (from > at && end > to && char_at(text, from) == Some(TATWEEL)).then_some(end)
}

/// Returns the start of the dash that ends at `end`, gaps included.
pub(super) fn dash_start(text: &str, end: usize) -> Option<usize> {
    if let Some(start) = sign_start(text, end, DASHES) {
        return Some(start);
    }
    let to = gap_start(text, end);
    let from = to.checked_sub(TATWEEL.len_utf8())?;
    let start = gap_start(text, from);
    (to < end && start < from && char_before(text, to) == Some(TATWEEL)).then_some(start)
}

/// A run of digits of any of the three sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: u16,
    /// The number of digits, 1–4.
    pub(super) count: usize,
}

impl Digits {
    /// Returns the run that begins at `at`, if it has at most four digits.
    pub(super) fn at(text: &str, at: usize) -> Option<Self> {
        let mut digits = Self { start: at, end: at, value: 0, count: 0 };
        for c in text.get(at..)?.chars() {
            let Some(value) = digit_value(c) else { break };
            if digits.count == MAX_DIGITS {
                return None;
            }
            digits.value = digits.value * 10 + u16::from(value);
            digits.count += 1;
            digits.end += c.len_utf8();
        }
        (digits.count > 0).then_some(digits)
    }

    /// Returns the run that ends at `end`, if it has at most four digits.
    pub(super) fn before(text: &str, end: usize) -> Option<Self> {
        let run = text.get(..end)?.chars().rev().take(MAX_DIGITS + 1);
        let len: usize = run.take_while(|&c| is_digit(c)).map(char::len_utf8).sum();
        let start = end - len;
        Self::at(text, start)
            .filter(|digits| digits.end == end && !char_before(text, start).is_some_and(is_digit))
    }

    /// Returns the value if it may be a day: one or two digits, 1–31.
    pub(super) fn day(&self) -> Option<u8> {
        u8::try_from(self.value).ok().filter(|day| self.count <= 2 && (1..=31).contains(day))
    }

    /// Returns true if the value is a year of four digits, 1000–2999.
    pub(super) const fn is_year(&self) -> bool {
        self.count == 4 && 1000 <= self.value && self.value <= 2999
    }
}

/// Returns true for a digit of one of the three sets.
pub(super) fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
}

/// Returns true if the characters before `start` belong to the same number, word of Latin letters,
/// or address.
pub(super) fn is_joined_before(text: &str, start: usize) -> bool {
    let Some(before) = char_before(text, start) else { return false };
    if before.is_ascii_alphanumeric() || is_digit(before) || matches!(before, '_' | '@') {
        return true;
    }
    is_separator(before) && {
        let earlier = char_before(text, start - before.len_utf8());
        earlier.is_some_and(|c| is_digit(c) || c.is_ascii_alphabetic() || c == '/')
    }
}

/// Returns true if the characters at `end` continue the number, or a word of Latin letters.
pub(super) fn is_joined_after(text: &str, end: usize) -> bool {
    let Some(after) = char_at(text, end) else { return false };
    if after.is_ascii_alphanumeric() || is_digit(after) || matches!(after, '_' | '@' | '%' | '٪') {
        return true;
    }
    is_separator(after) && char_at(text, end + after.len_utf8()).is_some_and(is_digit)
}

/// Returns true for a sign between the digits of numbers, dates, times and addresses.
fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '/' | '-' | ':' | '٫' | '٬' | EN_DASH)
}

/// Returns the end of a chain of digits and single separators.
pub(super) fn chain_end(text: &str, at: usize) -> usize {
    let (mut end, mut digits) = (at, at);
    let mut separated = true;
    for c in text.get(at..).unwrap_or_default().chars() {
        let separator = is_separator(c) || is_hidden(c);
        if !is_digit(c) && (!separator || separated && !is_hidden(c)) {
            break;
        }
        end += c.len_utf8();
        separated = separator && !is_hidden(c) || separated && is_hidden(c);
        if is_digit(c) {
            digits = end;
        }
    }
    digits
}

/// Returns true if a word may begin at `at`: no letter, digit or mark is before it.
pub(super) fn is_word_start(text: &str, at: usize) -> bool {
    const INSIDE: CharSet = CharSet::ARABIC.union(CharSet::LETTERS).union(CharSet::COMBINING);
    !char_before(text, at).is_some_and(|c| INSIDE.contains(c) || c == '_')
}
