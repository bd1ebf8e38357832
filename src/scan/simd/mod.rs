//! The vector kernel: 64 class bytes at once by shuffles over rows of sixteen characters, then the masks.
//!
//! Two passes over a batch. The first writes a class byte at the first byte of every character: by
//! shuffles for ASCII and U+0600–06FF, and where others stand, for general punctuation, presentation
//! forms and pictographs too; for the rest by a call. The bytes that continue a character stay zero.
//! The second reads them back at several offsets, so that every character sees the class of the one
//! before it, and compares.

mod classes;
#[cfg(test)]
pub(super) mod tests;

use fearless_simd::{Level, dispatch, prelude::*, u8x64};

use super::class::{ALONE, GROUP, LEAD};
use super::{BLOCK, BLOCKS, BYTES, Batch, Before, Table, length, scalar};
use classes::{Leads, call, classify, classify_far, is_high, shuffle};

/// As [`scalar::read`], at the best level of this machine.
#[inline]
pub(super) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) {
    read_at(Level::new(), table, text, at, batch);
}

/// Runs `act` compiled for the best level of this machine.
#[inline]
pub(super) fn at_best_level<R>(act: impl FnOnce() -> R) -> R {
    dispatch!(Level::new(), _simd => act())
}

#[inline(never)]
fn read_at(level: Level, table: &Table, text: &str, at: usize, batch: &mut Batch) {
    // SSE2 alone has no shuffle worth the name.
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    if level.as_sse4_2().is_none() {
        return scalar::read(table, text, at, batch);
    }
    // A message is read in as few blocks as it has.
    if text.len().saturating_sub(at) < FEW * BLOCK {
        return dispatch!(level, simd => kernel::<_, { FEW + 1 }>(simd, table, text, at, batch));
    }
    dispatch!(level, simd => kernel::<_, { BLOCKS + 1 }>(simd, table, text, at, batch));
}

/// So many blocks hold a message.
const FEW: usize = 3;
/// Where the class bytes of the batch begin: what is before it has a block of its own.
const START: usize = BLOCK;
/// How many bytes behind a block a character in it may reach that is told by shuffles.
const REACH: usize = 3;
/// A block and what its characters reach.
type Window = [u8; BLOCK + REACH];

/// The masks of `ROWS - 1` blocks.
#[inline(always)]
fn kernel<S: Simd, const ROWS: usize>(
    simd: S,
    table: &Table,
    text: &str,
    at: usize,
    batch: &mut Batch,
) {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let blocks = (rest.len() / BLOCK + 1).min(ROWS - 1);
    // Where the text ends within a block, a copy of it goes on with zeros, which are gaps.
    let mut copy;
    let source = match rest.get(..(ROWS - 1) * BLOCK + REACH) {
        Some(source) => source,
        None => {
            copy = [[0; BLOCK]; ROWS];
            let copy = copy.as_flattened_mut();
            fill(copy, rest);
            copy
        }
    };
    let window_at = |k: usize| source.get(k * BLOCK..)?.first_chunk::<{ size_of::<Window>() }>();
    let windows = || (0..blocks).filter_map(window_at);

    let mut classes = [[0; BLOCK]; ROWS];
    let classes = classes.as_flattened_mut();
    classes[START - 1] = batch.last.0;
    let leads = Leads::of(simd, windows());
    for (k, window) in windows().enumerate() {
        classify(simd, table, window, leads, &mut classes[START + k * BLOCK..]);
    }
    let mut far = leads.others;
    while far != 0 {
        let k = far.trailing_zeros() as usize;
        far &= far - 1;
        let Some(window) = window_at(k) else { break };
        let classes = &mut classes[START + k * BLOCK..];
        let others = classify_far(simd, table, window, classes);
        if others != 0 {
            call(table, text, at + k * BLOCK, others, classes);
        }
    }
    batch.len = length(text, at);
    let mut all_rare = 0;
    for k in 0..BLOCKS {
        let (starts, ends, rare) = match classes.get(k * BLOCK..) {
            Some(classes) if k < blocks => compare(simd, table, classes, leads),
            _ => (0, 0, 0),
        };
        let kept = if k + 1 < BLOCKS { u64::MAX } else { batch.kept_of_last() };
        (batch.starts[k], batch.ends[k], batch.rare[k]) = (starts & kept, ends & kept, rare & kept);
        all_rare |= rare & kept;
    }
    batch.is_rare = all_rare != 0;
    batch.close(classes);
}

/// Copies `rest` to the start of `copy`, whole blocks at a time: the last one overlaps the one before.
#[inline(always)]
fn fill(copy: &mut [u8], rest: &[u8]) {
    let Some(copy) = copy.get_mut(..rest.len()) else { return };
    match (copy.len().checked_sub(BLOCK), rest.last_chunk::<BLOCK>()) {
        (Some(last), Some(block)) => {
            copy[last..].copy_from_slice(block);
            for (to, from) in copy.chunks_exact_mut(BLOCK).zip(rest.chunks_exact(BLOCK)) {
                to.copy_from_slice(from);
            }
        }
        _ => copy.copy_from_slice(rest),
    }
}

/// Starts, ends and rare of the block at `classes[START..]`: every first byte of a character against
/// the class before it.
#[inline(always)]
fn compare<S: Simd>(simd: S, table: &Table, classes: &[u8], leads: Leads) -> (u64, u64, u64) {
    let zero = u8x64::splat(simd, 0);
    let back = |by| u8x64::from_slice(simd, &classes[START - by..][..BLOCK]);
    // A zero continues a character: the class before is the first that is none.
    let mut before = back(2);
    if leads.others != 0 {
        before =
            before.simd_eq(zero).select(back(3).simd_eq(zero).select(back(4), back(3)), before);
    }
    before = back(1).simd_eq(zero).select(before, back(1)) & GROUP;
    let class = back(0);
    let flags = class & shuffle(simd, &table.raised, before);
    let group = class & GROUP;
    let same = (group ^ before | group & ALONE).simd_eq(zero).to_bitmask();
    let parts = is_high(simd, class).to_bitmask() & !same;
    let starts = parts & !group.simd_eq(zero).to_bitmask();
    let ends = parts & !before.simd_eq(zero).to_bitmask();
    (starts, ends, !flags.simd_eq(zero).to_bitmask())
}

impl Batch {
    /// The bits of its last block that do not lie past its end.
    #[inline(always)]
    fn kept_of_last(&self) -> u64 {
        let past = BYTES - usize::from(self.len);
        u64::MAX.checked_shr(past as u32).unwrap_or_default()
    }

    /// Remembers the last class.
    #[inline(always)]
    fn close(&mut self, classes: &[u8]) {
        let end = usize::from(self.len);
        // A character has at most four bytes.
        let last = classes[START + end - 4..][..4].iter().rev().find(|&&class| class != 0);
        self.last = Before(last.map_or(0, |last| last & GROUP) | LEAD);
    }
}
