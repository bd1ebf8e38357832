//! Vector version of a search: 64 bytes and the bytes after them, looked up by their halves.

use fearless_simd::{Level, dispatch, prelude::*, u8x64};

use super::super::batch::BLOCK;
use super::super::level::has_shuffles;
use super::search::{Hits, Search, read_bytes};

/// As [`read_bytes`], at the best level of this machine.
#[inline]
pub(super) fn read(search: &Search, rest: &[u8]) -> Hits {
    read_at(Level::new(), search, rest)
}

#[inline(never)]
fn read_at(level: Level, search: &Search, rest: &[u8]) -> Hits {
    if !has_shuffles(level) {
        return read_bytes(search, rest);
    }
    dispatch!(level, simd => kernel(simd, search, rest))
}

#[inline(always)]
fn kernel<S: Simd>(simd: S, search: &Search, rest: &[u8]) -> Hits {
    let mut hits = Hits::default();
    let zero = u8x64::splat(simd, 0);
    for (k, (stops, deferred)) in hits.stops.iter_mut().zip(&mut hits.deferred).enumerate() {
        let Some(rest) = rest.get(k * BLOCK..).filter(|rest| !rest.is_empty()) else { break };
        let mut tail = [0; BLOCK + 1];
        let window = rest.first_chunk::<{ BLOCK + 1 }>().unwrap_or_else(|| {
            tail[..rest.len()].copy_from_slice(rest);
            &tail
        });
        let byte = u8x64::from_slice(simd, &window[..BLOCK]);
        let next = u8x64::from_slice(simd, &window[1..]);
        let single = search.single.look_up(simd, byte & 0x0F, byte >> 4);
        let pair = search.first.look_up(simd, byte & 0x0F, byte >> 4)
            & search.second.look_up(simd, next & 0x0F, next >> 4);
        // There are no stops past the text.
        let inside = u64::MAX >> BLOCK.saturating_sub(rest.len());
        *stops = !(single & !search.deferred | pair).simd_eq(zero).to_bitmask() & inside;
        *deferred = !(single & search.deferred).simd_eq(zero).to_bitmask() & inside;
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::super::super::level::levels;
    use super::*;
    use proptest::prelude::*;
    use std::vec::Vec;

    const ODD: Search = Search::new(
        &[b"\n\x0B", b"!.", b"?;", &[0xDC, 0xDF], &[0x00]],
        &[b"\"()", b"[]{}"],
        &[(0xD8, &[0x9B, 0x9F]), (0xE2, &[0x80, 0xA6]), (0xF0, &[0x90]), (0xEF, &[0xB4])],
    );

    fn same_at_every_level(bytes: &[u8]) {
        let slow = read_bytes(&ODD, bytes);
        for level in levels() {
            assert_eq!(read_at(level, &ODD, bytes), slow, "{level:?} {bytes:?}");
        }
    }

    #[test]
    fn every_pair_of_bytes() {
        let pairs: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        for (at, _) in pairs.iter().enumerate().step_by(BLOCK - 1) {
            same_at_every_level(&pairs[at..]);
        }
    }

    proptest! {
        #[test]
        fn simd_equals_scalar(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            same_at_every_level(&bytes);
        }

        #[test]
        fn simd_equals_scalar_in_text(text in "([ -~]|[\u{600}-\u{6FF}]|[é€🙂\u{200F}]){0,300}") {
            same_at_every_level(text.as_bytes());
        }
    }
}
