//! Columns of strings in the layout of Apache Arrow: one buffer of bytes and a list of offsets.

use crate::{Error, Span};
use alloc::vec::Vec;

/// An offset type of a column of texts: `i32` as in Apache Arrow's `Utf8`, `i64` as in its
/// `LargeUtf8`.
///
/// # Examples
///
/// ```
/// use kalima::{OffsetSize, Normalizer};
/// /// The longest text of a column, in bytes.
/// fn longest<O: OffsetSize + Into<i64>>(offsets: &[O]) -> i64 {
///     offsets.windows(2).map(|pair| pair[1].into() - pair[0].into()).max().unwrap_or(0)
/// }
/// assert_eq!(longest(&[0_i32, 8, 14]), 8);
/// assert_eq!(longest(&[0_i64, 8, 14]), 8);
/// ```
pub trait OffsetSize: sealed::Number {}

impl OffsetSize for i32 {}
impl OffsetSize for i64 {}

mod sealed {
    pub trait Number: Copy + TryInto<usize> + TryFrom<usize> + Into<i64> {}
    impl Number for i32 {}
    impl Number for i64 {}
}

/// A validated column of texts: text `i` is `bytes[offsets[i]..offsets[i + 1]]`, as in an Apache Arrow
/// array of strings.
///
/// The bytes are validated as a whole, which is faster than text by text.
///
/// # Examples
///
/// ```
/// use kalima::StrColumn;
/// let (offsets, bytes) = ([0, 6, 6, 10], "نعملا"); // "yes", nothing, "no"
/// let column = StrColumn::new(&offsets, bytes.as_bytes())?;
/// assert!(column.texts().eq(["نعم", "", "لا"]));
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug)]
pub struct StrColumn<'l, O> {
    offsets: &'l [O],
    /// The bytes between the first offset and the last.
    text: &'l str,
    start: usize,
}

impl<O> Clone for StrColumn<'_, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O> Copy for StrColumn<'_, O> {}

impl<'l, O: OffsetSize> StrColumn<'l, O> {
    /// Returns the column of these offsets and bytes. Takes linear time.
    ///
    /// No offsets are a column of no texts, as a single offset is. Bytes before the first offset and
    /// after the last may be anything.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_list`], which names the offset: one that is negative, smaller than the one
    /// before, beyond the bytes or within a character; bytes that are not UTF-8.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::StrColumn;
    /// let error = StrColumn::new(&[0, 1], "نعم".as_bytes()).unwrap_err(); // "yes"
    /// assert_eq!(error.to_string(), "offset 1 of the list, 1, ends a text that is not UTF-8");
    /// ```
    pub fn new(offsets: &'l [O], bytes: &'l [u8]) -> Result<Self, Error> {
        let (Some(&first), Some(&last)) = (offsets.first(), offsets.last()) else {
            return Ok(Self { offsets, text: "", start: 0 });
        };
        let mut before = 0;
        for (number, &offset) in offsets.iter().enumerate() {
            let bad = |reason| Err(Error::bad_list(number, offset.into(), reason));
            match to_index(offset) {
                None => return bad("is negative or too large"),
                Some(at) if at < before => return bad("is smaller than the offset before it"),
                Some(at) if at > bytes.len() => return bad("is past the end of the bytes"),
                Some(at) => before = at,
            }
        }
        let (start, end) = (to_index(first).unwrap_or(0), to_index(last).unwrap_or(0));
        let text = bytes.get(start..end).unwrap_or_default();
        let Ok(text) = simdutf8::basic::from_utf8(text) else {
            let valid =
                simdutf8::compat::from_utf8(text).map_or_else(|e| e.valid_up_to(), str::len);
            // The text that holds the first byte that is wrong; it may have been cut at its end.
            let bad = offsets.partition_point(|&at| to_index(at) <= Some(start + valid));
            let bad = bad.min(offsets.len() - 1);
            let offset = offsets.get(bad).map_or(0, |&at| at.into());
            return Err(Error::bad_list(bad, offset, "ends a text that is not UTF-8"));
        };
        let column = Self { offsets, text, start };
        for (number, &offset) in offsets.iter().enumerate() {
            if !text.is_char_boundary(to_index(offset).unwrap_or(0) - start) {
                return Err(Error::bad_list(number, offset.into(), "is inside a character"));
            }
        }
        Ok(column)
    }

    /// Returns the number of texts.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::StrColumn::new(&[0, 2, 3], b"abc")?.len(), 2);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// Returns true if there are no texts.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::StrColumn::new(&[0], b"")?.is_empty());
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the total length of the texts in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::StrColumn::new(&[1, 2, 3], b"abc")?.byte_len(), 2);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub const fn byte_len(&self) -> usize {
        self.text.len()
    }

    /// Returns the texts, in order.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::StrColumn::new(&[0, 2, 3], b"abc")?.texts().eq(["ab", "c"]));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn texts(&self) -> impl Iterator<Item = &'l str> + use<'l, O> {
        let Self { offsets, text, start } = *self;
        let at = move |offset| to_index(offset).unwrap_or(0).saturating_sub(start);
        offsets.windows(2).map(move |ends| match ends {
            &[from, to] => text.get(at(from)..at(to)).unwrap_or(""),
            _ => "",
        })
    }

    /// Appends the items of each text to `buffer` by `append`, and to `ends` the number of items that the
    /// buffer has then. On an error both are as they were.
    pub(crate) fn append_lists<B: ListBuffer>(
        &self,
        ends: &mut Vec<O>,
        buffer: &mut B,
        mut append: impl FnMut(&'l str, &mut B),
    ) -> Result<(), Error> {
        let (old_ends, old_len) = (ends.len(), buffer.len());
        start_offsets(ends, old_len)?;
        let mut push = || {
            for (number, text) in self.texts().enumerate() {
                fits_u32(text.len())?;
                append(text, buffer);
                ends.push(offset_from_len(number + 1, buffer.len())?);
            }
            Ok(())
        };
        let result = push();
        if result.is_err() {
            ends.truncate(old_ends);
            buffer.truncate(old_len);
        }
        result
    }
}

/// A buffer of items, the values of an array of lists.
pub(crate) trait ListBuffer {
    /// Returns the number of items.
    fn len(&self) -> usize;

    /// Keeps the first `len` items.
    fn truncate(&mut self, len: usize);
}

impl ListBuffer for SpanBuffer {
    fn len(&self) -> usize {
        self.len()
    }

    fn truncate(&mut self, len: usize) {
        self.truncate(len);
    }
}

/// Spans in columns of 32 bits, half the size of a [`Span`], for pipelines that read many texts.
///
/// [`SentenceSplitter::split_into`](crate::SentenceSplitter::split_into) fills it and reuses its memory
/// from text to text. Offsets are bytes; texts of more than `u32::MAX` bytes are an error.
///
/// # Examples
///
/// ```
/// use kalima::{SentenceSplitter, SpanBuffer};
/// let mut buffer = SpanBuffer::new();
/// for text in ["نعم. لا.", "لا."] { // "yes. no.", "no."
///     SentenceSplitter::new().split_into(text, &mut buffer)?;
///     println!("{:?} {:?}", buffer.starts(), buffer.ends());
/// }
/// assert_eq!((buffer.starts(), buffer.ends()), (&[0][..], &[5][..]));
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpanBuffer {
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl SpanBuffer {
    /// Returns an empty buffer.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::SpanBuffer::new().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { starts: Vec::new(), ends: Vec::new() }
    }

    /// Returns the start offsets, in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::SpanBuffer::new().starts(), []);
    /// ```
    #[must_use]
    pub fn starts(&self) -> &[u32] {
        &self.starts
    }

    /// Returns the end offsets, in bytes; as many as there are starts.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::SpanBuffer::new().ends(), []);
    /// ```
    #[must_use]
    pub fn ends(&self) -> &[u32] {
        &self.ends
    }

    /// Returns starts and ends together, in order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{SentenceSplitter, Span, SpanBuffer};
    /// let mut buffer = SpanBuffer::new();
    /// SentenceSplitter::new().split_into("نعم. لا.", &mut buffer)?; // "yes. no."
    /// assert!(buffer.spans().eq([Span::new(0, 7), Span::new(8, 13)]));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn spans(&self) -> impl ExactSizeIterator<Item = Span> + '_ {
        let bounds = self.starts.iter().zip(&self.ends);
        // `u32` to `usize`: no text in memory has more bytes than `usize` can count.
        bounds.map(|(&start, &end)| Span::new(start as usize, end as usize))
    }

    /// Returns the starts and the ends.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::SpanBuffer::new().into_parts(), (vec![], vec![]));
    /// ```
    #[must_use]
    pub fn into_parts(self) -> (Vec<u32>, Vec<u32>) {
        (self.starts, self.ends)
    }

    /// Returns the number of spans.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::SpanBuffer::new().len(), 0);
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.starts.len()
    }

    /// Returns true if there are no spans.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::SpanBuffer::new().is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Removes the spans and keeps the memory.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{SentenceSplitter, SpanBuffer};
    /// let mut buffer = SpanBuffer::new();
    /// SentenceSplitter::new().split_into("نعم", &mut buffer)?; // "yes"
    /// buffer.clear();
    /// assert!(buffer.is_empty());
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn clear(&mut self) {
        self.truncate(0);
    }

    /// Keeps the first `len` spans.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.starts.truncate(len);
        self.ends.truncate(len);
    }

    /// Appends a span of a text whose length [fits](fits_u32).
    #[inline]
    pub(crate) fn push(&mut self, span: Span) {
        self.starts.push(span.start as u32);
        self.ends.push(span.end as u32);
    }
}

/// Returns an error unless 32-bit offsets can address a text of this length.
pub(crate) fn fits_u32(len: usize) -> Result<(), Error> {
    match u32::try_from(len) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::too_long("text", len, u32::MAX as usize)),
    }
}

fn to_index(offset: impl OffsetSize) -> Option<usize> {
    offset.try_into().ok()
}

/// Converts `at` to an offset; `number` is its index, for the error.
pub(crate) fn offset_from_len<O: OffsetSize>(number: usize, at: usize) -> Result<O, Error> {
    let at = O::try_from(at);
    at.map_err(|_| Error::bad_list(number, i64::MAX, "does not fit the offset type"))
}

/// Prepares `ends` for appending: the last offset must equal `len`, and an empty list starts with
/// `len`.
pub(crate) fn start_offsets<O: OffsetSize>(ends: &mut Vec<O>, len: usize) -> Result<(), Error> {
    match ends.last() {
        None => ends.push(offset_from_len(0, len)?),
        Some(&last) if to_index(last) == Some(len) => {}
        Some(&last) => {
            let reason = "is not the length of the text";
            return Err(Error::bad_list(ends.len() - 1, last.into(), reason));
        }
    }
    Ok(())
}

// Elsewhere no text is so long.
#[cfg(all(test, target_pointer_width = "64"))]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_text_of_four_gibibytes_is_refused() {
        assert_eq!(fits_u32(u32::MAX as usize), Ok(()));
        let error = fits_u32(u32::MAX as usize + 1).unwrap_err();
        assert!(error.is_too_long());
        assert_eq!(
            error.to_string(),
            "text of 4294967296 bytes is longer than the limit of 4294967295 bytes"
        );
    }
}
