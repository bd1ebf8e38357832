//! The iterator: finds candidates, decides them by triage or by the rules, and yields sentences.
//!
//! ```text
//! Candidate ─► Triage ─► Break ──────────────────────────────┐
//!                 │ Check                                    ▼
//!                 └─► Terminator{before} ─► After ─► Decision ─► Sentence
//! ```

use super::abbreviations::Abbreviations;
use super::candidates::{Candidate, Candidates};
use super::cues::{After, Before};
use super::lookahead::{Whitespace, cues_at, skip_gap, trim_end, trim_start};
use super::lookbehind::{FirstWord, TokenMemo, ellipsis_context, in_token};
use super::options::{Ellipses, Options, RunOns, Semicolons};
use super::quotes::QuoteStack;
use super::rules::{Decision, index};
use super::run_on_ends::RunOnEnds;
use super::sentence::Sentence;
use super::terminator::{
    Terminator, TerminatorRole, classify_terminator, is_signed_number, with_emoji,
};
use super::triage::{AfterClass, Classified, Scope, Triage, paragraph_end_breaks};
use super::with_gaps::WithGaps;
use crate::Span;
use crate::lexer::is_marker;
use crate::script::Class;
use core::fmt;
use core::iter::FusedIterator;

/// The sentences of a text, in order: see [`sentences`](super::sentences()).
///
/// A plain value: cloning it keeps the place in the text.
///
/// ```
/// let mut found = kalima::sentences("نعم. لا."); // "yes. no."
/// let again = found.clone();
/// assert_eq!(found.by_ref().count(), again.count());
/// assert!(found.next().is_none());
/// ```
#[derive(Clone)]
pub struct Sentences<'t> {
    pub(super) text: &'t str,
    user: Option<&'t Abbreviations>,
    pub(super) options: Options,
    /// The start of the current sentence.
    start: usize,
    /// The offset at which the search for candidates resumes.
    pub(super) at: usize,
    /// The last offset that is known to be inside no token.
    edge: usize,
    first_word: FirstWord,
    pub(super) candidates: Candidates,
    quotes: QuoteStack,
    tokens: TokenMemo,
    /// The end of a sentence of which a part was yielded, because it was too long.
    pending: Option<End>,
    run_on_ends: RunOnEnds,
}

/// The end of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    at: usize,
    /// The run of terminators; empty if none.
    terminator: Span,
    /// The white space after it.
    space: Whitespace,
}

/// A possible boundary in full: its terminator, and the cues on both sides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundary {
    pub(super) terminator: Span,
    pub(super) end: usize,
    pub(super) before: Before,
    pub(super) after: After,
}

impl<'t> Sentences<'t> {
    pub(super) const fn new(
        text: &'t str,
        options: Options,
        user: Option<&'t Abbreviations>,
    ) -> Self {
        Self {
            text,
            user,
            options,
            start: 0,
            at: 0,
            edge: 0,
            first_word: FirstWord::new(0),
            candidates: Candidates::new(),
            quotes: QuoteStack::new(),
            tokens: TokenMemo::new(),
            pending: None,
            run_on_ends: RunOnEnds::new(),
        }
    }

    /// Returns the offset in bytes up to which sentences were yielded.
    ///
    /// ```
    /// let mut found = kalima::sentences("نعم. لا."); // "yes. no."
    /// found.next();
    /// assert_eq!(found.offset(), 8);
    /// ```
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.start
    }

    /// Returns the sentences and the gaps between them, which together are the text.
    ///
    /// ```
    /// let text = " نعم.\nلا. "; // "yes.", "no."
    /// let all: String = kalima::sentences(text).with_gaps().map(|piece| piece.text()).collect();
    /// assert_eq!(all, text);
    /// ```
    #[must_use]
    pub const fn with_gaps(self) -> WithGaps<'t> {
        WithGaps::new(self.text, self)
    }

    /// The sentence that the next candidate may end.
    #[inline]
    const fn scope(&self) -> Scope<'t> {
        Scope {
            text: self.text,
            start: self.start,
            edge: self.edge,
            options: self.options,
            user: self.user,
        }
    }

    /// Fast path: returns the next sentence if the bytes around the first candidate decide.
    ///
    /// No false positives; `None` leaves the candidate to the full loop. The sentence begins and ends
    /// visibly, so that nothing is trimmed.
    #[inline]
    fn next_fast(&mut self) -> Option<Sentence<'t>> {
        if !super::is_fast() {
            return None;
        }
        let found = self.candidates.peek(self.text, self.at, self.options.semicolons);
        let at = found.unwrap_or(self.text.len());
        self.at = at;
        let found = Classified::adjacent(&self.scope(), at)?;
        if found.triage() != Triage::Break {
            return None;
        }
        crate::work::count(1);
        let (end, space) = (found.end, found.space);
        if space.ends_paragraph {
            self.forget_quotes(end);
        } else {
            self.update_quotes(end);
            self.quotes.end_sentence();
        }
        let (span, full) = (Span::new(self.start, end), Span::new(self.start, space.end));
        self.edge = end;
        self.at = space.end;
        self.start_sentence(space.end);
        let terminator = if at < end { Span::new(at, end) } else { Span::default() };
        Some(Sentence::new(self.text, span, full, terminator))
    }

    /// Returns the next end of a sentence, or that of the text.
    fn next_boundary(&mut self) -> Option<End> {
        if self.start >= self.text.len() {
            return None;
        }
        while let Some(candidate) =
            self.candidates.next(self.text, self.at, self.options.semicolons)
        {
            if let Some(end) = self.handle_candidate(candidate) {
                return Some(end);
            }
        }
        self.at = self.text.len();
        Some(self.end(self.at, Span::default()))
    }

    /// Handles one candidate; returns the end if a sentence ends with it.
    pub(super) fn handle_candidate(&mut self, candidate: Candidate) -> Option<End> {
        self.at = candidate.at + candidate.c.len_utf8();
        let end = match candidate.class {
            Class::LineEnd => self.line_end(candidate.at),
            _ => self.terminator(candidate),
        }?;
        if !end.space.ends_paragraph {
            self.update_quotes(end.at);
        }
        Some(end)
    }

    fn line_end(&mut self, at: usize) -> Option<End> {
        let end = self.end(at, Span::default());
        self.at = end.space.end;
        if !end.space.ends_paragraph {
            return None;
        }
        self.forget_quotes(at);
        Some(end)
    }

    /// Decides a terminator or a semicolon by triage, or else by the rules.
    fn terminator(&mut self, candidate: Candidate) -> Option<End> {
        let at = candidate.at;
        if super::is_fast()
            && let Some(found) = self.classify(at)
        {
            let decision = found.triage();
            if decision != Triage::Check {
                self.at = found.end;
                self.edge = found.end;
            }
            let terminator = Span::new(at, found.end);
            match decision {
                Triage::Break if found.after == AfterClass::Emoji => {
                    return self.end_after_emoji(terminator);
                }
                Triage::Break => {
                    return Some(End { at: found.end, terminator, space: found.space });
                }
                Triage::NoBreak => return None,
                Triage::Check => {}
            }
        }
        let boundary = self.boundary(candidate)?;
        match index().decide(boundary.before, boundary.after) {
            Decision::NoBreak => None,
            Decision::Break if candidate.class == Class::Semicolon => {
                Some(self.end(boundary.end, boundary.terminator))
            }
            Decision::Break => self.end_after_emoji(boundary.terminator),
        }
    }

    /// The candidate at `at` with the classes around it, if it is of a common form.
    #[inline]
    pub(super) fn classify(&mut self, at: usize) -> Option<Classified> {
        let scope = self.scope();
        Classified::common(&scope, at, &mut self.first_word)
    }

    /// Slow path: reads the terminator at the candidate in full, and the cues on both sides of it.
    ///
    /// Returns none if it is inside a token, or not of interest under the options.
    fn boundary(&mut self, candidate: Candidate) -> Option<Boundary> {
        self.read_boundary(candidate, super::is_fast() && paragraph_end_breaks())
    }

    /// Reads a boundary. With `skip_at_paragraph_end`, the cues of the sentence are left out there,
    /// because no rule needs them.
    fn read_boundary(
        &mut self,
        candidate: Candidate,
        skip_at_paragraph_end: bool,
    ) -> Option<Boundary> {
        let Candidate { at, c, class } = candidate;
        let (terminator, is_semicolon) = if class == Class::Semicolon {
            if self.options.semicolons == Semicolons::Continue {
                return None;
            }
            if let Some(past) = in_token(self.text, self.edge, at, c, &mut self.tokens) {
                self.resume_at(at, past);
                return None;
            }
            let (span, end) = (Span::new(at, self.at), self.at);
            (Terminator { before: Before::SEMICOLON, span, end }, true)
        } else {
            let terminator = self.read_terminator(candidate)?;
            self.resume_at(at, terminator.end);
            self.edge = terminator.end;
            (terminator, false)
        };
        let Terminator { before, span, end } = terminator;
        let space = Whitespace::after(self.text, end, self.options.newlines);
        if space.ends_paragraph && skip_at_paragraph_end {
            return Some(Boundary { terminator: span, end, before, after: After::PARAGRAPH_END });
        }
        let before = if is_semicolon {
            before.union(Before::BLANK.if_(self.is_blank(at)))
        } else {
            self.sentence_cues(candidate, &terminator, space.end)
        };
        let after = if space.ends_paragraph {
            After::PARAGRAPH_END
        } else {
            cues_at(self.text, (end, space.end), self.options.newlines, before)
        };
        Some(Boundary { terminator: span, end, before, after })
    }

    /// [`boundary`](Self::boundary) without its short cut at the end of a paragraph.
    pub(super) fn full_boundary(&mut self, candidate: Candidate) -> Option<Boundary> {
        self.read_boundary(candidate, false)
    }

    /// Reads the terminator at the candidate with its closing marks, if it is outside all tokens.
    fn read_terminator(&mut self, candidate: Candidate) -> Option<Terminator> {
        let (text, bounds, user) = (self.text, (self.start, self.edge), self.user);
        let mut tokens = self.tokens;
        let close = |mark: Candidate| {
            self.update_quotes(candidate.at);
            self.quotes.close(text, mark)
        };
        let role = classify_terminator(text, bounds, candidate, user, &mut tokens, close);
        self.tokens = tokens;
        match role {
            TerminatorRole::InToken(past) => {
                self.resume_at(candidate.at, past);
                None
            }
            TerminatorRole::Terminator(terminator) => Some(terminator),
        }
    }

    /// Adds the cues that need the head of the sentence or the options.
    fn sentence_cues(&mut self, first: Candidate, terminator: &Terminator, next: usize) -> Before {
        let before = terminator.before;
        let before = match self.options.ellipses {
            _ if !before.contains(Before::ELLIPSIS) => before,
            Ellipses::Contextual => before.union(ellipsis_context(self.text, first.at, next)),
            Ellipses::End => Before::TERMINATOR,
            Ellipses::Continue => Before::INITIAL,
        };
        let head = self.text.get(self.start..first.at).unwrap_or_default();
        let head = trim_start(head);
        let is_marker = terminator.span.len() == 1 && first.c == '.' && is_marker(head);
        before
            .union(Before::BLANK.if_(self.is_blank(first.at)))
            .union(Before::MARKER.if_(is_marker))
            .union(Before::DIALOGUE.if_(head.starts_with(|c| Class::of(c) == Class::Dash)))
    }

    /// Returns the end after the emoji that follow, which belong to the sentence.
    fn end_after_emoji(&mut self, terminator: Span) -> Option<End> {
        self.at = with_emoji(self.text, self.at);
        // A sentence must not begin between a sign and its number: at the start of a text the two are
        // other tokens than inside one.
        (!is_signed_number(self.text, self.at)).then(|| self.end(self.at, terminator))
    }

    fn end(&self, at: usize, terminator: Span) -> End {
        End { at, terminator, space: Whitespace::after(self.text, at, self.options.newlines) }
    }

    /// Returns true if the sentence has no word before `end`.
    fn is_blank(&mut self, end: usize) -> bool {
        self.first_word.is_blank(self.text, end)
    }

    /// Applies the deferred quotation marks and brackets before `end` to the stack.
    fn update_quotes(&mut self, end: usize) {
        let Some(from) = self.candidates.deferred().filter(|&from| from < end) else { return };
        let deferred = self.candidates;
        for mark in deferred.nesting(self.text, from, end) {
            let at_start = self.is_blank(mark.at);
            self.quotes.push_or_close(self.text, mark, at_start);
        }
        self.candidates.discard_deferred(end);
    }

    fn forget_quotes(&mut self, at: usize) {
        self.quotes = QuoteStack::new();
        self.candidates.discard_deferred(at);
    }

    /// Resumes the search at `past`, after the terminator at `at` and what belongs to it.
    fn resume_at(&mut self, at: usize, past: usize) {
        // Only a longer stretch has quotation marks and brackets.
        if past > self.at {
            self.update_quotes(at);
            self.candidates.discard_deferred(past);
            self.at = past;
        }
    }

    /// Returns the sentence that ends there, if any of it is visible, and starts the next one.
    #[inline]
    pub(super) fn emit(&mut self, end: &End) -> Option<Sentence<'t>> {
        let text = self.text;
        let body = trim_end(text, self.start, end.at);
        let trimmed = trim_start(body);
        if trimmed.is_empty() {
            return None;
        }
        let last = self.start + body.len();
        let first = last - trimmed.len();
        let run_on = self.run_on_ends.first_in(self.options.run_ons, text, (first, last));
        let whole = run_on.map_or(trimmed, |at| trimmed.get(..at - first).unwrap_or(trimmed));
        let part = cut(whole, self.options.max_len);
        let (last, next, terminator) = if part < trimmed.len() {
            self.pending = Some(*end);
            let last = first + trim_end(text, first, first + part).len();
            (last, skip_gap(text, last), Span::default())
        } else {
            self.at = self.at.max(end.space.end);
            // Open quotes live on to the next sentence, but not to the next paragraph.
            if end.space.ends_paragraph {
                self.forget_quotes(end.at);
            } else {
                self.quotes.end_sentence();
            }
            // A run that was cut into two sentences is no terminator of the second.
            let is_whole = end.terminator.start >= first;
            (last, end.space.end, if is_whole { end.terminator } else { Span::default() })
        };
        let (span, full) = (Span::new(first, last), Span::new(self.start, next));
        self.start_sentence(next);
        Some(Sentence::new(text, span, full, terminator))
    }

    #[inline]
    const fn start_sentence(&mut self, start: usize) {
        self.start = start;
        self.first_word = FirstWord::new(start);
    }

    /// Returns the next sentence by the full loop.
    #[inline(always)]
    fn next_full(&mut self) -> Option<Sentence<'t>> {
        loop {
            let end = match self.pending.take() {
                Some(end) => end,
                None => self.next_boundary()?,
            };
            let sentence = self.emit(&end);
            if sentence.is_some() || end.at >= self.text.len() {
                return sentence;
            }
        }
    }
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    #[inline]
    fn next(&mut self) -> Option<Sentence<'t>> {
        if self.pending.is_none()
            && self.options.run_ons == RunOns::Keep
            && let Some(sentence) = self.next_fast()
        {
            return Some(sentence);
        }
        self.next_full()
    }
}

impl FusedIterator for Sentences<'_> {}

impl fmt::Debug for Sentences<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sentences")
            .field("offset", &self.start)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// Returns the length of the part of `text` that fits into `max_len` bytes.
///
/// Cuts before the last white space in range, else before the character that exceeds the length, but
/// always after the first character.
fn cut(text: &str, max_len: usize) -> usize {
    if text.len() <= max_len {
        return text.len();
    }
    let limit = (0..=max_len).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let head = text.get(..limit).unwrap_or_default();
    let at_space = text.get(limit..).is_some_and(|tail| tail.starts_with(char::is_whitespace));
    let space = if at_space { Some(limit) } else { head.rfind(char::is_whitespace) };
    if let Some(space) = space.filter(|&space| space > 0) {
        return space;
    }
    let first = text.chars().next().map_or(0, char::len_utf8);
    limit.max(first)
}
