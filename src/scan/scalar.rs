//! The scalar kernel: one character at a time, as the words of the batch read; oracle of the other.

use super::class::{ALONE, ANY_RARE, GAP, GROUP, LEAD, NOTED, RUN};
use super::{BLOCK, BYTES, Batch, Before, Mask, Table, end_of_batch};

pub(super) fn read(table: &Table, text: &str, at: usize, before: Before) -> Batch {
    let end = end_of_batch(text, at);
    let mut batch = Batch { len: (end - at) as u16, last: before, ..Batch::default() };
    let part = text.get(at..end.min(text.len())).unwrap_or_default();
    for (offset, c) in part.char_indices() {
        let class = table.of(c);
        let is_last = c.is_ascii() && class & GROUP >= RUN && is_gap(table, text, at, offset + 1);
        batch.add(
            offset,
            class,
            if is_last { NOTED } else { ANY_RARE | NOTED } & table.raised_by(class, batch.last.0),
        );
    }
    if end > text.len() {
        batch.add(part.len(), LEAD | GAP, 0);
    }
    batch
}

/// Whether a gap stands at `offset` of the batch that begins at `at`, as far as the batch knows.
fn is_gap(table: &Table, text: &str, at: usize, offset: usize) -> bool {
    match text.get(at + offset..).and_then(|rest| rest.chars().next()) {
        Some(next) => offset < BYTES && table.of(next) == LEAD | GAP,
        None => true,
    }
}

impl Batch {
    /// A character of this class begins at `offset` and raises these flags.
    fn add(&mut self, offset: usize, class: u8, flags: u8) {
        let Before(before) = self.last;
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
