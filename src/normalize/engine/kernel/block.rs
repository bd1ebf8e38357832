//! One block rewritten: which bytes stay, which go, what they become, and where the fold has to resolve.

use core::hint::black_box;

use fearless_simd::{prelude::*, u8x16, u8x64};

use super::super::plan::{MAPPED_ROWS, Plan};
use crate::scan::{BLOCK, below};

/// A block rewritten; masks have a bit for each byte.
pub(super) struct Block<S: Simd> {
    /// What was, and what it becomes if it stays.
    source: u8x64<S>,
    pub(super) bytes: u8x64<S>,
    /// Where its first byte is.
    pub(super) at: usize,
    /// Which of its bytes are new, whole characters: from here, for the last block of a text starts
    /// early enough to be whole,
    pub(super) begin: usize,
    /// up to here.
    pub(super) end: usize,
    /// As many bytes of each character as it becomes, or all if it goes.
    pub(super) kept: u64,
    /// All bytes of the characters that go.
    pub(super) deleted: u64,
    /// The first bytes of the characters that the fold has to resolve about.
    pub(super) resolve: u64,
    /// The bytes between words.
    pub(super) gaps: u64,
    /// All bytes but the first of each character.
    pub(super) continuation: u64,
    /// Those of characters that change together, or become shorter.
    pub(super) merged: u64,
    /// The last bytes of plain marks, if they are to be brought in order.
    pub(super) marks: u64,
    /// Those of marks that belong before the mark that they follow.
    pub(super) out_of_order: u64,
}

/// The tables of a fold as vectors.
#[derive(Clone, Copy)]
pub(super) struct Kernel<'p, S: Simd> {
    simd: S,
    plan: &'p Plan,
    small: u8x64<S>,
}

/// How far ahead bytes are asked for before they are needed.
const AHEAD: usize = 10 * BLOCK;
/// Bytes before a block that are looked at.
const BEFORE: usize = 2;
/// A block and what stands before it.
type Window = [u8; BEFORE + BLOCK];

impl<'p, S: Simd> Kernel<'p, S> {
    #[inline(always)]
    pub(super) fn new(simd: S, plan: &'p Plan) -> Self {
        let small = u8x64::splat(simd, if plan.options.lower { 0x20 } else { 0 });
        Self { simd, plan, small }
    }

    /// Folds the block that begins at the first byte `at` of a character.
    #[inline(always)]
    pub(super) fn rewrite<const ORDER: bool>(&self, bytes: &[u8], at: usize) -> Block<S> {
        // Where the next block begins only this one tells: without a look ahead each would wait for
        // the cache by itself.
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

        // Whether a byte ends a character of U+0600–06FF, and then the row and column of that.
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
        // The lower six bits of a character are in its second byte, the next one in its first.
        let lead = (xor_bits >> 6).slide::<1>(zero);
        let capital = (byte - b'A').simd_le(u8x64::splat(simd, 25));
        let rewritten = byte ^ (xor_bits & 0x3F) ^ lead | capital.select(self.small, zero);

        let gaps = byte.simd_le(u8x64::splat(simd, b' ')).to_bitmask();
        let pairs = pair.to_bitmask();
        let high = byte.simd_ge(u8x64::splat(simd, 0x80)).to_bitmask();
        // Characters of more than two bytes, or of another script.
        let other_scripts = high & !(pairs | pairs >> 1);
        let (mut marks, mut out_of_order, mut unanchored_marks) = (0, 0, 0);
        if ORDER {
            let two_before = u8x64::from_slice(simd, &window[BEFORE - 2..][..BLOCK]);
            let vowel = (byte - 0x8B).simd_le(u8x64::splat(simd, 7))
                | byte.simd_eq(u8x64::splat(simd, 0xB0));
            marks = (vowel & before.simd_eq(u8x64::splat(simd, 0xD9))).to_bitmask();
            // Their second bytes are in the order of their classes.
            out_of_order = marks & marks << 2 & byte.simd_lt(two_before).to_bitmask();
            // A mark stands well on what stays where it is and is known to be no mark, and context_free.
            let bearers = pairs & !deleted & !resolve | !high;
            unanchored_marks = marks & !(marks << 2) & !(bearers << 2 | 0b10);
        }
        let mut resolve = (resolve | unanchored_marks) >> 1;
        if self.plan.options.digits {
            resolve |= (byte - b'0').simd_le(u8x64::splat(simd, 9)).to_bitmask();
        }
        if unanchored_marks != 0 {
            // What it follows may be a mark that belongs among those to be moved.
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

    /// The first bytes of characters outside the tables that some step may change: all but emoji and
    /// their kin (U+1F000–1FFFF), dashes, quotation marks and ellipses (U+2010–2026, U+2030–203F),
    /// lines, shapes and signs (U+2500–27BF), the selector of emoji (U+FE0F), the signs of U+0080–00BF but the two that fold, U+00A0
    /// and U+00AD, and U+4000–9FFF, most of what Chinese is written with.
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
    /// Leaves the last letter or other character to the next block, with the marks that may follow it
    /// there; all of it if there are only marks.
    #[inline(always)]
    fn end_before_last_letter(&mut self) {
        let letters = !self.continuation & !(self.marks >> 1) & below(self.end);
        self.truncate((BLOCK - 1).saturating_sub(letters.leading_zeros() as usize));
    }

    /// Ends it sooner.
    #[inline(always)]
    pub(super) fn truncate(&mut self, end: usize) {
        self.end = end;
        self.resolve &= below(end);
        self.deleted &= below(end);
        self.gaps &= below(end);
        self.out_of_order &= below(end);
    }

    /// The spaces within lines. Most blocks are never asked: no two of their gaps touch.
    #[inline(always)]
    pub(super) fn spaces(&self) -> u64 {
        let is = |value| self.source.simd_eq(u8x64::splat(self.source.simd, value));
        (is(b' ') | is(b'\t')).to_bitmask() & self.gaps
    }

    /// The bytes that become others.
    #[inline(always)]
    pub(super) fn other(&self) -> u64 {
        !self.bytes.simd_eq(self.source).to_bitmask() & below(self.end) & !below(self.begin)
    }
}

/// Brings the marks of a block in order where there is out_of_order; tells which bytes now belong to what
/// stands before them.
pub(super) fn sort_marks(bytes: &mut [u8; BLOCK], marks: u64, mut out_of_order: u64) -> u64 {
    let mut merged = 0;
    while out_of_order != 0 {
        let mut first = out_of_order.trailing_zeros() as usize;
        while first >= 2 && marks >> (first - 2) & 1 != 0 {
            first -= 2;
        }
        // The marks that move: from the first of them to the last.
        let (mut from, mut last) = (BLOCK, 0);
        let mut place = first;
        while place < BLOCK && marks >> place & 1 != 0 {
            // Insertion: no one writes more than three.
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

/// Fills the window at the start of the text or in_context its end; tells how many bytes of it are of
/// whole characters.
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

/// Where the last whole character of a block ends.
#[inline(always)]
const fn whole(window: &Window) -> usize {
    // No two of them are true: a first byte stands before bytes that are none.
    let two = (window[BEFORE + BLOCK - 1] >= 0xC0) as usize;
    let three = (window[BEFORE + BLOCK - 2] >= 0xE0) as usize;
    let four = (window[BEFORE + BLOCK - 3] >= 0xF0) as usize;
    BLOCK - two - 2 * three - 3 * four
}
