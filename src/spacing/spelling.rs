//! Evidence of the spelling inside one word: what only ends words, what only begins words, the article.
//!
//! Each rule gives the number of the first letter of the second part. The rules are tried in the order
//! of their reliability, on letters as written; `keeps(i)` is true if a lexicon has the first `i`
//! letters as a word, so that a conjunction stays with them.

use super::affixes::{
    Triples, article_len, contains, core_len, ends, is_chain, is_ending, is_foreign,
};
use super::lists::{
    BEFORE_ARTICLE, BEFORE_HAMZA, BEFORE_LONG_NOUN, FUNCTION_FIRST, FUNCTION_LAST, WITH_CONJUNCTION,
};
use super::place::SpaceReason;
use super::word::{Word, bit, flag};
use crate::clitic::letters::{begins, code};

/// The fewest letters of a word with evidence other than a final letter inside it.
pub(super) const LETTERS_MIN: usize = 5;

/// The fewest letters of a function word, a noun of three letters and the article.
const WITH_ARTICLE_MIN: usize = 7;

/// The fewest letters of a function word of two letters and another word of four.
const WITH_FUNCTION_WORD_MIN: usize = 6;

/// Returns the first letter after a letter that only ends words, ة or ى, from letter `from` on.
pub(super) fn after_final_letter(word: &Word, from: usize) -> Option<(usize, SpaceReason)> {
    if !word.has_any(bit(code::TEH_MARBUTA) | bit(code::ALEF_MAKSURA)) {
        return None;
    }
    let pairs = word.letters().windows(2).enumerate().skip(from);
    for (at, pair) in pairs {
        let reason = match pair {
            // A letter repeated for emphasis begins no word: «حلوةةة» (sweet).
            [_, code::TEH_MARBUTA | code::ALEF_MAKSURA] => continue,
            [code::TEH_MARBUTA, _] => SpaceReason::TehMarbuta,
            [code::ALEF_MAKSURA, next] if *next != code::HAMZA => SpaceReason::AlefMaksura,
            _ => continue,
        };
        if word.flags(at) & flag::INNER == 0 {
            return Some((at + 1, reason));
        }
    }
    None
}

/// Returns the first letter after tanwin from letter `from` on: «اً», «ًا», «ٌ» and «ٍ» end a word.
///
/// A word with the article has no tanwin. One letter may follow: the name «عمرٌو» (Amr).
pub(super) fn after_tanwin(word: &Word, from: usize, to: usize) -> Option<(usize, SpaceReason)> {
    if !word.has_tanwin() {
        return None;
    }
    let letters = word.letters().get(from..to)?;
    if article_len(letters) > 0 {
        return None;
    }
    for at in 1..letters.len() {
        let flags = word.flags(from + at);
        let seam = match letters.get(at..at + 2) {
            Some([_, code::ALEF]) if flags & flag::FATHATAN != 0 => at + 2,
            Some([code::ALEF, _]) if flags & flag::FATHATAN != 0 => at + 1,
            Some(_) if flags & flag::TANWIN != 0 => at + 1,
            _ => continue,
        };
        if seam >= 3 && letters.len() - seam >= 2 {
            return Some((from + seam, SpaceReason::Tanwin));
        }
    }
    None
}

/// Returns the place inside the letters `from..to` of a word by the other rules.
pub(super) fn inside(
    word: &Word,
    (from, to): (usize, usize),
    keeps: impl Fn(usize) -> bool,
) -> Option<(usize, SpaceReason)> {
    let letters = word.letters().get(from..to)?;
    if letters.len() < LETTERS_MIN {
        return None;
    }
    let mut found = None;
    if word.has_any(bit(code::ALEF_WITH_HAMZA_BELOW)) {
        found = before_hamza(letters, &keeps).map(|at| (at, SpaceReason::Hamza));
    }
    if found.is_none() && letters.len() >= WITH_ARTICLE_MIN && has_inner_article(letters) {
        found = before_article(letters, &keeps)
            .map(|at| (at, SpaceReason::Article))
            .or_else(|| before_noun(letters).map(|at| (at, SpaceReason::FunctionWord)));
    }
    if found.is_none() && letters.len() >= WITH_FUNCTION_WORD_MIN {
        let place = after_function_word(letters).or_else(|| before_function_word(letters, &keeps));
        found = place.map(|at| (at, SpaceReason::FunctionWord));
    }
    found.map(|(at, reason)| (from + at, reason))
}

/// A place before the stem in إ, with its proclitics.
fn before_hamza(letters: &[u8], keeps: &impl Fn(usize) -> bool) -> Option<usize> {
    let inner = letters.iter().enumerate().skip(3);
    let mut places = inner.filter(|&(_, &letter)| letter == code::ALEF_WITH_HAMZA_BELOW);
    let at = places.find_map(|(at, _)| letters.get(..at).filter(|first| !is_chain(first)))?.len();
    let (first, second) = letters.split_at_checked(at)?;
    let is_function_word = contains(WITH_CONJUNCTION, second);
    if second.len() < 3 && !is_function_word {
        return None;
    }
    let mut proclitics = if is_function_word { &["و", "ف"] } else { BEFORE_HAMZA }
        .iter()
        .filter(|chain| ends(first, chain))
        .map(|chain| chain.len() / 2);
    let longest = proclitics.clone().next().unwrap_or(0);
    let at =
        if keeps(at) { at } else { at - proclitics.find(|len| keeps(at - len)).unwrap_or(longest) };
    (at >= 2 && letters.get(..at).is_some_and(|first| !is_chain(first))).then_some(at)
}

/// Returns true if «ال» or «لل» follows the first two letters or later ones.
#[inline]
fn has_inner_article(letters: &[u8]) -> bool {
    let inner = letters.get(2..).unwrap_or_default();
    let is_article = |pair: &[u8]| matches!(pair, [code::ALEF | code::LAM, code::LAM]);
    inner.windows(2).any(is_article)
}

/// Returns the noun after the article at letter `at`.
fn noun_at(letters: &[u8], at: usize) -> Option<&[u8]> {
    match letters.get(at..)? {
        [code::ALEF, code::LAM, noun @ ..] => Some(noun),
        _ => None,
    }
}

/// A place between a function word and the article.
fn before_noun(letters: &[u8]) -> Option<usize> {
    let at = [2, 3].into_iter().find(|&at| noun_at(letters, at).is_some())?;
    let (first, noun) = (letters.get(..at)?, noun_at(letters, at)?);
    let least = if contains(BEFORE_LONG_NOUN, first) { 4 } else { 3 };
    (noun.len() >= least && contains(BEFORE_ARTICLE, first) && !is_ending(noun)).then_some(at)
}

/// A place before the article: after ا or ء, between two words, or before «لل».
fn before_article(letters: &[u8], keeps: &impl Fn(usize) -> bool) -> Option<usize> {
    let places =
        || (3..letters.len().saturating_sub(4)).filter(|&at| noun_at(letters, at).is_some());
    let after_alef = |at: usize| {
        let (first, noun) = (letters.get(..at)?, noun_at(letters, at)?);
        let is_noun = noun.len() >= 3 && noun.first() != Some(&code::ALEF) && !is_ending(noun);
        match first {
            [.., code::ALEF | code::HAMZA] if is_noun && !is_chain(first) => Some(at),
            [head @ .., code::WAW]
                if matches!(head, [.., code::ALEF | code::HAMZA])
                    && head.len() >= 5
                    && noun.len() >= 3
                    && !is_ending(noun) =>
            {
                Some(at - 1)
            }
            _ => None,
        }
    };
    let between = |at: usize| {
        let (first, noun) =
            (letters.get(..at).filter(|first| first.len() >= 4)?, noun_at(letters, at)?);
        let second = letters.get(at..)?;
        let is_noun = noun.len() >= 4 && !begins(noun, "ال") && !is_ending(noun);
        let are_words = core_len(first) >= 3 && !is_chain(first) && !is_chain(second);
        // «عبدالله» (Abdullah) and its like are one word.
        if !is_noun || !are_words || is_foreign(second) || ends(first, "عبد") {
            return None;
        }
        match first {
            // «و» is a conjunction if a word remains before it: not in «الغزو» (the invasion).
            [head @ .., code::WAW] if !keeps(at) && core_len(head) >= 3 && !is_chain(head) => {
                Some(at - 1)
            }
            [.., code::BEH | code::KAF | code::FEH] if !keeps(at) && keeps(at - 1) => Some(at - 1),
            _ => Some(at),
        }
    };
    let to_noun = || {
        let mut pairs = letters.windows(2).enumerate().skip(4);
        pairs.find_map(|(at, pair)| {
            let noun = letters.get(at + 2..)?;
            let is_noun = pair == [code::LAM, code::LAM] && noun.len() >= 4 && !is_ending(noun);
            (is_noun && !letters.get(..at).is_none_or(is_chain)).then_some(at)
        })
    };
    places().find_map(after_alef).or_else(|| places().find_map(between)).or_else(to_noun)
}

/// A place after a function word that begins the letters.
fn after_function_word(letters: &[u8]) -> Option<usize> {
    static EDGES: Triples = Triples::first(FUNCTION_FIRST);
    let [one, two, three, ..] = *letters else { return None };
    if !EDGES.may_have([one, two, three]) {
        return None;
    }
    let word = FUNCTION_FIRST.iter().find(|word| begins(letters, word))?;
    let rest = letters.get(word.len() / 2..)?;
    let is_word = rest.len() >= 4
        && !matches!(
            rest.first(),
            Some(&(code::HAMZA | code::WAW_WITH_HAMZA_ABOVE | code::YEH_WITH_HAMZA_ABOVE))
        )
        && !is_ending(rest);
    is_word.then_some(word.len() / 2)
}

/// A place before a function word that ends the letters, with its proclitics.
fn before_function_word(letters: &[u8], keeps: &impl Fn(usize) -> bool) -> Option<usize> {
    static EDGES: Triples = Triples::last(FUNCTION_LAST);
    let [.., three, two, one] = *letters else { return None };
    if !EDGES.may_have([one, two, three]) {
        return None;
    }
    let word = FUNCTION_LAST.iter().find(|word| ends(letters, word))?;
    let at = letters.len() - word.len() / 2;
    let first = letters.get(..at)?;
    let is_demonstrative = ["هذا", "هذه"].iter().any(|this| this == word);
    let proclitic = match first.last() {
        Some(&code::WAW) => 1,
        Some(&(code::BEH | code::LAM)) if is_demonstrative || keeps(at - 1) => 1,
        _ => 0,
    };
    let at = if proclitic > 0 && !keeps(at) { at - proclitic } else { at };
    let first = letters.get(..at)?;
    (core_len(first) >= 4 && !is_chain(first)).then_some(at)
}
