//! Characters, not strings: what a code point is, which set it is in, what it is called.
//!
//! [`Class::of`] sorts every character into one class; a [`CharSet`] is a set of classes.
//! Code points that rules speak of have names in [`name`]. The functions say what single letters,
//! digits and marks are worth: their [`digit_value`], how they [join](joins_next), the letters of
//! a [`presentation_form`] or of a [`word_ligature`], the dotless skeleton, [`rasm`].
//!
//! All of it is data of the Unicode Character Database 17.0, in tables that are compiled in, and
//! the same whatever the version of Rust. Nothing here fails, and only functions of whole texts
//! allocate.
//!
//! Not from Unicode are the facts of the alphabet: [`letter_name`], [`hijai_rank`], [`abjad_value`],
//! [`is_sun_letter`]. [`shape`] and [`unshape`] exchange letters and presentation forms of a text.
//!
//! ```
//! use kalima::script::{CharSet, Class, name};
//!
//! // "Muhammad, may God bless him": a name with a mark, and a ligature of four words.
//! let text = "محمَّد ﷺ";
//! let classes: Vec<Class> = text.chars().skip(3).map(Class::of).collect();
//! use Class::{ArabicLetter, ArabicLigature, Haraka, Shadda, Space};
//! assert_eq!(classes, [Haraka, Shadda, ArabicLetter, Space, ArabicLigature]);
//!
//! let bare: String = text.chars().filter(|&c| !CharSet::MARKS.contains(c)).collect();
//! assert_eq!(bare, "محمد ﷺ");
//! assert!(text.contains(name::SHADDA));
//! ```

mod abjad;
mod alphabet;
pub(crate) mod bytes;
mod class;
mod extracted;
mod letter;
mod ligature;
pub mod name;
mod predicates;
mod rasm;
mod runs;
mod set;
mod shape;

pub use abjad::{abjad_numeral, abjad_sum};
pub use alphabet::{
    Abjad, abjad_rank, abjad_value, hijai_rank, is_moon_letter, is_sun_letter, letter_name,
};
pub use class::Class;
pub use extracted::{Damage, Repair, Repaired, repair_extracted};
pub use letter::{
    FormKind, combining_class, digit_value, is_pictographic, is_text_emoji, joins_next,
    joins_previous, lowercase, presentation_form,
};
pub use ligature::word_ligature;
pub use rasm::rasm;
pub use runs::{Run, Runs, runs};
pub use set::CharSet;
pub use shape::{LetterForm, letter_form, shape, unshape};
