//! Arabic text processing: normalization, tokenization and sentence splitting, exact to the byte.
//!
//! Three operations, each with a free function for the default, a small `Copy` value for options,
//! and an iterator or a text as the result.
//!
//! | operation | free function | configured type | result |
//! |---|---|---|---|
//! | normalize | [`normalize()`] | [`Normalizer`] of [`Steps`] | `Cow<str>`, borrowed if nothing changed; [`Offsets`] on request |
//! | tokens | [`tokens()`] | [`Tokenizer`] | [`Tokens`] of [`Token`] |
//! | sentences | [`sentences()`] | [`SentenceSplitter`] | [`Sentences`] of [`Sentence`] |
//!
//! ```
//! use kalima::{Finder, Normalizer, sentences, tokens};
//!
//! // "Dr. Ahmad said: the rate is 3.5%. He finished."
//! let text = "قال د. أحمد: النسبة 3.5%. انتهى.";
//! assert_eq!(sentences(text).count(), 2);
//! assert_eq!(tokens(text).nth(1).unwrap().text(), "د.");
//! assert_eq!(Normalizer::search().normalize("أَحْمَد"), "احمد");
//!
//! // A query matches any spelling; the span is that of the original text.
//! let found = Finder::new(Normalizer::search(), "أحمَد").find(text).unwrap();
//! assert_eq!(found.of(text), "أحمد");
//! ```
//!
//! Positions are [spans](Span) of bytes of the caller's text, on character boundaries. Every
//! `&str` is valid input; nothing panics; time is linear in the text.
//!
//! # Further reading
//!
//! - [`guide`]: presets, positions, streams, limits, stability.
//! - [`normalize`](mod@normalize), [`token`], [`sentence`]: the rules and options of each operation.
//! - [`clitic`], [`stem`], [`stopword`], [`search`]: from text to index terms.
//! - [`find`]: search whatever the spelling.
//! - [`spacing`]: missing spaces of crawled text.
//! - [`translit`]: Arabic script in Latin letters, in both directions.
//! - [`date`]: dates, ranges and times in running text.
#![cfg_attr(feature = "std", doc = "- [`io`]: streams of any length in bounded memory.")]
//! - [`script`]: classes and properties of characters.
//!
//! # Features
//!
//! - `std` (default): SIMD chosen at run time, `io`, `std::error::Error`. Without it the crate
//!   needs only `alloc` and gives the same results.
//! - `regex`: user-defined token patterns, `token::Patterns`.
//! - `calendar`: conversion of Hijri days, with `icu_calendar`.
//! - `serde`: serialization of options, presets, spans and tokens.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

pub mod clitic;
mod columnar;
pub mod compat;
pub mod date;
mod error;
pub mod find;
pub mod guide;
#[cfg(feature = "std")]
pub mod io;
mod lexer;
mod lexicon;
pub mod normalize;
pub mod number;
mod scan;
pub mod script;
pub mod search;
pub mod sentence;
pub mod spacing;
mod span;
pub mod stem;
pub mod stopword;
mod table;
pub mod token;
pub mod translit;
mod work;

pub use columnar::{OffsetSize, SpanBuffer, StrColumn};
pub use error::Error;
pub use find::Finder;
pub use normalize::{Normalizer, Offsets, Steps, normalize};
pub use sentence::{Sentence, SentenceSplitter, Sentences, sentences};
pub use span::Span;
pub use token::{Token, TokenKind, Tokenizer, Tokens, tokens};

/// The code of the README, tested as documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
