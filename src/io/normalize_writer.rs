//! Bytes written in, the same text normalized written on.

use super::normalize_reader::Rewriter;
use super::{Block, PushDecoder, StreamOptions};
use crate::Normalizer;
use std::io::{self, Write};

/// Writes on what is written to it, normalized: a [`Write`] around any other writer.
///
/// The bytes that go on are those of the whole text normalized, however it is cut in pieces, under the
/// same condition as for a [`NormalizeReader`](super::NormalizeReader). What ends in no line end waits
/// for more, also when flushed; [`finish`](Self::finish) writes the rest and gives the writer back.
/// Dropping it does the same but tells no error.
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
/// Linear in what is written; memory is bounded by a few times the longest unit. Writes on whole
/// blocks, so that a file needs no `BufWriter` around it. An error is told by the next call after the
/// one that took the bytes; nothing is lost or written twice by trying again.
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

    /// The same with options of the stream.
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

    /// Normalizes and writes what is left, flushes, and gives the writer back.
    ///
    /// # Errors
    ///
    /// Those of the writer, and [invalid UTF-8](super::InvalidUtf8).
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

    /// How many words were cut so far; as [`NormalizeReader::cuts`](super::NormalizeReader::cuts).
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
