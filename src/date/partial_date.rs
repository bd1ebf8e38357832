//! Partial dates and times: the stated parts, and no others.

use core::fmt;

/// The calendar of a date.
///
/// # Examples
///
/// ```
/// use kalima::date::{Calendar, find_dates};
/// let found = find_dates("15 رمضان 1445هـ").next().unwrap(); // "15 Ramadan 1445 AH"
/// assert_eq!(found.start.calendar, Calendar::Hijri);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Calendar {
    /// The Gregorian calendar, under any of its sets of month names.
    #[default]
    Gregorian,
    /// The Islamic calendar of twelve lunar months.
    Hijri,
}

impl Calendar {
    /// Returns the name in lower case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::date::Calendar::Hijri.as_str(), "hijri");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gregorian => "gregorian",
            Self::Hijri => "hijri",
        }
    }
}

/// The era that a year is counted in.
///
/// # Examples
///
/// ```
/// use kalima::date::{Era, find_dates};
/// let found = find_dates("سنة 300 ق.م.").next().unwrap(); // "the year 300 BC"
/// assert_eq!((found.start.year, found.start.era), (Some(300), Era::BeforeCommon));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Era {
    /// Years after the epoch of the calendar: AD, or AH.
    #[default]
    Common,
    /// Years before the common era: BC.
    BeforeCommon,
}

/// A day of the week.
///
/// # Examples
///
/// ```
/// use kalima::date::{Weekday, find_dates};
/// let found = find_dates("الاثنين 11 نوفمبر").next().unwrap(); // "Monday 11 November"
/// assert_eq!(found.start.weekday, Some(Weekday::Monday));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Weekday {
    /// الاثنين.
    Monday,
    /// الثلاثاء.
    Tuesday,
    /// الأربعاء.
    Wednesday,
    /// الخميس.
    Thursday,
    /// الجمعة.
    Friday,
    /// السبت.
    Saturday,
    /// الأحد.
    Sunday,
}

impl Weekday {
    /// Every day, Monday first.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::date::Weekday::ALL.len(), 7);
    /// ```
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Returns the English name in lower case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::date::Weekday::Friday.as_str(), "friday");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }
}

/// A date with the parts that a text states; a missing part stays `None`.
///
/// Years are positive; [`era`](Self::era) states the direction. Months are 1–12, days 1–31.
///
/// # Examples
///
/// ```
/// use kalima::date::{PartialDate, find_dates};
/// let found = find_dates("نوفمبر 2024").next().unwrap(); // "November 2024"
/// assert_eq!((found.start.year, found.start.month, found.start.day), (Some(2024), Some(11), None));
/// let day = PartialDate::gregorian(2024, 11, 5).unwrap();
/// assert_eq!(day.day, Some(5));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PartialDate {
    /// The calendar of the year, month and day.
    pub calendar: Calendar,
    /// The era of the year.
    pub era: Era,
    /// The year, from 1.
    pub year: Option<i32>,
    /// The month, 1–12.
    pub month: Option<u8>,
    /// The day of the month, 1–31.
    pub day: Option<u8>,
    /// The stated day of the week; it is not checked against the date.
    pub weekday: Option<Weekday>,
}

impl PartialDate {
    /// Returns a full Gregorian date, or `None` if there is no such day.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::PartialDate;
    /// assert!(PartialDate::gregorian(2024, 2, 29).is_some());
    /// assert!(PartialDate::gregorian(2023, 2, 29).is_none());
    /// ```
    #[must_use]
    pub const fn gregorian(year: i32, month: u8, day: u8) -> Option<Self> {
        Self::full(Calendar::Gregorian, year, month, day)
    }

    /// Returns a full Hijri date, or `None` if no month has such a day.
    ///
    /// Every month may have 30 days here: the rules differ on which have 29.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::PartialDate;
    /// assert!(PartialDate::hijri(1445, 9, 15).is_some());
    /// assert!(PartialDate::hijri(1445, 9, 31).is_none());
    /// ```
    #[must_use]
    pub const fn hijri(year: i32, month: u8, day: u8) -> Option<Self> {
        Self::full(Calendar::Hijri, year, month, day)
    }

    const fn full(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Self {
            calendar,
            era: Era::Common,
            year: Some(year),
            month: Some(month),
            day: Some(day),
            weekday: None,
        };
        if year >= 1 && date.is_possible() { Some(date) } else { None }
    }

    /// Returns true if year, month and day are all present.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::find_dates;
    /// assert!(!find_dates("25 يناير").next().unwrap().start.is_full()); // "25 January"
    /// ```
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some()
    }

    /// Returns true if the month exists and has such a day in the year, or in any year if none is given.
    pub(super) const fn is_possible(&self) -> bool {
        let Some(month) = self.month else { return self.day.is_none() };
        let most = match (self.calendar, month) {
            (Calendar::Hijri, 1..=12) | (Calendar::Gregorian, 4 | 6 | 9 | 11) => 30,
            (Calendar::Gregorian, 2) => match self.year {
                Some(year) if !is_leap(self.astronomical(year)) => 28,
                _ => 29,
            },
            (Calendar::Gregorian, 1..=12) => 31,
            _ => return false,
        };
        match self.day {
            Some(day) => 1 <= day && day <= most,
            None => true,
        }
    }

    /// Returns the year with 0 for 1 BC, −1 for 2 BC and so on.
    const fn astronomical(&self, year: i32) -> i32 {
        match self.era {
            Era::Common => year,
            Era::BeforeCommon => 1i32.saturating_sub(year),
        }
    }
}

/// Writes the stated parts in the order of ISO 8601, of either calendar: `2024-11-05`, `2024-11`,
/// `2024`, and `--11-05`, `--11` without a year. 300 BC is `-0299`, as the standard counts. A date
/// without these parts is its weekday, or nothing.
///
/// # Examples
///
/// ```
/// use kalima::date::find_dates;
/// let written = |text| find_dates(text).next().unwrap().start.to_string();
/// assert_eq!(written("5 نوفمبر 2024"), "2024-11-05"); // "5 November 2024"
/// assert_eq!(written("25 يناير"), "--01-25"); // "25 January"
/// ```
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year.map(|year| self.astronomical(year)), self.month) {
            (Some(year), _) if year < 0 => write!(f, "-{:04}", year.unsigned_abs())?,
            (Some(year), _) => write!(f, "{year:04}")?,
            (None, Some(_)) => f.write_str("-")?,
            (None, None) => f.write_str(self.weekday.map_or("", Weekday::as_str))?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// Returns true if the Gregorian year has 366 days.
const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// A time of day, 00:00:00 to 23:59:59.
///
/// # Examples
///
/// ```
/// use kalima::date::find_dates;
/// let time = find_dates("الساعة 05:01 مساءً").next().unwrap().time.unwrap(); // "at 05:01 in the evening"
/// assert_eq!((time.hour, time.minute, time.second), (17, 1, None));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct PartialTime {
    /// The hour, 0–23.
    pub hour: u8,
    /// The minute, 0–59.
    pub minute: u8,
    /// The second, 0–59, if stated.
    pub second: Option<u8>,
}

/// Writes `17:05`, or `17:05:30` if seconds are stated.
impl fmt::Display for PartialTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        match self.second {
            Some(second) => write!(f, ":{second:02}"),
            None => Ok(()),
        }
    }
}
