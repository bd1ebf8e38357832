//! Vector kernel, first stage: one block of 64 bytes to its new bytes and masks.
//!
//! ```text
//! text       ك     ّ     َ     ة              steps: nfc (marks are sorted) or marks (deleted)
//! bytes      D9 83 D9 91 D9 8E D8 A9 20
//! marks       .  .  .  1  .  1  .  .  .       last bytes of plain marks
//! unordered   .  .  .  .  .  1  .  .  .       a mark that sorts before the mark before it
//! deleted     .  .  1  1  1  1  .  .  .       if the steps delete marks
//! gaps        .  .  .  .  .  .  .  .  1       bytes between words
//! ```

use core::hint::black_box;

use fearless_simd::{prelude::*, u8x16, u8x64};

use super::super::plan::{MAPPED_ROWS, Plan};
use crate::scan::{BLOCK, below};

/// A rewritten block. Masks have one bit for each byte.
pub(super) struct Block<S: Simd> {
    /// The source, and the new bytes of the characters that are kept.
    source: u8x64<S>,
    pub(super) bytes: u8x64<S>,
    /// The offset of the first byte.
    pub(super) at: usize,
    /// The start of the bytes that no earlier block had. It is not zero in the last block of a text,
    /// which starts early enough to be whole.
    pub(super) begin: usize,
    /// The end of the last whole character.
    pub(super) end: usize,
    /// As many bytes of each character as its result has; all bytes of deleted characters.
    pub(super) kept: u64,
    /// All bytes of deleted characters.
    pub(super) deleted: u64,
    /// The first bytes of the characters that the resolver decides.
    pub(super) resolve: u64,
    /// The bytes between words.
    pub(super) gaps: u64,
    /// All bytes but the first of each character.
    pub(super) continuation: u64,
    /// The bytes that belong to the same edit as the byte before them.
    pub(super) merged: u64,
    /// The last bytes of plain marks, if marks are sorted.
    pub(super) marks: u64,
    /// The last bytes of plain marks that sort before the mark before them.
    pub(super) out_of_order: u64,
}

/// The tables of a plan as vectors.
#[derive(Clone, Copy)]
pub(super) struct Kernel<'p, S: Simd> {
    simd: S,
    plan: &'p Plan,
    small: u8x64<S>,
}

/// The distance of the prefetch.
const AHEAD: usize = 10 * BLOCK;
/// The bytes before a block that are compared with it.
const BEFORE: usize = 2;
/// A block and the bytes before it.
type Window = [u8; BEFORE + BLOCK];

impl<'p, S: Simd> Kernel<'p, S> {
    #[inline(always)]
    pub(super) fn new(simd: S, plan: &'p Plan) -> Self {
        let small = u8x64::splat(simd, if plan.options.lower { 0x20 } else { 0 });
        Self { simd, plan, small }
    }

    /// Rewrites the block at `at`, the first byte of a character.
    #[inline(always)]
    pub(super) fn rewrite<const ORDER: bool>(&self, bytes: &[u8], at: usize) -> Block<S> {
        // The start of the next block depends on this one, so the processor cannot load it early. This
        // load fetches the cache line in time.
        black_box(bytes.get(at + AHEAD).copied());
        let window_at = |at: usize| bytes.get(at.checked_sub(BEFORE)?..)?.first_chunk();
        let last = bytes.len().saturating_sub(BLOCK);
        let mut block = if let Some(window) = window_at(at) {
            self.rewrite_window::<ORDER>(window, at, 0, whole(window))
        } else if let Some(window) = window_at(last).filter(|_| at >= last) {
            self.rewrite_window::<ORDER>(window, last, at - last, BLOCK)
        } else {
            let mut copy = [b'\n'; BEFORE + BLOCK];
            let end = fill(&mut copy, bytes, at);
            self.rewrite_window::<ORDER>(&copy, at, 0, end)
        };
        if ORDER && block.at + block.end < bytes.len() {
            block.end_before_last_letter();
        }
        block
    }

    #[inline(always)]
    fn rewrite_window<const ORDER: bool>(
        &self,
        window: &Window,
        at: usize,
        begin: usize,
        end: usize,
    ) -> Block<S> {
        let simd = self.simd;
        let valid = below(end) & !below(begin);
        let zero = u8x64::splat(simd, 0);
        let before = u8x64::from_slice(simd, &window[BEFORE - 1..][..BLOCK]);
        let byte = u8x64::from_slice(simd, &window[BEFORE..]);

        // `pair`: bytes that end a character of U+0600–06FF. Row and column are those of the character.
        let pair = (before & 0xFC).simd_eq(u8x64::splat(simd, 0xD8));
        let column = byte & 0x0F;
        let row = (before & 3) << 2 | (byte >> 4) & 3;
        let deleted =
            (pair & !self.plan.deleted.look_up(simd, column, row).simd_eq(zero)).to_bitmask();
        let resolve =
            (pair & !self.plan.resolved.look_up(simd, column, row).simd_eq(zero)).to_bitmask();
        let mut xor_bits = zero;
        for (number, xor) in MAPPED_ROWS.iter().zip(&self.plan.xor) {
            let xor = u8x64::block_splat(u8x16::from_slice(simd, xor));
            let here = row.simd_eq(u8x64::splat(simd, *number as u8));
            xor_bits |= here.select(xor.swizzle_dyn_within_blocks(column), zero);
        }
        xor_bits = pair.select(xor_bits, zero);
        // The second byte holds the lower six bits of a character, the first byte the next bit.
        let lead = (xor_bits >> 6).slide::<1>(zero);
        let capital = (byte - b'A').simd_le(u8x64::splat(simd, 25));
        let rewritten = byte ^ (xor_bits & 0x3F) ^ lead | capital.select(self.small, zero);

        let gaps = byte.simd_le(u8x64::splat(simd, b' ')).to_bitmask();
        let pairs = pair.to_bitmask();
        let high = byte.simd_ge(u8x64::splat(simd, 0x80)).to_bitmask();
        // Characters outside ASCII and U+0600–06FF.
        let other_scripts = high & !(pairs | pairs >> 1);
        let (mut marks, mut out_of_order, mut unanchored_marks) = (0, 0, 0);
        if ORDER {
            let two_before = u8x64::from_slice(simd, &window[BEFORE - 2..][..BLOCK]);
            let vowel = (byte - 0x8B).simd_le(u8x64::splat(simd, 7))
                | byte.simd_eq(u8x64::splat(simd, 0xB0));
            marks = (vowel & before.simd_eq(u8x64::splat(simd, 0xD9))).to_bitmask();
            // The second bytes of plain marks grow with their combining classes.
            out_of_order = marks & marks << 2 & byte.simd_lt(two_before).to_bitmask();
            // A base is a character that is kept, is no mark, and is not resolved.
            let bearers = pairs & !deleted & !resolve | !high;
            unanchored_marks = marks & !(marks << 2) & !(bearers << 2 | 0b10);
        }
        let mut resolve = (resolve | unanchored_marks) >> 1;
        if self.plan.options.digits {
            resolve |= (byte - b'0').simd_le(u8x64::splat(simd, 9)).to_bitmask();
        }
        if unanchored_marks != 0 {
            // Such a mark may follow a mark that belongs among those to sort: the resolver decides.
            resolve |= out_of_order >> 1;
            out_of_order = 0;
        }
        if other_scripts & valid != 0 {
            resolve |= other_scripts & self.may_change(byte, before);
        }
        Block {
            source: byte,
            bytes: rewritten,
            at,
            begin,
            end,
            kept: u64::MAX,
            deleted: (deleted | deleted >> 1) & valid,
            resolve: resolve & valid,
            gaps: gaps & valid,
            continuation: (byte & 0xC0).simd_eq(u8x64::splat(simd, 0x80)).to_bitmask(),
            merged: 0,
            marks,
            out_of_order: out_of_order & valid,
        }
    }

    /// Returns the first bytes of the characters outside the tables that a step may change.
    ///
    /// The characters that [no step changes](super::scalar::is_never_changed) are excluded: emoji
    /// (U+1F000–1FFFF, U+FE0F), dashes, quotation marks and ellipses (U+2010–2026, U+2030–203F), lines,
    /// shapes and signs (U+2500–27BF), the signs of U+0080–00BF except U+00A0 and U+00AD, and most
    /// Chinese characters (U+4000–9FFF).
    #[inline(always)]
    fn may_change(&self, byte: u8x64<S>, before: u8x64<S>) -> u64 {
        let simd = self.simd;
        let is = |bytes: u8x64<S>, value| bytes.simd_eq(u8x64::splat(simd, value));
        let within = |bytes: u8x64<S>, first: u8, last: u8| {
            (bytes - first).simd_le(u8x64::splat(simd, last - first))
        };
        let leads = byte.simd_ge(u8x64::splat(simd, 0xC0)) & !is(byte & 0xFC, 0xD8);
        let emoji = (is(before, 0xF0) & is(byte, 0x9F)).to_bitmask() >> 1;
        let leads = leads.to_bitmask() & !emoji;
        if leads == 0 {
            return 0;
        }
        let chinese = within(byte, 0xE4, 0xE9).to_bitmask();
        let sign = (is(before, 0xC2) & !(is(byte, 0xA0) | is(byte, 0xAD))).to_bitmask() >> 1;
        let general = (is(before, 0xE2) & is(byte, 0x80)).to_bitmask() >> 1;
        let shape = (is(before, 0xE2) & within(byte, 0x94, 0x9E)).to_bitmask() >> 1;
        let mark = (within(byte, 0x90, 0xA6) | is(byte & 0xF0, 0xB0)).to_bitmask() >> 2;
        let selector = (is(before, 0xEF) & is(byte, 0xB8)).to_bitmask() >> 1
            & is(byte, 0x8F).to_bitmask() >> 2;
        leads & !(chinese | sign | shape | general & mark | selector)
    }
}

impl<S: Simd> Block<S> {
    /// Leaves the last base to the next block, which also has the marks that may follow it. A block of
    /// marks only becomes empty.
    #[inline(always)]
    fn end_before_last_letter(&mut self) {
        let letters = !self.continuation & !(self.marks >> 1) & below(self.end);
        self.truncate((BLOCK - 1).saturating_sub(letters.leading_zeros() as usize));
    }

    /// Ends the block at `end`.
    #[inline(always)]
    pub(super) fn truncate(&mut self, end: usize) {
        self.end = end;
        self.resolve &= below(end);
        self.deleted &= below(end);
        self.gaps &= below(end);
        self.out_of_order &= below(end);
    }

    /// Returns the spaces and tabs. Few blocks need them: those with two adjacent gap bytes.
    #[inline(always)]
    pub(super) fn spaces(&self) -> u64 {
        let is = |value| self.source.simd_eq(u8x64::splat(self.source.simd, value));
        (is(b' ') | is(b'\t')).to_bitmask() & self.gaps
    }

    /// Returns the bytes that differ from the source.
    #[inline(always)]
    pub(super) fn other(&self) -> u64 {
        !self.bytes.simd_eq(self.source).to_bitmask() & below(self.end) & !below(self.begin)
    }
}

/// Sorts the runs of marks that have a bit in `out_of_order`, by insertion. Returns the bytes that
/// belong to the same edit as the byte before them.
pub(super) fn sort_marks(bytes: &mut [u8; BLOCK], marks: u64, mut out_of_order: u64) -> u64 {
    let mut merged = 0;
    while out_of_order != 0 {
        let mut first = out_of_order.trailing_zeros() as usize;
        while first >= 2 && marks >> (first - 2) & 1 != 0 {
            first -= 2;
        }
        // The first and the last mark that move.
        let (mut from, mut last) = (BLOCK, 0);
        let mut place = first;
        while place < BLOCK && marks >> place & 1 != 0 {
            // Runs are short: three marks at most in real text.
            let mut to = place;
            while to > first && bytes[to - 2] > bytes[to] {
                bytes.swap(to - 2, to);
                to -= 2;
            }
            if to < place {
                from = from.min(to);
                last = place;
            }
            place += 2;
        }
        if from < BLOCK {
            merged |= below(last + 1) & !below(from);
        }
        out_of_order &= !below(place);
    }
    merged
}

/// Fills the window at the start of a text or near its end. Returns the end of its last whole
/// character.
fn fill(window: &mut Window, bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    match rest.first_chunk::<BLOCK>() {
        Some(block) => window[BEFORE..].copy_from_slice(block),
        None => window[BEFORE..BEFORE + rest.len()].copy_from_slice(rest),
    }
    for back in 1..=BEFORE.min(at) {
        window[BEFORE - back] = bytes.get(at - back).copied().unwrap_or(b'\n');
    }
    if rest.len() < BLOCK { rest.len() } else { whole(window) }
}

/// Returns the end of the last whole character of a block.
#[inline(always)]
const fn whole(window: &Window) -> usize {
    // At most one is true: after a first byte come continuation bytes.
    let two = (window[BEFORE + BLOCK - 1] >= 0xC0) as usize;
    let three = (window[BEFORE + BLOCK - 2] >= 0xE0) as usize;
    let four = (window[BEFORE + BLOCK - 3] >= 0xF0) as usize;
    BLOCK - two - 2 * three - 3 * four
}
