//! The output of a rule, and the loops that rules share.

use super::super::engine::predicates::is_combining;
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use crate::script::CharSet;
use crate::work::count;
use alloc::vec::Vec;

/// The output of a rule so far, and the steps of the set.
pub(in crate::normalize) struct Output {
    chars: Vec<SourceChar>,
    base: Option<usize>,
    pub(in crate::normalize) steps: Steps,
    pub(in crate::normalize) after_space: bool,
}

impl Output {
    pub(in crate::normalize) fn new(
        mut chars: Vec<SourceChar>,
        steps: Steps,
        after_space: bool,
    ) -> Self {
        chars.clear();
        Self { chars, base: None, steps, after_space }
    }

    pub(in crate::normalize) fn finish(self) -> Vec<SourceChar> {
        self.chars
    }

    pub(in crate::normalize) fn has(&self, steps: Steps) -> bool {
        self.steps.intersects(steps)
    }

    pub(in crate::normalize) fn push(&mut self, ch: SourceChar) {
        if !is_combining(ch.c) {
            self.base = Some(self.chars.len());
        }
        self.chars.push(ch);
    }

    pub(in crate::normalize) fn extend(&mut self, chars: &[SourceChar]) {
        chars.iter().for_each(|&ch| self.push(ch));
    }

    /// Returns the last character.
    pub(in crate::normalize) fn last(&self) -> Option<char> {
        self.chars.last().map(|ch| ch.c)
    }

    /// Returns the last character that is no combining mark: the base of a mark pushed now.
    pub(in crate::normalize) fn base(&self) -> Option<char> {
        self.base.and_then(|index| self.chars.get(index)).map(|ch| ch.c)
    }

    /// Returns the base, to change it.
    pub(in crate::normalize) fn base_mut(&mut self) -> Option<&mut SourceChar> {
        self.base.and_then(|index| self.chars.get_mut(index))
    }

    /// Returns the marks after the base.
    pub(in crate::normalize) fn marks(
        &self,
    ) -> impl DoubleEndedIterator<Item = &SourceChar> + ExactSizeIterator {
        let start = self.base.map_or(0, |index| index + 1);
        self.chars.get(start..).unwrap_or(&[]).iter().inspect(|_| count(1))
    }

    /// Removes the mark at `place` of [`marks`](Self::marks).
    pub(in crate::normalize) fn remove_mark(&mut self, place: usize) {
        let index = self.base.map_or(0, |index| index + 1) + place;
        if index < self.chars.len() {
            count(self.chars.len() - index);
            self.chars.remove(index);
        }
    }

    /// Returns the characters, for rules that work in place.
    pub(in crate::normalize) fn chars_mut(&mut self) -> &mut Vec<SourceChar> {
        &mut self.chars
    }
}

/// Returns the number of characters at the start of `chars` that satisfy `test`.
pub(in crate::normalize) fn run(chars: &[SourceChar], test: impl Fn(char) -> bool) -> usize {
    let length = chars.iter().position(|ch| !test(ch.c)).unwrap_or(chars.len());
    count(length);
    length
}

/// Applies `rule` to each run of Arabic characters, and copies all others.
pub(in crate::normalize) fn each_arabic(
    text: &[SourceChar],
    out: &mut Output,
    rule: impl Fn(&[SourceChar], &mut Output),
) {
    let mut rest = text;
    while let Some((&ch, after)) = rest.split_first() {
        let length = run(rest, |c| CharSet::ARABIC.contains(c));
        if length == 0 {
            out.push(ch);
            rest = after;
            continue;
        }
        let (stretch, next) = rest.split_at(length);
        rest = next;
        rule(stretch, out);
    }
}

/// Returns one character for a run of characters, from the bytes of all.
pub(in crate::normalize) fn whole(chars: &[SourceChar], c: char) -> Option<SourceChar> {
    let (first, rest) = chars.split_first()?;
    Some(rest.iter().fold(first.with(c), |whole, &ch| whole.joined(ch, c)))
}
