//! Vector version: 64 class bytes at once by shuffles over rows of sixteen characters, then the masks.
//!
//! There are two passes over a batch. The first pass writes a class byte at the first byte of every
//! character. Shuffles do so for ASCII and U+0600–06FF, and in blocks with other characters for general
//! punctuation, presentation forms and pictographs; a call does so for the rest. The continuation
//! bytes of a character stay zero. The second pass loads the class bytes at several offsets, so that
//! every character is compared with the class of the character before it.
//!
//! ```text
//! text      ب     ي     .     5
//! bytes     D8 A8 D9 8A 2E 20 35
//! class     L  0  L  0  P  G  D      letter, letter, punctuation, gap, digit
//! before    G  .  L  .  L  P  G      the class of the character before
//! starts    1  .  .  .  1  .  1      class differs from before, and is no gap
//! ```

use fearless_simd::{Level, dispatch, prelude::*, u8x64};

use super::super::batch::class::{ALONE, GROUP, LEAD};
use super::super::batch::{BLOCK, BLOCKS, BYTES, Batch, Before, length};
use super::super::class_table::Table;
use super::super::level::has_shuffles;
use super::classify::{
    LeadBytes, REACH, Window, classify, classify_by_call, classify_others, is_high, shuffle,
};
use super::scalar;

/// As [`scalar::read`], at the best level of this machine.
#[inline]
pub(super) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) {
    read_at(Level::new(), table, text, at, batch);
}

#[inline(never)]
pub(super) fn read_at(level: Level, table: &Table, text: &str, at: usize, batch: &mut Batch) {
    if !has_shuffles(level) {
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
/// The start of the class bytes of the batch, after a block for the class before it.
const START: usize = BLOCK;
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
    // A text that ends within a block is copied and padded with zeros, which are gaps.
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
    let leads = LeadBytes::of(simd, windows());
    for (k, window) in windows().enumerate() {
        classify(simd, table, window, leads, &mut classes[START + k * BLOCK..]);
    }
    let mut far = leads.blocks_with_other_scripts;
    while far != 0 {
        let k = far.trailing_zeros() as usize;
        far &= far - 1;
        let Some(window) = window_at(k) else { break };
        let classes = &mut classes[START + k * BLOCK..];
        let others = classify_others(simd, table, window, classes);
        if others != 0 {
            classify_by_call(table, text, at + k * BLOCK, others, classes);
        }
    }
    batch.len = length(text, at);
    let mut all_flagged = 0;
    for k in 0..BLOCKS {
        let (starts, ends, flagged) = match classes.get(k * BLOCK..) {
            Some(classes) if k < blocks => compare(simd, table, classes, leads),
            _ => (0, 0, 0),
        };
        let kept = if k + 1 < BLOCKS { u64::MAX } else { batch.kept_of_last() };
        (batch.starts[k], batch.ends[k], batch.flagged[k]) =
            (starts & kept, ends & kept, flagged & kept);
        all_flagged |= flagged & kept;
    }
    batch.has_flagged = all_flagged != 0;
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

/// Starts, ends and flagged of the block at `classes[START..]`: every first byte of a character against
/// the class before it.
#[inline(always)]
fn compare<S: Simd>(simd: S, table: &Table, classes: &[u8], leads: LeadBytes) -> (u64, u64, u64) {
    let zero = u8x64::splat(simd, 0);
    let back = |by| u8x64::from_slice(simd, &classes[START - by..][..BLOCK]);
    // A zero continues a character: the class before is the first that is none.
    let mut before = back(2);
    if leads.blocks_with_other_scripts != 0 {
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
