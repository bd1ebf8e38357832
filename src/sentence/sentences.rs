//! The machine: candidates in text order in, sentences one by one out; it keeps offsets, no text.

use super::abbreviations::Abbreviations;
use super::candidates::{Candidate, Candidates};
use super::chain::{Link, Reach, is_between_brackets, past_brackets, past_closed};
use super::evidence::{Closed, Verdict, decide};
use super::follows::follows;
use super::found::Sentence;
use super::gap::{self, Gap, trim_end, trim_start};
use super::gaps::WithGaps;
use super::inside::{inside, is_apart};
use super::judge::{Judged, Stop, is_signed_number, judge, pause, with_emoji};
use super::marker::is_marker;
use super::nesting::Nesting;
use super::options::{Ellipses, Options, Semicolons};
use super::plain;
use super::plainest::Plainest;
use crate::Span;
use crate::lexer::SEPARATORS;
use crate::script::{CharSet, Class};
use core::fmt;
use core::iter::FusedIterator;

/// What makes no word: gaps and punctuation.
const WORDLESS: CharSet = SEPARATORS.union(CharSet::PUNCTUATION);

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
    text: &'t str,
    known: Option<&'t Abbreviations>,
    options: Options,
    /// Where the sentence begins that is being read.
    start: usize,
    /// Where the next candidate is looked for.
    at: usize,
    /// The last offset that is known to lie inside of no unit.
    edge: usize,
    /// Up to here the sentence has no word.
    wordless: usize,
    /// Where its first word begins, once that was seen.
    word: usize,
    candidates: Candidates,
    nesting: Nesting,
    reach: Reach,
    /// The end of a sentence of which a part was given away.
    rest: Option<End>,
}

/// The end of a sentence.
#[derive(Clone, Copy)]
struct End {
    at: usize,
    /// Empty where none.
    marks: Span,
    /// What follows.
    gap: Gap,
}

impl<'t> Sentences<'t> {
    pub(super) const fn new(
        text: &'t str,
        options: Options,
        known: Option<&'t Abbreviations>,
    ) -> Self {
        Self {
            text,
            known,
            options,
            start: 0,
            at: 0,
            edge: 0,
            wordless: 0,
            word: usize::MAX,
            candidates: Candidates::new(),
            nesting: Nesting::new(),
            reach: Reach::new(),
            rest: None,
        }
    }

    /// The offset up to which sentences were given, in bytes.
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

    /// The sentences and the gaps between them, which together are the text.
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

    /// The next sentence, if a look at the bytes on both sides of its end tells all.
    #[inline]
    fn plainest(&mut self) -> Option<Sentence<'t>> {
        if !super::is_quick() || self.known.is_some() {
            return None;
        }
        let found = self.candidates.peek(self.text, self.at, self.options.semicolons);
        let at = found.unwrap_or(self.text.len());
        self.at = at;
        let Plainest { mark, past, gap } = Plainest::at(self.text, self.start, at, &self.options)?;
        crate::work::count(1);
        if gap.ends_paragraph {
            self.forget_nesting(past);
        } else {
            self.nest(past);
            self.nesting.end_sentence();
        }
        let (span, full) = (Span::new(self.start, past), Span::new(self.start, gap.end));
        self.edge = past;
        self.at = gap.end;
        self.begin(gap.end);
        let marks = if mark < past { Span::new(mark, past) } else { Span::default() };
        Some(Sentence::new(self.text, span, full, marks))
    }

    /// The next end of a sentence, be it that of the text.
    fn seek(&mut self) -> Option<End> {
        if self.start >= self.text.len() {
            return None;
        }
        while let Some(candidate) =
            self.candidates.next(self.text, self.at, self.options.semicolons)
        {
            if let Some(end) = self.look(candidate) {
                if !end.gap.ends_paragraph {
                    self.nest(end.at);
                }
                return Some(end);
            }
        }
        self.at = self.text.len();
        Some(self.end(self.at, Span::default()))
    }

    /// Looks at one candidate; the end if a sentence ends with it.
    fn look(&mut self, candidate: Candidate) -> Option<End> {
        let Candidate { at, c, class } = candidate;
        let past = at + c.len_utf8();
        self.at = past;
        match class {
            Class::LineEnd => self.line_end(at),
            Class::Semicolon => {
                if self.options.semicolons == Semicolons::Continue {
                    return None;
                }
                if let Some(past) = inside(self.text, self.edge, at, c) {
                    self.pass(at, past);
                    return None;
                }
                let closed = Closed::SEMICOLON.or(Closed::BLANK.when(self.is_wordless(at)));
                self.ends(closed, past).then(|| self.end(past, Span::new(at, past)))
            }
            _ => self.stop(candidate),
        }
    }

    fn line_end(&mut self, at: usize) -> Option<End> {
        let end = self.end(at, Span::default());
        self.at = end.gap.end;
        if !end.gap.ends_paragraph {
            return None;
        }
        self.forget_nesting(at);
        Some(end)
    }

    fn stop(&mut self, candidate: Candidate) -> Option<End> {
        let at = candidate.at;
        if super::is_quick()
            && let Some(past) = self.links(at).or_else(|| self.closes_nothing(at))
        {
            self.at = past;
            return None;
        }
        if super::is_quick()
            && self.known.is_none()
            && let Some(found) =
                plain::ending(self.text, (self.start, self.edge), at, &self.options)
            && (found.has_word || !self.is_wordless(at))
        {
            self.at = found.past;
            self.edge = found.past;
            let marks = Span::new(at, found.past);
            if found.may_have_emoji {
                return self.after_emoji(marks);
            }
            return Some(End { at: found.past, marks, gap: found.gap });
        }
        self.judge(candidate)
    }

    /// Where the dots end, the first at `at`, that surely end nothing: they join the letters or the digits
    /// on both sides of them, or stand before any word.
    fn links(&mut self, at: usize) -> Option<usize> {
        let Some(link) = Link::at(self.text, at) else {
            let is_blank = is_between_brackets(self.text, self.edge, at) && self.is_wordless(at);
            return is_blank.then(|| {
                self.edge = past_brackets(self.text, at);
                self.edge
            });
        };
        let is_inside = match link {
            Link::Latin => true,
            Link::Arabic => self.known.is_none() && !self.reach.has_latin(self.text, self.edge, at),
        };
        is_inside.then(|| link.past(self.text, at))
    }

    /// Where the brackets end that close behind the dot at `at`, if none is open and the sentence goes on
    /// behind them.
    fn closes_nothing(&mut self, at: usize) -> Option<usize> {
        let past = past_closed(self.text, at)?;
        let is_open = !self.nesting.is_empty() || self.candidates.passed().is_some_and(|m| m < at);
        if is_open || !is_apart(self.text, self.edge, at, at + 1) {
            return None;
        }
        self.candidates.settle(past);
        self.edge = past;
        Some(past)
    }

    fn judge(&mut self, candidate: Candidate) -> Option<End> {
        let text = self.text;
        let (bounds, known) = ((self.start, self.edge), self.known);
        let close = |mark: Candidate| {
            self.nest(candidate.at);
            self.nesting.closing(text, mark)
        };
        let stop = match judge(text, bounds, candidate, known, close) {
            Judged::Inside(past) => {
                self.pass(candidate.at, past);
                return None;
            }
            Judged::Stop(stop) => stop,
        };
        self.pass(candidate.at, stop.end);
        self.edge = stop.end;
        // Before the end of a paragraph every stop ends.
        let gap = Gap::at(text, stop.end, self.options.newlines);
        if !(super::is_quick() && gap.ends_paragraph) {
            let closed = self.closed(candidate, &stop, gap.end);
            if !self.ends(closed, stop.end) {
                return None;
            }
        }
        self.after_emoji(stop.marks)
    }

    /// The end after the emoji that follow.
    fn after_emoji(&mut self, marks: Span) -> Option<End> {
        self.at = with_emoji(self.text, self.at);
        // A sign against its number is no sign any more where a text begins with it.
        (!is_signed_number(self.text, self.at)).then(|| self.end(self.at, marks))
    }

    fn end(&self, at: usize, marks: Span) -> End {
        End { at, marks, gap: Gap::at(self.text, at, self.options.newlines) }
    }

    /// Whether the sentence ends at `end`, where `closed` was closed.
    fn ends(&self, closed: Closed, end: usize) -> bool {
        decide(closed, follows(self.text, end, self.options.newlines, closed)) == Verdict::Ends
    }

    /// What was closed, with what only the sentence's head and the options tell.
    fn closed(&mut self, first: Candidate, stop: &Stop, next: usize) -> Closed {
        let closed = match self.options.ellipses {
            _ if !stop.closed.contains(Closed::ELLIPSIS) => stop.closed,
            Ellipses::ByWhatFollows => stop.closed.or(pause(self.text, first.at, next)),
            Ellipses::End => Closed::MARK,
            Ellipses::Continue => Closed::INITIAL,
        };
        let head = self.text.get(self.start..first.at).unwrap_or_default();
        let head = trim_start(head);
        let is_marker = stop.marks.len() == 1 && first.c == '.' && is_marker(head);
        closed
            .or(Closed::BLANK.when(self.is_wordless(first.at)))
            .or(Closed::MARKER.when(is_marker))
            .or(Closed::DIALOGUE.when(head.starts_with(|c| Class::of(c) == Class::Dash)))
    }

    /// Whether the sentence has no word before `end`; what was looked at is not looked at again.
    fn is_wordless(&mut self, end: usize) -> bool {
        if end <= self.wordless || self.word < end {
            return end <= self.wordless;
        }
        let head = self.text.get(self.wordless..end).unwrap_or_default();
        let word = crate::work::counted(head.char_indices()).find(|&(_, c)| !WORDLESS.contains(c));
        self.word = word.map_or(usize::MAX, |(offset, _)| self.wordless + offset);
        self.wordless = self.word.min(end);
        word.is_none()
    }

    /// Notes what opens and closes before `end` and was passed over.
    fn nest(&mut self, end: usize) {
        let Some(from) = self.candidates.passed().filter(|&from| from < end) else { return };
        let passed = self.candidates;
        for mark in passed.nesting(self.text, from, end) {
            let at_start = self.is_wordless(mark.at);
            self.nesting.meet(self.text, mark, at_start);
        }
        self.candidates.settle(end);
    }

    fn forget_nesting(&mut self, at: usize) {
        self.nesting = Nesting::new();
        self.candidates.settle(at);
    }

    /// Goes on at `past`, after the mark at `at` and what belongs to it.
    fn pass(&mut self, at: usize, past: usize) {
        // Quotation marks and brackets stand only in a longer stretch.
        if past > self.at {
            self.nest(at);
            self.candidates.settle(past);
            self.at = past;
        }
    }

    /// The sentence that ends there, if anything of it is visible; the next one begins.
    #[inline]
    fn finish(&mut self, end: &End) -> Option<Sentence<'t>> {
        let text = self.text;
        let body = trim_end(text, self.start, end.at);
        let trimmed = trim_start(body);
        if trimmed.is_empty() {
            return None;
        }
        let last = self.start + body.len();
        let first = last - trimmed.len();
        let part = cut(trimmed, self.options.max_len);
        let (last, next, marks) = if part < trimmed.len() {
            self.rest = Some(*end);
            let last = first + trim_end(text, first, first + part).len();
            (last, gap::skip(text, last), Span::default())
        } else {
            self.at = self.at.max(end.gap.end);
            // Open marks live on to the next sentence, but not to the next paragraph.
            if end.gap.ends_paragraph {
                self.forget_nesting(end.at);
            } else {
                self.nesting.end_sentence();
            }
            // Of a run of marks that was cut apart there is none.
            let is_whole = end.marks.start >= first;
            (last, end.gap.end, if is_whole { end.marks } else { Span::default() })
        };
        let (span, full) = (Span::new(first, last), Span::new(self.start, next));
        self.begin(next);
        Some(Sentence::new(text, span, full, marks))
    }

    /// A sentence begins at `start`.
    #[inline]
    const fn begin(&mut self, start: usize) {
        self.start = start;
        self.wordless = start;
        self.word = usize::MAX;
    }
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    #[inline]
    fn next(&mut self) -> Option<Sentence<'t>> {
        if self.rest.is_none()
            && let Some(sentence) = self.plainest()
        {
            return Some(sentence);
        }
        self.next_in_doubt()
    }
}

impl<'t> Sentences<'t> {
    /// The next sentence, read with all that may tell.
    #[inline(always)]
    fn next_in_doubt(&mut self) -> Option<Sentence<'t>> {
        loop {
            let end = match self.rest.take() {
                Some(end) => end,
                None => self.seek()?,
            };
            let sentence = self.finish(&end);
            if sentence.is_some() || end.at >= self.text.len() {
                return sentence;
            }
        }
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

/// Where to cut `text`, if it is longer than `max_len` bytes: before the last white space that keeps
/// within it, else before the character that exceeds it, but never before the first one's end.
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
