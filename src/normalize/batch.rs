//! Many texts at once, as columns of strings are laid out: all bytes in one buffer, and the offsets
//! between which each text lies. Texts go in and come out in that form; none is lost or moved.

use super::Normalizer;
use super::rewrite::rewrite;
use crate::Error;
use crate::scan::{Place, Scratch};
use alloc::string::String;
use alloc::vec::Vec;

/// A number that says where a text of a list ends: `i32` as in Apache Arrow's `Utf8`, `i64` as in its
/// `LargeUtf8`.
pub trait ListOffset: sealed::Number {}

impl ListOffset for i32 {}
impl ListOffset for i64 {}

mod sealed {
    pub trait Number: Copy + TryInto<usize> + TryFrom<usize> + Into<i64> {}
    impl Number for i32 {}
    impl Number for i64 {}
}

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
    pub fn normalize_list<O: ListOffset>(
        &self,
        offsets: &[O],
        bytes: &[u8],
        ends: &mut Vec<O>,
        to: &mut String,
    ) -> Result<(), Error> {
        let list = List::new(offsets, bytes)?;
        let (old_ends, old_len) = (ends.len(), to.len());
        match ends.last() {
            None => ends.push(count(0, old_len)?),
            Some(&last) if index(last) == Some(old_len) => {}
            Some(&last) => {
                return Err(Error::bad_list(
                    old_ends - 1,
                    last.into(),
                    "is not where the text ends",
                ));
            }
        }
        ends.reserve(offsets.len().saturating_sub(1));
        to.reserve(list.text.len());
        // One sink for all: what it does now and then it does for many short texts together.
        let mut sink = Scratch::new(core::mem::take(to));
        let mut result = Ok(());
        for (number, text) in list.texts().enumerate() {
            let Ok(()) = rewrite(self.view(text), Place::default(), &mut sink);
            match count(number + 1, sink.total()) {
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

/// A list that has been looked over.
struct List<'l, O> {
    offsets: &'l [O],
    /// What lies between the first offset and the last.
    text: &'l str,
    start: usize,
}

impl<'l, O: ListOffset> List<'l, O> {
    fn new(offsets: &'l [O], bytes: &'l [u8]) -> Result<Self, Error> {
        let (Some(&first), Some(&last)) = (offsets.first(), offsets.last()) else {
            return Ok(Self { offsets, text: "", start: 0 });
        };
        let mut before = 0;
        for (number, &offset) in offsets.iter().enumerate() {
            let bad = |reason| Err(Error::bad_list(number, offset.into(), reason));
            match index(offset) {
                None => return bad("is no place in a text"),
                Some(at) if at < before => return bad("is smaller than the one before"),
                Some(at) if at > bytes.len() => return bad("is beyond the bytes"),
                Some(at) => before = at,
            }
        }
        let (start, end) = (index(first).unwrap_or(0), index(last).unwrap_or(0));
        let text = bytes.get(start..end).unwrap_or_default();
        let Ok(text) = simdutf8::basic::from_utf8(text) else {
            let valid =
                simdutf8::compat::from_utf8(text).map_or_else(|e| e.valid_up_to(), str::len);
            // The text that holds the first byte that is wrong; it may have been cut at its end.
            let bad = offsets.partition_point(|&at| index(at) <= Some(start + valid));
            let bad = bad.min(offsets.len() - 1);
            let offset = offsets.get(bad).map_or(0, |&at| at.into());
            return Err(Error::bad_list(bad, offset, "ends a text that is not UTF-8"));
        };
        let list = Self { offsets, text, start };
        for (number, &offset) in offsets.iter().enumerate() {
            if !text.is_char_boundary(index(offset).unwrap_or(0) - start) {
                return Err(Error::bad_list(number, offset.into(), "is within a character"));
            }
        }
        Ok(list)
    }

    fn texts(&self) -> impl Iterator<Item = &'l str> {
        let Self { offsets, text, start } = *self;
        let at = move |offset| index(offset).unwrap_or(0).saturating_sub(start);
        offsets.windows(2).map(move |ends| match ends {
            &[from, to] => text.get(at(from)..at(to)).unwrap_or(""),
            _ => "",
        })
    }
}

fn index(offset: impl ListOffset) -> Option<usize> {
    offset.try_into().ok()
}

/// The offset number `number`, which is to say `at`.
fn count<O: ListOffset>(number: usize, at: usize) -> Result<O, Error> {
    let at = O::try_from(at);
    at.map_err(|_| Error::bad_list(number, i64::MAX, "is more than such offsets can count"))
}
