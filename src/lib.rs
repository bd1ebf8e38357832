//! Arabic text processing: normalization, tokenization and sentence splitting, exact to the byte.
//!
//! Three acts, each with three doors: a free function for the default, a small `Copy` value for a choice
//! of one's own, and an iterator or a text as the answer.
//!
//! | act | free function | ready value | answer |
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
//! // A query is found however the text spells it; the span is of the text as it stands.
//! let found = Finder::new(Normalizer::search(), "أحمَد").find(text).unwrap();
//! assert_eq!(&text[found.range()], "أحمد");
//! ```
//!
//! Positions are [spans](Span) of bytes of the caller's text, on character boundaries. Any `&str` is
//! taken; nothing panics; time is linear in the text.
//!
//! # Where to read on
//!
//! - [`guide`]: which preset, positions, streams, what is not done here, what may change.
//! - [`normalize`](mod@normalize), [`token`], [`sentence`]: the rules of each act and their options.
//! - [`find`]: a folded query in unfolded text.
#![cfg_attr(feature = "std", doc = "- [`io`]: streams of any length in bounded memory.")]
//! - [`script`]: what a character is, for code of your own.
//!
//! # Features
//!
//! - `std` (default): SIMD chosen at run time, `io`, `std::error::Error`. Without it the crate needs
//!   only `alloc`, and answers the same.
//! - `regex`: token patterns of your own, `token::Patterns`.
//! - `serde`: options, presets and spans in configuration files.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

pub mod clitic;
mod columnar;
mod error;
pub mod find;
pub mod guide;
#[cfg(feature = "std")]
pub mod io;
mod lexer;
mod lexicon;
pub mod normalize;
mod scan;
pub mod script;
pub mod search;
pub mod sentence;
mod span;
pub mod stem;
pub mod stopword;
mod table;
pub mod token;
mod work;

pub use columnar::ListOffset;
pub use error::Error;
pub use find::Finder;
pub use normalize::{Normalizer, Offsets, Steps, compat, normalize};
pub use sentence::{Sentence, SentenceSplitter, Sentences, sentences};
pub use span::Span;
pub use token::{Token, TokenKind, Tokenizer, Tokens, tokens};

/// The code of the README, run as any other example.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
