//! Arabic words: letters with their marks, what rides on them, and the dots of abbreviations.

use super::abbreviation;
use super::abbreviation_class::{Abbreviation, is_full_stop};
use super::chars::{char_at, skip};
use super::lexeme::{LexemeKind, SEPARATORS, is_repeatable};
use super::number;
use super::options::Options;
use crate::script::name::{HORIZONTAL_ELLIPSIS, LIGATURE_ALLAH_ISOLATED_FORM};
use crate::script::{CharSet, Class};

/// Whether `c` is a letter, mark or tatweel of a word. Ligatures stand for words of their own, but
/// that of the name of God, which takes proclitics and ends names as its spelling in letters does.
pub(crate) const fn is_arabic(c: char) -> bool {
    const LETTERS: CharSet = CharSet::ARABIC.difference(CharSet::of(&[Class::ArabicLigature]));
    LETTERS.contains(c) || c == LIGATURE_ALLAH_ISOLATED_FORM
}

/// Marks that make no word without a letter before them.
pub(super) const MARKS: CharSet =
    CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark, Class::OtherMark]));
/// What rides on the letters of any word.
const RIDING: CharSet = CharSet::of(&[Class::OtherMark, Class::VariationSelector]);
/// Invisible characters that stand inside words but not at their edges.
const INVISIBLE: CharSet = CharSet::of(&[
    Class::ZeroWidthNonJoiner,
    Class::ZeroWidthJoiner,
    Class::BidiControl,
    Class::Format,
]);
/// The longest word that a dot is asked to be part of, in bytes: five letters, «وبال» and one more
/// among them.
pub(crate) const LONGEST_PART: usize = 10;

/// Where the word at `start` ends, whose first character is a letter or a tatweel, and what it is.
pub(super) fn at(text: &str, start: usize, rules: Options) -> (usize, LexemeKind) {
    let end = letters(text, start);
    if rules.contains(Options::ABBREVIATIONS)
        && let Some(found) = abbreviated(text, start, end)
    {
        return found;
    }
    if rules.contains(Options::CLITIC_NUMBERS)
        && let Some(end) = number::after_clitic(text, start, end, rules)
    {
        return (end, LexemeKind::Number);
    }
    (end, kind(text.get(start..end).unwrap_or_default()))
}

/// A word has a letter; tatweels alone are a dash, and marks shown on a tatweel a symbol.
fn kind(word: &str) -> LexemeKind {
    const LETTER: CharSet =
        CharSet::of(&[Class::ArabicLetter, Class::SmallLetter, Class::ArabicLigature]);
    let mut rest = word.chars();
    match rest.next().map(Class::of) {
        Some(Class::Tatweel) => {}
        _ => return LexemeKind::Word,
    }
    let mut kind = LexemeKind::Punctuation;
    for class in rest.map(Class::of) {
        if LETTER.contains_class(class) {
            return LexemeKind::Word;
        }
        if class != Class::Tatweel {
            kind = LexemeKind::Symbol;
        }
    }
    kind
}

/// Past the letters and marks at `start`, whatever invisible stands between them.
fn letters(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        end = skip(text, end, |c| is_arabic(c) || RIDING.contains(c));
        let raised = skip(text, end, |c| Class::of(c) == Class::Superscript);
        if raised > end {
            return raised;
        }
        let joined = skip(text, end, |c| INVISIBLE.contains(c));
        if joined == end || !char_at(text, joined).is_some_and(is_arabic) {
            return end;
        }
        end = joined;
    }
}

/// The abbreviation that begins with the letters `start..end`, if a dot follows and is part of one.
fn abbreviated(text: &str, start: usize, end: usize) -> Option<(usize, LexemeKind)> {
    let dot = skip(text, end, |c| INVISIBLE.contains(c));
    if end - start > LONGEST_PART || !char_at(text, dot).is_some_and(is_full_stop) {
        return None;
    }
    let Abbreviation { span, class, .. } =
        abbreviation::around(text, dot).filter(|found| found.keeps_dot)?;
    // What is invisible at its edges is no part of it, and one that began earlier was refused there.
    let is_gap = |c| SEPARATORS.contains(c);
    let to = start + text.get(start..span.end)?.trim_end_matches(is_gap).len();
    let begins_here = text.get(span.start..start).is_none_or(|before| before.chars().all(is_gap));
    // A dot that begins a run of its own belongs to the run.
    let is_run = matches!(char_at(text, to), Some('.' | HORIZONTAL_ELLIPSIS));
    (begins_here && !is_run && to > dot).then_some((to, LexemeKind::Abbreviation(class)))
}

/// Past the marks at `start`, which stand on nothing.
pub(super) fn marks(text: &str, start: usize) -> usize {
    skip(text, start, |c| {
        let class = Class::of(c);
        MARKS.contains_class(class) || RIDING.contains_class(class)
    })
}

/// Past the word ligature at `start` and the marks on it.
pub(super) fn ligature(text: &str, start: usize) -> usize {
    let first = char_at(text, start).map_or(0, char::len_utf8);
    marks(text, start + first)
}

/// Past a run of full stops and their kin at `start`.
pub(super) fn terminators(text: &str, start: usize) -> usize {
    skip(text, start, is_repeatable)
}
