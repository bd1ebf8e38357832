//! The edits of up to 64 bytes of the source as two masks: where units unit_starts, and which bytes are left.

use super::codec::{Checkpoint, Edit, Side};
use crate::Span;

/// What has become of 64 bytes of the source, of which nothing has become longer.
///
/// The bytes from one that begins a unit up to the next correspond, as one, to those of them that are
/// left. Where nothing changes every byte is a unit; so an edit is a unit of more than one byte.
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

    /// Whether there is no edit.
    pub(super) const fn is_plain(self) -> bool {
        self.unit_starts == u64::MAX
    }

    /// Where the last edit ends.
    pub(super) const fn len(self) -> usize {
        BYTES - self.unit_starts.leading_ones() as usize
    }

    /// How many of the first `end` bytes are left.
    pub(super) const fn kept_before(self, end: usize) -> usize {
        (self.kept & below(end)).count_ones() as usize
    }

    /// How long the first unit is.
    pub(super) const fn first(self) -> usize {
        let after = self.unit_starts & !1;
        after.trailing_zeros() as usize
    }

    /// Where the last unit begins.
    pub(super) const fn last(self) -> usize {
        (BYTES - 1).saturating_sub((self.unit_starts & below(self.len())).leading_zeros() as usize)
    }

    /// Without the first `count` bytes.
    pub(super) const fn skip(self, count: usize) -> Self {
        let fill = !below(BYTES.saturating_sub(count));
        let shift = if count < BYTES { count } else { BYTES - 1 };
        Self { unit_starts: self.unit_starts >> shift | fill, kept: self.kept >> shift | fill }
    }

    /// With nothing but bytes that keep from `end` on.
    pub(super) const fn cut(self, end: usize) -> Self {
        Self { unit_starts: self.unit_starts | !below(end), kept: self.kept | !below(end) }
    }

    /// The unit that a byte of one side is in, or the last edit before it, where the masks stand at `at`.
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

    /// The unit that begins at a byte of the source.
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

    /// The first edit of those that `left` has, and takes it out of these.
    pub(super) fn next(self, at: Checkpoint, left: &mut u64) -> Option<Edit> {
        // A unit that begins where the next byte does not unit_starts one.
        let edits = *left & self.unit_starts & !(self.unit_starts >> 1 | 1 << (BYTES - 1));
        (edits != 0).then(|| {
            *left = edits & (edits - 1);
            self.unit_from(at, edits.trailing_zeros() as usize)
        })
    }
}

/// The place of the set bit before which `count` others are set.
const fn select_nth(mut bits: u64, count: usize) -> usize {
    let mut left = count;
    while left > 0 {
        bits &= bits.wrapping_sub(1);
        left -= 1;
    }
    bits.trailing_zeros() as usize
}
