//! Decimal numbers, exact: an integer and a power of ten.

use core::fmt;

/// An exact decimal number: `mantissa` / 10^`scale`. Trailing zeros are kept.
///
/// # Examples
///
/// ```
/// use kalima::number::Decimal;
/// let number: Decimal = "٣٫٠٥".parse()?; // ARABIC-INDIC digits
/// assert_eq!((number.mantissa(), number.scale()), (305, 2));
/// assert_eq!(number.to_string(), "3.05");
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// Returns `mantissa` / 10^`scale`, or `None` if `scale` is over 38.
    #[must_use]
    pub const fn new(mantissa: i128, scale: u8) -> Option<Self> {
        if scale > 38 { None } else { Some(Self { mantissa, scale }) }
    }

    /// Returns the number without its decimal separator.
    #[must_use]
    pub const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// Returns the number of digits after the decimal separator.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// Returns true if the number is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// Returns the number with the other sign.
    pub(super) const fn negated(self) -> Self {
        Self { mantissa: self.mantissa.saturating_neg(), scale: self.scale }
    }

    /// Returns the absolute integer part and the digits after the separator as a number.
    pub(super) const fn parts(self) -> (u128, u128) {
        let (n, power) = (self.mantissa.unsigned_abs(), 10u128.saturating_pow(self.scale as u32));
        (n / power, n % power)
    }

    /// Returns the absolute integer part, and the fraction in units of 10^-`digits`; `None` if the
    /// fraction is finer.
    pub(super) fn split(self, digits: u8) -> Option<(u128, u128)> {
        let (whole, fraction) = self.parts();
        let up = 10u128.checked_pow(u32::from(digits))?;
        let down = 10u128.saturating_pow(u32::from(self.scale));
        let product = fraction.checked_mul(up)?;
        product.is_multiple_of(down).then_some((whole, product / down))
    }
}

impl From<i64> for Decimal {
    fn from(n: i64) -> Self {
        Self { mantissa: i128::from(n), scale: 0 }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = self.parts();
        let sign = if self.is_negative() { "-" } else { "" };
        match usize::from(self.scale) {
            0 => write!(f, "{sign}{whole}"),
            width => write!(f, "{sign}{whole}.{fraction:0width$}"),
        }
    }
}
