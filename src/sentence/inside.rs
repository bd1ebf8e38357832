//! Marks inside of units: the mark in, where the number, address or word with dots goes on out.

use super::brief::Pair;
use super::marks::MARKS;
use crate::lexer;
use crate::lexicon::word_key::INVISIBLE;
use crate::script::{CharSet, Class};

/// How far back the start of a unit is looked for from the last known edge of one, in bytes.
pub(super) const MAX_UNIT: usize = 256;

/// Where to go on if the mark `c` at `at` stands inside a number, an address or a word with dots.
///
/// Only a mark that something is written against can.
///
/// No unit crosses the byte `edge`, at or before `at`.
pub(super) fn inside(text: &str, edge: usize, at: usize, c: char) -> Option<usize> {
    let past = at + c.len_utf8();
    if super::is_quick() && is_apart(text, edge, at, past) {
        return None;
    }
    let seen = |c: &char| !INVISIBLE.contains(*c);
    let next = crate::work::counted(text.get(past..)?.chars()).find(seen)?;
    if CharSet::WHITE_SPACE.contains(next) {
        return None;
    }
    // Between Latin letters or digits, and between a digit and a letter of another script, a mark is
    // an address's, be it one that nobody knows.
    let is_latin = |c: char| CharSet::DIGITS.contains(c) || Class::of(c) == Class::LatinLetter;
    let before = crate::work::counted(text.get(..at)?.chars().rev()).find(seen);
    let is_listed = before.is_some_and(|c| CharSet::DIGITS.contains(c))
        && Class::of(next) == Class::OtherLetter;
    if is_listed || is_latin(next) && before.is_some_and(is_latin) {
        return Some(past);
    }
    let near = edge.max(at.saturating_sub(MAX_UNIT));
    let near = (near..=at).find(|&near| text.is_char_boundary(near))?;
    let head = text.get(near..at)?;
    let space = head.rfind(|c| CharSet::WHITE_SPACE.contains(c));
    let head = head.get(space.unwrap_or_default()..)?;
    // Between Arabic letters it is an address's only if something Latin stands before it.
    let is_arabic = |c: char| CharSet::ARABIC.contains(c);
    if is_arabic(next)
        && before.is_some_and(is_arabic)
        && !head.bytes().any(|byte| byte.is_ascii_alphanumeric())
    {
        return None;
    }
    let unit = match space {
        Some(space) => lexer::lexeme_containing_from(text, near + space, at),
        None if near == edge => lexer::lexeme_containing_from(text, edge, at),
        None => lexer::lexeme_containing(text, at),
    };
    let end = unit?.span.end;
    // The last dot of a word or an abbreviation is looked at in its turn.
    let closes = text.get(past..end)?.ends_with(|last| MARKS.contains(last));
    (end > past).then_some(if closes { past } else { end })
}

/// Whether white space follows the mark, or another mark does and only Arabic letters stand before it, or
/// only Latin ones and digits.
///
/// A quick yes, which most marks get; what it denies is looked at in full.
pub(super) fn is_apart(text: &str, edge: usize, at: usize, past: usize) -> bool {
    let bytes = text.as_bytes();
    match bytes.get(past..) {
        Some([] | [b' ' | b'\n' | b'\r', ..]) => true,
        Some([b'.' | b'!' | b'?' | b'"' | b')' | b']', ..] | [0xD8, 0x9F, ..]) => {
            let near = edge.max(at.saturating_sub(MAX_UNIT / 2));
            let mut rest = bytes.get(near..at).unwrap_or_default();
            while let [head @ .., last] = rest
                && last.is_ascii_alphanumeric()
            {
                rest = head;
            }
            while let [head @ .., first, second] = rest
                && matches!(Pair::of(*first, *second), Pair::Letter | Pair::Mark)
            {
                rest = head;
            }
            rest.last().map_or(near == edge, |last| matches!(last, b' ' | b'\n'))
        }
        _ => false,
    }
}
