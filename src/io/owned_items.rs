//! Owned tokens and sentences of a stream: the items of the readers as iterators.

use super::{SentenceReader, StreamSentence, StreamSpan, StreamToken, TokenReader};
use crate::TokenKind;
use alloc::string::String;
use std::io::{self, Read};

/// A token of a stream with a text of its own; the item of [`TokenReader`] as an iterator.
///
/// # Examples
///
/// ```
/// use kalima::io::TokenReader;
/// use kalima::{TokenKind, Tokenizer};
/// let reader = TokenReader::new(Tokenizer::new(), "سنة 2014".as_bytes()); // "the year 2014"
/// let tokens: Result<Vec<_>, _> = reader.collect();
/// assert_eq!(tokens?[1].kind, TokenKind::Number);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnedToken {
    /// The text of the token.
    pub text: String,
    /// Its bytes in the stream.
    pub span: StreamSpan,
    /// Its kind.
    pub kind: TokenKind,
    /// True if the token exceeds the limit and is cut at its end.
    pub is_cut: bool,
}

impl From<StreamToken<'_>> for OwnedToken {
    fn from(token: StreamToken<'_>) -> Self {
        let (span, kind, is_cut) = (token.span(), token.kind(), token.is_cut());
        Self { text: token.text().into(), span, kind, is_cut }
    }
}

/// A sentence of a stream with a text of its own; the item of [`SentenceReader`] as an iterator.
///
/// # Examples
///
/// ```
/// use kalima::SentenceSplitter;
/// use kalima::io::SentenceReader;
/// let reader = SentenceReader::new(SentenceSplitter::new(), "نعم. لا.".as_bytes()); // "yes. no."
/// let sentences: Result<Vec<_>, _> = reader.collect();
/// assert_eq!(sentences?[1].text, "لا.");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnedSentence {
    /// The text of the sentence, without the gap around it.
    pub text: String,
    /// Its bytes in the stream.
    pub span: StreamSpan,
    /// The run of terminators, if there is one.
    pub terminator: Option<String>,
    /// True if the sentence exceeds the limit and is cut at its end.
    pub is_cut: bool,
}

impl From<StreamSentence<'_>> for OwnedSentence {
    fn from(sentence: StreamSentence<'_>) -> Self {
        Self {
            text: sentence.text().into(),
            span: sentence.span(),
            terminator: sentence.terminator().map(Into::into),
            is_cut: sentence.is_cut(),
        }
    }
}

/// Allocates one text for each token; [`read_token`](TokenReader::read_token) lends it instead. Ends
/// after the first error.
impl<R: Read> Iterator for TokenReader<R> {
    type Item = io::Result<OwnedToken>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.has_failed() {
            return None;
        }
        self.read_token().map(|token| token.map(OwnedToken::from)).transpose()
    }
}

/// Allocates one text for each sentence; [`read_sentence`](SentenceReader::read_sentence) lends it
/// instead. Ends after the first error.
impl<R: Read> Iterator for SentenceReader<R> {
    type Item = io::Result<OwnedSentence>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.has_failed() {
            return None;
        }
        self.read_sentence().map(|sentence| sentence.map(OwnedSentence::from)).transpose()
    }
}
