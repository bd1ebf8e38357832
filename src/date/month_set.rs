//! Sets of month names.

use core::ops::BitOr;

/// A set of month-name systems for [`DateFinder::months`](super::DateFinder::months).
///
/// # Examples
///
/// ```
/// use kalima::date::{DateFinder, MonthSet};
/// let text = "7 أكتوبر و9 رمضان"; // "7 October and 9 Ramadan"
/// assert_eq!(DateFinder::new().find(text).count(), 2);
/// assert_eq!(DateFinder::new().months(MonthSet::HIJRI).find(text).count(), 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct MonthSet(u8);

impl MonthSet {
    /// يناير, فبراير ...: Egypt, the Gulf and most of the world's press.
    pub const COMMON: Self = Self(1);
    /// كانون الثاني, شباط ...: Iraq, Jordan, Lebanon, Palestine and Syria.
    pub const LEVANTINE: Self = Self(2);
    /// جانفي, فيفري ... of Algeria and Tunisia, يوليوز, غشت ... of Morocco and Mauritania.
    pub const MAGHREBI: Self = Self(4);
    /// محرم, صفر ...: the Hijri calendar.
    pub const HIJRI: Self = Self(8);
    /// أي النار, النوار ...: Libya, 1969–2011. These are words of daily use: off by default.
    pub const LIBYAN: Self = Self(16);
    /// Every set except the Libyan one.
    pub const DEFAULT: Self = Self(15);

    /// Returns the names of either set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::MonthSet;
    /// assert!(MonthSet::DEFAULT.union(MonthSet::LIBYAN).contains(MonthSet::LIBYAN));
    /// ```
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the names of this set that `other` lacks.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::MonthSet;
    /// assert!(!MonthSet::DEFAULT.difference(MonthSet::HIJRI).contains(MonthSet::HIJRI));
    /// ```
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns true if every name of `other` is in this set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::date::MonthSet;
    /// assert!(!MonthSet::DEFAULT.contains(MonthSet::LIBYAN));
    /// ```
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl Default for MonthSet {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl BitOr for MonthSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}
