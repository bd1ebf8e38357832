//! Invisible controls and presentation forms: what is taken out of the way, or spelled out, before
//! the rules of spelling see a word.

use super::super::letter::is_idle_control;
use super::super::word::Atom;
use super::{Output, is_arabic_letter, is_letter, is_vowel_form, run, whole};
use crate::script::{
    CharSet, FormKind, joins_next, joins_previous, name, presentation_form, word_ligature,
};

/// The step `controls`.
pub(super) fn controls(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&atom, after)) = rest.split_first() {
        let joiner = |c| match atom.c {
            name::ZERO_WIDTH_SPACE | name::ZERO_WIDTH_JOINER => c == atom.c || is_idle_control(c),
            _ => is_idle_control(c),
        };
        let length = run(rest, joiner);
        let (controls, next) = rest.split_at(length);
        let following = next.first().map(|atom| atom.c);
        match atom.c {
            name::ZERO_WIDTH_SPACE
                if out.base().is_some_and(is_letter) && following.is_some_and(is_letter) =>
            {
                whole(controls, ' ').into_iter().for_each(|space| out.push(space));
            }
            name::ZERO_WIDTH_JOINER => {
                let joined =
                    out.base().is_some_and(joining_next) && following.is_some_and(joining_previous);
                if !joined {
                    let kept = controls.iter().filter(|control| control.c == atom.c);
                    kept.for_each(|&control| out.push(control));
                }
            }
            _ if length == 0 => {
                out.push(atom);
                rest = after;
                continue;
            }
            _ => {}
        }
        rest = next;
    }
}

fn joining_next(c: char) -> bool {
    is_arabic_letter(c) && joins_next(c)
}

fn joining_previous(c: char) -> bool {
    is_arabic_letter(c) && joins_previous(c)
}

/// The step `zwnj`.
pub(super) fn zwnj(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&atom, after)) = rest.split_first() {
        if atom.c != name::ZERO_WIDTH_NON_JOINER {
            out.push(atom);
            rest = after;
            continue;
        }
        let (controls, next) = rest.split_at(run(rest, |c| c == atom.c));
        let between = out.base().is_some_and(is_arabic_letter)
            && next.first().is_some_and(|atom| is_arabic_letter(atom.c));
        if !between {
            out.extend(controls);
        }
        rest = next;
    }
}

/// The step `presentation_forms`.
pub(super) fn forms(word: &[Atom], out: &mut Output) {
    for &atom in word {
        match presentation_form(atom.c) {
            Some((letters, FormKind::Letters)) => {
                letters.chars().for_each(|c| out.push(atom.with(c)));
            }
            Some((marks, FormKind::Vowel)) if out.last().is_some_and(bears_marks) => {
                marks.chars().for_each(|c| out.push(atom.with(c)));
            }
            _ => out.push(atom),
        }
    }
}

/// The step `ligatures`.
pub(super) fn ligatures(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&atom, next)) = rest.split_first() {
        rest = next;
        let Some(words) = word_ligature(atom.c) else {
            out.push(atom);
            continue;
        };
        if out.base().is_some_and(is_arabic_letter) {
            out.push(atom.with(' '));
        }
        words.chars().for_each(|c| out.push(atom.with(c)));
        if next.first().is_some_and(|atom| is_arabic_letter(atom.c)) {
            out.push(atom.with(' '));
        }
    }
}

/// Whether a vowel form after this character is the vowel of it.
const fn bears_marks(c: char) -> bool {
    CharSet::ARABIC.contains(c) && !is_vowel_form(c)
}
