//! Conversion between Hijri and Gregorian days by a named rule, with `icu_calendar`.

use super::partial_date::{Calendar, Era, PartialDate, Weekday};
use icu_calendar::Date;
use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{Hijri, Iso};

/// The rule that gives the months of the Hijri calendar their length.
///
/// The rules and the authorities of countries differ by a day or two, also on the same rule for years
/// before 1420 and after 1449. A weekday stated in the text is better evidence.
///
/// # Examples
///
/// ```
/// use kalima::date::{HijriRule, PartialDate};
/// let day = PartialDate::hijri(1446, 1, 1).unwrap();
/// let by = |rule| day.to_gregorian(rule).unwrap().day;
/// assert_eq!((by(HijriRule::UmmAlQura), by(HijriRule::Civil)), (Some(7), Some(8)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum HijriRule {
    /// The calendar of Umm al-Qura University, official in Saudi Arabia: tables for 1300–1600 AH.
    UmmAlQura,
    /// The arithmetic calendar of 30-year cycles (type II) with the epoch Friday 16 July 622 (Julian).
    Civil,
}

impl HijriRule {
    /// Returns the years that are converted, both included.
    const fn years(self) -> (i32, i32) {
        match self {
            Self::UmmAlQura => (1300, 1600),
            Self::Civil => (1, 3000),
        }
    }
}

impl PartialDate {
    /// Returns the Gregorian day of a full Hijri date, with its weekday.
    ///
    /// The 30th of a month that has 29 days by the rule is the day after the 29th: another authority
    /// counted it. Returns `None` if the date is not full, not Hijri, or outside the years of the rule:
    /// 1300–1600 for Umm al-Qura, 1–3000 for the civil rule.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::{HijriRule, Weekday, find_dates};
    /// let found = find_dates("15 رمضان 1445هـ").next().unwrap(); // "15 Ramadan 1445 AH"
    /// let day = found.start.to_gregorian(HijriRule::UmmAlQura).unwrap();
    /// assert_eq!((day.year, day.month, day.day), (Some(2024), Some(3), Some(25)));
    /// assert_eq!(day.weekday, Some(Weekday::Monday));
    /// ```
    #[must_use]
    pub fn to_gregorian(&self, rule: HijriRule) -> Option<Self> {
        let (year, month, day) = self.parts(Calendar::Hijri)?;
        let (first, last) = rule.years();
        if !(first..=last).contains(&year) {
            return None;
        }
        let iso = iso_day(rule, year, month, day).or_else(|| {
            let last = iso_day(rule, year, month, 29).filter(|_| day == 30)?;
            Some(Date::from_rata_die(last.to_rata_die() + 1, Iso))
        })?;
        let weekday = weekday(&iso);
        let date =
            Self::gregorian(iso.year().extended_year(), number(&iso)?, iso.day_of_month().0)?;
        Some(Self { weekday, ..date })
    }

    /// Returns the Hijri day of a full Gregorian date, with its weekday.
    ///
    /// Returns `None` if the date is not full, not Gregorian, before the common era, or outside the
    /// years of the rule.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::{HijriRule, PartialDate};
    /// let day = PartialDate::gregorian(2024, 3, 25).unwrap().to_hijri(HijriRule::UmmAlQura).unwrap();
    /// assert_eq!((day.year, day.month, day.day), (Some(1445), Some(9), Some(15)));
    /// ```
    #[must_use]
    pub fn to_hijri(&self, rule: HijriRule) -> Option<Self> {
        let (year, month, day) = self.parts(Calendar::Gregorian)?;
        let iso = Date::try_new_iso(year, month, day).ok()?;
        let (year, month, day) = match rule {
            HijriRule::UmmAlQura => {
                let date = iso.to_calendar(Hijri::new_umm_al_qura());
                (date.year().extended_year(), number(&date)?, date.day_of_month().0)
            }
            HijriRule::Civil => {
                let date = iso.to_calendar(civil());
                (date.year().extended_year(), number(&date)?, date.day_of_month().0)
            }
        };
        let (first, last) = rule.years();
        let date = Self::hijri(year, month, day).filter(|_| (first..=last).contains(&year))?;
        Some(Self { weekday: weekday(&iso), ..date })
    }

    /// Returns the parts of a full date of the common era in this calendar.
    fn parts(&self, calendar: Calendar) -> Option<(i32, u8, u8)> {
        let same = self.calendar == calendar && self.era == Era::Common;
        Some((self.year?, self.month?, self.day?)).filter(|&(year, ..)| same && year < 10_000)
    }
}

/// Returns the day of a Hijri date that its month has by the rule.
fn iso_day(rule: HijriRule, year: i32, month: u8, day: u8) -> Option<Date<Iso>> {
    Some(match rule {
        HijriRule::UmmAlQura => {
            let calendar = Hijri::new_umm_al_qura();
            Date::try_new_hijri_with_calendar(year, month, day, calendar).ok()?.to_calendar(Iso)
        }
        HijriRule::Civil => {
            let calendar = civil();
            Date::try_new_hijri_with_calendar(year, month, day, calendar).ok()?.to_calendar(Iso)
        }
    })
}

const fn civil() -> Hijri<icu_calendar::cal::hijri::TabularAlgorithm> {
    Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, TabularAlgorithmEpoch::Friday)
}

fn number<A: icu_calendar::AsCalendar>(date: &Date<A>) -> Option<u8> {
    let number = date.month().ordinal;
    (1..=12).contains(&number).then_some(number)
}

fn weekday<A: icu_calendar::AsCalendar>(date: &Date<A>) -> Option<Weekday> {
    // Monday is 1.
    Weekday::ALL.get((date.weekday() as usize).checked_sub(1)?).copied()
}
