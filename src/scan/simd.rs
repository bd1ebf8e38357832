//! The vector kernel: 64 classes at once by shuffles over rows of sixteen characters, at the level the machine offers.
//!
//! A table is 24 rows of sixteen characters: eight of ASCII, sixteen of U+0600–06FF. Most rows say one
//! thing of all their characters; one shuffle by row number answers for them. Each of the others
//! costs one shuffle by column, laid over the first answer where the row is that row.

use fearless_simd::{Level, prelude::*, u8x16, u8x64};

use super::{BLOCK, Block, PLANES, Table, scalar};

/// A [`Table`] as the shuffles want it, made at compile time.
#[derive(Debug)]
pub(super) struct Rows {
    /// What the rows 0–7 (ASCII) and 16–31 (U+0600–06FF) say of most of their characters.
    common: [[u8; 16]; 2],
    /// The rows that say more than one thing, by number, and what they say of each column.
    uneven: [(u8, [u8; 16]); 24],
    /// How many of `uneven` there are.
    count: usize,
}

impl Rows {
    pub(super) const fn new(one: &[u8; 128], two: &[u8; 256]) -> Self {
        let mut rows = Self { common: [[0; 16]; 2], uneven: [(0, [0; 16]); 24], count: 0 };
        let mut number = 0;
        while number < 32 {
            if number < 8 || number >= 16 {
                let mut row = [0; 16];
                let mut column = 0;
                while column < 16 {
                    row[column] = if number < 8 {
                        one[number * 16 + column]
                    } else {
                        two[(number - 16) * 16 + column]
                    };
                    column += 1;
                }
                rows.add(number, row);
            }
            number += 1;
        }
        rows
    }

    const fn add(&mut self, number: usize, row: [u8; 16]) {
        self.common[number / 16][number % 16] = row[0];
        let mut column = 1;
        while column < 16 {
            if row[column] != row[0] {
                self.uneven[self.count] = (number as u8, row);
                self.count += 1;
                return;
            }
            column += 1;
        }
    }
}

/// As [`scalar::fill`], at the best level of this machine; SSE2 alone has no shuffle worth the name.
#[inline]
pub(super) fn fill(table: &Table, text: &[u8], at: usize, out: &mut [Block]) {
    fill_at(Level::new(), table, text, at, out);
}

fn fill_at(level: Level, table: &Table, text: &[u8], at: usize, out: &mut [Block]) {
    if level.as_sse4_2().is_none() && cfg!(any(target_arch = "x86", target_arch = "x86_64")) {
        return scalar::fill(table, text, at, out);
    }
    fearless_simd::dispatch!(level, simd => kernel(simd, table, text, at, out));
}

#[inline(always)]
fn kernel<S: Simd>(simd: S, table: &Table, text: &[u8], at: usize, out: &mut [Block]) {
    // What the character that the first block's edge cuts in two says to its second byte.
    let mut carry = scalar::class_of_cut(table, text, at);
    let mut start = at;
    for block in out {
        let mut tail = [0; BLOCK + 1];
        let window = match text.get(start..).and_then(|rest| rest.first_chunk::<{ BLOCK + 1 }>()) {
            Some(window) => window,
            None => {
                let rest = text.get(start..).unwrap_or_default();
                tail[..rest.len()].copy_from_slice(rest);
                &tail
            }
        };
        (*block, carry) = one(simd, &table.rows, window, carry);
        if text.len() < start.saturating_add(BLOCK) {
            block.clear_from(text.len().saturating_sub(start));
        }
        start = start.saturating_add(BLOCK);
    }
}

/// The block of the first 64 bytes of `window`, and the class that the last of them carries over.
#[inline(always)]
fn one<S: Simd>(simd: S, rows: &Rows, window: &[u8; BLOCK + 1], carry: u8) -> (Block, u8) {
    let splat = |byte| u8x64::splat(simd, byte);
    let row_of = |row: &[u8; 16]| u8x64::block_splat(u8x16::from_slice(simd, row));
    let byte = u8x64::from_slice(simd, &window[..BLOCK]);
    let next = u8x64::from_slice(simd, &window[1..]);

    let paired = (byte & 0xFC).simd_eq(splat(0xD8));
    let ascii_row = byte >> 4;
    let pair_row = (byte & 3) << 2 | (next >> 4) & 3;
    let row = paired.select(pair_row | 16, ascii_row);
    let column = paired.select(next, byte) & 0x0F;

    let mut class = paired.select(
        row_of(&rows.common[1]).swizzle_dyn_within_blocks(pair_row),
        row_of(&rows.common[0]).swizzle_dyn_within_blocks(ascii_row),
    );
    for (number, uneven) in &rows.uneven[..rows.count] {
        let says = row_of(uneven).swizzle_dyn_within_blocks(column);
        class = row.simd_eq(splat(*number)).select(says, class);
    }

    let leads = paired.to_bitmask();
    let mut block = Block::default();
    let mut over = 0;
    for k in 0..PLANES {
        let bit = splat(1 << k);
        let plane = (class & bit).simd_eq(bit).to_bitmask();
        let pairs = plane & leads;
        block.planes[k] = plane | pairs << 1 | u64::from(carry >> k & 1);
        over |= ((pairs >> 63) as u8) << k;
    }
    block.continuation = (byte & 0xC0).simd_eq(splat(0x80)).to_bitmask();
    block.other = byte.simd_ge(splat(0xC0)).to_bitmask() & !leads;
    (block, over)
}

impl Block {
    /// Forgets what is said about the byte `end` and those after it.
    fn clear_from(&mut self, end: usize) {
        let kept = if end < BLOCK { (1 << end) - 1 } else { u64::MAX };
        for mask in self.planes.iter_mut().chain([&mut self.continuation, &mut self.other]) {
            *mask &= kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
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

    fn same_at_every_level(table: &Table, text: &[u8], at: usize) {
        let mut slow = [Block::default(); 3];
        scalar::fill(table, text, at, &mut slow);
        for level in levels() {
            let mut fast = [Block::default(); 3];
            fill_at(level, table, text, at, &mut fast);
            assert_eq!(fast, slow, "{level:?} at {at} of {text:?}");
        }
    }

    /// A table that tells all characters of a row apart, and one with rows alike.
    fn tables() -> [Table; 2] {
        [
            Table::new(core::array::from_fn(|c| c as u8), core::array::from_fn(|c| !(c as u8))),
            Table::new(
                core::array::from_fn(|c| u8::from(c.is_multiple_of(3))),
                core::array::from_fn(|c| (c >> 4) as u8),
            ),
        ]
    }

    #[test]
    fn every_scalar_value_in_every_place_of_a_block() {
        for table in tables() {
            for c in ('\0'..=char::MAX).step_by(if cfg!(debug_assertions) { 61 } else { 1 }) {
                let place = c as usize % 67;
                let mut text = std::string::String::from("a").repeat(place);
                text.push(c);
                text.push_str("ب.");
                same_at_every_level(&table, text.as_bytes(), 0);
            }
            for c in ('\0'..='\u{7FF}').chain(['\u{200F}', '\u{FEFC}', '\u{1F600}']) {
                for place in 0..=BLOCK {
                    let mut text = std::string::String::from("a").repeat(place);
                    text.push(c);
                    same_at_every_level(&table, text.as_bytes(), 0);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn simd_equals_scalar(text in "([ -~]|[\u{600}-\u{6FF}]|[é€🙂\u{200F}]){0,140}") {
            for table in tables() {
                for at in 0..=text.len() + 1 {
                    same_at_every_level(&table, text.as_bytes(), at);
                }
            }
        }
    }
}
