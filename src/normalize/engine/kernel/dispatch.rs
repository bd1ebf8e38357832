//! The choice of a kernel: vector if the machine has shuffles and the text is long enough, else scalar.

use super::super::plan::Plan;
use super::super::sink::Sink;
use super::cache::ResolverCache;
use super::contract::{CharResolver, KernelSink, Resume};
use super::scalar;
#[cfg(feature = "std")]
use super::{vector, vector_check};

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
    if let Some(resume) = vector::rewrite(plan, text, from, resolver, cache, sink) {
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
    if let Some(resume) = vector_check::quick_check(plan, text, from, resolver, cache) {
        return Ok(resume);
    }
    let _ = cache;
    scalar::rewrite(plan, text, from, resolver, sink)
}
