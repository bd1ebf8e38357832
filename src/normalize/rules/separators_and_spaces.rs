//! The rules of number separators, punctuation and spaces.

use super::super::engine::char_action::CharAction;
use super::super::engine::lookaround::LookAround;
use super::super::engine::predicates::{is_letter, is_main_letter};
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::output::Output;
use super::seats::is_seat_of_mark;
use crate::script::{CharSet, name};

/// Each character with the one after it.
fn with_next(word: &[SourceChar]) -> impl Iterator<Item = (SourceChar, Option<char>)> {
    let next = word.iter().skip(1).map(|ch| Some(ch.c)).chain([None]);
    word.iter().copied().zip(next)
}

fn is_digit(c: char) -> bool {
    CharSet::DIGITS.contains(c)
}

/// The step `number_separators`, and the comma of `punctuation_ascii`.
pub(super) fn separators(word: &[SourceChar], out: &mut Output) {
    for (ch, next) in with_next(word) {
        let in_number = out.has(Steps::NUMBER_SEPARATORS)
            && out.last().is_some_and(is_digit)
            && next.is_some_and(is_digit);
        let c = match ch.c {
            name::ARABIC_DECIMAL_SEPARATOR if in_number => '.',
            name::ARABIC_THOUSANDS_SEPARATOR if in_number => ',',
            name::ARABIC_COMMA if out.has(Steps::PUNCTUATION_ASCII) => {
                let joins = out.base().is_some_and(is_letter) && next.is_some_and(is_letter);
                if joins { ch.c } else { ',' }
            }
            c => c,
        };
        out.push(ch.with(c));
    }
}

/// Look-around of the step `number_separators` for U+066B and U+066C between digits, or between characters
/// that are kept.
pub(super) fn look_around(context: &LookAround<'_>, at: usize, c: char) -> CharAction {
    if context.has(Steps::PUNCTUATION_ASCII) {
        return CharAction::NeedsContext;
    }
    let sides = context.neighbours(at, c);
    let is_kept = |c: char| c.is_ascii() || is_main_letter(c) && !context.plan.deletes(c);
    if sides.iter().all(|&c| is_digit(c)) {
        CharAction::Map(if c == name::ARABIC_DECIMAL_SEPARATOR { '.' } else { ',' })
    } else if sides.iter().all(|&c| is_kept(c)) {
        CharAction::Keep
    } else {
        CharAction::NeedsContext
    }
}

/// The step `spaces`.
pub(super) fn spaces(word: &[SourceChar], out: &mut Output) {
    for (ch, next) in with_next(word) {
        let c = match ch.c {
            name::NO_BREAK_SPACE | name::NARROW_NO_BREAK_SPACE
                if out.last().is_some_and(is_digit) && next.is_some_and(is_digit) =>
            {
                ch.c
            }
            c if is_seat_of_mark(c, out, next) => c,
            c if CharSet::SPACES.contains(c) => ' ',
            c => c,
        };
        out.push(ch.with(c));
    }
}

/// The step `collapse_spaces`.
pub(super) fn space_runs(word: &[SourceChar], out: &mut Output) {
    let mut after_space = out.after_space;
    for &ch in word {
        let space = CharSet::SPACES.contains(ch.c);
        if !(space && after_space) {
            out.push(ch);
        }
        after_space = space;
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::super::tests::look_around_agrees;

    #[test]
    fn look_around_agrees_with_the_rule() {
        look_around_agrees("[1٢۳ءبa٫٬، \u{A0}\u{202F}\u{64E}\t]{0,10}");
    }
}
