//! Missing years from a reference date.

use super::date_match::{DateMatch, Relative};
use super::partial_date::{PartialDate, Weekday};

impl DateMatch {
    /// Returns the match with missing years filled from the day of writing, a full date.
    ///
    /// «الماضي» ("last") is the latest such date before the reference, «المقبل» ("next") the earliest
    /// after it, «الجاري» ("this") the one of its year. Without such a word the year of the reference
    /// is taken, or a neighbouring year if a stated weekday fits only there. The start of a range is
    /// not after its end. A match in another calendar than the reference, or without a month, is
    /// returned unchanged.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::{PartialDate, find_dates};
    /// let written = PartialDate::gregorian(2024, 3, 10).unwrap();
    /// let found = find_dates("7 نوفمبر الماضي").next().unwrap(); // "last 7 November"
    /// assert_eq!(found.resolve(written).start.year, Some(2023));
    /// ```
    #[must_use]
    pub fn resolve(mut self, reference: PartialDate) -> Self {
        match &mut self.end {
            Some(end) => {
                fill(end, self.relative, &reference);
                if let (None, Some(year)) = (self.start.year, end.year)
                    && self.start.month.is_some()
                    && self.start.calendar == reference.calendar
                {
                    let later = (self.start.month, self.start.day) > (end.month, end.day);
                    self.start.year = Some(year - i32::from(later));
                }
            }
            None => fill(&mut self.start, self.relative, &reference),
        }
        if self.time.is_none() && self.end.is_none() {
            self.kind = Self::date(self.span, self.start).kind;
        }
        self
    }
}

/// Fills the year of a date with a month.
fn fill(date: &mut PartialDate, relative: Option<Relative>, reference: &PartialDate) {
    let (Some(year), None, Some(month)) = (reference.year, date.year, date.month) else { return };
    if date.calendar != reference.calendar || !reference.is_full() {
        return;
    }
    // A month alone is compared with the month, a day with the day.
    let day = date.day.map(|_| reference.day);
    let own = (Some(month), date.day.map(Some));
    let now = (reference.month, day);
    let year = match relative {
        Some(Relative::Last) if own >= now => year.saturating_sub(1),
        Some(Relative::Next) if own <= now => year.saturating_add(1),
        Some(_) => year,
        None => nearest_with_weekday(date, year),
    };
    date.year = Some(year);
}

/// Returns the year, or the neighbouring one in which the date is on its stated weekday.
fn nearest_with_weekday(date: &PartialDate, year: i32) -> i32 {
    let (Some(month), Some(day), Some(weekday)) = (date.month, date.day, date.weekday) else {
        return year;
    };
    let years = [year, year.saturating_sub(1), year.saturating_add(1)];
    let fits = |&year: &i32| {
        PartialDate::gregorian(year, month, day).is_some()
            && weekday_of(year, month, day) == Some(weekday)
    };
    let gregorian = date.calendar == super::partial_date::Calendar::Gregorian;
    years.into_iter().find(|year| gregorian && fits(year)).unwrap_or(year)
}

/// Returns the weekday of a Gregorian day, by Sakamoto's table of month offsets.
fn weekday_of(year: i32, month: u8, day: u8) -> Option<Weekday> {
    const OFFSETS: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = if month < 3 { year.checked_sub(1)? } else { year };
    let offset = OFFSETS.get(usize::from(month).checked_sub(1)?)?;
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days = year.checked_add(leaps)?.checked_add(offset + i32::from(day))?;
    // Sunday is 0.
    Weekday::ALL.get(usize::try_from((days + 6).rem_euclid(7)).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::super::find_dates;
    use super::*;

    fn year(text: &str, reference: (i32, u8, u8)) -> Option<i32> {
        let (year, month, day) = reference;
        let reference = PartialDate::gregorian(year, month, day).unwrap();
        find_dates(text).next().unwrap().resolve(reference).start.year
    }

    #[test]
    fn relative_words_choose_the_year() {
        assert_eq!(year("مارس الماضي", (2024, 3, 10)), Some(2023));
        assert_eq!(year("يناير القادم", (2024, 1, 10)), Some(2025));
        assert_eq!(year("20 أكتوبر الجاري", (2024, 10, 25)), Some(2024));
        assert_eq!(year("25 يناير", (2011, 2, 1)), Some(2011));
        assert_eq!(year("25 يناير 2010", (2011, 2, 1)), Some(2010));
    }

    #[test]
    fn a_weekday_chooses_the_year() {
        assert_eq!(weekday_of(2024, 11, 11), Some(Weekday::Monday));
        assert_eq!(weekday_of(2000, 2, 29), Some(Weekday::Tuesday));
        assert_eq!(year("الأحد 31 ديسمبر", (2024, 1, 2)), Some(2023));
        assert_eq!(year("الاثنين 11 نوفمبر", (2024, 1, 2)), Some(2024));
    }

    #[test]
    fn the_start_of_a_range_is_not_after_its_end() {
        assert_eq!(year("من 28 ديسمبر إلى 3 يناير", (2024, 1, 2)), Some(2023));
    }
}
