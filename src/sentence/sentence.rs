//! A sentence: its span and its terminator.

use crate::Span;
use core::fmt;

/// One sentence of a text.
///
/// ```
/// let text = "  هل جئت؟! نعم."; // "did you come?! yes."
/// let sentence = kalima::sentences(text).next().unwrap();
/// assert_eq!(sentence.text(), "هل جئت؟!");
/// assert_eq!(sentence.terminator(), Some("؟!"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sentence<'t> {
    source: &'t str,
    span: Span,
    full: Span,
    /// Empty if none.
    terminator: Span,
}

impl<'t> Sentence<'t> {
    pub(super) const fn new(source: &'t str, span: Span, full: Span, terminator: Span) -> Self {
        Self { source, span, full, terminator }
    }

    /// Returns the text without the white space and the invisible characters around it.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.text(), "نعم.");
    /// ```
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.source.get(self.span.range()).unwrap_or_default()
    }

    /// Returns the bytes of [`text`](Self::text) in the text that was split.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.span(), kalima::Span::new(1, 8));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Returns the span with the gap after it, and for the first sentence also the gap before it.
    ///
    /// The full spans of a text's sentences follow one another without a hole.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.full_span(), kalima::Span::new(0, 9));
    /// ```
    #[must_use]
    pub const fn full_span(&self) -> Span {
        self.full
    }

    /// Returns the run of terminators that ended the sentence, without closing quotation marks and
    /// brackets; none if a line end, the end of the text or the greatest length ended it.
    ///
    /// ```
    /// let mut found = kalima::sentences("«حقا؟» ثم صمت"); // "'really?' then he fell silent"
    /// assert_eq!(found.next().unwrap().terminator(), Some("؟"));
    /// assert_eq!(found.next().unwrap().terminator(), None);
    /// ```
    #[must_use]
    pub fn terminator(&self) -> Option<&'t str> {
        self.source.get(self.terminator.range()).filter(|run| !run.is_empty())
    }

    /// Returns the bytes of the terminator; empty if none.
    pub(crate) const fn terminator_span(&self) -> Span {
        self.terminator
    }
}

impl AsRef<str> for Sentence<'_> {
    fn as_ref(&self) -> &str {
        self.text()
    }
}

impl fmt::Display for Sentence<'_> {
    /// Writes the text of the sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}

impl fmt::Debug for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?}", self.span, self.text())
    }
}
