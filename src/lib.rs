//! Arabic text processing: normalization, tokenization and sentence splitting, exact to the byte.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

mod column;
mod error;
pub mod find;
#[cfg(feature = "std")]
pub mod io;
pub mod normalize;
mod run;
mod scan;
pub mod script;
pub mod sentence;
mod shape;
mod span;
mod table;
pub mod token;

pub use column::ListOffset;
pub use error::Error;
pub use find::Finder;
pub use normalize::{Normalizer, Offsets, Steps, compat, normalize};
pub use run::{Run, Runs, runs};
pub use sentence::{Sentence, SentenceSplitter, Sentences, sentences};
pub use span::Span;
pub use token::{Token, TokenKind, Tokenizer, Tokens, tokens};

/// The code of the README, run as any other example.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
