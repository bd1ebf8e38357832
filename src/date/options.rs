//! Options of the date finder.

use super::month_set::MonthSet;

/// The order of day and month in a numeric date whose parts allow both.
///
/// # Examples
///
/// ```
/// use kalima::date::{DateFinder, DateOrder};
/// let finder = DateFinder::new().order(DateOrder::MonthFirst);
/// assert_eq!(finder.find("12/08/2014").next().unwrap().start.month, Some(12));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum DateOrder {
    /// 12/08 is 12 August: the order of the Arab countries.
    #[default]
    DayFirst,
    /// 12/08 is 8 December.
    MonthFirst,
}

/// The options of a finder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub(super) struct Options {
    pub(super) order: DateOrder,
    pub(super) months: MonthSet,
    pub(super) times: bool,
    pub(super) weekdays: bool,
    pub(super) short_years: Option<u16>,
}

impl Options {
    pub(super) const DEFAULT: Self = Self {
        order: DateOrder::DayFirst,
        months: MonthSet::DEFAULT,
        times: true,
        weekdays: false,
        short_years: None,
    };

    /// Returns the year of two digits in the hundred years that end with the pivot.
    pub(super) fn short_year(&self, digits: u16) -> Option<i32> {
        let last = self.short_years?;
        let century = last - last % 100;
        let year = century + digits % 100;
        let year = if year > last { year.checked_sub(100)? } else { year };
        (year > 0).then_some(i32::from(year))
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::DEFAULT
    }
}
