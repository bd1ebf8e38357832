//! What a byte of text belongs to: the unit that begins here, or the one that a dot lies inside of.
//!
//! A unit is a stretch that no reader would cut: a word with its marks, a number with its separators,
//! a link, an emoji. [`at`] says where the unit that begins at a byte ends, and what it is; [`around`]
//! says which unit holds a byte in its middle. Both rooms above ask: what a dot inside «3.5», «a.com»
//! or «د.» means is one answer.
//!
//! Every answer looks at one line and, past the unit itself, at a bounded stretch. What was refused
//! once (a chain of hyphens without a digit, a listing of numbers) is known by what stands before its
//! parts and not tried again from each of them: the work is linear whatever the text.

pub(crate) mod abbreviation;
mod arabic;
mod cursor;
pub(crate) mod emoji;
mod latin;
pub(crate) mod lexicon;
mod number;
mod rules;
pub(crate) mod verb;
mod web;
pub(crate) mod word;

pub(crate) use abbreviation::{AbbreviationClass, may_be_abbreviated};
pub(crate) use arabic::{LONGEST_PART, is_arabic};
pub(crate) use cursor::is_plain_letter;
#[cfg(test)]
pub(crate) use cursor::steps;
pub(crate) use number::is_clitic;
pub(crate) use rules::Rules;

use crate::Span;
use crate::script::name::{
    ARABIC_FULL_STOP, ARABIC_QUESTION_MARK, ARABIC_TRIPLE_DOT_PUNCTUATION_MARK,
    DOUBLE_EXCLAMATION_MARK, DOUBLE_QUESTION_MARK, EXCLAMATION_QUESTION_MARK, HORIZONTAL_ELLIPSIS,
    MINUS_SIGN, QUESTION_EXCLAMATION_MARK,
};
use crate::script::{CharSet, Class};
use cursor::char_at;

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShapeKind {
    Word,
    /// A word of Latin letters with dots in it or after it: «Node.js», «U.S.».
    DottedWord,
    /// An Arabic abbreviation with its dots.
    Abbreviation(AbbreviationClass),
    Number,
    Punctuation,
    Symbol,
    Emoji,
    Url,
    Email,
    Mention,
    Hashtag,
}

/// A unit and where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) span: Span,
    pub(crate) kind: ShapeKind,
}

/// What stands between units: white space and invisible controls.
pub(crate) const GAPS: CharSet = CharSet::WHITE_SPACE.union(CharSet::CONTROLS);

/// How far back [`around`] looks for white space, in bytes.
const LOOK_BACK: usize = 256;

/// Whether runs of `c` are one unit.
pub(crate) const fn is_repeatable(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | ARABIC_QUESTION_MARK
            | ARABIC_FULL_STOP
            | ARABIC_TRIPLE_DOT_PUNCTUATION_MARK
            | HORIZONTAL_ELLIPSIS
            | DOUBLE_EXCLAMATION_MARK
            | DOUBLE_QUESTION_MARK
            | QUESTION_EXCLAMATION_MARK
            | EXCLAMATION_QUESTION_MARK
    )
}

/// The unit that begins at `start`, which must be where the one before it, or a gap, ended. `None` at
/// the end of the text and where a gap begins.
pub(crate) fn at(text: &str, start: usize, rules: Rules) -> Option<Shape> {
    cursor::count(1);
    let first = char_at(text, start)?;
    let class = Class::of(first);
    if GAPS.contains_class(class) {
        return None;
    }
    let after = start + first.len_utf8();
    let (end, kind) = match class {
        Class::ArabicLetter | Class::SmallLetter | Class::Tatweel => arabic::at(text, start, rules),
        Class::ArabicLigature if arabic::is_arabic(first) => arabic::at(text, start, rules),
        Class::ArabicLigature => (arabic::ligature(text, start), ShapeKind::Word),
        _ if arabic::MARKS.contains_class(class) => (arabic::marks(text, start), ShapeKind::Symbol),
        _ => match emoji::at(text, start) {
            Some(end) => (end, ShapeKind::Emoji),
            None => unit(text, start, first, after, rules),
        },
    };
    Some(Shape { span: Span::new(start, end), kind })
}

/// The unit at `start` that is neither Arabic nor an emoji; `after` is where its first character ends.
fn unit(text: &str, start: usize, first: char, after: usize, rules: Rules) -> (usize, ShapeKind) {
    match Class::of(first) {
        Class::AsciiDigit | Class::LatinLetter if first.is_ascii() => {
            web::address(text, start).unwrap_or_else(|| word_or_number(text, start, rules))
        }
        Class::AsciiDigit | Class::ArabicDigit | Class::ExtendedDigit | Class::LatinLetter => {
            word_or_number(text, start, rules)
        }
        Class::OtherLetter => (latin::at(text, start).end, ShapeKind::Word),
        Class::OtherDigit | Class::OtherNumber => {
            let word = latin::at(text, start);
            (word.end, if word.has_letter { ShapeKind::Word } else { ShapeKind::Number })
        }
        Class::Superscript => {
            (cursor::skip(text, start, |c| Class::of(c) == Class::Superscript), ShapeKind::Number)
        }
        Class::NumberMark => number::marked(text, start)
            .map_or((after, ShapeKind::Symbol), |end| (end, ShapeKind::Number)),
        _ if is_repeatable(first) && rules.has(Rules::RUNS) => {
            (arabic::terminators(text, start), ShapeKind::Punctuation)
        }
        class => {
            let alone = if CharSet::PUNCTUATION.contains_class(class) {
                ShapeKind::Punctuation
            } else {
                ShapeKind::Symbol
            };
            let found = match first {
                '+' | '-' | MINUS_SIGN => {
                    number::signed(text, start, rules).map(|end| (end, ShapeKind::Number))
                }
                '@' => web::mention(text, start).map(|end| (end, ShapeKind::Mention)),
                '#' => web::hashtag(text, start).map(|end| (end, ShapeKind::Hashtag)),
                _ => None,
            };
            found.unwrap_or((after, alone))
        }
    }
}

fn word_or_number(text: &str, start: usize, rules: Rules) -> (usize, ShapeKind) {
    let word = latin::at(text, start);
    if !word.has_letter {
        let end = number::end(text, start, number::Lead::Nothing, rules);
        return (end.max(word.run), ShapeKind::Number);
    }
    (word.end, if word.has_dot { ShapeKind::DottedWord } else { ShapeKind::Word })
}

/// The unit that the character at `at`, a dot, joiner or sign, lies inside of or closes; `None` if
/// that character is punctuation of its own.
pub(crate) fn around(text: &str, at: usize) -> Option<Shape> {
    let before = text.get(..at)?;
    let mut start = at;
    for c in before.chars().rev() {
        if CharSet::WHITE_SPACE.contains(c) || at - start > LOOK_BACK {
            break;
        }
        start -= c.len_utf8();
    }
    around_from(text, start, at)
}

/// The same as [`around`], for a caller who knows that no unit crosses the byte `from`, at or before
/// `at`, as none crosses white space or the end of another unit.
pub(crate) fn around_from(text: &str, from: usize, at: usize) -> Option<Shape> {
    let mut start = from;
    loop {
        match self::at(text, start, Rules::DEFAULT) {
            Some(shape) if shape.span.contains(at) => {
                return (shape.kind != ShapeKind::Punctuation).then_some(shape);
            }
            Some(shape) => start = shape.span.end,
            None => start += char_at(text, start)?.len_utf8(),
        }
        if start > at {
            return None;
        }
    }
}
