//! Matches of the date finder: a span, its kind and its parts.

use super::partial_date::{PartialDate, PartialTime};
use crate::span::Span;
use core::fmt;

/// The kind of a match, by its most precise part.
///
/// # Examples
///
/// ```
/// use kalima::date::{DateKind, find_dates};
/// let kinds: Vec<_> = find_dates("من 3 إلى 5 مايو، الساعة 17:30").map(|found| found.kind).collect();
/// assert_eq!(kinds, [DateKind::Range, DateKind::Time]); // "3 to 5 May, at 17:30"
/// assert_eq!(DateKind::Range.as_str(), "range");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum DateKind {
    /// Day, month and year.
    Day,
    /// Day and month, no year.
    MonthDay,
    /// A month, with or without a year.
    Month,
    /// A year alone.
    Year,
    /// A weekday alone; only with [`DateFinder::weekdays`](super::DateFinder::weekdays).
    Weekday,
    /// From one date to another.
    Range,
    /// A time of day.
    Time,
}

impl DateKind {
    /// Returns the name in lower case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::date::DateKind::MonthDay.as_str(), "month-day");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::MonthDay => "month-day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Weekday => "weekday",
            Self::Range => "range",
            Self::Time => "time",
        }
    }
}

/// The direction that a word such as «الماضي» ("last") gives a date.
///
/// # Examples
///
/// ```
/// use kalima::date::{Relative, find_dates};
/// let found = find_dates("7 نوفمبر الماضي").next().unwrap(); // "last 7 November"
/// assert_eq!(found.relative, Some(Relative::Last));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Relative {
    /// الماضي, المنصرم, الفائت.
    Last,
    /// الجاري, الحالي.
    This,
    /// المقبل, القادم.
    Next,
}

impl Relative {
    /// Returns the name in lower case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::date::Relative::Next.as_str(), "next");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Last => "last",
            Self::This => "this",
            Self::Next => "next",
        }
    }
}

/// A date, range or time of a text.
///
/// # Examples
///
/// ```
/// use kalima::date::find_dates;
/// let text = "في 11 نوفمبر/ تشرين الثاني 2024"; // "on 11 November 2024", the month named twice
/// let found = find_dates(text).next().unwrap();
/// assert_eq!(&text[found.span.range()], "11 نوفمبر/ تشرين الثاني 2024");
/// assert_eq!(found.start.month, Some(11));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct DateMatch {
    /// The bytes of the text that state the date.
    pub span: Span,
    /// The kind.
    pub kind: DateKind,
    /// The date, or the first one of a range. All parts of a time are missing.
    pub start: PartialDate,
    /// The last date of a range.
    pub end: Option<PartialDate>,
    /// The time of day of a match of the kind [`DateKind::Time`].
    pub time: Option<PartialTime>,
    /// The direction from the day of writing, if a word states it.
    pub relative: Option<Relative>,
    /// True if day and month of a numeric date may be the other way round.
    pub ambiguous: bool,
}

impl DateMatch {
    /// A match of one date; its kind follows from its parts.
    pub(super) const fn date(span: Span, start: PartialDate) -> Self {
        let kind = match (start.year, start.month, start.day) {
            (Some(_), _, Some(_)) => DateKind::Day,
            (None, _, Some(_)) => DateKind::MonthDay,
            (_, Some(_), None) => DateKind::Month,
            (Some(_), None, None) => DateKind::Year,
            (None, None, None) => DateKind::Weekday,
        };
        Self { span, kind, start, end: None, time: None, relative: None, ambiguous: false }
    }

    /// A range from this date to another; parts that the first lacks come from the last.
    pub(super) const fn to(mut self, end: PartialDate, end_at: usize) -> Self {
        if self.start.year.is_none() {
            self.start.year = end.year;
            self.start.era = end.era;
        }
        self.kind = DateKind::Range;
        self.end = Some(end);
        self.span.end = end_at;
        self
    }

    /// A time of day.
    pub(super) fn time(span: Span, time: PartialTime) -> Self {
        let start = PartialDate::default();
        let kind = DateKind::Time;
        Self { span, kind, start, end: None, time: Some(time), relative: None, ambiguous: false }
    }
}

/// Writes the time, or the date, or both dates of a range with a slash between them.
///
/// # Examples
///
/// ```
/// use kalima::date::find_dates;
/// let range = find_dates("من 3 إلى 5 مايو 2024").next().unwrap(); // "from 3 to 5 May 2024"
/// assert_eq!(range.to_string(), "2024-05-03/2024-05-05");
/// ```
impl fmt::Display for DateMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.time, self.end) {
            (Some(time), _) => time.fmt(f),
            (None, Some(end)) => write!(f, "{}/{end}", self.start),
            (None, None) => self.start.fmt(f),
        }
    }
}
