//! The iterator: folds the text a stretch of lines at a time and maps each match back.

use alloc::borrow::Cow;
use core::iter::FusedIterator;

use super::finder::{Boundary, Finder, borne};
use crate::normalize::Offsets;
use crate::script::{CharSet, Class};
use crate::span::Span;

/// How many bytes of text are folded at once, at least, before the next line end is looked for.
const STRETCH: usize = 32 * 1024;

/// What a whole word may not touch.
const WORD_CHARS: CharSet =
    CharSet::ARABIC.union(CharSet::LETTERS).union(CharSet::NUMBERS).union(CharSet::COMBINING);

/// The matches of a [`Finder`] in a text, as spans of that text; made by [`Finder::find_iter`].
///
/// ```
/// use kalima::{Finder, Normalizer};
/// let finder = Finder::new(Normalizer::search(), "نعم"); // "yes"
/// let mut matches = finder.find_iter("نعم");
/// assert!(matches.next().is_some());
/// assert!(matches.next().is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Matches<'a> {
    finder: &'a Finder,
    text: &'a str,
    stretch: Option<Stretch<'a>>,
    /// Where the text that no stretch has covered yet begins.
    rest: usize,
}

/// A piece of the text, folded.
#[derive(Clone, Debug)]
struct Stretch<'a> {
    start: usize,
    source: &'a str,
    folded: Cow<'a, str>,
    offsets: Offsets,
    /// Where in `folded` the search goes on.
    at: usize,
    /// Where in `source` the last match ended.
    matched: usize,
}

impl<'a> Matches<'a> {
    pub(super) fn new(finder: &'a Finder, text: &'a str) -> Self {
        let rest = if finder.query().is_empty() { text.len() } else { 0 };
        Self { finder, text, stretch: None, rest }
    }

    /// The next piece that ends at a line end, so that no fold and no match lies across its ends.
    fn next_stretch(&mut self) -> Option<Stretch<'a>> {
        let rest = self.text.get(self.rest..).filter(|rest| !rest.is_empty())?;
        let length = if self.finder.query().contains(is_line_end) {
            rest.len()
        } else {
            // A byte search may start inside a character: U+000A is never part of one.
            let tail = rest.as_bytes().get(STRETCH..).unwrap_or_default();
            let line_end = tail.iter().position(|&byte| byte == b'\n');
            line_end.map_or(rest.len(), |at| STRETCH + at + 1)
        };
        let source = &rest[..length];
        let (folded, offsets) = self.finder.normalizer().normalize_with_offsets(source);
        let start = self.rest;
        self.rest += length;
        Some(Stretch { start, source, folded, offsets, at: 0, matched: 0 })
    }
}

impl Stretch<'_> {
    /// The next match in this stretch, as a span of its source.
    fn next(&mut self, finder: &Finder) -> Option<Span> {
        loop {
            let found = self.at + self.folded.get(self.at..)?.find(finder.query())?;
            let end = found + finder.query().len();
            let first = self.folded[found..].chars().next().map_or(1, char::len_utf8);
            // A refused match may overlap the one that is wanted: go on after its first character.
            self.at = found + first;
            let folded = Span::new(found, end);
            let span = self.offsets.to_source(folded);
            if self.accepts(finder, folded, span) {
                self.at = end;
                self.matched = span.end;
                return Some(span);
            }
        }
    }

    fn accepts(&self, finder: &Finder, folded: Span, span: Span) -> bool {
        // Two words of one ligature are one place of the source.
        if span.start < self.matched {
            return false;
        }
        let stands = match finder.required_boundary() {
            Boundary::Anywhere => true,
            Boundary::WholeWords => {
                let before = self.source[..span.start].chars().next_back();
                let after = self.source[span.end..].chars().next();
                !before.is_some_and(is_word_char) && !after.is_some_and(is_word_char)
            }
        };
        stands
            && (finder.vowels().is_empty()
                || borne(self.source, &self.folded, folded, &self.offsets)
                    .zip(finder.vowels())
                    .all(|(written, &asked)| written.may_stand_for(asked)))
    }
}

impl Iterator for Matches<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            if let Some(stretch) = &mut self.stretch
                && let Some(span) = stretch.next(self.finder)
            {
                return Some(Span::new(stretch.start + span.start, stretch.start + span.end));
            }
            self.stretch = Some(self.next_stretch()?);
        }
    }
}

impl FusedIterator for Matches<'_> {}

fn is_line_end(c: char) -> bool {
    Class::of(c) == Class::LineEnd
}

fn is_word_char(c: char) -> bool {
    WORD_CHARS.contains(c)
}
