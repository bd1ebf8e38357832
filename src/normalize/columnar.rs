//! Many texts at once, as columns of strings are laid out: all bytes in one buffer, and the offsets
//! between which each text lies. Texts go in and come out in that form; none is lost or moved.

use super::Normalizer;
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
        ends.reserve(column.len());
        to.reserve(column.byte_len());
        let mut batch = Batch::default();
        let mut push = || {
            for text in column.texts() {
                if text.len() <= Batch::SHORT {
                    batch.push(text);
                    if batch.is_full() {
                        batch.normalize(self, ends, to)?;
                    }
                } else {
                    batch.normalize(self, ends, to)?;
                    self.normalize_into(text, to);
                    ends.push(offset_from_len(ends.len(), to.len())?);
                }
            }
            batch.normalize(self, ends, to)
        };
        let result = push();
        if result.is_err() {
            ends.truncate(old_ends);
            to.truncate(old_len);
        }
        result
    }
}

/// Short texts that are rewritten together, as lines of one text.
///
/// No rule reads across a line feed, and no rule inserts or deletes one. So the result of each text is
/// between the line feeds of the same number as in the source. One run of the kernel over many texts
/// costs less than a run for each.
/// The test `texts_together_are_texts_apart` compares the two.
#[derive(Default)]
struct Batch {
    /// The texts, each with a line feed after it.
    lines: String,
    /// The ends of the texts in `lines`.
    ends: Vec<usize>,
    normalized: String,
    /// The line feeds of `normalized`.
    line_feeds: Vec<usize>,
}

impl Batch {
    /// The longest text that gains by it, in bytes.
    const SHORT: usize = 1 << 10;
    /// The bytes of a full batch, which stay in the first-level cache.
    const FULL: usize = 8 << 10;

    fn push(&mut self, text: &str) {
        self.lines.push_str(text);
        self.ends.push(self.lines.len());
        self.lines.push('\n');
    }

    const fn is_full(&self) -> bool {
        self.lines.len() >= Self::FULL
    }

    /// Normalizes the texts, appends the results, and removes the texts.
    fn normalize<O: OffsetSize>(
        &mut self,
        normalizer: &Normalizer,
        ends: &mut Vec<O>,
        to: &mut String,
    ) -> Result<(), Error> {
        if self.ends.is_empty() {
            return Ok(());
        }
        self.normalized.clear();
        normalizer.normalize_into(&self.lines, &mut self.normalized);
        self.line_feeds.clear();
        self.line_feeds.extend(self.normalized.match_indices('\n').map(|(at, _)| at));
        // Unless a text has line feeds of its own, there is one for each text.
        let has_inner = self.line_feeds.len() != self.ends.len();
        let (mut source, mut start, mut line_feed) = (0, 0, 0);
        for source_end in self.ends.drain(..) {
            if has_inner {
                let text = self.lines.get(source..source_end).unwrap_or_default();
                line_feed += text.matches('\n').count();
                source = source_end + 1;
            }
            let end = self.line_feeds.get(line_feed).copied().unwrap_or(self.normalized.len());
            line_feed += 1;
            to.push_str(self.normalized.get(start..end).unwrap_or_default());
            ends.push(offset_from_len(ends.len(), to.len())?);
            start = end + 1;
        }
        self.lines.clear();
        Ok(())
    }
}
