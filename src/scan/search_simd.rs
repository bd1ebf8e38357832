//! The vector kernel of a [`Search`]: 64 bytes and the bytes after them, looked up by their halves.

use fearless_simd::{Level, dispatch, prelude::*, u8x16, u8x64};

use super::BLOCK;
use super::search::{Bits, Said, Search, read_bytes};

/// As [`read_bytes`], at the best level of this machine.
#[inline]
pub(super) fn read(search: &Search, rest: &[u8]) -> Said {
    read_at(Level::new(), search, rest)
}

#[inline(never)]
fn read_at(level: Level, search: &Search, rest: &[u8]) -> Said {
    // SSE2 alone has no shuffle worth the name.
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    if level.as_sse4_2().is_none() {
        return read_bytes(search, rest);
    }
    dispatch!(level, simd => kernel(simd, search, rest))
}

#[inline(always)]
fn kernel<S: Simd>(simd: S, search: &Search, rest: &[u8]) -> Said {
    let mut said = Said::default();
    let zero = u8x64::splat(simd, 0);
    for (k, (stops, noted)) in said.stops.iter_mut().zip(&mut said.noted).enumerate() {
        let Some(rest) = rest.get(k * BLOCK..).filter(|rest| !rest.is_empty()) else { break };
        let mut tail = [0; BLOCK + 1];
        let window = rest.first_chunk::<{ BLOCK + 1 }>().unwrap_or_else(|| {
            tail[..rest.len()].copy_from_slice(rest);
            &tail
        });
        let byte = u8x64::from_slice(simd, &window[..BLOCK]);
        let next = u8x64::from_slice(simd, &window[1..]);
        let single = look_up(simd, &search.single, byte);
        let pair = look_up(simd, &search.first, byte) & look_up(simd, &search.second, next);
        // Past the text there is nothing to stop at.
        let inside = u64::MAX >> BLOCK.saturating_sub(rest.len());
        *stops = !(single & !search.noted | pair).simd_eq(zero).to_bitmask() & inside;
        *noted = !(single & search.noted).simd_eq(zero).to_bitmask() & inside;
    }
    said
}

/// The bits of every byte.
#[inline(always)]
fn look_up<S: Simd>(simd: S, bits: &Bits, bytes: u8x64<S>) -> u8x64<S> {
    let low = u8x64::block_splat(u8x16::from_slice(simd, &bits.low));
    let high = u8x64::block_splat(u8x16::from_slice(simd, &bits.high));
    low.swizzle_dyn_within_blocks(bytes & 0x0F) & high.swizzle_dyn_within_blocks(bytes >> 4)
}

#[cfg(test)]
mod tests {
    use super::super::simd::tests::levels;
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
