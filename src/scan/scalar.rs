//! The scalar kernel: one character at a time, as the words of the batch read; oracle of the other.

use super::class::{ALONE, ANY_RARE, GAP, GROUP, LEAD, NOTED};
use super::{BLOCK, Batch, Before, Mask, Table, end_of_batch};

pub(super) fn read(table: &Table, text: &str, at: usize, before: Before) -> Batch {
    let end = end_of_batch(text, at);
    let mut batch = Batch { len: end - at, last: before, ..Batch::default() };
    let part = text.get(at..end.min(text.len())).unwrap_or_default();
    for (offset, c) in part.char_indices() {
        batch.add(table, offset, table.of(c));
    }
    if end > text.len() {
        batch.add(table, part.len(), LEAD | GAP);
    }
    batch
}

impl Batch {
    /// A character of this class begins at `offset`.
    fn add(&mut self, table: &Table, offset: usize, class: u8) {
        let Before(before) = self.last;
        let flags = table.raised_by(class, before);
        let bit = |mask: &mut Mask, on: bool| {
            if let Some(word) = mask.get_mut(offset / BLOCK) {
                *word |= u64::from(on) << (offset % BLOCK);
            }
        };
        let parts = (class ^ before) & GROUP != 0 || class & ALONE != 0;
        bit(&mut self.starts, parts && class & GROUP != GAP);
        bit(&mut self.ends, parts && before & GROUP != GAP);
        bit(&mut self.rare, flags & ANY_RARE != 0);
        bit(&mut self.noted, flags & NOTED != 0);
        self.last = Before(class & GROUP | LEAD);
    }
}
