//! Kernels that rewrite text as far as each character can be treated by itself or by look-around.
//!
//! Two kernels follow one contract: the vector kernel treats 64 bytes at once, the scalar kernel one
//! character at a time. The scalar kernel is the reference implementation of the tests, and the only
//! kernel of builds without `std`, of machines without shuffles, and of texts of a few bytes.
//!
//! The contract: a kernel starts at a *word* or gap (words lie between bytes up to 0x20), passes to its
//! sink the result for whole words and gaps, and returns where it stopped. It stops at the end of
//! the text, or before the first word with a character that look-around cannot resolve. The caller
//! takes that word through the rules and resumes after it.

#[cfg(feature = "std")]
mod block;
mod cache;
mod contract;
mod out_buffer;
#[cfg(feature = "std")]
mod quick_check;
#[cfg(feature = "std")]
mod rewrite;
pub(super) mod scalar;
#[cfg(all(test, feature = "std"))]
mod tests;

use super::plan::Plan;
use super::sink::Sink;

pub(in crate::normalize) use cache::ResolverCache;
pub(in crate::normalize) use contract::{BlockEdits, CharResolver, KernelSink, Resume};
pub(in crate::normalize) use out_buffer::OutBuffer;

/// Rewrites the words and gaps of `text` from `from` on, with the fastest kernel that can.
#[inline]
pub(in crate::normalize) fn rewrite<S: Sink + KernelSink>(
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
    sink: &mut S,
) -> Result<Resume, S::Stop> {
    #[cfg(feature = "std")]
    if let Some(resume) = rewrite::rewrite(plan, text, from, resolver, cache, sink) {
        return Ok(resume);
    }
    let _ = cache;
    scalar::rewrite(plan, text, from, resolver, sink)
}

/// Passes over the words and gaps of `text` that are unchanged, from `from` on.
///
/// The vector kernel stops before the first word that changes, the scalar kernel by the error of
/// the sink.
#[inline]
pub(in crate::normalize) fn quick_check<S: Sink>(
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
    sink: &mut S,
) -> Result<Resume, S::Stop> {
    #[cfg(feature = "std")]
    if let Some(resume) = quick_check::quick_check(plan, text, from, resolver, cache) {
        return Ok(resume);
    }
    let _ = cache;
    scalar::rewrite(plan, text, from, resolver, sink)
}
