//! Positions in UTF-16 code units: a cursor that converts byte offsets in text order.

use kalima::Span;

/// Returns the number of UTF-16 code units of UTF-8 bytes: one for each character, and one more for
/// each of four bytes.
fn units(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0u32, |count, &byte| {
        let is_lead = byte & 0xC0 != 0x80;
        count.wrapping_add(u32::from(is_lead)).wrapping_add(u32::from(byte >= 0xF0))
    })
}

/// A position in a text, in bytes and in UTF-16 code units.
///
/// A conversion costs the distance from the last one, so that offsets in text order take linear time.
#[derive(Clone, Debug)]
pub(crate) struct Utf16<'t> {
    text: &'t str,
    byte: usize,
    units: u32,
}

impl<'t> Utf16<'t> {
    /// Returns the position at the start of `text`.
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, byte: 0, units: 0 }
    }

    /// Returns a byte offset in UTF-16 code units.
    pub(crate) fn offset(&mut self, byte: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let byte = byte.min(bytes.len());
        if byte >= self.byte {
            let between = bytes.get(self.byte..byte).unwrap_or_default();
            self.units = self.units.wrapping_add(units(between));
        } else {
            let between = bytes.get(byte..self.byte).unwrap_or_default();
            self.units = self.units.wrapping_sub(units(between));
        }
        self.byte = byte;
        self.units
    }

    /// Returns a span of bytes in UTF-16 code units.
    pub(crate) fn span(&mut self, span: Span) -> [u32; 2] {
        [self.offset(span.start), self.offset(span.end)]
    }
}

/// Returns the byte offset of the character that contains a UTF-16 offset; the length of the text for
/// an offset past the end.
pub(crate) fn byte_offset(text: &str, utf16: u32) -> usize {
    let mut after = 0usize;
    let found = text.char_indices().find(|(_, c)| {
        after += c.len_utf16();
        after > utf16 as usize
    });
    found.map_or(text.len(), |(byte, _)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin, beh with its fatha, an emoji of two units, a Chinese character.
    const TEXT: &str = "a\u{628}\u{64E}\u{1F600}\u{4E2D}b";

    #[test]
    fn offsets_equal_those_of_the_encoding() {
        let boundaries: Vec<usize> =
            (0..=TEXT.len()).filter(|&at| TEXT.is_char_boundary(at)).collect();
        for &start in &boundaries {
            for &end in &boundaries {
                let mut cursor = Utf16::new(TEXT);
                let count = |at: usize| TEXT[..at].encode_utf16().count() as u32;
                assert_eq!(cursor.offset(start), count(start));
                assert_eq!(cursor.offset(end), count(end));
            }
        }
        assert_eq!(Utf16::new(TEXT).span(Span::new(5, 99)), [3, 7]);
    }

    #[test]
    fn bytes_of_every_unit() {
        let bytes: Vec<usize> = (0..9).map(|at| byte_offset(TEXT, at)).collect();
        assert_eq!(bytes, [0, 1, 3, 5, 5, 9, 12, 13, 13]);
    }
}
