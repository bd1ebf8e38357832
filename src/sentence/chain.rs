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

impl Link {
    /// What the mark at `at` joins, if its nearest neighbours tell.
    #[inline]
    pub(super) fn at(text: &str, at: usize) -> Option<Self> {
        let (head, tail) = text.as_bytes().split_at_checked(at)?;
        match (head, tail) {
            ([.., before], _) if before.is_ascii_alphanumeric() && is_latin(tail) => {
                Some(Self::Latin)
            }
            ([rest @ .., a, b], [b'.', after @ ..])
                if Pair::of(*a, *b) == Pair::Letter
                    && rest.last().is_none_or(is_apart)
                    && is_single(after) =>
            {
                Some(Self::Arabic)
            }
            _ => None,
        }
    }

    /// Where the last mark ends of those from `at` on, a mark that joins, that join the same way.
    #[inline]
    pub(super) fn past(self, text: &str, at: usize) -> usize {
        let (step, joins): (usize, fn(&[u8]) -> bool) = match self {
            Self::Latin => (2, is_latin),
            Self::Arabic => (3, |tail| matches!(tail, [b'.', after @ ..] if is_single(after))),
        };
        last(text.as_bytes(), at, step, joins) + 1
    }
}

/// The last of the offsets from `at` on, `step` bytes apart, at which the text goes on as `joins` wants.
#[inline]
fn last(bytes: &[u8], at: usize, step: usize, joins: impl Fn(&[u8]) -> bool) -> usize {
    let mut last = at;
    while bytes.get(last + step..).is_some_and(&joins) {
        crate::work::count(1);
        last += step;
    }
    last
}

/// Whether a mark and a Latin letter or a digit stand first.
fn is_latin(tail: &[u8]) -> bool {
    matches!(tail, [b'.' | b'!' | b'?', after, ..] if after.is_ascii_alphanumeric())
}

/// Whether no Arabic word holds a byte.
fn is_apart(byte: &u8) -> bool {
    byte.is_ascii() && !is_invisible(*byte)
}

/// Whether one letter stands first, and nothing Arabic is written against it.
fn is_single(tail: &[u8]) -> bool {
    matches!(tail, [a, b, tail @ ..] if Pair::of(*a, *b) == Pair::Letter && tail.first().is_none_or(is_apart))
}

/// Whether the dot at `at` stands before an opening bracket, and nothing before it since `edge` but one
/// such bracket: where no word was before, it ends no sentence.
#[inline]
pub(super) fn is_between_brackets(text: &str, edge: usize, at: usize) -> bool {
    let bytes = text.as_bytes();
    let before = bytes.get(edge..at).unwrap_or_default();
    before.len() <= 1
        && before.iter().all(is_open)
        && bytes.get(at..).is_some_and(is_before_bracket)
}

/// Where the last dot ends of those from `at` on that stand between opening brackets.
#[inline]
pub(super) fn past_brackets(text: &str, at: usize) -> usize {
    last(text.as_bytes(), at, 2, is_before_bracket) + 1
}

/// Whether a dot and an opening bracket stand first, and no digit after them: a note has a number.
fn is_before_bracket(tail: &[u8]) -> bool {
    matches!(tail, [b'.', open, next, ..] if is_open(open) && next.is_ascii() && !next.is_ascii_digit())
}

const fn is_open(byte: &u8) -> bool {
    matches!(byte, b'(' | b'[' | b'{')
}

/// Where the brackets end that close behind the dot at `at`, before a letter or a digit, with or without
/// a space before it; the last of those that do, if that is one letter with a dot again.
#[inline]
pub(super) fn past_closed(text: &str, at: usize) -> Option<usize> {
    let mut past = at + closed_len(text.as_bytes().get(at..)?)?;
    while let Some([letter, tail @ ..]) = text.as_bytes().get(past..)
        && letter.is_ascii_alphanumeric()
        && let Some(len) = closed_len(tail)
    {
        past += 1 + len;
    }
    Some(past)
}

/// The length of a dot and the brackets that close behind it, before a letter or a digit.
fn closed_len(tail: &[u8]) -> Option<usize> {
    let tail = tail.strip_prefix(b".")?;
    let brackets = tail.iter().inspect(|_| crate::work::count(1));
    let brackets = brackets.take_while(|byte| matches!(byte, b')' | b']' | b'}')).count();
    let rest = tail.get(brackets..).filter(|_| brackets > 0)?;
    let is_word = match rest.strip_prefix(b" ").unwrap_or(rest) {
        [byte, next, ..] if byte.is_ascii_alphanumeric() => next.is_ascii(),
        [first, second, ..] => Pair::is_letter(*first, *second),
        _ => false,
    };
    is_word.then_some(1 + brackets)
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
            crate::work::count(1);
        }
        if let Some(last) = passed.iter().rposition(u8::is_ascii_alphanumeric) {
            self.from = self.to + last + 1;
        }
        self.to = at;
        self.from > near
    }
}
