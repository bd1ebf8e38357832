//! A reader of the sentences of a stream.

use super::{Block, BlockReader, StreamOptions, StreamSpan};
use crate::sentence::RunOns;
use crate::{SentenceSplitter, Span};
use alloc::vec::Vec;
use std::io::{self, Read};

/// One sentence of a stream, lent until the next is read.
///
/// # Examples
///
/// ```
/// use kalima::io::SentenceReader;
/// use kalima::SentenceSplitter;
/// let text = "هل جئت؟! نعم."; // "did you come?! yes."
/// let mut reader = SentenceReader::new(SentenceSplitter::new(), text.as_bytes());
/// let sentence = reader.read_sentence()?.unwrap();
/// assert_eq!(sentence.text(), "هل جئت؟!");
/// assert_eq!(sentence.terminator(), Some("؟!"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamSentence<'r> {
    text: &'r str,
    span: StreamSpan,
    terminator: Option<&'r str>,
    is_cut: bool,
}

impl<'r> StreamSentence<'r> {
    /// Its text without the white space and the invisible characters around it.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::SentenceSplitter;
    /// use kalima::io::SentenceReader;
    /// let mut reader = SentenceReader::new(SentenceSplitter::new(), " نعم. ".as_bytes());
    /// assert_eq!(reader.read_sentence()?.unwrap().text(), "نعم."); // "yes."
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
    /// use kalima::SentenceSplitter;
    /// use kalima::io::SentenceReader;
    /// let mut reader = SentenceReader::new(SentenceSplitter::new(), " نعم. ".as_bytes());
    /// assert_eq!(reader.read_sentence()?.unwrap().span().range(), 1..8); // "yes."
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn span(&self) -> StreamSpan {
        self.span
    }

    /// The run of marks that ended it, as of [`Sentence::terminator`](crate::Sentence::terminator).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::SentenceSplitter;
    /// use kalima::io::SentenceReader;
    /// let mut reader = SentenceReader::new(SentenceSplitter::new(), "«حقا؟»".as_bytes());
    /// assert_eq!(reader.read_sentence()?.unwrap().terminator(), Some("؟")); // "'really?'"
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn terminator(&self) -> Option<&'r str> {
        self.terminator
    }

    /// Returns true if the sentence exceeds the limit and is [cut](super::Truncation) at its end.
    /// The next sentence continues it.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::SentenceSplitter;
    /// use kalima::io::{SentenceReader, StreamOptions};
    /// let options = StreamOptions::new().max_paragraph_len(8);
    /// let mut reader = SentenceReader::with_options(SentenceSplitter::new(), &b"one two. no."[..], options);
    /// assert!(reader.read_sentence()?.unwrap().is_cut()); // "one"
    /// assert!(!reader.read_sentence()?.unwrap().is_cut()); // "two."
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }
}

/// Reads the sentences of a stream, in order: those that the splitter finds in the whole text, as long
/// as no paragraph is longer than [the longest unit](StreamOptions::max_paragraph_len).
///
/// A longer paragraph is split between two sentences; quotations open at that point are forgotten.
/// Only a sentence longer than the limit is cut, which [`is_cut`](StreamSentence::is_cut) reports.
/// Takes linear time; memory is bounded by a small multiple of the limit.
///
/// # Examples
///
/// ```
/// use kalima::io::SentenceReader;
/// use kalima::SentenceSplitter;
/// let text = "قال د. أحمد نعم. ثم صمت.\nانتهى."; // "Dr Ahmad said yes. then he fell silent." "over."
/// let mut reader = SentenceReader::new(SentenceSplitter::new(), text.as_bytes());
/// let mut spans = Vec::new();
/// while let Some(sentence) = reader.read_sentence()? {
///     assert_eq!(&text[sentence.span().start as usize..sentence.span().end as usize], sentence.text());
///     spans.push(sentence.span().range());
/// }
/// assert_eq!(spans, [0..27, 28..40, 41..52]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct SentenceReader<R> {
    splitter: SentenceSplitter,
    blocks: BlockReader<R>,
    block: Block,
    /// The sentences of the block, and their terminators. Bounds of 32 bits are enough for
    /// the longest unit, and half of the memory.
    found: Vec<[u32; 4]>,
    next: usize,
}

impl<R: Read> SentenceReader<R> {
    /// Returns a reader of the sentences of `reader` with the default options.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::SentenceReader;
    /// use kalima::SentenceSplitter;
    /// let mut reader = SentenceReader::new(SentenceSplitter::new(), "نعم.".as_bytes()); // "yes."
    /// assert!(reader.read_sentence()?.is_some());
    /// assert!(reader.read_sentence()?.is_none());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(splitter: SentenceSplitter, reader: R) -> Self {
        Self::with_options(splitter, reader, StreamOptions::new())
    }

    /// Returns a reader with `options`, to which the splitter is added.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::{SentenceReader, StreamOptions};
    /// use kalima::SentenceSplitter;
    /// let options = StreamOptions::new().max_paragraph_len(16);
    /// let text = "ذهب الولد إلى"; // "the boy went to"
    /// let mut reader = SentenceReader::with_options(SentenceSplitter::new(), text.as_bytes(), options);
    /// let part = reader.read_sentence()?.unwrap();
    /// assert_eq!((part.text(), part.is_cut()), ("ذهب", true)); // more does not fit
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn with_options(splitter: SentenceSplitter, reader: R, options: StreamOptions) -> Self {
        let blocks = BlockReader::with_options(reader, options.sentences(splitter));
        let splitter = splitter.run_ons(RunOns::Keep);
        Self { splitter, blocks, block: Block::new(), found: Vec::new(), next: 0 }
    }

    /// The next sentence; `None` at the end.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`BlockReader::read_block`].
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::io::SentenceReader;
    /// use kalima::SentenceSplitter;
    /// let mut reader = SentenceReader::new(SentenceSplitter::new(), &b"one.\ntwo \xFF"[..]);
    /// assert_eq!(reader.read_sentence()?.unwrap().text(), "one.");
    /// assert_eq!(reader.read_sentence().unwrap_err().to_string(), "invalid UTF-8 at byte 9");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn read_sentence(&mut self) -> io::Result<Option<StreamSentence<'_>>> {
        while self.next == self.found.len() {
            if !self.blocks.read_block(&mut self.block)? {
                return Ok(None);
            }
            let found = self.splitter.sentences(self.block.text());
            self.found.clear();
            self.found.extend(found.map(|sentence| {
                let (span, marks) = (sentence.span(), sentence.marks());
                [span.start, span.end, marks.start, marks.end].map(|at| at as u32)
            }));
            self.next = 0;
        }
        let Some(&bounds) = self.found.get(self.next) else { return Ok(None) };
        let [start, end, marks_start, marks_end] = bounds.map(|at| at as usize);
        let (span, marks) = (Span::new(start, end), Span::new(marks_start, marks_end));
        self.next += 1;
        let text = self.block.text();
        Ok(Some(StreamSentence {
            text: text.get(span.range()).unwrap_or_default(),
            span: self.block.span(span),
            terminator: text.get(marks.range()).filter(|marks| !marks.is_empty()),
            is_cut: self.block.cut().is_some() && self.next == self.found.len(),
        }))
    }

    /// Returns the inner reader, which may be read beyond the last result.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{SentenceSplitter, io::SentenceReader};
    /// let reader = SentenceReader::new(SentenceSplitter::new(), &b"a."[..]);
    /// assert_eq!(reader.into_inner(), b"a.");
    /// ```
    pub fn into_inner(self) -> R {
        self.blocks.into_inner()
    }
}
