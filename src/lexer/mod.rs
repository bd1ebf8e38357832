//! The lexer: recognizes the unit around a byte that the vector scan has flagged.
//!
//! A lexeme is a stretch of text that is never split: a word with its marks, a number with its
//! separators, a URL, an emoji. [`lexeme_at`] returns the lexeme that begins at a byte;
//! [`lexeme_containing`] returns the lexeme that has a byte inside it. Tokens and sentences share both,
//! so a dot in «3.5», «a.com» or «د.» has one meaning.
//!
//! Each call reads one line and, past the lexeme itself, a bounded number of bytes. A chain of hyphens
//! without a digit or a list of numbers is rejected once: the parts of a rejected chain are recognized
//! by the separator before them. Total work is therefore linear in the text.

pub(crate) mod abbreviation;
mod abbreviation_class;
mod arabic_word;
mod chars;
mod dotted_acronym;
pub(crate) mod emoji;
mod iso_8601;
mod latin_word;
mod lexeme;
mod list_marker;
mod longest_match;
mod number;
mod options;
pub(crate) mod spaced_acronym;
mod web;

pub(crate) use abbreviation::may_be_abbreviation;
pub(crate) use abbreviation_class::{AbbreviationClass, is_full_stop};
pub(crate) use arabic_word::{LONGEST_PART, is_arabic, is_seat};
pub(crate) use lexeme::{Lexeme, LexemeKind, SEPARATORS, is_repeatable};
pub(crate) use list_marker::is_marker;
pub(crate) use longest_match::{lexeme_at, lexeme_containing, lexeme_containing_from};
pub(crate) use number::is_clitic;
pub(crate) use options::Options;
