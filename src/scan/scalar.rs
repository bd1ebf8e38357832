//! The scalar kernel: one table look-up a byte, then eight bytes at a time turned into planes; oracle of all others.

use super::{BLOCK, Block, PLANES, Table};

pub(super) fn fill(table: &Table, text: &[u8], at: usize, out: &mut [Block]) {
    let mut start = at;
    for block in out {
        *block = one(table, text, start);
        start = start.saturating_add(BLOCK);
    }
}

/// The block that begins at `start`.
fn one(table: &Table, text: &[u8], start: usize) -> Block {
    let mut block = Block::default();
    let rest = text.get(start..).unwrap_or_default();
    let mut lead = class_of_cut(table, text, start);
    for (row, chunk) in rest[..rest.len().min(BLOCK)].chunks(PLANES).enumerate() {
        let mut classes = [0u8; PLANES];
        for (i, (&byte, class)) in chunk.iter().zip(&mut classes).enumerate() {
            let bit = row * PLANES + i;
            *class = match byte {
                0..0x80 => table.one[usize::from(byte)],
                0x80..0xC0 => {
                    block.continuation |= 1 << bit;
                    lead
                }
                _ if is_paired(byte) => {
                    lead = rest.get(bit + 1).map_or(0, |&next| table.pair(byte, next));
                    lead
                }
                _ => {
                    block.other |= 1 << bit;
                    lead = 0;
                    0
                }
            };
        }
        let columns = transpose(u64::from_le_bytes(classes)).to_le_bytes();
        for (plane, column) in block.planes.iter_mut().zip(columns) {
            *plane |= u64::from(column) << (row * PLANES);
        }
    }
    block
}

/// The class of the character that a cut at `at` goes through: it says the same on both sides.
#[inline]
pub(super) fn class_of_cut(table: &Table, text: &[u8], at: usize) -> u8 {
    match (at.checked_sub(1).and_then(|before| text.get(before)), text.get(at)) {
        (Some(&byte), Some(&next)) if is_paired(byte) => table.pair(byte, next),
        _ => 0,
    }
}

/// Whether `byte` leads a character of U+0600–06FF.
const fn is_paired(byte: u8) -> bool {
    byte & 0xFC == 0xD8
}

impl Table {
    #[inline]
    fn pair(&self, lead: u8, next: u8) -> u8 {
        self.two[usize::from(lead & 3) << 6 | usize::from(next & 63)]
    }
}

/// Eight bytes of eight bits with rows and columns exchanged (Hacker's Delight, 7–3).
const fn transpose(rows: u64) -> u64 {
    let mut x = rows;
    let mut swap = (x ^ x >> 7) & 0x00AA_00AA_00AA_00AA;
    x ^= swap ^ swap << 7;
    swap = (x ^ x >> 14) & 0x0000_CCCC_0000_CCCC;
    x ^= swap ^ swap << 14;
    swap = (x ^ x >> 28) & 0x0000_0000_F0F0_F0F0;
    x ^ swap ^ swap << 28
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The low bits of each code point, so that every plane is busy.
    fn table() -> Table {
        Table::new(core::array::from_fn(|c| c as u8), core::array::from_fn(|c| (c as u8) ^ 0x5A))
    }

    /// The blocks, as their documentation reads.
    fn slow(text: &str, at: usize) -> Block {
        let mut block = Block::default();
        for (start, c) in text.char_indices() {
            for byte in start..start + c.len_utf8() {
                let Some(bit) = byte.checked_sub(at).filter(|&bit| bit < BLOCK) else { continue };
                let class = match c as u32 {
                    code @ 0..0x80 => code as u8,
                    code @ 0x600..0x700 => (code - 0x600) as u8 ^ 0x5A,
                    _ => 0,
                };
                for (k, plane) in block.planes.iter_mut().enumerate() {
                    *plane |= u64::from(class >> k & 1) << bit;
                }
                block.continuation |= u64::from(byte != start) << bit;
                let held = matches!(c as u32, 0..0x80 | 0x600..0x700);
                block.other |= u64::from(byte == start && !held) << bit;
            }
        }
        block
    }

    proptest! {
        #[test]
        fn blocks_say_what_they_promise(text in "([ -~]|[\u{600}-\u{6FF}]|[é€🙂]){0,80}") {
            for at in 0..=text.len() + 1 {
                let mut blocks = [Block::default(); 2];
                fill(&table(), text.as_bytes(), at, &mut blocks);
                prop_assert_eq!(blocks[0], slow(&text, at));
                prop_assert_eq!(blocks[1], slow(&text, at + BLOCK));
            }
        }
    }
}
