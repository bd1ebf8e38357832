//! The configured date finder.

use super::dates::Dates;
use super::month_set::MonthSet;
use super::options::{DateOrder, Options};

/// A finder of dates with options.
///
/// # Examples
///
/// ```
/// use kalima::date::DateFinder;
/// let finder = DateFinder::new().times(false).short_years(Some(2049));
/// let found = finder.find("5/3/24 الساعة 17:30").next().unwrap(); // "5/3/24 at 17:30"
/// assert_eq!(found.start.year, Some(2024));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct DateFinder(Options);

impl DateFinder {
    /// Returns the finder that [`find_dates`](super::find_dates) uses: the day first, every month
    /// name except the Libyan ones, times, no weekdays alone, no years of two digits.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::DateFinder;
    /// assert_eq!(DateFinder::new(), DateFinder::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self(Options::DEFAULT)
    }

    /// Sets the order of day and month where both are 12 or less.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::{DateFinder, DateOrder};
    /// assert_eq!(DateFinder::new().order(DateOrder::MonthFirst).get_order(), DateOrder::MonthFirst);
    /// ```
    #[must_use]
    pub const fn order(self, order: DateOrder) -> Self {
        Self(Options { order, ..self.0 })
    }

    /// Returns the order of day and month.
    #[must_use]
    pub const fn get_order(&self) -> DateOrder {
        self.0.order
    }

    /// Sets the systems of month names that are read.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::{DateFinder, MonthSet};
    /// let finder = DateFinder::new().months(MonthSet::DEFAULT | MonthSet::LIBYAN);
    /// assert_eq!(finder.find("1 الفاتح 1969").next().unwrap().start.month, Some(9));
    /// ```
    #[must_use]
    pub const fn months(self, months: MonthSet) -> Self {
        Self(Options { months, ..self.0 })
    }

    /// Returns the systems of month names.
    #[must_use]
    pub const fn get_months(&self) -> MonthSet {
        self.0.months
    }

    /// Sets if times of day are found.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::DateFinder;
    /// assert_eq!(DateFinder::new().times(false).find("17:30").count(), 0);
    /// ```
    #[must_use]
    pub const fn times(self, times: bool) -> Self {
        Self(Options { times, ..self.0 })
    }

    /// Returns true if times of day are found.
    #[must_use]
    pub const fn get_times(&self) -> bool {
        self.0.times
    }

    /// Sets if weekdays without a date are found.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::{DateFinder, Weekday};
    /// let found = DateFinder::new().weekdays(true).find("يوم الجمعة").next().unwrap(); // "on Friday"
    /// assert_eq!(found.start.weekday, Some(Weekday::Friday));
    /// ```
    #[must_use]
    pub const fn weekdays(self, weekdays: bool) -> Self {
        Self(Options { weekdays, ..self.0 })
    }

    /// Returns true if weekdays without a date are found.
    #[must_use]
    pub const fn get_weekdays(&self) -> bool {
        self.0.weekdays
    }

    /// Sets the last of the hundred years that years of two digits are read into; `None` reads none.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::DateFinder;
    /// let finder = DateFinder::new().short_years(Some(2049));
    /// let years: Vec<_> = finder.find("5/3/24، 5/3/67").map(|found| found.start.year).collect();
    /// assert_eq!(years, [Some(2024), Some(1967)]);
    /// ```
    #[must_use]
    pub const fn short_years(self, last: Option<u16>) -> Self {
        Self(Options { short_years: last, ..self.0 })
    }

    /// Returns the last year that years of two digits are read into.
    #[must_use]
    pub const fn get_short_years(&self) -> Option<u16> {
        self.0.short_years
    }

    /// Returns the dates of a text, in order and without overlap.
    ///
    /// Time is linear in the text, whatever it holds.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::DateFinder;
    /// assert_eq!(DateFinder::new().find("30/2/2020").count(), 0); // no such day
    /// ```
    #[must_use]
    pub const fn find<'t>(&self, text: &'t str) -> Dates<'t> {
        Dates::new(text, self.0)
    }
}
