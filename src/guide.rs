//! The guide: pages to read once, each on one question. Every example in them runs as a test.
//!
//! - [`presets`]: which normalization for which work.
//! - [`offsets`]: positions in bytes, characters and UTF-16, and the way back to the original.
#![cfg_attr(
    feature = "std",
    doc = "- [`streams`]: files larger than memory, and bytes as they come."
)]
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

/// See also [`find`](crate::find), [`missing_spaces`](crate::token::missing_spaces) and
/// [`Abbreviations`](crate::sentence::Abbreviations).
#[doc = include_str!("../docs/scope.md")]
pub mod scope {}

/// See also [`Profile`](crate::normalize::Profile).
#[doc = include_str!("../docs/stability.md")]
pub mod stability {}
