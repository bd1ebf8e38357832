//! The spelling of the Quran brought to the everyday one: small letters and dagger alef.

use super::super::word::Atom;
use super::{Output, each_arabic, exceptions, is_alef, is_arabic_letter, is_combining, run};
use crate::script::{CharSet, Class, name};

/// The step `small_letters`.
pub(super) fn small_letters(word: &[Atom], out: &mut Output) {
    // Where the marks that follow end: found once for all small letters among them.
    let mut marks_end = 0;
    for (index, &atom) in word.iter().enumerate() {
        let letter = match atom.c {
            name::SMALL_WAW | name::SMALL_LOW_WAW | name::SMALL_HIGH_WAW => name::WAW,
            name::SMALL_YEH
            | name::SMALL_HIGH_YEH
            | name::SMALL_FARSI_YEH
            | name::SMALL_HIGH_FARSI_YEH => name::YEH,
            name::SMALL_HIGH_NOON => name::NOON,
            _ => {
                out.push(atom);
                continue;
            }
        };
        if marks_end <= index {
            marks_end = index + 1 + run(word.get(index + 1..).unwrap_or(&[]), is_combining);
        }
        let next = word.get(marks_end).map(|atom| atom.c);
        let is_final = !next.is_some_and(|c| CharSet::ARABIC.contains(c));
        if is_final && out.base() == Some(name::HEH) {
            continue;
        }
        promote(atom, letter, out);
    }
}

/// Puts out a letter for a small one, in place of the tatweel that it sits on, if any.
fn promote(small: Atom, letter: char, out: &mut Output) {
    match out.base_mut() {
        Some(seat) if seat.c == name::TATWEEL => *seat = seat.joined(small, letter),
        _ => out.push(small.with(letter)),
    }
}

/// The step `dagger_alef_promote`.
pub(super) fn dagger_alef_promote(text: &[Atom], out: &mut Output) {
    each_arabic(text, out, promote_in_word);
}

fn promote_in_word(word: &[Atom], out: &mut Output) {
    let mut index = 0;
    // Where the marks that follow end: found once for all daggers among them.
    let mut marks_end = 0;
    while let Some(&atom) = word.get(index) {
        index += 1;
        if atom.c != name::SUPERSCRIPT_ALEF {
            out.push(atom);
            continue;
        }
        let after = word.get(index..).unwrap_or(&[]);
        if marks_end < index {
            marks_end = index + run(after, is_combining);
        }
        let marks = marks_end - index;
        let next = word.get(marks_end).map(|atom| atom.c);
        let place = index - 1;
        // Only of a waw, which no dagger is put on twice.
        let bare = out.base() == Some(name::WAW) && !out.marks().any(|mark| is_vowel(mark.c));
        match out.base_mut() {
            // The alef is there already.
            Some(seat) if is_alef(seat.c) => {}
            Some(seat)
                if (is_arabic_letter(seat.c) || seat.c == name::TATWEEL)
                    && exceptions::is_left_out(word, place) => {}
            Some(seat) if seat.c == name::TATWEEL => *seat = seat.joined(atom, name::ALEF),
            Some(seat) if matches!(seat.c, name::ALEF_MAKSURA | name::FARSI_YEH) => {
                if next.is_some_and(is_arabic_letter) {
                    *seat = seat.joined(atom, name::ALEF);
                }
            }
            Some(seat) if seat.c == name::WAW && bare => {
                if next == Some(name::ALEF) {
                    // The waw is silent before the alef that is written.
                    *seat = seat.joined(atom, name::ALEF);
                    out.extend(after.get(..marks).unwrap_or(&[]));
                    index += marks + 1;
                } else if exceptions::is_silent_waw(word) {
                    *seat = seat.joined(atom, name::ALEF);
                } else {
                    out.push(atom.with(name::ALEF));
                }
            }
            Some(seat) if is_arabic_letter(seat.c) => out.push(atom.with(name::ALEF)),
            _ => out.push(atom),
        }
    }
}

const fn is_vowel(c: char) -> bool {
    matches!(Class::of(c), Class::Haraka)
}
