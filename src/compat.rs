//! Presets and lists that equal those of other libraries, exactly: to query their indexes or to replace
//! them.

pub use crate::normalize::compat::{camel_dediac, lucene};
pub use crate::stopword::lucene_stop_words;
