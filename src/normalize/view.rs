//! The text as the steps see it, character by character: what stays, what changes by itself, and
//! which words have to be seen whole.

use super::Steps;
use super::letter::{self, Treatment};
use super::plan::{Action, Plan};
use crate::script::combining_class;
use unicode_normalization::char::canonical_combining_class;

/// How much of a word changes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
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
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// It may stay where it is.
    In,
    /// It is a mark that must stand before the mark that it follows.
    Out,
    /// The rules must see it.
    Unknown,
}

/// Marks of one letter that are brought in order on the spot: no one writes more.
pub(super) const MARKS: usize = 8;

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
pub(super) struct View<'r> {
    pub(super) text: &'r str,
    pub(super) steps: Steps,
    pub(super) plan: &'r Plan,
    ascii: Ascii,
    /// Whether plain marks matter to no step but `nfc`.
    pub(super) orders_only: bool,
}

impl<'r> View<'r> {
    pub(super) const fn new(text: &'r str, steps: Steps, plan: &'r Plan) -> Self {
        let ascii = Ascii::new(steps);
        Self { text, steps, plan, ascii, orders_only: letter::orders_only(steps) }
    }

    /// Where the word that starts at `start` ends, and how much of it changes.
    #[inline]
    pub(super) fn scan(&self, start: usize) -> (usize, Change) {
        let bytes = self.text.as_bytes();
        let (mut single, mut order) = (false, false);
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            super::count(1);
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
            let place = if context { self.place(start, at) } else { Order::In };
            order |= place == Order::Out;
            if place == Order::Unknown {
                let rest = bytes.get(at..).unwrap_or(&[]);
                let length = rest.iter().position(|&byte| byte <= b' ').unwrap_or(rest.len());
                super::count(length);
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

    fn place(&self, start: usize, at: usize) -> Order {
        let before = self.text.get(start..at).and_then(|text| text.chars().next_back());
        let c = self.text.get(at..).and_then(|text| text.chars().next());
        c.map_or(Order::Unknown, |c| self.order(before, c))
    }

    /// Whether `c`, which the rules would have to see, may stay as it is behind `before`.
    pub(super) fn order(&self, before: Option<char>, c: char) -> Order {
        if !self.steps.intersects(Steps::NFC) {
            return Order::Unknown;
        }
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
                    Action::Keep | Action::Map if class == 0 => Order::In,
                    Action::Keep | Action::Context if class != 0 && in_order => Order::In,
                    Action::Context if letter::is_plain_mark(before) => Order::Out,
                    _ => Order::Unknown,
                }
            }
            _ if letter::is_in_order(before, c, self.steps) => Order::In,
            _ => Order::Unknown,
        }
    }

    /// The runs of plain marks in a word.
    pub(super) fn runs(self, start: usize, end: usize) -> impl Iterator<Item = (usize, &'r str)> {
        let word = self.text.get(start..end).unwrap_or("");
        let marks = |c: char| ('\u{600}'..='\u{6FF}').contains(&c) && letter::is_plain_mark(c);
        let mut at = 0;
        core::iter::from_fn(move || {
            let rest = word.get(at..)?;
            let first = rest.find(marks)?;
            let run = rest.get(first..)?;
            let run = run.get(..run.find(|c| !marks(c)).unwrap_or(run.len()))?;
            let position = at + first;
            super::count(first + run.len());
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
    pub(super) fn spelled(self, letters: &str) -> impl Iterator<Item = char> {
        letters.chars().filter_map(move |letter| match letter::of(letter, self.steps) {
            Treatment::Delete => None,
            Treatment::To(c) => Some(c),
            _ => Some(letter),
        })
    }

    /// The length and the treatment of the character at `at`, whose first byte is `byte`.
    #[inline]
    pub(super) fn treat(&self, at: usize, byte: u8) -> (usize, Treatment) {
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
