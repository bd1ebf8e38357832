//! Tests of sentences: cases, properties, user abbreviations, and agreement with tokens.

mod abbreviations;
mod cases;
mod lists;
mod properties;
#[path = "../support/mod.rs"]
mod support;
mod with_tokens;
