//! Classes of abbreviations: list membership and the adjacent number decide the class.

use crate::Span;
use crate::lexicon::abbreviations as list;
use crate::lexicon::{AffixFilter, WordKey, WordList, number_words, proclitics::clitics};
use crate::script::name::{ALEF, ARABIC_FULL_STOP, BEH, FEH, KAF, LAM, WAW};

/// What an abbreviation is, told by its list and its neighbours.
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
    /// Its bytes, with its clitics, its dots and what is invisible between them.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) class: AbbreviationClass,
    /// Whether the dot is written as part of it: «د.» is one token, «إلخ.» is a word and a dot.
    pub(crate) keeps_dot: bool,
}

/// Whether `c` is a full stop that an abbreviation may be written with.
pub(crate) const fn is_full_stop(c: char) -> bool {
    matches!(c, '.' | ARABIC_FULL_STOP)
}

/// Whether a word can be one letter of a dotted abbreviation: a letter, or the name of a Latin one.
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

/// Whether letters may be in a list of [`NAMES`], with or without clitics.
pub(super) fn may_be_name(letters: &[char]) -> bool {
    clitics(letters).any(|stem| NAMES.may_contain(stem))
}

/// The class of listed letters; the neighbours tell where two lists have them.
pub(super) fn classify(text: &str, letters: &[char], span: Span) -> Option<AbbreviationClass> {
    use AbbreviationClass::{Organisation, Reference, Title, Unit};
    // One letter bears one clitic or the article, «ود.» and «بالد.», not «ولد» (boy) nor «فكر»; more
    // letters only «و», «ف» and «ال», so that «للتر.» (for the litre) is no «تر.»; dotted ones all.
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

/// Whether letters are one letter with the article: «الو» of «الو.م.أ.».
pub(super) fn has_article(letters: &[char]) -> bool {
    matches!(letters, [.., ALEF | LAM, LAM, _]) && clitics(letters).any(|stem| stem.len() == 1)
}

/// Where the dot begins that ends at `at`, the edge of a word, which has all that is invisible there.
pub(super) fn dot_before(text: &str, at: usize) -> Option<usize> {
    let c = text.get(..at)?.chars().next_back()?;
    is_full_stop(c).then(|| at - c.len_utf8())
}

/// Where the dot ends that begins at `at`, the edge of a word, which has all that is invisible there.
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
