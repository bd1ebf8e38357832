//! Find a folded query in unfolded text: in go a query and any text, out come spans of the original text.
//!
//! A reader who types «الكرملين» means the word however the text writes it: with vowels, with
//! another alef, stretched by tatweel. A [`Finder`] folds both by one
//! [`Normalizer`](crate::Normalizer), searches the folded forms, and answers in byte spans of the
//! text as it stands, so that an editor can highlight and an index can cite.
//!
//! ```
//! use kalima::{Finder, Normalizer};
//!
//! let text = "دَخَلَ الكَرْملين ثُمَّ خَرَجَ"; // "he entered the Kremlin, then went out"
//! let finder = Finder::new(Normalizer::search(), "الكرملين"); // "the Kremlin"
//! let found = finder.find(text).unwrap();
//! assert_eq!(&text[found.range()], "الكَرْملين");
//! ```
//!
//! # Vowels of the query
//!
//! A query without vowels finds every vocalisation. Where the query does carry a mark, a match must
//! not contradict it: a text that writes no mark on that letter still matches, a text that writes
//! another vowel does not.
//!
//! ```
//! use kalima::{Finder, Normalizer};
//!
//! let finder = Finder::new(Normalizer::search(), "مُدرس"); // "teacher", its first vowel given
//! assert!(finder.find("مُدَرِّس").is_some()); // "teacher", fully vocalised
//! assert!(finder.find("مدرس").is_some()); // no vowels, so no contradiction
//! assert!(finder.find("مَدْرَس").is_none()); // another word: the first vowel differs
//! ```

mod diacritics;
mod finder;
mod matches;

pub use finder::{Boundary, Finder};
pub use matches::Matches;
