//! Offset units: bytes, code points or UTF-16 code units, converted in one pass over the text.

use clap::ValueEnum;

/// The unit in which offsets are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Unit {
    /// Bytes of UTF-8
    Bytes,
    /// Unicode code points, as in Python
    Chars,
    /// UTF-16 code units, as in JavaScript and Java
    Utf16,
}

impl Unit {
    /// Returns the length of `text` in this unit.
    pub(crate) fn len(self, text: &str) -> u64 {
        let count = match self {
            Self::Bytes => text.len(),
            Self::Chars => text.chars().count(),
            Self::Utf16 => text.chars().map(char::len_utf16).sum(),
        };
        count as u64
    }
}

/// Converts byte offsets of a text whose spans come in the order of their starts.
#[derive(Debug, Clone)]
pub(crate) struct Positions<'t> {
    text: &'t str,
    unit: Unit,
    /// The start of the last span: its byte, and the same in the unit.
    byte: usize,
    count: u64,
}

impl<'t> Positions<'t> {
    /// Positions in `text`, which begins at `base`.
    pub(crate) const fn new(text: &'t str, unit: Unit, base: u64) -> Self {
        Self { text, unit, byte: 0, count: base }
    }

    /// Returns the start and the end of a span that starts no earlier than the last one.
    pub(crate) fn span(&mut self, start: usize, end: usize) -> (u64, u64) {
        self.count += self.unit.len(self.text.get(self.byte..start).unwrap_or_default());
        self.byte = start;
        (self.count, self.count + self.unit.len(self.text.get(start..end).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_every_unit() {
        let text = "ab\u{628}\u{1F600}c"; // beh, an emoji
        let last = |unit| Positions::new(text, unit, 10).span(8, 9);
        assert_eq!(last(Unit::Bytes), (18, 19));
        assert_eq!(last(Unit::Chars), (14, 15));
        assert_eq!(last(Unit::Utf16), (15, 16));
        let mut positions = Positions::new(text, Unit::Chars, 0);
        assert_eq!(positions.span(1, 9), (1, 5));
        assert_eq!(positions.span(2, 4), (2, 3));
    }
}
