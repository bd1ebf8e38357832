//! The builder of offsets: edits in order to codes.

use super::super::engine::kernel::BlockEdits;
use super::codec::{CODES_PER_CHECKPOINT, CODES_PER_MASK, Code, REPEAT, write_number};
use super::edit::Checkpoint;
use super::edit_mask::EditMask;
use super::offset_map::Offsets;

/// The offsets so far, and the edits that may still grow.
pub(super) struct Builder {
    offsets: Offsets,
    state: State,
    /// The state at the last checkpoint of the kernel, and the lengths of the offsets there.
    saved: (State, usize, usize),
}

#[derive(Clone, Copy)]
struct State {
    /// The last edit, which following deletions join. Its lengths are zero if there is none.
    open: Code,
    /// The last masks, after so many kept bytes. There is no open edit then.
    masks: (usize, EditMask),
    /// The code that was written last, and how often it was repeated since.
    written: Code,
    /// The positions in both texts after `written` and its repetitions.
    at: Checkpoint,
    /// The number of codes since the last checkpoint of the index.
    count: usize,
    /// The kept bytes since the last edit.
    kept: usize,
}

impl Builder {
    pub(super) fn new() -> Self {
        let state = State {
            open: Code::NONE,
            masks: (0, EditMask::PLAIN),
            written: Code::NONE,
            at: Checkpoint::default(),
            count: 0,
            kept: 0,
        };
        Self { offsets: Offsets::default(), state, saved: (state, 0, 0) }
    }

    pub(super) fn finish(mut self) -> Offsets {
        self.flush_pending();
        self.flush_repeats();
        self.offsets.codes.shrink_to_fit();
        self.offsets.checkpoints.shrink_to_fit();
        self.offsets
    }

    /// Stores the state for a [rollback](Self::rollback).
    pub(super) fn checkpoint(&mut self) {
        self.saved = (self.state, self.offsets.codes.len(), self.offsets.checkpoints.len());
    }

    pub(super) fn rollback(&mut self) {
        let (state, codes, checkpoints) = self.saved;
        self.state = state;
        self.offsets.codes.truncate(codes);
        self.offsets.checkpoints.truncate(checkpoints);
    }

    /// Keeps `length` bytes from `at` on: unchanged characters, or others of the same length.
    pub(super) fn keep(&mut self, source: &str, at: usize, length: usize) {
        let mut length = length;
        if length != 0 && self.is_leading() {
            let first = length_at(source, at).min(length);
            self.state.open.source += first;
            self.state.open.normal += first;
            length -= first;
        }
        if length != 0 {
            self.write_open();
            self.state.kept += length;
        }
    }

    /// Replaces `source` bytes at `at` by `normal` bytes.
    pub(super) fn replace(&mut self, text: &str, at: usize, source: usize, normal: usize) {
        let open = &mut self.state.open;
        if open.source != 0 && (normal == 0 || open.normal == 0) {
            open.source += source;
            open.normal += normal;
            return;
        }
        let mut merged = (source, normal);
        if normal == 0 && self.state.kept != 0 {
            let last = length_before(text, at).min(self.state.kept);
            self.state.kept -= last;
            merged = (source + last, last);
        } else if normal == 0 {
            let (last, left) = self.take_last();
            merged = (source + last, left);
        }
        self.flush_pending();
        let (source, normal) = merged;
        self.state.open = Code { gap: self.state.kept, source, normal, times: 1 };
        self.state.kept = 0;
    }

    /// Adds the edits of up to 64 bytes from `at` on.
    pub(super) fn extend_from_block(&mut self, source: &str, at: usize, edits: BlockEdits) {
        let BlockEdits { mut len, deleted, continuation, .. } = edits;
        // A deleted character belongs to the character before it, to all bytes of it.
        let mut last = deleted & !(deleted << 1);
        let mut merged = deleted | edits.merged;
        for _ in 0..3 {
            last = last >> 1 & continuation;
            merged |= last;
        }
        let mut masks = EditMask { unit_starts: !merged, kept: edits.kept & !deleted }.cut(len);
        if deleted & 1 != 0 {
            let first = (!deleted).trailing_zeros() as usize;
            self.replace(source, at, first, 0);
            masks = masks.skip(first);
            len -= first.min(len);
        }
        if len != 0 && self.is_leading() {
            let first = length_at(source, at + edits.len - len).max(masks.first()).min(len);
            self.state.open.source += first;
            self.state.open.normal += masks.kept_before(first);
            masks = masks.skip(first);
            len -= first;
        }
        if len != 0 {
            self.write_open();
        }
        if !masks.is_plain() {
            self.flush_pending();
            self.state.masks = (self.state.kept, masks);
            self.state.kept = 0;
            len -= masks.len().min(len);
        }
        self.state.kept += len;
    }

    /// Returns true if all text so far was deleted: it belongs to the next character that is kept.
    const fn is_leading(&self) -> bool {
        self.state.open.source != 0 && self.state.open.normal == 0
    }

    /// Removes the last unit of the last masks, and returns its lengths.
    fn take_last(&mut self) -> (usize, usize) {
        let (gap, masks) = self.state.masks;
        if masks.is_plain() {
            return (0, 0);
        }
        let (last, len) = (masks.last(), masks.len());
        let rest = masks.cut(last);
        if rest.is_plain() {
            self.state.masks = (0, rest);
            self.state.kept = gap + last;
        } else {
            self.state.masks = (gap, rest);
            self.state.kept = last - rest.len();
        }
        (len - last, masks.kept_before(len) - masks.kept_before(last))
    }

    /// Writes the last masks and the open edit: nothing can join them any more.
    fn flush_pending(&mut self) {
        let (gap, masks) = self.state.masks;
        if !masks.is_plain() {
            self.state.masks = (0, EditMask::PLAIN);
            self.flush_repeats();
            self.state.written = Code::NONE;
            self.index_code(CODES_PER_MASK);
            masks.write(gap, &mut self.offsets.codes);
            self.state.at.advance_by(gap, masks);
        }
        self.write_open();
    }

    /// Writes the open edit.
    fn write_open(&mut self) {
        let code = self.state.open;
        if code.source == 0 {
            return;
        }
        self.state.open = Code::NONE;
        if (Code { times: 1, ..self.state.written }) == code {
            self.state.written.times += 1;
            return;
        }
        self.flush_repeats();
        self.index_code(1);
        code.write(&mut self.offsets.codes);
        self.state.written = code;
        self.state.at.advance(code);
    }

    /// Writes the repetitions of the last code.
    fn flush_repeats(&mut self) {
        let code = Code { times: 1, ..self.state.written };
        let again = self.state.written.times.saturating_sub(1);
        if again > 2 {
            self.offsets.codes.push(REPEAT);
            write_number(again, &mut self.offsets.codes);
            self.state.count += 1;
            self.state.at.advance(Code { times: again, ..code });
        } else {
            for _ in 0..again {
                self.index_code(1);
                code.write(&mut self.offsets.codes);
                self.state.at.advance(code);
            }
        }
        self.state.written.times = self.state.written.times.min(1);
    }

    /// Adds a checkpoint to the index before the next code if enough codes were written, never before a
    /// repetition. The code counts as so many.
    fn index_code(&mut self, codes: usize) {
        if self.state.count >= CODES_PER_CHECKPOINT {
            self.state.count = 0;
            let code = self.offsets.codes.len();
            self.offsets.checkpoints.push(Checkpoint { code, ..self.state.at });
        }
        self.state.count += codes;
    }
}

/// Returns the length of the character at `at`.
fn length_at(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// Returns the length of the character before `at`.
fn length_before(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.chars().next_back()).map_or(0, char::len_utf8)
}
