//! User-defined patterns: each match is one token, and the text between matches is tokenized as
//! usual.

mod pattern_set;
mod presets;

pub use pattern_set::{PatternTokens, Patterns};
