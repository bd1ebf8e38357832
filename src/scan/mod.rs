//! Byte scanning: blocks of 64 bytes to bit masks.
//!
//! This layer knows bytes and classes, no characters. A caller describes the bytes or classes of
//! interest in a table, which is a constant, and gets masks with one bit for each byte.
//!
//! ```text
//! text     ق     ا     ل     .     ن     ع     م
//! bytes    D9 82 D8 A7 D9 84 2E 20 D9 86 D8 B9 D9 85
//! starts    1  .  .  .  .  .  1  .  1  .  .  .  .  .   first bytes of runs of one class
//! ends      .  .  .  .  .  .  1  1  .  .  .  .  .  .   the bytes after runs
//! flagged   .  .  .  .  .  .  1  .  .  .  .  .  .  .   a full stop after a letter
//! ```
//!
//! - [`boundaries`]: a class for every character, and masks of the runs of one class ([`read`]).
//! - [`byte_search`]: the next byte of a small set, as `memchr` finds it ([`Stops`]).
//! - [`bitmask`]: first bits, next bits and ranges of bits of a mask.
//! - [`NibbleSet`]: a set of bytes in the form that shuffles look up.
//!
//! Every search has a scalar version, one character at a time, which tests compare with the vector
//! version at every SIMD level of the machine.

mod batch;
pub(crate) mod bitmask;
mod boundaries;
mod byte_search;
mod class_table;
mod level;
mod nibble;

pub(crate) use batch::{BLOCK, Batch, class};
#[cfg(feature = "std")]
pub(crate) use bitmask::below;
pub(crate) use boundaries::read;
pub(crate) use byte_search::{Search, Stops};
pub(crate) use class_table::Table;
pub(crate) use level::at_best_level;
#[cfg(feature = "std")]
pub(crate) use level::has_shuffles;
#[cfg(all(test, feature = "std"))]
pub(crate) use level::levels;
pub(crate) use nibble::NibbleSet;
