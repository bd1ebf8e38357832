//! The kernel of a sink.

use super::kernel::{self, CharResolver, KernelSink, ResolverCache, Resume};
use super::plan::Plan;
use super::sink::Sink;

/// A sink with its kernel.
pub(in crate::normalize) trait RunKernel: Sink {
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

/// Runs the kernel that rewrites into the buffer of the sink.
impl<S: Sink + KernelSink> RunKernel for S {
    fn run_kernel(
        &mut self,
        plan: &Plan,
        text: &str,
        from: Resume,
        resolver: &impl CharResolver,
        cache: &mut ResolverCache,
    ) -> Result<Resume, Self::Stop> {
        kernel::rewrite(plan, text, from, resolver, cache, self)
    }
}
