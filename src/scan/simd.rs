//! The vector kernel: 64 class bytes at once by shuffles over rows of sixteen characters, then the masks.
//!
//! Two passes over a batch. The first writes a class byte for every byte of text: of ASCII and of
//! U+0600–06FF by shuffles, of every other character by a call; a byte that continues a pair stays
//! zero. The second reads them back at three offsets, so that every character sees the class of the
//! one before it, and compares.

use fearless_simd::{Level, dispatch, prelude::*, u8x16, u8x64};

use super::class::{ALONE, ANY_RARE, GAP, GROUP, LEAD, NOTED, RUN};
use super::table::PAIRS;
use super::{BLOCK, BLOCKS, BYTES, Batch, Before, Mask, Table, end_of_batch, scalar};

/// As [`scalar::read`], at the best level of this machine.
#[inline]
pub(super) fn read(table: &Table, text: &str, at: usize, before: Before) -> Batch {
    read_at(Level::new(), table, text, at, before)
}

/// Runs `act` compiled for the best level of this machine.
#[inline]
pub(super) fn at_best_level<R>(act: impl FnOnce() -> R) -> R {
    dispatch!(Level::new(), _simd => act())
}

#[inline(never)]
fn read_at(level: Level, table: &Table, text: &str, at: usize, before: Before) -> Batch {
    // SSE2 alone has no shuffle worth the name.
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    if level.as_sse4_2().is_none() {
        return scalar::read(table, text, at, before);
    }
    dispatch!(level, simd => kernel(simd, table, text, at, before))
}

/// The class bytes of two bytes before the batch, of the batch, and of a character that its end cuts.
type Classes = [u8; 2 + BYTES + 3];

#[inline(always)]
fn kernel<S: Simd>(simd: S, table: &Table, text: &str, at: usize, before: Before) -> Batch {
    let end = end_of_batch(text, at);
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let mut batch = Batch { len: (end - at) as u16, ..Batch::default() };
    // What is never written over says: the text has ended.
    let mut classes: Classes = [LEAD; 2 + BYTES + 3];
    classes[1] = before.0;
    if rest.len() > BYTES {
        // Not known here, and so no gap.
        classes[2 + BYTES] = 0;
    }
    let has_letters = has_ascii_letters(simd, rest);
    let mut others = Mask::default();
    for (k, others) in others.iter_mut().enumerate() {
        let Some(rest) = rest.get(k * BLOCK..).filter(|rest| !rest.is_empty()) else { break };
        let mut tail = [0; BLOCK + 1];
        let window = rest.first_chunk::<{ BLOCK + 1 }>().unwrap_or_else(|| {
            tail[..rest.len()].copy_from_slice(rest);
            &tail
        });
        *others = classify(simd, table, window, has_letters, &mut classes, 2 + k * BLOCK);
    }
    // After all of them, as a character may reach into the block that follows.
    for (k, &others) in others.iter().enumerate() {
        if others != 0 {
            call(table, text, at + k * BLOCK, others, &mut classes, 2 + k * BLOCK);
        }
    }
    for k in 0..=(rest.len() / BLOCK).min(BLOCKS - 1) {
        compare(simd, table, &classes, k, &mut batch);
    }
    batch.close(&classes);
    batch
}

/// Whether the batch that `rest` begins with holds ASCII from U+0040 on, which Arabic text seldom does
/// and then often: asked once for the batch, as a guess that fails costs more than the answer.
#[inline(always)]
fn has_ascii_letters<S: Simd>(simd: S, rest: &[u8]) -> bool {
    let (blocks, tail) = rest.get(..rest.len().min(BYTES)).unwrap_or_default().as_chunks::<BLOCK>();
    let mut found = u8x64::splat(simd, 0).simd_eq(u8x64::splat(simd, 1));
    for block in blocks {
        let byte = u8x64::from_slice(simd, block);
        found |= (byte & 0xC0).simd_eq(u8x64::splat(simd, 0x40));
    }
    found.any_true() || tail.iter().any(|&byte| byte & 0xC0 == 0x40)
}

/// Writes the class bytes of a block to `classes[to..]`; answers with the first bytes of characters
/// that the shuffles do not know.
#[inline(always)]
fn classify<S: Simd>(
    simd: S,
    table: &Table,
    window: &[u8; BLOCK + 1],
    has_letters: bool,
    classes: &mut Classes,
    to: usize,
) -> u64 {
    let byte = u8x64::from_slice(simd, &window[..BLOCK]);
    let next = u8x64::from_slice(simd, &window[1..]);

    let paired = (byte & 0xFC).simd_eq(u8x64::splat(simd, 0xD8));
    let pair_row = (byte & 3) << 2 | (next >> 4) & 3;
    let high = byte >> 4;
    let row = paired.select(pair_row | PAIRS as u8, high);
    let column = paired.select(next, byte) & 0x0F;

    let mut class =
        paired.select(shuffle(simd, &table.common, pair_row), shuffle(simd, &table.ascii, high));
    class = lay(simd, table, 2, row, column, class);
    class = lay(simd, table, 3, row, column, class);
    class = lay(simd, table, PAIRS + Table::FREQUENT[0], row, column, class);
    class = lay(simd, table, PAIRS + Table::FREQUENT[1], row, column, class);
    if has_letters {
        for number in 4..8 {
            class = lay(simd, table, number, row, column, class);
        }
    }
    let leads = paired.to_bitmask();
    let seldom = shuffle(simd, &table.seldom, pair_row).simd_ge(u8x64::splat(simd, 1)).to_bitmask();
    if seldom & leads != 0 {
        for number in table.seldom_rows() {
            class = lay(simd, table, number, row, column, class);
        }
    }
    class.store_slice(&mut classes[to..to + BLOCK]);
    byte.simd_ge(u8x64::splat(simd, 0xC0)).to_bitmask() & !leads
}

/// Lays over `class` what the row of that number says, where `row` is that row.
#[inline(always)]
fn lay<S: Simd>(
    simd: S,
    table: &Table,
    number: usize,
    row: u8x64<S>,
    column: u8x64<S>,
    class: u8x64<S>,
) -> u8x64<S> {
    let says = shuffle(simd, &table.rows[number], column);
    row.simd_eq(u8x64::splat(simd, number as u8)).select(says, class)
}

/// Looks sixteen bytes up, each by the lower half of a byte.
#[inline(always)]
fn shuffle<S: Simd>(simd: S, row: &[u8; 16], by: u8x64<S>) -> u8x64<S> {
    u8x64::block_splat(u8x16::from_slice(simd, row)).swizzle_dyn_within_blocks(by)
}

/// Writes the class bytes of the characters that begin at the bits of `others`.
#[inline(never)]
fn call(table: &Table, text: &str, at: usize, others: u64, classes: &mut Classes, to: usize) {
    let mut others = others;
    while others != 0 {
        let bit = others.trailing_zeros() as usize;
        others &= others - 1;
        let Some(c) = text.get(at + bit..).and_then(|rest| rest.chars().next()) else { return };
        let class = table.of(c);
        let bytes = classes.iter_mut().skip(to + bit).take(c.len_utf8());
        for (i, byte) in bytes.enumerate() {
            *byte = if i == 0 { class } else { class & GROUP };
        }
    }
}

/// The masks of block `k`: every first byte of a character against the class before it.
#[inline(always)]
fn compare<S: Simd>(simd: S, table: &Table, classes: &Classes, k: usize, batch: &mut Batch) {
    let zero = u8x64::splat(simd, 0);
    let at = 2 + k * BLOCK;
    let class = u8x64::from_slice(simd, &classes[at..at + BLOCK]);
    let one_back = u8x64::from_slice(simd, &classes[at - 1..at - 1 + BLOCK]);
    let two_back = u8x64::from_slice(simd, &classes[at - 2..at - 2 + BLOCK]);
    let next = u8x64::from_slice(simd, &classes[at + 1..at + 1 + BLOCK]);
    // A zero continues a pair: its class stands at the byte before.
    let before = one_back.simd_eq(zero).select(two_back, one_back);
    let is_lead = class.simd_ge(u8x64::splat(simd, LEAD));
    let parts = !((class ^ before) & GROUP | class & ALONE).simd_eq(zero) & is_lead;
    let parts = parts.to_bitmask();
    batch.starts[k] = parts & !(class & GROUP).simd_eq(zero).to_bitmask();
    batch.ends[k] = parts & !(before & GROUP).simd_eq(zero).to_bitmask();
    let flags = class & shuffle(simd, &table.raised, before & GROUP);
    let is_last = next.simd_eq(u8x64::splat(simd, LEAD | GAP))
        & (class & GROUP).simd_ge(u8x64::splat(simd, RUN));
    batch.rare[k] = (!((flags & ANY_RARE).simd_eq(zero) | is_last)).to_bitmask();
    batch.noted[k] = !(flags & NOTED).simd_eq(zero).to_bitmask();
}

impl Batch {
    /// Forgets what lies past its end, and remembers the last class.
    #[inline(always)]
    fn close(&mut self, classes: &Classes) {
        let cut = BYTES.saturating_sub(self.len.into());
        let kept = u64::MAX >> cut;
        for mask in [&mut self.starts, &mut self.ends, &mut self.rare, &mut self.noted] {
            mask[BLOCKS - 1] &= kept;
        }
        let end = usize::from(self.len).min(BYTES);
        let last = if classes[1 + end] == 0 { classes[end] } else { classes[1 + end] };
        self.last = Before(last & GROUP | LEAD);
    }
}

#[cfg(test)]
mod tests {
    use super::super::class;
    use super::*;
    use proptest::prelude::*;
    use std::string::String;
    use std::vec::Vec;

    /// Every level that this machine offers.
    fn levels() -> Vec<Level> {
        let best = Level::new();
        let mut levels = Vec::from([best]);
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        {
            levels.extend(best.as_avx2().map(Level::Avx2));
            levels.extend(best.as_sse4_2().map(Level::Sse4_2));
        }
        levels
    }

    /// Classes that tell neighbours apart in every row, other characters by a pattern of their own.
    const fn class_of(c: char) -> u8 {
        match c as u32 {
            code @ 0..0x20 => (code / 0x20) as u8,
            code => (code.wrapping_mul(0x9E37_79B9) >> 13) as u8 & 0x7F,
        }
    }

    const fn odd() -> Table {
        let (mut one, mut two) = ([0; 128], [0; 256]);
        let mut code = 0;
        while code < 256 {
            if code < 128 {
                one[code] = class_of(code as u8 as char);
            }
            if let Some(c) = char::from_u32(0x600 + code as u32) {
                two[code] = class_of(c);
            }
            code += 1;
        }
        Table::new(one, two, class_of, [0x78, 0x28, 0x50, 0x08, 0x10, 0x20, 0x40, 0])
    }

    static ODD: Table = odd();

    fn same_at_every_level(text: &str) {
        for level in levels() {
            let (mut at, mut before) = (0, Before::default());
            while at <= text.len() {
                let slow = scalar::read(&ODD, text, at, before);
                let fast = read_at(level, &ODD, text, at, before);
                assert_eq!(fast, slow, "{level:?} at {at}");
                at += usize::from(fast.len);
                before = fast.last;
            }
        }
    }

    #[test]
    fn every_character_of_two_bytes_in_every_place_of_a_batch() {
        let others = ['\u{200F}', '\u{2026}', '\u{FEFC}', '\u{1F600}', '\u{10FFFF}'];
        for c in ('\0'..='\u{7FF}').step_by(7).chain(others) {
            for place in 0..=BYTES {
                let mut text = "a".repeat(place);
                text.push(c);
                text.push_str("ب.");
                same_at_every_level(&text);
            }
        }
    }

    #[test]
    fn every_scalar_value() {
        let mut text = String::new();
        for c in '\0'..=char::MAX {
            text.push(c);
            if text.len() > 60_000 {
                same_at_every_level(&text);
                text.clear();
            }
        }
        same_at_every_level(&text);
    }

    #[test]
    fn an_empty_text_has_one_empty_batch() {
        let batch = read(&ODD, "", 0, Before::default());
        assert_eq!((batch.starts, batch.ends), (Mask::default(), Mask::default()));
        assert_eq!(usize::from(batch.len), BYTES);
        assert_eq!(batch.last, Before(LEAD | class::GAP));
    }

    proptest! {
        #[test]
        fn simd_equals_scalar(text in "([ -~]|[\u{600}-\u{6FF}]|[é€🙂\u{200F}]){0,600}") {
            same_at_every_level(&text);
        }
    }
}
