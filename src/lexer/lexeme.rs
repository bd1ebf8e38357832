//! Lexemes: the units that the lexer recognizes, and the characters that separate them.

use super::abbreviation_class::AbbreviationClass;
use crate::Span;
use crate::script::name::{
    ARABIC_FULL_STOP, ARABIC_QUESTION_MARK, ARABIC_TRIPLE_DOT_PUNCTUATION_MARK,
    DOUBLE_EXCLAMATION_MARK, DOUBLE_QUESTION_MARK, EXCLAMATION_QUESTION_MARK, HORIZONTAL_ELLIPSIS,
    QUESTION_EXCLAMATION_MARK,
};
use crate::script::{CharSet, Class};

/// The kind of a lexeme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LexemeKind {
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
pub(crate) struct Lexeme {
    pub(crate) span: Span,
    pub(crate) kind: LexemeKind,
}

/// The characters between lexemes: white space, blanks and invisible controls.
pub(crate) const SEPARATORS: CharSet =
    CharSet::WHITE_SPACE.union(CharSet::CONTROLS).union(CharSet::of(&[Class::Blank]));

/// Returns true if a run of `c` is one lexeme.
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
