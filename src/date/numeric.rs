//! Numeric dates: three groups of digits with one separator.

use super::cursor::{Digits, char_at, hidden_end, is_digit, is_joined_after, is_joined_before};
use super::era::EraMark;
use super::options::{DateOrder, Options};
use super::partial_date::{Calendar, Era, PartialDate};
use crate::script::name::EN_DASH;

/// Years that are read as Hijri without an era: no text states a Gregorian day in them by numbers.
const HIJRI_YEARS: core::ops::RangeInclusive<u16> = 1300..=1500;

/// A numeric date at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeric {
    pub(super) date: PartialDate,
    pub(super) end: usize,
    pub(super) ambiguous: bool,
}

impl Numeric {
    /// Returns the date whose first digit is at `at`: year-month-day if the first group has four
    /// digits, else day and month in the order of the options, unless a value above 12 decides.
    pub(super) fn at(text: &str, at: usize, options: &Options) -> Option<Self> {
        let groups = Groups::at(text, at)?;
        let Groups { first, second, third } = groups;
        let era = EraMark::at(text, third.end, third.count);
        let day = |digits: Digits| digits.day();
        let (year, month, day, ambiguous) = if first.count == 4 {
            (first, day(second)?, day(third)?, false)
        } else {
            let (a, b) = (day(first)?, day(second)?);
            let month_first = match options.order {
                _ if a > 12 => false,
                _ if b > 12 => true,
                DateOrder::DayFirst => false,
                DateOrder::MonthFirst => true,
            };
            let (day, month) = if month_first { (b, a) } else { (a, b) };
            (third, month, day, a <= 12 && b <= 12 && a != b)
        };
        let era = era.filter(|_| year.start == third.start || first.count == 4);
        let stated = match era {
            Some(era) => year.count >= 3 && era.era == Era::Common && year.value < 3000,
            None => year.is_year(),
        };
        let value = match (stated, year.count) {
            (true, _) => i32::from(year.value),
            (false, 2) => options.short_year(year.value)?,
            _ => return None,
        };
        let calendar = match era {
            Some(era) => era.calendar,
            None if HIJRI_YEARS.contains(&year.value) => Calendar::Hijri,
            None => Calendar::Gregorian,
        };
        let date = PartialDate {
            calendar,
            year: Some(value),
            month: Some(month),
            day: Some(day),
            ..PartialDate::default()
        };
        let end = era.map_or(third.end, |era| era.end);
        date.is_possible().then_some(Self { date, end, ambiguous })
    }
}

/// Three groups of digits with the same separator twice; direction controls may be between them.
#[derive(Clone, Copy, Debug)]
struct Groups {
    first: Digits,
    second: Digits,
    third: Digits,
}

impl Groups {
    fn at(text: &str, at: usize) -> Option<Self> {
        if is_joined_before(text, at) {
            return None;
        }
        let first = Digits::at(text, at)?;
        let (separator, from) = separator(text, first.end)?;
        let second = Digits::at(text, from)?;
        let (again, from) = self::separator(text, second.end)?;
        let third = Digits::at(text, from).filter(|_| again == separator)?;
        // «2024-11-11T14:05» continues with a time.
        let clock = char_at(text, third.end) == Some('T')
            && char_at(text, third.end + 1).is_some_and(is_digit);
        (clock || !is_joined_after(text, third.end) && char_at(text, third.end) != Some('/'))
            .then_some(Self { first, second, third })
    }
}

/// Returns the separator at `at` and the end of it and of the direction controls around it.
fn separator(text: &str, at: usize) -> Option<(char, usize)> {
    let from = hidden_end(text, at);
    let separator = char_at(text, from).filter(|&c| matches!(c, '/' | '-' | '.' | EN_DASH))?;
    Some((separator, hidden_end(text, from + separator.len_utf8())))
}
