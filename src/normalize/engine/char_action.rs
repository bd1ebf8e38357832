//! The action of a set of steps on one character.

/// The action of a set of steps on one character.
///
/// The compiled table, the character map, the look-around functions and the kernels all use this
/// type. [`Map`](Self::Map) and [`Expand`](Self::Expand) never produce the character itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CharAction {
    /// The character is unchanged.
    Keep,
    /// The character is removed.
    Delete,
    /// The character becomes another one.
    Map(char),
    /// The character becomes these characters. None of them is a mark, and no space comes to stand
    /// next to a space among them.
    Expand(Replacement),
    /// The action depends on more than the source of the action has seen. The next slower level
    /// decides: look-around after a table, the rules of a word after look-around.
    NeedsContext,
}

impl CharAction {
    /// Returns the action with the encoded character in place of [`Map`](Self::Map), so that a
    /// kernel stores bytes without encoding them again.
    #[inline]
    pub(super) const fn encoded(self) -> Self {
        match self {
            Self::Map(c) => Self::Expand(Replacement::of(c)),
            other => other,
        }
    }
}

/// A few characters in one word of memory: their UTF-8 bytes, the first byte lowest, and their
/// number of bytes in the highest byte.
///
/// ```text
/// bits   0..8   8..16  16..24 24..32 32..56  56..64
/// لا     D9     84     D8     A7     0       4
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Replacement(u64);

impl Replacement {
    /// The capacity in bytes. Few presentation forms stand for more than three letters.
    const CAPACITY: usize = 7;

    /// No characters.
    pub(super) const EMPTY: Self = Self(0);

    /// Returns a replacement of one character.
    #[inline]
    pub(super) const fn of(c: char) -> Self {
        let mut replacement = Self::EMPTY;
        replacement.push(c);
        replacement
    }

    /// Appends a character. Returns false if there is no room for it.
    #[inline]
    pub(super) const fn push(&mut self, c: char) -> bool {
        let fits = self.len() + c.len_utf8() <= Self::CAPACITY;
        if fits {
            self.0 |= (utf8(c) as u64) << (8 * self.len());
            self.0 += (c.len_utf8() as u64) << 56;
        }
        fits
    }

    /// Returns the bytes; those after the first [`len`](Self::len) have no meaning.
    #[inline]
    pub(super) const fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    /// Returns the number of bytes.
    #[inline]
    pub(super) const fn len(self) -> usize {
        (self.0 >> 56) as usize
    }

    /// Returns true if there are no characters.
    #[inline]
    pub(super) const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Returns true if there is exactly one character.
    #[inline]
    pub(super) const fn is_single(self) -> bool {
        let length = match self.0 as u8 {
            0..0x80 => 1,
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        self.len() == length
    }

    /// Copies the characters into `buffer` and returns them as a string.
    pub(super) fn as_str(self, buffer: &mut [u8; 8]) -> &str {
        *buffer = self.bytes();
        let bytes = buffer.get(..self.len()).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Stores the bytes, padded to `room` bytes, at `first` in a block. Nothing is read from the
    /// block, so no load waits for an earlier store next to it.
    #[inline]
    pub(super) fn store(self, block: &mut [u8], first: usize, room: usize) {
        let [a, b, c, d, ..] = self.bytes();
        match (room, block.get_mut(first..).unwrap_or_default()) {
            (1, [x, ..]) => *x = a,
            (2, [x, y, ..]) => [*x, *y] = [a, b],
            (3, [x, y, z, ..]) => [*x, *y, *z] = [a, b, c],
            (4, [x, y, z, w, ..]) => [*x, *y, *z, *w] = [a, b, c, d],
            _ => {}
        }
    }
}

/// Returns the UTF-8 bytes of a character, the first byte lowest.
const fn utf8(c: char) -> u32 {
    let code = c as u32;
    match c.len_utf8() {
        1 => code,
        2 => 0xC0 | code >> 6 | next(code) << 8,
        3 => 0xE0 | code >> 12 | next(code >> 6) << 8 | next(code) << 16,
        _ => 0xF0 | code >> 18 | next(code >> 12) << 8 | next(code >> 6) << 16 | next(code) << 24,
    }
}

/// Returns the continuation byte that holds the lowest six bits.
const fn next(bits: u32) -> u32 {
    0x80 | bits & 0x3F
}

#[cfg(test)]
mod tests {
    use super::Replacement;

    #[test]
    fn replacements_hold_the_utf8_of_their_characters() {
        for c in '\0'..=char::MAX {
            let replacement = Replacement::of(c);
            assert_eq!(replacement.as_str(&mut [0; 8]), c.encode_utf8(&mut [0; 4]));
            assert!(replacement.is_single() && !replacement.is_empty());
        }
    }
}
