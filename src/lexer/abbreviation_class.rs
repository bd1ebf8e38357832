//! Classes of abbreviations: list membership and the adjacent number decide the class.

use crate::Span;
use crate::lexicon::abbreviations as list;
use crate::lexicon::{
    AffixFilter, WordKey, WordList, number_words, proclitics::clitics, word_gap::spaces_before,
};
use crate::script::name::{ALEF, ARABIC_FULL_STOP, BEH, FEH, KAF, LAM, WAW};

/// The class of an abbreviation, by its list and its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum AbbreviationClass {
    /// A rank or title before a name: «د.».
    Title,
    /// A word before a number: «ص.».
    Reference,
    /// An era, a unit or a currency after a number: «م.», «ر.س.».
    Unit,
    /// A state, agency or company, or any other chain of dotted letters: «و.م.أ.».
    Organisation,
    /// The end of a list: «إلخ.».
    ListEnd,
    /// One letter of a name between two words of it: «جورج و. بوش».
    Initial,
}

/// An abbreviation found around a dot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Abbreviation {
    /// The bytes with clitics, dots and the invisible characters between them.
    pub(crate) span: Span,
    /// The class.
    pub(crate) class: AbbreviationClass,
    /// True if the dot is part of the token: «د.» is one token, «إلخ.» is a word and a dot.
    pub(crate) keeps_dot: bool,
}

/// Returns true if `c` is a full stop that can end an abbreviation.
pub(crate) const fn is_full_stop(c: char) -> bool {
    matches!(c, '.' | ARABIC_FULL_STOP)
}

/// Returns true if a word can be one letter of a dotted abbreviation: a letter, or the name of a
/// Latin one.
pub(super) fn is_letter(word: &WordKey) -> bool {
    let letters = word.letters();
    word.is_single() || LETTER_NAMES.contains(letters)
}

/// Every list but that of the units that need a number.
pub(super) static NAMES: AffixFilter = AffixFilter::of(&[
    list::TITLES,
    list::REFERENCES,
    list::DOTTED_MEASURES,
    list::ORGANISATIONS,
    list::ENDINGS,
]);

pub(super) static TITLES: WordList = WordList::of(list::TITLES);
pub(super) static REFERENCES: WordList = WordList::of(list::REFERENCES);
pub(super) static DOTTED_MEASURES: WordList = WordList::of(list::DOTTED_MEASURES);
pub(super) static ORGANISATIONS: WordList = WordList::of(list::ORGANISATIONS);
pub(super) static ENDINGS: WordList = WordList::of(list::ENDINGS);
/// The units that need a number.
pub(super) static MEASURES: WordList = WordList::of(list::MEASURES);
pub(super) static LETTER_NAMES: WordList = WordList::of(list::LETTER_NAMES);
pub(super) static NO_CLITIC: WordList = WordList::of(list::NO_CLITIC);
pub(super) static LABELLED: WordList = WordList::of(list::LABELLED);

/// Returns true if the letters may be in a list of [`NAMES`], with or without clitics.
pub(super) fn may_be_name(letters: &[char]) -> bool {
    clitics(letters).any(|stem| NAMES.may_contain(stem))
}

/// Returns the class of listed letters. If two lists contain them, the neighbours decide.
pub(super) fn classify(text: &str, letters: &[char], span: Span) -> Option<AbbreviationClass> {
    use AbbreviationClass::{Organisation, Reference, Title, Unit};
    // One letter takes one clitic or the article: «ود.» and «بالد.», but not «ولد» (boy) or «فكر»
    // (he thought). More letters take only «و», «ف» and «ال», so «للتر.» (for the litre) does not
    // contain «تر.». Dotted letters take every clitic.
    let fits = |stem: &[char]| {
        let clitics = letters.get(..letters.len() - stem.len()).unwrap_or_default();
        match stem.len() {
            1 => letters.len() <= 2 || has_article(letters),
            _ if stem.contains(&'.') => true,
            _ => !matches!(clitics, [BEH | LAM | KAF, ..] | [WAW | FEH, BEH | LAM | KAF, ..]),
        }
    };
    let is_word = NO_CLITIC.contains(letters);
    let is_in = |list: &WordList| {
        !is_word && clitics(letters).any(|stem| fits(stem) && list.contains(stem))
    };
    let measure = |name: bool| MEASURES.contains(letters) || name && is_in(&DOTTED_MEASURES);
    let name = may_be_name(letters);
    if measure(name) && number_words::is_before(text, span.start) {
        return Some(Unit);
    }
    if !name {
        return None;
    }
    let reference = is_in(&REFERENCES);
    if reference && number_words::is_after(text, span.end) {
        return Some(Reference);
    }
    if is_in(&TITLES) {
        return Some(Title);
    }
    if reference {
        return Some(Reference);
    }
    if is_in(&DOTTED_MEASURES) {
        return Some(Unit);
    }
    is_in(&ORGANISATIONS).then_some(Organisation)
}

/// Returns true if the letters are one letter with the article: «الو» of «الو.م.أ.» ("the USA").
pub(super) fn has_article(letters: &[char]) -> bool {
    matches!(letters, [.., ALEF | LAM, LAM, _]) && clitics(letters).any(|stem| stem.len() == 1)
}

/// Returns true if the word before `at` is a noun that a letter labels: «فيتامين د» ("vitamin D").
pub(super) fn is_labelled(text: &str, at: usize) -> bool {
    let end = spaces_before(text, at);
    let word = WordKey::before(text, end);
    end < at && clitics(word.letters()).any(|stem| LABELLED.contains(stem))
}

/// Returns the start of the dot that ends at `at`, the edge of a word with its invisible
/// characters.
pub(super) fn dot_before(text: &str, at: usize) -> Option<usize> {
    let c = text.get(..at)?.chars().next_back()?;
    is_full_stop(c).then(|| at - c.len_utf8())
}

/// Returns the end of the dot that begins at `at`, the edge of a word with its invisible
/// characters.
pub(super) fn dot_after(text: &str, at: usize) -> Option<usize> {
    let c = text.get(at..)?.chars().next()?;
    is_full_stop(c).then(|| at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::word_key::assert_sorted;

    #[test]
    fn lists_are_sorted_and_unique() {
        assert_sorted("TITLES", list::TITLES);
        assert_sorted("REFERENCES", list::REFERENCES);
        assert_sorted("MEASURES", list::MEASURES);
        assert_sorted("DOTTED_MEASURES", list::DOTTED_MEASURES);
        assert_sorted("ORGANISATIONS", list::ORGANISATIONS);
        assert_sorted("ENDINGS", list::ENDINGS);
        assert_sorted("NO_CLITIC", list::NO_CLITIC);
        assert_sorted("LETTER_NAMES", list::LETTER_NAMES);
        assert_sorted("LABELLED", list::LABELLED);
    }
}
