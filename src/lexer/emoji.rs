//! Emoji sequences: flags, keycaps, skin tones, tags and the families that ZWJ joins.
//!
//! Source: UTS #51, ED-5 to ED-17, as grapheme clusters of UAX #29 (GB9, GB11–GB13): a sequence is
//! one unit even if no font has a glyph for it.

use super::chars::{char_at, skip};
use crate::script::name::{COMBINING_ENCLOSING_KEYCAP, VARIATION_SELECTOR_16, ZERO_WIDTH_JOINER};
use crate::script::{Class, is_pictographic, is_text_emoji};

/// Returns the end of the emoji that begins at `start`, or `None` if there is none.
///
/// A symbol is an emoji only if U+FE0F, a skin tone or a keycap follows.
pub(crate) fn at(text: &str, start: usize) -> Option<usize> {
    let first = char_at(text, start)?;
    let after = start + first.len_utf8();
    if first.is_ascii() {
        let cap = may_be_keycap(first).then(|| keycap(text, after))?;
        return cap.map(|end| extended(text, end));
    }
    match Class::of(first) {
        Class::Emoji | Class::EmojiModifier => Some(joined(text, after)),
        Class::RegionalIndicator => {
            let pair = char_at(text, after)
                .filter(|&second| Class::of(second) == Class::RegionalIndicator);
            Some(extended(text, after + pair.map_or(0, char::len_utf8)))
        }
        _ if is_made_picture(text, after) && is_text_emoji(first) => Some(joined(text, after)),
        _ => None,
    }
}

/// Returns true if the digit that ends at `end` has a keycap.
pub(super) fn is_keycap(text: &str, end: usize) -> bool {
    keycap(text, end).is_some()
}

fn may_be_keycap(c: char) -> bool {
    matches!(c, '0'..='9' | '#' | '*')
}

/// Returns the end of U+20E3 at `at`, with or without U+FE0F before it.
fn keycap(text: &str, at: usize) -> Option<usize> {
    let at =
        at + char_at(text, at).filter(|&c| c == VARIATION_SELECTOR_16).map_or(0, char::len_utf8);
    (char_at(text, at)? == COMBINING_ENCLOSING_KEYCAP)
        .then(|| at + COMBINING_ENCLOSING_KEYCAP.len_utf8())
}

/// Returns true if the character at `after` turns the symbol before it into an emoji.
fn is_made_picture(text: &str, after: usize) -> bool {
    char_at(text, after)
        .is_some_and(|c| c == VARIATION_SELECTOR_16 || Class::of(c) == Class::EmojiModifier)
}

/// Skips the modifiers, selectors, tags and combining marks at `at`.
fn extended(text: &str, at: usize) -> usize {
    skip(text, at, |c| {
        matches!(
            Class::of(c),
            Class::EmojiModifier | Class::VariationSelector | Class::Tag | Class::OtherMark
        )
    })
}

/// Skips the characters at `at` that belong to the emoji before it, including joined emoji.
fn joined(text: &str, at: usize) -> usize {
    let mut end = extended(text, at);
    while let Some(next) = joined_next(text, end) {
        end = extended(text, next);
    }
    end
}

/// Past a ZWJ at `at` and the picture that it joins.
fn joined_next(text: &str, at: usize) -> Option<usize> {
    let after = at + char_at(text, at).filter(|&c| c == ZERO_WIDTH_JOINER)?.len_utf8();
    let next = char_at(text, after)?;
    is_pictographic(next).then(|| after + next.len_utf8())
}
