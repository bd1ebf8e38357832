//! Lookup of the words of dates, through combining marks, tatweels and spellings.

use super::cursor::visible_end;
use super::word::Word;
use super::word_list::WORDS;
use crate::lexicon::WordKey;
use crate::script::CharSet;
use crate::script::name::{
    ALEF, ALEF_MAKSURA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE, BEH,
    FEH, HEH, KAF, LAM, TEH_MARBUTA, WAW, WAW_WITH_HAMZA_ABOVE, YEH,
};

/// A word of the list at its place in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) word: Word,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Returns the letter that lists are folded to; «ئ» stays.
const fn fold(c: char) -> char {
    match c {
        ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW | ALEF_WITH_MADDA_ABOVE => ALEF,
        TEH_MARBUTA => HEH,
        ALEF_MAKSURA => YEH,
        WAW_WITH_HAMZA_ABOVE => WAW,
        other => other,
    }
}

/// Returns the word of the list that is spelled by these letters.
fn lookup(letters: &[char]) -> Option<Word> {
    let at = WORDS.binary_search_by(|(entry, _)| {
        entry.chars().cmp(letters.iter().map(|&letter| fold(letter)))
    });
    let (_, word) = WORDS.get(at.ok()?)?;
    // «أب» is a father; August is «آب», or «اب» without its madda.
    let father = letters.len() == 2 && letters.first() == Some(&ALEF_WITH_HAMZA_ABOVE);
    let is_august = matches!(word, Word::Month { number: 8, weak: true, .. });
    (!father || !is_august).then_some(*word)
}

/// Returns the word of the list at `at`, the whole of a text's word.
pub(super) fn word_at(text: &str, at: usize) -> Option<Found> {
    let key = WordKey::after(text, at);
    let word = lookup(key.letters())?;
    Some(Found { word, start: at, end: word_end(text, &key) })
}

/// Returns the word at `at` without its proclitics: none, one of و ف ب ل ك, or و or ف and another.
pub(super) fn clitic_word_at(text: &str, at: usize) -> Option<Found> {
    let key = WordKey::after(text, at);
    let letters = key.letters();
    let end = word_end(text, &key);
    if let Some(word) = lookup(letters) {
        return Some(Found { word, start: at, end });
    }
    let (&first, rest) = letters.split_first()?;
    if !matches!(first, WAW | FEH | BEH | LAM | KAF) {
        return None;
    }
    if let Some(word) = lookup(rest) {
        return Some(Found { word, start: nth_letter(text, at, 1), end });
    }
    let (&second, rest) = rest.split_first()?;
    let word = match (first, second) {
        // «للعام»: the article loses its alef.
        (LAM, LAM) => {
            let mut long = ['\0'; 16];
            let (head, tail) = long.split_at_mut(2);
            head.copy_from_slice(&[ALEF, LAM]);
            tail.get_mut(..rest.len())?.copy_from_slice(rest);
            lookup(long.get(..rest.len() + 2)?)?
        }
        (WAW | FEH, BEH | LAM | KAF) => lookup(rest)?,
        _ => return None,
    };
    let letters = if first == LAM { 1 } else { 2 };
    Some(Found { word, start: nth_letter(text, at, letters), end })
}

/// Returns the word of the list that ends at `end`, with its proclitics left out.
pub(super) fn word_before(text: &str, end: usize) -> Option<Found> {
    let key = WordKey::before(text, end);
    let found = clitic_word_at(text, key.start())?;
    (found.end == end || key.end() == end).then_some(found)
}

/// Returns the end of a word without trailing direction controls.
fn word_end(text: &str, key: &WordKey) -> usize {
    visible_end(text, key.end())
}

/// Returns the start of the letter after `n` letters with their marks and tatweels.
fn nth_letter(text: &str, at: usize, n: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let mut letters = rest.char_indices().filter(|&(_, c)| CharSet::ARABIC_LETTERS.contains(c));
    letters.nth(n).map_or(at, |(offset, _)| at + offset)
}

#[cfg(test)]
mod tests {
    use super::super::month_set::MonthSet;
    use super::super::word::Heads;
    use super::*;
    use alloc::string::String;

    #[test]
    fn the_list_is_sorted_unique_and_folded() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (word, _) in WORDS {
            assert_eq!(*word, word.chars().map(fold).collect::<String>());
        }
    }

    #[test]
    fn words_are_read_through_marks_and_proclitics() {
        let found = clitic_word_at("وَلِنُوفَمبَر", 0).unwrap();
        assert_eq!(found.word, Word::Month { set: MonthSet::COMMON, number: 11, weak: false });
        assert_eq!(found.start, "وَلِ".len());
        let found = clitic_word_at("للعام", 0).unwrap();
        assert_eq!((found.word, found.start), (Word::Year(Heads::One), 2));
        assert!(word_at("أب", 0).is_none() && word_at("آب", 0).is_some());
    }
}
