//! Tokens in columns: bounds in one vector each, the memory used again from text to text.

use super::{TokenKind, Tokenizer};
use crate::columnar::{ListBuffer, OffsetSize, SpanBuffer, StrColumn, fits_u32};
use crate::{Error, Span};
use alloc::vec::Vec;

/// The tokens of a text as columns of numbers, for pipelines that read many texts.
///
/// [`Tokenizer::tokenize_into`] fills it and uses the memory of the text before again. Offsets are
/// bytes in 32 bits, half the size of a [`Span`]. Texts of more than `u32::MAX` bytes are an
/// error.
///
/// # Examples
///
/// ```
/// use kalima::{Tokenizer, token::TokenBuffer};
/// let mut buffer = TokenBuffer::new();
/// for text in ["قال: نعم", "لا"] { // "he said: yes", "no"
///     Tokenizer::new().tokenize_into(text, &mut buffer)?;
///     println!("{:?} {:?}", buffer.starts(), buffer.ends());
/// }
/// assert_eq!((buffer.starts(), buffer.ends()), (&[0][..], &[4][..]));
/// # Ok::<(), kalima::Error>(())
/// ```
///
/// To tokenize many texts on all cores, use one buffer per thread; with `rayon`:
///
/// # Examples
///
/// ```ignore
/// use kalima::{Tokenizer, token::TokenBuffer};
/// use rayon::prelude::*;
///
/// let counts: Vec<usize> = documents
///     .par_iter()
///     .map_init(TokenBuffer::new, |buffer, text| {
///         Tokenizer::new().tokenize_into(text, buffer).map(|()| buffer.len())
///     })
///     .collect::<Result<_, _>>()?;
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenBuffer {
    spans: SpanBuffer,
    /// The kinds; empty unless the buffer is made with them.
    kinds: Vec<TokenKind>,
    has_kinds: bool,
}

impl TokenBuffer {
    /// An empty buffer for bounds alone.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::token::TokenBuffer::new().kinds().is_none());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { spans: SpanBuffer::new(), kinds: Vec::new(), has_kinds: false }
    }

    /// An empty buffer that takes down kinds too, which costs a look at every token.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, Tokenizer, token::TokenBuffer};
    /// let mut buffer = TokenBuffer::with_kinds();
    /// Tokenizer::new().tokenize_into("نعم!", &mut buffer)?; // "yes!"
    /// assert_eq!(buffer.kinds(), Some(&[TokenKind::Word, TokenKind::Punctuation][..]));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub const fn with_kinds() -> Self {
        Self { spans: SpanBuffer::new(), kinds: Vec::new(), has_kinds: true }
    }

    /// Returns the start offsets of the tokens, in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// let mut buffer = TokenBuffer::new();
    /// Tokenizer::new().tokenize_into("نعم!", &mut buffer)?; // "yes!"
    /// assert_eq!(buffer.starts(), [0, 6]);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn starts(&self) -> &[u32] {
        self.spans.starts()
    }

    /// Returns the end offsets of the tokens, in bytes; as many as there are starts.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// let mut buffer = TokenBuffer::new();
    /// Tokenizer::new().tokenize_into("نعم!", &mut buffer)?; // "yes!"
    /// assert_eq!(buffer.ends(), [6, 7]);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn ends(&self) -> &[u32] {
        self.spans.ends()
    }

    /// Returns the kinds of the tokens, or `None` unless the buffer is made [with
    /// kinds](Self::with_kinds).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::token::TokenBuffer;
    /// assert_eq!(TokenBuffer::with_kinds().kinds(), Some(&[][..]));
    /// ```
    #[must_use]
    pub fn kinds(&self) -> Option<&[TokenKind]> {
        self.has_kinds.then_some(&self.kinds)
    }

    /// Starts and ends together, in order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Span, Tokenizer, token::TokenBuffer};
    /// let mut buffer = TokenBuffer::new();
    /// Tokenizer::new().tokenize_into("نعم!", &mut buffer)?; // "yes!"
    /// assert!(buffer.spans().eq([Span::new(0, 6), Span::new(6, 7)]));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn spans(&self) -> impl ExactSizeIterator<Item = Span> + '_ {
        self.spans.spans()
    }

    /// Returns the starts, the ends and, if the buffer is made with them, the kinds.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// let mut buffer = TokenBuffer::new();
    /// Tokenizer::new().tokenize_into("نعم!", &mut buffer)?; // "yes!"
    /// assert_eq!(buffer.into_parts(), (vec![0, 6], vec![6, 7], None));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn into_parts(self) -> (Vec<u32>, Vec<u32>, Option<Vec<TokenKind>>) {
        let (starts, ends) = self.spans.into_parts();
        (starts, ends, self.has_kinds.then_some(self.kinds))
    }

    /// Returns the number of tokens.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::token::TokenBuffer::new().len(), 0);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Returns true if there are no tokens.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::token::TokenBuffer::new().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Forgets the tokens and keeps the memory.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// let mut buffer = TokenBuffer::new();
    /// Tokenizer::new().tokenize_into("نعم", &mut buffer)?; // "yes"
    /// buffer.clear();
    /// assert!(buffer.is_empty());
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn clear(&mut self) {
        self.spans.clear();
        self.kinds.clear();
    }
}

impl ListBuffer for TokenBuffer {
    fn len(&self) -> usize {
        self.len()
    }

    fn truncate(&mut self, len: usize) {
        self.spans.truncate(len);
        self.kinds.truncate(len);
    }
}

impl Tokenizer {
    /// Puts the tokens of `text` into `buffer`, in the place of those that it held.
    ///
    /// Produces the same tokens as [`tokens`](Self::tokens), in linear time. Allocates only while
    /// the buffer is smaller than the text requires.
    ///
    /// # Errors
    ///
    /// If the text has more than `u32::MAX` bytes; the buffer is empty then.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// let text = "قال: نعم"; // "he said: yes"
    /// let mut buffer = TokenBuffer::new();
    /// Tokenizer::new().tokenize_into(text, &mut buffer)?;
    /// assert!(buffer.spans().eq(kalima::tokens(text).map(|token| token.span())));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn tokenize_into(&self, text: &str, buffer: &mut TokenBuffer) -> Result<(), Error> {
        buffer.clear();
        fits_u32(text.len())?;
        self.push(text, buffer);
        Ok(())
    }

    /// Appends the tokens of a column of texts to `buffer`: text `i` is
    /// `bytes[offsets[i]..offsets[i + 1]]`, as in an Apache Arrow array of strings.
    ///
    /// `ends` gets for each text how many tokens the buffer has then: with the columns of the buffer
    /// these are an Arrow array of lists. It gets the number before the first text too if it is empty.
    /// Starts and ends of tokens count bytes of their own text. Both buffers can be kept from call to
    /// call, cleared or not.
    ///
    /// # Errors
    ///
    /// [`Error::is_bad_list`], which names the offset: one that is negative, smaller than the one
    /// before, beyond the bytes or within a character; bytes that are not UTF-8; `ends` that do not end
    /// where the buffer does; more tokens than such offsets can count. [`Error::is_too_long`] for a
    /// text of more than `u32::MAX` bytes. Then both buffers are as they were.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// let (offsets, bytes) = ([0, 7, 7, 13], "نعم!لا؟"); // "yes!", nothing, "no?"
    /// let (mut ends, mut tokens) = (Vec::new(), TokenBuffer::new());
    /// Tokenizer::new().tokenize_list(&offsets, bytes.as_bytes(), &mut ends, &mut tokens)?;
    /// assert_eq!(ends, [0, 2, 2, 4]);
    /// assert_eq!(tokens.starts(), [0, 6, 0, 4]);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn tokenize_list<O: OffsetSize>(
        &self,
        offsets: &[O],
        bytes: &[u8],
        ends: &mut Vec<O>,
        buffer: &mut TokenBuffer,
    ) -> Result<(), Error> {
        StrColumn::new(offsets, bytes)?
            .append_lists(ends, buffer, |text, buffer| self.push(text, buffer))
    }

    /// Appends the tokens of `text`, whose length fits, to `buffer`.
    fn push(&self, text: &str, buffer: &mut TokenBuffer) {
        let TokenBuffer { spans, kinds, has_kinds } = buffer;
        if *has_kinds {
            self.tokens(text).for_each(|token| {
                spans.push(token.span());
                kinds.push(token.kind());
            });
        } else {
            self.tokens(text).for_each(|token| spans.push(token.span()));
        }
    }
}
