//! Words of Latin and other letters with digits, dots, apostrophes and hyphens.
//!
//! Runs of other scripts are segmented by UAX #29. Two rules are added: a hyphen joins a chain
//! that has both a letter and a digit («GPT-4o», «F-16»; not «well-known», not «15-8»), and an
//! acronym keeps its last dot («U.S.»).

use super::chars::{
    byte_at, char_at, is_digit, is_latin_or_other_letter, last_group, skip, two_before,
};
use crate::script::name::{
    COMBINING_ENCLOSING_KEYCAP, HYPHEN, NON_BREAKING_HYPHEN, RIGHT_SINGLE_QUOTATION_MARK,
    VARIATION_SELECTOR_16,
};
use crate::script::{CharSet, Class};
use crate::work::count;
use unicode_segmentation::UnicodeSegmentation;

/// The characters of a run that require UAX #29.
const MIXED: CharSet = CharSet::of(&[
    Class::OtherLetter,
    Class::OtherMark,
    Class::OtherDigit,
    Class::OtherNumber,
    Class::VariationSelector,
    Class::ZeroWidthJoiner,
    Class::ZeroWidthNonJoiner,
    Class::BidiControl,
    Class::Format,
]);
/// The invisible ones among them, which are not part of a run at its edge.
const INVISIBLE: CharSet = CharSet::of(&[
    Class::ZeroWidthJoiner,
    Class::ZeroWidthNonJoiner,
    Class::BidiControl,
    Class::Format,
]);
/// The first stretch of text given to UAX #29, in bytes; doubled while the word is longer.
const WINDOW: usize = 32;

/// A word, or a run of digits without a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Latin {
    pub(super) end: usize,
    /// The end of the first run, with its combining marks.
    pub(super) run: usize,
    /// True if there is a letter; otherwise the number rules continue.
    pub(super) has_letter: bool,
    /// True if there are dots inside or at the end: «Node.js», «U.S.».
    pub(super) has_dot: bool,
}

/// Returns true if `c` is a letter or digit of a run.
#[inline]
pub(super) fn is_word_char(c: char) -> bool {
    is_digit(c) || is_latin_or_other_letter(c)
}

/// The word that begins at `start`.
pub(super) fn at(text: &str, start: usize) -> Latin {
    let first = Element::at(text, start);
    let word = first.word();
    match chain(text, start, first) {
        Some(end) => Latin { end, has_letter: true, ..word },
        None if first.is_acronym(text) => Latin { end: first.end + 1, has_dot: true, ..word },
        None => word,
    }
}

/// Returns the end of the hyphenated chain that begins with `first`, if it has both a letter and a
/// digit.
fn chain(text: &str, start: usize, first: Element) -> Option<usize> {
    let (before, earlier) = two_before(text, start);
    if before.is_some_and(is_hyphen)
        && earlier.is_some_and(is_word_char)
        && char_at(text, start).is_some_and(is_word_char)
    {
        // The chain begins earlier and was rejected there.
        return None;
    }
    let mut chain = first;
    let mut is_chain = false;
    while let Some(next) = after(text, chain.end, is_hyphen, is_word_char) {
        let element = Element::at(text, next);
        chain.end = element.end;
        chain.has_letter |= element.has_letter;
        chain.has_digit |= element.has_digit;
        is_chain = true;
    }
    (is_chain && chain.has_letter && chain.has_digit).then_some(chain.end)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | HYPHEN | NON_BREAKING_HYPHEN)
}

/// Skips a `joiner` at `at`, if a `follower` comes after it.
fn after(
    text: &str,
    at: usize,
    joiner: impl Fn(char) -> bool,
    follower: impl Fn(char) -> bool,
) -> Option<usize> {
    let mut rest = text.get(at..)?.chars();
    let joiner = rest.next().filter(|&c| joiner(c))?;
    rest.next().is_some_and(follower).then(|| at + joiner.len_utf8())
}

/// Runs that dots, apostrophes and low lines join.
#[derive(Debug, Clone, Copy)]
struct Element {
    end: usize,
    run: usize,
    has_letter: bool,
    has_digit: bool,
    has_dot: bool,
    /// True for single letters with dots between them.
    is_initials: bool,
}

impl Element {
    fn at(text: &str, start: usize) -> Self {
        let (before, earlier) = two_before(text, start);
        // A digit of another script is joined by neither, so that no chain came from before it.
        let first = char_at(text, start);
        let refused_dot =
            before == Some('.') && earlier.is_some_and(is_digit) && first.is_some_and(is_digit);
        let refused_line = before == Some('_')
            && earlier.is_some_and(is_word_char)
            && first.is_some_and(is_word_char);
        let mut element = Self {
            end: start,
            run: start,
            has_letter: false,
            has_digit: false,
            has_dot: false,
            is_initials: true,
        };
        let mut next = start;
        loop {
            let run = Run::at(text, next);
            element.end = run.end;
            if next == start {
                element.run = run.end;
            }
            element.has_letter |= run.has_letter;
            element.has_digit |= run.has_digit;
            element.is_initials &= run.is_letter;
            let last = text.get(next..run.end).and_then(|run| run.chars().next_back());
            let joined = match char_at(text, run.end) {
                Some('.') if last.is_some_and(is_digit) => {
                    if refused_dot {
                        None
                    } else {
                        after(text, run.end, |_| true, is_digit)
                    }
                }
                Some('.') if last.is_some() => {
                    after(text, run.end, |_| true, is_latin_or_other_letter)
                }
                Some('\'' | RIGHT_SINGLE_QUOTATION_MARK)
                    if last.is_some_and(is_latin_or_other_letter) =>
                {
                    element.is_initials = false;
                    after(text, run.end, |_| true, is_latin_or_other_letter)
                }
                Some('_') if !refused_line => {
                    element.is_initials = false;
                    let line = skip(text, run.end, |c| c == '_');
                    char_at(text, line).is_some_and(is_word_char).then_some(line)
                }
                _ => None,
            };
            let Some(joined) = joined else { return element };
            element.has_dot |= byte_at(text, run.end) == Some(b'.');
            next = if refused_dot { joined } else { last_group(text, joined) };
        }
    }

    const fn word(self) -> Latin {
        Latin { end: self.end, run: self.run, has_letter: self.has_letter, has_dot: self.has_dot }
    }

    /// Returns true if the dot after it belongs to it: «U.S.», but not «U.S...».
    fn is_acronym(self, text: &str) -> bool {
        self.is_initials
            && self.has_dot
            && byte_at(text, self.end) == Some(b'.')
            && byte_at(text, self.end + 1) != Some(b'.')
    }
}

/// Letters, digits and their combining marks without other characters.
#[derive(Debug, Clone, Copy)]
struct Run {
    end: usize,
    has_letter: bool,
    has_digit: bool,
    /// True if it is one letter.
    is_letter: bool,
}

impl Run {
    fn at(text: &str, start: usize) -> Self {
        let mut has_letter = false;
        let mut has_digit = false;
        let mut length = 0;
        // Fast path: most runs, and the characters after them, are ASCII.
        let ascii = text.as_bytes().get(start..).unwrap_or_default();
        for byte in ascii.iter().take_while(|byte| byte.is_ascii_alphanumeric()) {
            has_letter |= byte.is_ascii_alphabetic();
            has_digit |= byte.is_ascii_digit();
            length += 1;
        }
        count(length);
        let end = start + length;
        if byte_at(text, end).is_none_or(|byte| byte.is_ascii()) {
            return Self { end, has_letter, has_digit, is_letter: has_letter && length == 1 };
        }
        let plain = skip(text, end, |c| {
            let is_letter =
                c.is_ascii_alphabetic() || !c.is_ascii() && Class::of(c) == Class::LatinLetter;
            let is_digit = is_digit(c);
            has_letter |= is_letter;
            has_digit |= is_digit;
            length += 1;
            is_letter || is_digit
        });
        let end = match char_at(text, plain) {
            Some(c) if MIXED.contains(c) => {
                let end = mixed(text, start);
                let run = text.get(start..end).unwrap_or_default();
                has_letter = run.chars().any(is_latin_or_other_letter);
                has_digit = run.chars().any(is_digit);
                length = run.chars().count() + 1;
                end
            }
            _ => plain,
        };
        let raised = skip(text, end, |c| Class::of(c) == Class::Superscript);
        // A superscript separates the letter from the dot after it: «U.S².» ends a sentence.
        let is_letter = has_letter && length == 2 && raised == end;
        Self { end: raised, has_letter, has_digit, is_letter }
    }
}

/// Returns the end of the first UAX #29 word of the run at `start`, without invisible characters
/// at its edge.
fn mixed(text: &str, start: usize) -> usize {
    let belongs = |c: char| {
        let class = Class::of(c);
        (class == Class::LatinLetter || MIXED.contains_class(class) || is_digit(c))
            && c != COMBINING_ENCLOSING_KEYCAP
    };
    let mut size = WINDOW;
    loop {
        let mut budget = size;
        let end = skip(text, start, |c| {
            budget = budget.saturating_sub(c.len_utf8());
            budget > 0 && belongs(c)
        });
        let window = text.get(start..end).unwrap_or_default();
        let word = window.split_word_bounds().next().unwrap_or_default();
        if word.len() < window.len() || budget > 0 {
            let visible = start + word.trim_end_matches(|c| INVISIBLE.contains(c)).len();
            return before_keycap(text, start, visible);
        }
        size *= 2;
    }
}

/// Returns the end of `start..end` without a last digit that has a keycap, which is an emoji.
fn before_keycap(text: &str, start: usize, end: usize) -> usize {
    let capped = text
        .get(start..end)
        .filter(|_| char_at(text, end) == Some(COMBINING_ENCLOSING_KEYCAP))
        .map(|run| run.strip_suffix(VARIATION_SELECTOR_16).unwrap_or(run))
        .and_then(|run| run.strip_suffix(|c: char| c.is_ascii_digit()))
        .filter(|run| !run.is_empty());
    capped.map_or(end, |run| start + run.len())
}
