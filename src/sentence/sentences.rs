//! The machine: candidates in text order in, sentences one by one out; it keeps offsets, no text.

use super::abbreviations::Abbreviations;
use super::candidates::{self, Candidate};
use super::evidence::{Closed, Verdict, asks, decide};
use super::follows::{follows, next_word};
use super::gaps::WithGaps;
use super::judge::{Judged, inside, judge, with_emoji};
use super::marker::is_marker;
use super::nesting::Nesting;
use super::options::{Ellipses, Options, Semicolons};
use crate::Span;
use crate::script::name::MINUS_SIGN;
use crate::script::{CharSet, Class};
use crate::shape::word::INVISIBLE;
use crate::shape::{self, GAPS};
use core::fmt;
use core::iter::FusedIterator;

/// What makes no word: gaps and punctuation.
const WORDLESS: CharSet = GAPS.union(CharSet::PUNCTUATION);

/// One sentence of a text.
///
/// ```
/// let text = "  هل جئت؟! نعم."; // "did you come?! yes."
/// let sentence = kalima::sentences(text).next().unwrap();
/// assert_eq!(sentence.text(), "هل جئت؟!");
/// assert_eq!(sentence.terminator(), Some("؟!"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sentence<'t> {
    source: &'t str,
    span: Span,
    full: Span,
    /// Empty where none.
    marks: Span,
}

impl<'t> Sentence<'t> {
    /// Its text without the white space and the invisible characters around it.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.text(), "نعم.");
    /// ```
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.source.get(self.span.range()).unwrap_or_default()
    }

    /// The bytes of [`text`](Self::text) in the text that was split.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.span(), kalima::Span::new(1, 8));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The same with the gap after it, and for the first sentence also the gap before it.
    ///
    /// The full spans of a text's sentences follow one another without a hole.
    ///
    /// ```
    /// let sentence = kalima::sentences(" نعم. ").next().unwrap(); // "yes."
    /// assert_eq!(sentence.full_span(), kalima::Span::new(0, 9));
    /// ```
    #[must_use]
    pub const fn full_span(&self) -> Span {
        self.full
    }

    /// The run of marks that ended the sentence, without closing quotation marks and brackets; none
    /// if a line, the text or the greatest length did.
    ///
    /// ```
    /// let mut found = kalima::sentences("«حقا؟» ثم صمت"); // "'really?' then he fell silent"
    /// assert_eq!(found.next().unwrap().terminator(), Some("؟"));
    /// assert_eq!(found.next().unwrap().terminator(), None);
    /// ```
    #[must_use]
    pub fn terminator(&self) -> Option<&'t str> {
        self.source.get(self.marks.range()).filter(|marks| !marks.is_empty())
    }

    /// The bytes of the terminator; empty where none.
    #[cfg(feature = "std")]
    pub(crate) const fn marks(&self) -> Span {
        self.marks
    }
}

impl fmt::Debug for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?}", self.span, self.text())
    }
}

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
    /// Up to here the sentence has no word; past `at` once one was seen.
    wordless: usize,
    nesting: Nesting,
    /// The end of a sentence of which a part was given away, and its marks.
    rest: Option<(usize, Span)>,
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
            nesting: Nesting::new(),
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

    /// Looks at one candidate; the end and the marks if a sentence ends with it.
    fn look(&mut self, candidate: Candidate) -> Option<(usize, Span)> {
        let Candidate { at, c, class } = candidate;
        let past = at + c.len_utf8();
        self.at = past;
        match class {
            Class::LineEnd => self.line_end(at),
            Class::Quote | Class::OpenBracket | Class::CloseBracket => {
                let at_start = self.is_wordless(at);
                self.nesting.meet(self.text, at, c, class, at_start);
                None
            }
            Class::Semicolon => {
                if self.options.semicolons == Semicolons::Continue {
                    return None;
                }
                if let Some(past) = inside(self.text, self.edge, at, c) {
                    self.at = past;
                    return None;
                }
                let closed = Closed::SEMICOLON.or(Closed::BLANK.when(self.is_wordless(at)));
                (self.decide(closed, past) == Verdict::Ends).then(|| (past, Span::new(at, past)))
            }
            _ => self.stop(candidate),
        }
    }

    fn line_end(&mut self, at: usize) -> Option<(usize, Span)> {
        match next_word(self.text, at, self.options.newlines) {
            Some(next) => {
                self.at = next;
                None
            }
            None => {
                self.at = skip_gap(self.text, at);
                self.nesting = Nesting::new();
                Some((at, Span::default()))
            }
        }
    }

    fn stop(&mut self, candidate: Candidate) -> Option<(usize, Span)> {
        let text = self.text;
        let is_wordless = self.is_wordless(candidate.at);
        let stop =
            match judge(text, (self.start, self.edge), candidate, self.known, &mut self.nesting) {
                Judged::Inside(past) => {
                    self.at = past;
                    return None;
                }
                Judged::Stop(stop) => stop,
            };
        self.at = stop.end;
        self.edge = stop.end;
        let closed = self.closed(candidate, stop.closed, stop.marks, is_wordless);
        if self.decide(closed, stop.end) == Verdict::Continues {
            return None;
        }
        self.at = with_emoji(text, stop.end);
        // A sign against its number is no sign any more where a text begins with it.
        (!is_signed_number(text, self.at)).then_some((self.at, stop.marks))
    }

    fn decide(&self, closed: Closed, end: usize) -> Verdict {
        decide(closed, follows(self.text, end, self.options.newlines, asks(closed)))
    }

    /// What was closed, with what only the sentence's head and the options tell.
    fn closed(&self, first: Candidate, closed: Closed, marks: Span, is_wordless: bool) -> Closed {
        let closed = match self.options.ellipses {
            Ellipses::ByWhatFollows => closed,
            _ if !closed.has(Closed::ELLIPSIS) => closed,
            Ellipses::End => Closed::MARK,
            Ellipses::Continue => Closed::INITIAL,
        };
        let head = self.text.get(self.start..first.at).unwrap_or_default();
        let head = head.trim_start_matches(|c| GAPS.contains(c));
        let is_marker = marks.len() == 1 && first.c == '.' && is_marker(head);
        closed
            .or(Closed::BLANK.when(is_wordless))
            .or(Closed::MARKER.when(is_marker))
            .or(Closed::DIALOGUE.when(head.starts_with(|c| Class::of(c) == Class::Dash)))
    }

    /// Whether the sentence has no word before `end`; what was looked at is not looked at again.
    fn is_wordless(&mut self, end: usize) -> bool {
        let from = self.wordless.max(self.start);
        if from > end {
            return false;
        }
        let head = self.text.get(from..end).unwrap_or_default();
        let is_wordless = super::counted(head.chars()).all(|c| WORDLESS.contains(c));
        self.wordless = if is_wordless { end } else { usize::MAX };
        is_wordless
    }

    /// The sentence that ends at `end`, if anything of it is visible; the next one begins.
    fn finish(&mut self, end: usize, marks: Span) -> Option<Sentence<'t>> {
        let text = self.text;
        let body = trim_end(text, self.start, end);
        let trimmed = body.trim_start_matches(|c| GAPS.contains(c));
        if trimmed.is_empty() {
            return None;
        }
        let last = self.start + body.len();
        let first = last - trimmed.len();
        let part = cut(trimmed, self.options.max_len);
        let (last, marks) = if part < trimmed.len() {
            self.rest = Some((end, marks));
            (first + trim_end(text, first, first + part).len(), Span::default())
        } else {
            self.rest = None;
            // Of a run of marks that was cut apart there is none.
            (last, if marks.start < first { Span::default() } else { marks })
        };
        let next = skip_gap(text, if self.rest.is_some() { last } else { end });
        let span = Span::new(first, last);
        let full = Span::new(self.start, next);
        if self.rest.is_none() {
            self.end_nesting(end);
            self.at = self.at.max(next);
        }
        self.start = next;
        self.wordless = next;
        Some(Sentence { source: text, span, full, marks })
    }

    /// Open marks live on to the next sentence, but not to the next paragraph.
    fn end_nesting(&mut self, end: usize) {
        match next_word(self.text, end, self.options.newlines) {
            Some(_) => self.nesting.end_sentence(),
            None => self.nesting = Nesting::new(),
        }
    }
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    fn next(&mut self) -> Option<Sentence<'t>> {
        loop {
            if let Some((end, marks)) = self.rest.take()
                && let Some(sentence) = self.finish(end, marks)
            {
                return Some(sentence);
            }
            if self.start >= self.text.len() {
                return None;
            }
            let Some(candidate) = candidates::next(self.text, self.at) else {
                self.at = self.text.len();
                return self.finish(self.at, Span::default());
            };
            if let Some((end, marks)) = self.look(candidate)
                && let Some(sentence) = self.finish(end, marks)
            {
                return Some(sentence);
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

/// `text` from `start` to `end` without the gap at its end. A selector or a joiner that belongs to an
/// emoji is none.
fn trim_end(text: &str, start: usize, end: usize) -> &str {
    let body = text.get(start..end).unwrap_or_default();
    let trimmed = body.trim_end_matches(|c| GAPS.contains(c));
    let mut last = start + trimmed.len();
    let tail = body.get(trimmed.len()..).unwrap_or_default();
    if tail.starts_with(|c| !CharSet::WHITE_SPACE.contains(c))
        && let Some(unit) = shape::around(text, last)
    {
        last = unit.span.end.min(end);
    }
    text.get(start..last).unwrap_or_default()
}

/// Whether a sign and a digit stand at `at`.
fn is_signed_number(text: &str, at: usize) -> bool {
    let tail = text.get(at..).unwrap_or_default();
    let mut chars = super::counted(tail.chars()).filter(|&c| !INVISIBLE.contains(c));
    chars.next().is_some_and(|c| matches!(c, '+' | '-' | MINUS_SIGN))
        && chars.next().is_some_and(|c| CharSet::DIGITS.contains(c))
}

/// Where the gap ends that begins at `at`.
fn skip_gap(text: &str, at: usize) -> usize {
    let tail = text.get(at..).unwrap_or_default();
    let gap = super::counted(tail.chars()).take_while(|&c| GAPS.contains(c));
    at + gap.map(char::len_utf8).sum::<usize>()
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
