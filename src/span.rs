//! A half-open range of bytes in the caller's text: every position that leaves this crate is one.

use core::fmt;
use core::ops::Range;

/// A half-open range of byte offsets, `start..end`, into the text that was given.
///
/// Both ends lie on `char` boundaries of that text. A `Span` knows no text: it is two numbers, it
/// outlives what it points into, and it indexes like a range once converted.
///
/// ```
/// use kalima::Span;
/// let text = "قال نعم"; // "he said yes"
/// let span = Span::new(7, 13);
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
    /// The span `start..end`, in bytes.
    ///
    /// ```
    /// assert_eq!(kalima::Span::new(2, 5).len(), 3);
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The number of bytes; 0 if the ends are reversed.
    ///
    /// ```
    /// assert_eq!(kalima::Span::new(2, 2).len(), 0);
    /// ```
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span covers no byte.
    ///
    /// ```
    /// assert!(kalima::Span::new(2, 2).is_empty());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The same span as a standard range, to index a `str` with.
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

    /// Whether the byte at `offset` lies inside.
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
