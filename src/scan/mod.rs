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
#[cfg(feature = "std")]
mod simd;
mod table;

pub(crate) use fold::{
    Answer, Becomes, Fold, Memory, Piece, Place, Rare, Scratch, Stretch, Target, Ways, is_plain_mark,
};
pub(crate) use table::Table;

/// The bits of a class byte.
pub(crate) mod class {
    /// Of no group: a gap.
    pub(crate) const GAP: u8 = 0;
    /// A group whose characters stand alone, each a run of its own. The groups 1 to 3 make runs.
    pub(crate) const ALONE: u8 = 4;
    /// The bits that hold the group.
    pub(crate) const GROUP: u8 = 7;
    /// Raised flags that all mean the same: look here.
    pub(crate) const RARE: [u8; 3] = [1 << 3, 1 << 4, 1 << 5];
    /// The flag that is reported apart.
    pub(crate) const NOTED: u8 = 1 << 6;
    /// Set in the class byte of every character's first byte, in no other.
    pub(super) const LEAD: u8 = 1 << 7;
    pub(super) const ANY_RARE: u8 = RARE[0] | RARE[1] | RARE[2];
}

/// The bytes of one block; a mask has one bit for each.
pub(crate) const BLOCK: usize = 64;
/// How many blocks are read at once.
pub(crate) const BLOCKS: usize = 4;
/// How many bytes these are.
const BYTES: usize = BLOCK * BLOCKS;

/// One bit for each byte of a batch.
pub(crate) type Mask = [u64; BLOCKS];

/// What [`read`] says about the next bytes of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Batch {
    /// The first bytes of runs, and of characters that stand alone.
    pub(crate) starts: Mask,
    /// The bytes behind them; the end of the text counts as a byte.
    pub(crate) ends: Mask,
    /// The characters that raise one of [`class::RARE`].
    pub(crate) rare: Mask,
    /// The characters that raise [`class::NOTED`].
    pub(crate) noted: Mask,
    /// How many bytes the masks speak about: up to a char boundary, and past the text at its end.
    pub(crate) len: usize,
    /// The class of the last character, for the batch that follows.
    pub(crate) last: Before,
}

/// The class of the character before a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Before(u8);

impl Default for Before {
    /// The start of the text, or a gap.
    fn default() -> Self {
        Self(class::LEAD | class::GAP)
    }
}

/// Reads the batch of `text` that begins at the char boundary `at`, after a character of class `before`.
#[inline]
pub(crate) fn read(table: &Table, text: &str, at: usize, before: Before) -> Batch {
    #[cfg(feature = "std")]
    return simd::read(table, text, at, before);
    #[cfg(not(feature = "std"))]
    scalar::read(table, text, at, before)
}

/// Where the batch that begins at `at` ends: at a char boundary, or past the text.
#[inline]
fn end_of_batch(text: &str, at: usize) -> usize {
    let end = at.saturating_add(BYTES);
    // A character has at most four bytes; past the text there is nothing to cut.
    (0..4)
        .map(|back| end - back)
        .find(|&end| end >= text.len() || text.is_char_boundary(end))
        .unwrap_or(end)
}
