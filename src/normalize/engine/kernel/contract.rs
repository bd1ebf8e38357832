//! The contract of the kernels: the resolver that they call and the sink that they fill.

use super::super::char_action::CharAction;
use super::out_buffer::OutBuffer;
use core::ops::Range;

/// An offset between words, and the state of the output there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::normalize) struct Resume {
    pub(in crate::normalize) at: usize,
    /// The output so far ends in a space or tab.
    pub(in crate::normalize) after_space: bool,
}

impl Resume {
    /// Returns the state at `at`, the end of a gap that is kept, or the start of the text.
    #[inline(always)]
    pub(in crate::normalize) fn after_gap(text: &str, at: usize) -> Self {
        let last = at.checked_sub(1).and_then(|last| text.as_bytes().get(last));
        Self { at, after_space: matches!(last, Some(b' ' | b'\t')) }
    }
}

/// The actions that the table of a plan does not hold.
pub(in crate::normalize) trait CharResolver {
    /// Returns the action on `c` wherever it stands, or [`CharAction::NeedsContext`].
    fn context_free(&self, c: char) -> CharAction;

    /// Returns the action on `c`, which stands at `at`, by a bounded look at its neighbours.
    fn in_context(&self, at: usize, c: char) -> CharAction;
}

/// The destination of the vector kernel.
pub(in crate::normalize) trait KernelSink {
    /// The sink records edits, not only text.
    const RECORDS_EDITS: bool;

    /// Returns the buffer of the text.
    fn text(&mut self) -> &mut OutBuffer;

    /// Records the result for up to 64 bytes of the source from `at` on.
    fn copied(&mut self, _source: &str, _at: usize, _edits: BlockEdits) {}

    /// Records that one character of the source became `len` bytes, at least one.
    fn replaced(&mut self, _source: &str, _range: Range<usize>, _len: usize) {}

    /// Stores the state at the start of a word that may be rolled back.
    fn checkpoint(&mut self) {}

    /// Restores the state of the last checkpoint; the kernel truncates the text.
    fn rollback(&mut self) {}
}

/// The edits of up to 64 bytes of the source: whole characters, none of which becomes longer. Masks
/// have one bit for each byte.
///
/// ```text
/// text          ﺍ        ك     ِ     ت
/// bytes         EF BA 8D D9 83 D9 90 D8 AA     becomes  ا ك ت
/// kept           1  1  .  1  1  .  .  1  1
/// deleted        .  .  .  .  .  1  1  .  .
/// continuation   .  1  1  .  1  .  1  .  1
/// merged         .  1  1  .  .  .  .  .  .
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::normalize) struct BlockEdits {
    pub(in crate::normalize) len: usize,
    /// As many bytes of a character as its result has.
    pub(in crate::normalize) kept: u64,
    /// All bytes of deleted characters.
    pub(in crate::normalize) deleted: u64,
    /// All bytes but the first of each character.
    pub(in crate::normalize) continuation: u64,
    /// The bytes that belong to the same edit as the byte before them: of characters that become
    /// shorter, and of marks that change places.
    pub(in crate::normalize) merged: u64,
}
