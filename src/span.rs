//! Spans: half-open byte ranges of the caller's text.

use core::fmt;
use core::ops::Range;

/// A half-open range of byte offsets, `start..end`, of a text.
///
/// Both offsets are `char` boundaries of that text. A `Span` holds two numbers and does not borrow the
/// text. [`of`](Self::of) returns the slice; [`range`](Self::range) converts to a standard range.
///
/// # Examples
///
/// ```
/// use kalima::Span;
/// let text = "قال نعم"; // "he said yes"
/// let span = Span::new(7, 13);
/// assert_eq!(span.of(text), "نعم");
/// assert_eq!(&text[span.range()], "نعم");
/// assert_eq!(span.len(), 6);
/// assert_eq!(Span::from(7..13), span);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset just past the last byte.
    pub end: usize,
}

impl Span {
    /// Returns the span `start..end`, in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::Span::new(2, 5).len(), 3);
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the number of bytes; 0 if `end` is less than `start`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::Span::new(2, 2).len(), 0);
    /// ```
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Returns true if the span covers no byte.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::Span::new(2, 2).is_empty());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Returns the span as a standard range, which indexes a `str`.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "نعم"; // "yes"
    /// assert_eq!(&text[kalima::Span::new(0, 2).range()], "ن");
    /// ```
    #[inline]
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns the slice of `text` that the span covers, or the empty string if the span is out of bounds
    /// or not on `char` boundaries.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Span;
    /// let text = "قال نعم"; // "he said yes"
    /// let token = kalima::tokens(text).nth(1).unwrap();
    /// assert_eq!(token.span().of(text), "نعم");
    /// assert_eq!(Span::new(1, 2).of(text), ""); // inside a character
    /// ```
    #[inline]
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Returns true if the byte at `offset` is inside the span.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::Span::new(2, 5).contains(4));
    /// assert!(!kalima::Span::new(2, 5).contains(5));
    /// ```
    #[inline]
    #[must_use]
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }
}

impl From<Range<usize>> for Span {
    #[inline]
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    #[inline]
    fn from(span: Span) -> Self {
        span.range()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
