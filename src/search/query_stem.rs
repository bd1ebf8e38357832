//! The stem of a query word as written, and its forms with affixes.

use super::affixes::{ENDINGS, ENDINGS_OF_TEH_MARBUTA, Inflection, Prefix, Suffix};
use crate::clitic::letters::Letters;
use crate::clitic::radical::article_len;
use crate::clitic::{SegmentKind, Segmenter};
use crate::script::name;
use crate::{Normalizer, Steps};
use alloc::string::String;
use alloc::vec::Vec;

/// Computed once, not at each word.
const SEARCH: Normalizer = Normalizer::search();

/// The steps of `search` that join no letters: the word stays as written, without marks.
const WRITTEN: Normalizer = Normalizer::new(
    Normalizer::search()
        .steps()
        .difference(Steps::ALEF)
        .difference(Steps::ALEF_MAKSURA)
        .difference(Steps::TEH_MARBUTA)
        .difference(Steps::HAMZA_SEATS),
);

/// The stem of an Arabic content word, without clitics and article, as written.
pub(super) struct QueryStem {
    stem: String,
    /// The stem as it is written before a pronoun.
    before_pronoun: Vec<String>,
}

impl QueryStem {
    /// Returns the stem; `None` for a function word, a verb with the future س, and a word that is not
    /// Arabic.
    pub(super) fn of(word: &str) -> Option<Self> {
        let word = WRITTEN.normalize(word);
        let letters = Letters::of(&word).filter(|letters| !letters.is_empty())?;
        let segments = Segmenter::new().segment_letters(&word, &letters);
        if segments.function_word().is_some()
            || segments.iter().any(|piece| piece.kind() == SegmentKind::Future)
        {
            return None;
        }
        let piece = segments.stem()?.span();
        let first = letters.at_or_after(piece.start);
        let end = letters.at_or_after(piece.end);
        let start = first + article_len(letters.view(), first);
        let written = letters.view().written.get(start..end)?;
        let mut stem: String =
            written.iter().filter_map(|&code| char::from_u32(0x600 + u32::from(code))).collect();
        if segments.pronoun().is_some() {
            restore_last(&mut stem);
        }
        let before_pronoun = forms_before_pronoun(&stem);
        Some(Self { stem, before_pronoun })
    }

    /// Returns the form of a word that has no stem.
    pub(super) fn whole(word: &str) -> Form {
        Form { prefix: "", rest: WRITTEN.normalize(word).into_owned() }
    }

    /// Returns the forms of the stem before a pronoun: a final ة is ت, ى is ا, ء is ئ, ؤ or ء by case.
    pub(super) fn before_pronoun(&self) -> impl Iterator<Item = &str> {
        self.before_pronoun.iter().map(String::as_str)
    }

    /// Returns the regular endings that the stem takes.
    pub(super) fn inflections(&self) -> &'static [Inflection] {
        if self.stem.ends_with(name::TEH_MARBUTA) { ENDINGS_OF_TEH_MARBUTA } else { ENDINGS }
    }

    /// Returns the stem with affixes.
    pub(super) fn with(&self, prefix: Prefix, suffix: Suffix<'_>) -> Form {
        let mut form = Form { prefix: prefix.letters, rest: String::new() };
        match suffix {
            Suffix::None if self.stem == "الله" => return name_of_god(prefix),
            Suffix::None => form.rest.push_str(&self.stem),
            Suffix::Pronoun { stem, pronoun } => form.rest.extend([stem, pronoun]),
            Suffix::Ending(ending) => {
                let stem = self.stem.strip_suffix(name::TEH_MARBUTA).unwrap_or(&self.stem);
                form.rest.extend([stem, ending]);
            }
        }
        form
    }
}

/// Returns «الله» (God) after proclitics. It has its article already, whose ا falls after ل: «لله».
fn name_of_god(prefix: Prefix) -> Form {
    let letters = prefix.letters;
    let bare = match letters.strip_suffix("ال").or(letters.strip_suffix('ل')) {
        Some(bare) if prefix.has_article => bare,
        _ => letters,
    };
    let rest = if bare.ends_with('ل') { "له" } else { "الله" };
    Form { prefix: bare, rest: rest.into() }
}

/// Undoes the change of the last letter before a pronoun: ئ and ؤ were ء, ت was ة, ا was ى.
fn restore_last(stem: &mut String) {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    if stem.chars().count() < 4 {
        return;
    }
    let restored = match last {
        Some(name::YEH_WITH_HAMZA_ABOVE | name::WAW_WITH_HAMZA_ABOVE) => name::HAMZA,
        Some(name::TEH) if before != Some(name::ALEF) => name::TEH_MARBUTA,
        Some(name::ALEF) => name::ALEF_MAKSURA,
        _ => return,
    };
    stem.pop();
    stem.push(restored);
}

fn forms_before_pronoun(stem: &str) -> Vec<String> {
    let finals: &[char] = match stem.chars().next_back() {
        Some(name::TEH_MARBUTA) => &[name::TEH],
        Some(name::ALEF_MAKSURA) => &[name::ALEF],
        Some(name::HAMZA) => &[name::YEH_WITH_HAMZA_ABOVE, name::WAW_WITH_HAMZA_ABOVE, name::HAMZA],
        _ => return [stem.into()].into(),
    };
    let start = stem.char_indices().next_back().map_or("", |(at, _)| stem.get(..at).unwrap_or(""));
    finals
        .iter()
        .map(|&last| {
            let mut form = String::from(start);
            form.push(last);
            form
        })
        .collect()
}

/// A word in two parts: the proclitics, and the rest from the first letter of the stem on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) prefix: &'static str,
    pub(super) rest: String,
}

impl Form {
    /// Returns the word in the search fold.
    pub(super) fn folded(&self) -> String {
        let word = [self.prefix, &self.rest].concat();
        SEARCH.normalize(&word).into_owned()
    }

    /// Adds the spellings of the word: those of the first letter of its stem, and those of its last
    /// letter. The spelling of the query comes first.
    pub(super) fn spellings(&self, words: &mut Vec<String>) {
        let mut letters = self.rest.chars();
        let (first, last) = (letters.next(), letters.next_back());
        let middle = letters.as_str();
        for first in spellings_of(first, &[ALEFS]) {
            for last in spellings_of(last, &[YEHS, TEH_MARBUTAS]) {
                let mut word = String::from(self.prefix);
                word.extend(first);
                word.push_str(middle);
                word.extend(last);
                words.push(word);
            }
        }
    }
}

/// Letters that are written for one another.
const ALEFS: &[char] = &[name::ALEF, name::ALEF_WITH_HAMZA_ABOVE, name::ALEF_WITH_HAMZA_BELOW];
const YEHS: &[char] = &[name::YEH, name::ALEF_MAKSURA];
const TEH_MARBUTAS: &[char] = &[name::TEH_MARBUTA, name::HEH];

/// Returns the letter itself, then the letters that are written for it. A ه of the query stays: as a
/// radical or pronoun it is never written ة.
fn spellings_of(
    letter: Option<char>,
    groups: &'static [&'static [char]],
) -> impl Iterator<Item = Option<char>> + Clone {
    let in_group = |group: &&&[char]| {
        letter.is_some_and(|letter| letter != name::HEH && group.contains(&letter))
    };
    let others = groups.iter().find(in_group).copied().unwrap_or_default();
    let others = others.iter().copied().map(Some).filter(move |&other| other != letter);
    core::iter::once(letter).chain(others)
}
