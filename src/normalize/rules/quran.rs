//! The rules of Quranic spelling: small letters and dagger alef.

use super::super::engine::char_action::CharAction;
use super::super::engine::char_map;
use super::super::engine::lookaround::{LookAround, MAX_LOOKAROUND};
use super::super::engine::predicates::{is_alef, is_arabic_letter, is_combining, is_main_letter};
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::dagger_alef_words;
use super::output::{Output, each_arabic, run};
use crate::script::{CharSet, Class, name};

/// The step `small_letters`.
pub(super) fn small_letters(word: &[SourceChar], out: &mut Output) {
    // The end of the marks that follow, found once for all small letters among them.
    let mut marks_end = 0;
    for (index, &ch) in word.iter().enumerate() {
        let letter = match ch.c {
            name::SMALL_WAW | name::SMALL_LOW_WAW | name::SMALL_HIGH_WAW => name::WAW,
            name::SMALL_YEH
            | name::SMALL_HIGH_YEH
            | name::SMALL_FARSI_YEH
            | name::SMALL_HIGH_FARSI_YEH => name::YEH,
            name::SMALL_HIGH_NOON => name::NOON,
            _ => {
                out.push(ch);
                continue;
            }
        };
        if marks_end <= index {
            marks_end = index + 1 + run(word.get(index + 1..).unwrap_or(&[]), is_combining);
        }
        let next = word.get(marks_end).map(|ch| ch.c);
        let is_final = !next.is_some_and(|c| CharSet::ARABIC.contains(c));
        if is_final && out.base() == Some(name::HEH) {
            continue;
        }
        promote(ch, letter, out);
    }
}

/// Puts out a letter for a small one, in place of the tatweel that it sits on, if any.
fn promote(small: SourceChar, letter: char, out: &mut Output) {
    match out.base_mut() {
        Some(seat) if seat.c == name::TATWEEL => *seat = seat.joined(small, letter),
        _ => out.push(small.with(letter)),
    }
}

/// Look-around of the step `small_letters` for U+06E5 and U+06E6 after a letter.
pub(super) fn look_around(context: &LookAround<'_>, at: usize, c: char) -> CharAction {
    let base = context.base(at).filter(|&c| c != name::HAMZA && is_main_letter(c));
    let Some(base) = base else { return CharAction::NeedsContext };
    let (_, after) = context.sides(at, c);
    let mut next = after.chars().take(MAX_LOOKAROUND);
    let is_final = match next.find(|&c| !context.deletes_mark(c)) {
        Some(next) if is_main_letter(next) => false,
        Some(next) if next.is_ascii() => true,
        None if after.is_empty() => true,
        _ => return CharAction::NeedsContext,
    };
    if is_final && base == name::HEH {
        return CharAction::Delete;
    }
    let letter = if c == name::SMALL_WAW { name::WAW } else { name::YEH };
    match char_map::action(letter, context.steps) {
        CharAction::Keep => CharAction::Map(letter),
        CharAction::Map(to) => CharAction::Map(to),
        _ => CharAction::NeedsContext,
    }
}

/// The step `dagger_alef_promote`.
pub(super) fn dagger_alef_promote(text: &[SourceChar], out: &mut Output) {
    each_arabic(text, out, promote_in_word);
}

fn promote_in_word(word: &[SourceChar], out: &mut Output) {
    let mut index = 0;
    // The end of the marks that follow, found once for all daggers among them.
    let mut marks_end = 0;
    // True after an alef that was promoted: a maddah on it is a sign of length.
    let mut is_promoted = false;
    while let Some(&ch) = word.get(index) {
        index += 1;
        if ch.c != name::SUPERSCRIPT_ALEF {
            is_promoted &= is_combining(ch.c);
            if !(is_promoted && ch.c == name::MADDAH_ABOVE && out.has(Steps::MADDA)) {
                out.push(ch);
            }
            continue;
        }
        let after = word.get(index..).unwrap_or(&[]);
        if marks_end < index {
            marks_end = index + run(after, is_combining);
        }
        let marks = marks_end - index;
        let next = word.get(marks_end).map(|ch| ch.c);
        let place = index - 1;
        // Only of a waw, which no dagger is put on twice.
        let bare = out.base() == Some(name::WAW) && !out.marks().any(|mark| is_vowel(mark.c));
        match out.base_mut() {
            // The alef is there already.
            Some(seat) if is_alef(seat.c) => {}
            Some(seat)
                if (is_arabic_letter(seat.c) || seat.c == name::TATWEEL)
                    && dagger_alef_words::is_left_out(word, place) => {}
            Some(seat) if seat.c == name::TATWEEL => {
                *seat = seat.joined(ch, name::ALEF);
                is_promoted = true;
            }
            Some(seat) if matches!(seat.c, name::ALEF_MAKSURA | name::FARSI_YEH) => {
                if next.is_some_and(is_arabic_letter) {
                    *seat = seat.joined(ch, name::ALEF);
                    is_promoted = true;
                }
            }
            Some(seat) if seat.c == name::WAW && bare => {
                is_promoted = true;
                if next == Some(name::ALEF) {
                    // The waw is silent before the alef that is written.
                    *seat = seat.joined(ch, name::ALEF);
                    for &mark in after.get(..marks).unwrap_or(&[]) {
                        if !(mark.c == name::MADDAH_ABOVE && out.has(Steps::MADDA)) {
                            out.push(mark);
                        }
                    }
                    index += marks + 1;
                } else if dagger_alef_words::is_silent_waw(word) {
                    *seat = seat.joined(ch, name::ALEF);
                } else {
                    out.push(ch.with(name::ALEF));
                }
            }
            Some(seat) if is_arabic_letter(seat.c) => {
                out.push(ch.with(name::ALEF));
                is_promoted = true;
            }
            _ => out.push(ch),
        }
    }
}

const fn is_vowel(c: char) -> bool {
    matches!(Class::of(c), Class::Haraka)
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::super::tests::look_around_agrees;

    #[test]
    fn look_around_agrees_with_the_rule() {
        look_around_agrees(
            "[هبءاa. \u{64E}\u{653}\u{654}\u{670}\u{6E5}\u{6E6}\u{6E7}\u{640}\u{8D3}]{0,10}",
        );
    }
}
