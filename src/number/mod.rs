//! Number words for Arabic: writes numbers in words, and finds and reads them in text.
//!
//! [`NumberWords`] writes every |n| < 10^27 with the gender of the counted noun, its case and its
//! definiteness. [`find_numbers`] finds numbers in words, digits and both, with exact values;
//! [`parse_number`] reads a text that is one number. No value is a float.
//!
//! # Examples
//!
//! ```
//! use kalima::number::{NumberWords, Value, find_numbers, parse_number};
//!
//! let words = NumberWords::new().cardinal(2024)?;
//! assert_eq!(words, "ألفان وأربعة وعشرون");
//! assert_eq!(parse_number(&words), Some(Value::Integer(2024)));
//!
//! let text = "بـ٣٫٥ مليون دولار"; // "for 3.5 million dollars"
//! let found = find_numbers(text).next().unwrap();
//! assert_eq!(&text[found.span.range()], "٣٫٥ مليون");
//! assert_eq!(found.value, Value::Integer(3_500_000));
//! # Ok::<(), kalima::Error>(())
//! ```

mod cardinal;
mod currency;
mod decimal;
mod digits;
mod finder;
mod folded_word;
mod fraction;
mod item;
mod noun;
mod number_words;
mod options;
mod phrase;
mod reader;
mod scanner;
mod value;
mod word_values;
mod words_options;

pub use currency::Currency;
pub use decimal::Decimal;
pub use digits::Separators;
pub use finder::{NumberFinder, Numbers, parse_number};
pub use noun::{Noun, PluralCategory, plural_category};
pub use options::{
    Article, Case, FractionStyle, Gender, Hundred, Milliard, Minus, Percent, Tanwin, YearHead,
};
pub use value::{NumberKind, NumberMatch, Value};
#[allow(unused_imports)]
pub(crate) use word_values::{Form, NumberWord, Sense, number_word_at};
pub use words_options::NumberWords;

/// Returns an iterator over the numbers of `text`: [`NumberFinder::new`] with all its kinds.
///
/// # Examples
///
/// ```
/// use kalima::number::{Value, find_numbers};
/// let values: Vec<_> = find_numbers("خمسة وستة").map(|found| found.value).collect(); // "five and six"
/// assert_eq!(values, [Value::Integer(5), Value::Integer(6)]);
/// ```
#[must_use]
pub const fn find_numbers(text: &str) -> Numbers<'_> {
    NumberFinder::new().find(text)
}
