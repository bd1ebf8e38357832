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
pub(in crate::normalize) mod cache;
pub(in crate::normalize) mod contract;
mod dispatch;
mod out_buffer;
pub(super) mod scalar;
#[cfg(all(test, feature = "std"))]
mod tests;
#[cfg(feature = "std")]
mod vector;
#[cfg(feature = "std")]
mod vector_check;

pub(in crate::normalize) use cache::ResolverCache;
pub(in crate::normalize) use contract::{BlockEdits, CharResolver, KernelSink, Resume};
pub(in crate::normalize) use dispatch::{quick_check, rewrite};
pub(in crate::normalize) use out_buffer::OutBuffer;
