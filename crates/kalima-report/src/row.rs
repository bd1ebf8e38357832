//! Rows of the table: sentences, and parts of sentences that are too long for one row.

use kalima::script::Class;
use kalima::sentence::{Explanation, Explanations, explain};
use kalima::token::{Piece as TokenOrGap, WithGaps};
use kalima::{Sentences, Span, TokenKind, sentences, tokens};
use std::iter::Peekable;

/// The most bytes of a row; a longer sentence has several rows.
const MAX_BYTES: usize = 4096;

/// The most terminators inside a sentence that a row explains.
const MAX_KEPT: usize = 20;

/// A token or a gap, or the part of one that a row holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    /// The bytes.
    pub(crate) span: Span,
    /// The kind; `None` for a gap.
    pub(crate) kind: Option<TokenKind>,
    /// True if the token started before the span.
    pub(crate) is_continued: bool,
    /// True if the span is the token or the gap as a whole.
    pub(crate) is_whole: bool,
}

/// The end of a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) enum End<'t> {
    /// A terminator, with the rule.
    Terminator(Explanation<'t>),
    /// A line end.
    Line,
    /// The end of the text.
    Text,
    /// The row ends, but not the sentence.
    Continued,
}

/// A row: a sentence with the gap after it, or a part.
#[derive(Debug)]
pub(crate) struct Row<'t> {
    /// The number of the sentence, from 1; 0 for text without a sentence.
    pub(crate) number: usize,
    /// True if the row continues the sentence of the row before.
    pub(crate) is_continued: bool,
    /// The bytes of the row, with gaps.
    pub(crate) span: Span,
    /// The bytes of the sentence, without gaps.
    pub(crate) sentence: Span,
    /// The end.
    pub(crate) end: End<'t>,
    /// The terminators that did not end the sentence, outside tokens.
    pub(crate) kept: Vec<Explanation<'t>>,
    /// The tokens and gaps.
    pub(crate) pieces: Vec<Piece>,
}

/// The rows of a text, in order; together they are the text.
pub(crate) struct Rows<'t> {
    text: &'t str,
    sentences: Sentences<'t>,
    pieces: WithGaps<'t>,
    explanations: Peekable<Explanations<'t>>,
    /// Pieces for the next rows, the last one first: a part of a long piece, and the rest of it.
    pending: Vec<Piece>,
    /// The row whose sentence goes on.
    open: Option<Row<'t>>,
    number: usize,
    at: usize,
}

impl<'t> Rows<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            sentences: sentences(text),
            pieces: tokens(text).with_gaps(),
            explanations: explain(text).peekable(),
            pending: Vec::new(),
            open: None,
            number: 0,
            at: 0,
        }
    }

    /// Returns the next sentence as a row without pieces; `span` is the whole sentence.
    fn next_sentence(&mut self) -> Option<Row<'t>> {
        let Some(sentence) = self.sentences.next() else {
            let span = Span::new(self.at, self.text.len());
            return (!span.is_empty()).then(|| Row {
                number: 0,
                is_continued: false,
                span,
                sentence: span,
                end: End::Text,
                kept: Vec::new(),
                pieces: Vec::new(),
            });
        };
        self.number += 1;
        let (span, full) = (sentence.span(), sentence.full_span());
        let span_of_row = Span::new(self.at, full.end.max(self.at));
        let (mut end, mut kept) = (None, Vec::new());
        while let Some(found) = self.explanations.next_if(|found| found.span().start < full.end) {
            if found.is_boundary() {
                end = Some(End::Terminator(found));
            } else if found.reason().is_some() && kept.len() < MAX_KEPT {
                kept.push(found);
            }
        }
        let after = self.text.get(span.end..full.end).unwrap_or_default();
        let end = end.filter(|_| sentence.terminator().is_some()).unwrap_or({
            let is_line_end =
                |c: char| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
            if after.contains(is_line_end) { End::Line } else { End::Text }
        });
        Some(Row {
            number: self.number,
            is_continued: false,
            span: span_of_row,
            sentence: span,
            end,
            kept,
            pieces: Vec::new(),
        })
    }

    /// Returns the next piece, cut at `limit` and at a length that fits in a row.
    fn next_piece(&mut self, limit: usize) -> Option<Piece> {
        let piece = self.pending.pop().or_else(|| {
            let piece = self.pieces.next()?;
            let kind = match piece {
                TokenOrGap::Token(token) => Some(token.kind()),
                TokenOrGap::Gap { .. } => None,
            };
            Some(Piece { span: piece.span(), kind, is_continued: false, is_whole: true })
        })?;
        let Span { start, end } = piece.span;
        let mut cut = end.min(limit);
        if cut - start > MAX_BYTES {
            cut = cut_before(self.text, start, start + MAX_BYTES);
        }
        if cut == end {
            return Some(piece);
        }
        let rest = Span::new(cut, end);
        self.pending.push(Piece { span: rest, is_continued: true, is_whole: false, ..piece });
        Some(Piece { span: Span::new(start, cut), is_whole: false, ..piece })
    }
}

/// Returns the last character boundary at or before `limit`, not before a mark if one of the last
/// characters is none. It is after `start`.
fn cut_before(text: &str, start: usize, limit: usize) -> usize {
    let starts = (start + 1..=limit).rev().filter(|&at| text.is_char_boundary(at));
    let is_base = |at: &usize| {
        let next = text.get(*at..).and_then(|rest| rest.chars().next());
        next.is_none_or(|c| !Class::of(c).is_combining())
    };
    let mut starts = starts.take(32);
    let last = starts.clone().next();
    starts.find(is_base).or(last).unwrap_or(limit)
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        let mut row = match self.open.take() {
            Some(open) => open,
            None => self.next_sentence()?,
        };
        let end = row.span.end;
        while self.at < end {
            let Some(piece) = self.next_piece(end) else { break };
            if piece.span.end - row.span.start > MAX_BYTES && !row.pieces.is_empty() {
                self.pending.push(piece);
                break;
            }
            row.pieces.push(piece);
            self.at = piece.span.end;
        }
        row.span.end = self.at;
        if self.at < end && !row.pieces.is_empty() {
            let ended = std::mem::replace(&mut row.end, End::Continued);
            self.open = Some(Row {
                number: row.number,
                is_continued: true,
                span: Span::new(self.at, end),
                sentence: row.sentence,
                end: ended,
                kept: Vec::new(),
                pieces: Vec::new(),
            });
        }
        Some(row)
    }
}
