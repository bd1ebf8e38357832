//! Search for a query in text of any spelling, with spans of the original text.
//!
//! A text may write a query with diacritics, with another alef or with tatweel. A [`Finder`] normalizes
//! both with one [`Normalizer`](crate::Normalizer), searches the normalized text, and maps each match to
//! a byte span of the original. An editor can highlight that span and an index can cite it.
//!
//! ```
//! use kalima::{Finder, Normalizer};
//!
//! let text = "دَخَلَ الكَرْملين ثُمَّ خَرَجَ"; // "he entered the Kremlin, then went out"
//! let finder = Finder::new(Normalizer::search(), "الكرملين"); // "the Kremlin"
//! let found = finder.find(text).unwrap();
//! assert_eq!(found.of(text), "الكَرْملين");
//! ```
//!
//! # Diacritics in the query
//!
//! A query without diacritics matches every vocalisation. If a letter of the query has a vowel, the text
//! matches with the same vowel on that letter or with none, and does not match with another vowel.
//!
//! ```
//! use kalima::{Finder, Normalizer};
//!
//! let finder = Finder::new(Normalizer::search(), "مُدرس"); // "teacher", its first vowel given
//! assert!(finder.find("مُدَرِّس").is_some()); // "teacher", fully vocalised
//! assert!(finder.find("مدرس").is_some()); // no vowels
//! assert!(finder.find("مَدْرَس").is_none()); // another word: the first vowel differs
//! ```

mod diacritics;
mod finder;
mod matches;
mod proclitics;

pub use finder::{Boundary, Finder};
pub use matches::Matches;
