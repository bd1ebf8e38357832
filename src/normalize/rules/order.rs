//! Letters and marks in canonical terms: composition, NFC, and the order of marks.

use super::super::word::Atom;
use super::Output;
use crate::script::{combining_class, name};
use alloc::vec::Vec;
use unicode_normalization::char::{
    canonical_combining_class, compose as composed, decompose_canonical,
};
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// The letter that an Arabic letter and a combining hamza or maddah make, as in NFC.
pub(super) const fn arabic_letter(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        (name::ALEF, name::MADDAH_ABOVE) => name::ALEF_WITH_MADDA_ABOVE,
        (name::ALEF, name::HAMZA_ABOVE) => name::ALEF_WITH_HAMZA_ABOVE,
        (name::ALEF, name::HAMZA_BELOW) => name::ALEF_WITH_HAMZA_BELOW,
        (name::WAW, name::HAMZA_ABOVE) => name::WAW_WITH_HAMZA_ABOVE,
        (name::YEH, name::HAMZA_ABOVE) => name::YEH_WITH_HAMZA_ABOVE,
        (name::HEH_GOAL, name::HAMZA_ABOVE) => name::HEH_GOAL_WITH_HAMZA_ABOVE,
        (name::YEH_BARREE, name::HAMZA_ABOVE) => name::YEH_BARREE_WITH_HAMZA_ABOVE,
        (name::AE, name::HAMZA_ABOVE) => name::HEH_WITH_YEH_ABOVE,
        _ => return None,
    })
}

/// The step `compose`.
///
/// As NFC would, without bringing the marks in order: of the marks on a letter, first the first of
/// class 220, then the first of class 230, may join it.
pub(super) fn compose(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&base, after)) = rest.split_first() {
        let length = super::run(after, |c| canonical_combining_class(c) != 0);
        let (marks, next) = after.split_at(length);
        rest = next;
        let mut letter = base;
        let mut taken = [None; 2];
        for (taken, class) in taken.iter_mut().zip([220, 230]) {
            let first = marks.iter().position(|mark| canonical_combining_class(mark.c) == class);
            let Some((index, mark)) = first.and_then(|index| Some((index, *marks.get(index)?)))
            else {
                continue;
            };
            if let Some(c) = arabic_letter(letter.c, mark.c) {
                letter = letter.joined(mark, c);
                *taken = Some(index);
            }
        }
        out.push(letter);
        let kept = marks.iter().enumerate().filter(|(index, _)| !taken.contains(&Some(*index)));
        kept.for_each(|(_, &mark)| out.push(mark));
    }
}

/// The canonical combining class; the main Arabic block by a table.
fn class_of(c: char) -> u8 {
    match c {
        '\0'..'\u{300}' => 0,
        '\u{600}'..='\u{6FF}' => combining_class(c),
        _ => canonical_combining_class(c),
    }
}

/// How far a word is from NFC.
#[derive(PartialEq)]
enum Form {
    /// It is NFC.
    Composed,
    /// Only marks are out of order.
    Unordered,
    /// A character may have to be composed or decomposed.
    Unknown,
}

fn form(word: &[Atom]) -> Form {
    let mut form = Form::Composed;
    let mut last = 0;
    for &Atom { c, .. } in word {
        let inert = match c {
            '\0'..'\u{300}' => true,
            '\u{600}'..='\u{6FF}' => !matches!(c, name::MADDAH_ABOVE..=name::HAMZA_BELOW),
            _ => is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes,
        };
        if !inert {
            return Form::Unknown;
        }
        let class = class_of(c);
        if class != 0 && class < last {
            form = Form::Unordered;
        }
        last = class;
    }
    form
}

/// The step `nfc`.
pub(super) fn nfc(word: &[Atom], out: &mut Output) {
    let atoms = out.atoms_mut();
    let form = form(word);
    if form == Form::Unknown {
        for atom in word {
            decompose_canonical(atom.c, |c| atoms.push(atom.with(c)));
        }
    } else {
        atoms.extend_from_slice(word);
    }
    if form == Form::Composed {
        return;
    }
    for run in atoms.chunk_by_mut(|_, next| class_of(next.c) != 0) {
        let starters = usize::from(run.first().is_some_and(|first| class_of(first.c) == 0));
        if let Some(marks) = run.get_mut(starters..).filter(|marks| marks.len() > 1) {
            sort_by_class(marks, class_of);
        }
    }
    if form == Form::Unknown {
        recompose(atoms);
    }
}

/// The canonical composition algorithm, in place.
fn recompose(atoms: &mut Vec<Atom>) {
    let mut starter: Option<usize> = None;
    // The class of the last character kept after the starter, 0 if there is none.
    let mut last = 0;
    let mut kept = 0;
    for index in 0..atoms.len() {
        let Some(&atom) = atoms.get(index) else { break };
        let class = canonical_combining_class(atom.c);
        if let Some(base) = starter.and_then(|starter| atoms.get_mut(starter)) {
            let adjacent = starter.is_some_and(|starter| starter + 1 == kept);
            if (adjacent || last < class)
                && let Some(c) = composed(base.c, atom.c)
            {
                *base = base.joined(atom, c);
                continue;
            }
        }
        if class == 0 {
            starter = Some(kept);
        }
        last = class;
        if let Some(slot) = atoms.get_mut(kept) {
            *slot = atom;
        }
        kept += 1;
    }
    atoms.truncate(kept);
}

/// Sorts marks by class, those of one class in the order in which they stand; linear in their
/// number.
fn sort_by_class(marks: &mut [Atom], class: impl Fn(char) -> u8) {
    // Long enough to be no one's spelling.
    if marks.len() <= 32 {
        marks.sort_by_key(|mark| class(mark.c));
        return;
    }
    let mut starts = [0; 256];
    for mark in &*marks {
        if let Some(start) = starts.get_mut(usize::from(class(mark.c)) + 1) {
            *start += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let unsorted = marks.to_vec();
    for mark in unsorted {
        if let Some(start) = starts.get_mut(usize::from(class(mark.c))) {
            if let Some(slot) = marks.get_mut(*start) {
                *slot = mark;
            }
            *start += 1;
        }
    }
}

/// The step `mark_order`.
pub(super) fn mark_order(word: &[Atom], out: &mut Output) {
    let mut rest = word;
    while let Some((&atom, after)) = rest.split_first() {
        let length = super::run(rest, is_ordered);
        if length == 0 {
            out.push(atom);
            rest = after;
            continue;
        }
        let (marks, next) = rest.split_at(length);
        rest = next;
        let mut marks = marks.to_vec();
        // In canonical order, hamzas and small letters at the head of their classes come first,
        // those below before those above, then shadda: each such group as a class of its own.
        sort_by_class(&mut marks, combining_class);
        let below = leading(&marks, 220);
        let above = leading(&marks, 230);
        let mut put = |mark: Atom| {
            if out.last() != Some(mark.c) {
                out.push(mark);
            }
        };
        let heads = [below.clone(), above.clone()];
        heads.into_iter().filter_map(|head| marks.get(head)).flatten().copied().for_each(&mut put);
        let others = marks.iter().enumerate();
        let mut others: Vec<Atom> = others
            .filter(|(place, _)| !below.contains(place) && !above.contains(place))
            .map(|(_, &mark)| mark)
            .collect();
        others.iter().copied().filter(|mark| mark.c == name::SHADDA).for_each(&mut put);
        others.retain(|mark| mark.c != name::SHADDA);
        others.into_iter().for_each(put);
    }
}

/// Whether the step moves the character: a mark of the Arabic blocks with a combining class.
fn is_ordered(c: char) -> bool {
    combining_class(c) != 0
}

/// The places of the modifier marks that stand first among the marks of a class.
fn leading(marks: &[Atom], class: u8) -> core::ops::Range<usize> {
    let start = marks.partition_point(|mark| combining_class(mark.c) < class);
    let rest = marks.get(start..).unwrap_or(&[]);
    start..start + super::run(rest, |c| combining_class(c) == class && is_modifier(c))
}

/// The modifier combining marks of UTR #53.
const fn is_modifier(c: char) -> bool {
    matches!(
        c,
        name::HAMZA_ABOVE
            | name::HAMZA_BELOW
            | name::MARK_NOON_GHUNNA
            | name::SMALL_HIGH_SEEN
            | name::SMALL_LOW_SEEN
            | name::SMALL_HIGH_YEH
            | name::SMALL_HIGH_NOON
            | name::SMALL_HIGH_FARSI_YEH
            | name::SMALL_HIGH_YEH_BARREE_WITH_TWO_DOTS_BELOW
            | name::SMALL_HIGH_WORD_SAH
            | name::SMALL_HIGH_ZAH
            | name::LARGE_ROUND_DOT_ABOVE
            | name::LARGE_ROUND_DOT_BELOW
            | name::SMALL_LOW_WAW
            | name::SMALL_HIGH_WAW
    )
}
