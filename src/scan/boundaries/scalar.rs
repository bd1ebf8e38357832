//! Scalar fallback: the masks of a batch, one character at a time. Reference of the vector version.

use super::super::batch::class::{ALONE, GAP, GROUP, LEAD};
use super::super::batch::{BLOCK, Batch, Before, Mask, length};
use super::super::class_table::Table;

pub(super) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) {
    let len = length(text, at);
    *batch = Batch { len, last: batch.last, ..Batch::default() };
    let end = (at + usize::from(len)).min(text.len());
    let part = text.get(at..end).unwrap_or_default();
    for (offset, c) in part.char_indices() {
        let class = table.of(c);
        let has_flagged = table.raised_by(class, batch.last.0) != 0;
        set(&mut batch.flagged, offset, has_flagged);
        batch.has_flagged |= has_flagged;
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
    /// Adds a character of this class at `offset`.
    fn add(&mut self, offset: usize, class: u8) {
        let Before(before) = self.last;
        let parts = (class ^ before) & GROUP != 0 || class & ALONE != 0;
        set(&mut self.starts, offset, parts && class & GROUP != GAP);
        set(&mut self.ends, offset, parts && before & GROUP != GAP);
        self.last = Before(class & GROUP | LEAD);
    }
}
