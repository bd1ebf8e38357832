//! Spaced acronyms: a listed dotted abbreviation with a space after each inner dot, «300 ق. م.» ("300 BC").

use super::abbreviation_class::{
    Abbreviation, AbbreviationClass, DOTTED_MEASURES, NO_CLITIC, ORGANISATIONS, REFERENCES, TITLES,
    dot_after, dot_before, has_article, is_labelled,
};
use crate::Span;
use crate::lexicon::{WordKey, WordList, number_words, proclitics::clitics};
use crate::script::name::{MEEM, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE};

/// The most parts of a listed abbreviation.
const MAX_PARTS: usize = 4;

/// The most parts that are read on one side: the chain is cut into abbreviations from its first part on.
const MAX_CHAIN: usize = 8;

/// The most characters of an abbreviation with its inner dots and clitics.
const MAX_LETTERS: usize = 12;

/// A part of a spaced acronym, found around its dot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct SpacedPart {
    /// The class of the acronym.
    pub(crate) class: AbbreviationClass,
    /// True if a part of the same acronym follows.
    pub(crate) is_inner: bool,
}

impl SpacedPart {
    /// The part `own`, whose dot ends at `end`, as an abbreviation.
    pub(super) const fn part(self, own: &WordKey, end: usize) -> Abbreviation {
        Abbreviation { span: Span::new(own.start(), end), class: self.class, keeps_dot: true }
    }
}

/// The spaced acronym of which `own`, whose dot ends at `end`, is a part.
///
/// Reads at most [`MAX_CHAIN`] parts on either side. A chain is cut from left to right, the longest
/// abbreviation first, so that all dots of a chain agree.
pub(crate) fn around(text: &str, own: &WordKey, end: usize) -> Option<SpacedPart> {
    if !is_part(own) || dot_after(text, own.end()) != Some(end) {
        return None;
    }
    let is_joined = next_part(text, end).is_some() || previous_part(text, own).is_some();
    if !is_joined {
        return None;
    }
    let mut first = *own;
    for _ in 0..MAX_CHAIN {
        let Some(before) = previous_part(text, &first) else { break };
        first = before;
        if !before.is_single() {
            break;
        }
    }
    while first.start() <= own.start() {
        let found = longest(text, &first);
        let Some(Acronym { class, last }) = found else {
            if first.start() == own.start() {
                return None;
            }
            first = next_part(text, dot_after(text, first.end())?)?;
            continue;
        };
        if own.start() <= last.start() {
            return Some(SpacedPart { class, is_inner: own.start() < last.start() });
        }
        first = next_part(text, dot_after(text, last.end())?)?;
    }
    None
}

/// A listed acronym.
struct Acronym {
    class: AbbreviationClass,
    last: WordKey,
}

/// The longest listed acronym that begins with the part `first`.
fn longest(text: &str, first: &WordKey) -> Option<Acronym> {
    let mut letters = ['\0'; MAX_LETTERS];
    let mut len = 0;
    let mut word = *first;
    let mut found = None;
    for count in 1..=MAX_PARTS {
        for &letter in (if count > 1 { &['.'][..] } else { &[] }).iter().chain(word.letters()) {
            *letters.get_mut(len)? = letter;
            len += 1;
        }
        let dot = dot_after(text, word.end());
        // The last dot of an era or a unit may be left out, as in «300 ق.م».
        if count > 1
            && let Some(class) = classify(text, letters.get(..len)?, first.start())
            && (dot.is_some() || class == AbbreviationClass::Unit)
        {
            found = Some(Acronym { class, last: word });
        }
        let Some(next) = dot.and_then(|dot| next_part(text, dot)) else { break };
        word = next;
    }
    found
}

/// The class of listed dotted letters, with or without clitics. Eras and units need a number before
/// them, and those of metres are left out: «570 م. م. سالم» is an era and a title.
fn classify(text: &str, letters: &[char], start: usize) -> Option<AbbreviationClass> {
    let is_in =
        |list: &WordList| clitics(letters).any(|stem| stem.contains(&'.') && list.contains(stem));
    if is_labelled(text, start) {
        return None;
    }
    if letters.first() != Some(&MEEM)
        && is_in(&DOTTED_MEASURES)
        && number_words::is_before(text, start)
    {
        return Some(AbbreviationClass::Unit);
    }
    if is_in(&TITLES) {
        return Some(AbbreviationClass::Title);
    }
    if is_in(&REFERENCES) {
        return Some(AbbreviationClass::Reference);
    }
    is_in(&ORGANISATIONS).then_some(AbbreviationClass::Organisation)
}

/// Returns true for one letter, with or without clitics.
fn is_part(word: &WordKey) -> bool {
    let letters = word.letters();
    word.is_single()
        || (letters.len() == 2 && clitics(letters).any(|stem| stem.len() == 1)
            || has_article(letters))
            && !NO_CLITIC.contains(letters)
}

/// The single letter after the dot that ends at `at` and one space.
fn next_part(text: &str, at: usize) -> Option<WordKey> {
    let space = text.get(at..)?.chars().next().filter(|&c| is_space(c))?;
    Some(WordKey::after(text, at + space.len_utf8())).filter(WordKey::is_single)
}

/// The part before the space and the dot that precede `word`.
fn previous_part(text: &str, word: &WordKey) -> Option<WordKey> {
    if !word.is_single() {
        return None;
    }
    let space = text.get(..word.start())?.chars().next_back().filter(|&c| is_space(c))?;
    let dot = dot_before(text, word.start() - space.len_utf8())?;
    Some(WordKey::before(text, dot)).filter(is_part)
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | NO_BREAK_SPACE | NARROW_NO_BREAK_SPACE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn all_dots_of_a_spaced_acronym_agree() {
        use AbbreviationClass::{Organisation, Reference, Title, Unit};
        for (text, want) in [
            ("سنة 300 ق. م. في", Some(Unit)),
            ("سنة 300 ق.\u{A0}م. في", Some(Unit)),
            ("(و. م. أ.)", Some(Organisation)),
            ("إلى الو. م. أ. ثم", Some(Organisation)),
            ("وأ. د. محمد", Some(Title)),
            ("وص. ب. 12", Some(Reference)),
            ("500 ر. س. فقط", Some(Unit)),
            ("ج. م. كوتزي", None),
            ("ق.  م. سالم", None),
            ("فم. د. أحمد", None),
        ] {
            let dots: Vec<_> = text.match_indices('.').map(|(dot, _)| dot).collect();
            let found: Vec<_> = dots
                .iter()
                .map(|&dot| around(text, &WordKey::before(text, dot), dot + 1))
                .collect();
            assert!(found.iter().all(|part| part.map(|part| part.class) == want), "{text}");
            let inner = found.iter().flatten().filter(|part| part.is_inner).count();
            assert_eq!(inner, want.map_or(0, |_| dots.len() - 1), "{text}");
        }
    }
}
