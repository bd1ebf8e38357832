//! Normalization: a set of named steps, one documented order, and positions of the original.

pub mod compat;
mod letter;
mod normalizer;
mod offsets;
mod plan;
mod preset;
mod rewrite;
mod rules;
mod sink;
mod step;
mod steps;
#[cfg(feature = "serde")]
mod text;
mod word;

use alloc::borrow::Cow;

pub use normalizer::Normalizer;
pub use offsets::Offsets;
pub(crate) use offsets::edited;
pub use preset::Profile;
pub use steps::Steps;

/// The text with [`Normalizer::repair`]: the same visible text gets the same code points.
///
/// Borrowed if, and only if, nothing changes. Linear in the text.
///
/// ```
/// use kalima::normalize;
/// assert_eq!(normalize("ﻣﺪﺭﺳﺔ"), "مدرسة"); // "school", in presentation forms
/// ```
#[must_use]
pub fn normalize(text: &str) -> Cow<'_, str> {
    Normalizer::repair().normalize(text)
}
