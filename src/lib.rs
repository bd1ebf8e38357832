//! Arabic text processing: normalization, tokenization and sentence splitting, exact to the byte.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod error;
pub mod script;
pub mod sentence;
mod shape;
mod span;
mod table;

pub use error::Error;
pub use sentence::{Sentence, SentenceSplitter, Sentences, sentences};
pub use span::Span;
