//! Sets of bytes looked up by the two halves of a byte.

#[cfg(feature = "std")]
use fearless_simd::{prelude::*, u8x16, u8x64};

/// Up to eight sets of bytes, one for each bit of a table entry, as in Hyperscan and Teddy.
///
/// A byte is in the set of a bit if the entries of its low and of its high half both have the bit. So
/// a set holds every byte that has the low half of one of its bytes and the high half of another.
///
/// ```text
/// set 0 of 28 29 (parentheses), set 1 of 5B 5D (brackets)
/// low   entry 8: 01   9: 01   B: 10   D: 10
/// high  entry 2: 01   5: 10
/// byte  5B: low[B] & high[5] = 10 & 10, in set 1
/// byte  2B: low[B] & high[2] = 10 & 01, in no set
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct NibbleSet {
    low: [u8; 16],
    high: [u8; 16],
}

impl NibbleSet {
    /// No byte is in any set.
    pub(crate) const EMPTY: Self = Self { low: [0; 16], high: [0; 16] };

    /// Adds a byte to the set of `bit`.
    pub(crate) const fn with(mut self, byte: u8, bit: u8) -> Self {
        self.low[(byte & 15) as usize] |= 1 << bit;
        self.high[(byte >> 4) as usize] |= 1 << bit;
        self
    }

    /// Returns the bits of the sets that hold the byte.
    #[inline]
    pub(crate) const fn bits_of(&self, byte: u8) -> u8 {
        self.low[(byte & 15) as usize] & self.high[(byte >> 4) as usize]
    }

    /// Returns true if one of the sets holds the byte.
    #[inline]
    pub(crate) const fn contains(&self, byte: u8) -> bool {
        self.bits_of(byte) != 0
    }

    /// Returns the [bits](Self::bits_of) of 64 bytes at once, given their low and high halves.
    #[cfg(feature = "std")]
    #[inline(always)]
    pub(crate) fn look_up<S: Simd>(&self, simd: S, low: u8x64<S>, high: u8x64<S>) -> u8x64<S> {
        let lows = u8x64::block_splat(u8x16::from_slice(simd, &self.low));
        let highs = u8x64::block_splat(u8x16::from_slice(simd, &self.high));
        lows.swizzle_dyn_within_blocks(low) & highs.swizzle_dyn_within_blocks(high)
    }
}
