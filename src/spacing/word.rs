//! The letters of one word as written, with their byte offsets, and hashes of its parts.

use crate::clitic::letters::code;
use crate::lexicon::plain_word::ArabicByte;
use crate::script::{CharSet, name};

/// The most letters of a word that is read. Longer ones are no words of the language.
pub(super) const LETTERS_MAX: usize = 64;

/// Flags of a letter.
pub(super) mod flag {
    /// Fathatan is on the letter.
    pub(crate) const FATHATAN: u8 = 1;
    /// Dammatan or kasratan is on the letter.
    pub(crate) const TANWIN: u8 = 2;
    /// A dagger alef is on the letter, or a tatweel or joiner follows it: it may be inside a word.
    pub(crate) const INNER: u8 = 4;
}

/// The letters of a word of the Arabic language, as code points less U+0600; a buffer.
#[derive(Debug)]
pub(super) struct Word {
    len: usize,
    letters: [u8; LETTERS_MAX],
    flags: [u8; LETTERS_MAX],
    starts: [u16; LETTERS_MAX],
    /// The letters that occur, by the low six bits of their codes.
    seen: u64,
    has_tanwin: bool,
}

/// Returns the bit of a letter in [`Word::has_any`].
pub(super) const fn bit(letter: u8) -> u64 {
    1 << (letter & 63)
}

impl Word {
    pub(super) const fn new() -> Self {
        Self {
            len: 0,
            letters: [0; LETTERS_MAX],
            flags: [0; LETTERS_MAX],
            starts: [0; LETTERS_MAX],
            seen: 0,
            has_tanwin: false,
        }
    }

    /// Reads `text`; returns false if it has no letter, more than [`LETTERS_MAX`], or anything but letters
    /// U+0621–064A, combining marks, tatweel and joiners. The work is bounded: a longer word is left early.
    pub(super) fn read(&mut self, text: &str) -> bool {
        (self.len, self.seen, self.has_tanwin) = (0, 0, false);
        let bytes = text.as_bytes();
        if bytes.len() > usize::from(u16::MAX) {
            return false;
        }
        let mut at = 0;
        while let Some(&[first, second]) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
            crate::work::count(1);
            match ArabicByte::of(first, second) {
                ArabicByte::Letter => {
                    let letter = (first & 1) << 6 | second & 0x3F;
                    if !self.push(at, letter) {
                        return false;
                    }
                    at += 2;
                }
                ArabicByte::Mark if first == 0xD9 && matches!(second, 0x8B..=0x8D) => {
                    let tanwin = if second == 0x8B { flag::FATHATAN } else { flag::TANWIN };
                    self.has_tanwin = true;
                    self.flag(tanwin);
                    at += 2;
                }
                ArabicByte::Mark => {
                    if (first, second) == (0xD9, 0x80) {
                        self.flag(flag::INNER);
                    }
                    at += 2;
                }
                ArabicByte::WordEdge | ArabicByte::Other => {
                    let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else {
                        return false;
                    };
                    if !self.push_rare(at, c) {
                        return false;
                    }
                    at += c.len_utf8();
                }
            }
        }
        // A byte that remains is ASCII, no letter of such a word.
        at == bytes.len() && self.len > 0
    }

    fn push(&mut self, at: usize, letter: u8) -> bool {
        let Some(place) = self.letters.get_mut(self.len) else { return false };
        *place = letter;
        if let (Some(flags), Some(start)) =
            (self.flags.get_mut(self.len), self.starts.get_mut(self.len))
        {
            *flags = 0;
            *start = at as u16;
        }
        self.seen |= bit(letter);
        self.len += 1;
        true
    }

    /// Reads a character that is rare in words; returns false if it belongs to another language.
    #[cold]
    fn push_rare(&mut self, at: usize, c: char) -> bool {
        match c {
            name::ALEF_WASLA => return self.push(at, code::ALEF),
            name::ZERO_WIDTH_JOINER | name::ZERO_WIDTH_NON_JOINER | name::SUPERSCRIPT_ALEF => {
                self.flag(flag::INNER);
            }
            name::MADDAH_ABOVE | name::HAMZA_ABOVE | name::HAMZA_BELOW => self.compose(c),
            c => return CharSet::MARKS.contains(c),
        }
        true
    }

    fn flag(&mut self, flag: u8) {
        let last = self.len.checked_sub(1).and_then(|last| self.flags.get_mut(last));
        if let Some(flags) = last {
            *flags |= flag;
        }
    }

    /// Replaces the last letter and a combining hamza or madda by the letter that they spell.
    fn compose(&mut self, mark: char) {
        self.flag(flag::INNER);
        let Some(last) = self.len.checked_sub(1).and_then(|last| self.letters.get_mut(last)) else {
            return;
        };
        *last = match (*last, mark) {
            (code::ALEF, name::MADDAH_ABOVE) => code::ALEF_WITH_MADDA_ABOVE,
            (code::ALEF, name::HAMZA_ABOVE) => code::ALEF_WITH_HAMZA_ABOVE,
            (code::ALEF, name::HAMZA_BELOW) => code::ALEF_WITH_HAMZA_BELOW,
            (code::WAW, name::HAMZA_ABOVE) => code::WAW_WITH_HAMZA_ABOVE,
            (code::YEH | code::ALEF_MAKSURA, name::HAMZA_ABOVE) => code::YEH_WITH_HAMZA_ABOVE,
            (other, _) => other,
        };
        self.seen |= bit(*last);
    }

    /// Returns the letters as written.
    pub(super) fn letters(&self) -> &[u8] {
        self.letters.get(..self.len).unwrap_or_default()
    }

    /// Returns the flags of letter `at`.
    pub(super) fn flags(&self, at: usize) -> u8 {
        self.flags.get(at).copied().unwrap_or(0)
    }

    /// Returns true if any tanwin was read.
    pub(super) const fn has_tanwin(&self) -> bool {
        self.has_tanwin
    }

    /// Returns true if one of the letters of these [bits](bit) occurs.
    pub(super) const fn has_any(&self, bits: u64) -> bool {
        self.seen & bits != 0
    }

    /// Returns the byte offset of letter `at`.
    pub(super) fn start(&self, at: usize) -> usize {
        self.starts.get(at).map_or(0, |&start| usize::from(start))
    }
}

/// Returns the letter that keys of a lexicon have: every alef bare, ى as ي.
const fn fold(letter: u8) -> u8 {
    match letter {
        code::ALEF_WITH_MADDA_ABOVE | code::ALEF_WITH_HAMZA_ABOVE | code::ALEF_WITH_HAMZA_BELOW => {
            code::ALEF
        }
        code::ALEF_MAKSURA => code::YEH,
        other => other,
    }
}

/// The base of the polynomial.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// The powers of the base.
static POWERS: [u64; LETTERS_MAX + 1] = {
    let mut powers = [1; LETTERS_MAX + 1];
    let mut at = 1;
    while at <= LETTERS_MAX {
        powers[at] = u64::wrapping_mul(powers[at - 1], BASE);
        at += 1;
    }
    powers
};

/// Mixes the bits of a polynomial, so that the highest ones are evenly distributed.
const fn mix(value: u64) -> u64 {
    let value = (value ^ value >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    let value = (value ^ value >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    value ^ value >> 32
}

const fn append(hash: u64, letter: u8) -> u64 {
    hash.wrapping_mul(BASE).wrapping_add(fold(letter) as u64)
}

/// Returns the hash of the folded letters.
pub(super) fn hash(letters: &[u8]) -> u64 {
    mix(letters.iter().fold(0, |hash, &letter| append(hash, letter)))
}

/// The hashes of all parts of a word, in constant time for each: H(from..to) is
/// H(to) − H(from) · B^(to − from), as H is a polynomial in B.
#[derive(Debug)]
pub(super) struct Hashes {
    prefixes: [u64; LETTERS_MAX + 1],
}

impl Hashes {
    pub(super) fn of(letters: &[u8]) -> Self {
        let mut prefixes = [0; LETTERS_MAX + 1];
        let mut hash = 0;
        for (place, &letter) in prefixes.iter_mut().skip(1).zip(letters) {
            hash = append(hash, letter);
            *place = hash;
        }
        Self { prefixes }
    }

    /// Returns the hash of the letters `from..to`.
    pub(super) fn part(&self, from: usize, to: usize) -> u64 {
        let prefix = |at: usize| self.prefixes.get(at).copied().unwrap_or(0);
        let power = POWERS.get(to.saturating_sub(from)).copied().unwrap_or(1);
        mix(prefix(to).wrapping_sub(prefix(from).wrapping_mul(power)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Option<alloc::vec::Vec<u8>> {
        let mut word = Word::new();
        word.read(text).then(|| word.letters().to_vec())
    }

    #[test]
    fn marks_and_tatweel_are_no_letters() {
        assert_eq!(letters("مُـحَمَّـدٌ"), letters("محمد")); // "Muhammad"
        assert_eq!(letters("ا\u{654}ي"), letters("أي"));
        for other in ["محمد2", "گفت", "a", "5", "#", "محمد.", "ﻷﻥ"] {
            assert_eq!(letters(other), None, "{other}");
        }
        assert!(letters(&"ب".repeat(64)).is_some());
        assert!(letters(&"ب".repeat(65)).is_none());
        assert!(letters(&alloc::format!("ب{}", "\u{64E}".repeat(40_000))).is_none());
    }

    #[test]
    fn parts_hash_as_words() {
        let mut word = Word::new();
        assert!(word.read("والمدرسة")); // "and the school"
        let hashes = Hashes::of(word.letters());
        for from in 0..8 {
            for to in from..=8 {
                assert_eq!(hashes.part(from, to), hash(&word.letters()[from..to]));
            }
        }
        let of = |text| letters(text).map(|letters| hash(&letters));
        assert_eq!(of("إلى"), of("الي")); // "to", in both spellings
        assert_ne!(of("علي"), of("عل"));
    }
}
