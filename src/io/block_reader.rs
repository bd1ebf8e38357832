//! A reader of bytes to blocks of text, with bounded memory whatever it reads.

use super::{Block, PushDecoder, StreamOptions};
use std::io::{self, ErrorKind, Read};

/// Reads whole paragraphs, as many at a time as come at once: the door for whatever takes a `&str`.
///
/// Needs no `BufReader` around a [`File`](std::fs::File). Input that arrives slowly, from a pipe
/// or a terminal, is returned line by line. [`read_block`](Self::read_block) fills the same
/// [`Block`] again and again; as an iterator it makes new ones.
///
/// # Examples
///
/// ```
/// use kalima::{Finder, Normalizer, io::BlockReader};
/// let text = "أوّل سطر\nسطرٌ ثان\n"; // "a first line", "a second line"
/// let finder = Finder::new(Normalizer::search(), "سطر");
/// let mut found = Vec::new();
/// for block in BlockReader::new(text.as_bytes()) {
///     let block = block?;
///     found.extend(finder.find_iter(block.text()).map(|span| block.span(span).range()));
/// }
/// assert_eq!(found, [9..15, 16..24]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct BlockReader<R> {
    reader: R,
    feed: PushDecoder,
    has_failed: bool,
}

impl<R: Read> BlockReader<R> {
    /// Returns a reader of blocks from `reader` with the default options.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::io::BlockReader::new(&b"a\nb"[..]).count(), 2);
    /// ```
    pub fn new(reader: R) -> Self {
        Self::with_options(reader, StreamOptions::new())
    }

    /// Returns a reader of blocks from `reader` with `options`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{BlockReader, StreamOptions};
    /// let mut blocks = BlockReader::with_options(&b"aaaa bbbb"[..], StreamOptions::new().max_paragraph_len(4));
    /// assert_eq!(blocks.next().unwrap()?.text(), "aaaa");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn with_options(reader: R, options: StreamOptions) -> Self {
        Self { reader, feed: PushDecoder::with_options(options), has_failed: false }
    }

    /// Fills `block` with the next paragraphs; `false`, and `block` as it was, at the end.
    ///
    /// # Errors
    ///
    /// Returns the errors of the reader; a later call tries again, and interrupted reads are
    /// retried at once. Returns [invalid UTF-8](super::InvalidUtf8) after the whole paragraphs
    /// before it.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{Block, BlockReader};
    /// let (mut blocks, mut block) = (BlockReader::new("نعم\n".as_bytes()), Block::new()); // "yes"
    /// assert!(blocks.read_block(&mut block)?);
    /// assert!(!blocks.read_block(&mut block)?);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn read_block(&mut self, block: &mut Block) -> io::Result<bool> {
        while !self.feed.next_block(block)? {
            if self.feed.has_ended() {
                return Ok(false);
            }
            match self.reader.read(self.feed.room()) {
                Ok(0) => self.feed.end(),
                Ok(count) => self.feed.fill(count),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(true)
    }

    /// The reader, which may have been read beyond the last block.
    ///
    /// # Examples
    ///
    /// ```
    /// let blocks = kalima::io::BlockReader::new(&b"a\n"[..]);
    /// assert_eq!(blocks.get_ref(), b"a\n");
    /// ```
    pub const fn get_ref(&self) -> &R {
        &self.reader
    }

    /// Returns the inner reader, which may be read beyond the last block.
    ///
    /// # Examples
    ///
    /// ```
    /// let blocks = kalima::io::BlockReader::new(&b"a\n"[..]);
    /// assert_eq!(blocks.into_inner(), b"a\n");
    /// ```
    pub fn into_inner(self) -> R {
        self.reader
    }
}

/// Yields new blocks, and ends after an error.
impl<R: Read> BlockReader<R> {
    /// Reads a block and remembers an error.
    pub(super) fn read_or_fail(&mut self, block: &mut Block) -> io::Result<bool> {
        let read = self.read_block(block);
        self.has_failed = read.is_err();
        read
    }

    /// Returns true after an error.
    pub(super) const fn has_failed(&self) -> bool {
        self.has_failed
    }
}

impl<R: Read> Iterator for BlockReader<R> {
    type Item = io::Result<Block>;

    fn next(&mut self) -> Option<io::Result<Block>> {
        if self.has_failed {
            return None;
        }
        let mut block = Block::new();
        let read = self.read_or_fail(&mut block);
        read.map(|read| read.then_some(block)).transpose()
    }
}
