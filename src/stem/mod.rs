//! Stemmers: reduce a word to a stem, so that its forms meet in an index.
//!
//! | stemmer | method | for |
//! |---|---|---|
//! | [`Light`] | clitics, article, one inflection suffix, fold | new indexes |
//! | [`Light10`] | affixes of Larkey's light10, as Lucene applies them | indexes that match Lucene |
#![cfg_attr(
    feature = "snowball",
    doc = "| [`Snowball`] | Snowball's Arabic algorithm | indexes that match Snowball |"
)]
//!
//! A stem is an index key and need not be a word. Broken plurals (أفعال, فعول) keep a stem of their
//! own; no stemmer here is idempotent. Each has a [`profile`](Stemmer::profile), whose change tells that
//! stems changed.
//!
//! # Examples
//!
//! ```
//! use kalima::stem::{Light, Light10, Stemmer};
//! // "and with their ministries"
//! assert_eq!(Light::new().stem("وبوزاراتهم"), "وزار");
//! assert_eq!(Light::new().stem("الوزارة"), "وزار"); // "the ministry"
//! assert_eq!(Light10::new().stem("والحسن"), "حسن"); // "and Hasan"
//! ```

mod any_stemmer;
mod light;
mod light10;
#[cfg(feature = "snowball")]
mod snowball;
mod stemmer;

pub use any_stemmer::AnyStemmer;
pub use light::Light;
pub(crate) use light::LightStem;
pub use light10::Light10;
#[cfg(feature = "snowball")]
pub use snowball::Snowball;
pub use stemmer::{Except, Method, Stemmer};
