//! Weekdays before a date: «الاثنين 11 نوفمبر», «الخميس الموافق 14 شباط».

use super::cursor::{gap_start, sign_start};
use super::date_match::{DateKind, DateMatch};
use super::word::Word;
use super::word_lookup::word_before;
use crate::script::name::ARABIC_COMMA;

/// Adds the weekday before a date with a day, if it begins at `floor` or later.
pub(super) fn with_weekday(text: &str, floor: usize, mut found: DateMatch) -> DateMatch {
    let is_day = found.start.day.is_some() && found.start.weekday.is_none();
    if found.kind == DateKind::Time || !is_day {
        return found;
    }
    let mut at = found.span.start;
    let before = |at| {
        let to = sign_start(text, at, &[ARABIC_COMMA, ',']).unwrap_or_else(|| gap_start(text, at));
        word_before(text, to).filter(|word| word.start >= floor)
    };
    let mut word = before(at);
    if let Some(agreeing) = word.filter(|word| word.word == Word::Agreeing) {
        at = agreeing.start;
        word = before(at);
    }
    if let Some(word) = word
        && let Word::Weekday(weekday) = word.word
    {
        found.start.weekday = Some(weekday);
        found.span.start = word.start;
    }
    found
}
