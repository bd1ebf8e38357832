//! Diacritics on one letter, and their compatibility with those of a query.

use crate::normalize::Offsets;
use crate::script::name::{
    DAMMA, DAMMATAN, FATHA, FATHATAN, KASRA, KASRATAN, SHADDA, SUKUN, SUPERSCRIPT_ALEF,
};
use crate::span::Span;

/// The set of diacritics on one letter, one bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Diacritics(u16);

/// The diacritics that distinguish words, in the order of their bits.
const DIACRITICS: [char; 9] =
    [FATHA, DAMMA, KASRA, FATHATAN, DAMMATAN, KASRATAN, SUKUN, SUPERSCRIPT_ALEF, SHADDA];
const SHADDA_BIT: u16 = 1 << 8;

impl Diacritics {
    /// Returns the diacritics in `text`; other characters are ignored.
    pub(super) fn of(text: &str) -> Self {
        text.chars().fold(Self::default(), |diacritics, c| {
            DIACRITICS
                .iter()
                .position(|&mark| mark == c)
                .map_or(diacritics, |bit| Self(diacritics.0 | 1 << bit))
        })
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns true if a letter of the text with these diacritics matches a query letter with `query`.
    ///
    /// An empty side matches everything. Vowels must be equal if both sides have one. A shadda of the
    /// query must be in the text if the text has any diacritic there. A shadda of the text needs none in
    /// the query: «مُدرس» (teacher) matches «مُدَرِّس».
    pub(super) const fn matches(self, query: Self) -> bool {
        if self.is_empty() || query.is_empty() {
            return true;
        }
        let (text_vowels, query_vowels) = (self.0 & !SHADDA_BIT, query.0 & !SHADDA_BIT);
        let vowels_match = text_vowels == 0 || query_vowels == 0 || text_vowels == query_vowels;
        let shadda_matches = query.0 & SHADDA_BIT == 0 || self.0 & SHADDA_BIT != 0;
        vowels_match && shadda_matches
    }
}

/// Returns the diacritics in `source` on each character of `part`, a span of `folded`.
pub(super) fn diacritics_of<'a>(
    source: &'a str,
    folded: &'a str,
    part: Span,
    offsets: &'a Offsets,
) -> impl Iterator<Item = Diacritics> + 'a {
    let characters = folded.get(part.range()).unwrap_or_default().char_indices();
    characters.map(move |(at, c)| {
        let start = part.start + at;
        // The source span of a letter includes the combining marks that were deleted after it.
        let letter = offsets.to_original(Span::new(start, start + c.len_utf8()));
        source.get(letter.range()).map_or(Diacritics::default(), Diacritics::of)
    })
}

#[cfg(test)]
mod tests {
    use super::Diacritics;

    fn agree(text: &str, query: &str) -> bool {
        Diacritics::of(text).matches(Diacritics::of(query))
    }

    #[test]
    fn an_empty_side_matches_everything() {
        assert!(agree("", "\u{64E}"));
        assert!(agree("\u{64E}", ""));
        assert!(agree("", ""));
    }

    #[test]
    fn vowels_must_be_equal() {
        assert!(agree("\u{64F}", "\u{64F}"));
        assert!(!agree("\u{64F}", "\u{64E}"));
        assert!(!agree("\u{652}", "\u{64E}"));
    }

    #[test]
    fn a_shadda_of_the_query_is_required_and_one_of_the_text_is_allowed() {
        assert!(agree("\u{651}\u{64E}", "\u{64E}"));
        assert!(agree("\u{64E}\u{651}", "\u{651}\u{64E}"));
        assert!(!agree("\u{64E}", "\u{651}"));
        assert!(agree("\u{651}", "\u{64E}"));
    }
}
