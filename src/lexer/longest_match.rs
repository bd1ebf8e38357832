//! Longest match: the lexeme that begins at a byte, and the lexeme that contains a byte.

use super::chars::char_at;
use super::lexeme::{Lexeme, LexemeKind, SEPARATORS, is_repeatable};
use super::options::Options;
use super::{arabic_word, chars, emoji, iso_8601, latin_word, number, web};
use crate::Span;
use crate::script::name::{
    ARABIC_SIGN_SINDHI_AMPERSAND, ARABIC_SIGN_SINDHI_POSTPOSITION_MEN, MINUS_SIGN,
};
use crate::script::{CharSet, Class};
use crate::work;

/// The maximum distance at which [`lexeme_containing`] looks back for white space, in bytes.
const MAX_LOOKBACK: usize = 256;

/// The unit that begins at `start`, which must be where the one before it, or a gap, ended. `None` at
/// the end of the text and where a gap begins.
pub(crate) fn lexeme_at(text: &str, start: usize, rules: Options) -> Option<Lexeme> {
    work::count(1);
    let first = char_at(text, start)?;
    let class = Class::of(first);
    if SEPARATORS.contains_class(class) {
        return None;
    }
    let after = start + first.len_utf8();
    let (end, kind) = match class {
        Class::ArabicLetter | Class::SmallLetter | Class::Tatweel => {
            arabic_word::at(text, start, rules)
        }
        Class::ArabicLigature if arabic_word::is_arabic(first) => {
            arabic_word::at(text, start, rules)
        }
        Class::ArabicLigature => (arabic_word::ligature(text, start), LexemeKind::Word),
        _ if is_sindhi_word(first) => (after, LexemeKind::Word),
        _ if arabic_word::MARKS.contains_class(class) => {
            (arabic_word::marks(text, start), LexemeKind::Symbol)
        }
        _ => match emoji::at(text, start) {
            Some(end) => (end, LexemeKind::Emoji),
            None => unit(text, start, first, after, rules),
        },
    };
    Some(Lexeme { span: Span::new(start, end), kind })
}

/// Returns true for ۽ ("and") and ۾ ("in"), symbols to Unicode and words of Sindhi.
const fn is_sindhi_word(c: char) -> bool {
    matches!(c, ARABIC_SIGN_SINDHI_AMPERSAND | ARABIC_SIGN_SINDHI_POSTPOSITION_MEN)
}

/// The unit at `start` that is neither Arabic nor an emoji; `after` is where its first character ends.
fn unit(
    text: &str,
    start: usize,
    first: char,
    after: usize,
    rules: Options,
) -> (usize, LexemeKind) {
    match Class::of(first) {
        Class::AsciiDigit | Class::LatinLetter if first.is_ascii() => {
            web::address(text, start).unwrap_or_else(|| word_or_number(text, start, rules))
        }
        Class::AsciiDigit | Class::ArabicDigit | Class::ExtendedDigit | Class::LatinLetter => {
            word_or_number(text, start, rules)
        }
        Class::OtherLetter => (latin_word::at(text, start).end, LexemeKind::Word),
        Class::OtherDigit | Class::OtherNumber => {
            let word = latin_word::at(text, start);
            (word.end, if word.has_letter { LexemeKind::Word } else { LexemeKind::Number })
        }
        Class::Superscript => {
            (chars::skip(text, start, |c| Class::of(c) == Class::Superscript), LexemeKind::Number)
        }
        Class::NumberMark => number::marked(text, start)
            .map_or((after, LexemeKind::Symbol), |end| (end, LexemeKind::Number)),
        _ if is_repeatable(first) && rules.contains(Options::RUNS) => {
            (arabic_word::terminators(text, start), LexemeKind::Punctuation)
        }
        class => {
            let alone = if CharSet::PUNCTUATION.contains_class(class) {
                LexemeKind::Punctuation
            } else {
                LexemeKind::Symbol
            };
            let found = match first {
                '+' | '-' | MINUS_SIGN => {
                    number::signed(text, start, rules).map(|end| (end, LexemeKind::Number))
                }
                '@' => web::mention(text, start).map(|end| (end, LexemeKind::Mention)),
                '#' => web::hashtag(text, start).map(|end| (end, LexemeKind::Hashtag)),
                _ => None,
            };
            found.unwrap_or((after, alone))
        }
    }
}

fn word_or_number(text: &str, start: usize, rules: Options) -> (usize, LexemeKind) {
    // Without separators it is one token whatever the options.
    let is_one_token = |end| {
        rules.contains(Options::DATES.union(Options::TIMES))
            || text
                .get(start..end)
                .is_some_and(|found| found.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    if let Some(end) = point_in_time(text, start).filter(|&end| is_one_token(end)) {
        return (end, LexemeKind::Number);
    }
    let word = latin_word::at(text, start);
    if !word.has_letter {
        let end = number::end(text, start, number::SignedBy::Nothing, rules);
        return (end.max(word.run), LexemeKind::Number);
    }
    (word.end, if word.has_dot { LexemeKind::DottedWord } else { LexemeKind::Word })
}

/// Returns the end of the point in time at `start`. After a hyphen or a dot that a chain of letters and
/// digits has rejected, none begins.
fn point_in_time(text: &str, start: usize) -> Option<usize> {
    if !chars::byte_at(text, start)?.is_ascii_digit() {
        return None;
    }
    let (before, earlier) = chars::two_before(text, start);
    let is_inside = before.is_some_and(|c| matches!(c, '-' | '_'))
        && earlier.is_some_and(|c| c.is_ascii_alphanumeric());
    if is_inside { None } else { iso_8601::at(text, start) }
}

/// The unit that the character at `at`, a dot, joiner or sign, lies inside of or closes; `None` if
/// that character is punctuation of its own.
pub(crate) fn lexeme_containing(text: &str, at: usize) -> Option<Lexeme> {
    let before = text.get(..at)?;
    let mut start = at;
    for c in before.chars().rev() {
        if CharSet::WHITE_SPACE.contains(c) || at - start > MAX_LOOKBACK {
            break;
        }
        start -= c.len_utf8();
    }
    lexeme_containing_from(text, start, at)
}

/// Like [`lexeme_containing`], for a caller that has an offset `from`, at most `at`, that no
/// lexeme crosses: white space, or the end of another lexeme.
pub(crate) fn lexeme_containing_from(text: &str, from: usize, at: usize) -> Option<Lexeme> {
    let mut start = from;
    loop {
        match lexeme_at(text, start, Options::DEFAULT) {
            Some(shape) if shape.span.contains(at) => {
                return (shape.kind != LexemeKind::Punctuation).then_some(shape);
            }
            Some(shape) => start = shape.span.end,
            None => start += char_at(text, start)?.len_utf8(),
        }
        if start > at {
            return None;
        }
    }
}
