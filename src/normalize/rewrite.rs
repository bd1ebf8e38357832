//! The rewriting pass: finds the words that change and hands a sink what stays and what becomes of
//! the rest. It looks at nothing beyond a word, and never at the same word more than twice.

use super::Steps;
use super::letter::{self, Treatment};
use super::plan::{Action, Plan};
use super::sink::Sink;
use super::word::Word;
use core::ops::Range;

/// How much of a word changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Nothing.
    Not,
    /// Characters, each by itself.
    Single,
    /// Characters that depend on their neighbours.
    Context,
}

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
    let mut rewriter =
        Rewriter { text, steps, plan, ascii, sink, kept: 0, after_space: false, word: None };
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

struct Rewriter<'r, S> {
    text: &'r str,
    steps: Steps,
    plan: &'r Plan,
    ascii: Ascii,
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
        let end = self.sink.fold(self.plan.fold(), self.text, position);
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
        let (end, change) = self.scan(start);
        let last = match change {
            Change::Not => (start < end).then_some(false),
            Change::Single => self.singles(start, end)?.then_some(false),
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

    /// Where the word that starts at `start` ends, and how much of it changes.
    #[inline]
    fn scan(&self, start: usize) -> (usize, Change) {
        let bytes = self.text.as_bytes();
        let mut single = false;
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            let (length, context) = match byte {
                0..=b' ' => break,
                0x21..0x80 => {
                    single |= self.ascii.changes(byte);
                    (1, false)
                }
                0xD8..=0xDB => {
                    let action = self.plan.action(self.arabic_index(at, byte), self.steps);
                    single |= action != Action::Keep;
                    (2, action == Action::Context)
                }
                _ => {
                    let (length, treatment) = self.treat(at, byte);
                    single |= treatment != Treatment::Keep;
                    (length, treatment == Treatment::Context)
                }
            };
            if context && !self.is_in_order(start, at) {
                let rest = bytes.get(at..).unwrap_or(&[]);
                let length = rest.iter().position(|&byte| byte <= b' ').unwrap_or(rest.len());
                return (at + length, Change::Context);
            }
            at += length;
        }
        (at, if single { Change::Single } else { Change::Not })
    }

    /// Whether the character at `at`, which the rules would have to see, is in order as it is.
    #[cold]
    fn is_in_order(&self, start: usize, at: usize) -> bool {
        let before = self.text.get(start..at).and_then(|text| text.chars().next_back());
        let c = self.text.get(at..).and_then(|text| text.chars().next());
        c.is_some_and(|c| letter::is_in_order(before, c, self.steps))
    }

    /// The number in its block of the character at `at`, whose first byte is `byte`.
    #[inline]
    fn arabic_index(&self, at: usize, byte: u8) -> u8 {
        let second = self.text.as_bytes().get(at + 1).copied().unwrap_or(0x80);
        byte << 6 | (second & 0x3F)
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

    /// Rewrites a word in which nothing depends on its neighbours; tells whether anything is left.
    fn singles(&mut self, start: usize, end: usize) -> Result<bool, S::Stop> {
        let bytes = self.text.as_bytes();
        let mut left = false;
        let mut at = start;
        while at < end {
            let byte = bytes.get(at).copied().unwrap_or(0);
            let (length, treatment) = self.treat(at, byte);
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

    /// One character becomes several, each of them treated in turn.
    fn spell(&mut self, range: Range<usize>, letters: &str) -> Result<bool, S::Stop> {
        // A form stands for at most eight letters of two bytes each.
        let mut buffer = [0; 16];
        let mut length = 0;
        for letter in letters.chars() {
            let c = match letter::of(letter, self.steps) {
                Treatment::Delete => continue,
                Treatment::To(c) => c,
                _ => letter,
            };
            if let Some(room) = buffer.get_mut(length..).filter(|room| room.len() >= 4) {
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
