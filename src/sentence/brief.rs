//! Brief words: the bytes on one side of an offset in, the letters of a short Arabic word out, if it has nothing but plain ones.

/// The most letters of a brief word; every list that it is looked up in has shorter ones, with their clitics.
const MAX_LETTERS: usize = 12;

/// An Arabic word of few letters, each of U+0621–064A, with or without the marks of U+064B–0652 and
/// tatweel, between bytes of ASCII or «،» «؛» «؟»: the same that `Word` reads, read faster.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief {
    letters: [char; MAX_LETTERS],
    from: usize,
    to: usize,
}

/// What two bytes are to a brief word.
enum Pair {
    Letter(char),
    Mark,
    /// The word ends before them.
    Edge,
    Other,
}

impl Pair {
    #[inline]
    fn of(first: u8, second: u8) -> Self {
        match (first, second) {
            (0xD8, 0xA1..=0xBA) | (0xD9, 0x81..=0x8A) => {
                let code = u32::from(first & 0x1F) << 6 | u32::from(second & 0x3F);
                char::from_u32(code).map_or(Self::Other, Self::Letter)
            }
            (0xD9, 0x80 | 0x8B..=0x92) => Self::Mark,
            (0xD8, 0x8C | 0x9B | 0x9F) => Self::Edge,
            _ => Self::Other,
        }
    }
}

impl Brief {
    /// The word that `head` ends with: one letter at least.
    #[inline]
    pub(super) fn before(head: &[u8]) -> Option<Self> {
        let mut word = Self { letters: ['\0'; MAX_LETTERS], from: MAX_LETTERS, to: MAX_LETTERS };
        let mut rest = head;
        while let [head @ .., first, second @ 0x80..=0xFF] = rest {
            match Pair::of(*first, *second) {
                Pair::Letter(letter) => {
                    word.from = word.from.checked_sub(1)?;
                    *word.letters.get_mut(word.from)? = letter;
                }
                Pair::Mark => {}
                Pair::Edge => break,
                Pair::Other => return None,
            }
            rest = head;
        }
        (word.from < word.to).then_some(word)
    }

    /// The word that `tail` begins with: one letter at least.
    #[inline]
    pub(super) fn after(tail: &[u8]) -> Option<Self> {
        let mut word = Self { letters: ['\0'; MAX_LETTERS], from: 0, to: 0 };
        let mut rest = tail;
        while let [first @ 0x80..=0xFF, second, tail @ ..] = rest {
            match Pair::of(*first, *second) {
                Pair::Letter(letter) => {
                    *word.letters.get_mut(word.to)? = letter;
                    word.to += 1;
                }
                Pair::Mark => {}
                Pair::Edge => break,
                Pair::Other => return None,
            }
            rest = tail;
        }
        (word.from < word.to).then_some(word)
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
    use crate::shape::word::Word;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_brief_word_is_the_word(text in "[\u{600}-\u{660}a. \u{200F}]{0,9}[ء-ي\u{64B}-\u{652}ـ]{1,14}[\u{600}-\u{6FF} .]{0,2}") {
            for (at, _) in text.char_indices() {
                let (head, tail) = text.as_bytes().split_at(at);
                if let Some(word) = Brief::before(head) {
                    let full = Word::before(&text, at);
                    prop_assert_eq!(word.letters(), full.letters());
                }
                if let Some(word) = Brief::after(tail) {
                    let full = Word::after(&text, at);
                    prop_assert_eq!(word.letters(), full.letters());
                }
            }
        }
    }
}
