//! A character of a word with the span of the source that it comes from.

/// A character of a word, and the bytes of the source that it comes from.
#[derive(Clone, Copy, Debug)]
pub(in crate::normalize) struct SourceChar {
    pub(in crate::normalize) c: char,
    pub(in crate::normalize) start: usize,
    pub(in crate::normalize) end: usize,
}

impl SourceChar {
    /// Returns another character from the same bytes.
    pub(in crate::normalize) const fn with(self, c: char) -> Self {
        Self { c, ..self }
    }

    /// Returns one character in place of this one and another; it comes from the bytes of both.
    pub(in crate::normalize) fn joined(self, other: Self, c: char) -> Self {
        Self { c, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}
