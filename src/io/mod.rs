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
//! | anything that takes a `&str` | [`BlockReader`] | [`PushDecoder`], for chunks as they come |
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
//! no longer than [`max_paragraph_len`](StreamOptions::max_paragraph_len), the answers are those about the text in one
//! piece, however its bytes come. A longer paragraph is parted where that changes least: for sentences
//! and tokens between two sentences, for normalizing before white space. Only a sentence or a word that
//! is longer itself is [cut](Truncation), in the same place however its bytes come, and what was cut says so.
//!
//! Bytes that are not UTF-8 are an error [that names the offset](InvalidUtf8), after the whole
//! paragraphs before them were answered, or are [replaced](InvalidPolicy::Replace).
//!
//! Memory is bounded by a small multiple of `max_paragraph_len`, 1 MiB by default, and stays at a few hundred
//! KiB for text in lines of the usual length. Time is linear in the bytes, whatever they are.

mod block;
mod block_reader;
mod error;
mod normalize_reader;
mod normalize_writer;
mod options;
mod paragraph_buffer;
mod push_decoder;
mod sentence_reader;
mod stream_span;
mod token_reader;

pub use block::{Block, Truncation};
pub use block_reader::BlockReader;
pub use error::InvalidUtf8;
pub use normalize_reader::NormalizeReader;
pub use normalize_writer::NormalizeWriter;
pub use options::{InvalidPolicy, StreamOptions};
pub use push_decoder::PushDecoder;
pub use sentence_reader::{SentenceReader, StreamSentence};
pub use stream_span::StreamSpan;
pub use token_reader::{StreamToken, TokenReader};
