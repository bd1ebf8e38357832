//! Tanwin and its alef, decorative tatweel, and the folds of single characters once more: here with
//! what a fold brings together.

use super::super::letter::{self, Treatment};
use super::super::{Steps, word::Atom};
use super::{Output, is_alef, is_arabic_letter, is_combining, order, run};
use crate::script::{CharSet, name};
use unicode_normalization::char::canonical_combining_class;

/// The step `tanwin_alef`.
pub(super) fn tanwin_alef(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&atom, after)) = rest.split_first() {
        rest = after;
        // After another alef it is no accusative: «ااااً» is a cry.
        let ends_stem = |c| is_arabic_letter(c) && !is_alef(c);
        if atom.c != name::ALEF || !out.base().is_some_and(ends_stem) {
            out.push(atom);
            continue;
        }
        let (marks, next) = after.split_at(run(after, is_combining));
        rest = next;
        let is_final = !next.first().is_some_and(|atom| CharSet::ARABIC.contains(atom.c));
        let before = out.marks().rposition(|mark| mark.c == name::FATHATAN);
        let own = marks.iter().position(|mark| mark.c == name::FATHATAN);
        let drop = is_final && (before.is_some() || own.is_some());
        if !drop {
            out.push(atom);
        } else if let Some(place) = before {
            out.remove_mark(place);
        }
        let kept = marks.iter().enumerate().filter(|(place, _)| !(drop && own == Some(*place)));
        kept.for_each(|(_, &mark)| out.push(mark));
    }
}

/// The step `tanwin_order`.
pub(super) fn tanwin_order(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&atom, after)) = rest.split_first() {
        rest = after;
        let bearer = matches!(atom.c, name::ALEF | name::ALEF_MAKSURA);
        if !bearer || !out.base().is_some_and(is_arabic_letter) {
            out.push(atom);
            continue;
        }
        let (marks, next) = after.split_at(run(after, is_combining));
        rest = next;
        let is_final = !next.first().is_some_and(|atom| CharSet::ARABIC.contains(atom.c));
        let place = marks.iter().position(|mark| mark.c == name::FATHATAN && is_final);
        if let Some(&fathatan) = place.and_then(|place| marks.get(place)) {
            out.push(fathatan);
        }
        out.push(atom);
        let kept = marks.iter().enumerate().filter(|(index, _)| place != Some(*index));
        kept.for_each(|(_, &mark)| out.push(mark));
    }
}

/// The step `tatweel_decorative`.
pub(super) fn tatweel_decorative(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&atom, after)) = rest.split_first() {
        if atom.c != name::TATWEEL {
            out.push(atom);
            rest = after;
            continue;
        }
        let (tatweels, next) = rest.split_at(run(rest, |c| c == name::TATWEEL));
        let joins = out.base().is_some_and(is_arabic_letter)
            && next.first().is_some_and(|atom| is_arabic_letter(atom.c));
        if !joins {
            out.extend(tatweels);
        }
        rest = next;
    }
}

/// Steps that have a rule of their own for every character that depends on its neighbours.
const CONTEXTUAL: Steps = Steps::NFC
    .with(Steps::COMPOSE)
    .with(Steps::MARK_ORDER)
    .with(Steps::SMALL_LETTERS)
    .with(Steps::DAGGER_ALEF_PROMOTE)
    .with(Steps::TANWIN_ALEF)
    .with(Steps::TANWIN_ORDER)
    .with(Steps::TATWEEL_DECORATIVE)
    .with(Steps::PRESENTATION_FORMS)
    .with(Steps::LIGATURES)
    .with(Steps::SPACE_RUNS)
    .with(Steps::ELONGATION)
    .with(Steps::ELONGATION_SINGLE);

/// The steps that treat each character by itself; `madda`; the marks of a hamza that is dropped, which
/// go with it. A hamza or maddah that a fold has brought to a letter that it composes with joins it,
/// and the letter is folded again.
pub(super) fn singles(word: &[Atom], out: &mut Output) {
    let steps = out.steps.without(CONTEXTUAL);
    let composes = out.has(Steps::NFC.with(Steps::COMPOSE));
    // Whether the next mark of class 220 or 230 is blocked: by another of its class on the base, or by
    // a character without a class between.
    let mut blocked = [false; 2];
    let mut dropped = false;
    // The base as it was before it was folded: `madda` comes before the folds.
    let mut unfolded = None;
    for &atom in word {
        if dropped && CharSet::MARKS.contains(atom.c) {
            continue;
        }
        dropped = atom.c == name::HAMZA && steps.intersects(Steps::HAMZA_DROP);
        if dropped {
            continue;
        }
        let class = match canonical_combining_class(atom.c) {
            220 => Some(0),
            230 => Some(1),
            _ => None,
        };
        let free = class.is_some_and(|class| blocked.get(class) == Some(&false));
        if atom.c == name::MADDAH_ABOVE
            && steps.intersects(Steps::MADDA)
            && unfolded != Some(name::ALEF)
        {
            continue;
        }
        if let Some(base) = out.base_mut() {
            let letter = match (base.c, atom.c) {
                (name::ALEF_MAKSURA | name::FARSI_YEH, name::HAMZA_ABOVE)
                    if steps.intersects(Steps::YAA_HAMZA) =>
                {
                    Some(name::YEH)
                }
                (base, mark) if composes && free => order::arabic_letter(base, mark),
                _ => None,
            };
            if let Some(letter) = letter {
                *base = base.joined(atom, letter);
                unfolded = Some(letter);
                if let Treatment::To(folded) = letter::of(letter, steps) {
                    base.c = folded;
                }
                continue;
            }
        }
        let was = atom.c;
        let atom = match letter::of(was, steps) {
            Treatment::Delete => continue,
            Treatment::To(c) => atom.with(c),
            _ => atom,
        };
        if !is_combining(atom.c) {
            blocked = [false; 2];
            unfolded = Some(was);
        } else if canonical_combining_class(atom.c) == 0 {
            blocked = [true; 2];
        } else if let Some(blocked) = class.and_then(|class| blocked.get_mut(class)) {
            *blocked = true;
        }
        out.push(atom);
    }
}
