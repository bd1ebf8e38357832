//! Operations that cut a text into pieces.

use crate::SpanFields;
use kalima::search::{Analyzer, TermBuffer};
use kalima::spacing::missing_spaces;
use kalima::{SentenceSplitter, Span, Tokenizer};

/// A function from a text to its pieces.
pub(crate) trait Cut {
    const FIELDS: SpanFields;

    /// Reads a text before its pieces are wanted. Returns an upper bound of their bytes.
    fn read(&mut self, text: &str) -> usize {
        text.len()
    }

    /// Calls `push` with the text of each piece of the text that was read.
    fn texts(&self, text: &str, push: impl FnMut(&str));

    /// Calls `push` with the span, the kind and the position of each piece.
    fn spans(&self, text: &str, push: impl FnMut(Span, &'static str, u32));
}

impl Cut for Tokenizer {
    const FIELDS: SpanFields = SpanFields::TOKEN;

    fn texts(&self, text: &str, mut push: impl FnMut(&str)) {
        self.tokens(text).for_each(|token| push(token.text()));
    }

    fn spans(&self, text: &str, mut push: impl FnMut(Span, &'static str, u32)) {
        self.tokens(text).for_each(|token| push(token.span(), token.kind().as_str(), 0));
    }
}

impl Cut for SentenceSplitter {
    const FIELDS: SpanFields = SpanFields::SENTENCE;

    fn texts(&self, text: &str, mut push: impl FnMut(&str)) {
        self.sentences(text).for_each(|sentence| push(sentence.text()));
    }

    fn spans(&self, text: &str, mut push: impl FnMut(Span, &'static str, u32)) {
        self.sentences(text).for_each(|sentence| push(sentence.span(), "", 0));
    }
}

/// An analyzer, and the terms of the text that was read.
pub(crate) struct TermCut {
    analyzer: Analyzer,
    terms: TermBuffer,
}

impl TermCut {
    pub(crate) fn new(analyzer: Analyzer) -> Self {
        Self { analyzer, terms: TermBuffer::new() }
    }
}

impl Cut for TermCut {
    const FIELDS: SpanFields = SpanFields::TERM;

    fn read(&mut self, text: &str) -> usize {
        self.analyzer.terms_into(text, &mut self.terms);
        (0..self.terms.len()).filter_map(|at| self.terms.text(at)).map(str::len).sum()
    }

    fn texts(&self, _: &str, push: impl FnMut(&str)) {
        (0..self.terms.len()).filter_map(|at| self.terms.text(at)).for_each(push);
    }

    fn spans(&self, _: &str, mut push: impl FnMut(Span, &'static str, u32)) {
        for term in self.terms.iter() {
            push(term.span(), term.kind().as_str(), term.position());
        }
    }
}

/// Missing spaces, as empty pieces.
pub(crate) struct SpaceCut;

impl Cut for SpaceCut {
    const FIELDS: SpanFields = SpanFields::MISSING_SPACE;

    fn texts(&self, _: &str, _: impl FnMut(&str)) {}

    fn spans(&self, text: &str, mut push: impl FnMut(Span, &'static str, u32)) {
        for space in missing_spaces(text) {
            push(Span::new(space.at, space.at), space.reason.as_str(), 0);
        }
    }
}
