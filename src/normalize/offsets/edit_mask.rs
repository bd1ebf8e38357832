//! The edits of up to 64 bytes of the source as two masks: the starts of units, and the kept bytes.
//!
//! ```text
//! text           ك     ِ     ت     ا
//! bytes          D9 83 D9 90 D8 AA D8 A7     without marks
//! unit_starts     1  .  .  .  1  1  1  1     the letter and its mark are one unit of 4 bytes
//! kept            1  1  .  .  1  1  1  1
//! ```

use super::edit::{Checkpoint, Edit, Side};
use crate::Span;

/// The edits of 64 bytes of the source, none of which makes text longer.
///
/// The bytes of a unit correspond, as one, to the kept bytes among them. Where nothing changes every
/// byte is a unit; so an edit is a unit of more than one byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct EditMask {
    pub(super) unit_starts: u64,
    pub(super) kept: u64,
}

const BYTES: usize = 64;

/// The bits below `end`.
const fn below(end: usize) -> u64 {
    if end < BYTES { (1 << end) - 1 } else { u64::MAX }
}

impl EditMask {
    /// Nothing changes.
    pub(super) const PLAIN: Self = Self { unit_starts: u64::MAX, kept: u64::MAX };

    /// Returns true if there is no edit.
    pub(super) const fn is_plain(self) -> bool {
        self.unit_starts == u64::MAX
    }

    /// Returns the end of the last edit.
    pub(super) const fn len(self) -> usize {
        BYTES - self.unit_starts.leading_ones() as usize
    }

    /// Returns the number of kept bytes among the first `end`: the rank.
    pub(super) const fn kept_before(self, end: usize) -> usize {
        (self.kept & below(end)).count_ones() as usize
    }

    /// Returns the length of the first unit.
    pub(super) const fn first(self) -> usize {
        let after = self.unit_starts & !1;
        after.trailing_zeros() as usize
    }

    /// Returns the start of the last unit.
    pub(super) const fn last(self) -> usize {
        (BYTES - 1).saturating_sub((self.unit_starts & below(self.len())).leading_zeros() as usize)
    }

    /// Returns the masks without the first `count` bytes.
    pub(super) const fn skip(self, count: usize) -> Self {
        let fill = !below(BYTES.saturating_sub(count));
        let shift = if count < BYTES { count } else { BYTES - 1 };
        Self { unit_starts: self.unit_starts >> shift | fill, kept: self.kept >> shift | fill }
    }

    /// Returns the masks with no edits from `end` on.
    pub(super) const fn cut(self, end: usize) -> Self {
        Self { unit_starts: self.unit_starts | !below(end), kept: self.kept | !below(end) }
    }

    /// Returns the unit that contains a byte of one side, or the last edit before it, if the masks are at
    /// `at`.
    pub(super) fn unit(self, at: Checkpoint, byte: usize, side: Side) -> Edit {
        let len = self.len();
        let byte = match side {
            Side::Source => byte.min(len.saturating_sub(1)),
            Side::Normalized => {
                select_nth(self.kept, byte.min(self.kept_before(len).saturating_sub(1)))
            }
        };
        let unit_starts =
            BYTES - 1 - (self.unit_starts & below(byte + 1) | 1).leading_zeros() as usize;
        self.unit_from(at, unit_starts)
    }

    /// Returns the unit that starts at a byte of the source.
    fn unit_from(self, at: Checkpoint, unit_starts: usize) -> Edit {
        let after = self.unit_starts & !below(unit_starts + 1);
        let end = after.trailing_zeros() as usize;
        Edit {
            source: Span::new(at.source + unit_starts, at.source + end),
            normal: Span::new(
                at.normal + self.kept_before(unit_starts),
                at.normal + self.kept_before(end),
            ),
        }
    }

    /// Returns the first edit in `left`, and clears it there.
    pub(super) fn next(self, at: Checkpoint, left: &mut u64) -> Option<Edit> {
        // An edit starts at a unit start that is followed by a byte which is none.
        let edits = *left & self.unit_starts & !(self.unit_starts >> 1 | 1 << (BYTES - 1));
        (edits != 0).then(|| {
            *left = edits & (edits - 1);
            self.unit_from(at, edits.trailing_zeros() as usize)
        })
    }
}

/// Returns the position of the set bit that has `count` set bits below it.
const fn select_nth(mut bits: u64, count: usize) -> usize {
    let mut left = count;
    while left > 0 {
        bits &= bits.wrapping_sub(1);
        left -= 1;
    }
    bits.trailing_zeros() as usize
}
