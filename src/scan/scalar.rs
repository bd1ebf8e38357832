//! The scalar kernel: one character at a time, as the words of the batch read; oracle of the other.

use super::class::{ALONE, ANY_RARE, BOTH_SIGNS, GAP, GROUP, LEAD, NOTED, RUN, SIGN};
use super::{BLOCK, BYTES, Batch, Before, Mask, Table, length};

pub(super) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) -> Mask {
    let len = length(text, at);
    let mut noted = Mask::default();
    *batch = Batch { len, last: batch.last, ..Batch::default() };
    let end = (at + usize::from(len)).min(text.len());
    let part = text.get(at..end).unwrap_or_default();
    for (offset, c) in part.char_indices() {
        let class = table.of(c);
        let flags = table.raised_by(class, batch.last.0);
        let is_last = c.is_ascii() && is_last(class, next_class(table, text, at, offset + 1));
        set(&mut batch.rare, offset, flags & ANY_RARE != 0 && !is_last);
        set(&mut noted, offset, flags & NOTED != 0);
        batch.add(offset, class);
    }
    if usize::from(len) > part.len() {
        batch.add(part.len(), LEAD | GAP);
    }
    noted
}

/// The class of the character at `offset` of the batch that begins at `at`; zero if the batch does not
/// know it.
fn next_class(table: &Table, text: &str, at: usize, offset: usize) -> u8 {
    match text.get(at + offset..).and_then(|rest| rest.chars().next()) {
        Some(next) if offset < BYTES => table.of(next),
        Some(_) => 0,
        None => LEAD | GAP,
    }
}

/// Whether a character of one byte has nothing behind it that it might join.
const fn is_last(class: u8, next: u8) -> bool {
    class & GROUP >= RUN && next & !ALONE == LEAD | GAP
        || class & BOTH_SIGNS == (LEAD | SIGN) & BOTH_SIGNS && next == class
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
