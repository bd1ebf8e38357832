//! A word whose characters depend on one another: characters with the source bytes that each comes
//! from, taken through the rules in their order until none of them changes anything.

use super::Steps;
use super::rules::{Output, RULES};
use super::sink::Sink;
use crate::script::CharSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// How often the rules are gone through at most.
///
/// Two or three rounds reach the end for all that is known (a rule that is called on again by a
/// later one, then a round in which nothing changes); the bound is what makes the time linear beyond
/// doubt.
const ROUNDS: usize = 16;

/// A character of the word, and the bytes of the source that it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    pub(super) c: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Atom {
    /// Another character in the place of this one.
    pub(super) const fn with(self, c: char) -> Self {
        Self { c, ..self }
    }

    /// One character for this one and another: it comes from the bytes of both.
    pub(super) fn joined(self, other: Self, c: char) -> Self {
        Self { c, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// The machine, with the memory that it keeps from word to word.
#[derive(Default)]
pub(super) struct Word {
    atoms: Vec<Atom>,
    spare: Vec<Atom>,
    text: String,
    ends: Vec<usize>,
}

impl Word {
    /// Rewrites the word at `range`; answers whether what comes out ends in a space, nothing if
    /// nothing comes out.
    ///
    /// `after_space` tells whether what stands before ends in a space.
    pub(super) fn rewrite<S: Sink>(
        &mut self,
        source: &str,
        range: Range<usize>,
        steps: Steps,
        after_space: bool,
        sink: &mut S,
    ) -> Result<Option<bool>, S::Stop> {
        self.load(source, &range);
        for _ in 0..ROUNDS {
            if !self.round(steps, after_space) {
                break;
            }
        }
        self.hand_on(source, range, sink)?;
        Ok(self.atoms.last().map(|atom| CharSet::SPACES.contains(atom.c)))
    }

    fn load(&mut self, source: &str, range: &Range<usize>) {
        self.atoms.clear();
        let word = source.get(range.clone()).unwrap_or("");
        self.atoms.extend(word.char_indices().map(|(index, c)| {
            let start = range.start + index;
            Atom { c, start, end: start + c.len_utf8() }
        }));
    }

    /// Takes the word through all rules once; tells whether any of them changed it.
    fn round(&mut self, steps: Steps, after_space: bool) -> bool {
        let mut changed = false;
        let mut present = self.present();
        for rule in RULES {
            if !steps.intersects(rule.steps) || present.intersection(rule.triggers).is_empty() {
                continue;
            }
            let mut output = Output::new(core::mem::take(&mut self.spare), steps, after_space);
            super::count(self.atoms.len());
            (rule.apply)(&self.atoms, &mut output);
            self.spare = core::mem::replace(&mut self.atoms, output.finish());
            let same = self.spare.len() == self.atoms.len()
                && self.spare.iter().zip(&self.atoms).all(|(old, new)| old.c == new.c);
            if !same {
                changed = true;
                present = self.present();
            }
        }
        changed
    }

    /// The classes of the characters of the word.
    fn present(&self) -> CharSet {
        self.atoms.iter().fold(CharSet::EMPTY, |set, atom| {
            set.union(CharSet::of(&[crate::script::Class::of(atom.c)]))
        })
    }

    /// Hands on the word as stretches that stay and edits, each as short as can be.
    fn hand_on<S: Sink>(
        &mut self,
        source: &str,
        range: Range<usize>,
        sink: &mut S,
    ) -> Result<(), S::Stop> {
        self.mark_ends(range.end);
        let Self { atoms, text, ends, .. } = self;
        text.clear();
        // Up to `kept` all is handed on, from there to `at` it stays.
        let (mut kept, mut at) = (range.start, range.start);
        let (mut start, mut end) = (range.end, range.start);
        for (atom, &later) in atoms.iter().zip(ends.iter()) {
            text.push(atom.c);
            start = start.min(atom.start);
            end = end.max(atom.end);
            if end > later {
                continue;
            }
            // What has come so far and what comes later are of different bytes: an edit can end.
            if at < start {
                flush(source, kept..at, sink)?;
                sink.edit(source, at..start, "")?;
                kept = start;
            }
            if source.get(start..end) != Some(text) {
                flush(source, kept..start, sink)?;
                sink.edit(source, start..end, text)?;
                kept = end;
            }
            at = end;
            text.clear();
            start = range.end;
        }
        flush(source, kept..at, sink)?;
        if at < range.end {
            sink.edit(source, at..range.end, "")?;
        }
        Ok(())
    }

    /// For each character, the first byte that a later one comes from.
    fn mark_ends(&mut self, end: usize) {
        self.ends.clear();
        self.ends.resize(self.atoms.len(), end);
        let mut first = end;
        for (slot, atom) in self.ends.iter_mut().zip(&self.atoms).rev() {
            *slot = first;
            first = first.min(atom.start);
        }
    }
}

fn flush<S: Sink>(source: &str, range: Range<usize>, sink: &mut S) -> Result<(), S::Stop> {
    if range.is_empty() { Ok(()) } else { sink.keep(source, range) }
}
