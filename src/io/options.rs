//! Options of streams: the longest paragraph, the sentences that stay whole, invalid bytes.

use crate::SentenceSplitter;
use crate::sentence::{Newlines, RunOns};

/// The policy for bytes that are not UTF-8.
///
/// # Examples
///
/// ```
/// use kalima::io::{BlockReader, InvalidPolicy, StreamOptions};
/// let options = StreamOptions::new().invalid(InvalidPolicy::Replace);
/// let block = BlockReader::with_options(&b"a\xFFb"[..], options).next().unwrap()?;
/// assert_eq!(block.text(), "a\u{FFFD}b");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum InvalidPolicy {
    /// Stop there, with an error that holds an [`InvalidUtf8`](super::InvalidUtf8) and so the offset.
    #[default]
    Error,
    /// Read U+FFFD for each invalid sequence, as [`String::from_utf8_lossy`](alloc::string::String::from_utf8_lossy) does; offsets still count
    /// the bytes of the stream.
    Replace,
}

/// Options of a stream: a small `Copy` value.
///
/// # Examples
///
/// ```
/// use kalima::io::{InvalidPolicy, StreamOptions};
/// const CRAWL: StreamOptions = StreamOptions::new().max_paragraph_len(64 << 10).invalid(InvalidPolicy::Replace);
/// assert_ne!(CRAWL, StreamOptions::new());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StreamOptions {
    max_paragraph_len: usize,
    invalid: InvalidPolicy,
    splitter: Option<SentenceSplitter>,
}

impl StreamOptions {
    /// The longest unit that any stream keeps whole: 1 GiB.
    const LONGEST: usize = 1 << 30;

    /// Returns the default options: paragraphs of at most 1 MiB, each line a paragraph, an error
    /// for invalid UTF-8.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::StreamOptions;
    /// assert_eq!(StreamOptions::new(), StreamOptions::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { max_paragraph_len: 1 << 20, invalid: InvalidPolicy::Error, splitter: None }
    }

    /// Sets the longest paragraph, in bytes with its line end, that is read in one piece; default
    /// 1 MiB, at least 4 bytes and at most 1 GiB.
    ///
    /// It bounds memory: a stream holds a small multiple of this length. A longer paragraph is
    /// [split between sentences](Self::sentences) or else [cut](super::Truncation), and marked as
    /// cut.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{BlockReader, Truncation, StreamOptions};
    /// let text = "كتاب جديد"; // "a new book"
    /// let mut blocks = BlockReader::with_options(text.as_bytes(), StreamOptions::new().max_paragraph_len(12));
    /// let block = blocks.next().unwrap()?;
    /// assert_eq!((block.text(), block.cut()), ("كتاب", Some(Truncation::Space)));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn max_paragraph_len(mut self, bytes: usize) -> Self {
        self.max_paragraph_len = match bytes {
            0..4 => 4,
            4..=Self::LONGEST => bytes,
            _ => Self::LONGEST,
        };
        self
    }

    /// Sets the policy for bytes that are not UTF-8; default: an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{BlockReader, InvalidPolicy, StreamOptions};
    /// assert!(BlockReader::new(&b"\xFF"[..]).next().unwrap().is_err());
    /// let replace = StreamOptions::new().invalid(InvalidPolicy::Replace);
    /// assert!(BlockReader::with_options(&b"\xFF"[..], replace).next().unwrap().is_ok());
    /// ```
    #[must_use]
    pub const fn invalid(mut self, invalid: InvalidPolicy) -> Self {
        self.invalid = invalid;
        self
    }

    /// Sets a splitter that defines paragraphs by its line ends and splits long ones between
    /// sentences. Default: each line is a paragraph, and a long one is cut before white space.
    ///
    /// A [`SentenceReader`](super::SentenceReader) sets it itself. Run-on words are kept: their option
    /// needs the whole text. With [`Newlines::Ignore`] the
    /// whole text is one paragraph, split repeatedly.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::SentenceSplitter;
    /// use kalima::io::{BlockReader, StreamOptions};
    /// use kalima::sentence::Newlines;
    /// let splitter = SentenceSplitter::new().newlines(Newlines::BlankLine);
    /// let options = StreamOptions::new().max_paragraph_len(24).sentences(splitter);
    /// let text = "سطر\nسطر\n\nجاء. ثم ذهب. ونام."; // "line", "line"; "he came. then left. and slept."
    /// let blocks: Result<Vec<_>, _> = BlockReader::with_options(text.as_bytes(), options).collect();
    /// let texts: Vec<_> = blocks?.iter().map(|block| block.text().to_owned()).collect();
    /// assert_eq!(texts, ["سطر\nسطر\n\n", "جاء. ", "ثم ذهب. ونام."]);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn sentences(mut self, splitter: SentenceSplitter) -> Self {
        self.splitter = Some(splitter.run_ons(RunOns::Keep));
        self
    }

    pub(super) const fn max_paragraph(&self) -> usize {
        self.max_paragraph_len
    }

    pub(super) const fn replaces(&self) -> bool {
        matches!(self.invalid, InvalidPolicy::Replace)
    }

    pub(super) const fn splitter(&self) -> Option<SentenceSplitter> {
        self.splitter
    }

    pub(super) const fn newlines(&self) -> Newlines {
        match self.splitter {
            Some(splitter) => splitter.paragraphs(),
            None => Newlines::EachLine,
        }
    }
}

impl Default for StreamOptions {
    fn default() -> Self {
        Self::new()
    }
}
