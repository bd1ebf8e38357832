//! Dates, ranges of dates and times in running text.
//!
//! [`find_dates`] returns each date with its byte span and the parts that the text states; a missing
//! part stays missing, and no clock is read. [`DateFinder`] has the options, and
//! [`DateMatch::resolve`] fills missing years from a reference date.
//!
//! - **Months**: the names of all Arab countries (CLDR 48.2), also in pairs for one month,
//!   «فبراير/ شباط 2022», «3 أيار (مايو) 2021»; Hijri names; days in digits of three sets or in words.
//! - **Weak names** are also words or persons (آب مارس ماي أوت جوان محرم صفر رجب شعبان رمضان شوال).
//!   They count only with a day, a year, «شهر» ("month"), a partner or a relative word.
//! - **Numeric dates** 2024-11-11, 25/12/2014: a head of four digits is the year, a part above 12 the
//!   day, else [`DateOrder`] decides and the match is [ambiguous](DateMatch::ambiguous).
//! - **Ranges**, **years** with «عام» ("year") or an era, **times** and **relative words**.
//! - Not found: decades, centuries, «أمس» ("yesterday"), durations, holidays, impossible days.
//!
//! # Examples
//!
//! ```
//! use kalima::date::{Calendar, DateKind, find_dates};
//!
//! // "on Monday 11 November 2024, that is 9 Jumada I 1446 AH"
//! let text = "يوم الاثنين 11 نوفمبر 2024 الموافق 9 جمادى الأولى 1446هـ";
//! let found: Vec<_> = find_dates(text).collect();
//! assert_eq!(&text[found[0].span.range()], "الاثنين 11 نوفمبر 2024");
//! assert_eq!((found[1].kind, found[1].start.calendar), (DateKind::Day, Calendar::Hijri));
//! ```

#[cfg(feature = "calendar")]
mod calendar;
mod clock;
mod cursor;
mod date_match;
mod dates;
mod era;
mod finder;
mod month;
mod month_set;
mod number_word;
mod numeric;
mod options;
mod partial_date;
mod phrase;
mod resolve;
mod scan;
mod weekday;
mod word;
mod word_list;
mod word_lookup;
mod year;

#[cfg(feature = "calendar")]
pub use calendar::HijriRule;
pub use date_match::{DateKind, DateMatch, Relative};
pub use dates::Dates;
pub use finder::DateFinder;
pub use month_set::MonthSet;
pub use options::DateOrder;
pub use partial_date::{Calendar, Era, PartialDate, PartialTime, Weekday};

/// Returns the dates, ranges and times of a text with the default [`DateFinder`].
///
/// Time is linear in the text.
///
/// # Examples
///
/// ```
/// use kalima::date::find_dates;
/// let text = "في فبراير/ شباط 2022"; // "in February 2022"
/// let found = find_dates(text).next().unwrap();
/// assert_eq!(&text[found.span.range()], "فبراير/ شباط 2022");
/// assert_eq!((found.start.year, found.start.month), (Some(2022), Some(2)));
/// ```
#[must_use]
pub const fn find_dates(text: &str) -> Dates<'_> {
    DateFinder::new().find(text)
}
