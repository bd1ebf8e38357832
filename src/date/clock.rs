//! Times of day: «17:30», «الساعة الخامسة والنصف مساءً», «10 صباحًا».

use super::cursor::{
    Digits, char_at, char_before, gap_end, gap_start, is_digit, is_joined_after, is_joined_before,
    sign_end,
};
use super::number_word::NumberWord;
use super::partial_date::PartialTime;
use super::word::{PartOfDay, Word};
use super::word_lookup::{word_at, word_before};
use crate::script::CharSet;
use crate::script::name::{ARABIC_COMMA, WAW};

/// A time at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) time: PartialTime,
}

impl Clock {
    /// Returns the time of digits at `at`: «17:30», «5:30 م», «10 صباحًا» ("10 in the morning").
    pub(super) fn digits(text: &str, at: usize) -> Option<Self> {
        // «:17:57» lacks its hour; a colon after a word introduces a time.
        let colon = char_before(text, at) == Some(':')
            && !char_before(text, at - 1).is_some_and(|c| CharSet::ARABIC.contains(c));
        if colon || is_joined_before(text, at) {
            return None;
        }
        if let Some(clock) = Self::colons(text, at) {
            return Some(clock.with_part(text, true));
        }
        let hour = Digits::at(text, at).filter(|hour| (1..=12).contains(&hour.value))?;
        let (part, end) = part_at(text, hour.end, false)?;
        let clock = Self::hour(at, hour.end, hour.value)?;
        (!is_joined_after(text, hour.end)).then(|| clock.with(part, end))
    }

    /// Returns the time after «الساعة», which ends at `at` and begins at `start`.
    pub(super) fn after_head(text: &str, start: usize, at: usize) -> Option<Self> {
        let at = sign_end(text, at, &[':', '(']).unwrap_or_else(|| gap_end(text, at));
        let clock = if let Some(clock) = Self::colons(text, at) {
            clock
        } else if let Some(hour) = Digits::at(text, at) {
            Self::with_minutes(text, hour)?
        } else {
            let hour = NumberWord::at(text, at)?;
            Self::hour(at, hour.end, hour.value)?
        };
        let clock = Self { start, ..clock }.with_fraction(text);
        Some(clock.with_part(text, clock.time.minute > 0))
    }

    /// Returns the time in words before a part of the day, which begins at `at` and ends at `end`:
    /// «السابعة والربع مساء» ("a quarter past seven in the evening").
    pub(super) fn words_before(
        text: &str,
        floor: usize,
        at: usize,
        (part, end): (PartOfDay, usize),
    ) -> Option<Self> {
        let to = gap_start(text, at);
        let fraction = word_before(text, to);
        let hour = match fraction.map(|found| found.word) {
            Some(Word::Plus(_)) => gap_start(text, fraction?.start),
            Some(Word::Quarter(_)) => {
                let less = word_before(text, gap_start(text, fraction?.start))?;
                (less.word == Word::Less).then(|| gap_start(text, less.start))?
            }
            _ => to,
        };
        let hour = NumberWord::before(text, floor, hour)
            .filter(|hour| hour.ordinal || hour.definite && hour.value == 1)
            .filter(|hour| (1..=12).contains(&hour.value))?;
        let clock = Self::hour(hour.start, hour.end, hour.value)?.with_fraction(text);
        (gap_end(text, clock.end) == at).then(|| clock.with(part, end))
    }

    const fn hour(start: usize, end: usize, hour: u16) -> Option<Self> {
        if hour > 23 {
            return None;
        }
        let time = PartialTime { hour: hour as u8, minute: 0, second: None };
        Some(Self { start, end, time })
    }

    /// Returns the time hh:mm or hh:mm:ss at `at`.
    fn colons(text: &str, at: usize) -> Option<Self> {
        let hour = Digits::at(text, at).filter(|hour| hour.count <= 2)?;
        let minute = Self::sixtieth(text, hour.end)?;
        let mut clock = Self::hour(at, minute.end, hour.value)?;
        clock.time.minute = minute.value as u8;
        if let Some(second) = Self::sixtieth(text, minute.end) {
            clock.time.second = Some(second.value as u8);
            clock.end = second.end;
        }
        let more = char_at(text, clock.end) == Some(':') || is_joined_after(text, clock.end);
        (!more).then_some(clock)
    }

    /// Returns the two digits after the colon at `at`, 00–59.
    fn sixtieth(text: &str, at: usize) -> Option<Digits> {
        char_at(text, at).filter(|&c| c == ':')?;
        Digits::at(text, at + 1).filter(|part| part.count == 2 && part.value < 60)
    }

    /// Returns the time of an hour and of minutes after a full stop or comma, as agencies write them.
    fn with_minutes(text: &str, hour: Digits) -> Option<Self> {
        let mut clock = Self::hour(hour.start, hour.end, hour.value)?;
        let sign = char_at(text, hour.end).filter(|&c| matches!(c, '.' | ',' | ARABIC_COMMA));
        let minute = sign.and_then(|sign| Digits::at(text, hour.end + sign.len_utf8()));
        if let Some(minute) = minute.filter(|minute| minute.count == 2 && minute.value < 60) {
            clock.time.minute = minute.value as u8;
            clock.end = minute.end;
        }
        let joined =
            is_joined_after(text, clock.end) || char_at(text, clock.end).is_some_and(is_digit);
        let is_hour = hour.count <= 2 && (hour.value > 0 || clock.end > hour.end);
        (is_hour && !joined).then_some(clock)
    }

    /// Adds «والنصف», «والربع», «والثلث», «إلا ربعًا».
    fn with_fraction(mut self, text: &str) -> Self {
        let from = gap_end(text, self.end);
        // «و النصف» in two words.
        if char_at(text, from) == Some(WAW)
            && let Some(found) = word_at(text, gap_end(text, from + WAW.len_utf8()))
            && let Word::Quarter(minutes) = found.word
        {
            self.time.minute = minutes;
            self.end = found.end;
            return self;
        }
        let Some(found) = word_at(text, gap_end(text, self.end)) else { return self };
        match found.word {
            Word::Plus(minutes) => {
                self.time.minute = minutes;
                self.end = found.end;
            }
            Word::Less => {
                if let Some(found) = word_at(text, gap_end(text, found.end))
                    && let Word::Quarter(minutes) = found.word
                {
                    self.time.minute = 60 - minutes;
                    self.time.hour = (self.time.hour + 23) % 24;
                    self.end = found.end;
                }
            }
            _ => {}
        }
        self
    }

    /// Adds the part of the day that follows, if one does.
    fn with_part(self, text: &str, letters: bool) -> Self {
        match part_at(text, self.end, letters) {
            Some((part, end)) => self.with(part, end),
            None => self,
        }
    }

    /// Adds a part of the day that ends at `end`.
    fn with(mut self, part: PartOfDay, end: usize) -> Self {
        let hour = self.time.hour;
        self.time.hour = match part {
            PartOfDay::Morning | PartOfDay::Dawn | PartOfDay::Night if hour == 12 => 0,
            PartOfDay::Afternoon | PartOfDay::Evening if (1..=11).contains(&hour) => hour + 12,
            PartOfDay::Noon if (1..=3).contains(&hour) => hour + 12,
            PartOfDay::Night if (5..=11).contains(&hour) => hour + 12,
            _ => hour,
        };
        self.end = end;
        self
    }
}

/// Returns the part of the day at `at` and its end; «ص» and «م» count after minutes only.
fn part_at(text: &str, at: usize, letters: bool) -> Option<(PartOfDay, usize)> {
    let found = word_at(text, gap_end(text, at))?;
    let next = || word_at(text, gap_end(text, found.end));
    match found.word {
        Word::PartOfDay(part) => Some((part, found.end)),
        Word::Letter(part) if letters => Some((part, found.end)),
        Word::Era(super::word::EraWord::Meem) if letters => Some((PartOfDay::Evening, found.end)),
        Word::From => {
            let next = next()?;
            let Word::PartOfDay(part) = next.word else { return None };
            Some((part, next.end))
        }
        Word::Before => {
            next().filter(|n| n.word == Word::Noon).map(|n| (PartOfDay::Morning, n.end))
        }
        Word::After => {
            let next = next()?;
            match next.word {
                Word::Noon => Some((PartOfDay::Afternoon, next.end)),
                Word::Middle => {
                    let night = word_at(text, gap_end(text, next.end))?;
                    (night.word == Word::Night).then_some((PartOfDay::Dawn, night.end))
                }
                _ => None,
            }
        }
        _ => None,
    }
}
