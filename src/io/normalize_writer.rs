//! A [`Write`] adapter that normalizes a stream.

use super::normalize_reader::Rewriter;
use super::{Block, PushDecoder, StreamOptions};
use crate::Normalizer;
use std::io::{self, Write};

/// Normalizes the text written to it and writes the result to another writer.
///
/// The output equals the normalization of the whole text under the same condition as for a
/// [`NormalizeReader`](super::NormalizeReader). An incomplete line waits for more bytes, also
/// after a flush. [`finish`](Self::finish) writes the rest and returns the writer. Dropping also
/// writes the rest but ignores errors.
///
/// # Examples
///
/// ```
/// use kalima::{Normalizer, io::NormalizeWriter};
/// use std::io::Write;
/// let mut writer = NormalizeWriter::new(Normalizer::search(), Vec::new());
/// for byte in "كِتَابٌ".as_bytes() {
///     writer.write_all(&[*byte])?; // a letter in two halves, a word without its end
/// }
/// assert_eq!(writer.finish()?, "كتاب".as_bytes()); // "book"
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// Takes linear time; memory is bounded by a small multiple of the limit. Writes whole blocks, so
/// a file needs no `BufWriter`. The call after the one that accepted the bytes returns an error;
/// trying again neither loses nor repeats output.
#[derive(Debug)]
pub struct NormalizeWriter<W: Write> {
    /// Gone once it was given back.
    writer: Option<W>,
    feed: PushDecoder,
    block: Block,
    rewriter: Rewriter,
}

impl<W: Write> NormalizeWriter<W> {
    /// Normalizes on the way to `writer`, with the default options.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::NormalizeWriter};
    /// let writer = NormalizeWriter::new(Normalizer::search(), Vec::new());
    /// assert!(writer.finish()?.is_empty());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(normalizer: Normalizer, writer: W) -> Self {
        Self::with_options(normalizer, writer, StreamOptions::new())
    }

    /// Returns a writer with `options`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::{InvalidPolicy, NormalizeWriter, StreamOptions}};
    /// use std::io::Write;
    /// let options = StreamOptions::new().invalid(InvalidPolicy::Replace);
    /// let mut writer = NormalizeWriter::with_options(Normalizer::search(), Vec::new(), options);
    /// writer.write_all(b"IBM \xFF")?;
    /// assert_eq!(writer.finish()?, "ibm \u{FFFD}".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn with_options(normalizer: Normalizer, writer: W, options: StreamOptions) -> Self {
        let (feed, rewriter) = (PushDecoder::with_options(options), Rewriter::new(normalizer));
        Self { writer: Some(writer), feed, block: Block::new(), rewriter }
    }

    /// Normalizes and writes the rest, flushes, and returns the inner writer.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer, and [invalid UTF-8](super::InvalidUtf8).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::NormalizeWriter};
    /// use std::io::Write;
    /// let mut writer = NormalizeWriter::new(Normalizer::search(), Vec::new());
    /// writer.write_all(&"كتاب".as_bytes()[..7])?; // the last letter of "book" lacks a byte
    /// assert_eq!(writer.finish().unwrap_err().to_string(), "invalid UTF-8 at byte 6");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn finish(mut self) -> io::Result<W> {
        self.feed.end();
        self.flush()?;
        self.writer.take().ok_or_else(|| io::Error::other("already finished"))
    }

    /// Returns the number of words cut so far, as
    /// [`NormalizeReader::cuts`](super::NormalizeReader::cuts).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::{NormalizeWriter, StreamOptions}};
    /// use std::io::Write;
    /// let options = StreamOptions::new().max_paragraph_len(8);
    /// let mut writer = NormalizeWriter::with_options(Normalizer::search(), Vec::new(), options);
    /// writer.write_all("مكتبات\n".as_bytes())?; // "libraries"
    /// writer.flush()?;
    /// assert_eq!(writer.cuts(), 1);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn cuts(&self) -> u64 {
        self.rewriter.cuts()
    }

    /// Writes on all that is complete.
    fn write_on(&mut self) -> io::Result<()> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        loop {
            while !self.rewriter.rest().is_empty() {
                match writer.write(self.rewriter.rest()) {
                    Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                    Ok(count) => self.rewriter.take(count),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => return Err(error),
                }
            }
            if !self.feed.next_block(&mut self.block)? {
                return Ok(());
            }
            self.rewriter.rewrite(&self.block);
        }
    }
}

impl<W: Write> Write for NormalizeWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_on()?;
        Ok(self.feed.push(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.write_on()?;
        self.writer.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl<W: Write> Drop for NormalizeWriter<W> {
    fn drop(&mut self) {
        if self.writer.is_some() {
            self.feed.end();
            let _ = self.flush();
        }
    }
}
