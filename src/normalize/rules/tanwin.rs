//! The rules of tanwin: the alef of the accusative, and the order of fathatan and alef.

use super::super::engine::predicates::{is_alef, is_arabic_letter, is_combining};
use super::super::engine::source_char::SourceChar;
use super::output::{Output, run};
use crate::script::{CharSet, name};

/// The step `tanwin_alef`.
pub(super) fn tanwin_alef(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        rest = after;
        // After another alef it is no accusative: «ااااً» is a cry.
        let ends_stem = |c| is_arabic_letter(c) && !is_alef(c);
        if ch.c != name::ALEF || !out.base().is_some_and(ends_stem) {
            out.push(ch);
            continue;
        }
        let (marks, next) = after.split_at(run(after, is_combining));
        rest = next;
        let is_final = !next.first().is_some_and(|ch| CharSet::ARABIC.contains(ch.c));
        let before = out.marks().rposition(|mark| mark.c == name::FATHATAN);
        let own = marks.iter().position(|mark| mark.c == name::FATHATAN);
        let drop = is_final && (before.is_some() || own.is_some());
        if !drop {
            out.push(ch);
        } else if let Some(place) = before {
            out.remove_mark(place);
        }
        let kept = marks.iter().enumerate().filter(|(place, _)| !(drop && own == Some(*place)));
        kept.for_each(|(_, &mark)| out.push(mark));
    }
}

/// The step `tanwin_order`.
pub(super) fn tanwin_order(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        rest = after;
        let bearer = matches!(ch.c, name::ALEF | name::ALEF_MAKSURA);
        if !bearer || !out.base().is_some_and(is_arabic_letter) {
            out.push(ch);
            continue;
        }
        let (marks, next) = after.split_at(run(after, is_combining));
        rest = next;
        let is_final = !next.first().is_some_and(|ch| CharSet::ARABIC.contains(ch.c));
        let place = marks.iter().position(|mark| mark.c == name::FATHATAN && is_final);
        if let Some(&fathatan) = place.and_then(|place| marks.get(place)) {
            out.push(fathatan);
        }
        out.push(ch);
        let kept = marks.iter().enumerate().filter(|(index, _)| place != Some(*index));
        kept.for_each(|(_, &mark)| out.push(mark));
    }
}
