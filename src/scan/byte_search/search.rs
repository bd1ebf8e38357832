//! The bytes of a search: those to stop at, and those to defer. The scalar version of the search.

use super::super::batch::BLOCK;
use super::super::nibble::NibbleSet;

/// The number of blocks that are searched at once. A small number keeps iterators small.
pub(super) const BLOCKS: usize = 4;
/// The number of bytes in them.
pub(super) const BYTES: usize = BLOCK * BLOCKS;

/// A mask with one bit for each of these bytes.
pub(super) type Mask = [u64; BLOCKS];

/// A search for small sets of bytes, and for the first bytes of pairs of bytes.
///
/// Some of the single bytes are deferred: the search passes them and remembers where they are. A
/// search may have false positives, never false negatives: a stop is a candidate.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Search {
    /// The single bytes.
    pub(super) single: NibbleSet,
    /// The bits of the single bytes that are deferred.
    pub(super) deferred: u8,
    /// The first bytes of pairs, with one bit for each pair.
    pub(super) first: NibbleSet,
    /// The second bytes, with the bits of their pairs.
    pub(super) second: NibbleSet,
}

impl Search {
    /// A search that stops at the bytes of `rows` and at the first bytes of `pairs` before their second ones, and
    /// defers the bytes of the rows `deferred`. All rows are eight at most, and so are the pairs; a row
    /// holds every byte that has the upper half of one of its bytes and the lower half of another.
    pub(crate) const fn new(rows: &[&[u8]], deferred: &[&[u8]], pairs: &[(u8, &[u8])]) -> Self {
        let none = NibbleSet::EMPTY;
        let mut search = Self { single: none, deferred: 0, first: none, second: none };
        let mut row = 0;
        while row < rows.len() + deferred.len() {
            let bytes = if row < rows.len() { rows[row] } else { deferred[row - rows.len()] };
            let mut i = 0;
            while i < bytes.len() {
                search.single = search.single.with(bytes[i], row as u8);
                i += 1;
            }
            if row >= rows.len() {
                search.deferred |= 1 << row;
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

    /// Returns true if the search stops at `byte`, which stands before `next`, and true if it defers it.
    const fn matches(&self, byte: u8, next: u8) -> (bool, bool) {
        let single = self.single.bits_of(byte);
        let pair = self.first.bits_of(byte) & self.second.bits_of(next);
        (single & !self.deferred | pair != 0, single & self.deferred != 0)
    }
}

/// The bytes that a search found: a bit for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Hits {
    pub(super) stops: Mask,
    pub(super) deferred: Mask,
}

/// Searches one byte at a time. Reference of the vector version.
#[cfg_attr(
    all(feature = "std", not(any(target_arch = "x86", target_arch = "x86_64", test))),
    expect(dead_code, reason = "only x86 has a level without shuffles")
)]
pub(super) fn read_bytes(search: &Search, rest: &[u8]) -> Hits {
    let mut hits = Hits::default();
    let next = rest.iter().skip(1).chain([&0]);
    for (i, (&byte, &next)) in rest.iter().zip(next).take(BYTES).enumerate() {
        let (stops, deferred) = search.matches(byte, next);
        let block = i / BLOCK;
        if let (Some(stop), Some(defer)) = (hits.stops.get_mut(block), hits.deferred.get_mut(block))
        {
            *stop |= u64::from(stops) << (i % BLOCK);
            *defer |= u64::from(deferred) << (i % BLOCK);
        }
    }
    hits
}
