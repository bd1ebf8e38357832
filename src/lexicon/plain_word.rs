//! Plain words: a fast decoder for short Arabic words next to an offset.

/// The most letters of a plain word. All entries of the word lists are shorter, clitics included.
const MAX_LETTERS: usize = 12;

/// A short Arabic word, read without UTF-8 decoding or class look-ups.
///
/// Its letters are U+0621–064A; marks U+064B–0652 and tatweel are dropped; it ends at ASCII or at
/// U+060C, U+061B, U+061F. Any other word gives `None`. The letters are those of [`WordKey`]: the test
/// `a_plain_word_has_the_letters_of_its_key` compares both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainWord {
    letters: [char; MAX_LETTERS],
    from: usize,
    to: usize,
}

/// The role of a two-byte character in a plain word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ArabicByte {
    Letter,
    Mark,
    /// The word ends before it.
    WordEdge,
    Other,
}

impl ArabicByte {
    /// The role of the character with these bytes. Letters begin with D8 or D9 about equally often, so
    /// that a branch on the first byte would be mispredicted: a table has no branch.
    #[inline]
    pub(crate) fn of(first: u8, second: u8) -> Self {
        if first & 0xFE == 0xD8 { ARABIC_BYTES[Self::number(first, second)] } else { Self::Other }
    }

    /// Returns true if these bytes are a plain letter, without a branch.
    #[inline]
    pub(crate) fn is_letter(first: u8, second: u8) -> bool {
        (first & 0xFE == 0xD8)
            & (ARABIC_BYTES[Self::number(first, second)] as u8 == Self::Letter as u8)
    }

    /// The number of a character of U+0600–067F, counted from U+0600.
    const fn number(first: u8, second: u8) -> usize {
        ((first & 1) << 6 | second & 0x3F) as usize
    }
}

/// U+0600–067F.
static ARABIC_BYTES: [ArabicByte; 128] = {
    let mut pairs = [ArabicByte::Other; 128];
    let mut number = 0;
    while number < 128 {
        pairs[number] = match number {
            0x21..=0x3A | 0x41..=0x4A => ArabicByte::Letter,
            0x40 | 0x4B..=0x52 => ArabicByte::Mark,
            0x0C | 0x1B | 0x1F => ArabicByte::WordEdge,
            _ => ArabicByte::Other,
        };
        number += 1;
    }
    pairs
};

/// The last three letters of a word, if all are plain.
#[inline]
pub(crate) fn last_letters(head: &[u8]) -> Option<[char; 3]> {
    letters(head.last_chunk()?)
}

/// The first three letters of a word, if all are plain.
#[inline]
pub(crate) fn first_letters(tail: &[u8]) -> Option<[char; 3]> {
    letters(tail.first_chunk()?)
}

/// Three plain letters.
#[inline]
fn letters(&[a, b, c, d, e, f]: &[u8; 6]) -> Option<[char; 3]> {
    let is_word =
        ArabicByte::is_letter(a, b) & ArabicByte::is_letter(c, d) & ArabicByte::is_letter(e, f);
    if is_word { Some([letter(a, b)?, letter(c, d)?, letter(e, f)?]) } else { None }
}

/// The letter with these two bytes.
#[inline]
fn letter(first: u8, second: u8) -> Option<char> {
    char::from_u32(0x600 + ArabicByte::number(first, second) as u32)
}

/// Returns true for the control characters of ASCII, which may stand inside a word.
#[inline]
pub(crate) const fn is_invisible(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0E..=0x1F | 0x7F)
}

impl PlainWord {
    /// The word that `head` ends with: one letter at least.
    #[inline]
    pub(crate) fn before(head: &[u8]) -> Option<Self> {
        let mut word = Self { letters: ['\0'; MAX_LETTERS], from: MAX_LETTERS, to: MAX_LETTERS };
        let mut rest = head;
        while let [head @ .., first, second @ 0x80..=0xFF] = rest {
            match ArabicByte::of(*first, *second) {
                ArabicByte::Letter => {
                    word.from = word.from.checked_sub(1)?;
                    *word.letters.get_mut(word.from)? = letter(*first, *second)?;
                }
                ArabicByte::Mark => {}
                ArabicByte::WordEdge => break,
                ArabicByte::Other => return None,
            }
            rest = head;
        }
        (word.from < word.to && rest.last().is_none_or(|&last| !is_invisible(last))).then_some(word)
    }

    /// The word that `tail` begins with: one letter at least.
    #[inline]
    pub(crate) fn after(tail: &[u8]) -> Option<Self> {
        let mut word = Self { letters: ['\0'; MAX_LETTERS], from: 0, to: 0 };
        let mut rest = tail;
        while let [first @ 0x80..=0xFF, second, tail @ ..] = rest {
            match ArabicByte::of(*first, *second) {
                ArabicByte::Letter => {
                    *word.letters.get_mut(word.to)? = letter(*first, *second)?;
                    word.to += 1;
                }
                ArabicByte::Mark => {}
                ArabicByte::WordEdge => break,
                ArabicByte::Other => return None,
            }
            rest = tail;
        }
        (word.from < word.to && rest.first().is_none_or(|&first| !is_invisible(first)))
            .then_some(word)
    }

    /// The letters; never none.
    #[inline]
    pub(crate) fn letters(&self) -> &[char] {
        self.letters.get(self.from..self.to).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::WordKey;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_plain_word_has_the_letters_of_its_key(text in "[\u{600}-\u{660}a. \0\u{7F}\u{200F}]{0,9}[ء-ي\u{64B}-\u{652}ـ]{1,14}[\u{600}-\u{6FF} .\0]{0,2}") {
            for (at, _) in text.char_indices() {
                let (head, tail) = text.as_bytes().split_at(at);
                if let Some(word) = PlainWord::before(head) {
                    let full = WordKey::before(&text, at);
                    prop_assert_eq!(word.letters(), full.letters());
                }
                if let Some(word) = PlainWord::after(tail) {
                    let full = WordKey::after(&text, at);
                    prop_assert_eq!(word.letters(), full.letters());
                }
            }
        }
    }
}
