//! Stop words by composition: closed classes with their clitics, recognised and not stored.
//!
//! A stop word is a [`FunctionWord`](crate::clitic::FunctionWord) whose class is in the set. So «وعليهم»
//! (and on them) is one as «على» (on) is, without a list of thousands of forms.
//!
//! # Examples
//!
//! ```
//! use kalima::{clitic::WordClass, stopword::StopWords};
//! let stop = StopWords::core().without(WordClass::Negation);
//! assert!(stop.contains("وَعَلَيْهِم")); // "and on them"
//! assert!(!stop.contains("لا")); // "not"
//! assert!(!stop.contains("كتاب")); // "book"
//! ```

mod lucene;
mod stop_words;

pub use lucene::lucene_stop_words;
pub use stop_words::StopWords;
