//! A reader of the tokens of a stream.

use super::{Block, BlockReader, StreamOptions, StreamSpan, Truncation};
use crate::token::TokenBuffer;
use crate::{SentenceSplitter, Span, TokenKind, Tokenizer};
use std::io::{self, Read};

/// One token of a stream, lent until the next is read.
///
/// # Examples
///
/// ```
/// use kalima::io::{StreamSpan, TokenReader};
/// use kalima::{TokenKind, Tokenizer};
/// let mut reader = TokenReader::new(Tokenizer::new(), "سنة 2014".as_bytes()); // "the year 2014"
/// reader.read_token()?;
/// let token = reader.read_token()?.unwrap();
/// assert_eq!((token.text(), token.kind()), ("2014", TokenKind::Number));
/// assert_eq!(token.span(), StreamSpan::new(7, 11));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamToken<'r> {
    text: &'r str,
    span: StreamSpan,
    kind: TokenKind,
    is_cut: bool,
}

impl<'r> StreamToken<'r> {
    /// Returns the text of the token.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::TokenReader;
    /// use kalima::Tokenizer;
    /// let mut reader = TokenReader::new(Tokenizer::new(), " نعم ".as_bytes());
    /// assert_eq!(reader.read_token()?.unwrap().text(), "نعم"); // "yes"
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn text(&self) -> &'r str {
        self.text
    }

    /// The bytes of it in the stream.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::TokenReader;
    /// use kalima::Tokenizer;
    /// let mut reader = TokenReader::new(Tokenizer::new(), " نعم ".as_bytes());
    /// assert_eq!(reader.read_token()?.unwrap().span().range(), 1..7); // "yes"
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn span(&self) -> StreamSpan {
        self.span
    }

    /// Returns the kind of the token.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::TokenReader;
    /// use kalima::{TokenKind, Tokenizer};
    /// let mut reader = TokenReader::new(Tokenizer::new(), "#أمل".as_bytes());
    /// assert_eq!(reader.read_token()?.unwrap().kind(), TokenKind::Hashtag); // "hope"
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn kind(&self) -> TokenKind {
        self.kind
    }

    /// Returns true if the line is [cut between two characters](Truncation::Char) at the end of
    /// the token. The next token may continue it.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{StreamOptions, TokenReader};
    /// use kalima::Tokenizer;
    /// let options = StreamOptions::new().max_paragraph_len(4);
    /// let mut reader = TokenReader::with_options(Tokenizer::new(), &b"abcdef"[..], options);
    /// assert!(reader.read_token()?.unwrap().is_cut()); // "abcd"
    /// assert!(!reader.read_token()?.unwrap().is_cut()); // "ef"
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }
}

/// Reads the tokens of a stream, in order: those that the tokenizer finds in the whole text, as long as
/// no line is longer than [the longest unit](StreamOptions::max_paragraph_len).
///
/// A longer line is split between sentences, which changes no token. A longer sentence is cut
/// before white space; there the dot of an abbreviation may be read differently if it depends on
/// the word after the cut. A token is cut only in a sentence without white space, which
/// [`is_cut`](StreamToken::is_cut) reports. Takes linear time; memory is bounded by a small
/// multiple of the limit.
///
/// # Examples
///
/// ```
/// use kalima::io::TokenReader;
/// use kalima::Tokenizer;
/// let mut reader = TokenReader::new(Tokenizer::words(), "قال: نعم!\n".as_bytes());
/// let mut words = 0;
/// while let Some(token) = reader.read_token()? {
///     words += usize::from(token.text() == "نعم"); // "yes"
/// }
/// assert_eq!(words, 1);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct TokenReader<R> {
    tokenizer: Tokenizer,
    blocks: BlockReader<R>,
    block: Block,
    /// The tokens of the block.
    found: TokenBuffer,
    next: usize,
}

impl<R: Read> TokenReader<R> {
    /// Returns a reader of the tokens of `reader` with the default options.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::TokenReader;
    /// use kalima::Tokenizer;
    /// let mut reader = TokenReader::new(Tokenizer::new(), "نعم".as_bytes()); // "yes"
    /// assert!(reader.read_token()?.is_some());
    /// assert!(reader.read_token()?.is_none());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(tokenizer: Tokenizer, reader: R) -> Self {
        Self::with_options(tokenizer, reader, StreamOptions::new())
    }

    /// Returns a reader with `options`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{StreamOptions, TokenReader};
    /// use kalima::Tokenizer;
    /// let options = StreamOptions::new().max_paragraph_len(8);
    /// let mut reader = TokenReader::with_options(Tokenizer::new(), "مكتبات".as_bytes(), options);
    /// let part = reader.read_token()?.unwrap(); // of "libraries"
    /// assert_eq!((part.text(), part.is_cut()), ("مكتب", true));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn with_options(tokenizer: Tokenizer, reader: R, options: StreamOptions) -> Self {
        let blocks = BlockReader::with_options(reader, options.sentences(SentenceSplitter::new()));
        Self { tokenizer, blocks, block: Block::new(), found: TokenBuffer::with_kinds(), next: 0 }
    }

    /// The next token; `None` at the end.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`BlockReader::read_block`].
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::TokenReader;
    /// use kalima::Tokenizer;
    /// let mut reader = TokenReader::new(Tokenizer::new(), &b"one\ntwo \xFF"[..]);
    /// assert_eq!(reader.read_token()?.unwrap().text(), "one");
    /// assert_eq!(reader.read_token().unwrap_err().to_string(), "invalid UTF-8 at byte 8");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn read_token(&mut self) -> io::Result<Option<StreamToken<'_>>> {
        while self.next == self.found.len() {
            if !self.blocks.read_or_fail(&mut self.block)? {
                return Ok(None);
            }
            self.next = 0;
            // A block is at most 1 GiB long, which the buffer accepts.
            let found = self.tokenizer.tokenize_into(self.block.text(), &mut self.found);
            found.map_err(io::Error::other)?;
        }
        let at = self.next;
        let (Some(&start), Some(&end), Some(&kind)) = (
            self.found.starts().get(at),
            self.found.ends().get(at),
            self.found.kinds().and_then(|kinds| kinds.get(at)),
        ) else {
            return Ok(None);
        };
        self.next += 1;
        let (text, span) = (self.block.text(), Span::new(start as usize, end as usize));
        Ok(Some(StreamToken {
            text: text.get(span.range()).unwrap_or_default(),
            span: self.block.span(span),
            kind,
            is_cut: self.block.cut() == Some(Truncation::Char) && span.end == text.len(),
        }))
    }

    /// Returns true after an error of the stream.
    pub(super) const fn has_failed(&self) -> bool {
        self.blocks.has_failed()
    }

    /// Returns the inner reader, which may be read beyond the last result.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, io::TokenReader};
    /// let reader = TokenReader::new(Tokenizer::new(), &b"a."[..]);
    /// assert_eq!(reader.into_inner(), b"a.");
    /// ```
    pub fn into_inner(self) -> R {
        self.blocks.into_inner()
    }
}
