//! Number words for Arabic: writes numbers in words, and finds and reads them in text.

mod folded_word;
mod options;
mod word_values;

pub use options::{
    Article, Case, FractionStyle, Gender, Hundred, Milliard, Minus, Percent, Tanwin, YearHead,
};
#[allow(unused_imports)]
pub(crate) use word_values::{Form, NumberWord, Sense, number_word_at};
