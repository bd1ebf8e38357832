//! Units of a vowelled word: a letter with the set of its marks, in whatever order they are written.

use crate::script::name;
use alloc::vec::Vec;

/// The vowel mark of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Vowel {
    /// No mark.
    #[default]
    Bare,
    Sukun,
    A,
    I,
    U,
    An,
    In,
    Un,
}

/// A letter and its marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Unit {
    pub(super) letter: char,
    pub(super) vowel: Vowel,
    pub(super) shadda: bool,
    pub(super) dagger_alef: bool,
}

impl Unit {
    /// Returns true if the letter has no mark at all.
    pub(super) fn is_bare(self, letter: char) -> bool {
        self.letter == letter && self.is_silent()
    }

    /// Returns true if the letter has no vowel, or sukun: the letter of a long vowel.
    pub(super) fn is_silent(self) -> bool {
        matches!(self.vowel, Vowel::Bare | Vowel::Sukun) && !self.shadda && !self.dagger_alef
    }
}

/// Returns true for the characters of a word: letters, marks and tatweel.
pub(super) const fn is_word(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6EF}' | '\u{6FA}'..='\u{6FC}' | '\u{6FF}')
}

/// Returns the end of the word at the start of a text.
pub(super) fn word_end(text: &str) -> usize {
    text.find(|c| !is_word(c)).unwrap_or(text.len())
}

/// Reads the units of a word into an emptied list.
pub(super) fn read(word: &str, units: &mut Vec<Unit>) {
    units.clear();
    for c in word.chars() {
        let Some(last) = units.last_mut() else {
            if let Some(unit) = start(c) {
                units.push(unit);
            }
            continue;
        };
        match c {
            name::FATHA => last.vowel = Vowel::A,
            name::KASRA => last.vowel = Vowel::I,
            name::DAMMA => last.vowel = Vowel::U,
            name::FATHATAN => last.vowel = Vowel::An,
            name::KASRATAN => last.vowel = Vowel::In,
            name::DAMMATAN => last.vowel = Vowel::Un,
            name::SUKUN | name::SMALL_HIGH_DOTLESS_HEAD_OF_KHAH => last.vowel = Vowel::Sukun,
            name::SHADDA => last.shadda = true,
            name::SUPERSCRIPT_ALEF => last.dagger_alef = true,
            name::MADDAH_ABOVE if last.letter == 'ا' => last.letter = 'آ',
            name::HAMZA_ABOVE => {
                last.letter = match last.letter {
                    'ا' => 'أ',
                    'و' => 'ؤ',
                    'ي' | 'ى' => 'ئ',
                    letter => letter,
                }
            }
            name::HAMZA_BELOW if last.letter == 'ا' => last.letter = 'إ',
            _ => units.extend(start(c)),
        }
    }
}

/// Returns the unit that a letter begins; marks and tatweel begin none.
fn start(c: char) -> Option<Unit> {
    let letter = match c {
        name::SMALL_WAW => 'و',
        name::SMALL_YEH => 'ي',
        '\u{620}'..='\u{63F}'
        | '\u{641}'..='\u{64A}'
        | '\u{66E}'..='\u{66F}'
        | '\u{671}'..='\u{6D3}'
        | '\u{6D5}'
        | '\u{6EE}'..='\u{6EF}'
        | '\u{6FA}'..='\u{6FF}' => c,
        _ => return None,
    };
    Some(Unit { letter, vowel: Vowel::Bare, shadda: false, dagger_alef: false })
}
