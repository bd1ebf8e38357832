//! Arabic text processing: normalization, tokenization and sentence splitting, exact to the byte.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod error;
mod scan;
pub mod script;
mod span;
mod table;

pub use error::Error;
pub use span::Span;
