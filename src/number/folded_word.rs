//! Folded word for lookups: the letters of one word of the text, packed into an integer.
//!
//! Folding drops marks, tatweel and invisible controls; it maps أ إ آ ٱ to ا, ة to ه, ى to ي and
//! ؤ to و. YEH WITH HAMZA stays: «ميتا» is "dead", «مئتا» is 200.

/// The most letters that are kept; no number word with its clitics is longer.
const MAX_LETTERS: u32 = 20;
/// Bits for one letter.
const BITS: u32 = 6;
const LETTER: u128 = (1 << BITS) - 1;
/// The code of a letter that no number word has.
const OTHER: u8 = 63;
/// The code of what is dropped.
const DROPPED: u8 = 0;
/// The code of what ends a word.
const END: u8 = 255;

pub(super) const ALEF: u8 = code('ا');
pub(super) const BEH: u8 = code('ب');
pub(super) const FEH: u8 = code('ف');
pub(super) const KAF: u8 = code('ك');
pub(super) const LAM: u8 = code('ل');
pub(super) const WAW: u8 = code('و');
const YEH: u8 = code('ي');
const YEH_WITH_HAMZA: u8 = code('ئ');

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
pub(super) fn is_word_part(c: char) -> bool {
    code_of(c) != END
}

/// Returns true if a character is dropped by folding.
pub(super) fn is_dropped(c: char) -> bool {
    code_of(c) == DROPPED
}

fn code_of(c: char) -> u8 {
    let number = c as u32;
    match number.checked_sub(0x600).and_then(|i| CODES.get(i as usize)) {
        Some(&code) => code,
        None => code(c),
    }
}

/// The letters of a word as an integer, six bits each, the first letter lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(pub(super) u128);

impl Key {
    /// Packs a spelling of a table. Tables hold folded letters only.
    pub(super) const fn of(spelling: &str) -> Self {
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
    pub(super) const fn letter(self, index: u32) -> u8 {
        if index >= MAX_LETTERS { 0 } else { ((self.0 >> (index * BITS)) & LETTER) as u8 }
    }

    /// Returns the word without its first `count` letters.
    pub(super) const fn skip(self, count: u32) -> Self {
        if count >= MAX_LETTERS { Self(0) } else { Self(self.0 >> (count * BITS)) }
    }

    /// Returns true if the word begins with the letters of `prefix`.
    pub(super) const fn starts_with(self, prefix: Self) -> bool {
        let bits = 128 - prefix.0.leading_zeros();
        let letters = bits.div_ceil(BITS) * BITS;
        self.0 & ((1 << letters) - 1) == prefix.0
    }
}

/// One word of the text: a run of Arabic letters with the marks among them.
#[derive(Debug, Clone, Copy)]
pub(super) struct FoldedWord {
    /// The letters.
    pub(super) key: Key,
    /// A bit for each letter with SHADDA.
    pub(super) shaddas: u32,
    /// A bit for each letter with DAMMA.
    pub(super) dammas: u32,
    /// True if FATHATAN is on one of the last two letters.
    pub(super) is_tanwin: bool,
    /// The offsets of the first six letters, relative to `start`: the span after a clitic begins there.
    pub(super) offsets: [u8; 6],
    pub(super) start: usize,
    /// The offset after the last letter or mark; dropped controls at the edge are outside.
    pub(super) end: usize,
}

impl FoldedWord {
    /// Reads the word at `start`. Returns `None` if no letter begins there. The time is linear in
    /// the word, and the second value is the offset where reading ended.
    pub(super) fn read(text: &str, start: usize) -> Option<(Self, usize)> {
        let mut word = Self {
            key: Key(0),
            shaddas: 0,
            dammas: 0,
            is_tanwin: false,
            offsets: [u8::MAX; 6],
            start,
            end: start,
        };
        let (mut count, mut at) = (0, start);
        let mut last_tanwin = u32::MAX;
        for c in text.get(start..)?.chars() {
            let code = code_of(c);
            match code {
                END => break,
                DROPPED if count == 0 => return None,
                DROPPED => {
                    let bit = 1u32.checked_shl(count - 1).unwrap_or(0);
                    match c {
                        '\u{651}' => word.shaddas |= bit,
                        '\u{64F}' => word.dammas |= bit,
                        '\u{64B}' => last_tanwin = count,
                        '\u{654}' if word.key.letter(count - 1) == YEH => {
                            let shift = (count - 1) * BITS;
                            word.key.0 ^= u128::from(YEH ^ YEH_WITH_HAMZA) << shift;
                        }
                        _ => {}
                    }
                    if matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}') {
                        word.end = at + c.len_utf8();
                    }
                }
                _ => {
                    if count < MAX_LETTERS {
                        word.key.0 |= u128::from(code) << (count * BITS);
                    }
                    if let Some(offset) = word.offsets.get_mut(count as usize) {
                        *offset = u8::try_from(at - start).unwrap_or(u8::MAX);
                    }
                    count = count.saturating_add(1);
                    word.end = at + c.len_utf8();
                }
            }
            at += c.len_utf8();
        }
        word.is_tanwin = last_tanwin != u32::MAX && last_tanwin + 1 >= count;
        if count > MAX_LETTERS {
            word.key = Key(u128::from(OTHER));
        }
        (count > 0).then_some((word, at))
    }

    /// Returns the offset of the letter at `index`, or that of the word if it is too far in.
    pub(super) fn offset(&self, index: u32) -> usize {
        let offset = self.offsets.get(index as usize).copied().unwrap_or(u8::MAX);
        if offset == u8::MAX { self.start } else { self.start + usize::from(offset) }
    }

    /// Returns the word without its first `count` letters.
    pub(super) fn skip(&self, count: u32) -> Self {
        let mut word = *self;
        word.key = self.key.skip(count);
        word.shaddas = self.shaddas.checked_shr(count).unwrap_or(0);
        word.dammas = self.dammas.checked_shr(count).unwrap_or(0);
        word.start = self.offset(count);
        word.offsets = [u8::MAX; 6];
        let moved = word.start - self.start;
        for (index, &offset) in self.offsets.iter().enumerate().skip(count as usize) {
            if let (Some(slot), Some(offset)) = (
                word.offsets.get_mut(index - count as usize),
                usize::from(offset).checked_sub(moved).filter(|_| offset != u8::MAX),
            ) {
                *slot = u8::try_from(offset).unwrap_or(u8::MAX);
            }
        }
        word
    }
}
