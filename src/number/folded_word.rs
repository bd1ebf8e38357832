//! Folded words of numbers: the packed letters, with the marks that distinguish words.

use crate::lexicon::packed_word::{
    BITS, DROPPED, END, MAX_LETTERS, OTHER, PackedWord, YEH, YEH_WITH_HAMZA, code_of,
};

/// One word of the text: a run of Arabic letters with the marks among them.
#[derive(Debug, Clone, Copy)]
pub(super) struct FoldedWord {
    /// The letters.
    pub(super) key: PackedWord,
    /// A bit for each letter with SHADDA.
    pub(super) shaddas: u32,
    /// A bit for each letter with DAMMA.
    pub(super) dammas: u32,
    /// True if a letter has SUPERSCRIPT ALEF: «ثلٰث» is «ثلاث» three.
    pub(super) has_dagger_alef: bool,
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
            key: PackedWord(0),
            shaddas: 0,
            dammas: 0,
            has_dagger_alef: false,
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
                        '\u{670}' => word.has_dagger_alef = true,
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
            word.key = PackedWord(u128::from(OTHER));
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
