//! Units of offsets: characters as Python counts them, bytes, and UTF-16 code units.

use crate::choice::Choice;
use kalima::Span;
use kalima_arrow::OffsetUnit;

/// The unit of offsets.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Unit {
    Chars,
    Bytes,
    Utf16,
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Chars => Self::Char,
            Unit::Bytes => Self::Byte,
            Unit::Utf16 => Self::Utf16,
        }
    }
}

/// The names of the units.
pub(crate) const UNITS: Choice<Unit> = Choice {
    option: "unit of offsets",
    values: &[("chars", Unit::Chars), ("bytes", Unit::Bytes), ("utf16", Unit::Utf16)],
};

impl Unit {
    /// Returns the length of `text`.
    pub(crate) fn len(self, text: &str) -> usize {
        match self {
            Self::Chars => text.chars().count(),
            Self::Bytes => text.len(),
            Self::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }

    const fn of(self, c: char) -> usize {
        match self {
            Self::Chars => 1,
            Self::Bytes => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
        }
    }

    /// Returns the byte of an offset: that of the character that holds it, or the end of the text.
    pub(crate) fn byte(self, text: &str, offset: usize) -> usize {
        Ruler { unit: self, points: Vec::new() }.byte(text, offset)
    }
}

/// A converter of byte offsets that come in ascending order. Linear in the text for all of them.
#[derive(Debug)]
pub(crate) struct Cursor<'t> {
    text: &'t str,
    unit: Unit,
    byte: usize,
    count: usize,
}

impl<'t> Cursor<'t> {
    pub(crate) fn new(text: &'t str, unit: Unit) -> Self {
        // Every unit is a byte there.
        let unit = if text.is_ascii() { Unit::Bytes } else { unit };
        Self { text, unit, byte: 0, count: 0 }
    }

    /// Returns the offset of a byte.
    pub(crate) fn offset(&mut self, byte: usize) -> usize {
        if self.unit == Unit::Bytes {
            return byte;
        }
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.unit.len(self.text.get(self.byte..byte).unwrap_or_default());
        self.byte = byte;
        self.count
    }

    /// Returns the offsets of a span. Only the starts need to ascend.
    pub(crate) fn span(&mut self, span: Span) -> (usize, usize) {
        let start = self.offset(span.start);
        (start, start + self.unit.len(span.of(self.text)))
    }
}

/// A converter of offsets in any order: a table with an entry for every [`STRIDE`] bytes.
#[derive(Clone, Debug)]
pub(crate) struct Ruler {
    unit: Unit,
    points: Vec<(usize, usize)>,
}

const STRIDE: usize = 256;

impl Ruler {
    pub(crate) fn new(text: &str, unit: Unit) -> Self {
        let (mut points, mut count, mut next) = (Vec::new(), 0, STRIDE);
        for (byte, c) in text.char_indices() {
            if byte >= next {
                points.push((byte, count));
                next = byte + STRIDE;
            }
            count += unit.of(c);
        }
        Self { unit, points }
    }

    /// Returns the byte of an offset; an offset inside a character is that of its start.
    pub(crate) fn byte(&self, text: &str, offset: usize) -> usize {
        self.walk(text, |_, count| count <= offset).0
    }

    /// Returns the offset of a byte.
    pub(crate) fn offset(&self, text: &str, byte: usize) -> usize {
        self.walk(text, |at, _| at <= byte).1
    }

    fn walk(&self, text: &str, is_before: impl Fn(usize, usize) -> bool) -> (usize, usize) {
        let after = self.points.partition_point(|&(byte, count)| is_before(byte, count));
        let point = after.checked_sub(1).and_then(|index| self.points.get(index));
        let (mut byte, mut count) = point.copied().unwrap_or_default();
        for c in text.get(byte..).unwrap_or_default().chars() {
            let next = (byte + c.len_utf8(), count + self.unit.of(c));
            if !is_before(next.0, next.1) {
                break;
            }
            (byte, count) = next;
        }
        (byte, count)
    }
}
