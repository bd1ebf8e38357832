//! A half-open range of bytes of a stream, which may be longer than any memory.

use core::fmt;
use core::ops::Range;

/// A half-open range of byte offsets, `start..end`, counted from where a stream began to be read.
///
/// Like [`Span`](crate::Span), with 64-bit offsets in the whole stream on every platform.
///
/// # Examples
///
/// ```
/// use kalima::io::BlockReader;
/// let text = "نعم\nلا\n"; // "yes", "no"
/// let block = BlockReader::new(text.as_bytes()).next().unwrap()?;
/// let no = kalima::tokens(block.text()).nth(1).unwrap();
/// let span = block.span(no.span());
/// assert_eq!((span.start, span.end, span.len()), (7, 11, 4));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct StreamSpan {
    /// The offset of the first byte.
    pub start: u64,
    /// The offset just past the last byte.
    pub end: u64,
}

impl StreamSpan {
    /// The span `start..end`, in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::StreamSpan;
    /// assert_eq!(StreamSpan::new(2, 5).len(), 3);
    /// ```
    #[must_use]
    pub const fn new(start: u64, end: u64) -> Self {
        Self { start, end }
    }

    /// The number of bytes; 0 if the ends are reversed.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::StreamSpan;
    /// assert_eq!(StreamSpan::new(5, 9).len(), 4);
    /// ```
    #[must_use]
    pub const fn len(self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    /// Returns true if the span covers no byte.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::StreamSpan;
    /// assert!(StreamSpan::new(5, 5).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Returns the span as a standard range.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::StreamSpan;
    /// assert_eq!(StreamSpan::new(1, 3).range(), 1..3);
    /// ```
    #[must_use]
    pub const fn range(self) -> Range<u64> {
        self.start..self.end
    }
}

impl fmt::Debug for StreamSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
