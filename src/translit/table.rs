//! Character substitution table for one-to-one schemes: one entry per byte of UTF-8, no branches.
//!
//! The table is indexed by the current byte and, if the byte before it is the lead byte of a mapped
//! block, by that lead byte. A lead byte of such a block writes nothing; its continuation byte writes
//! the replacement, or both bytes if the character has none. Every other byte is copied.
//!
//! ```text
//! text     ك         ب         ␠    G
//! bytes    D9   83   D8   A8   20   47
//! row      0    D9   0    D8   0    0
//! output   -    k    -    b    ␠    G
//! ```

use alloc::string::String;

/// Bytes of text that are replaced before the output is validated and appended.
const BATCH: usize = 512;
/// The longest replacement of one byte of text is 3 bytes; a write always fills 4.
const OUTPUT: usize = 3 * BATCH + 4;

/// A substitution of characters of one or two bytes by texts of at most 3 bytes.
///
/// `N` is a power of two: 256 entries for a first byte, and 64 for each lead byte that is mapped.
pub(super) struct Table<const N: usize> {
    /// By the byte before: 0, or the row of its continuation bytes in units of 64 entries.
    rows: [u8; 256],
    /// Up to 3 bytes of output, and their number in the last byte.
    entries: [[u8; 4]; N],
}

impl<const N: usize> Table<N> {
    /// The table that replaces each character of `from` by the character of `to` at its position.
    pub(super) const fn of_characters(from: &str, to: &str) -> Self {
        Self::identity().and_characters(from, to)
    }

    /// Adds the same for more characters.
    pub(super) const fn and_characters(self, from: &str, to: &str) -> Self {
        let mut table = self;
        let (mut from, mut to) = (from.as_bytes(), to.as_bytes());
        while let ([first, ..], [other, ..]) = (from, to) {
            let (source, after) = from.split_at(length(*first));
            let (target, beyond) = to.split_at(length(*other));
            table = table.with(source, target);
            from = after;
            to = beyond;
        }
        assert!(from.is_empty() && to.is_empty());
        table
    }

    /// The table that replaces the first member of each pair by the second.
    pub(super) const fn of_pairs(pairs: &[(&str, &str)]) -> Self {
        let mut table = Self::identity();
        let mut rest = pairs;
        while let [(source, target), after @ ..] = rest {
            table = table.with(source.as_bytes(), target.as_bytes());
            rest = after;
        }
        table
    }

    const fn identity() -> Self {
        let mut entries = [[0; 4]; N];
        let mut byte = 0;
        while byte < 256 {
            entries[byte] = [byte as u8, 0, 0, 1];
            byte += 1;
        }
        Self { rows: [0; 256], entries }
    }

    /// Adds one replacement. Evaluated at compile time only, so a bad table does not compile.
    const fn with(mut self, source: &[u8], target: &[u8]) -> Self {
        let at = match *source {
            [byte] => byte as usize,
            [lead, byte] => {
                if self.rows[lead as usize] == 0 {
                    self = self.with_row(lead);
                }
                self.rows[lead as usize] as usize * 64 + byte as usize
            }
            _ => panic!("a mapped character has one or two bytes"),
        };
        self.entries[at] = match *target {
            [a] => [a, 0, 0, 1],
            [a, b] => [a, b, 0, 2],
            [a, b, c] => [a, b, c, 3],
            _ => panic!("a replacement has one to three bytes"),
        };
        self
    }

    /// Adds the row of a lead byte, in which every character is copied.
    const fn with_row(mut self, lead: u8) -> Self {
        let mut rows = 0;
        let mut byte = 0;
        while byte < 256 {
            rows += (self.rows[byte] != 0) as u8;
            byte += 1;
        }
        // Continuation bytes start at 0x80, two units of 64 above the row's number.
        self.rows[lead as usize] = rows + 2;
        let mut low = 0;
        while low < 64 {
            self.entries[256 + rows as usize * 64 + low] = [lead, 0x80 | low as u8, 0, 2];
            low += 1;
        }
        self.entries[lead as usize] = [0; 4];
        self
    }

    #[inline(always)]
    fn entry(&self, before: u8, byte: u8) -> [u8; 4] {
        let row = usize::from(self.rows[usize::from(before)]) * 64;
        // Rows end below `N`, so the mask changes nothing and removes the check of the index.
        self.entries[(row + usize::from(byte)) & (N - 1)]
    }

    /// Returns the offset of the first character that has a replacement.
    pub(super) fn first_mapped(&self, text: &str) -> Option<usize> {
        let mut before = 0;
        let at = text.bytes().position(|byte| {
            let entry = self.entry(before, byte);
            let kept = match entry[3] {
                0 => true,
                1 => entry[0] == byte,
                2 => entry[0] == before && entry[1] == byte,
                _ => false,
            };
            before = byte;
            !kept
        })?;
        Some(if text.is_char_boundary(at) { at } else { at - 1 })
    }

    /// Appends the text with all replacements made.
    pub(super) fn append(&self, text: &str, target: &mut String) {
        let mut rest = text;
        let mut output = [0; OUTPUT];
        while !rest.is_empty() {
            let mut cut = rest.len().min(BATCH);
            while !rest.is_char_boundary(cut) {
                cut -= 1;
            }
            let (batch, after) = rest.split_at(cut);
            let length = self.replace(batch, &mut output);
            let written = output.get(..length).and_then(|it| simdutf8::basic::from_utf8(it).ok());
            // Whole characters are copied or replaced by whole characters.
            debug_assert!(written.is_some());
            target.push_str(written.unwrap_or(""));
            rest = after;
        }
    }

    /// Writes the replaced batch and returns its length in bytes.
    #[inline]
    fn replace(&self, batch: &str, output: &mut [u8; OUTPUT]) -> usize {
        let mut before = 0;
        let mut length = 0;
        for &byte in batch.as_bytes() {
            let entry = self.entry(before, byte);
            if let Some(place) = output.get_mut(length..).and_then(|it| it.first_chunk_mut()) {
                *place = entry;
            }
            length += usize::from(entry[3]);
            before = byte;
        }
        length
    }
}

/// The length in bytes of the character that starts with a byte.
const fn length(first: u8) -> usize {
    match first {
        0..=0xBF => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::Table;
    use alloc::string::String;

    static TABLE: Table<512> = Table::of_pairs(&[("ب", "b"), ("ث", "th"), ("ش", "ṯ"), ("x", "خ")]);

    /// Reference implementation: one character after the other.
    fn plain(text: &str) -> String {
        let mut target = String::new();
        for c in text.chars() {
            match c {
                'ب' => target.push('b'),
                'ث' => target.push_str("th"),
                'ش' => target.push('ṯ'),
                'x' => target.push('خ'),
                _ => target.push(c),
            }
        }
        target
    }

    #[test]
    fn the_table_replaces_as_the_reference_does() {
        let units = ["ب", "ث", "ش", "x", "a", "ظ", "é", "€", "😀", "\u{7FF}", "\u{600}", "\0"];
        for length in 0..1200 {
            let text: String = (0..length).map(|i| units[i * i * 7 / 3 % units.len()]).collect();
            let mut target = String::new();
            TABLE.append(&text, &mut target);
            assert_eq!(target, plain(&text));
        }
        for c in '\0'..=char::MAX {
            let text = String::from(c);
            let mut target = String::new();
            TABLE.append(&text, &mut target);
            assert_eq!(target, plain(&text));
            assert_eq!(TABLE.first_mapped(&text).is_some(), target != text);
        }
    }
}
