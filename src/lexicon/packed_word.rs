//! Packed words: the folded letters of a word in one integer, for fast lookups in closed lists.
//!
//! Folding drops marks, tatweel and invisible controls; it maps أ إ آ ٱ to ا, ة to ه, ى to ي and
//! ؤ to و. YEH WITH HAMZA stays: «ميتا» is "dead", «مئتا» is 200.

use super::WordKey;

/// The most letters that are kept; no listed word with its clitics is longer.
pub(crate) const MAX_LETTERS: u32 = 20;
/// Bits for one letter.
pub(crate) const BITS: u32 = 6;
const LETTER: u128 = (1 << BITS) - 1;
/// The code of a letter that no listed word has.
pub(crate) const OTHER: u8 = 63;
/// The code of what is dropped.
pub(crate) const DROPPED: u8 = 0;
/// The code of what ends a word.
pub(crate) const END: u8 = 255;

pub(crate) const ALEF: u8 = code('ا');
pub(crate) const BEH: u8 = code('ب');
pub(crate) const FEH: u8 = code('ف');
pub(crate) const KAF: u8 = code('ك');
pub(crate) const LAM: u8 = code('ل');
pub(crate) const WAW: u8 = code('و');
pub(crate) const YEH: u8 = code('ي');
pub(crate) const YEH_WITH_HAMZA: u8 = code('ئ');

/// Returns the code of a character: of a letter from 1 to 63, 0 of what is dropped, 255 of the rest.
const fn code(c: char) -> u8 {
    match c {
        'آ' | 'أ' | 'إ' | 'ا' | '\u{671}' => 7,
        'ؤ' | 'و' => 40,
        'ة' | 'ه' => 39,
        'ى' | 'ي' | '\u{6CC}' => 42,
        '\u{6A9}' => 35,
        '\u{621}'..='\u{63A}' | '\u{641}'..='\u{648}' => (c as u32 - 0x620) as u8,
        // Tatweel, the marks, the directional controls, the joiners and the soft hyphen.
        '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{610}'..='\u{61A}'
        | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}'
        | '\u{6EA}'..='\u{6ED}'
        | '\u{61C}'
        | '\u{200C}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{AD}' => DROPPED,
        '\u{63B}'..='\u{63F}'
        | '\u{66E}'..='\u{6D3}'
        | '\u{6D5}'
        | '\u{6EE}'
        | '\u{6EF}'
        | '\u{6FA}'..='\u{6FC}'
        | '\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{8A0}'..='\u{8C9}'
        | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}' => OTHER,
        _ => END,
    }
}

/// The codes of the characters of U+0600..U+0700, by their number.
static CODES: [u8; 256] = {
    let mut codes = [END; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32) {
            codes[i] = code(c);
        }
        i += 1;
    }
    codes
};

/// Returns true if a character is a part of a word: a letter, a mark, tatweel or invisible.
pub(crate) fn is_word_part(c: char) -> bool {
    code_of(c) != END
}

/// Returns true if a character is dropped by folding.
pub(crate) fn is_dropped(c: char) -> bool {
    code_of(c) == DROPPED
}

/// Returns the code of a character.
pub(crate) fn code_of(c: char) -> u8 {
    let number = c as u32;
    match number.checked_sub(0x600).and_then(|i| CODES.get(i as usize)) {
        Some(&code) => code,
        None => code(c),
    }
}

/// The letters of a word as an integer, six bits each, the first letter lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PackedWord(pub(crate) u128);

impl PackedWord {
    /// Packs a spelling of a table. Tables hold folded letters only.
    pub(crate) const fn of(spelling: &str) -> Self {
        let bytes = spelling.as_bytes();
        let (mut key, mut i, mut shift) = (0, 0, 0);
        while i + 1 < bytes.len() {
            let c = ((bytes[i] as u32 & 31) << 6) | (bytes[i + 1] as u32 & 63);
            if let Some(c) = char::from_u32(c) {
                key |= (code(c) as u128) << shift;
            }
            shift += BITS;
            i += 2;
        }
        Self(key)
    }

    /// Returns the code of the letter at `index`, 0 past the end.
    pub(crate) const fn letter(self, index: u32) -> u8 {
        if index >= MAX_LETTERS { 0 } else { ((self.0 >> (index * BITS)) & LETTER) as u8 }
    }

    /// Returns the word without its first `count` letters.
    pub(crate) const fn skip(self, count: u32) -> Self {
        if count >= MAX_LETTERS { Self(0) } else { Self(self.0 >> (count * BITS)) }
    }

    /// Returns the word with the article before it.
    pub(crate) const fn definite(self) -> Self {
        Self(self.0 << (2 * BITS) | (LAM as u128) << BITS | ALEF as u128)
    }

    /// Returns true if the word begins with the letters of `prefix`.
    pub(crate) const fn starts_with(self, prefix: Self) -> bool {
        let bits = 128 - prefix.0.leading_zeros();
        let letters = bits.div_ceil(BITS) * BITS;
        self.0 & ((1 << letters) - 1) == prefix.0
    }
}

/// Returns the word at `at` and its end, or `None` if no letter begins there.
///
/// `None` too if the word needs a full reading: it has a combining hamza, or characters other than
/// of two bytes belong to it.
#[inline]
pub(crate) fn read_packed(text: &str, at: usize) -> Option<(PackedWord, usize)> {
    let mut rest = text.as_bytes().get(at..)?;
    let (mut word, mut shift, mut end) = (0_u128, 0, at);
    while let [lead @ 0xD8..=0xDB, second, tail @ ..] = rest {
        let index = usize::from(lead & 3) << 6 | usize::from(second & 63);
        let code = CODES.get(index).copied().unwrap_or(END);
        if code == END || code == DROPPED && (shift == 0 || index == HAMZA_ABOVE_INDEX) {
            break;
        }
        if code != DROPPED {
            if shift < MAX_LETTERS * BITS {
                word |= u128::from(code) << shift;
            }
            shift += BITS;
        }
        end += 2;
        rest = tail;
    }
    if shift > MAX_LETTERS * BITS {
        word = u128::from(OTHER);
    }
    let ends = match rest {
        [] | [b'\t' | b'\n' | b'\r' | b' '..=b'~', ..] => true,
        _ => !text.get(end..)?.chars().next().is_some_and(continues_word),
    };
    (shift > 0 && ends).then_some((PackedWord(word), end))
}

/// Returns true if a character continues a word in one of the full readings.
fn continues_word(c: char) -> bool {
    code_of(c) != END || WordKey::may_hold(c)
}

/// The index in [`CODES`] of U+0654 ARABIC HAMZA ABOVE.
const HAMZA_ABOVE_INDEX: usize = 0x54;

/// A prefilter for packed words: no false negatives, and about 3 % false positives with 500 words.
#[derive(Debug)]
pub(crate) struct PackedFilter {
    bits: [u64; Self::WORDS],
}

impl PackedFilter {
    const WORDS: usize = 256;

    pub(crate) const fn new() -> Self {
        Self { bits: [0; Self::WORDS] }
    }

    /// Adds a folded spelling.
    pub(crate) const fn insert(&mut self, spelling: &str) {
        let (index, bit) = Self::slot(PackedWord::of(spelling));
        self.bits[index] |= bit;
    }

    /// Returns true if the word may have been added.
    #[inline]
    pub(crate) fn may_contain(&self, word: PackedWord) -> bool {
        let (index, bit) = Self::slot(word);
        self.bits.get(index).is_some_and(|bits| bits & bit != 0)
    }

    /// Returns the place of a word: a multiplicative hash of 14 bits.
    const fn slot(word: PackedWord) -> (usize, u64) {
        let (low, high) = (word.0 as u64, (word.0 >> 64) as u64);
        let hash = (low ^ high.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ((hash >> 56) as usize, 1 << (hash >> 50 & 63))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_packed_through_marks_and_spellings() {
        let read = |text| read_packed(text, 0).map(|(word, end)| (word, &text[..end]));
        let word = PackedWord::of("احمد");
        assert_eq!(read("أَحمـد، نعم"), Some((word, "أَحمـد"))); // "Ahmad, yes"
        assert_eq!(read("احمد"), Some((word, "احمد")));
        assert_eq!(read("احمد»"), Some((word, "احمد")));
        assert_eq!(read("،"), None);
        for full in ["احم\u{200C}د", "مي\u{654}ه", "ﺍﺣﻤﺪ", "احمد\u{8D4}", "احم\u{200B}د"]
        {
            assert_eq!(read(full), None, "{full}");
        }
        let long = "ا".repeat(21);
        assert_eq!(read_packed(&long, 0), Some((PackedWord(u128::from(OTHER)), 42)));
        assert_eq!(word.skip(2), PackedWord::of("مد"));
        assert!(word.starts_with(PackedWord::of("اح")));
    }

    #[test]
    fn the_filter_has_no_false_negatives() {
        let mut filter = PackedFilter::new();
        let words = ["احمد", "مئه", "خمسه"]; // "Ahmad", "hundred", "five"
        words.iter().for_each(|word| filter.insert(word));
        assert!(words.iter().all(|word| filter.may_contain(PackedWord::of(word))));
        assert!(!filter.may_contain(PackedWord::of("كتاب"))); // "book"
    }
}
