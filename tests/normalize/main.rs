//! Tests of normalization: properties, a reference implementation, frozen tables and other libraries.

mod frozen_tables;
mod limits;
mod lists;
mod peers;
mod properties;
mod quran_coverage;
mod quran_words;
mod reference;
#[cfg(feature = "serde")]
mod serde;
#[path = "../support/mod.rs"]
mod support;
