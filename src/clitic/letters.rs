//! The letters of one word, folded and as written, with the byte offset of each.

use crate::lexicon::stem_list::letter_of;
use crate::script::{CharSet, Class, name};

/// The most letters that a word has for segmentation. Longer words are whole.
pub(crate) const LETTERS_MAX: usize = 40;

/// Codes of letters: code points less U+0600.
pub(crate) mod code {
    use crate::script::name;
    macro_rules! codes {
        ($($name:ident)*) => { $(pub(crate) const $name: u8 = (name::$name as u32 & 0xFF) as u8;)* };
    }
    codes! {
        HAMZA ALEF_WITH_MADDA_ABOVE ALEF_WITH_HAMZA_ABOVE WAW_WITH_HAMZA_ABOVE
        ALEF_WITH_HAMZA_BELOW YEH_WITH_HAMZA_ABOVE ALEF BEH TEH_MARBUTA TEH SEEN AIN FEH QAF
        KAF LAM MEEM NOON HEH WAW ALEF_MAKSURA YEH
    }
}

/// The letter has a sukun.
const SUKUN: u8 = 1;
/// The letter has a shadda.
const SHADDA: u8 = 2;

/// The letters of a word in the Arabic script. Marks and tatweel follow the letter before them.
#[derive(Debug, Clone)]
pub(crate) struct Letters {
    len: usize,
    folded: [u8; LETTERS_MAX],
    written: [u8; LETTERS_MAX],
    marks: [u8; LETTERS_MAX],
    starts: [u32; LETTERS_MAX],
}

/// A run of the letters of a word: the folded ones (آ أ إ ٱ → ا, ى → ي) and the written ones.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'l> {
    pub(crate) folded: &'l [u8],
    pub(crate) written: &'l [u8],
}

impl<'l> View<'l> {
    /// Returns the letters from `at` on.
    pub(crate) fn from(self, at: usize) -> Self {
        let folded = self.folded.get(at..).unwrap_or_default();
        Self { folded, written: self.written.get(at..).unwrap_or_default() }
    }

    /// Returns the written letter at `at`, or 0 past the end.
    pub(crate) fn written_at(self, at: usize) -> u8 {
        self.written.get(at).copied().unwrap_or(0)
    }
}

impl Letters {
    /// Returns the letters of `word`, or `None` if it has another character than Arabic letters,
    /// marks, tatweel and joiners, or more than [`LETTERS_MAX`] letters. Linear in the word.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let mut letters = Self {
            len: 0,
            folded: [0; LETTERS_MAX],
            written: [0; LETTERS_MAX],
            marks: [0; LETTERS_MAX],
            starts: [0; LETTERS_MAX],
        };
        for (at, c) in word.char_indices() {
            match c {
                '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' => letters.push(at, c as u8)?,
                name::TATWEEL | name::ZERO_WIDTH_JOINER | name::ZERO_WIDTH_NON_JOINER => {}
                '\u{64B}'..='\u{65F}' | name::SUPERSCRIPT_ALEF => letters.mark(c),
                name::ALEF_WASLA => letters.push(at, code::ALEF)?,
                name::KEHEH => letters.push(at, code::KAF)?,
                name::FARSI_YEH => letters.push(at, code::YEH)?,
                '\u{620}'..='\u{6FF}' if Class::of(c) == Class::ArabicLetter => {
                    letters.push(at, c as u8)?;
                }
                c if CharSet::MARKS.contains(c) => {}
                _ => return None,
            }
        }
        Some(letters)
    }

    fn push(&mut self, at: usize, written: u8) -> Option<()> {
        let folded = match written {
            code::ALEF_WITH_MADDA_ABOVE
            | code::ALEF_WITH_HAMZA_ABOVE
            | code::ALEF_WITH_HAMZA_BELOW => code::ALEF,
            code::ALEF_MAKSURA => code::YEH,
            other => other,
        };
        *self.starts.get_mut(self.len)? = u32::try_from(at).ok()?;
        *self.folded.get_mut(self.len)? = folded;
        *self.written.get_mut(self.len)? = written;
        self.len += 1;
        Some(())
    }

    /// Adds a mark to the last letter. A combining hamza or madda changes the letter.
    fn mark(&mut self, mark: char) {
        let Some(last) = self.len.checked_sub(1) else { return };
        let letter = self.written.get(last).copied().unwrap_or(0);
        let bit = match mark {
            name::SUKUN => SUKUN,
            name::SHADDA => SHADDA,
            name::HAMZA_ABOVE | name::HAMZA_BELOW | name::MADDAH_ABOVE => {
                let written = match (letter, mark) {
                    (code::ALEF, name::HAMZA_ABOVE) => code::ALEF_WITH_HAMZA_ABOVE,
                    (code::ALEF, name::HAMZA_BELOW) => code::ALEF_WITH_HAMZA_BELOW,
                    (code::ALEF, _) => code::ALEF_WITH_MADDA_ABOVE,
                    (code::WAW, name::HAMZA_ABOVE) => code::WAW_WITH_HAMZA_ABOVE,
                    (code::YEH | code::ALEF_MAKSURA, name::HAMZA_ABOVE) => {
                        code::YEH_WITH_HAMZA_ABOVE
                    }
                    _ => return,
                };
                if let (Some(slot), Some(folded)) =
                    (self.written.get_mut(last), self.folded.get_mut(last))
                {
                    *slot = written;
                    if letter != code::ALEF {
                        *folded = written;
                    }
                }
                return;
            }
            _ => return,
        };
        if let Some(marks) = self.marks.get_mut(last) {
            *marks |= bit;
        }
    }

    /// Returns true if the word has no letter.
    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns all letters.
    pub(crate) fn view(&self) -> View<'_> {
        View {
            folded: self.folded.get(..self.len).unwrap_or_default(),
            written: self.written.get(..self.len).unwrap_or_default(),
        }
    }

    /// Returns the byte offset of letter `at`.
    pub(crate) fn start(&self, at: usize) -> usize {
        self.starts.get(at).map_or(0, |&start| start as usize)
    }

    /// Returns the number of the first letter at byte `offset` or later.
    pub(crate) fn at_or_after(&self, offset: usize) -> usize {
        let starts = self.starts.get(..self.len).unwrap_or_default();
        starts.partition_point(|&start| (start as usize) < offset)
    }

    /// Returns true if letter `at` has a sukun.
    pub(crate) fn has_sukun(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|marks| marks & SUKUN != 0)
    }

    /// Returns true if letter `at` has a shadda.
    pub(crate) fn has_shadda(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|marks| marks & SHADDA != 0)
    }
}

/// Returns true if the folded letters begin with `start`.
pub(crate) fn begins(letters: &[u8], start: &str) -> bool {
    let len = start.len() / 2;
    letters.len() >= len
        && letters.iter().take(len).enumerate().all(|(at, &letter)| letter_of(start, at) == letter)
}

/// Returns true if the folded letters are `word`.
pub(crate) fn equals(letters: &[u8], word: &str) -> bool {
    2 * letters.len() == word.len() && begins(letters, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_keep_offsets_and_fold() {
        let letters = Letters::of("أَحْمَــد").unwrap(); // "Ahmad", with marks and tatweel
        assert_eq!(letters.view().folded.len(), 4);
        assert!(equals(letters.view().folded, "احمد"));
        assert_eq!(letters.view().written_at(0), code::ALEF_WITH_HAMZA_ABOVE);
        assert!(letters.has_sukun(1));
        assert_eq!(letters.start(3), 16);
        assert!(Letters::of("5كم").is_none());
    }

    #[test]
    fn decomposed_hamza_is_part_of_the_letter() {
        let letters = Letters::of("ا\u{654}ب").unwrap();
        assert_eq!(letters.view().written_at(0), code::ALEF_WITH_HAMZA_ABOVE);
        assert!(equals(letters.view().folded, "اب"));
    }
}
