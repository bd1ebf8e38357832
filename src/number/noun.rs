//! Counted noun: its gender and the forms that a number governs, by plural category.

use super::Gender;

/// A counted noun: its gender and the six spellings that numbers govern.
///
/// An adjective is given in every form with its noun: «جنيه مصري», «جنيهان مصريان».
///
/// # Examples
///
/// ```
/// use kalima::number::{Gender, Noun, NumberWords};
///
/// let book = Noun {
///     gender: Gender::Masculine,
///     singular: "كتاب",
///     dual: ["كتابان", "كتابين"],
///     plural: "كتب",
///     accusative: "كتابًا",
/// };
/// assert_eq!(NumberWords::new().counted(3, &book)?, "ثلاثة كتب"); // "three books"
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Noun<'a> {
    /// The gender of the singular, which the number follows.
    pub gender: Gender,
    /// The singular: «كتاب», after hundreds and scales in the genitive.
    pub singular: &'a str,
    /// The dual in the nominative and in the other cases: «كتابان», «كتابين».
    pub dual: [&'a str; 2],
    /// The plural, genitive after 3 to 10: «كتب».
    pub plural: &'a str,
    /// The accusative singular after 11 to 99: «كتابًا».
    pub accusative: &'a str,
}

/// The plural category of a number in Arabic, as CLDR defines it.
///
/// # Examples
///
/// ```
/// use kalima::number::{PluralCategory, plural_category};
/// assert_eq!(plural_category(103), PluralCategory::Few);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum PluralCategory {
    /// 0.
    Zero,
    /// 1.
    One,
    /// 2.
    Two,
    /// The last two digits are 03 to 10.
    Few,
    /// The last two digits are 11 to 99.
    Many,
    /// The rest: 100, 101, 102, 200; all decimals with a fraction.
    Other,
}

/// Returns the plural category of an integer (CLDR 48, cardinal rules of `ar`).
///
/// # Examples
///
/// ```
/// use kalima::number::{PluralCategory, plural_category};
/// assert_eq!(plural_category(2), PluralCategory::Two);
/// assert_eq!(plural_category(111), PluralCategory::Many);
/// assert_eq!(plural_category(1000), PluralCategory::Other);
/// ```
#[must_use]
pub const fn plural_category(n: u128) -> PluralCategory {
    match (n, n % 100) {
        (0, _) => PluralCategory::Zero,
        (1, _) => PluralCategory::One,
        (2, _) => PluralCategory::Two,
        (_, 3..=10) => PluralCategory::Few,
        (_, 11..=99) => PluralCategory::Many,
        _ => PluralCategory::Other,
    }
}
