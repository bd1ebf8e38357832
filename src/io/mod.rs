//! Streams: text of any length through the same machines, in bounded memory.
//!
//! Input arrives in chunks that may split words, letters and sentences. The results equal those on
//! the whole text, with [offsets in the stream](StreamSpan).
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
//! # Guarantees
//! For a text whose paragraphs are at most [`max_paragraph_len`](StreamOptions::max_paragraph_len)
//! bytes long, the results equal those on the whole text, however its bytes arrive. A paragraph is
//! a line unless a splitter defines it otherwise. A longer paragraph is split: between two
//! sentences for sentences and tokens, before white space for normalization. A single sentence or
//! word over the limit is [cut](Truncation) at a position that depends on its bytes alone, and the
//! result reports the cut.
//!
//! Bytes that are not UTF-8 are an error [with their offset](InvalidUtf8), after the results for
//! the whole paragraphs before them, or are [replaced](InvalidPolicy::Replace).
//!
//! Memory is bounded by a small multiple of `max_paragraph_len`, 1 MiB by default, and stays at a few hundred
//! KiB for text in lines of the usual length. Time is linear in the bytes, whatever they are.

mod block;
mod block_reader;
mod error;
mod normalize_reader;
mod normalize_writer;
mod options;
mod owned_items;
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
pub use owned_items::{OwnedSentence, OwnedToken};
pub use push_decoder::PushDecoder;
pub use sentence_reader::{SentenceReader, StreamSentence};
pub use stream_span::StreamSpan;
pub use token_reader::{StreamToken, TokenReader};
