//! The rule of decorative tatweel, and its look-around.

use super::super::engine::char_action::CharAction;
use super::super::engine::lookaround::{LookAround, MAX_LOOKAROUND};
use super::super::engine::predicates::{is_arabic_letter, is_in_main_block, is_main_letter};
use super::super::engine::source_char::SourceChar;
use super::output::{Output, run};
use crate::script::{combining_class, name};

/// The step `tatweel_decorative`.
pub(super) fn tatweel_decorative(word: &[SourceChar], out: &mut Output) {
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        if ch.c != name::TATWEEL {
            out.push(ch);
            rest = after;
            continue;
        }
        let (tatweels, next) = rest.split_at(run(rest, |c| c == name::TATWEEL));
        let joins = out.base().is_some_and(is_arabic_letter)
            && next.first().is_some_and(|ch| is_arabic_letter(ch.c));
        if !joins {
            out.extend(tatweels);
        }
        rest = next;
    }
}

/// Look-around of the step for a tatweel between letters, before a mark, or at the edge of a word.
///
/// Applies where tatweel is not deleted as such and marks are at most sorted.
pub(super) fn look_around(context: &LookAround<'_>, at: usize) -> CharAction {
    let (before, after) = context.sides(at, name::TATWEEL);
    let is_mark = |c| combining_class(c) != 0 && is_in_main_block(c);
    let mut before = before.chars().rev().take(MAX_LOOKAROUND).skip_while(|&c| c == name::TATWEEL);
    let base = before.find(|&c| !is_mark(c));
    let next = after.chars().take(MAX_LOOKAROUND).find(|&c| c != name::TATWEEL);
    // The start of the text counts as a space.
    let base = base.or((at == 0).then_some(' '));
    let (Some(base), Some(next)) = (base, next) else { return CharAction::NeedsContext };
    if next.is_ascii() || is_mark(next) || base.is_ascii() && is_main_letter(next) {
        CharAction::Keep
    } else if is_main_letter(base) && is_main_letter(next) {
        CharAction::Delete
    } else {
        CharAction::NeedsContext
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::super::tests::look_around_agrees;

    #[test]
    fn look_around_agrees_with_the_rule() {
        look_around_agrees(
            "[باaهـ1 \u{640}\u{640}\u{64E}\u{651}\u{654}\u{670}\u{200D}\u{FE8D}]{0,12}",
        );
    }
}
