//! Arabic text processing: normalization, tokenization and sentence splitting, exact to the byte.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod error;
mod run;
mod scan;
pub mod script;
mod shape;
mod span;
mod table;
pub mod token;

pub use error::Error;
pub use run::{Run, Runs, runs};
pub use span::Span;
pub use token::{Token, TokenKind, Tokenizer, Tokens, tokens};
