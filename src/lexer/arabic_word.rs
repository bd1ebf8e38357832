//! Arabic words: letters with combining marks and superscripts, and the dots of abbreviations.

use super::abbreviation;
use super::abbreviation_class::{Abbreviation, is_full_stop};
use super::chars::{char_at, skip};
use super::lexeme::{LexemeKind, SEPARATORS, is_repeatable};
use super::number;
use super::options::Options;
use crate::script::name::{
    HORIZONTAL_ELLIPSIS, LIGATURE_ALLAH_ISOLATED_FORM, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE,
    SMALL_HIGH_NOON, SMALL_HIGH_YEH,
};
use crate::script::{CharSet, Class};

/// Returns true if `c` is a letter, combining mark or tatweel of a word. Word ligatures are words
/// of their own, except the name of God (U+FDF2), which takes proclitics and ends names.
pub(crate) const fn is_arabic(c: char) -> bool {
    const LETTERS: CharSet = CharSet::ARABIC.difference(CharSet::of(&[Class::ArabicLigature]));
    LETTERS.contains(c) || c == LIGATURE_ALLAH_ISOLATED_FORM
}

/// Marks that make no word without a letter before them.
pub(super) const MARKS: CharSet =
    CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark, Class::OtherMark]));
/// The characters that attach to the letters of any word.
const RIDING: CharSet = CharSet::of(&[Class::OtherMark, Class::VariationSelector]);
/// Invisible characters that belong to a word inside it but not at its edges.
const INVISIBLE: CharSet = CharSet::of(&[
    Class::ZeroWidthNonJoiner,
    Class::ZeroWidthJoiner,
    Class::BidiControl,
    Class::Format,
]);
/// The maximum length in bytes of a word that may be part of an abbreviation: the name of a Latin
/// letter with clitics, «والدبليو».
pub(crate) const LONGEST_PART: usize = 18;

/// Returns the end and the kind of the word at `start`, which begins with a letter or a tatweel.
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

/// Skips the letters and combining marks at `start`, with the invisible characters between them.
fn letters(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        end = skip(text, end, |c| is_arabic(c) || RIDING.contains(c));
        let raised = skip(text, end, |c| Class::of(c) == Class::Superscript);
        if raised > end {
            return raised;
        }
        if let Some(mark) = mark_on_seat(text, end) {
            end = mark;
            continue;
        }
        let joined = skip(text, end, |c| INVISIBLE.contains(c));
        if joined == end || !char_at(text, joined).is_some_and(is_arabic) {
            return end;
        }
        end = joined;
    }
}

/// Returns the start of the mark after a no-break space at `at`, which is the seat of the mark in some
/// editions of the Quran, as a tatweel is in others.
fn mark_on_seat(text: &str, at: usize) -> Option<usize> {
    let seat = char_at(text, at).filter(|&c| is_seat(c))?;
    let mark = at + seat.len_utf8();
    char_at(text, mark).is_some_and(is_seated).then_some(mark)
}

/// Returns true for the no-break spaces.
pub(crate) const fn is_seat(c: char) -> bool {
    matches!(c, NO_BREAK_SPACE | NARROW_NO_BREAK_SPACE)
}

/// Returns true for an Arabic mark, which may have a seat.
const fn is_seated(c: char) -> bool {
    const SEATED: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark]));
    SEATED.contains(c) || matches!(c, SMALL_HIGH_YEH | SMALL_HIGH_NOON)
}

/// The abbreviation that begins with the letters `start..end`, if a dot follows and is part of one.
fn abbreviated(text: &str, start: usize, end: usize) -> Option<(usize, LexemeKind)> {
    let dot = skip(text, end, |c| INVISIBLE.contains(c));
    if end - start > LONGEST_PART || !char_at(text, dot).is_some_and(is_full_stop) {
        return None;
    }
    let Abbreviation { span, class, .. } =
        abbreviation::around(text, dot).filter(|found| found.keeps_dot)?;
    // Invisible characters at its edges are outside, and an abbreviation that begins earlier was
    // rejected there.
    let is_gap = |c| SEPARATORS.contains(c);
    let to = start + text.get(start..span.end)?.trim_end_matches(is_gap).len();
    let begins_here = text.get(span.start..start).is_none_or(|before| before.chars().all(is_gap));
    // A dot that begins a run of its own belongs to the run.
    let is_run = matches!(char_at(text, to), Some('.' | HORIZONTAL_ELLIPSIS));
    (begins_here && !is_run && to > dot).then_some((to, LexemeKind::Abbreviation(class)))
}

/// Skips the combining marks at `start`, which follow no letter.
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

/// Skips a run of full stops, question and exclamation marks at `start`.
pub(super) fn terminators(text: &str, start: usize) -> usize {
    skip(text, start, is_repeatable)
}
