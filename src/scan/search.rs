//! Which bytes a search stops at, and which it notes as it passes: small sets in, bits for the next bytes out.

use super::BLOCK;

/// How many blocks are searched at once: few enough that what looks for stops stays small.
const BLOCKS: usize = 4;
/// How many bytes these are.
const BYTES: usize = BLOCK * BLOCKS;

/// One bit for each of them.
type Mask = [u64; BLOCKS];

/// A search for bytes of interest: some tell by themselves, the first byte of a longer character by
/// the byte that follows.
///
/// Some of the former are only noted: whoever searches asks for the first one when it matters.
/// It may stop at more than was asked for, never at less: a stop is a place to look at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Search {
    /// The bytes that tell by themselves.
    pub(super) single: Bits,
    /// The bits of those that are only noted.
    pub(super) noted: u8,
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
    /// Stops at the bytes of `rows` and at the first bytes of `pairs` before their second ones, and
    /// notes the bytes of the rows `noted`. All rows are eight at most, and so are the pairs; a row
    /// holds every byte that has the upper half of one of its bytes and the lower half of another.
    pub(crate) const fn new(rows: &[&[u8]], noted: &[&[u8]], pairs: &[(u8, &[u8])]) -> Self {
        let none = Bits::NONE;
        let mut search = Self { single: none, noted: 0, first: none, second: none };
        let mut row = 0;
        while row < rows.len() + noted.len() {
            let bytes = if row < rows.len() { rows[row] } else { noted[row - rows.len()] };
            let mut i = 0;
            while i < bytes.len() {
                search.single = search.single.with(bytes[i], row as u8);
                i += 1;
            }
            if row >= rows.len() {
                search.noted |= 1 << row;
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

    /// Whether the search stops at `byte`, before `next`, and whether it notes it.
    const fn says(&self, byte: u8, next: u8) -> (bool, bool) {
        let single = self.single.of(byte);
        let pair = self.first.of(byte) & self.second.of(next);
        (single & !self.noted | pair != 0, single & self.noted != 0)
    }
}

/// What a search says of the bytes that it last read: a bit for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) stops: Mask,
    pub(super) noted: Mask,
}

/// A search on its way through a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stops {
    /// Where the bytes begin that were read last.
    from: usize,
    said: Said,
    /// The first noted byte before those.
    passed: usize,
    /// Before this offset nothing that was noted matters any more.
    settled: usize,
}

impl Stops {
    /// Nothing was read yet: no text reaches so far.
    pub(crate) const NONE: Self = Self {
        from: usize::MAX / 2,
        said: Said { stops: [0; BLOCKS], noted: [0; BLOCKS] },
        passed: usize::MAX,
        settled: 0,
    };

    /// The first stop at or after `at`.
    #[inline]
    pub(crate) fn next(&mut self, search: &Search, text: &str, at: usize) -> Option<usize> {
        let mut at = at;
        while at < text.len() {
            if at.wrapping_sub(self.from) >= BYTES {
                self.passed = self.noted().unwrap_or(usize::MAX);
                self.said = read(search, text.as_bytes(), at);
                self.from = at;
            }
            match first(&self.said.stops, at - self.from) {
                Some(offset) => return Some(self.from + offset),
                None => at = self.from + BYTES,
            }
        }
        None
    }

    /// The first byte that was noted and not settled.
    #[inline]
    pub(crate) fn noted(&self) -> Option<usize> {
        if self.passed < usize::MAX {
            return Some(self.passed);
        }
        let offset = self.settled.saturating_sub(self.from);
        first(&self.said.noted, offset).map(|offset| self.from + offset)
    }

    /// A search that stops at what this one notes too, as far as it has read.
    #[inline]
    pub(crate) fn at_noted(&self) -> Self {
        let mut all = *self;
        for (stops, noted) in all.said.stops.iter_mut().zip(&all.said.noted) {
            *stops |= noted;
        }
        all
    }

    /// Notes the stop at `at`.
    #[inline]
    pub(crate) fn note(&mut self, at: usize) {
        self.passed = self.noted().map_or(at, |noted| noted.min(at));
    }

    /// Forgets what was noted before `at`, which lies at or after the last stop.
    #[inline]
    pub(crate) fn settle(&mut self, at: usize) {
        self.settled = at;
        self.passed = usize::MAX;
    }
}

/// The first bit at or after `offset`.
#[inline]
fn first(mask: &Mask, offset: usize) -> Option<usize> {
    let block = offset / BLOCK;
    let rest = mask.get(block)? >> (offset % BLOCK);
    if rest != 0 {
        return Some(offset + rest.trailing_zeros() as usize);
    }
    let later = mask.iter().enumerate().skip(block + 1).find(|&(_, &bits)| bits != 0);
    later.map(|(block, bits)| block * BLOCK + bits.trailing_zeros() as usize)
}

/// Reads the bytes from `at` on.
#[inline]
fn read(search: &Search, bytes: &[u8], at: usize) -> Said {
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
pub(super) fn read_bytes(search: &Search, rest: &[u8]) -> Said {
    let mut said = Said::default();
    let next = rest.iter().skip(1).chain([&0]);
    for (i, (&byte, &next)) in rest.iter().zip(next).take(BYTES).enumerate() {
        let (stops, noted) = search.says(byte, next);
        let block = i / BLOCK;
        if let (Some(stop), Some(note)) = (said.stops.get_mut(block), said.noted.get_mut(block)) {
            *stop |= u64::from(stops) << (i % BLOCK);
            *note |= u64::from(noted) << (i % BLOCK);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const SEARCH: Search =
        Search::new(&[b"\n", b"!."], &[b"()"], &[(0xD8, &[0x9F]), (0xE2, &[0x80, 0x81])]);

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
        assert!(stops("").is_empty());
        let far = [&"ب".repeat(1_000), "."].concat();
        assert_eq!(stops(&far), [2_000]);
    }

    #[test]
    fn what_is_noted_is_told_until_it_is_settled() {
        let text = ["(", &"ب".repeat(1_000), "() ("].concat();
        let mut stops = Stops::NONE;
        assert_eq!(stops.noted(), None);
        assert_eq!(stops.next(&SEARCH, &text, 0), None);
        assert_eq!(stops.noted(), Some(0));
        for (settled, noted) in [(2_002, 2_002), (2_003, 2_004)] {
            stops.settle(settled);
            assert_eq!(stops.noted(), Some(noted));
        }
        stops.settle(2_005);
        assert_eq!(stops.noted(), None);
    }
}
