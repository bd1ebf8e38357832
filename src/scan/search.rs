//! Which bytes a search stops at: two small sets in, one bit for each of the next bytes out.

use super::{BLOCK, BLOCKS, BYTES, Mask};

/// A search for bytes of interest: some tell by themselves, the first byte of a longer character by
/// the byte that follows.
///
/// It may stop at more than was asked for, never at less: a stop is a place to look at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Search {
    /// The bytes that tell by themselves.
    pub(super) single: Bits,
    /// The first bytes of pairs, a bit of its own for each.
    pub(super) first: Bits,
    /// The second bytes, by the bits of the first.
    pub(super) second: Bits,
}

/// Bytes to bits, by both halves of the byte: as shuffles look it up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bits {
    pub(super) low: [u8; 16],
    pub(super) high: [u8; 16],
}

impl Bits {
    const NONE: Self = Self { low: [0; 16], high: [0; 16] };

    /// Sets `bit` for `byte`, and for all that share either half with others of that bit.
    const fn with(mut self, byte: u8, bit: u8) -> Self {
        self.low[(byte & 15) as usize] |= 1 << bit;
        self.high[(byte >> 4) as usize] |= 1 << bit;
        self
    }

    const fn of(&self, byte: u8) -> u8 {
        self.low[(byte & 15) as usize] & self.high[(byte >> 4) as usize]
    }
}

impl Search {
    /// The bytes of `rows` (eight rows at most; bytes of a row have all their lower halves in
    /// common with its other upper halves), and eight first bytes at most with their second ones.
    pub(crate) const fn new(rows: &[&[u8]], pairs: &[(u8, &[u8])]) -> Self {
        let mut search = Self { single: Bits::NONE, first: Bits::NONE, second: Bits::NONE };
        let mut row = 0;
        while row < rows.len() {
            let mut i = 0;
            while i < rows[row].len() {
                search.single = search.single.with(rows[row][i], row as u8);
                i += 1;
            }
            row += 1;
        }
        let mut pair = 0;
        while pair < pairs.len() {
            let (first, seconds) = pairs[pair];
            search.first = search.first.with(first, pair as u8);
            let mut i = 0;
            while i < seconds.len() {
                search.second = search.second.with(seconds[i], pair as u8);
                i += 1;
            }
            pair += 1;
        }
        search
    }

    /// Whether the search stops at `byte`, before `next`.
    const fn stops_at(&self, byte: u8, next: u8) -> bool {
        self.single.of(byte) | self.first.of(byte) & self.second.of(next) != 0
    }
}

/// Where a search stops, for the bytes of the text that it last read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stops {
    from: usize,
    mask: Mask,
}

impl Stops {
    /// Nothing was read yet: no text reaches so far.
    pub(crate) const NONE: Self = Self { from: usize::MAX / 2, mask: [0; BLOCKS] };

    /// The first stop at or after `at`.
    #[inline]
    pub(crate) fn next(&mut self, search: &Search, text: &str, at: usize) -> Option<usize> {
        let mut at = at;
        while at < text.len() {
            if at.wrapping_sub(self.from) >= BYTES {
                *self = Self { from: at, mask: read(search, text.as_bytes(), at) };
            }
            let offset = at - self.from;
            let block = offset / BLOCK;
            let rest = self.mask.get(block)? >> (offset % BLOCK);
            if rest != 0 {
                return Some(at + rest.trailing_zeros() as usize);
            }
            at = self.from + (block + 1) * BLOCK;
        }
        None
    }
}

/// Reads the stops of the bytes from `at` on.
#[inline]
fn read(search: &Search, bytes: &[u8], at: usize) -> Mask {
    let rest = bytes.get(at..).unwrap_or_default();
    #[cfg(feature = "std")]
    return super::search_simd::read(search, rest);
    #[cfg(not(feature = "std"))]
    read_bytes(search, rest)
}

/// The same, a byte at a time: what the vector kernel is held against.
#[cfg_attr(
    all(feature = "std", not(any(target_arch = "x86", target_arch = "x86_64", test))),
    expect(dead_code, reason = "only x86 has a level without shuffles")
)]
pub(super) fn read_bytes(search: &Search, rest: &[u8]) -> Mask {
    let mut mask = Mask::default();
    let next = rest.iter().skip(1).chain([&0]);
    for (i, (&byte, &next)) in rest.iter().zip(next).take(BYTES).enumerate() {
        if let Some(block) = mask.get_mut(i / BLOCK) {
            *block |= u64::from(search.stops_at(byte, next)) << (i % BLOCK);
        }
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const SEARCH: Search = Search::new(&[b"\n", b"!."], &[(0xD8, &[0x9F]), (0xE2, &[0x80, 0x81])]);

    fn stops(text: &str) -> Vec<usize> {
        let mut found = Stops::NONE;
        let mut at = 0;
        core::iter::from_fn(|| {
            let stop = found.next(&SEARCH, text, at)?;
            at = stop + 1;
            Some(stop)
        })
        .collect()
    }

    #[test]
    fn a_search_stops_at_bytes_and_at_pairs() {
        assert_eq!(stops("نعم. لا؟\n…!"), [6, 12, 14, 15, 18]);
        assert_eq!(stops(""), []);
        let far = [&"ب".repeat(1_000), "."].concat();
        assert_eq!(stops(&far), [2_000]);
    }
}
