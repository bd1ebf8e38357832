//! The rules of invisible controls, presentation forms and word ligatures, before those of spelling.

use super::super::engine::char_action::CharAction;
use super::super::engine::char_map::{expansion, is_decoration, is_removable_control};
use super::super::engine::joining_forms::keeps_stroke;
use super::super::engine::lookaround::LookAround;
use super::super::engine::predicates::{
    is_arabic_letter, is_combining, is_letter, is_main_letter, is_vowel_form,
};
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::output::{Output, run, whole};
use crate::script::{
    CharSet, FormKind, joins_next, joins_previous, name, presentation_form, word_ligature,
};

/// The step `format_chars`.
pub(super) fn controls(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        let joiner = |c| match ch.c {
            name::ZERO_WIDTH_SPACE | name::ZERO_WIDTH_JOINER => {
                c == ch.c || is_removable_control(c)
            }
            _ => is_removable_control(c),
        };
        let length = run(rest, joiner);
        let (controls, next) = rest.split_at(length);
        let following = next.first().map(|ch| ch.c);
        match ch.c {
            name::ZERO_WIDTH_SPACE
                if out.base().is_some_and(is_letter) && following.is_some_and(is_letter) =>
            {
                whole(controls, ' ').into_iter().for_each(|space| out.push(space));
            }
            name::ZERO_WIDTH_JOINER => {
                let joined =
                    out.base().is_some_and(joining_next) && following.is_some_and(joining_previous);
                if !joined {
                    let kept = controls.iter().filter(|control| control.c == ch.c);
                    kept.for_each(|&control| out.push(control));
                }
            }
            _ if length == 0 => {
                out.push(ch);
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
pub(super) fn zwnj(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        if !is_joiner(ch.c) {
            out.push(ch);
            rest = after;
            continue;
        }
        let (controls, next) = rest.split_at(run(rest, is_joiner));
        let is_in_word = out.base().is_some_and(is_arabic_letter)
            || next.first().is_some_and(|ch| is_arabic_letter(ch.c));
        if !is_in_word {
            out.extend(controls);
        }
        rest = next;
    }
}

const fn is_joiner(c: char) -> bool {
    matches!(c, name::ZERO_WIDTH_NON_JOINER | name::ZERO_WIDTH_JOINER)
}

/// The step `presentation_forms`.
pub(super) fn forms(word: &[SourceChar], out: &mut Output) {
    // The last form, if it joins to what follows it.
    let mut stroke: Option<SourceChar> = None;
    for &ch in word {
        if !(is_combining(ch.c) || is_vowel_form(ch.c)) {
            put_stroke(stroke.take().filter(|_| !takes_stroke(ch.c)), out);
            stroke = Some(ch).filter(|ch| keeps_stroke(ch.c) && !out.has(Steps::TATWEEL));
        }
        match presentation_form(ch.c) {
            Some((letters, FormKind::Letters)) => {
                letters.chars().for_each(|c| out.push(ch.with(c)));
            }
            Some((marks, FormKind::Vowel)) if out.last().is_some_and(bears_marks) => {
                marks.chars().for_each(|c| out.push(ch.with(c)));
            }
            _ => out.push(ch),
        }
    }
    put_stroke(stroke, out);
}

/// Puts out the joining stroke of a form, from the same bytes.
fn put_stroke(form: Option<SourceChar>, out: &mut Output) {
    if let Some(form) = form {
        out.push(form.with(name::TATWEEL));
    }
}

/// Returns true if the character joins to a form before it.
const fn takes_stroke(c: char) -> bool {
    is_arabic_letter(c) || matches!(c, name::TATWEEL | name::ZERO_WIDTH_JOINER)
}

/// Look-around of the step `presentation_forms` for an initial or medial form right before a letter.
pub(super) fn look_around_form(context: &LookAround<'_>, at: usize, c: char) -> CharAction {
    let [_, next] = context.neighbours(at, c);
    match presentation_form(c) {
        Some((letters, FormKind::Letters)) if is_arabic_letter(next) => {
            expansion(letters, context.steps)
        }
        _ => CharAction::NeedsContext,
    }
}

/// The step `decorations`.
pub(super) fn decorations(word: &[SourceChar], out: &mut Output) {
    for &ch in word {
        if !(is_decoration(ch.c) && out.base().is_some_and(is_arabic_letter)) {
            out.push(ch);
        }
    }
}

/// Look-around of the step `decorations` for a mark right after a letter.
pub(super) fn look_around_decoration(context: &LookAround<'_>, at: usize, c: char) -> CharAction {
    let [before, _] = context.neighbours(at, c);
    if is_main_letter(before) { CharAction::Delete } else { CharAction::NeedsContext }
}

/// The step `ligatures`.
pub(super) fn ligatures(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, next)) = rest.split_first() {
        rest = next;
        let Some(words) = word_ligature(ch.c) else {
            out.push(ch);
            continue;
        };
        if out.base().is_some_and(is_arabic_letter) {
            out.push(ch.with(' '));
        }
        words.chars().for_each(|c| out.push(ch.with(c)));
        if next.first().is_some_and(|ch| is_arabic_letter(ch.c)) {
            out.push(ch.with(' '));
        }
    }
}

/// Returns true if a vowel form after this character is its vowel.
const fn bears_marks(c: char) -> bool {
    CharSet::ARABIC.contains(c) && !is_vowel_form(c)
}

/// Look-around of the steps `format_chars`, for a joiner within an emoji and a zero-width space next to
/// a character that is no letter, and `zwnj`, for one next to a letter or between ASCII characters.
pub(super) fn look_around(context: &LookAround<'_>, at: usize, c: char) -> CharAction {
    let sides = context.neighbours(at, c);
    match c {
        name::ZERO_WIDTH_JOINER if sides.iter().all(|&c| is_pictograph(c)) => CharAction::Keep,
        name::ZERO_WIDTH_NON_JOINER if sides.iter().all(char::is_ascii) => CharAction::Keep,
        name::ZERO_WIDTH_NON_JOINER if sides.iter().any(|&c| is_arabic_letter(c)) => {
            CharAction::Delete
        }
        name::ZERO_WIDTH_SPACE if sides.iter().any(|&c| is_never_letter(c)) => CharAction::Delete,
        _ => CharAction::NeedsContext,
    }
}

/// Returns true in the blocks of shapes and emoji, which hold no letters, marks or controls.
const fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}')
}

/// Returns true if the character is no letter, and no rule deletes it or looks past it to one. May
/// return false for other characters that are no letters.
const fn is_never_letter(c: char) -> bool {
    is_pictograph(c) || c.is_ascii() && !c.is_ascii_alphabetic()
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::super::tests::look_around_agrees;

    #[test]
    fn look_around_agrees_with_the_rule() {
        look_around_agrees(
            "[باa1 🙂🏻—\u{64E}\u{200B}\u{200C}\u{200D}\u{200F}\u{FE0F}\u{FE8D}\u{FEFB}\u{FE76}\u{FC60}ﷺ]{0,10}",
        );
        look_around_agrees(
            "[باa \u{64E}\u{640}\u{302}\u{20DD}\u{34F}\u{200C}\u{FE91}\u{FEEB}\u{FE76}\u{FE77}]{0,10}",
        );
    }
}
