//! `WebAssembly` bindings of kalima: the exports that `index.js` wraps into the public classes.
//!
//! Positions are UTF-16 code units, as in JavaScript. Spans cross the border as flat arrays of
//! numbers, and records as JSON, so that a call makes one copy in each direction. Every function takes
//! linear time. A lone surrogate of a JavaScript string arrives as U+FFFD, which has the same length.

#![forbid(unsafe_code)]

mod date;
mod error;
mod find;
mod names;
mod normalize;
mod number;
mod records;
mod sentence;
mod token;
mod translit;
mod utf16;
mod word;

pub use date::DateFinder;
pub use find::Finder;
pub use names::names;
pub use normalize::{Normalized, Normalizer};
pub use number::{NumberFinder, NumberWords, parse_number};
pub use sentence::SentenceSplitter;
pub use token::Tokenizer;
pub use translit::{Romanizer, Transliterator};
pub use word::{Analyzer, Segmenter, Stemmer, expand, is_stop_word};
