//! Byte search: the next byte of small sets, as `memchr` finds it.
//!
//! ```text
//! text       ق     ا     ل     (     ل     ا     )     .
//! bytes      D9 82 D8 A7 D9 84 28 D9 84 D8 A7 29 2E
//! stops       .  .  .  .  .  .  .  .  .  .  .  .  1
//! deferred    .  .  .  .  .  .  1  .  .  .  .  1  .
//! ```

mod search;
#[cfg(feature = "std")]
mod simd;
mod stops;

pub(crate) use search::Search;
pub(crate) use stops::Stops;
