//! Dates with the name of a month, read outwards from the name: the day before, the year after.

use super::cursor::{
    Digits, char_at, char_before, dash_end, dash_start, gap_end, gap_start, is_digit,
    is_joined_after, is_joined_before, sign_end, sign_start,
};
use super::date_match::{DateMatch, Relative};
use super::era::EraMark;
use super::month::Month;
use super::number_word::NumberWord;
use super::options::Options;
use super::partial_date::{Calendar, Era, PartialDate};
use super::word::{Part, Word};
use super::word_lookup::{Found, clitic_word_at, word_at, word_before};
use super::year::Year;
use crate::script::name::{ARABIC_COMMA, EN_DASH, LAM, WAW};
use crate::span::Span;

/// A date with a month at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    start: usize,
    end: usize,
    date: PartialDate,
    relative: Option<Relative>,
    /// True if something other than the name shows that it is a month.
    sure: bool,
    /// The first day of a range of days in this month.
    first_day: Option<u8>,
}

impl Phrase {
    /// Returns the date around the month whose name begins with `found`. Reads nothing before `floor`.
    pub(super) fn around(
        text: &str,
        floor: usize,
        found: Found,
        options: &Options,
    ) -> Option<DateMatch> {
        let month = Month::of(text, found, options.months)?;
        let mut phrase = Self::of(month);
        phrase.read_day_before(text, floor, &month)?;
        phrase.read_tail(text, options)?;
        if let Some(last) = phrase.range_end(text, floor, options)
            && last.date.calendar == phrase.date.calendar
        {
            let start = phrase.preposition(text, floor, last.and);
            let mut found = DateMatch::date(Span::new(start, phrase.end), phrase.date);
            found.relative = last.relative;
            return Some(found.to(last.date, last.end));
        }
        if !phrase.sure {
            return None;
        }
        let span = Span::new(phrase.start, phrase.end);
        let mut found = DateMatch::date(span, phrase.date);
        if let Some(day) = phrase.first_day {
            found.start.day = Some(day);
            found = found.to(phrase.date, phrase.end);
        }
        found.relative = phrase.relative;
        Some(found)
    }

    /// Returns the date that begins at `at`: the last one of a range.
    fn at(text: &str, at: usize, options: &Options) -> Option<Self> {
        let weekday = word_at(text, at);
        let (weekday, at) = match weekday.map(|found| (found.word, found.end)) {
            Some((Word::Weekday(weekday), end)) => (Some(weekday), gap_end(text, end)),
            _ => (None, at),
        };
        let (day, end) = match (Digits::at(text, at), NumberWord::at(text, at)) {
            (Some(digits), _) => (Some(digits.day()?), digits.end),
            (None, Some(words)) => (Some(day_of(words.value)?), words.end),
            (None, None) => (None, at),
        };
        let mut from = sign_end(text, end, &['-', '/']).unwrap_or_else(|| gap_end(text, end));
        for link in [Word::From, Word::MonthHead] {
            if let Some(found) = word_at(text, from).filter(|found| found.word == link) {
                from = gap_end(text, found.end);
            }
        }
        let mut phrase = Self::of(Month::at(text, from, options.months)?);
        (phrase.start, phrase.date.day, phrase.date.weekday) = (at, day, weekday);
        phrase.read_tail(text, options)?;
        Some(phrase)
    }

    fn of(month: Month) -> Self {
        let date = PartialDate {
            calendar: month.calendar,
            month: Some(month.number),
            ..PartialDate::default()
        };
        Self {
            start: month.start,
            end: month.end,
            date,
            relative: None,
            sure: !month.weak,
            first_day: None,
        }
    }

    /// Reads the day, or the range of days, before the month. `None` is a day that the month lacks.
    fn read_day_before(&mut self, text: &str, floor: usize, month: &Month) -> Option<()> {
        let (mut at, mut linked) = (month.start, false);
        if let Some(head) = exact_before(text, gap_start(text, at), Word::MonthHead) {
            (at, self.sure) = (head, true);
        } else if clitic_before(text, at, Word::MonthHead) {
            self.sure = true;
            return Some(());
        }
        if let Some(from) = exact_before(text, gap_start(text, at), Word::From) {
            (at, linked) = (from, true);
        }
        let Some(day) = Day::before(text, floor, at, linked) else { return Some(()) };
        self.date.day = Some(day.value);
        if !self.date.is_possible() {
            return None;
        }
        self.sure |= !month.is_zero() || linked || day.in_words;
        self.start = day.start;
        if let Some(range) = day.range(text, floor) {
            (self.start, self.first_day) = (range.start, Some(range.value));
        }
        Some(())
    }

    /// Reads the year, its era and the relative word after the month.
    fn read_tail(&mut self, text: &str, options: &Options) -> Option<()> {
        if let Some(year) = TailYear::at(text, self.end, &self.date, options) {
            self.date.year = Some(year.year);
            self.date.era = year.era;
            self.date.day = year.day.or(self.date.day);
            (self.end, self.sure) = (year.end, true);
        }
        let found = word_at(text, gap_end(text, self.end));
        if let Some(Found { word: Word::Relative(relative), end, .. }) = found {
            (self.relative, self.end, self.sure) = (Some(relative), end, true);
        }
        self.date.is_possible().then_some(())
    }

    /// Returns the last date of a range that this date begins.
    fn range_end(&self, text: &str, floor: usize, options: &Options) -> Option<Last> {
        let from = gap_end(text, self.end);
        let to = word_at(text, from).filter(|found| found.word == Word::To && from > self.end);
        let (at, and) = if let Some(to) = to {
            (gap_end(text, to.end), false)
        } else if let Some(end) = dash_end(text, self.end) {
            (end, false)
        } else if char_at(text, from) == Some(WAW)
            && exact_before(text, gap_start(text, self.start), Word::Between)
                .is_some_and(|start| start >= floor)
        {
            (gap_end(text, from + WAW.len_utf8()), true)
        } else {
            return None;
        };
        let last = Self::at(text, at, options)?;
        let same = last.date.day.is_some() == self.date.day.is_some();
        let (date, end, relative) = (last.date, last.end, last.relative);
        same.then_some(Last { date, end, relative, and })
    }

    /// Returns the start of a range with its «من» or «بين».
    fn preposition(&self, text: &str, floor: usize, and: bool) -> usize {
        let word = if and { Word::Between } else { Word::From };
        let before = exact_before(text, gap_start(text, self.start), word);
        before.filter(|&start| start >= floor).unwrap_or(self.start)
    }
}

/// The last date of a range.
#[derive(Clone, Copy, Debug)]
struct Last {
    date: PartialDate,
    end: usize,
    relative: Option<Relative>,
    /// True if «و» after «بين» links it.
    and: bool,
}

/// A day of the month at its place.
#[derive(Clone, Copy, Debug)]
struct Day {
    start: usize,
    value: u8,
    in_words: bool,
}

impl Day {
    /// Returns the day before `at`, which the month's name, «شهر» or «من» begins.
    fn before(text: &str, floor: usize, at: usize, linked: bool) -> Option<Self> {
        let to = gap_start(text, at);
        let dash = if linked { None } else { sign_start(text, at, &['-', '/', EN_DASH]) };
        if let Some(digits) = Digits::before(text, dash.unwrap_or(to)) {
            let day = digits.day().filter(|_| digits.start >= floor)?;
            let joined = char_before(text, digits.start).is_some_and(|c| c != '-' && c != EN_DASH);
            if joined && is_joined_before(text, digits.start) {
                return None;
            }
            return Some(Self { start: digits.start, value: day, in_words: false });
        }
        if let Some(words) = NumberWord::before(text, floor, to) {
            let value = day_of(words.value)?;
            return Some(Self { start: words.start, value, in_words: true });
        }
        let found = word_before(text, to).filter(|found| found.start >= floor && !linked)?;
        let first = match found.word {
            Word::FirstDay => true,
            Word::Part(Part::First) => text.get(found.start..)?.chars().nth(1) != Some(LAM),
            _ => false,
        };
        first.then_some(Self { start: found.start, value: 1, in_words: true })
    }

    /// Returns the first day of a range that ends with this day, at the start of the range.
    fn range(&self, text: &str, floor: usize) -> Option<Self> {
        let edge = gap_start(text, self.start);
        let (to, word) = if let Some(dash) = dash_start(text, self.start) {
            (dash, None)
        } else if let Some(to) = exact_before(text, edge, Word::To) {
            (gap_start(text, to), Some(Word::From))
        } else if char_before(text, edge) == Some(WAW) {
            (gap_start(text, edge - WAW.len_utf8()), Some(Word::Between))
        } else {
            return None;
        };
        let (start, value) = match (Digits::before(text, to), NumberWord::before(text, floor, to)) {
            (Some(digits), _) => (digits.start, digits.day()?),
            (None, Some(words)) => (words.start, day_of(words.value)?),
            (None, None) => return None,
        };
        let day = Self { start, value, in_words: false };
        if start < floor || value >= self.value || is_joined_before(text, start) {
            return None;
        }
        let before = word.and_then(|word| exact_before(text, gap_start(text, start), word));
        match before.filter(|&before| before >= floor) {
            Some(start) => Some(Self { start, ..day }),
            // «3 و5 مايو» are two days.
            None => (word != Some(Word::Between)).then_some(day),
        }
    }
}

/// The year after a month, with the day between them in the English order.
#[derive(Clone, Copy, Debug)]
struct TailYear {
    year: i32,
    era: Era,
    day: Option<u8>,
    end: usize,
}

impl TailYear {
    fn at(text: &str, at: usize, date: &PartialDate, options: &Options) -> Option<Self> {
        let comma = sign_end(text, at, &[ARABIC_COMMA, ',']);
        let sign = comma.or_else(|| sign_end(text, at, &['-', '/', EN_DASH]));
        let from = sign.unwrap_or_else(|| gap_end(text, at));
        if let Some(digits) = Digits::at(text, from) {
            if let Some(year) = Self::digits(text, digits, date, options) {
                return Some(year);
            }
            // «نوفمبر 11، 2024»
            let day = digits.day().filter(|_| date.day.is_none() && sign.is_none())?;
            let from = sign_end(text, digits.end, &[ARABIC_COMMA, ','])?;
            let year = Self::digits(text, Digits::at(text, from)?, date, options)?;
            return Some(Self { day: Some(day), ..year });
        }
        let mut head = clitic_word_at(text, from)?;
        if matches!(head.word, Word::From | Word::In) {
            head = clitic_word_at(text, gap_end(text, head.end))?;
        }
        let Word::Year(_) = head.word else { return None };
        let year = Year::at(text, gap_end(text, head.end))?;
        let joined = is_joined_after(text, year.end);
        let same = !year.has_era || year.date.calendar == date.calendar;
        let tail = Self { year: year.date.year?, era: year.date.era, day: None, end: year.end };
        (same && !joined).then_some(tail)
    }

    /// Returns the year of these digits, if it is one of the calendar of the month.
    fn digits(text: &str, digits: Digits, date: &PartialDate, options: &Options) -> Option<Self> {
        let era = EraMark::at(text, digits.end, digits.count);
        if era.is_none() && is_joined_after(text, digits.end) {
            let slash = char_at(text, digits.end)?;
            if is_digit(slash) || slash.is_ascii_alphanumeric() || !matches!(slash, '/' | '-') {
                return None;
            }
        }
        let value = i32::from(digits.value);
        let (year, era, end) = match era {
            Some(era) if era.calendar == date.calendar && value > 0 => (value, era.era, era.end),
            Some(_) => return None,
            None => {
                let plain = match date.calendar {
                    Calendar::Gregorian => digits.is_year(),
                    Calendar::Hijri => digits.count >= 3 && (100..1600).contains(&value),
                };
                let year = if plain {
                    value
                } else {
                    options.short_year(digits.value).filter(|_| digits.count == 2)?
                };
                (year, Era::Common, digits.end)
            }
        };
        Some(Self { year, era, day: None, end })
    }
}

/// Returns a value as a day of the month, 1–31.
fn day_of(value: u16) -> Option<u8> {
    u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
}

/// Returns the start of `word`, without proclitics, if it ends at `end`.
pub(super) fn exact_before(text: &str, end: usize, word: Word) -> Option<usize> {
    let found = word_before(text, end).filter(|found| found.word == word)?;
    Some(found.start)
}

/// Returns true if `word` with proclitics is before the gap that ends at `at`.
fn clitic_before(text: &str, at: usize, word: Word) -> bool {
    exact_before(text, gap_start(text, at), word).is_some()
}
