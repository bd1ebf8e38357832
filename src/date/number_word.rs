//! Numbers in words, as days, years and hours.

/// A number in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberWord {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: u16,
    pub(super) ordinal: bool,
}

impl NumberWord {
    /// Returns the number in words that begins at `at`.
    pub(super) fn at(_text: &str, _at: usize) -> Option<Self> {
        None
    }

    /// Returns the number in words that ends at `end` and begins at `floor` or later.
    pub(super) fn before(_text: &str, _floor: usize, _end: usize) -> Option<Self> {
        None
    }
}
