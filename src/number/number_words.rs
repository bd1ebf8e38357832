//! Number words: the calls that write numbers of every kind.

use super::NumberWords;
use super::cardinal::Parts;
use super::currency::Currency;
use super::decimal::Decimal;
use super::fraction::{PART, fraction_noun};
use super::{
    Case, FractionStyle, Gender, Hundred, Minus, Noun, Percent, PluralCategory, YearHead,
    plural_category,
};
use crate::Error;
use alloc::string::{String, ToString};
use core::fmt::{self, Write};

/// The first number that has no words: 10^27.
pub(super) const LIMIT: u128 = 1_000_000_000_000_000_000_000_000_000;

impl NumberWords {
    /// Returns a cardinal number.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_number`] if the absolute value is 10^27 or more.
    pub fn cardinal(self, n: i128) -> Result<String, Error> {
        collect(n, |out| self.put_signed(n < 0, n.unsigned_abs(), out), n.unsigned_abs())
    }

    /// Appends a cardinal number to `out`, without any allocation of its own.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_number`] if the absolute value is 10^27 or more, or if `out` fails.
    pub fn write_cardinal(self, n: i128, out: &mut impl Write) -> Result<(), Error> {
        check(&n, n.unsigned_abs())?;
        self.put_signed(n < 0, n.unsigned_abs(), out).map_err(|_| unwritten(&n))
    }

    /// Returns an ordinal number. Above 100 it is «الثاني والعشرون بعد المئة» "the 22nd after 100".
    /// Round tens, hundreds and scales are their cardinals.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_number`] if `n` is 10^27 or more.
    pub fn ordinal(self, n: u128) -> Result<String, Error> {
        collect(n, |out| self.put_ordinal(n, out), n)
    }

    /// Returns a number with its counted noun, in the form that its plural category demands:
    /// «ثلاثة كتب» three books, «أحد عشر كتابًا» eleven books, «مئة كتاب وكتاب» 101 books.
    ///
    /// The noun's gender replaces that of the options.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_number`] if `n` is 10^27 or more.
    pub fn counted(self, n: u128, noun: &Noun<'_>) -> Result<String, Error> {
        collect(n, |out| self.put_counted(n, noun, out), n)
    }

    /// Returns a decimal number: «ثلاثة فاصلة صفر خمسة» 3.05. Trailing zeros are kept.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_number`] if the integer or the digits after the separator reach 10^27.
    pub fn decimal(self, number: Decimal) -> Result<String, Error> {
        let (whole, fraction) = number.parts();
        collect(number, |out| self.put_decimal(number, out), whole.max(fraction))
    }

    /// Returns a fraction: «ثلاثة أرباع» 3/4, «خمسة أجزاء من اثني عشر» 5/12.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_number`] if `denominator` is 0.
    pub fn fraction(self, numerator: u64, denominator: u64) -> Result<String, Error> {
        if denominator == 0 {
            return Err(Error::bad_number("0", "is no denominator"));
        }
        let (n, d) = (u128::from(numerator), u128::from(denominator));
        collect(n, |out| self.put_fraction(n, d, out), n)
    }

    /// Returns a year with its noun: «عام ألفين وأربعة وعشرين». A year below 0 is «قبل الميلاد» BC.
    ///
    /// # Errors
    ///
    /// Never for a year of this type; the `Result` is that of the other calls.
    pub fn year(self, year: i32, head: YearHead) -> Result<String, Error> {
        let n = u128::from(year.unsigned_abs());
        let (gender, name) = match head {
            YearHead::Am => (Gender::Masculine, "عام "),
            YearHead::Sanah => (Gender::Feminine, "سنة "),
        };
        let put = |out: &mut String| {
            out.write_str(name)?;
            Parts::new(self.gender(gender).case(Case::Genitive), out).number(n)?;
            out.write_str(if year < 0 { " قبل الميلاد" } else { "" })
        };
        collect(year, put, n)
    }

    /// Returns a percentage: «خمسة بالمئة». The forms are masculine, as nothing is counted.
    ///
    /// # Errors
    ///
    /// As [`decimal`](Self::decimal).
    pub fn percent(self, number: Decimal) -> Result<String, Error> {
        let mut words = self.gender(Gender::Masculine).decimal(number)?;
        words.push_str(match (self.percent, self.hundred) {
            (Percent::Bi, Hundred::Miah) => " بالمئة",
            (Percent::Bi, Hundred::Maah) => " بالمائة",
            (Percent::Fi, Hundred::Miah) => " في المئة",
            (Percent::Fi, Hundred::Maah) => " في المائة",
        });
        Ok(words)
    }

    /// Returns an amount of money: the major part «و» the minor part. A zero part is left out.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_number`] if the amount is out of range or finer than the minor unit.
    pub fn money(self, amount: Decimal, currency: &Currency<'_>) -> Result<String, Error> {
        let Some((major, minor)) = amount.split(currency.digits) else {
            return Err(Error::bad_number(amount.to_string(), "is finer than the minor unit"));
        };
        collect(
            amount,
            |out| self.put_money(amount.is_negative(), major, minor, currency, out),
            major,
        )
    }

    /// Writes the word of a negative number and returns the options of what follows.
    fn put_minus(self, is_negative: bool, out: &mut impl Write) -> Result<Self, fmt::Error> {
        if !is_negative {
            return Ok(self);
        }
        out.write_str(match self.minus {
            Minus::Salib => "سالب ",
            Minus::Naqis => "ناقص ",
        })?;
        Ok(self.case(Case::Genitive))
    }

    fn put_signed(self, is_negative: bool, n: u128, out: &mut impl Write) -> fmt::Result {
        Parts::new(self.put_minus(is_negative, out)?, out).number(n)
    }

    fn put_ordinal(self, n: u128, out: &mut impl Write) -> fmt::Result {
        let last = n % 100;
        if last == 0 {
            return Parts::new(self, out).number(n);
        }
        Parts::new(self, out).ordinal(last)?;
        if n < 100 {
            return Ok(());
        }
        out.write_str(" بعد ")?;
        let rest = self.gender(Gender::Masculine).case(Case::Genitive).definite(true);
        Parts::new(rest.before_noun(false), out).number(n - last)
    }

    fn put_counted(self, n: u128, noun: &Noun<'_>, out: &mut impl Write) -> fmt::Result {
        let words = self.gender(noun.gender);
        let before_noun = words.before_noun(true);
        let [nominative, oblique] = noun.dual;
        let dual = if self.case == Case::Nominative { nominative } else { oblique };
        let single = if self.case == Case::Accusative { noun.accusative } else { noun.singular };
        let form = match plural_category(n) {
            PluralCategory::One => {
                out.write_str(single)?;
                out.write_str(" ")?;
                return Parts::new(words.before_noun(false), out).number(1);
            }
            PluralCategory::Two => return out.write_str(dual),
            PluralCategory::Many => {
                Parts::new(words.before_noun(false), out).number(n)?;
                noun.accusative
            }
            PluralCategory::Few => {
                Parts::new(before_noun, out).number(n)?;
                noun.plural
            }
            PluralCategory::Zero | PluralCategory::Other => {
                Parts::new(before_noun, out).number(n - n % 100)?;
                noun.singular
            }
        };
        out.write_str(" ")?;
        out.write_str(form)?;
        match n % 100 {
            1 => write!(out, " و{single}"),
            2 => write!(out, " و{dual}"),
            _ => Ok(()),
        }
    }

    fn put_decimal(self, number: Decimal, out: &mut impl Write) -> fmt::Result {
        let (whole, mut fraction) = number.parts();
        let words = self.put_minus(number.is_negative(), out)?;
        Parts::new(words, out).number(whole)?;
        if number.scale() == 0 {
            return Ok(());
        }
        out.write_str(" فاصلة")?;
        let words = words.gender(Gender::Masculine).definite(false).before_noun(false);
        let mut power = (0..number.scale()).fold(1u128, |power, _| power.saturating_mul(10)) / 10;
        while power > 0 {
            if self.fraction_style == FractionStyle::Grouped && fraction >= power {
                out.write_str(" ")?;
                return Parts::new(words, out).number(fraction);
            }
            out.write_str(" ")?;
            Parts::new(words.case(Case::Nominative), out).number(fraction / power)?;
            fraction %= power;
            power /= 10;
        }
        Ok(())
    }

    fn put_fraction(self, n: u128, d: u128, out: &mut impl Write) -> fmt::Result {
        let whole = self.gender(Gender::Masculine);
        if n == 0 || d == 1 {
            return Parts::new(whole, out).number(n);
        }
        let is_power = d >= 100 && (2..20).any(|power| 10u128.pow(power) == d);
        let noun = fraction_noun(d).unwrap_or(&PART);
        if is_power {
            Parts::new(whole, out).number(n)?;
        } else if n == 1 {
            out.write_str(if self.case == Case::Accusative {
                noun.accusative
            } else {
                noun.singular
            })?;
        } else {
            self.put_counted(n, noun, out)?;
        }
        if d <= 10 {
            return Ok(());
        }
        out.write_str(" من ")?;
        let of = whole.case(Case::Genitive).definite(false).before_noun(false);
        Parts::new(of, out).number(d)
    }

    fn put_money(
        self,
        is_negative: bool,
        major: u128,
        minor: u128,
        currency: &Currency<'_>,
        out: &mut impl Write,
    ) -> fmt::Result {
        let words = self.put_minus(is_negative, out)?;
        if major > 0 || minor == 0 {
            words.put_counted(major, &currency.major, out)?;
        }
        if minor > 0 {
            out.write_str(if major > 0 { " و" } else { "" })?;
            words.put_counted(minor, &currency.minor, out)?;
        }
        Ok(())
    }
}

/// Refuses a number from 10^27 on.
fn check(number: &impl ToString, largest: u128) -> Result<(), Error> {
    if largest < LIMIT {
        return Ok(());
    }
    Err(Error::bad_number(number.to_string(), "is out of range: the words end below 10^27"))
}

fn unwritten(number: &impl ToString) -> Error {
    Error::bad_number(number.to_string(), "was not written: the output failed")
}

fn collect(
    number: impl ToString + Copy,
    put: impl FnOnce(&mut String) -> fmt::Result,
    largest: u128,
) -> Result<String, Error> {
    check(&number, largest)?;
    let mut words = String::new();
    put(&mut words).map_err(|_| unwritten(&number))?;
    Ok(words)
}
