//! The pieces of a word by letter number, while the rules run.

use super::segment_kind::SegmentKind;

/// The most pieces of a word.
pub(super) const PIECES_MAX: usize = 6;

/// The first letter and the kind of each piece, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cuts {
    pieces: [(u8, SegmentKind); PIECES_MAX],
    len: usize,
}

impl Cuts {
    /// Returns no piece.
    pub(super) const fn new() -> Self {
        Self { pieces: [(0, SegmentKind::Stem); PIECES_MAX], len: 0 }
    }

    /// Adds a piece that starts at letter `at`.
    pub(super) fn push(&mut self, at: usize, kind: SegmentKind) {
        if let Some(slot) = self.pieces.get_mut(self.len) {
            // A word has at most 40 letters here.
            *slot = (u8::try_from(at).unwrap_or(u8::MAX), kind);
            self.len += 1;
        }
    }

    /// Removes all pieces.
    pub(super) const fn clear(&mut self) {
        self.len = 0;
    }

    /// Removes the pieces that start at letter `at` or later.
    pub(super) fn truncate(&mut self, at: usize) {
        self.len = self.iter().take_while(|&(start, _)| start < at).count();
    }

    /// Returns the pieces.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, SegmentKind)> + '_ {
        self.pieces.iter().take(self.len).map(|&(at, kind)| (usize::from(at), kind))
    }
}
