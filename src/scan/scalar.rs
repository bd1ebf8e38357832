//! The scalar kernel: one character at a time, as the words of the batch read; oracle of the other.

use super::class::{ALONE, GAP, GROUP, LEAD};
use super::{BLOCK, Batch, Before, Mask, Table, length};

pub(super) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) {
    let len = length(text, at);
    *batch = Batch { len, last: batch.last, ..Batch::default() };
    let end = (at + usize::from(len)).min(text.len());
    let part = text.get(at..end).unwrap_or_default();
    for (offset, c) in part.char_indices() {
        let class = table.of(c);
        let is_rare = table.raised_by(class, batch.last.0) != 0;
        set(&mut batch.rare, offset, is_rare);
        batch.is_rare |= is_rare;
        batch.add(offset, class);
    }
    if usize::from(len) > part.len() {
        batch.add(part.len(), LEAD | GAP);
    }
}

fn set(mask: &mut Mask, offset: usize, on: bool) {
    if let Some(word) = mask.get_mut(offset / BLOCK) {
        *word |= u64::from(on) << (offset % BLOCK);
    }
}

impl Batch {
    /// A character of this class begins at `offset`.
    fn add(&mut self, offset: usize, class: u8) {
        let Before(before) = self.last;
        let parts = (class ^ before) & GROUP != 0 || class & ALONE != 0;
        set(&mut self.starts, offset, parts && class & GROUP != GAP);
        set(&mut self.ends, offset, parts && before & GROUP != GAP);
        self.last = Before(class & GROUP | LEAD);
    }
}
