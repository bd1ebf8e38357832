//! Emoji sequences: flags, keycaps, skin tones, tags and the families that ZWJ joins.
//!
//! Source: UTS #51, ED-5 to ED-17, read as the grapheme clusters of UAX #29 (GB9, GB11–GB13) are: a
//! sequence is whole whether or not a font has a picture for it.

use super::chars::{char_at, skip};
use crate::script::name::{COMBINING_ENCLOSING_KEYCAP, VARIATION_SELECTOR_16, ZERO_WIDTH_JOINER};
use crate::script::{Class, is_pictographic, is_text_emoji};

/// Where the emoji that begins at `start` ends; `None` if what begins there is no emoji.
///
/// A symbol is one only by what follows it: U+FE0F, a skin tone or a keycap.
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

/// Whether the digit that ends at `end` wears a keycap.
pub(super) fn is_keycap(text: &str, end: usize) -> bool {
    keycap(text, end).is_some()
}

fn may_be_keycap(c: char) -> bool {
    matches!(c, '0'..='9' | '#' | '*')
}

/// Where U+20E3, with or without U+FE0F before it, ends that stands at `at`.
fn keycap(text: &str, at: usize) -> Option<usize> {
    let at =
        at + char_at(text, at).filter(|&c| c == VARIATION_SELECTOR_16).map_or(0, char::len_utf8);
    (char_at(text, at)? == COMBINING_ENCLOSING_KEYCAP)
        .then(|| at + COMBINING_ENCLOSING_KEYCAP.len_utf8())
}

/// Whether what stands at `after` makes the sign before it, no emoji of itself, a picture.
fn is_made_picture(text: &str, after: usize) -> bool {
    char_at(text, after)
        .is_some_and(|c| c == VARIATION_SELECTOR_16 || Class::of(c) == Class::EmojiModifier)
}

/// Past the modifiers, selectors, tags and marks that stand at `at`.
fn extended(text: &str, at: usize) -> usize {
    skip(text, at, |c| {
        matches!(
            Class::of(c),
            Class::EmojiModifier | Class::VariationSelector | Class::Tag | Class::OtherMark
        )
    })
}

/// Past everything that stands at `at` and belongs to the picture before it, joined ones included.
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
