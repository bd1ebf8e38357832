//! Transliteration: Arabic script in Latin letters.
//!
//! A [`Transliterator`] replaces signs by a table, needs no vowels and goes both ways: Buckwalter's
//! schemes, HSB, ISO 233, `ArabTeX`.
//!
//! ```
//! use kalima::translit::{Scheme, Transliterator};
//! // "Cairo"
//! assert_eq!(Transliterator::new(Scheme::Buckwalter).transliterate("القَاهِرَة"), "AlqaAhirap");
//! ```

mod scheme;
mod table;
mod transliterator;

pub use scheme::Scheme;
pub use transliterator::{Foreign, Transliterator};
