//! Brief words: the bytes on one side of an offset in, the letters of a short Arabic word out, if it has nothing but plain ones.

/// The most letters of a brief word; every list that it is looked up in has shorter ones, with their clitics.
const MAX_LETTERS: usize = 12;

/// An Arabic word of few letters, each of U+0621–064A, with or without the marks of U+064B–0652 and
/// tatweel, between bytes of ASCII or «،» «؛» «؟»: the same that `WordKey` reads, read faster.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief {
    letters: [char; MAX_LETTERS],
    from: usize,
    to: usize,
}

/// What a pair of bytes is to a brief word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Pair {
    Letter,
    Mark,
    /// The word ends before it.
    Edge,
    Other,
}

impl Pair {
    /// The pair of these bytes. Of the two first bytes that letters have neither is likelier, so that a
    /// table tells and no branch.
    #[inline]
    pub(super) fn of(first: u8, second: u8) -> Self {
        if first & 0xFE == 0xD8 { PAIRS[Self::number(first, second)] } else { Self::Other }
    }

    /// Whether these bytes are a plain letter, told without a branch.
    #[inline]
    pub(super) fn is_letter(first: u8, second: u8) -> bool {
        (first & 0xFE == 0xD8) & (PAIRS[Self::number(first, second)] as u8 == Self::Letter as u8)
    }

    /// The number of a character of U+0600–067F from there.
    const fn number(first: u8, second: u8) -> usize {
        ((first & 1) << 6 | second & 0x3F) as usize
    }
}

/// U+0600–067F.
static PAIRS: [Pair; 128] = {
    let mut pairs = [Pair::Other; 128];
    let mut number = 0;
    while number < 128 {
        pairs[number] = match number {
            0x21..=0x3A | 0x41..=0x4A => Pair::Letter,
            0x40 | 0x4B..=0x52 => Pair::Mark,
            0x0C | 0x1B | 0x1F => Pair::Edge,
            _ => Pair::Other,
        };
        number += 1;
    }
    pairs
};

/// The last three letters of a word, if all are plain.
#[inline]
pub(super) fn tail(head: &[u8]) -> Option<[char; 3]> {
    letters(head.last_chunk()?)
}

/// The first three letters of a word, if all are plain.
#[inline]
pub(super) fn head(tail: &[u8]) -> Option<[char; 3]> {
    letters(tail.first_chunk()?)
}

/// Three plain letters.
#[inline]
fn letters(&[a, b, c, d, e, f]: &[u8; 6]) -> Option<[char; 3]> {
    let is_word = Pair::is_letter(a, b) & Pair::is_letter(c, d) & Pair::is_letter(e, f);
    if is_word { Some([letter(a, b)?, letter(c, d)?, letter(e, f)?]) } else { None }
}

/// The letter of a pair.
#[inline]
fn letter(first: u8, second: u8) -> Option<char> {
    char::from_u32(0x600 + Pair::number(first, second) as u32)
}

/// Whether a byte of ASCII is a control character, which may stand inside a word.
#[inline]
pub(super) const fn is_invisible(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0E..=0x1F | 0x7F)
}

impl Brief {
    /// The word that `head` ends with: one letter at least.
    #[inline]
    pub(super) fn before(head: &[u8]) -> Option<Self> {
        let mut word = Self { letters: ['\0'; MAX_LETTERS], from: MAX_LETTERS, to: MAX_LETTERS };
        let mut rest = head;
        while let [head @ .., first, second @ 0x80..=0xFF] = rest {
            match Pair::of(*first, *second) {
                Pair::Letter => {
                    word.from = word.from.checked_sub(1)?;
                    *word.letters.get_mut(word.from)? = letter(*first, *second)?;
                }
                Pair::Mark => {}
                Pair::Edge => break,
                Pair::Other => return None,
            }
            rest = head;
        }
        (word.from < word.to && rest.last().is_none_or(|&last| !is_invisible(last))).then_some(word)
    }

    /// The word that `tail` begins with: one letter at least.
    #[inline]
    pub(super) fn after(tail: &[u8]) -> Option<Self> {
        let mut word = Self { letters: ['\0'; MAX_LETTERS], from: 0, to: 0 };
        let mut rest = tail;
        while let [first @ 0x80..=0xFF, second, tail @ ..] = rest {
            match Pair::of(*first, *second) {
                Pair::Letter => {
                    *word.letters.get_mut(word.to)? = letter(*first, *second)?;
                    word.to += 1;
                }
                Pair::Mark => {}
                Pair::Edge => break,
                Pair::Other => return None,
            }
            rest = tail;
        }
        (word.from < word.to && rest.first().is_none_or(|&first| !is_invisible(first)))
            .then_some(word)
    }

    /// The letters; never none.
    #[inline]
    pub(super) fn letters(&self) -> &[char] {
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
        fn a_brief_word_is_the_word(text in "[\u{600}-\u{660}a. \0\u{7F}\u{200F}]{0,9}[ء-ي\u{64B}-\u{652}ـ]{1,14}[\u{600}-\u{6FF} .\0]{0,2}") {
            for (at, _) in text.char_indices() {
                let (head, tail) = text.as_bytes().split_at(at);
                if let Some(word) = Brief::before(head) {
                    let full = WordKey::before(&text, at);
                    prop_assert_eq!(word.letters(), full.letters());
                }
                if let Some(word) = Brief::after(tail) {
                    let full = WordKey::after(&text, at);
                    prop_assert_eq!(word.letters(), full.letters());
                }
            }
        }
    }
}
