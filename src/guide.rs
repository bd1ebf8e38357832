//! The guide: one page for each topic. Every example runs as a test.
//!
//! - [`presets`]: the choice of a normalization.
//! - [`offsets`]: positions in bytes, characters and UTF-16, and the map to the original.
#![cfg_attr(
    feature = "std",
    doc = "- [`streams`]: files larger than memory, and bytes from a network."
)]
//! - [`search`]: the choice of an analyzer, index and query folded alike, query expansion.
//! - [`clitics`]: clitic segmentation and its limits.
//! - [`numbers`]: the grammar of number words, option by option.
//! - [`dates`]: the grammar of dates, option by option, and its sources.
//! - [`transliteration`]: schemes in both directions, and romanization for readers.
//! - [`web`]: the package for browsers and Node.js, and the playground.
//! - [`scale`]: columns, data frames, SQL and clusters, from Python.
//! - [`scope`]: the limits of the library, and alternatives.
//! - [`stability`]: the changes that a release may make, and how to detect them.

/// See also [`Normalizer`](crate::Normalizer), [`Steps`](crate::Steps) and [`compat`](crate::compat).
#[doc = include_str!("../docs/presets.md")]
pub mod presets {}

/// See also [`Span`](crate::Span), [`Offsets`](crate::Offsets) and [`Finder`](crate::Finder).
#[doc = include_str!("../docs/offsets.md")]
pub mod offsets {}

/// See also [`io`](crate::io), where each reader has examples of its own.
#[cfg(feature = "std")]
#[doc = include_str!("../docs/streams.md")]
pub mod streams {}

/// See also [`search`](crate::search), [`stem`](crate::stem) and [`stopword`](crate::stopword).
#[doc = include_str!("../docs/search.md")]
pub mod search {}

/// See also [`clitic`](crate::clitic).
#[doc = include_str!("../docs/clitics.md")]
pub mod clitics {}

/// See also [`number`](crate::number) and [`NumberWords`](crate::number::NumberWords).
#[doc = include_str!("../docs/numbers.md")]
pub mod numbers {}

/// See also [`date`](crate::date) and [`DateFinder`](crate::date::DateFinder).
#[doc = include_str!("../docs/dates.md")]
pub mod dates {}

/// See also [`translit`](crate::translit) and [`script`](crate::script).
#[doc = include_str!("../docs/transliteration.md")]
pub mod transliteration {}

/// See also [`Unit::Utf16`](crate::normalize::Unit::Utf16).
#[doc = include_str!("../docs/web.md")]
pub mod web {}

/// See also [`find`](crate::find), [`spacing`](crate::spacing) and
/// [`Abbreviations`](crate::sentence::Abbreviations).
#[doc = include_str!("../docs/scope.md")]
pub mod scope {}

/// See also [`Profile`](crate::normalize::Profile).
#[doc = include_str!("../docs/stability.md")]
pub mod stability {}

/// See also the packages `kalima-arrow`, for Arrow arrays in Rust, and `kalima` of the Python index.
#[doc = include_str!("../docs/scale.md")]
pub mod scale {}
