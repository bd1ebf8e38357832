//! Terms in columns, and the iterator over them.

use super::chain::{Place, TermSink};
use super::term::{Term, TermText};
use crate::normalize::{Folded, WordNormalizer};
use alloc::string::String;
use alloc::vec::Vec;

/// The terms of a text as columns; the memory is reused from text to text.
///
/// # Examples
///
/// ```
/// use kalima::search::{Analyzer, TermBuffer};
/// let mut buffer = TermBuffer::new();
/// for text in ["الكتاب", "كتابه"] { // "the book", "his book"
///     Analyzer::ar_light().terms_into(text, &mut buffer);
///     assert_eq!(buffer.text(0), Some("كتاب"));
/// }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TermBuffer {
    texts: String,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    /// The end of its text in `texts`.
    end: usize,
    place: Place,
}

impl TermBuffer {
    /// Returns an empty buffer.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::search::TermBuffer::new().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { texts: String::new(), rows: Vec::new() }
    }

    /// Returns the number of terms.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::TermBuffer::new().len(), 0);
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns true if there is no term.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::search::TermBuffer::new().is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns the text of a term.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::TermBuffer::new().text(0), None);
    /// ```
    #[must_use]
    pub fn text(&self, at: usize) -> Option<&str> {
        let start = match at.checked_sub(1) {
            Some(before) => self.rows.get(before)?.end,
            None => 0,
        };
        self.texts.get(start..self.rows.get(at)?.end)
    }

    /// Returns a term, its text borrowed from the buffer.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::TermBuffer::new().get(0), None);
    /// ```
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Term<'_>> {
        let row = self.rows.get(at)?;
        let text = TermText::Borrowed(self.text(at)?);
        let Place { span, position, kind } = row.place;
        Some(Term { text, span, position, kind })
    }

    /// Returns the terms in order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::{Analyzer, TermBuffer};
    /// let mut buffer = TermBuffer::new();
    /// Analyzer::ar_light().terms_into("كتابان", &mut buffer); // "two books"
    /// assert!(buffer.iter().map(|term| term.text().to_owned()).eq(["كتاب"]));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = Term<'_>> + Clone {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Removes all terms and keeps the memory.
    fn clear(&mut self) {
        self.texts.clear();
        self.rows.clear();
    }
}

/// Writes terms into a buffer.
pub(super) struct TermWriter<'b> {
    words: WordNormalizer,
    rows: &'b mut Vec<Row>,
}

impl TermWriter<'_> {
    /// Replaces the terms of `buffer` by those that `write` adds.
    pub(super) fn fill(buffer: &mut TermBuffer, write: impl FnOnce(&mut TermWriter<'_>)) {
        buffer.clear();
        let words = WordNormalizer::new(core::mem::take(&mut buffer.texts));
        let mut writer = TermWriter { words, rows: &mut buffer.rows };
        write(&mut writer);
        buffer.texts = writer.words.finish();
    }

    /// Adds the row of the text after the first `start` bytes, unless there is none.
    #[inline(always)]
    fn end_row(&mut self, start: usize, place: Place) {
        let end = self.words.total();
        if end > start {
            self.rows.push(Row { end, place });
        }
    }
}

impl<'t> TermSink<'t> for TermWriter<'_> {
    #[inline(always)]
    fn try_fold(
        &mut self,
        place: Place,
        word: &'t str,
        accepts: impl FnOnce(Folded) -> bool,
    ) -> bool {
        let start = self.words.total();
        let is_folded = self.words.push_folded(word, accepts);
        self.end_row(start, place);
        is_folded
    }

    fn add_letters(&mut self, place: Place, codes: &[u8]) {
        let start = self.words.total();
        self.words.push_letters(codes);
        self.end_row(start, place);
    }

    fn add_text(&mut self, place: Place, text: &str) {
        let start = self.words.total();
        self.words.push_str(text);
        self.end_row(start, place);
    }
}
