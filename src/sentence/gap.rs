//! The gap after a sentence: an offset in, where the next visible thing begins, and whether the paragraph ends before it, out.

use super::follows::next_word;
use super::options::Newlines;
use crate::lexer::{self, SEPARATORS};
use crate::script::CharSet;

/// White space and invisible characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    /// Where the next visible thing begins, or the text ends.
    pub(super) end: usize,
    /// Whether the paragraph ends before it.
    pub(super) ends_paragraph: bool,
}

impl Gap {
    /// The gap at `at`; it may be empty.
    #[inline(always)]
    pub(super) fn at(text: &str, at: usize, newlines: Newlines) -> Self {
        match text.as_bytes().get(at..) {
            Some(&[b' ', first, second, ..]) if is_visible(first, second) => {
                Self { end: at + 1, ends_paragraph: false }
            }
            Some(&[b'\n', first, second, ..]) if is_visible(first, second) => {
                Self { end: at + 1, ends_paragraph: newlines == Newlines::EachLine }
            }
            Some(&[first, second, ..]) if is_visible(first, second) => {
                Self { end: at, ends_paragraph: false }
            }
            _ => Self::read(text, at, newlines),
        }
    }

    fn read(text: &str, at: usize, newlines: Newlines) -> Self {
        let word = next_word(text, at, newlines);
        Self { end: word.unwrap_or_else(|| skip(text, at)), ends_paragraph: word.is_none() }
    }
}

/// Whether a character that begins with these bytes is surely visible: ASCII, Arabic but for the first
/// signs of its block, or an emoji.
#[inline]
pub(super) const fn is_visible(first: u8, second: u8) -> bool {
    // All at once: which it is changes from word to word.
    first.wrapping_sub(b'!') < 94
        || first & 0xFE == 0xD8 && second >= 0xA0 - ((first & 1) << 5)
        || first == 0xF0 && second == 0x9F
}

/// Where the gap ends that begins at `at`.
pub(super) fn skip(text: &str, at: usize) -> usize {
    let tail = text.get(at..).unwrap_or_default();
    let gap = crate::work::counted(tail.chars()).take_while(|&c| SEPARATORS.contains(c));
    at + gap.map(char::len_utf8).sum::<usize>()
}

/// `text` without the gap at its start.
#[inline]
pub(super) fn trim_start(text: &str) -> &str {
    match text.as_bytes() {
        &[first, second, ..] if is_visible(first, second) => text,
        _ => text.trim_start_matches(|c| SEPARATORS.contains(c)),
    }
}

/// `text` from `start` to `end` without the gap at its end. A selector or a joiner that belongs to an
/// emoji is none.
#[inline(always)]
pub(super) fn trim_end(text: &str, start: usize, end: usize) -> &str {
    let body = text.get(start..end).unwrap_or_default();
    if ends_visibly(body.as_bytes()) { body } else { trim_gap(text, body, start, end) }
}

/// Whether the last character is surely visible.
#[inline(always)]
pub(super) const fn ends_visibly(head: &[u8]) -> bool {
    match head {
        // An ellipsis, an emoji, ASCII and «،» «؛» «؟».
        [.., 0xE2, 0x80, 0xA6]
        | [.., 0xF0, 0x9F, _, _]
        | [.., b'!'..=b'~']
        | [.., 0xD8, 0x8C | 0x9B | 0x9F] => true,
        [.., first, second] => is_visible(*first, *second) && *second >= 0x80,
        _ => false,
    }
}

fn trim_gap<'t>(text: &'t str, body: &'t str, start: usize, end: usize) -> &'t str {
    let trimmed = body.trim_end_matches(|c| SEPARATORS.contains(c));
    let mut last = start + trimmed.len();
    let tail = body.get(trimmed.len()..).unwrap_or_default();
    if tail.starts_with(|c| !CharSet::WHITE_SPACE.contains(c))
        && let Some(unit) = lexer::lexeme_containing(text, last)
    {
        last = unit.span.end.min(end);
    }
    text.get(start..last).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_surely_visible_is_no_gap() {
        for c in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            if let [first, rest @ ..] = c.encode_utf8(&mut buffer).as_bytes() {
                let second = rest.first().copied().unwrap_or_default();
                assert!(!is_visible(*first, second) || !SEPARATORS.contains(c), "{c:?}");
            }
        }
    }
}
