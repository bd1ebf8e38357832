//! A block: whole paragraphs of a stream as text, with their offset in the stream.

use super::StreamSpan;
use crate::Span;
use alloc::string::String;
use alloc::vec::Vec;

/// The position at which a paragraph longer than
/// [`max_paragraph_len`](super::StreamOptions::max_paragraph_len) is cut.
///
/// # Examples
///
/// ```
/// use kalima::io::{BlockReader, Truncation, StreamOptions};
/// let cuts = |text: &'static str| -> Vec<Option<Truncation>> {
///     let blocks = BlockReader::with_options(text.as_bytes(), StreamOptions::new().max_paragraph_len(8));
///     blocks.map(|block| block.unwrap().cut()).collect()
/// };
/// assert_eq!(cuts("كتب قلم"), [Some(Truncation::Space), None]); // "books", "pen"
/// assert_eq!(cuts("مكتبات"), [Some(Truncation::Char), None]); // "libraries"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Truncation {
    /// Before the last run of ASCII white space that begins within the longest unit: no word was cut.
    Space,
    /// Between two characters: there was no white space.
    Char,
}

/// Some whole paragraphs of a stream, or a part of one that is [too long](Truncation).
///
/// [`BlockReader`](super::BlockReader) and [`PushDecoder`](super::PushDecoder) fill it. Reuse one
/// block to reuse its memory. Lines are independent for normalization and tokens, paragraphs for
/// sentences, so the results on a block equal those on the whole stream.
///
/// # Examples
///
/// ```
/// use kalima::io::{Block, BlockReader};
/// let mut blocks = BlockReader::new("قال نعم.\nثم ذهب.\n".as_bytes()); // "he said yes.", "then he went."
/// let mut block = Block::new();
/// let mut ends = Vec::new();
/// while blocks.read_block(&mut block)? {
///     ends.extend(kalima::sentences(block.text()).map(|sentence| block.span(sentence.span()).end));
/// }
/// assert_eq!(ends, [14, 27]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Block {
    text: String,
    start: u64,
    cut: Option<Truncation>,
    /// For each inserted U+FFFD, in order: its end in the text, and the end of the bytes it
    /// replaces, relative to the start of the block in the stream.
    replaced: Vec<(usize, usize)>,
}

impl Block {
    /// An empty one, to be filled.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::io::Block::new().text(), "");
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { text: String::new(), start: 0, cut: None, replaced: Vec::new() }
    }

    /// The paragraphs with their line ends.
    ///
    /// # Examples
    ///
    /// ```
    /// let block = kalima::io::BlockReader::new("نعم\n".as_bytes()).next().unwrap()?; // "yes"
    /// assert_eq!(block.text(), "نعم\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the position at which the last paragraph of the block is cut, if it is. The next
    /// block continues that paragraph.
    ///
    /// # Examples
    ///
    /// ```
    /// let block = kalima::io::BlockReader::new("نعم".as_bytes()).next().unwrap()?; // "yes"
    /// assert_eq!(block.cut(), None);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn cut(&self) -> Option<Truncation> {
        self.cut
    }

    /// Returns the offset in the stream of the byte `offset` of the text. Takes constant time, or
    /// logarithmic time in the number of [replaced sequences](super::InvalidPolicy::Replace).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{BlockReader, InvalidPolicy, StreamOptions};
    /// let options = StreamOptions::new().invalid(InvalidPolicy::Replace);
    /// let block = BlockReader::with_options(&b"\xFF a"[..], options).next().unwrap()?;
    /// assert_eq!(block.text(), "\u{FFFD} a"); // U+FFFD is 3 bytes long and stands for 1
    /// assert_eq!(block.position(4), 2);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn position(&self, offset: usize) -> u64 {
        self.start + self.source(offset) as u64
    }

    /// Returns the span in the stream of a span of the text. Takes the same time as
    /// [`position`](Self::position).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{BlockReader, StreamSpan};
    /// let block = BlockReader::new("قال نعم".as_bytes()).next().unwrap()?; // "he said yes"
    /// let yes = kalima::tokens(block.text()).nth(1).unwrap();
    /// assert_eq!(block.span(yes.span()), StreamSpan::new(7, 13));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn span(&self, span: Span) -> StreamSpan {
        StreamSpan::new(self.position(span.start), self.position(span.end))
    }

    /// The bytes of the stream before the byte `offset` of the text.
    fn source(&self, offset: usize) -> usize {
        if self.replaced.is_empty() {
            return offset;
        }
        let before = self.replaced.partition_point(|&(end, _)| end <= offset);
        let last = before.checked_sub(1).and_then(|last| self.replaced.get(last));
        let &(end, source) = last.unwrap_or(&(0, 0));
        source + (offset - end)
    }

    /// Truncates the block to `at` bytes of text. Returns the number of bytes of the stream it still covers.
    pub(super) fn truncate(&mut self, at: usize) -> usize {
        let source = self.source(at);
        self.text.truncate(at);
        self.replaced.retain(|&(end, _)| end <= at);
        self.cut = None;
        source
    }

    /// Sets the text and its offset in the stream.
    pub(super) fn set(&mut self, text: &str, start: u64, cut: Option<Truncation>) {
        self.text.clear();
        self.text.push_str(text);
        self.replaced.clear();
        (self.start, self.cut) = (start, cut);
    }

    /// Becomes the text of `bytes`, U+FFFD for each invalid sequence.
    pub(super) fn set_lossy(&mut self, bytes: &[u8], start: u64, cut: Option<Truncation>) {
        self.set("", start, cut);
        let mut source = 0;
        for chunk in bytes.utf8_chunks() {
            self.text.push_str(chunk.valid());
            source += chunk.valid().len() + chunk.invalid().len();
            if !chunk.invalid().is_empty() {
                self.text.push(char::REPLACEMENT_CHARACTER);
                self.replaced.push((self.text.len(), source));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_back_to_the_stream() {
        let mut block = Block::new();
        block.set_lossy(b"a\xFFb\xE2\x82c\xF0\x9F\x98\x80", 10, None);
        assert_eq!(block.text(), "a\u{FFFD}b\u{FFFD}c😀");
        let at: Vec<u64> = block.text().char_indices().map(|(at, _)| block.position(at)).collect();
        assert_eq!(at, [10, 11, 12, 13, 15, 16]);
        assert_eq!(block.position(block.text().len()), 20);
        block.set("ab", 7, None);
        assert_eq!(block.position(2), 9);
    }
}
