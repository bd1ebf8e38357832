//! The greatest length of a sentence: finds the place to cut a longer one.

/// Returns the length of the part of `text` that fits into `max_len` bytes.
///
/// Cuts before the last white space in range, else before the character that exceeds the length, but
/// always after the first character.
pub(super) fn cut(text: &str, max_len: usize) -> usize {
    if text.len() <= max_len {
        return text.len();
    }
    let limit = (0..=max_len).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let head = text.get(..limit).unwrap_or_default();
    let at_space = text.get(limit..).is_some_and(|tail| tail.starts_with(char::is_whitespace));
    let space = if at_space { Some(limit) } else { head.rfind(char::is_whitespace) };
    if let Some(space) = space.filter(|&space| space > 0) {
        return space;
    }
    let first = text.chars().next().map_or(0, char::len_utf8);
    limit.max(first)
}
