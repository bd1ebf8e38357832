//! The rule of the steps that treat each character by itself, and the look-around of the maddah.
//!
//! The rule repeats the character map within a word, so that it also sees the characters that the
//! rules before it brought together.

use super::super::engine::char_action::CharAction;
use super::super::engine::char_map;
use super::super::engine::lookaround::LookAround;
use super::super::engine::predicates::{is_combining, is_main_letter};
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::canonical;
use super::output::Output;
use crate::script::{CharSet, name};
use unicode_normalization::char::canonical_combining_class;

/// Steps that have a rule of their own for every character that depends on its neighbours.
const CONTEXTUAL: Steps = Steps::NFC
    .union(Steps::COMPOSE)
    .union(Steps::MARK_ORDER)
    .union(Steps::SMALL_LETTERS)
    .union(Steps::DAGGER_ALEF_PROMOTE)
    .union(Steps::TANWIN_ALEF)
    .union(Steps::TANWIN_ORDER)
    .union(Steps::TATWEEL_DECORATIVE)
    .union(Steps::PRESENTATION_FORMS)
    .union(Steps::LIGATURES)
    .union(Steps::COLLAPSE_SPACES)
    .union(Steps::ELONGATION)
    .union(Steps::ELONGATION_SINGLE);

/// The steps that treat each character by itself; `madda`; the marks of a hamza that is dropped, which
/// go with it. A hamza or maddah that a fold has brought to a letter that it composes with joins it,
/// and the letter is folded again.
pub(super) fn char_map_rule(word: &[SourceChar], out: &mut Output) {
    let steps = out.steps.difference(CONTEXTUAL);
    let composes = out.has(Steps::NFC.union(Steps::COMPOSE));
    // True if the next mark of class 220 or 230 is blocked: by another of its class on the base, or by
    // a character of class 0 between.
    let mut blocked = [false; 2];
    let mut dropped = false;
    // The base as it was before it was folded: `madda` comes before the folds.
    let mut unfolded = None;
    for &ch in word {
        if dropped && CharSet::MARKS.contains(ch.c) {
            continue;
        }
        dropped = ch.c == name::HAMZA && steps.intersects(Steps::HAMZA_DROP);
        if dropped {
            continue;
        }
        let class = match canonical_combining_class(ch.c) {
            220 => Some(0),
            230 => Some(1),
            _ => None,
        };
        let free = class.is_some_and(|class| blocked.get(class) == Some(&false));
        if ch.c == name::MADDAH_ABOVE
            && steps.intersects(Steps::MADDA)
            && unfolded != Some(name::ALEF)
        {
            continue;
        }
        if let Some(base) = out.base_mut() {
            let letter = match (base.c, ch.c) {
                (name::ALEF_MAKSURA | name::FARSI_YEH, name::HAMZA_ABOVE)
                    if steps.intersects(Steps::YEH_HAMZA) =>
                {
                    Some(name::YEH)
                }
                (base, mark) if composes && free => canonical::arabic_letter(base, mark),
                _ => None,
            };
            if let Some(letter) = letter {
                *base = base.joined(ch, letter);
                unfolded = Some(letter);
                if let CharAction::Map(folded) = char_map::action(letter, steps) {
                    base.c = folded;
                }
                continue;
            }
        }
        let was = ch.c;
        let ch = match char_map::action(was, steps) {
            CharAction::Delete => continue,
            CharAction::Map(c) => ch.with(c),
            _ => ch,
        };
        if !is_combining(ch.c) {
            blocked = [false; 2];
            unfolded = Some(was);
        } else if canonical_combining_class(ch.c) == 0 {
            blocked = [true; 2];
        } else if let Some(blocked) = class.and_then(|class| blocked.get_mut(class)) {
            *blocked = true;
        }
        out.push(ch);
    }
}

/// Look-around of the step `madda` for U+0653 in a set that [deletes it](LookAround::deletes_maddah)
/// on every letter.
pub(super) fn look_around(context: &LookAround<'_>, at: usize) -> CharAction {
    match context.base_beyond_tatweel(at) {
        Some(base) if is_main_letter(base) => CharAction::Delete,
        Some(name::SMALL_WAW | name::SMALL_YEH) if context.has(Steps::SMALL_LETTERS) => {
            CharAction::Delete
        }
        _ => CharAction::NeedsContext,
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::super::tests::look_around_agrees;

    #[test]
    fn look_around_agrees_with_the_rule() {
        look_around_agrees(
            "([ءابويهAZ1٢é \u{640}]|[\u{64B}-\u{655}\u{670}\u{6E4}\u{6E5}\u{6E6}\u{8D3}]){0,10}",
        );
    }
}
