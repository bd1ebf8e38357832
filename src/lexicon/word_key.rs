//! Word keys: the folded letters of a word at an offset, for list lookups.

use crate::script::name::{
    ALEF, ALEF_MAKSURA, ALEF_WASLA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW,
    ALEF_WITH_MADDA_ABOVE, FARSI_YEH, HAMZA_ABOVE, HAMZA_BELOW, KAF, KEHEH, MADDAH_ABOVE, WAW,
    WAW_WITH_HAMZA_ABOVE, YEH, YEH_WITH_HAMZA_ABOVE,
};
use crate::script::{CharSet, Class};
use crate::table::presentation_form;
use core::cmp::Ordering;

/// The most letters of a word that are kept; no entry of a list is longer.
const MAX_LETTERS: usize = 16;

/// The most bytes from a word's first visible character to its last: a longer one is in no list.
pub(crate) const MAX_WORD: usize = 128;

/// The maximum number of bytes of consecutive invisible characters inside a word. A longer
/// sequence ends the word, in both directions. Invisible characters at an edge do not count
/// towards the length of the word.
pub(crate) const MAX_HIDDEN: usize = 64;

/// The invisible characters that a word may contain.
pub(crate) const INVISIBLE: CharSet = CharSet::of(&[
    Class::Control,
    Class::ZeroWidthSpace,
    Class::ZeroWidthNonJoiner,
    Class::ZeroWidthJoiner,
    Class::BidiControl,
    Class::Format,
]);

/// The characters removed from the key: combining marks, tatweel and invisible characters.
const DROPPED: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::Tatweel])).union(INVISIBLE);

/// The characters of a word.
const WORD: CharSet = CharSet::ARABIC.union(INVISIBLE);

/// The letters of one Arabic word without marks, tatweel and invisible characters, with combining
/// hamzas composed, presentation forms and the Persian yeh and keheh in their Arabic shape.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordKey {
    letters: [char; MAX_LETTERS],
    /// The number of letters kept.
    len: usize,
    /// True if the word has more letters.
    long: bool,
    /// The bytes that were read, invisible characters at the edges included.
    start: usize,
    end: usize,
}

impl WordKey {
    const fn empty(at: usize) -> Self {
        Self { letters: ['\0'; MAX_LETTERS], len: 0, long: false, start: at, end: at }
    }

    /// The letters of `source`, whatever they are: for users' own lists and for tests.
    #[cfg(test)]
    pub(crate) fn of(source: &str) -> Self {
        Self::after(source, 0)
    }

    /// Returns true for the characters of words: Arabic letters and marks, and invisible characters.
    pub(crate) const fn may_hold(c: char) -> bool {
        WORD.contains(c)
    }

    /// The word that begins at `at`: empty when no letter does. Reads at most [`MAX_WORD`] bytes, and
    /// [`MAX_HIDDEN`] on either side of them.
    pub(crate) fn after(text: &str, at: usize) -> Self {
        let mut word = Self::empty(at);
        let (mut first, mut seen) = (None, 0);
        for (offset, c) in text.get(at..).unwrap_or_default().char_indices() {
            if !WORD.contains(c) {
                break;
            }
            let end = offset + c.len_utf8();
            if INVISIBLE.contains(c) {
                if end - seen > MAX_HIDDEN {
                    word.end = at + seen;
                    break;
                }
            } else if end - *first.get_or_insert(offset) > MAX_WORD {
                word.long = true;
                break;
            } else {
                seen = end;
                word.push(c);
            }
            word.end = at + end;
        }
        word
    }

    /// The word that ends at `at`: empty when no letter does. Reads at most [`MAX_WORD`] bytes, and
    /// [`MAX_HIDDEN`] on either side of them.
    pub(crate) fn before(text: &str, at: usize) -> Self {
        let head = text.get(..at).unwrap_or_default();
        let mut start = at;
        let (mut last, mut seen) = (None, at);
        for (offset, c) in head.char_indices().rev() {
            if !WORD.contains(c) {
                break;
            }
            if INVISIBLE.contains(c) {
                if seen - offset > MAX_HIDDEN {
                    start = seen;
                    break;
                }
            } else if *last.get_or_insert(offset + c.len_utf8()) - offset > MAX_WORD {
                return Self { long: true, len: MAX_LETTERS, start, end: at, ..Self::empty(at) };
            } else {
                seen = offset;
            }
            start = offset;
        }
        let mut word = Self { start, ..Self::empty(at) };
        head.get(start..).unwrap_or_default().chars().for_each(|c| word.push(c));
        word
    }

    fn push(&mut self, c: char) {
        match presentation_form(c).filter(|_| CharSet::ARABIC_LETTERS.contains(c)) {
            Some((letters, _)) => letters.chars().for_each(|letter| self.push_letter(letter)),
            None => self.push_letter(c),
        }
    }

    fn push_letter(&mut self, c: char) {
        let last = self.len.checked_sub(1).and_then(|last| self.letters.get_mut(last));
        if let Some(last) = last
            && let Some(composed) = compose(*last, c)
        {
            *last = composed;
            return;
        }
        if DROPPED.contains(c) {
            return;
        }
        let letter = match c {
            KEHEH => KAF,
            FARSI_YEH => YEH,
            ALEF_WASLA => ALEF,
            other => other,
        };
        match self.letters.get_mut(self.len) {
            Some(place) => {
                *place = letter;
                self.len += 1;
            }
            None => self.long = true,
        }
    }

    /// Returns the start of the word, in bytes.
    pub(crate) const fn start(&self) -> usize {
        self.start
    }

    /// Returns the end of the word, in bytes.
    pub(crate) const fn end(&self) -> usize {
        self.end
    }

    /// Returns true if there is no letter.
    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns true if the word is a single letter.
    pub(crate) const fn is_single(&self) -> bool {
        self.len == 1 && !self.long
    }

    /// Returns the letters; empty for a word longer than any entry.
    pub(crate) fn letters(&self) -> &[char] {
        if self.long { &[] } else { self.letters.get(..self.len).unwrap_or_default() }
    }
}

/// NFC's compositions of Arabic letters, which a word may hold decomposed.
const fn compose(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        (ALEF, MADDAH_ABOVE) => ALEF_WITH_MADDA_ABOVE,
        (ALEF, HAMZA_ABOVE) => ALEF_WITH_HAMZA_ABOVE,
        (ALEF, HAMZA_BELOW) => ALEF_WITH_HAMZA_BELOW,
        (WAW, HAMZA_ABOVE) => WAW_WITH_HAMZA_ABOVE,
        (YEH, HAMZA_ABOVE) => YEH_WITH_HAMZA_ABOVE,
        _ => return None,
    })
}

/// The letter by which lists are sorted: every alef is bare.
const fn key(letter: char) -> char {
    match letter {
        ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW | ALEF_WITH_MADDA_ABOVE => ALEF,
        other => other,
    }
}

/// The letter as a code point less U+0600, every alef bare and alef maksura as yeh: the code of the
/// [stem lists](super::stem_list). Zero for other characters.
pub(crate) fn letter_code(letter: char) -> u8 {
    let folded = match key(letter) {
        ALEF_MAKSURA => YEH,
        other => other,
    };
    u32::from(folded).checked_sub(0x600).and_then(|code| u8::try_from(code).ok()).unwrap_or(0)
}

/// Compares an entry with letters, both with bare alefs.
pub(crate) fn alef_insensitive_cmp(entry: &str, letters: &[char]) -> Ordering {
    let mut letters = letters.iter();
    for c in entry.chars() {
        let Some(&letter) = letters.next() else { return Ordering::Greater };
        match key(c).cmp(&key(letter)) {
            Ordering::Equal => {}
            other => return other,
        }
    }
    if letters.as_slice().is_empty() { Ordering::Equal } else { Ordering::Less }
}

/// Returns true if the letters match an entry: a bare alef matches any alef, a written hamza
/// itself.
pub(crate) fn alef_insensitive_eq(entry: &str, letters: &[char]) -> bool {
    entry.chars().count() == letters.len()
        && entry.chars().zip(letters).all(|(e, &l)| e == l || l == ALEF && key(e) == ALEF)
}

/// Returns true if the letters are in a list that is sorted with bare alefs.
pub(crate) fn list_contains(list: &[&str], letters: &[char]) -> bool {
    let from = list.partition_point(|entry| alef_insensitive_cmp(entry, letters).is_lt());
    let rest = list.get(from..).unwrap_or_default();
    rest.iter()
        .take_while(|entry| alef_insensitive_cmp(entry, letters).is_eq())
        .any(|e| alef_insensitive_eq(e, letters))
}

/// Asserts that a list is sorted with bare alefs, unique, and made of letters and inner dots.
#[cfg(test)]
pub(crate) fn assert_sorted(name: &str, list: &[&str]) {
    let letters = |entry: &str| entry.chars().map(key).collect::<alloc::vec::Vec<_>>();
    for pair in list.windows(2) {
        if let [a, b] = pair {
            assert!(letters(a) <= letters(b) && a != b, "{name}: {a} before {b}");
        }
    }
    for entry in list {
        assert!(
            entry.chars().all(|c| CharSet::ARABIC_LETTERS.contains(c) || ". ".contains(c)),
            "{name}: {entry}"
        );
        assert!(entry.chars().count() <= MAX_LETTERS, "{name}: {entry}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn text(word: &WordKey) -> String {
        word.letters().iter().collect()
    }

    #[test]
    fn marks_tatweel_and_controls_are_dropped() {
        assert_eq!(text(&WordKey::of("مُـحَمَّـدٌ\u{200F}")), "محمد");
        assert_eq!(text(&WordKey::of("ا\u{654}ي")), "أي");
        assert_eq!(text(&WordKey::of("ا\u{655}ا\u{653}و\u{654}ي\u{654}")), "إآؤئ");
        assert_eq!(text(&WordKey::of("کیٱ")), "كيا");
        assert_eq!(text(&WordKey::of("ﻷﻥ")), "لأن");
    }

    #[test]
    fn presentation_forms_equal_their_compatibility_decompositions() {
        for c in ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFE}') {
            // The form of U+0677, a letter with a compatibility decomposition, is that letter.
            if c != '\u{FBDD}' && CharSet::ARABIC_LETTERS.contains(c) {
                let [mut key, mut decomposed, mut expected] = [WordKey::empty(0); 3];
                key.push(c);
                // Forms of U+06C0 and U+06D3 are these letters, which have canonical decompositions.
                for &letter in key.letters() {
                    unicode_normalization::char::decompose_canonical(letter, |part| {
                        decomposed.push_letter(part);
                    });
                }
                // The space in front of an isolated mark is no letter.
                unicode_normalization::char::decompose_compatible(c, |part| match part {
                    ' ' => {}
                    part => expected.push_letter(part),
                });
                assert_eq!(decomposed.letters(), expected.letters(), "{c:?}");
            }
        }
    }

    #[test]
    fn a_word_is_read_from_either_side() {
        let source = "قال د. أحمد";
        let dot = source.find('.').unwrap();
        assert_eq!(text(&WordKey::before(source, dot)), "د");
        assert_eq!(text(&WordKey::after(source, dot + 2)), "أحمد");
        assert!(WordKey::after(source, dot).is_empty());
    }

    #[test]
    fn what_is_invisible_at_an_edge_makes_no_word_longer() {
        let hidden = "\u{200F}".repeat(100);
        let letters = "د".repeat(16);
        for count in [0, 1, 20, 22, 60, 100] {
            let hidden = hidden.get(..3 * count).unwrap();
            let source = alloc::format!("{hidden}{letters}{hidden}");
            let end = hidden.len() + letters.len();
            assert_eq!(text(&WordKey::before(&source, end)), letters, "{count}");
            assert_eq!(text(&WordKey::after(&source, hidden.len())), letters, "{count}");
        }
        // More than that is no part of a word, whichever side one comes from.
        let edge = hidden.get(..63).unwrap();
        let source = alloc::format!(".{edge}د{edge}.{hidden}د{hidden}.");
        let dots: alloc::vec::Vec<usize> = source.match_indices('.').map(|(at, _)| at).collect();
        for (pair, want) in dots.windows(2).zip([(dots[0] + 1, dots[1]), (dots[1] + 1, dots[2])]) {
            let (after, before) =
                (WordKey::after(&source, pair[0] + 1), WordKey::before(&source, pair[1]));
            assert_eq!((after.start(), before.end()), want);
            assert_eq!(text(&after), text(&before));
            let whole = after.end() == pair[1] && before.start() == pair[0] + 1;
            assert_eq!(whole, text(&after) == "د", "{pair:?}");
        }
        let source = alloc::format!("{hidden}{}", "دَ".repeat(33));
        assert!(WordKey::before(&source, source.len()).letters().is_empty());
        assert!(WordKey::after(&source, hidden.len()).letters().is_empty());
    }

    #[test]
    fn a_bare_alef_stands_for_any_hamza_but_a_written_one_for_itself() {
        let list = ["أمام", "إلى"];
        assert!(!list_contains(&list, WordKey::of("إمام").letters()));
        let list = ["إلى", "أمام"];
        assert!(list_contains(&list, WordKey::of("الى").letters()));
        assert!(list_contains(&list, WordKey::of("امام").letters()));
        assert!(!list_contains(&list, WordKey::of("إمام").letters()));
    }
}
