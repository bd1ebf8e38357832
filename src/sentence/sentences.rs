//! The iterator: finds candidates, decides them by triage or by the rules, and yields sentences.
//!
//! ```text
//! Candidate ─► Triage ─► Break ──────────────────────────────┐
//!                 │ Check                                    ▼
//!                 └─► Terminator{before} ─► After ─► Decision ─► Sentence
//! ```

use super::abbreviations::Abbreviations;
use super::candidates::{Candidate, Candidates};
use super::fast_paths::is_fast;
use super::lookahead::{Whitespace, skip_gap, trim_end, trim_start};
use super::lookbehind::{FirstWord, TokenMemo};
use super::max_len::cut;
use super::options::{Options, RunOns};
use super::quotes::QuoteStack;
use super::repeats::{Anchor, CONTEXT, Repeated, State};
use super::rules::{Decision, index};
use super::run_on_ends::RunOnEnds;
use super::sentence::Sentence;
use super::terminator::{is_signed_number, verse_number, with_emoji};
use super::triage::{AfterClass, Classified, Scope, Triage};
use crate::Span;
use crate::script::Class;
use core::fmt;
use core::iter::FusedIterator;
use core::num::NonZeroUsize;

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
    pub(super) user: Option<&'t Abbreviations>,
    pub(super) options: Options,
    /// The start of the current sentence.
    pub(super) start: usize,
    /// The offset at which the search for candidates resumes.
    pub(super) at: usize,
    /// The last offset that is known to be inside no token.
    pub(super) edge: usize,
    pub(super) first_word: FirstWord,
    pub(super) candidates: Candidates,
    run_on_ends: RunOnEnds,
    pub(super) quotes: QuoteStack,
    pub(super) tokens: TokenMemo,
    /// The end of a sentence of which a part was yielded, because it was too long, and its terminator.
    pending: Option<(NonZeroUsize, Span)>,
    repeated: Repeated,
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
            repeated: Repeated::NONE,
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
        if !is_fast() {
            return None;
        }
        let found = self.candidates.peek(self.text, self.at, &self.options);
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
        let mut anchor = Anchor::new(self.start + 2 * CONTEXT);
        while let Some(candidate) = self.candidates.next(self.text, self.at, &self.options) {
            let candidate = self.skip_repeats(candidate, &mut anchor);
            if let Some(end) = self.handle_candidate(candidate) {
                return Some(end);
            }
        }
        self.at = self.text.len();
        Some(self.end(self.at, Span::default()))
    }

    /// Fast path: returns the candidate, or the same one of a later unit if all units up to that one
    /// are decided alike.
    #[inline]
    fn skip_repeats(&mut self, candidate: Candidate, anchor: &mut Anchor) -> Candidate {
        let at = candidate.at;
        if !is_fast() || self.user.is_some() {
            return candidate;
        }
        let Some(distance) = anchor.distance(self.text, at, || self.state(at)) else {
            return candidate;
        };
        self.skip_units(at, distance);
        Candidate { at: at + distance, ..candidate }
    }

    /// The state at `at`, relative to it.
    fn state(&self, at: usize) -> State {
        State {
            edge: at.saturating_sub(self.edge).min(CONTEXT),
            deferred: self.candidates.deferred().filter(|&deferred| deferred < at),
            quotes: self.quotes,
        }
    }

    /// Moves the state at `at` to `distance` bytes after it.
    fn skip_units(&mut self, at: usize, distance: usize) {
        let state = self.state(at);
        if state.edge < CONTEXT {
            self.edge += distance;
        }
        if state.deferred.is_none() {
            self.candidates.discard_deferred(at + distance);
        }
    }

    /// Handles one candidate; returns the end if a sentence ends with it.
    pub(super) fn handle_candidate(&mut self, candidate: Candidate) -> Option<End> {
        self.at = candidate.at + candidate.c.len_utf8();
        let end = match candidate.class {
            Class::LineEnd => self.line_end(candidate.at),
            Class::NumberMark => self.verse_end(candidate.at),
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

    /// Returns the end after the sign of a verse end and its number, if a word is before it.
    fn verse_end(&mut self, at: usize) -> Option<End> {
        let end = verse_number(self.text, self.at)?;
        if self.is_blank(at) {
            return None;
        }
        (self.at, self.edge) = (end, end);
        Some(self.end(end, Span::new(at, end)))
    }

    /// Decides a terminator or a semicolon by triage, or else by the rules.
    fn terminator(&mut self, candidate: Candidate) -> Option<End> {
        let at = candidate.at;
        if is_fast()
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
    pub(super) fn is_blank(&mut self, end: usize) -> bool {
        self.first_word.is_blank(self.text, end)
    }

    /// Applies the deferred quotation marks and brackets before `end` to the stack.
    pub(super) fn update_quotes(&mut self, end: usize) {
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
    pub(super) fn resume_at(&mut self, at: usize, past: usize) {
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
            // The end is after the part, so never 0.
            self.pending = NonZeroUsize::new(end.at).map(|at| (at, end.terminator));
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
                Some((at, terminator)) => self.end(at.get(), terminator),
                None => self.next_boundary()?,
            };
            let sentence = self.emit(&end);
            if sentence.is_some() || end.at >= self.text.len() {
                return sentence;
            }
        }
    }

    /// Returns the next sentence: the last one again if the text repeats it, or else by the full loop.
    fn next_slow(&mut self) -> Option<Sentence<'t>> {
        let start = self.start;
        if let Some(sentence) = self.repeated.at(self.text, start) {
            let next = sentence.full_span().end;
            self.skip_units(start, next - start);
            self.at = next;
            self.start_sentence(next);
            return Some(sentence);
        }
        let may_repeat = is_fast()
            && self.pending.is_none()
            && self.options.run_ons == RunOns::Keep
            && self.user.is_none()
            && self.repeated.may_repeat(self.text, start);
        let state = may_repeat.then(|| self.state(start)).filter(|state| state.deferred.is_none());
        let sentence = self.next_full()?;
        let is_same = state.is_some_and(|state| state == self.state(self.start))
            && self.pending.is_none()
            && self.at == self.start
            && self.repeated == Repeated::of_len(self.start - start);
        self.repeated = if is_same {
            Repeated::of(self.text, start, &sentence)
        } else {
            Repeated::of_len(self.start - start)
        };
        Some(sentence)
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
        self.next_slow()
    }

    /// At most one sentence for each byte.
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.text.len() - self.start.min(self.text.len())))
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
