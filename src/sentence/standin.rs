//! A small stand-in for `shape::around` until it lands: decimals, addresses, emoji.

use crate::script::{CharSet, Class};

/// Where the number or the address ends inside of which the mark at `at` stands.
pub(super) fn inside(text: &str, at: usize, c: char) -> Option<usize> {
    let before = text.get(..at)?.chars().next_back()?;
    let end = at + c.len_utf8();
    let after = text.get(end..)?.chars().next()?;
    let both = |set: CharSet| set.contains(before) && set.contains(after);
    let latin = |c: char| c.is_ascii_alphanumeric() || "/=_-".contains(c);
    let inside = both(CharSet::DIGITS) || latin(before) && latin(after);
    inside.then_some(end)
}

/// Where the emoji ends that begins at `at`.
pub(super) fn emoji(text: &str, at: usize) -> Option<usize> {
    let tail = text.get(at..)?;
    let mut chars = tail.chars();
    let first = chars.next()?;
    let styled = chars.next() == Some('\u{FE0F}');
    if !CharSet::EMOJI.contains(first) && !styled {
        return None;
    }
    let rest = tail.char_indices().find(|&(offset, c)| {
        offset > 0
            && !CharSet::EMOJI.contains(c)
            && !matches!(
                Class::of(c),
                Class::VariationSelector | Class::ZeroWidthJoiner | Class::Tag | Class::OtherMark
            )
    });
    Some(at + rest.map_or(tail.len(), |(offset, _)| offset))
}
