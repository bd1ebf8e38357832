//! Bytes in, bit masks out: 64 bytes of text become eight planes of 64 bits; no character is known here.
//!
//! A room that looks for something hands in a [`Table`], which gives every ASCII character and every
//! character of U+0600–06FF eight bits of its choosing. [`fill`] turns stretches of text into
//! [`Block`]s: plane *k* has a one at every byte of every character whose bit *k* is set. What is
//! said about one block never depends on another: any block of any text may be asked for at any time.
//!
//! `fill` takes several blocks at once, so that a faster kernel behind it is chosen once per batch.

mod scalar;
#[cfg(feature = "std")]
mod simd;

/// The bytes of one block; a mask has one bit for each.
pub(crate) const BLOCK: usize = 64;

/// The planes of one block; a class byte has one bit for each.
pub(crate) const PLANES: usize = 8;

/// Eight bits for each character that one or two bytes can tell apart cheaply.
#[derive(Debug)]
pub(crate) struct Table {
    /// U+0000–007F.
    one: [u8; 128],
    /// U+0600–06FF: what the lead bytes D8–DB begin.
    two: [u8; 256],
    /// The same, for the vector kernel.
    #[cfg(feature = "std")]
    rows: simd::Rows,
}

impl Table {
    pub(crate) const fn new(one: [u8; 128], two: [u8; 256]) -> Self {
        Self {
            #[cfg(feature = "std")]
            rows: simd::Rows::new(&one, &two),
            one,
            two,
        }
    }
}

/// What [`fill`] knows about 64 bytes; bit *i* speaks about byte *i*, and all are zero past the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Block {
    /// One mask for each bit of the table, set at all bytes of a character.
    pub(crate) planes: [u64; PLANES],
    /// The bytes that continue a character (80–BF).
    pub(crate) continuation: u64,
    /// The bytes that begin a character which the table does not hold.
    pub(crate) other: u64,
}

/// Fills `out` with the blocks of `text` from the byte `at` on; what lies past the end is empty.
#[inline]
pub(crate) fn fill(table: &Table, text: &[u8], at: usize, out: &mut [Block]) {
    #[cfg(feature = "std")]
    simd::fill(table, text, at, out);
    #[cfg(not(feature = "std"))]
    scalar::fill(table, text, at, out);
}
