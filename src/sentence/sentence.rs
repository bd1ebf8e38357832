//! One sentence as it was found: where it lies in the text, and what ended it.

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
    /// Empty where none.
    marks: Span,
}

impl<'t> Sentence<'t> {
    pub(super) const fn new(source: &'t str, span: Span, full: Span, marks: Span) -> Self {
        Self { source, span, full, marks }
    }

    /// Its text without the white space and the invisible characters around it.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.text(), "نعم.");
    /// ```
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.source.get(self.span.range()).unwrap_or_default()
    }

    /// The bytes of [`text`](Self::text) in the text that was split.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.span(), kalima::Span::new(1, 8));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The same with the gap after it, and for the first sentence also the gap before it.
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

    /// The run of marks that ended the sentence, without closing quotation marks and brackets; none
    /// if a line, the text or the greatest length did.
    ///
    /// ```
    /// let mut found = kalima::sentences("«حقا؟» ثم صمت"); // "'really?' then he fell silent"
    /// assert_eq!(found.next().unwrap().terminator(), Some("؟"));
    /// assert_eq!(found.next().unwrap().terminator(), None);
    /// ```
    #[must_use]
    pub fn terminator(&self) -> Option<&'t str> {
        self.source.get(self.marks.range()).filter(|marks| !marks.is_empty())
    }

    /// The bytes of the terminator; empty where none.
    #[cfg(feature = "std")]
    pub(crate) const fn marks(&self) -> Span {
        self.marks
    }
}

impl fmt::Debug for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?}", self.span, self.text())
    }
}
