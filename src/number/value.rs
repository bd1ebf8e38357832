//! Found number: its span, exact value and kind.

use super::{Decimal, Gender};
use crate::Span;
use core::fmt;

/// The exact value of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Value {
    /// An integer.
    Integer(i128),
    /// A decimal number, with the digits as written.
    Decimal(Decimal),
    /// A fraction in lowest terms.
    Ratio(i64, u64),
}

impl fmt::Display for Value {
    /// Writes `3`, `3.5` or `1/3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(n) => write!(f, "{n}"),
            Self::Decimal(number) => write!(f, "{number}"),
            Self::Ratio(n, d) => write!(f, "{n}/{d}"),
        }
    }
}

/// The kind of a number in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum NumberKind {
    /// A quantity: «ثلاثة» three, `3.5`.
    Cardinal,
    /// A rank: «الثالث» the third.
    Ordinal,
    /// A part of one: «ثلث» a third.
    Fraction,
    /// A percentage, with the number before the sign as its value.
    Percent,
}

impl NumberKind {
    /// Returns the name in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cardinal => "cardinal",
            Self::Ordinal => "ordinal",
            Self::Fraction => "fraction",
            Self::Percent => "percent",
        }
    }
}

/// A number that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct NumberMatch {
    /// The bytes of the number in the text, without proclitics, with the article.
    pub span: Span,
    /// The exact value.
    pub value: Value,
    /// The kind.
    pub kind: NumberKind,
    /// The gender of the counted noun, if the words show it.
    pub gender: Option<Gender>,
    /// True if the number has the article.
    pub is_definite: bool,
}

/// A rational number while a phrase is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exact {
    n: i128,
    d: i128,
}

impl Exact {
    pub(super) const fn integer(n: i128) -> Self {
        Self { n, d: 1 }
    }

    pub(super) fn decimal(number: Decimal) -> Option<Self> {
        Self::ratio(number.mantissa(), 10i128.checked_pow(u32::from(number.scale()))?)
    }

    pub(super) fn ratio(n: i128, d: i128) -> Option<Self> {
        let (mut a, mut b) = (n.unsigned_abs(), d.unsigned_abs());
        while b > 0 {
            (a, b) = (b, a % b);
        }
        let divisor = i128::try_from(a).ok().filter(|&divisor| divisor > 0)?;
        Some(Self { n: n / divisor, d: d / divisor })
    }

    pub(super) fn times(self, factor: i128) -> Option<Self> {
        Self::ratio(self.n.checked_mul(factor)?, self.d)
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let left = self.n.checked_mul(other.d)?;
        let right = other.n.checked_mul(self.d)?;
        Self::ratio(left.checked_add(right)?, self.d.checked_mul(other.d)?)
    }

    pub(super) const fn as_integer(self) -> Option<i128> {
        if self.d == 1 { Some(self.n) } else { None }
    }

    /// Returns the value: an integer or, where that is exact, a decimal; else a ratio.
    pub(super) fn value(self, is_fraction: bool) -> Option<Value> {
        if self.d == 1 {
            return Some(Value::Integer(self.n));
        }
        if !is_fraction {
            let mut power = 1i128;
            for scale in 0..=27 {
                if power % self.d == 0 {
                    let mantissa = self.n.checked_mul(power / self.d)?;
                    return Decimal::new(mantissa, scale).map(Value::Decimal);
                }
                power *= 10;
            }
        }
        Some(Value::Ratio(i64::try_from(self.n).ok()?, u64::try_from(self.d).ok()?))
    }
}
