//! Dots in chains: the neighbours of a mark in, whether it joins them out, without a look at the chain again.

use super::brief::{Pair, is_invisible};
use super::inside::MAX_UNIT;

/// What a mark joins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Link {
    /// Latin letters or digits: «1.2», «a.b».
    Latin,
    /// Two Arabic letters, each alone: «م.م», if nothing Latin stands before them.
    Arabic,
}

/// What the mark at `at` joins, if its nearest neighbours tell, and where the last dot ends of those
/// after it that join the same way.
#[inline]
pub(super) fn link(text: &str, at: usize) -> Option<(Link, usize)> {
    let bytes = text.as_bytes();
    let (head, mut tail) = bytes.split_at_checked(at)?;
    let is_mark = |byte: u8| matches!(byte, b'.' | b'!' | b'?');
    let is_latin = |byte: u8| byte.is_ascii_alphanumeric();
    let link = match (head, tail) {
        ([.., before], &[mark, after, ..])
            if is_mark(mark) && is_latin(*before) && is_latin(after) =>
        {
            while let [_, _, mark, after, ..] = tail
                && is_mark(*mark)
                && is_latin(*after)
            {
                tail = tail.get(2..)?;
            }
            Link::Latin
        }
        ([rest @ .., a, b], [b'.', after @ ..])
            if Pair::of(*a, *b) == Pair::Letter
                && rest.last().is_none_or(is_apart)
                && is_single(after) =>
        {
            while let [_, _, _, b'.', after @ ..] = tail
                && is_single(after)
            {
                tail = tail.get(3..)?;
            }
            Link::Arabic
        }
        _ => return None,
    };
    Some((link, bytes.len() - tail.len() + 1))
}

/// Whether no Arabic word holds a byte.
fn is_apart(byte: &u8) -> bool {
    byte.is_ascii() && !is_invisible(*byte)
}

/// Whether one letter stands first, and nothing Arabic is written against it.
fn is_single(tail: &[u8]) -> bool {
    matches!(tail, [a, b, tail @ ..] if Pair::of(*a, *b) == Pair::Letter && tail.first().is_none_or(is_apart))
}

/// Where the last dot ends of those that stand between opening brackets, the first at `at`, with nothing
/// else before it since `edge` but one of these: where no word was before, none ends a sentence.
#[inline]
pub(super) fn between_brackets(text: &str, edge: usize, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_open = |byte: u8| matches!(byte, b'(' | b'[' | b'{');
    // A number in brackets is a note's.
    let is_between = |tail: &[u8]| matches!(tail, &[b'.', open, next, ..] if is_open(open) && next.is_ascii() && !next.is_ascii_digit());
    let before = bytes.get(edge..at)?;
    let mut tail = bytes.get(at..)?;
    if before.len() > 1 || !before.iter().all(|&byte| is_open(byte)) || !is_between(tail) {
        return None;
    }
    while let Some(next) = tail.get(2..).filter(|next| is_between(next)) {
        tail = next;
    }
    Some(bytes.len() - tail.len() + 1)
}

/// A stretch of text without ASCII letters and digits, remembered from one dot to the next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    from: usize,
    to: usize,
}

impl Reach {
    pub(super) const fn new() -> Self {
        Self { from: 0, to: 0 }
    }

    /// Whether an ASCII letter or digit may stand before `at` in the unit that holds it, which does not
    /// cross `edge`.
    #[inline]
    pub(super) fn has_latin(&mut self, text: &str, edge: usize, at: usize) -> bool {
        let near = edge.max(at.saturating_sub(MAX_UNIT));
        if self.to < near || self.to > at {
            *self = Self { from: near, to: near };
        }
        let passed = text.as_bytes().get(self.to..at).unwrap_or_default();
        for _ in passed {
            super::step();
        }
        if let Some(last) = passed.iter().rposition(u8::is_ascii_alphanumeric) {
            self.from = self.to + last + 1;
        }
        self.to = at;
        self.from > near
    }
}
