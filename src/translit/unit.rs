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

/// The role of a character in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// No character of a word.
    Outside,
    /// A letter, also a small waw or yeh.
    Letter(char),
    Vowel(Vowel),
    Shadda,
    DaggerAlef,
    Maddah,
    HamzaAbove,
    HamzaBelow,
    /// Tatweel and the other marks.
    Dropped,
}

impl Role {
    const fn of(c: char) -> Self {
        match c {
            name::FATHA => Self::Vowel(Vowel::A),
            name::KASRA => Self::Vowel(Vowel::I),
            name::DAMMA => Self::Vowel(Vowel::U),
            name::FATHATAN => Self::Vowel(Vowel::An),
            name::KASRATAN => Self::Vowel(Vowel::In),
            name::DAMMATAN => Self::Vowel(Vowel::Un),
            name::SUKUN | name::SMALL_HIGH_DOTLESS_HEAD_OF_KHAH => Self::Vowel(Vowel::Sukun),
            name::SHADDA => Self::Shadda,
            name::SUPERSCRIPT_ALEF => Self::DaggerAlef,
            name::MADDAH_ABOVE => Self::Maddah,
            name::HAMZA_ABOVE => Self::HamzaAbove,
            name::HAMZA_BELOW => Self::HamzaBelow,
            name::SMALL_WAW => Self::Letter('و'),
            name::SMALL_YEH => Self::Letter('ي'),
            '\u{620}'..='\u{63F}'
            | '\u{641}'..='\u{64A}'
            | '\u{66E}'..='\u{66F}'
            | '\u{671}'..='\u{6D3}'
            | '\u{6D5}'
            | '\u{6EE}'..='\u{6EF}'
            | '\u{6FA}'..='\u{6FC}'
            | '\u{6FF}' => Self::Letter(c),
            '\u{640}'
            | '\u{64B}'..='\u{65F}'
            | '\u{6D6}'..='\u{6DC}'
            | '\u{6DF}'..='\u{6E8}'
            | '\u{6EA}'..='\u{6ED}' => Self::Dropped,
            _ => Self::Outside,
        }
    }
}

/// The roles of the block U+0600–06FF, which has all characters of words.
static ROLES: [Role; 256] = {
    let mut roles = [Role::Outside; 256];
    let mut low = 0;
    while low < 256 {
        if let Some(c) = char::from_u32(0x600 + low as u32) {
            roles[low] = Role::of(c);
        }
        low += 1;
    }
    roles
};

/// Returns true for the characters of a word: letters, marks and tatweel.
pub(super) fn is_word(c: char) -> bool {
    let low = (c as usize).wrapping_sub(0x600);
    ROLES.get(low).is_some_and(|role| *role != Role::Outside)
}

/// Reads the word at the start of a text into an emptied list of units, and returns its end.
pub(super) fn read(text: &str, units: &mut Vec<Unit>) -> usize {
    units.clear();
    let mut rest = text.as_bytes();
    while let [lead @ 0xD8..=0xDB, second, after @ ..] = rest {
        let low = usize::from(lead & 3) << 6 | usize::from(second & 63);
        let role = ROLES.get(low).copied().unwrap_or(Role::Outside);
        match (role, units.last_mut()) {
            (Role::Outside, _) => break,
            (Role::Letter(letter), _) => {
                let vowel = Vowel::Bare;
                units.push(Unit { letter, vowel, shadda: false, dagger_alef: false });
            }
            (Role::Vowel(vowel), Some(last)) => last.vowel = vowel,
            (Role::Shadda, Some(last)) => last.shadda = true,
            (Role::DaggerAlef, Some(last)) => last.dagger_alef = true,
            (Role::Maddah, Some(last)) if last.letter == 'ا' => last.letter = 'آ',
            (Role::HamzaAbove, Some(last)) => {
                last.letter = match last.letter {
                    'ا' => 'أ',
                    'و' => 'ؤ',
                    'ي' | 'ى' => 'ئ',
                    letter => letter,
                }
            }
            (Role::HamzaBelow, Some(last)) if last.letter == 'ا' => last.letter = 'إ',
            _ => {}
        }
        rest = after;
    }
    text.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ends_before_the_first_character_outside() {
        let mut units = Vec::new();
        for c in '\0'..=char::MAX {
            let text = alloc::format!("مد{c}");
            let end = read(&text, &mut units);
            assert_eq!(end, if is_word(c) { text.len() } else { 4 }, "{c:?}");
        }
        assert_eq!(read("", &mut units), 0);
        assert_eq!(read("\u{64E}\u{651} ", &mut units), 4);
        assert!(units.is_empty());
    }
}
