//! Terms in columns, and the iterator over them.

use super::Term;
use crate::{Span, TokenKind};
use alloc::borrow::Cow;
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
    span: Span,
    position: u32,
    kind: TokenKind,
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
        let text = Cow::Borrowed(self.text(at)?);
        Some(Term { text, span: row.span, position: row.position, kind: row.kind })
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
    pub(super) fn clear(&mut self) {
        self.texts.clear();
        self.rows.clear();
    }

    /// Adds a term whose text `write` appends; adds none if it appends nothing.
    pub(super) fn push(
        &mut self,
        (span, position, kind): (Span, u32, TokenKind),
        write: impl FnOnce(&mut String),
    ) {
        let start = self.texts.len();
        write(&mut self.texts);
        let end = self.texts.len();
        if end > start {
            self.rows.push(Row { end, span, position, kind });
        }
    }
}
