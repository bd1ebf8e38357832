//! An edit: a span of each of the two texts.

use crate::Span;

/// Both positions before a code, and its place.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Checkpoint {
    pub(super) source: usize,
    pub(super) normal: usize,
    pub(super) code: usize,
}

/// One of the two texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Source,
    Normalized,
}

impl Checkpoint {
    pub(super) const fn on(self, side: Side) -> usize {
        match side {
            Side::Source => self.source,
            Side::Normalized => self.normal,
        }
    }
}

/// One edit: a span of each text.
#[derive(Clone, Copy)]
pub(super) struct Edit {
    pub(super) source: Span,
    pub(super) normal: Span,
}

impl Edit {
    pub(super) const fn at(checkpoint: Checkpoint) -> Self {
        Self {
            source: Span::new(checkpoint.source, checkpoint.source),
            normal: Span::new(checkpoint.normal, checkpoint.normal),
        }
    }

    /// Returns the span of this side and of the other.
    pub(super) const fn sides(self, from: Side) -> (Span, Span) {
        match from {
            Side::Source => (self.source, self.normal),
            Side::Normalized => (self.normal, self.source),
        }
    }

    pub(super) const fn map_start(self, position: usize, side: Side) -> usize {
        let (from, to) = self.sides(side);
        // A text that is deleted as a whole counts as one unit.
        if position < from.end || position == from.start {
            to.start
        } else {
            to.end + (position - from.end)
        }
    }

    pub(super) const fn map_end(self, position: usize, side: Side) -> usize {
        let (from, to) = self.sides(side);
        if position == from.start && position < from.end {
            to.start
        } else if position < from.end {
            to.end
        } else {
            to.end + (position - from.end)
        }
    }
}
