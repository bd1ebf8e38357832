//! The destination of a rewritten text.

use super::kernel::cache::ResolverCache;
use super::kernel::contract::{CharResolver, Resume};
use super::plan::Plan;
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

    /// Runs a kernel from `from` on, as far as it goes; returns where it stopped.
    ///
    /// The default runs none: every word goes through the rules. Tests compare this slow path with
    /// the kernels.
    fn run_kernel(
        &mut self,
        _plan: &Plan,
        _text: &str,
        from: Resume,
        _resolver: &impl CharResolver,
        _cache: &mut ResolverCache,
    ) -> Result<Resume, Self::Stop> {
        Ok(from)
    }
}
