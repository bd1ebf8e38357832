//! The scalar kernel: two table look-ups a byte and no branch, then rows of eight bytes turned into planes.

use super::{BLOCK, Block, PLANES, Table};

/// A block with the byte before it and the byte after it, which the characters at its edges need.
const WINDOW: usize = BLOCK + 2;

/// The high bit of each byte of a row.
const HIGH: u64 = u64::from_ne_bytes([0x80; PLANES]);

pub(super) fn fill(table: &Table, text: &[u8], at: usize, out: &mut [Block]) {
    let mut start = at;
    for block in out {
        let (window, length) = window(text, start);
        *block = one(table, &window);
        if length < BLOCK {
            block.cut(length);
        }
        start = start.saturating_add(BLOCK);
    }
}

/// The window of the block at `start`, filled up with zeros, and how many bytes the block has.
fn window(text: &[u8], start: usize) -> ([u8; WINDOW], usize) {
    let mut window = [0; WINDOW];
    if let Some(whole) = start.checked_sub(1).and_then(|at| text.get(at..)?.first_chunk()) {
        return (*whole, BLOCK);
    }
    if let Some(before) = start.checked_sub(1).and_then(|at| text.get(at)) {
        window[0] = *before;
    }
    let rest = text.get(start..).unwrap_or_default();
    for (to, from) in window.iter_mut().skip(1).zip(rest) {
        *to = *from;
    }
    (window, rest.len().min(BLOCK))
}

fn one(table: &Table, window: &[u8; WINDOW]) -> Block {
    let mut block = Block::default();
    let [before, first, ..] = *window;
    // What the character that begins at the byte before says, on both of its bytes.
    let mut last = table.pair(before, first);
    let (rows, _) = window[1..=BLOCK].as_chunks::<PLANES>();
    let (next, _) = window[2..].as_chunks::<PLANES>();
    for (i, (row, next)) in rows.iter().zip(next).enumerate() {
        let mut classes = [0u8; PLANES];
        for ((&byte, &next), class) in row.iter().zip(next).zip(&mut classes) {
            let pair = table.pair(byte, next);
            *class = table.one[usize::from(byte)] | pair | last;
            last = pair;
        }
        let columns = transpose(u64::from_le_bytes(classes)).to_le_bytes();
        let shift = i * PLANES;
        for (plane, column) in block.planes.iter_mut().zip(columns) {
            *plane |= u64::from(column) << shift;
        }
        let row = u64::from_le_bytes(*row);
        // 10xxxxxx, 11xxxxxx, and D8–DB among the latter.
        let (continuation, lead) = (row & !(row << 1) & HIGH, row & row << 1 & HIGH);
        block.continuation |= gather(continuation) << shift;
        block.other |= gather(lead & !paired(row)) << shift;
    }
    block
}

impl Block {
    /// Clears all that lies behind the first `length` bytes.
    fn cut(&mut self, length: usize) {
        let keep = (1u64 << length).wrapping_sub(1);
        let masks = self.planes.iter_mut().chain([&mut self.continuation, &mut self.other]);
        masks.for_each(|mask| *mask &= keep);
    }
}

impl Table {
    /// What the table says of the character whose bytes these are; zero if it is none of U+0600–06FF.
    #[inline]
    fn pair(&self, lead: u8, next: u8) -> u8 {
        let is_pair = u8::from(lead & 0xFC == 0xD8).wrapping_neg();
        self.two[usize::from(lead & 3) << 6 | usize::from(next & 63)] & is_pair
    }
}

/// The high bits of the bytes D8–DB of a row.
const fn paired(row: u64) -> u64 {
    let differs = row & u64::from_ne_bytes([0xFC; PLANES]) ^ u64::from_ne_bytes([0xD8; PLANES]);
    !(((differs & !HIGH) + !HIGH) | differs) & HIGH
}

/// The high bits of a row's bytes, side by side.
const fn gather(high: u64) -> u64 {
    (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
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
