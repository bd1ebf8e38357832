//! The rewriting pass: finds the words that change and hands a sink what stays and what becomes of
//! the rest. It looks at nothing beyond a word, and never at the same word more than twice.

use super::Steps;
use super::letter::Treatment;
use super::sink::{Sink, Unchanged};
use super::view::{Change, MARKS, View};
use super::word::Word;
use crate::scan::{Memory, Place};
use crate::script::combining_class;
use core::ops::Range;

/// Rewrites the text of `view` from `from` on into `sink`.
///
/// A *word* here is a stretch between ASCII spaces and controls (bytes up to 0x20), which no rule
/// looks across, and which no rule changes but `space_runs`. So each word is rewritten by itself,
/// and what is kept between is handed on in one piece.
pub(super) fn rewrite<S: Sink>(view: View<'_>, from: Place, sink: &mut S) -> Result<(), S::Stop> {
    let mut rewriter = Rewriter::new(view, from, sink);
    let mut position = from.at;
    while position < view.text.len() {
        position = rewriter.fold(position)?;
        position = rewriter.gap(position)?;
        position = rewriter.word(position)?;
    }
    rewriter.keep_until(view.text.len())
}

/// A place up to which nothing changes, with the change not far behind; nothing if nothing changes.
pub(super) fn first_change(view: View<'_>) -> Option<Place> {
    let mut sink = Unchanged;
    let mut rewriter = Rewriter::new(view, Place::default(), &mut sink);
    let mut position = 0;
    while position < view.text.len() {
        position = rewriter.fold(position).unwrap_or(position);
        let place = Place { at: position, after_space: rewriter.after_space };
        match rewriter.gap(position).and_then(|word| rewriter.word(word)) {
            Ok(end) => position = end,
            Err(_) => return Some(place),
        }
    }
    None
}

struct Rewriter<'r, S> {
    view: View<'r>,
    text: &'r str,
    steps: Steps,
    sink: &'r mut S,
    /// What has been handed on; what lies between this and the position stays as it is.
    kept: usize,
    /// Whether the last character handed on, or to be, is a space within a line.
    after_space: bool,
    /// What has been said of rare characters.
    memory: Memory,
    /// The contextual machine, once it was needed.
    word: Option<Word>,
}

impl<'r, S: Sink> Rewriter<'r, S> {
    fn new(view: View<'r>, from: Place, sink: &'r mut S) -> Self {
        let Place { at: kept, after_space } = from;
        Self {
            view,
            text: view.text,
            steps: view.steps,
            sink,
            kept,
            after_space,
            memory: Memory::default(),
            word: None,
        }
    }

    /// Hands a sink that folds many words and gaps at once those from `position` on, up to one that
    /// has to be seen whole.
    #[inline]
    fn fold(&mut self, position: usize) -> Result<usize, S::Stop> {
        self.keep_until(position)?;
        let from = Place { at: position, after_space: self.after_space };
        let place = self.sink.fold(&self.view, &mut self.memory, from);
        self.kept = place.at;
        self.after_space = place.after_space;
        Ok(place.at)
    }

    /// Passes over spaces and controls of ASCII from `position` on.
    fn gap(&mut self, position: usize) -> Result<usize, S::Stop> {
        let runs = self.steps.intersects(Steps::SPACE_RUNS);
        let mut end = position;
        while let Some(&byte) = self.text.as_bytes().get(end).filter(|&&byte| byte <= b' ') {
            let space = is_space(byte);
            if runs && space && self.after_space {
                self.keep_until(end)?;
                self.sink.edit(self.text, end..end + 1, "")?;
                self.kept = end + 1;
            }
            self.after_space = space;
            end += 1;
        }
        Ok(end)
    }

    /// Rewrites the word that starts at `start`, and returns its end.
    fn word(&mut self, start: usize) -> Result<usize, S::Stop> {
        let (end, change) = self.view.scan(start);
        let last = match change {
            Change::Not => (start < end).then_some(false),
            Change::Single => self.singles(start, end)?.then_some(false),
            Change::Order => self.order(start, end)?.then_some(false),
            Change::Context => {
                self.keep_until(start)?;
                self.kept = end;
                let word = self.word.get_or_insert_with(Word::default);
                word.rewrite(self.text, start..end, self.steps, self.after_space, self.sink)?
            }
        };
        self.after_space = last.unwrap_or(self.after_space);
        Ok(end)
    }

    /// Rewrites a word in which nothing depends on its neighbours; tells whether anything is left.
    fn singles(&mut self, start: usize, end: usize) -> Result<bool, S::Stop> {
        self.keep_until(start)?;
        super::count(end - start);
        let bytes = self.text.as_bytes();
        let mut left = false;
        let mut at = start;
        while at < end {
            let byte = bytes.get(at).copied().unwrap_or(0);
            let (length, treatment) = self.view.treat(at, byte);
            let range = at..at + length;
            at += length;
            if treatment == Treatment::Keep || treatment == Treatment::Context {
                left = true;
                continue;
            }
            self.keep_until(range.start)?;
            self.kept = range.end;
            match treatment {
                Treatment::To(c) => {
                    left = true;
                    self.sink.edit(self.text, range, c.encode_utf8(&mut [0; 4]))?;
                }
                Treatment::Spell(letters) => left |= self.spell(range, letters)?,
                _ => self.sink.edit(self.text, range, "")?,
            }
        }
        Ok(left)
    }

    /// Brings the marks of a word in order; they are of two bytes each.
    fn order(&mut self, start: usize, end: usize) -> Result<bool, S::Stop> {
        let view = self.view;
        for (position, run) in view.runs(start, end) {
            let mut marks = ['\0'; MARKS];
            let mut count = 0;
            for (slot, mark) in marks.iter_mut().zip(run.chars()) {
                *slot = mark;
                count += 1;
            }
            let Some(marks) = marks.get_mut(..count) else { continue };
            marks.sort_by_key(|&mark| combining_class(mark));
            // What stands in its place already is no part of the edit.
            let same = |(old, new): &(char, &char)| old == *new;
            let head = run.chars().zip(&*marks).take_while(same).count();
            let tail = run.chars().rev().zip(marks.iter().rev()).take_while(same).count();
            if head == count {
                continue;
            }
            let mut text = [0; 2 * MARKS];
            let mut length = 0;
            for mark in marks.get(head..count - tail).unwrap_or(&[]) {
                if let Some(room) = text.get_mut(length..length + 2) {
                    length += mark.encode_utf8(room).len();
                }
            }
            let range = position + 2 * head..position + 2 * (count - tail);
            self.keep_until(range.start)?;
            self.kept = range.end;
            let text = text.get(..length).and_then(|text| core::str::from_utf8(text).ok());
            self.sink.edit(self.text, range, text.unwrap_or(""))?;
        }
        Ok(true)
    }

    /// One character becomes several, each of them treated in turn.
    fn spell(&mut self, range: Range<usize>, letters: &str) -> Result<bool, S::Stop> {
        // A form stands for at most eight letters of two bytes each.
        let mut buffer = [0; 16];
        let mut length = 0;
        for c in self.view.spelled(letters) {
            if let Some(room) = buffer.get_mut(length..).filter(|room| room.len() >= c.len_utf8()) {
                length += c.encode_utf8(room).len();
            }
        }
        let spelled = buffer.get(..length).and_then(|bytes| core::str::from_utf8(bytes).ok());
        self.sink.edit(self.text, range, spelled.unwrap_or(""))?;
        Ok(length != 0)
    }

    /// Hands on, as it is, what has not been handed on up to `position`.
    fn keep_until(&mut self, position: usize) -> Result<(), S::Stop> {
        if self.kept < position {
            self.sink.keep(self.text, self.kept..position)?;
            self.kept = position;
        }
        Ok(())
    }
}

/// Whether `byte` is a space within a line, which `space_runs` counts.
const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}
