//! Boundaries of runs: where runs of characters of one class start and end.
//!
//! A [`Table`] gives every character a *class byte*: a group, and up to four flags. [`read`] turns the
//! next few hundred bytes of a text into a [`Batch`] of masks. A flag counts or not by the group of the
//! character *before*, so that "a mark after no letter" costs no second look.

#[cfg(feature = "std")]
mod classify;
mod scalar;
#[cfg(feature = "std")]
mod simd;
#[cfg(all(test, feature = "std"))]
mod tests;

use super::batch::Batch;
use super::class_table::Table;

/// Reads the batch of `text` that begins at the char boundary `at`, in place of the batch before it or
/// of an empty one.
#[inline]
pub(crate) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) {
    #[cfg(feature = "std")]
    return simd::read(table, text, at, batch);
    #[cfg(not(feature = "std"))]
    scalar::read(table, text, at, batch);
}
