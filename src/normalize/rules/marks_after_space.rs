//! The rule of marks that spaces set apart from their letter.

use super::super::engine::char_map::is_seat;
use super::super::engine::predicates::{is_arabic_letter, is_combining, is_vowel_form};
use super::super::engine::source_char::SourceChar;
use super::output::{Output, run};
use crate::script::{CharSet, Class, name};

/// The step `marks_after_space`.
pub(super) fn marks_after_space(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        if !is_parting(ch.c) {
            out.push(ch);
            rest = after;
            continue;
        }
        let (spaces, next) = rest.split_at(run(rest, is_parting));
        let (marks, tail) = next.split_at(run(next, is_movable_mark));
        rest = next;
        if marks.is_empty() || !out.base().is_some_and(is_arabic_letter) {
            out.extend(spaces);
            continue;
        }
        out.extend(marks);
        rest = tail;
        if ends_word(marks, tail) {
            out.extend(spaces);
        }
    }
}

/// Returns true if the marks end their word and a letter follows them: a tanwin not before a final alef.
fn ends_word(marks: &[SourceChar], tail: &[SourceChar]) -> bool {
    let [next, after @ ..] = tail else { return false };
    let is_final = !after
        .iter()
        .find(|ch| !is_combining(ch.c))
        .is_some_and(|ch| CharSet::ARABIC.contains(ch.c));
    let bears_tanwin = matches!(next.c, name::ALEF | name::ALEF_MAKSURA) && is_final;
    marks.iter().any(|mark| is_tanwin(mark.c)) && is_arabic_letter(next.c) && !bears_tanwin
}

/// Returns true for a tanwin and the presentation forms of it.
const fn is_tanwin(c: char) -> bool {
    matches!(Class::of(c), Class::Tanwin) || matches!(c, '\u{FE70}'..='\u{FE72}' | '\u{FE74}')
}

/// Returns true for a space or tab that may set a mark apart.
const fn is_parting(c: char) -> bool {
    CharSet::SPACES.contains(c) && !is_seat(c)
}

/// Returns true for an Arabic mark, also in its presentation form.
pub(in crate::normalize) const fn is_movable_mark(c: char) -> bool {
    const MARKS: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark]));
    MARKS.contains(c)
        || is_vowel_form(c)
        || matches!(c, name::SMALL_HIGH_YEH | name::SMALL_HIGH_NOON)
}
