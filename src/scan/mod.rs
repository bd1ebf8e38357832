//! Bytes in, bit masks out: where runs of like characters start and end; no character is known here.
//!
//! A room that looks for something hands in a [`Table`], which gives every character a *class byte*:
//! the group that it belongs to, and up to four flags. [`read`] turns the next few hundred bytes of
//! text into a [`Batch`] of masks with one bit for each byte: where groups start, where they end, and
//! where a flag is raised. A flag is raised or not by the group of the character *before*, so that
//! "a mark after no letter" or "a dot after a letter" costs no second look.
//!
//! Two kernels do the same, byte for byte: one character at a time (`scalar`, the oracle), and 64
//! bytes at a time by shuffles (`simd`), chosen here once per batch.

#[cfg_attr(not(feature = "std"), allow(dead_code))]
mod fold;
mod scalar;
mod search;
#[cfg(feature = "std")]
mod search_simd;
#[cfg(feature = "std")]
mod simd;
mod table;

pub(crate) use fold::{
    Answer, Becomes, Fold, Memory, Piece, Place, Rare, Scratch, Stretch, Target, Ways,
    is_plain_mark,
};
pub(crate) use search::{Search, Stops};
pub(crate) use table::Table;

/// The bits of a class byte.
pub(crate) mod class {
    /// Of no group: a gap.
    pub(crate) const GAP: u8 = 0;
    /// The group of signs that make runs. The groups 1 and 2 make runs too.
    pub(crate) const RUN: u8 = 3;
    /// A group whose characters stand alone, each a run of its own.
    pub(crate) const ALONE: u8 = 4;
    /// The bits that hold the group.
    pub(crate) const GROUP: u8 = 7;
    /// Raised flags that all mean the same: look here.
    pub(crate) const RARE: [u8; 4] = [1 << 3, 1 << 4, 1 << 5, 1 << 6];
    /// Set in the class byte of every character's first byte, in no other.
    pub(super) const LEAD: u8 = 1 << 7;
    pub(super) const ANY_RARE: u8 = RARE[0] | RARE[1] | RARE[2] | RARE[3];
}

/// The bytes of one block; a mask has one bit for each.
pub(crate) const BLOCK: usize = 64;
/// How many blocks are read at once.
pub(crate) const BLOCKS: usize = 8;
/// How many bytes these are.
pub(crate) const BYTES: usize = BLOCK * BLOCKS;

/// One bit for each byte of a batch.
pub(crate) type Mask = [u64; BLOCKS];

/// What [`read`] says about a few hundred bytes of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Batch {
    /// The first bytes of runs, and of characters that stand alone.
    pub(crate) starts: Mask,
    /// The bytes behind them; the end of the text counts as a byte.
    pub(crate) ends: Mask,
    /// The characters that raise one of [`class::RARE`].
    pub(crate) rare: Mask,
    /// Whether there were any when they were read: to look at them again would wait for them.
    pub(crate) is_rare: bool,
    /// How many bytes the masks speak about: up to a char boundary, and past the text at its end.
    pub(crate) len: u16,
    /// The class of the last character, for the batch that follows.
    last: Before,
}

/// The class of the character before a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Before(u8);

impl Default for Before {
    /// The start of the text, or a gap.
    fn default() -> Self {
        Self(class::LEAD | class::GAP)
    }
}

/// Reads the batch of `text` that begins at the char boundary `at`, into the place of the one before it,
/// or of an empty one.
#[inline]
pub(crate) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) {
    #[cfg(feature = "std")]
    return simd::read(table, text, at, batch);
    #[cfg(not(feature = "std"))]
    scalar::read(table, text, at, batch);
}

/// Runs `act` as the best level of this machine compiles it: with instructions for bits, above all.
#[inline]
pub(crate) fn at_best_level<R>(act: impl FnOnce() -> R) -> R {
    #[cfg(feature = "std")]
    return simd::at_best_level(act);
    #[cfg(not(feature = "std"))]
    act()
}

/// How many bytes the batch has that begins at `at`: up to a char boundary, or one past the text.
#[inline]
fn length(text: &str, at: usize) -> u16 {
    let left = text.len().saturating_sub(at);
    if left < BYTES {
        return left as u16 + 1;
    }
    // A character has at most four bytes.
    let end = (0..4).map(|back| at + BYTES - back).find(|&end| text.is_char_boundary(end));
    end.map_or(BYTES, |end| end - at) as u16
}
