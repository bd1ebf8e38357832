//! Bytes on their way into a string, which takes them in large pieces: that they are UTF-8 has to be
//! proven to it, and that costs least for many at once.

use super::super::char_action::Replacement;
use alloc::string::String;
use core::fmt;

/// How many bytes a string takes at once.
const PIECE: usize = 512;
/// What may be stored beyond these before they are handed on.
const BEYOND: usize = 144;

/// A string, and the bytes that it is about to take.
pub(in crate::normalize) struct OutBuffer {
    to: String,
    bytes: [u8; PIECE + BEYOND],
    len: usize,
}

impl Default for OutBuffer {
    fn default() -> Self {
        Self::new(String::new())
    }
}

impl OutBuffer {
    #[inline(always)]
    pub(in crate::normalize) const fn new(to: String) -> Self {
        Self { to, bytes: [0; PIECE + BEYOND], len: 0 }
    }

    /// The string with all that has been put out; this is empty then.
    #[inline]
    pub(in crate::normalize) fn finish(&mut self) -> String {
        self.flush();
        core::mem::take(&mut self.to)
    }

    /// Writes the text so far, and keeps the memory.
    pub(in crate::normalize) fn drain_into(&mut self, to: &mut impl fmt::Write) -> fmt::Result {
        self.flush();
        if !self.to.is_empty() {
            to.write_str(&self.to)?;
            self.to.clear();
        }
        Ok(())
    }

    /// How long the string will be.
    #[inline(always)]
    pub(in crate::normalize) const fn total(&self) -> usize {
        self.to.len() + self.len
    }

    pub(in crate::normalize) fn push_str(&mut self, text: &str) {
        match self.bytes.get_mut(self.len..).and_then(|room| room.get_mut(..text.len())) {
            Some(room) if self.len + text.len() <= PIECE => {
                room.copy_from_slice(text.as_bytes());
                self.len += text.len();
            }
            _ => {
                self.flush();
                self.to.push_str(text);
            }
        }
    }

    #[inline(always)]
    pub(super) fn push_replacement(&mut self, replacement: Replacement) {
        if let Some(room) = self.bytes.get_mut(self.len..).and_then(|room| room.first_chunk_mut()) {
            *room = replacement.bytes();
            self.grow(replacement.len());
        }
    }

    /// So many bytes have been stored behind the others.
    #[inline(always)]
    fn grow(&mut self, count: usize) {
        self.len += count;
        if self.len > PIECE {
            self.flush();
        }
    }

    #[inline(never)]
    fn flush(&mut self) {
        // Full blocks are proven fastest: the last one is filled up with what is UTF-8 anyway.
        if let Some(rest) = self.bytes.get_mut(self.len..).and_then(|rest| rest.first_chunk_mut()) {
            *rest = [b' '; 64];
        }
        let bytes = self.bytes.get(..self.len.next_multiple_of(64)).unwrap_or_default();
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            self.to.push_str(text.get(..self.len).unwrap_or(""));
        }
        self.len = 0;
    }

    /// Takes back what has been put out beyond `total`.
    pub(super) fn truncate(&mut self, total: usize) {
        match total.checked_sub(self.to.len()) {
            Some(len) => self.len = len,
            None => {
                self.len = 0;
                self.to.truncate(total);
            }
        }
    }
}

#[cfg(feature = "std")]
mod packed {
    use super::{BEYOND, OutBuffer};
    use crate::scan::BLOCK;
    use core::ops::Range;
    use fearless_simd::{prelude::*, u8x16, u8x64};

    impl OutBuffer {
        /// Puts out the bytes of a block whose bits are set: whole characters. `FEW` tells that they may
        /// stand close together.
        #[inline(always)]
        pub(in crate::normalize) fn put<S: Simd, const FEW: bool>(
            &mut self,
            simd: S,
            block: u8x64<S>,
            kept: u64,
        ) {
            let Some(room) = self.bytes.get_mut(self.len..).and_then(|room| room.first_chunk_mut())
            else {
                return;
            };
            // Set bits from the first on: nothing has to move.
            if kept & kept.wrapping_add(1) == 0 {
                block.store_slice(&mut room[..BLOCK]);
            } else if FEW {
                let last = kept.checked_ilog2().map_or(0, |bit| bit as usize / 8);
                pack(simd, block, kept, kept.trailing_zeros() as usize / 8..last + 1, room);
            } else {
                pack(simd, block, kept, 0..8, room);
            }
            self.grow(kept.count_ones() as usize);
        }
    }

    /// For each set of eight bytes, where they come from when they move together.
    static MOVES: [[u8; 16]; 256] = {
        let mut moves = [[0; 16]; 256];
        let mut set = 0;
        while set < 256 {
            let (mut from, mut to) = (0, 0);
            while from < 8 {
                if set >> from & 1 != 0 {
                    moves[set][to] = from;
                    to += 1;
                }
                from += 1;
            }
            set += 1;
        }
        moves
    };

    /// Stores the bytes whose bits are set, all in these groups of eight, one behind the other; what
    /// follows them is of no meaning.
    #[inline(always)]
    fn pack<S: Simd>(
        simd: S,
        block: u8x64<S>,
        kept: u64,
        groups: Range<usize>,
        room: &mut [u8; BEYOND],
    ) {
        let mut bytes = [0; BLOCK + 8];
        block.store_slice(&mut bytes[..BLOCK]);
        let ends = running_counts(kept);
        for i in groups {
            let set = (kept >> (8 * i) & 0xFF) as u8;
            let moves = u8x16::from_slice(simd, &MOVES[usize::from(set)]);
            let eight = u8x16::from_slice(simd, &bytes[i * 8..i * 8 + 16]);
            // No more than 56: the mask only proves that there is room.
            let to = if i == 0 { 0 } else { (ends >> (8 * (i - 1)) & 0x7F) as usize };
            eight.swizzle_dyn(moves).store_slice(&mut room[to..to + 16]);
        }
    }

    /// In each byte how many bits are set in it and those below it.
    const fn running_counts(bits: u64) -> u64 {
        let pairs = bits - (bits >> 1 & 0x5555_5555_5555_5555);
        let fours = (pairs & 0x3333_3333_3333_3333) + (pairs >> 2 & 0x3333_3333_3333_3333);
        let bytes = (fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F;
        bytes.wrapping_mul(0x0101_0101_0101_0101)
    }
}
