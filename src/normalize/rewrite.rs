//! The rewriting pass: finds the words that change and hands a sink what stays and what becomes of
//! the rest. It looks at nothing beyond a word, and never at the same word more than twice.

use super::Steps;
use super::letter::{self, Treatment};
use super::plan::{Action, Plan};
use super::sink::Sink;
use super::word::Word;
use crate::script::combining_class;
use alloc::string::String;
use core::ops::Range;
use unicode_normalization::char::canonical_combining_class;

/// How much of a word changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Nothing.
    Not,
    /// Characters, each by itself.
    Single,
    /// Nothing but the order of marks.
    Order,
    /// Characters that depend on their neighbours.
    Context,
}

/// What is known of a character that the rules would have to see.
enum Place {
    /// It may stay where it is.
    InOrder,
    /// It is a mark that must stand before the mark that it follows.
    OutOfOrder,
    /// The rules must see it.
    Unknown,
}

/// Marks of one letter that are brought in order on the spot: no one writes more.
const MARKS: usize = 8;

/// Rewrites `text` by `steps`, of which `plan` is the plan, into `sink`.
///
/// A *word* here is a stretch between ASCII spaces and controls (bytes up to 0x20), which no rule
/// looks across, and which no rule changes but `space_runs`. So each word is rewritten by itself,
/// and what is kept between is handed on in one piece.
pub(super) fn rewrite<S: Sink>(
    text: &str,
    steps: Steps,
    plan: &Plan,
    sink: &mut S,
) -> Result<(), S::Stop> {
    let ascii = Ascii::new(steps);
    let view = View { text, steps, plan, ascii, orders_only: letter::orders_only(steps) };
    let mut rewriter =
        Rewriter { view, text, steps, sink, kept: 0, after_space: false, word: None };
    let bytes = text.as_bytes();
    let mut position = 0;
    while position < bytes.len() {
        position = rewriter.fold(position)?;
        position = rewriter.gap(position)?;
        position = rewriter.word(position)?;
    }
    rewriter.keep_until(text.len())
}

/// What changes of ASCII.
#[derive(Clone, Copy)]
struct Ascii {
    upper: bool,
    digits: bool,
}

impl Ascii {
    const fn new(steps: Steps) -> Self {
        Self {
            upper: steps.intersects(Steps::LOWERCASE),
            digits: steps.intersects(Steps::DIGITS_ARABIC.with(Steps::DIGITS_EXTENDED)),
        }
    }

    #[inline]
    const fn changes(&self, byte: u8) -> bool {
        self.upper && byte.is_ascii_uppercase() || self.digits && byte.is_ascii_digit()
    }
}

/// The text as the steps see it, one character at a time.
#[derive(Clone, Copy)]
struct View<'r> {
    text: &'r str,
    steps: Steps,
    plan: &'r Plan,
    ascii: Ascii,
    /// Whether plain marks matter to no step but `nfc`.
    orders_only: bool,
}

impl<'r> View<'r> {
    /// Where the word that starts at `start` ends, and how much of it changes.
    #[inline]
    fn scan(&self, start: usize) -> (usize, Change) {
        let bytes = self.text.as_bytes();
        let (mut single, mut order) = (false, false);
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            let (length, context) = match byte {
                0xD8..=0xDB => {
                    let action = self.plan.action(self.arabic_index(at, byte), self.steps);
                    single |= matches!(action, Action::Delete | Action::Map);
                    (2, action == Action::Context)
                }
                0..=b' ' => break,
                0x21..0x80 => {
                    single |= self.ascii.changes(byte);
                    (1, false)
                }
                _ => {
                    let (length, treatment) = self.treat(at, byte);
                    single |= !matches!(treatment, Treatment::Keep | Treatment::Context);
                    (length, treatment == Treatment::Context)
                }
            };
            let place = if context { self.place(start, at) } else { Place::InOrder };
            order |= matches!(place, Place::OutOfOrder);
            if matches!(place, Place::Unknown) {
                let rest = bytes.get(at..).unwrap_or(&[]);
                let length = rest.iter().position(|&byte| byte <= b' ').unwrap_or(rest.len());
                return (at + length, Change::Context);
            }
            at += length;
        }
        let change = match (single, order) {
            (false, false) => Change::Not,
            (true, false) => Change::Single,
            (false, true) if self.has_short_runs(start, at) => Change::Order,
            (_, true) => Change::Context,
        };
        (at, change)
    }

    /// Whether the character at `at`, which the rules would have to see, may stay as it is.
    fn place(&self, start: usize, at: usize) -> Place {
        if !self.steps.intersects(Steps::NFC) {
            return Place::Unknown;
        }
        let before = self.text.get(start..at).and_then(|text| text.chars().next_back());
        let Some(c) = self.text.get(at..).and_then(|text| text.chars().next()) else {
            return Place::Unknown;
        };
        let arabic = '\u{600}'..='\u{6FF}';
        match before {
            // The common case, a vowel after a letter or a mark.
            Some(before)
                if self.orders_only
                    && arabic.contains(&c)
                    && arabic.contains(&before)
                    && letter::is_plain_mark(c) =>
            {
                let class = combining_class(before);
                let action = self.plan.action((u32::from(before) & 0xFF) as u8, self.steps);
                let in_order = class <= combining_class(c);
                match action {
                    Action::Keep | Action::Map if class == 0 => Place::InOrder,
                    Action::Keep | Action::Context if class != 0 && in_order => Place::InOrder,
                    Action::Context if letter::is_plain_mark(before) => Place::OutOfOrder,
                    _ => Place::Unknown,
                }
            }
            _ if letter::is_in_order(before, c, self.steps) => Place::InOrder,
            _ => Place::Unknown,
        }
    }

    /// The runs of plain marks in a word.
    fn runs(self, start: usize, end: usize) -> impl Iterator<Item = (usize, &'r str)> {
        let word = self.text.get(start..end).unwrap_or("");
        let marks = |c: char| ('\u{600}'..='\u{6FF}').contains(&c) && letter::is_plain_mark(c);
        let mut at = 0;
        core::iter::from_fn(move || {
            let rest = word.get(at..)?;
            let first = rest.find(marks)?;
            let run = rest.get(first..)?;
            let run = run.get(..run.find(|c| !marks(c)).unwrap_or(run.len()))?;
            let position = at + first;
            at = position + run.len();
            Some((start + position, run))
        })
    }

    /// Whether the runs of marks in a word are short, and whole: no other marks stand next to them.
    fn has_short_runs(&self, start: usize, end: usize) -> bool {
        let bare = |c: Option<char>| c.is_none_or(|c| canonical_combining_class(c) == 0);
        self.runs(start, end).all(|(at, run)| {
            let before = self.text.get(start..at).and_then(|text| text.chars().next_back());
            let after = self.text.get(at + run.len()..end).and_then(|text| text.chars().next());
            run.len() <= 2 * MARKS && bare(before) && bare(after)
        })
    }

    /// The number in its block of the character at `at`, whose first byte is `byte`.
    #[inline]
    fn arabic_index(&self, at: usize, byte: u8) -> u8 {
        let second = self.text.as_bytes().get(at + 1).copied().unwrap_or(0x80);
        byte << 6 | (second & 0x3F)
    }

    /// The letters that a form stands for, as the other steps make them.
    fn spelled(self, letters: &str) -> impl Iterator<Item = char> {
        letters.chars().filter_map(move |letter| match letter::of(letter, self.steps) {
            Treatment::Delete => None,
            Treatment::To(c) => Some(c),
            _ => Some(letter),
        })
    }

    /// Appends a word in which nothing depends on its neighbours.
    fn write(&self, start: usize, end: usize, to: &mut String) {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while at < end {
            let byte = bytes.get(at).copied().unwrap_or(0);
            if let 0xD8..=0xDB = byte {
                let index = self.arabic_index(at, byte);
                let c = char::from_u32(0x600 + u32::from(index)).unwrap_or_default();
                at += 2;
                match self.plan.action(index, self.steps) {
                    Action::Delete => {}
                    Action::Keep | Action::Context => to.push(c),
                    Action::Map => match letter::mapped(c, self.steps) {
                        Treatment::To(c) => to.push(c),
                        _ => to.push(c),
                    },
                }
                continue;
            }
            let (length, treatment) = self.treat(at, byte);
            match treatment {
                Treatment::Delete => {}
                Treatment::To(c) => to.push(c),
                Treatment::Spell(letters) => to.extend(self.spelled(letters)),
                Treatment::Keep | Treatment::Context => {
                    to.push_str(self.text.get(at..at + length).unwrap_or(""));
                }
            }
            at += length;
        }
    }

    /// The length and the treatment of the character at `at`, whose first byte is `byte`.
    #[inline]
    fn treat(&self, at: usize, byte: u8) -> (usize, Treatment) {
        match byte {
            0xD8..=0xDB => {
                let index = self.arabic_index(at, byte);
                let treatment = match self.plan.action(index, self.steps) {
                    Action::Keep => Treatment::Keep,
                    Action::Delete => Treatment::Delete,
                    Action::Context => Treatment::Context,
                    Action::Map => {
                        let c = char::from_u32(0x600 + u32::from(index)).unwrap_or_default();
                        letter::mapped(c, self.steps)
                    }
                };
                (2, treatment)
            }
            0..0x80 => (1, letter::of_ascii(char::from(byte), self.steps)),
            _ => {
                let c = self.text.get(at..).and_then(|text| text.chars().next());
                c.map_or((1, Treatment::Keep), |c| (c.len_utf8(), letter::of(c, self.steps)))
            }
        }
    }
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
    /// The contextual machine, once it was needed.
    word: Option<Word>,
}

impl<S: Sink> Rewriter<'_, S> {
    /// Hands words and gaps from `position` on to a sink that folds many at once, until one of them
    /// depends on more than single characters.
    #[inline]
    fn fold(&mut self, position: usize) -> Result<usize, S::Stop> {
        let before = position.checked_sub(1).and_then(|before| self.text.as_bytes().get(before));
        // After a word that went altogether, the space before it counts.
        if !S::FOLDS || self.after_space && !before.is_some_and(|&byte| is_space(byte)) {
            return Ok(position);
        }
        self.keep_until(position)?;
        let end = self.sink.fold(self.view.plan.fold(), self.text, position);
        if end > position {
            let last = end.checked_sub(1).and_then(|last| self.text.as_bytes().get(last));
            self.after_space = last.is_some_and(|&byte| is_space(byte));
            self.kept = end;
        }
        Ok(end)
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
        if let Some(to) = self.sink.text(start) {
            let before = to.len();
            self.view.write(start, end, to);
            self.kept = end;
            return Ok(to.len() > before);
        }
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
                    self.sink.replace(self.text, range, c)?;
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
