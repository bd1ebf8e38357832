//! The error for invalid UTF-8 in a stream, with its offset.

use std::io;

/// Bytes that are not UTF-8, and their place in the stream.
///
/// Readers and writers return it inside an [`io::Error`] of the kind
/// [`InvalidData`](io::ErrorKind::InvalidData); [`InvalidUtf8::of`] finds it there.
///
/// # Examples
///
/// ```
/// use kalima::io::{BlockReader, InvalidUtf8};
/// let mut blocks = BlockReader::new(&b"one\ntw\xFF\n"[..]);
/// assert_eq!(blocks.next().unwrap()?.text(), "one\n");
/// let error = blocks.next().unwrap().unwrap_err();
/// assert_eq!(error.to_string(), "invalid UTF-8 at byte 6");
/// assert_eq!(InvalidUtf8::of(&error).unwrap().offset(), 6);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("invalid UTF-8 at byte {offset}")]
pub struct InvalidUtf8 {
    offset: u64,
}

impl InvalidUtf8 {
    pub(super) const fn at(offset: u64) -> Self {
        Self { offset }
    }

    /// The offset in the stream of the first byte that is not UTF-8, from 0.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{Block, PushDecoder};
    /// let mut feed = PushDecoder::new();
    /// feed.push(b"abc\xC0\n");
    /// assert_eq!(feed.next_block(&mut Block::new()).unwrap_err().offset(), 3);
    /// ```
    #[must_use]
    pub const fn offset(self) -> u64 {
        self.offset
    }

    /// The one inside of `error`, if that is why it came about.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::InvalidUtf8;
    /// let other = std::io::Error::other("the network is down");
    /// assert_eq!(InvalidUtf8::of(&other), None);
    /// ```
    #[must_use]
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl From<InvalidUtf8> for io::Error {
    fn from(error: InvalidUtf8) -> Self {
        Self::new(io::ErrorKind::InvalidData, error)
    }
}
