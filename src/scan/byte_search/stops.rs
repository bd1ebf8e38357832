//! The iteration over the stops of a search.

use super::super::bitmask;
#[cfg(not(feature = "std"))]
use super::search::read_bytes as read;
use super::search::{BLOCKS, BYTES, Hits, Search};
#[cfg(feature = "std")]
use super::simd::read;

/// A search in progress through a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stops {
    /// The offset of the bytes that were read last.
    from: usize,
    hits: Hits,
    /// The first deferred byte before them.
    passed: usize,
    /// Deferred bytes before this offset are discarded.
    discarded: usize,
}

impl Stops {
    /// A search that has read nothing: no text reaches this offset.
    pub(crate) const NONE: Self = Self {
        from: usize::MAX / 2,
        hits: Hits { stops: [0; BLOCKS], deferred: [0; BLOCKS] },
        passed: usize::MAX,
        discarded: 0,
    };

    /// Returns the first stop at or after `at`.
    #[inline]
    pub(crate) fn next(&mut self, search: &Search, text: &str, at: usize) -> Option<usize> {
        let mut at = at;
        while at < text.len() {
            if at.wrapping_sub(self.from) >= BYTES {
                self.passed = self.deferred().unwrap_or(usize::MAX);
                self.hits = read(search, text.as_bytes().get(at..).unwrap_or_default());
                self.from = at;
            }
            match bitmask::first_from(&self.hits.stops, at - self.from) {
                Some(offset) => return Some(self.from + offset),
                None => at = self.from + BYTES,
            }
        }
        None
    }

    /// Returns the first deferred byte that is not discarded.
    #[inline]
    pub(crate) fn deferred(&self) -> Option<usize> {
        if self.passed < usize::MAX {
            return Some(self.passed);
        }
        let offset = self.discarded.saturating_sub(self.from);
        bitmask::first_from(&self.hits.deferred, offset).map(|offset| self.from + offset)
    }

    /// Returns a search that also stops at deferred bytes, as far as this one has read.
    #[inline]
    pub(crate) fn at_deferred(&self) -> Self {
        let mut all = *self;
        for (stops, deferred) in all.hits.stops.iter_mut().zip(&all.hits.deferred) {
            *stops |= deferred;
        }
        all
    }

    /// Notes the stop at `at`.
    #[inline]
    pub(crate) fn defer(&mut self, at: usize) {
        self.passed = self.deferred().map_or(at, |deferred| deferred.min(at));
    }

    /// Discards the deferred bytes before `at`, an offset at or after the last stop.
    #[inline]
    pub(crate) fn discard_deferred(&mut self, at: usize) {
        self.discarded = at;
        self.passed = usize::MAX;
    }
}

#[cfg(test)]
mod tests {
    use super::super::search::Search;
    use super::Stops;
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
    fn deferred_bytes_are_returned_until_they_are_discarded() {
        let text = ["(", &"ب".repeat(1_000), "() ("].concat();
        let mut stops = Stops::NONE;
        assert_eq!(stops.deferred(), None);
        assert_eq!(stops.next(&SEARCH, &text, 0), None);
        assert_eq!(stops.deferred(), Some(0));
        for (discarded, deferred) in [(2_002, 2_002), (2_003, 2_004)] {
            stops.discard_deferred(discarded);
            assert_eq!(stops.deferred(), Some(deferred));
        }
        stops.discard_deferred(2_005);
        assert_eq!(stops.deferred(), None);
    }
}
