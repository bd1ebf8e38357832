//! Sentences of many texts: spans in columns, the memory reused from text to text.

use super::SentenceSplitter;
use crate::Error;
use crate::columnar::{OffsetSize, SpanBuffer, StrColumn, fits_u32};
use alloc::vec::Vec;

impl SentenceSplitter {
    /// Replaces the spans of `buffer` by those of the sentences of `text`.
    ///
    /// Produces the same sentences as [`sentences`](Self::sentences), in linear time. Allocates only to
    /// grow the buffer.
    ///
    /// # Errors
    ///
    /// [`Error::is_too_long`] if the text has more than `u32::MAX` bytes; the buffer is empty then.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{SentenceSplitter, SpanBuffer};
    /// let text = "نعم. لا."; // "yes. no."
    /// let mut buffer = SpanBuffer::new();
    /// SentenceSplitter::new().split_into(text, &mut buffer)?;
    /// assert!(buffer.spans().eq(kalima::sentences(text).map(|sentence| sentence.span())));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn split_into(&self, text: &str, buffer: &mut SpanBuffer) -> Result<(), Error> {
        buffer.clear();
        fits_u32(text.len())?;
        self.sentences(text).for_each(|sentence| buffer.push(sentence.span()));
        Ok(())
    }

    /// Appends the sentences of a column of texts to `buffer`: text `i` is
    /// `bytes[offsets[i]..offsets[i + 1]]`, as in an Apache Arrow array of strings.
    ///
    /// `ends` gets for each text the number of sentences that the buffer has then: with the columns of
    /// the buffer these are an Arrow array of lists. If `ends` is empty, it gets the number before the
    /// first text too. Starts and ends of sentences count bytes of their own text. Both buffers can be
    /// kept from call to call, cleared or not.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_list`], which names the offset: one that is negative, smaller than the one
    /// before, beyond the bytes or within a character; bytes that are not UTF-8; `ends` that do not end
    /// where the buffer does; more sentences than such offsets can count. [`Error::is_too_long`] for a
    /// text of more than `u32::MAX` bytes. Then both buffers are as they were.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{SentenceSplitter, SpanBuffer};
    /// let (offsets, bytes) = ([0, 13, 13, 19], "نعم. لا.لا؟"); // "yes. no.", nothing, "no?"
    /// let (mut ends, mut sentences) = (Vec::new(), SpanBuffer::new());
    /// SentenceSplitter::new().split_list(&offsets, bytes.as_bytes(), &mut ends, &mut sentences)?;
    /// assert_eq!(ends, [0, 2, 2, 3]);
    /// assert_eq!(sentences.starts(), [0, 8, 0]);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn split_list<O: OffsetSize>(
        &self,
        offsets: &[O],
        bytes: &[u8],
        ends: &mut Vec<O>,
        buffer: &mut SpanBuffer,
    ) -> Result<(), Error> {
        StrColumn::new(offsets, bytes)?.append_lists(ends, buffer, |text, buffer| {
            self.sentences(text).for_each(|sentence| buffer.push(sentence.span()));
        })
    }
}
