//! Separators, punctuation and spaces.

use super::super::{Steps, word::Atom};
use super::{Output, is_letter};
use crate::script::{CharSet, name};

/// Each character with the one after it.
fn with_next(word: &[Atom]) -> impl Iterator<Item = (Atom, Option<char>)> {
    let next = word.iter().skip(1).map(|atom| Some(atom.c)).chain([None]);
    word.iter().copied().zip(next)
}

fn is_digit(c: char) -> bool {
    CharSet::DIGITS.contains(c)
}

/// The step `separators`, and the comma of `punctuation_ascii`.
pub(super) fn separators(word: &[Atom], out: &mut Output) {
    for (atom, next) in with_next(word) {
        let in_number = out.has(Steps::SEPARATORS)
            && out.last().is_some_and(is_digit)
            && next.is_some_and(is_digit);
        let c = match atom.c {
            name::ARABIC_DECIMAL_SEPARATOR if in_number => '.',
            name::ARABIC_THOUSANDS_SEPARATOR if in_number => ',',
            name::ARABIC_COMMA if out.has(Steps::PUNCTUATION_ASCII) => {
                let joins = out.base().is_some_and(is_letter) && next.is_some_and(is_letter);
                if joins { atom.c } else { ',' }
            }
            c => c,
        };
        out.push(atom.with(c));
    }
}

/// The step `spaces`.
pub(super) fn spaces(word: &[Atom], out: &mut Output) {
    for (atom, next) in with_next(word) {
        let c = match atom.c {
            name::NO_BREAK_SPACE | name::NARROW_NO_BREAK_SPACE
                if out.last().is_some_and(is_digit) && next.is_some_and(is_digit) =>
            {
                atom.c
            }
            c if CharSet::SPACES.contains(c) => ' ',
            c => c,
        };
        out.push(atom.with(c));
    }
}

/// The step `space_runs`.
pub(super) fn space_runs(word: &[Atom], out: &mut Output) {
    let mut after_space = out.after_space;
    for &atom in word {
        let space = CharSet::SPACES.contains(atom.c);
        if !(space && after_space) {
            out.push(atom);
        }
        after_space = space;
    }
}
