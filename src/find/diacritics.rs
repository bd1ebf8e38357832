//! The marks that one letter bears, and whether two such sets contradict each other.

use crate::script::name::{
    DAMMA, DAMMATAN, FATHA, FATHATAN, KASRA, KASRATAN, SHADDA, SUKUN, SUPERSCRIPT_ALEF,
};

/// The vowel marks on one letter, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Vowels(u16);

/// The marks that tell words apart, in the order of their bits.
const MARKS: [char; 9] =
    [FATHA, DAMMA, KASRA, FATHATAN, DAMMATAN, KASRATAN, SUKUN, SUPERSCRIPT_ALEF, SHADDA];
const SHADDA_BIT: u16 = 1 << 8;

impl Vowels {
    /// The marks among the characters of `text`; anything else in it is ignored.
    pub(super) fn of(text: &str) -> Self {
        text.chars().fold(Self::default(), |vowels, c| {
            MARKS.iter().position(|&mark| mark == c).map_or(vowels, |bit| Self(vowels.0 | 1 << bit))
        })
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a letter of the text that bears `self` may stand for a query letter that bears `asked`.
    ///
    /// A side that says nothing contradicts nothing. A written vowel must be the vowel asked for, and
    /// a doubling asked for must be written once the text writes any mark there; a doubling that the
    /// query leaves out is welcome («مُدرس» finds «مُدَرِّس»).
    pub(super) const fn may_stand_for(self, asked: Self) -> bool {
        if self.is_empty() || asked.is_empty() {
            return true;
        }
        let (written, wanted) = (self.0 & !SHADDA_BIT, asked.0 & !SHADDA_BIT);
        let vowel_agrees = written == 0 || wanted == 0 || written == wanted;
        let doubling_agrees = asked.0 & SHADDA_BIT == 0 || self.0 & SHADDA_BIT != 0;
        vowel_agrees && doubling_agrees
    }
}

#[cfg(test)]
mod tests {
    use super::Vowels;

    fn agree(text: &str, query: &str) -> bool {
        Vowels::of(text).may_stand_for(Vowels::of(query))
    }

    #[test]
    fn silence_contradicts_nothing() {
        assert!(agree("", "\u{64E}"));
        assert!(agree("\u{64E}", ""));
        assert!(agree("", ""));
    }

    #[test]
    fn another_vowel_contradicts() {
        assert!(agree("\u{64F}", "\u{64F}"));
        assert!(!agree("\u{64F}", "\u{64E}"));
        assert!(!agree("\u{652}", "\u{64E}"));
    }

    #[test]
    fn a_doubling_is_asked_for_or_welcome() {
        assert!(agree("\u{651}\u{64E}", "\u{64E}"));
        assert!(agree("\u{64E}\u{651}", "\u{651}\u{64E}"));
        assert!(!agree("\u{64E}", "\u{651}"));
        assert!(agree("\u{651}", "\u{64E}"));
    }
}
