//! Many texts at once, as columns of strings are laid out: all bytes in one buffer, and the offsets
//! between which each text lies. Texts go in and come out in that form; none is lost or moved.

use super::Normalizer;
use super::engine::driver::rewrite;
use super::engine::kernel::{OutBuffer, Resume};
use crate::Error;
use crate::columnar::{OffsetSize, StrColumn, offset_from_len, start_offsets};
use alloc::string::String;
use alloc::vec::Vec;

impl Normalizer {
    /// Normalizes a list of texts: text `i` is `bytes[offsets[i]..offsets[i + 1]]`, as in an Apache
    /// Arrow array of strings. Appends the normalized texts to `to`, and to `ends` where each of them
    /// ends, in the same form.
    ///
    /// Both buffers can be kept from call to call: cleared, the memory is used again; not cleared, the
    /// new texts join the ones that are there. `ends` gets the first offset, where the first text
    /// starts, if it is empty. There are as many texts as before and in the same order, so the
    /// validity bitmap of a column stays as it is. `to` is a `String` because what comes out is UTF-8;
    /// `into_bytes` makes it a buffer of bytes for nothing.
    ///
    /// For many short texts this is faster than a call for each of them.
    ///
    /// # Errors
    /// [`Error::is_bad_list`], which names the offset: one that is negative, smaller than the one
    /// before, beyond the bytes or within a character; bytes that are not UTF-8; `ends` that do not end
    /// where `to` does; more text than such offsets can count. Then both buffers are as they were.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let (offsets, bytes) = ([0, 14, 14, 29], "كِتَابٌإلى ٢٠٢٦"); // "book", nothing, "to 2026"
    /// let (mut ends, mut text) = (Vec::new(), String::new());
    /// Normalizer::search().normalize_list(&offsets, bytes.as_bytes(), &mut ends, &mut text)?;
    /// assert_eq!(ends, [0, 8, 8, 19]);
    /// assert_eq!(text, "كتابالي 2026");
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// A normalizer is `Copy` and has no state, so lists, or documents, can be shared out among threads:
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let documents = ["كِتَابٌ", "مدرسةٌ", "إلى", "على"];
    /// let search = Normalizer::search();
    /// let normal: Vec<_> = std::thread::scope(|scope| {
    ///     let normalize = |part: &[&'static str]| -> Vec<_> {
    ///         part.iter().map(|text| search.normalize(text)).collect()
    ///     };
    ///     let parts = documents.chunks(2);
    ///     let threads: Vec<_> =
    ///         parts.map(|part| scope.spawn(move || normalize(part))).collect();
    ///     threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    /// });
    /// assert_eq!(normal, ["كتاب", "مدرسه", "الي", "علي"]);
    /// ```
    ///
    /// With the crate `rayon` that is one line:
    ///
    /// ```ignore
    /// use rayon::prelude::*;
    /// let normal: Vec<_> = documents.par_iter().map(|text| search.normalize(text)).collect();
    /// ```
    pub fn normalize_list<O: OffsetSize>(
        &self,
        offsets: &[O],
        bytes: &[u8],
        ends: &mut Vec<O>,
        to: &mut String,
    ) -> Result<(), Error> {
        let column = StrColumn::new(offsets, bytes)?;
        let (old_ends, old_len) = (ends.len(), to.len());
        start_offsets(ends, old_len)?;
        ends.reserve(offsets.len().saturating_sub(1));
        to.reserve(column.byte_len());
        // One sink for all: what it does now and then it does for many short texts together.
        let mut sink = OutBuffer::new(core::mem::take(to));
        let mut result = Ok(());
        for (number, text) in column.texts().enumerate() {
            let Ok(()) = rewrite(&self.resolver(text), Resume::default(), &mut sink);
            match offset_from_len(number + 1, sink.total()) {
                Ok(end) => ends.push(end),
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
        *to = sink.finish();
        if result.is_err() {
            ends.truncate(old_ends);
            to.truncate(old_len);
        }
        result
    }
}
