//! Streams: text of any length through the same machines, in bounded memory.
//!
//! Bytes come in pieces that cut words, letters and sentences in two; what goes out is what the whole
//! text would have given, with [offsets of the whole stream](StreamSpan).
//!
//! | to get | from a [`Read`](std::io::Read) | into a [`Write`](std::io::Write) |
//! |---|---|---|
//! | normalized text | [`NormalizeReader`] | [`NormalizeWriter`] |
//! | tokens | [`TokenReader`] | |
//! | sentences | [`SentenceReader`] | |
//! | anything that takes a `&str` | [`Blocks`] | [`Feed`], for chunks as they come |
//!
//! ```
//! use kalima::io::SentenceReader;
//! use kalima::SentenceSplitter;
//!
//! let file = "قال د. أحمد نعم. ثم صمت.\n".as_bytes(); // "Dr Ahmad said yes. then he fell silent."
//! let mut sentences = SentenceReader::new(SentenceSplitter::new(), file);
//! let mut count = 0;
//! while let Some(sentence) = sentences.read_sentence()? {
//!     assert!(sentence.text().ends_with('.'));
//!     count += 1;
//! }
//! assert_eq!(count, 2);
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! # What is promised
//! The stream is the whole: for any text whose paragraphs (lines, unless a splitter says otherwise) are
//! no longer than [`max_unit`](StreamOptions::max_unit), the answers are those about the text in one
//! piece, however its bytes come. A longer paragraph is parted where that changes least: for sentences
//! and tokens between two sentences, for normalizing before white space. Only a sentence or a word that
//! is longer itself is [cut](Cut), in the same place however its bytes come, and what was cut says so.
//!
//! Bytes that are not UTF-8 are an error [that names the offset](InvalidUtf8), after the whole
//! paragraphs before them were answered, or are [replaced](Invalid::Replace).
//!
//! Memory is bounded by a small multiple of `max_unit`, 1 MiB by default, and stays at a few hundred
//! KiB for text in lines of the usual length. Time is linear in the bytes, whatever they are.

mod block;
mod blocks;
mod buffer;
mod error;
mod feed;
mod normalized;
mod options;
mod sentences;
mod span;
mod tokens;
mod writer;

pub use block::{Block, Cut};
pub use blocks::Blocks;
pub use error::InvalidUtf8;
pub use feed::Feed;
pub use normalized::NormalizeReader;
pub use options::{Invalid, StreamOptions};
pub use sentences::{SentenceReader, StreamSentence};
pub use span::StreamSpan;
pub use tokens::{StreamToken, TokenReader};
pub use writer::NormalizeWriter;
