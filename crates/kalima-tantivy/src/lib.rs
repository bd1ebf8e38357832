//! Arabic text analysis for [tantivy](https://docs.rs/tantivy): terms that are folded, stopped and
//! stemmed by [`kalima`], with offsets in bytes of the original text.
//!
//! [`ArabicTokenizer`] does all in one pass. One word gives one term: a second term at the same position
//! would turn one query word into a phrase query. Index and queries need the same analyzer, so register
//! it under its profile id, which the schema stores.
//!
//! ```
//! use kalima_tantivy::ArabicTokenizer;
//! use tantivy::tokenizer::{TextAnalyzer, TokenStream};
//!
//! let mut analyzer = TextAnalyzer::builder(ArabicTokenizer::new()).build();
//! let mut tokens = analyzer.token_stream("وَالمُدَرِّسُون في المدرسة"); // "and the teachers in the school"
//! let mut terms = Vec::new();
//! while tokens.advance() {
//!     terms.push((tokens.token().text.clone(), tokens.token().position));
//! }
//! assert_eq!(terms, [("مدرس".to_owned(), 0), ("مدرس".to_owned(), 2)]);
//! ```
//!
//! | type | for |
//! |---|---|
//! | [`ArabicTokenizer`] | new indexes: tokens, stop words, fold and stem |
//! | [`ArabicFold`], [`ArabicStem`] | a chain with another tokenizer |
#![cfg_attr(
    feature = "query",
    doc = "| [`expand`], [`register`] | queries on an index without stems; all profiles by name |"
)]
//!
//! Prefix, wildcard and fuzzy queries skip the analyzer: fold their text with
//! [`ArabicTokenizer::normalize_term`].
//!
//! # Features
//!
//! - `query`: `expand` and `register`, which need tantivy itself. Without it the crate depends on
//!   `tantivy-tokenizer-api` alone.
//! - `snowball`: the profile of Snowball's Arabic stemmer.

#![forbid(unsafe_code)]

mod filter;
mod fold;
#[cfg(feature = "query")]
mod query;
mod stem;
mod tokenizer;

pub use filter::{Filtered, FilteredStream};
pub use fold::ArabicFold;
#[cfg(feature = "query")]
pub use query::{expand, register};
pub use stem::ArabicStem;
pub use tokenizer::{ArabicTokenStream, ArabicTokenizer};

/// The analyzer and its options, from `kalima`.
pub use kalima::search::Analyzer;

/// The code of the README, tested as documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
