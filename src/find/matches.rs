//! The match iterator: normalizes the text chunk by chunk and maps each match to the original.

use alloc::borrow::Cow;
use core::iter::FusedIterator;

use super::diacritics::diacritics_of;
use super::finder::{Boundary, Finder};
use super::proclitics::{is_word_char, only_proclitics_before};
use crate::normalize::Offsets;
use crate::script::Class;
use crate::span::Span;

/// The minimum length of a chunk in bytes; it ends at the next line end.
const CHUNK_LEN: usize = 32 * 1024;

/// An iterator over the matches of a [`Finder`] in a text, made by [`Finder::find_iter`].
///
/// # Examples
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
    chunk: Option<Chunk<'a>>,
    /// The offset of the text after the current chunk.
    rest: usize,
}

/// A normalized chunk of the text.
#[derive(Clone, Debug)]
struct Chunk<'a> {
    start: usize,
    source: &'a str,
    folded: Cow<'a, str>,
    offsets: Offsets,
    /// The offset in `folded` at which the search resumes.
    at: usize,
    /// The end of the last match in `source`.
    matched: usize,
}

impl Finder {
    /// Returns an iterator over the spans of all matches in `text`, in order and without overlap.
    ///
    /// A match covers whole characters of the original. It includes the combining marks and tatweels after
    /// its last letter that the normalizer deletes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// let finder = Finder::new(Normalizer::search(), "سلام"); // "peace"
    /// let text = "سَلَامٌ ثم سـلام"; // "peace, then peace"
    /// let found: Vec<&str> = finder.find_iter(text).map(|span| &text[span.range()]).collect();
    /// assert_eq!(found, ["سَلَامٌ", "سـلام"]);
    /// ```
    #[must_use]
    pub fn find_iter<'a>(&'a self, text: &'a str) -> Matches<'a> {
        Matches::new(self, text)
    }
}

impl<'a> Matches<'a> {
    fn new(finder: &'a Finder, text: &'a str) -> Self {
        let rest = if finder.query().is_empty() { text.len() } else { 0 };
        Self { finder, text, chunk: None, rest }
    }

    /// Returns the next chunk. It ends at a line end, so that no match and no contextual step crosses its
    /// edges.
    fn next_chunk(&mut self) -> Option<Chunk<'a>> {
        let rest = self.text.get(self.rest..).filter(|rest| !rest.is_empty())?;
        let length = if self.finder.query().contains(is_line_end) {
            rest.len()
        } else {
            // The byte search may start inside a character: no UTF-8 sequence contains U+000A.
            let tail = rest.as_bytes().get(CHUNK_LEN..).unwrap_or_default();
            let line_end = tail.iter().position(|&byte| byte == b'\n');
            line_end.map_or(rest.len(), |at| CHUNK_LEN + at + 1)
        };
        let source = &rest[..length];
        let (folded, offsets) = self.finder.normalizer().normalize_with_offsets(source);
        let start = self.rest;
        self.rest += length;
        Some(Chunk { start, source, folded, offsets, at: 0, matched: 0 })
    }
}

impl Chunk<'_> {
    /// Returns the span of the next match in the source of the chunk.
    fn next(&mut self, finder: &Finder) -> Option<Span> {
        loop {
            let found = self.at + self.folded.get(self.at..)?.find(finder.query())?;
            let end = found + finder.query().len();
            let first = self.folded[found..].chars().next().map_or(1, char::len_utf8);
            // A rejected candidate may overlap the next match: resume after its first character.
            self.at = found + first;
            let folded = Span::new(found, end);
            let span = self.offsets.to_original(folded);
            if self.accepts(finder, folded, span) {
                self.at = end;
                self.matched = span.end;
                return Some(span);
            }
        }
    }

    fn accepts(&self, finder: &Finder, folded: Span, span: Span) -> bool {
        // Two words of one ligature have the same source span.
        if span.start < self.matched {
            return false;
        }
        let is_bounded = match finder.required_boundary() {
            Boundary::Anywhere => true,
            Boundary::WholeWords => {
                let before = self.source[..span.start].chars().next_back();
                let after = self.source[span.end..].chars().next();
                !before.is_some_and(is_word_char) && !after.is_some_and(is_word_char)
            }
            Boundary::WordWithProclitics => {
                let after = self.source[span.end..].chars().next();
                !after.is_some_and(is_word_char) && only_proclitics_before(self.source, span.start)
            }
        };
        is_bounded
            && (finder.diacritics().is_empty()
                || diacritics_of(self.source, &self.folded, folded, &self.offsets)
                    .zip(finder.diacritics())
                    .all(|(written, &query)| written.matches(query)))
    }
}

impl Iterator for Matches<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            if let Some(chunk) = &mut self.chunk
                && let Some(span) = chunk.next(self.finder)
            {
                return Some(Span::new(chunk.start + span.start, chunk.start + span.end));
            }
            self.chunk = Some(self.next_chunk()?);
        }
    }
}

impl FusedIterator for Matches<'_> {}

fn is_line_end(c: char) -> bool {
    Class::of(c) == Class::LineEnd
}
