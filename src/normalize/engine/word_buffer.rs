//! The slow path: a word as characters with source spans, rewritten by the rules until nothing
//! changes.

use super::sink::Sink;
use super::source_char::SourceChar;
use crate::normalize::rules::{Output, RULES};
use crate::normalize::steps::Steps;
use crate::script::{CharSet, Class};
use crate::work::count;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// The most rounds over the rules.
///
/// Known texts need two or three rounds: one, perhaps one more in which an earlier rule acts on the
/// result of a later one, and one in which nothing changes. The bound guarantees linear time.
const ROUNDS: usize = 16;

/// The buffer of a word; its memory is used again for the next word.
#[derive(Default)]
pub(in crate::normalize) struct WordBuffer {
    chars: Vec<SourceChar>,
    spare: Vec<SourceChar>,
    text: String,
    ends: Vec<usize>,
}

impl WordBuffer {
    /// Rewrites the word at `range`. Returns true if the result ends in a space, or `None` if the result
    /// is empty.
    ///
    /// `after_space`: the output before the word ends in a space.
    pub(in crate::normalize) fn rewrite<S: Sink>(
        &mut self,
        source: &str,
        range: Range<usize>,
        steps: Steps,
        after_space: bool,
        sink: &mut S,
    ) -> Result<Option<bool>, S::Stop> {
        self.load(source, &range);
        // Rules after the last one that changed the word have seen it as it is now.
        let mut limit = RULES.len();
        for _ in 0..ROUNDS {
            match self.apply_rules_once(limit, steps, after_space) {
                Some(last) => limit = last + 1,
                None => break,
            }
        }
        self.emit_edits(source, range, sink)?;
        Ok(self.chars.last().map(|ch| CharSet::SPACES.contains(ch.c)))
    }

    fn load(&mut self, source: &str, range: &Range<usize>) {
        self.chars.clear();
        let word = source.get(range.clone()).unwrap_or("");
        self.chars.extend(word.char_indices().map(|(index, c)| {
            let start = range.start + index;
            SourceChar { c, start, end: start + c.len_utf8() }
        }));
    }

    /// Applies the first `limit` rules once, or all rules if one of these changes the word. Returns the
    /// last rule that changed it.
    fn apply_rules_once(&mut self, limit: usize, steps: Steps, after_space: bool) -> Option<usize> {
        let mut last = None;
        let mut present = self.present();
        for (index, rule) in RULES.iter().enumerate() {
            if last.is_none() && index >= limit {
                break;
            }
            if !steps.intersects(rule.steps) || present.intersection(rule.triggers).is_empty() {
                continue;
            }
            let mut output = Output::new(core::mem::take(&mut self.spare), steps, after_space);
            count(self.chars.len());
            (rule.apply)(&self.chars, &mut output);
            self.spare = core::mem::replace(&mut self.chars, output.finish());
            let same = self.spare.len() == self.chars.len()
                && self.spare.iter().zip(&self.chars).all(|(old, new)| old.c == new.c);
            if !same {
                last = Some(index);
                present = self.present();
            }
        }
        last
    }

    /// The classes of the characters of the word.
    fn present(&self) -> CharSet {
        self.chars.iter().fold(CharSet::EMPTY, |set, ch| set.union(CharSet::of(&[Class::of(ch.c)])))
    }

    /// Hands on the word as stretches that stay and edits, each as short as can be.
    fn emit_edits<S: Sink>(
        &mut self,
        source: &str,
        range: Range<usize>,
        sink: &mut S,
    ) -> Result<(), S::Stop> {
        self.next_source_starts(range.end);
        let Self { chars, text, ends, .. } = self;
        text.clear();
        // Up to `kept` all is handed on, from there to `at` it stays.
        let (mut kept, mut at) = (range.start, range.start);
        let (mut start, mut end) = (range.end, range.start);
        for (ch, &later) in chars.iter().zip(ends.iter()) {
            text.push(ch.c);
            start = start.min(ch.start);
            end = end.max(ch.end);
            if end > later {
                continue;
            }
            // Later characters come from other bytes of the source: an edit can end here.
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
    fn next_source_starts(&mut self, end: usize) {
        self.ends.clear();
        self.ends.resize(self.chars.len(), end);
        let mut first = end;
        for (slot, ch) in self.ends.iter_mut().zip(&self.chars).rev() {
            *slot = first;
            first = first.min(ch.start);
        }
    }
}

fn flush<S: Sink>(source: &str, range: Range<usize>, sink: &mut S) -> Result<(), S::Stop> {
    if range.is_empty() { Ok(()) } else { sink.keep(source, range) }
}
