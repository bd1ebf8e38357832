//! Characters: classes, sets, names and properties of code points.
//!
//! [`Class::of`] sorts every character into one class; a [`CharSet`] is a set of classes.
//! The functions return properties of
//! single letters, digits and marks: their [`digit_value`], how they [join](joins_next), the
//! letters of a [`presentation_form`] or of a [`word_ligature`](word_ligature()), and the dotless
//! skeleton, [`rasm`](rasm()).
//!
//! The data is that of the Unicode Character Database 17.0, in compiled tables, independent of the
//! version of Rust. Nothing here allocates or fails.
//!
//! ```
//! use kalima::script::{CharSet, Class};
//!
//! // "Muhammad, may God bless him": a name with a mark, and a ligature of four words.
//! let text = "محمَّد ﷺ";
//! let classes: Vec<Class> = text.chars().skip(3).map(Class::of).collect();
//! use Class::{ArabicLetter, ArabicLigature, Haraka, Shadda, Space};
//! assert_eq!(classes, [Haraka, Shadda, ArabicLetter, Space, ArabicLigature]);
//!
//! let bare: String = text.chars().filter(|&c| !CharSet::MARKS.contains(c)).collect();
//! assert_eq!(bare, "محمد ﷺ");
//! ```

pub(crate) mod bytes;
mod char_set;
mod class;
#[doc(hidden)]
pub mod name;
mod predicates;
mod properties;
mod rasm;
mod runs;
mod word_ligature;

pub use char_set::CharSet;
pub use class::Class;
pub use properties::{
    FormKind, combining_class, digit_value, is_pictographic, is_text_emoji, joins_next,
    joins_previous, lowercase, presentation_form,
};
pub use rasm::rasm;
pub use runs::{Run, Runs, runs};
pub use word_ligature::word_ligature;
