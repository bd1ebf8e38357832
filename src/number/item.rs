//! Items of a number phrase: the number word or the digits that come next.

use super::decimal::Decimal;
use super::digits::{self, Separators, digit};
use super::folded_word::FoldedWord;
use super::word_values::{NumberWord, number_word};
use crate::lexicon::packed_word::{PackedWord, WAW, is_dropped};

/// The most characters between two items.
const MAX_GAP: usize = 8;

/// A number word or digits.
#[derive(Debug, Clone, Copy)]
pub(super) enum ItemKind {
    Word(NumberWord),
    Digits(Decimal),
}

/// One item of a phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) kind: ItemKind,
    /// True if «و» comes before it.
    pub(super) is_joined: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Item {
    pub(super) const fn word(word: NumberWord, is_joined: bool) -> Self {
        Self { kind: ItemKind::Word(word), is_joined, start: word.start, end: word.end }
    }
}

/// Returns the offset after the spaces and invisible characters at `at`. `None` if there are too many.
pub(super) fn skip_gap(text: &str, at: usize) -> Option<usize> {
    for (count, (offset, c)) in text.get(at..)?.char_indices().enumerate() {
        if !(matches!(c, ' ' | '\u{A0}' | '\t' | '\u{202F}') || is_dropped(c)) {
            return Some(at + offset);
        }
        if count == MAX_GAP {
            return None;
        }
    }
    Some(text.len())
}

/// Returns the word after the gap at `at`.
pub(super) fn next_word(text: &str, at: usize) -> Option<FoldedWord> {
    let start = skip_gap(text, at)?;
    if start == at { None } else { FoldedWord::read(text, start).map(|(word, _)| word) }
}

/// Returns the item after the gap at `at`, if there is one.
pub(super) fn next_item(text: &str, at: usize, policy: Separators) -> Option<Item> {
    let start = skip_gap(text, at)?;
    if start == at {
        return None;
    }
    if is_digit_at(text, start) {
        return digits_at(text, start, policy, false);
    }
    let (word, end) = FoldedWord::read(text, start)?;
    if word.key == PackedWord::of("و") {
        let start = skip_gap(text, end)?;
        if is_digit_at(text, start) {
            return digits_at(text, start, policy, true);
        }
        let (word, _) = FoldedWord::read(text, start)?;
        return number_word(&word).map(|word| Item::word(word, true));
    }
    if is_and_one(text, &word) {
        return number_word(&word.skip(1)).map(|word| Item::word(word, true));
    }
    if let Some(word) = number_word(&word) {
        return Some(Item::word(word, false));
    }
    if word.key.letter(0) != WAW {
        return None;
    }
    number_word(&word.skip(1)).map(|word| Item::word(word, true))
}

/// Returns true if a word is «وأحد» "and one", which folds to «واحد» one: it has the hamza, or «عشر»
/// comes next.
pub(super) fn is_and_one(text: &str, word: &FoldedWord) -> bool {
    word.key == PackedWord::of("واحد")
        && (text.get(word.offset(1)..).is_some_and(|rest| rest.starts_with('أ'))
            || next_word(text, word.end).is_some_and(|next| {
                next.key == PackedWord::of("عشر") || next.key == PackedWord::of("عشره")
            }))
}

pub(super) fn is_digit_at(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|c| digit(c).is_some())
}

fn digits_at(text: &str, start: usize, policy: Separators, is_joined: bool) -> Option<Item> {
    let found = digits::read(text, start, policy)?;
    let (_, joiners, _) = digits::cluster(text, start);
    if joiners > 0 || is_foreign_letter_at(text, found.end) {
        return None;
    }
    let kind = ItemKind::Digits(found.number?);
    Some(Item { kind, is_joined, start, end: found.end })
}

/// Returns true if a letter of another script is at `at`: digits glued to it are a part of its word.
pub(super) fn is_foreign_letter_at(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_foreign_letter)
}

/// Returns true for letters outside of the Arabic blocks, and for the low line.
pub(super) fn is_foreign_letter(c: char) -> bool {
    c == '_' || c.is_alphabetic() && !crate::lexicon::packed_word::is_word_part(c)
}
