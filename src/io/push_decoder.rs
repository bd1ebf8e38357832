//! A push decoder: chunks of bytes to blocks of whole paragraphs, without I/O of its own.

use super::paragraph_buffer::{Buffer, ParagraphEnds};
use super::{Block, InvalidUtf8, StreamOptions};
use crate::SentenceSplitter;

/// Accepts bytes as they arrive and returns blocks of whole paragraphs: for chunks that no
/// [`Read`](std::io::Read) brings, from a network or an async runtime.
///
/// # Examples
///
/// ```
/// use kalima::io::{Block, PushDecoder};
/// let (mut feed, mut block) = (PushDecoder::new(), Block::new());
/// let mut words = Vec::new();
/// // "he wrote", "he read", cut in the middle of letters.
/// for chunk in "كتب\nقرأ".as_bytes().chunks(3) {
///     let mut rest = chunk;
///     while !rest.is_empty() {
///         rest = &rest[feed.push(rest)..];
///         while feed.next_block(&mut block)? {
///             words.extend(kalima::tokens(block.text()).map(|token| token.text().to_owned()));
///         }
///     }
/// }
/// feed.end();
/// while feed.next_block(&mut block)? {
///     words.extend(kalima::tokens(block.text()).map(|token| token.text().to_owned()));
/// }
/// assert_eq!(words, ["كتب", "قرأ"]);
/// # Ok::<(), kalima::io::InvalidUtf8>(())
/// ```
///
/// Linear in the bytes, whatever their chunks; holds at most
/// [the longest unit](StreamOptions::max_paragraph_len) and one byte.
#[derive(Debug, Clone)]
pub struct PushDecoder {
    options: StreamOptions,
    buffer: Buffer,
    /// The error found after the last returned block.
    refused: Option<InvalidUtf8>,
}

impl PushDecoder {
    /// A feed with the default options.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::io::PushDecoder::new().push("نعم".as_bytes()), 6); // "yes"
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::with_options(StreamOptions::new())
    }

    /// A feed with these options.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{Block, PushDecoder, StreamOptions};
    /// let mut feed = PushDecoder::with_options(StreamOptions::new().max_paragraph_len(4));
    /// assert_eq!(feed.push(b"abcdefgh"), 5); // no more until a block is taken
    /// assert!(feed.next_block(&mut Block::new())?);
    /// assert_eq!(feed.push(b"fgh"), 3);
    /// # Ok::<(), kalima::io::InvalidUtf8>(())
    /// ```
    #[must_use]
    pub fn with_options(options: StreamOptions) -> Self {
        let buffer = Buffer::new(options.max_paragraph(), options.newlines());
        Self { options, buffer, refused: None }
    }

    /// Accepts bytes from the start of `bytes` and returns their number. It is 0 only while a
    /// block is ready, or after [`end`](Self::end).
    ///
    /// # Examples
    ///
    /// ```
    /// let mut feed = kalima::io::PushDecoder::new();
    /// assert_eq!(feed.push(b"a\n"), 2);
    /// ```
    pub fn push(&mut self, bytes: &[u8]) -> usize {
        if self.buffer.has_ended() {
            return 0;
        }
        let room = self.buffer.room();
        let len = room.len().min(bytes.len());
        if let (Some(room), Some(bytes)) = (room.get_mut(..len), bytes.get(..len)) {
            room.copy_from_slice(bytes);
        }
        self.buffer.fill(len);
        len
    }

    /// Marks the end of the input: the next blocks return the rest.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{Block, PushDecoder};
    /// let (mut feed, mut block) = (PushDecoder::new(), Block::new());
    /// feed.push("نعم".as_bytes()); // "yes"
    /// assert!(!feed.next_block(&mut block)?);
    /// feed.end();
    /// assert!(feed.next_block(&mut block)?);
    /// # Ok::<(), kalima::io::InvalidUtf8>(())
    /// ```
    pub const fn end(&mut self) {
        self.buffer.end();
    }

    /// Fills `block` with the complete paragraphs and returns true. Returns false and leaves
    /// `block` unchanged if no paragraph is complete.
    ///
    /// # Errors
    ///
    /// Returns an error for bytes that are not UTF-8 under
    /// [`InvalidPolicy::Error`](super::InvalidPolicy::Error), after the whole paragraphs before
    /// them, and from then on at each call.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{Block, PushDecoder};
    /// let (mut feed, mut block) = (PushDecoder::new(), Block::new());
    /// feed.push(b"a\nb");
    /// assert!(feed.next_block(&mut block)?);
    /// assert_eq!(block.text(), "a\n");
    /// assert!(!feed.next_block(&mut block)?);
    /// # Ok::<(), kalima::io::InvalidUtf8>(())
    /// ```
    pub fn next_block(&mut self, block: &mut Block) -> Result<bool, InvalidUtf8> {
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        let Some(piece) = self.buffer.next_chunk() else { return Ok(false) };
        let (bytes, start) = (self.buffer.bytes(piece), self.buffer.start());
        let mut len = piece.len;
        match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => block.set(text, start, piece.cut),
            Err(_) if self.options.replaces() => block.set_lossy(bytes, start, piece.cut),
            Err(_) => {
                let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
                let refused = InvalidUtf8::at(start + valid.len() as u64);
                self.refused = Some(refused);
                len = ParagraphEnds::new(self.options.newlines()).search(valid.as_bytes());
                let Some(whole) = valid.get(..len).filter(|whole| !whole.is_empty()) else {
                    return Err(refused);
                };
                block.set(whole, start, None);
            }
        }
        if let (Some(_), Some(splitter)) = (block.cut(), self.options.splitter())
            && let Some(at) = between_sentences(block.text(), splitter)
        {
            len = block.truncate(at);
        }
        self.buffer.consume(len);
        Ok(true)
    }

    /// Returns the free space for a reader, which then calls `fill`.
    pub(super) fn room(&mut self) -> &mut [u8] {
        self.buffer.room()
    }

    pub(super) fn fill(&mut self, count: usize) {
        self.buffer.fill(count);
    }

    pub(super) const fn has_ended(&self) -> bool {
        self.buffer.has_ended()
    }
}

impl Default for PushDecoder {
    fn default() -> Self {
        Self::new()
    }
}

/// More than a rule of the splitter looks ahead.
const LOOK_AHEAD: usize = 1 << 10;

/// Returns the start of the last sentence of `text`, the text of a cut paragraph; `None` for a
/// single sentence.
///
/// Prefers a boundary at least `LOOK_AHEAD` bytes before the cut: a later one could change once
/// more text is read.
fn between_sentences(text: &str, splitter: SentenceSplitter) -> Option<usize> {
    let sentences = splitter.max_len(usize::MAX).sentences(text);
    let starts = sentences.map(|sentence| sentence.full_span().start).skip(1);
    let (settled, last) = starts.fold((None, None), |(settled, _), start| {
        let is_settled = start + LOOK_AHEAD <= text.len();
        (if is_settled { Some(start) } else { settled }, Some(start))
    });
    settled.or(last)
}
