//! A [`Read`] adapter that normalizes a stream.

use super::{Block, BlockReader, StreamOptions, Truncation};
use crate::script::CharSet;
use crate::{Normalizer, Steps};
use alloc::string::String;
use std::io::{self, BufRead, Read};

/// Normalizes block after block as if they were one text.
#[derive(Debug, Clone)]
pub(super) struct Rewriter {
    normalizer: Normalizer,
    /// The normalized text of the last block, and the number of its bytes already returned.
    text: String,
    taken: usize,
    /// True if the last block ends with a space that starts a run of spaces in the next block.
    after_space: bool,
    /// True if runs of spaces collapse to their first space.
    joins_runs: bool,
    cuts: u64,
}

impl Rewriter {
    pub(super) const fn new(normalizer: Normalizer) -> Self {
        let joins_runs = normalizer.steps().contains(Steps::COLLAPSE_SPACES);
        Self { normalizer, text: String::new(), taken: 0, after_space: false, joins_runs, cuts: 0 }
    }

    pub(super) const fn cuts(&self) -> u64 {
        self.cuts
    }

    /// Normalizes the next block. Discards the rest of the last one.
    pub(super) fn rewrite(&mut self, block: &Block) {
        self.text.clear();
        self.normalizer.normalize_into(block.text(), &mut self.text);
        self.cuts += u64::from(block.cut() == Some(Truncation::Char));
        // Collapsing runs of spaces is the only step that looks across a word boundary, so a run
        // may continue in the next block.
        let is_space = |&c: &char| CharSet::SPACES.contains(c);
        let first = self.text.chars().next().filter(is_space).filter(|_| self.after_space);
        self.taken = first.map_or(0, char::len_utf8);
        if let Some(last) = self.text.chars().next_back() {
            self.after_space = self.joins_runs && is_space(&last);
        }
    }

    /// Returns the bytes that are not yet consumed.
    pub(super) fn rest(&self) -> &[u8] {
        self.text.as_bytes().get(self.taken..).unwrap_or_default()
    }

    pub(super) fn take(&mut self, count: usize) {
        self.taken = self.text.len().min(self.taken.saturating_add(count));
    }
}

/// Reads a stream as the normalizer writes it: a [`Read`] and a [`BufRead`] around any other reader.
///
/// The bytes equal the normalization of the whole text if no word (a run without ASCII spaces) is
/// longer than [`max_paragraph_len`](StreamOptions::max_paragraph_len). A longer word is [cut and
/// counted](Self::cuts). Takes linear time; memory is bounded by a small multiple of that length.
///
/// # Examples
///
/// ```
/// use kalima::{Normalizer, io::NormalizeReader};
/// use std::io::BufRead;
/// let file = "أُوَّل\nثـــانٍ\n".as_bytes(); // "first", "second"
/// let lines: Result<Vec<String>, _> = NormalizeReader::new(Normalizer::search(), file).lines().collect();
/// assert_eq!(lines?, ["اول", "ثان"]);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// Invalid UTF-8 is an error that holds an [`InvalidUtf8`](super::InvalidUtf8), unless the options have
/// it replaced.
#[derive(Debug, Clone)]
pub struct NormalizeReader<R> {
    blocks: BlockReader<R>,
    block: Block,
    rewriter: Rewriter,
}

impl<R: Read> NormalizeReader<R> {
    /// Returns the normalized text of `reader` with the default options.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::NormalizeReader};
    /// let text = std::io::read_to_string(NormalizeReader::new(Normalizer::search(), "كِتَاب".as_bytes()))?;
    /// assert_eq!(text, "كتاب"); // "book"
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(normalizer: Normalizer, reader: R) -> Self {
        Self::with_options(normalizer, reader, StreamOptions::new())
    }

    /// Returns the normalized text of `reader` with `options`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::{InvalidPolicy, NormalizeReader, StreamOptions}};
    /// let options = StreamOptions::new().invalid(InvalidPolicy::Replace);
    /// let reader = NormalizeReader::with_options(Normalizer::search(), &b"IBM \xFF"[..], options);
    /// assert_eq!(std::io::read_to_string(reader)?, "ibm \u{FFFD}");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn with_options(normalizer: Normalizer, reader: R, options: StreamOptions) -> Self {
        let blocks = BlockReader::with_options(reader, options);
        Self { blocks, block: Block::new(), rewriter: Rewriter::new(normalizer) }
    }

    /// Returns the number of cuts so far inside words longer than the limit.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::{NormalizeReader, StreamOptions}};
    /// let options = StreamOptions::new().max_paragraph_len(8);
    /// // "libraries", "book"
    /// let mut reader = NormalizeReader::with_options(Normalizer::search(), "مكتبات كتاب".as_bytes(), options);
    /// std::io::copy(&mut reader, &mut std::io::sink())?;
    /// assert_eq!(reader.cuts(), 1);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn cuts(&self) -> u64 {
        self.rewriter.cuts()
    }

    /// Returns the inner reader, which may be read beyond the returned text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, io::NormalizeReader};
    /// let reader = NormalizeReader::new(Normalizer::search(), &b"a."[..]);
    /// assert_eq!(reader.into_inner(), b"a.");
    /// ```
    pub fn into_inner(self) -> R {
        self.blocks.into_inner()
    }
}

impl<R: Read> BufRead for NormalizeReader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.rewriter.rest().is_empty() && self.blocks.read_block(&mut self.block)? {
            self.rewriter.rewrite(&self.block);
        }
        Ok(self.rewriter.rest())
    }

    fn consume(&mut self, amount: usize) {
        self.rewriter.take(amount);
    }
}

impl<R: Read> Read for NormalizeReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}
