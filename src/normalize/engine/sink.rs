//! The destination of a rewritten text.

use core::ops::Range;

/// The destination of a rewritten text: takes its parts in order and without gaps.
///
/// The ranges are of the source; together they are all of it. An edit never replaces bytes by equal
/// bytes.
pub(in crate::normalize) trait Sink {
    /// The reason to stop early.
    type Stop;

    /// Copies unchanged bytes of the source.
    fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Self::Stop>;

    /// Replaces bytes of the source by `text`.
    fn edit(&mut self, source: &str, range: Range<usize>, text: &str) -> Result<(), Self::Stop>;
}
