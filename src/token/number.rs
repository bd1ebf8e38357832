//! The form of a number token: its digit set, and the meaning of its separators.

use super::{Token, TokenKind};
use crate::script::name::{
    ARABIC_COMMA, ARABIC_DECIMAL_SEPARATOR, ARABIC_THOUSANDS_SEPARATOR, EN_DASH,
};
use crate::script::{Class, digit_value};

/// The form of a number; see [`Token::number`].
///
/// # Examples
///
/// ```
/// use kalima::token::{DigitSet, NumberForm};
/// let number = kalima::tokens("٣٫٥").next().and_then(|token| token.number()).unwrap();
/// assert_eq!((number.digits, number.form), (DigitSet::Arabic, NumberForm::Decimal));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Number {
    /// The set that its digits are from.
    pub digits: DigitSet,
    /// The form that the separators give it.
    pub form: NumberForm,
}

/// A set of digits.
///
/// # Examples
///
/// ```
/// use kalima::token::DigitSet;
/// let sets = kalima::tokens("2026 ٢٠٢٦ ۲۰۲۶ 2٠").filter_map(|token| token.number());
/// assert!(sets.map(|number| number.digits).eq([
///     DigitSet::Ascii, DigitSet::Arabic, DigitSet::Extended, DigitSet::Mixed,
/// ]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DigitSet {
    /// 0–9, U+0030–0039.
    Ascii,
    /// ٠–٩, U+0660–0669.
    Arabic,
    /// ۰–۹, U+06F0–06F9, of Persian and Urdu.
    Extended,
    /// More than one of these.
    Mixed,
    /// Superscripts, fractions, digits of other scripts.
    Other,
}

/// The form of a number by its separators.
///
/// # Examples
///
/// ```
/// use kalima::token::NumberForm;
/// let forms = kalima::tokens("2014 1,000.5 10:50 27/2/2013").filter_map(|token| token.number());
/// assert!(forms.map(|number| number.form).eq([
///     NumberForm::Plain, NumberForm::Decimal, NumberForm::Time, NumberForm::Date,
/// ]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumberForm {
    /// Digits alone, with or without a sign: «2014», «-5», «۝١٢».
    Plain,
    /// Digits with a decimal separator, with groups of thousands, or both: «3.5», «1,000.5».
    Decimal,
    /// Hours and minutes: «10:50», «٠٥:٠١:٣٠».
    Time,
    /// A day, a month and a year, in this order, the reverse, or with the month first.
    Date,
    /// Any other groups: an address, a version, a telephone number.
    Groups,
}

impl Token<'_> {
    /// Returns the form of a number token, and `None` for other kinds.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::token::{DigitSet, NumberForm};
    /// let forms: Vec<_> = kalima::tokens("في ٢٠١٤-٠٨-١٢ 10:50 3.5 192.168.0.1")
    ///     .filter_map(|token| token.number())
    ///     .map(|number| (number.digits, number.form))
    ///     .collect();
    /// assert_eq!(forms, [
    ///     (DigitSet::Arabic, NumberForm::Date),
    ///     (DigitSet::Ascii, NumberForm::Time),
    ///     (DigitSet::Ascii, NumberForm::Decimal),
    ///     (DigitSet::Ascii, NumberForm::Groups),
    /// ]);
    /// ```
    #[must_use]
    pub fn number(&self) -> Option<Number> {
        (self.kind() == TokenKind::Number)
            .then(|| Number { digits: digits(self.text()), form: form(self.text()) })
    }
}

fn digits(text: &str) -> DigitSet {
    let sets = text.chars().filter_map(|c| match Class::of(c) {
        Class::AsciiDigit => Some(DigitSet::Ascii),
        Class::ArabicDigit => Some(DigitSet::Arabic),
        Class::ExtendedDigit => Some(DigitSet::Extended),
        _ => None,
    });
    sets.reduce(|all, set| if all == set { set } else { DigitSet::Mixed })
        .unwrap_or(DigitSet::Other)
}

fn form(text: &str) -> NumberForm {
    // The sign, the proclitic or the mark before the digits is no separator.
    let number = text.trim_start_matches(|c| digit_value(c).is_none());
    let mut separators = number.chars().filter(|&c| is_separator(c));
    let Some(first) = separators.next() else { return NumberForm::Plain };
    let count = 1 + separators.clone().count();
    let is_repeated = separators.all(|c| c == first);
    match first {
        ':' => NumberForm::Time,
        '-' | EN_DASH | '/' | '.' if is_repeated && count >= 2 => {
            if is_date(number, first) {
                NumberForm::Date
            } else {
                NumberForm::Groups
            }
        }
        _ => NumberForm::Decimal,
    }
}

const fn is_separator(c: char) -> bool {
    matches!(
        c,
        ':' | '-'
            | EN_DASH
            | '/'
            | '.'
            | ','
            | ARABIC_COMMA
            | ARABIC_DECIMAL_SEPARATOR
            | ARABIC_THOUSANDS_SEPARATOR
    )
}

/// Returns true if the three groups can be a day, a month and a year.
fn is_date(number: &str, separator: char) -> bool {
    let mut groups = number.split(separator).map(|group| {
        let digits = group.chars().filter_map(digit_value).map(u32::from);
        digits.fold((0u32, 0), |(value, count), digit| {
            (value.saturating_mul(10).saturating_add(digit), count + 1)
        })
    });
    let (Some((first, first_digits)), Some((second, _)), Some((third, third_digits)), None) =
        (groups.next(), groups.next(), groups.next(), groups.next())
    else {
        return false;
    };
    let is_day = |value| (1..=31).contains(&value);
    let is_month = |value| (1..=12).contains(&value);
    if first_digits == 4 {
        return is_month(second) && is_day(third);
    }
    matches!(third_digits, 2 | 4)
        && (is_day(first) && is_month(second) || is_month(first) && is_day(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_by_separators() {
        for (text, want) in [
            ("5", NumberForm::Plain),
            ("-5", NumberForm::Plain),
            ("\u{6DD}١٢", NumberForm::Plain),
            ("1,000", NumberForm::Decimal),
            ("٣٫٥", NumberForm::Decimal),
            ("-3.5", NumberForm::Decimal),
            ("23:59:59", NumberForm::Time),
            ("12/08/2014", NumberForm::Date),
            ("08/25/14", NumberForm::Date),
            ("12.08.2014", NumberForm::Date),
            ("45.45.2014", NumberForm::Groups),
            ("1.2.3.4", NumberForm::Groups),
            ("+966-50-1234567", NumberForm::Groups),
        ] {
            assert_eq!(form(text), want, "{text}");
        }
        assert_eq!(digits("1٢"), DigitSet::Mixed);
        assert_eq!(digits("½"), DigitSet::Other);
    }
}
