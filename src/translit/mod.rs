//! Transliteration and romanization: Arabic script in Latin letters.
//!
//! A [`Transliterator`] replaces signs by a table, needs no vowels and goes both ways: Buckwalter's
//! schemes, HSB, ISO 233, `ArabTeX`. A [`Romanizer`] spells vowelled text as a published standard
//! does, for readers; it goes one way.
//!
//! ```
//! use kalima::translit::{Romanizer, Scheme, Transliterator};
//! // "Cairo"
//! assert_eq!(Transliterator::new(Scheme::Buckwalter).transliterate("القَاهِرَة"), "AlqaAhirap");
//! assert_eq!(Romanizer::ala_lc().romanize("القَاهِرَة"), "al-qāhirah");
//! ```

mod defective;
mod romanizer;
mod scheme;
mod spell;
mod standard;
mod table;
mod transliterator;
mod unit;

pub use romanizer::{Capitals, FinalVowels, Romanizer};
pub use scheme::Scheme;
pub use standard::Standard;
pub use transliterator::{Foreign, Transliterator};
