//! Columns of strings in the layout of Apache Arrow: one buffer of bytes and a list of offsets.

use crate::Error;
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
    #[must_use]
    pub fn texts(&self) -> impl Iterator<Item = &'l str> + use<'l, O> {
        let Self { offsets, text, start } = *self;
        let at = move |offset| to_index(offset).unwrap_or(0).saturating_sub(start);
        offsets.windows(2).map(move |ends| match ends {
            &[from, to] => text.get(at(from)..at(to)).unwrap_or(""),
            _ => "",
        })
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
