//! A staging buffer before a string.
//!
//! Safe code has to validate bytes before they enter a string. Validation costs least for many bytes at
//! once, so the kernels store into this buffer, and full buffers are validated and appended.

use super::super::char_action::Replacement;
use alloc::string::String;
use core::fmt;

/// The number of bytes that are validated at once.
const PIECE: usize = 512;
/// The room after them: a block of 64 bytes may be stored at any offset up to [`PIECE`].
const BEYOND: usize = 144;

/// A string, and the bytes that are appended to it next.
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

    /// Returns the string with all bytes, and leaves an empty one.
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

    /// Returns the length of the output so far.
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

    /// Appends the bytes that `store` puts into the room and counts, which are UTF-8. Returns its count.
    #[inline(always)]
    pub(in crate::normalize) fn put_with<const ROOM: usize>(
        &mut self,
        store: impl FnOnce(&mut [u8; ROOM]) -> Option<usize>,
    ) -> Option<usize> {
        const { assert!(ROOM <= BEYOND) };
        let room = self.bytes.get_mut(self.len..).and_then(|room| room.first_chunk_mut())?;
        let count = store(room)?;
        self.grow(count.min(ROOM));
        Some(count)
    }

    /// Counts bytes that were stored after the others.
    #[inline(always)]
    fn grow(&mut self, count: usize) {
        self.len += count;
        if self.len > PIECE {
            self.flush();
        }
    }

    #[inline(never)]
    fn flush(&mut self) {
        // Whole blocks are validated fastest: the last one is padded with spaces.
        if let Some(rest) = self.bytes.get_mut(self.len..).and_then(|rest| rest.first_chunk_mut()) {
            *rest = [b' '; 64];
        }
        let bytes = self.bytes.get(..self.len.next_multiple_of(64)).unwrap_or_default();
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            self.to.push_str(text.get(..self.len).unwrap_or(""));
        }
        self.len = 0;
    }

    /// Removes the output after the first `total` bytes.
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
        /// Appends the bytes of a block whose bits are set, which are whole characters. `FEW`: they may
        /// be in a small part of the block.
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
            // All set bits come first: no byte moves.
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

    /// For each mask of eight bytes, the shuffle that moves the kept bytes to the front.
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

    /// Stores the bytes whose bits are set, all in these groups of eight, next to one another. The bytes
    /// after them have no meaning.
    ///
    /// ```text
    /// bytes    a b c d e f g h   i j k l m n o p
    /// kept     1 1 . . 1 . . 1   . . 1 1 1 1 . .
    /// stored   a b e h k l m n
    /// ```
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
            // At most 56; the mask proves to the compiler that there is room.
            let to = if i == 0 { 0 } else { (ends >> (8 * (i - 1)) & 0x7F) as usize };
            eight.swizzle_dyn(moves).store_slice(&mut room[to..to + 16]);
        }
    }

    /// Returns in each byte the number of set bits in it and in the bytes below.
    const fn running_counts(bits: u64) -> u64 {
        let pairs = bits - (bits >> 1 & 0x5555_5555_5555_5555);
        let fours = (pairs & 0x3333_3333_3333_3333) + (pairs >> 2 & 0x3333_3333_3333_3333);
        let bytes = (fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F;
        bytes.wrapping_mul(0x0101_0101_0101_0101)
    }
}
