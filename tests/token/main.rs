//! Tests of tokens: cases, properties, a reference implementation, lists of texts and user patterns.

mod cases;
mod lists;
#[cfg(feature = "regex")]
mod patterns;
mod properties;
mod reference;
#[path = "../support/mod.rs"]
mod support;
