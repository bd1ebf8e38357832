//! Edits as they come, in order: the codes that [`Offsets`] keeps of them.

use super::edit::{AGAIN, CODES_PER_MARK, CODES_PER_MASKS, Code, Mark, write_number};
use super::masks::Masks;
use super::offsets::Offsets;
use crate::scan::Stretch;

/// The offsets so far, and what may still change of them.
pub(super) struct Record {
    offsets: Offsets,
    state: State,
    /// The state at the start of a long word, with the lengths of what had been written.
    saved: (State, usize, usize),
}

#[derive(Clone, Copy)]
struct State {
    /// The last edit, which deletions that follow join; no lengths where there is none.
    open: Code,
    /// The masks that come last, behind so many bytes that stay; there is no open edit then.
    masks: (usize, Masks),
    /// The code that was written last, with the times that it has come again since.
    written: Code,
    /// Where both texts are after `written` and its repetitions.
    at: Mark,
    /// How many codes have been written since the last mark.
    count: usize,
    /// The bytes that stay since the last edit.
    kept: usize,
}

impl Record {
    pub(super) fn new() -> Self {
        let state = State {
            open: Code::NONE,
            masks: (0, Masks::PLAIN),
            written: Code::NONE,
            at: Mark::default(),
            count: 0,
            kept: 0,
        };
        Self { offsets: Offsets::default(), state, saved: (state, 0, 0) }
    }

    pub(super) fn finish(mut self) -> Offsets {
        self.close();
        self.repeat();
        self.offsets.codes.shrink_to_fit();
        self.offsets.marks.shrink_to_fit();
        self.offsets
    }

    /// Remembers the state, to come [back](Self::back) to.
    pub(super) fn save(&mut self) {
        self.saved = (self.state, self.offsets.codes.len(), self.offsets.marks.len());
    }

    pub(super) fn back(&mut self) {
        let (state, codes, marks) = self.saved;
        self.state = state;
        self.offsets.codes.truncate(codes);
        self.offsets.marks.truncate(marks);
    }

    /// Characters that stay, or become others of the same length: so many bytes from `at` on.
    pub(super) fn stay(&mut self, source: &str, at: usize, length: usize) {
        let mut length = length;
        if length != 0 && self.is_leading() {
            let first = length_at(source, at).min(length);
            self.state.open.source += first;
            self.state.open.normal += first;
            length -= first;
        }
        if length != 0 {
            self.close_open();
            self.state.kept += length;
        }
    }

    /// So many bytes of the source at `at` become so many others.
    pub(super) fn change(&mut self, text: &str, at: usize, source: usize, normal: usize) {
        let open = &mut self.state.open;
        if open.source != 0 && (normal == 0 || open.normal == 0) {
            open.source += source;
            open.normal += normal;
            return;
        }
        let mut joined = (source, normal);
        if normal == 0 && self.state.kept != 0 {
            let last = length_before(text, at).min(self.state.kept);
            self.state.kept -= last;
            joined = (source + last, last);
        } else if normal == 0 {
            let (last, left) = self.take_last();
            joined = (source + last, left);
        }
        self.close();
        let (source, normal) = joined;
        self.state.open = Code { gap: self.state.kept, source, normal, times: 1 };
        self.state.kept = 0;
    }

    /// What has become of up to 64 bytes from `at` on.
    pub(super) fn stretch(&mut self, source: &str, at: usize, stretch: Stretch) {
        let Stretch { mut len, gone, inner, .. } = stretch;
        // What goes belongs to the character before it, all bytes of that.
        let mut last = gone & !(gone << 1);
        let mut joined = gone | stretch.joined;
        for _ in 0..3 {
            last = last >> 1 & inner;
            joined |= last;
        }
        let mut masks = Masks { begin: !joined, kept: stretch.kept & !gone }.cut(len);
        if gone & 1 != 0 {
            let first = (!gone).trailing_zeros() as usize;
            self.change(source, at, first, 0);
            masks = masks.skip(first);
            len -= first.min(len);
        }
        if len != 0 && self.is_leading() {
            let first = length_at(source, at + stretch.len - len).max(masks.first()).min(len);
            self.state.open.source += first;
            self.state.open.normal += masks.left(first);
            masks = masks.skip(first);
            len -= first;
        }
        if len != 0 {
            self.close_open();
        }
        if !masks.is_plain() {
            self.close();
            self.state.masks = (self.state.kept, masks);
            self.state.kept = 0;
            len -= masks.len().min(len);
        }
        self.state.kept += len;
    }

    /// Whether all so far has been deleted: it belongs to the next character that is left.
    const fn is_leading(&self) -> bool {
        self.state.open.source != 0 && self.state.open.normal == 0
    }

    /// Takes the last unit of the masks that come last: its lengths.
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
        (len - last, masks.left(len) - masks.left(last))
    }

    /// Writes what comes last: nothing joins it any more.
    fn close(&mut self) {
        let (gap, masks) = self.state.masks;
        if !masks.is_plain() {
            self.state.masks = (0, Masks::PLAIN);
            self.repeat();
            self.state.written = Code::NONE;
            self.mark(CODES_PER_MASKS);
            masks.write(gap, &mut self.offsets.codes);
            self.state.at.advance_by(gap, masks);
        }
        self.close_open();
    }

    /// Writes the open edit.
    fn close_open(&mut self) {
        let code = self.state.open;
        if code.source == 0 {
            return;
        }
        self.state.open = Code::NONE;
        if (Code { times: 1, ..self.state.written }) == code {
            self.state.written.times += 1;
            return;
        }
        self.repeat();
        self.mark(1);
        code.write(&mut self.offsets.codes);
        self.state.written = code;
        self.state.at.advance(code);
    }

    /// Writes the repetitions of the last code.
    fn repeat(&mut self) {
        let code = Code { times: 1, ..self.state.written };
        let again = self.state.written.times.saturating_sub(1);
        if again > 2 {
            self.offsets.codes.push(AGAIN);
            write_number(again, &mut self.offsets.codes);
            self.state.count += 1;
            self.state.at.advance(Code { times: again, ..code });
        } else {
            for _ in 0..again {
                self.mark(1);
                code.write(&mut self.offsets.codes);
                self.state.at.advance(code);
            }
        }
        self.state.written.times = self.state.written.times.min(1);
    }

    /// Sets a mark before the next code if it is time, never before a repetition; the code counts as
    /// so many.
    fn mark(&mut self, codes: usize) {
        if self.state.count >= CODES_PER_MARK {
            self.state.count = 0;
            let code = self.offsets.codes.len();
            self.offsets.marks.push(Mark { code, ..self.state.at });
        }
        self.state.count += codes;
    }
}

/// The length of the character at `at`.
fn length_at(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// The length of the character before `at`.
fn length_before(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.chars().next_back()).map_or(0, char::len_utf8)
}
