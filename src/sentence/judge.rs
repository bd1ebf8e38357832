//! One stop: the mark in, all that belongs to it taken up, what was closed and where it ends out.

use super::abbreviations::Abbreviations;
use super::candidates::Candidate;
use super::dotted::{Dotted, dotted};
use super::evidence::Closed;
use super::follows::holds_back;
use super::inside::inside;
use super::marks::{MARKS, join, marks, past_spaced_dots, spaced_dot, visible};
use super::nesting::{Closing, Opened};
use crate::Span;
use crate::lexer::emoji;
use crate::lexicon::verbs;
use crate::lexicon::word_gap::spaces_before;
use crate::lexicon::word_key::{INVISIBLE, WordKey};
use crate::script::name::MINUS_SIGN;
use crate::script::{CharSet, Class};

/// The most digits of a note's number: «انتهى.[12]».
const MAX_NOTE: usize = 4;

/// A stop with all that belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    /// What was closed.
    pub(super) closed: Closed,
    /// The run of marks.
    pub(super) marks: Span,
    /// Just past the marks, closing marks and notes.
    pub(super) end: usize,
}

/// What the mark at a candidate is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Judged {
    /// Part of a number, an address or an abbreviation; scanning goes on at the offset.
    Inside(usize),
    /// A stop.
    Stop(Stop),
}

/// Judges the mark `first` of the sentence that begins at `start`, no unit crossing `edge`; `close` takes
/// up a quotation mark or bracket if that closes.
pub(super) fn judge(
    text: &str,
    (start, edge): (usize, usize),
    first: Candidate,
    known: Option<&Abbreviations>,
    mut close: impl FnMut(Candidate) -> Option<Closing>,
) -> Judged {
    if let Some(end) = inside(text, edge, first.at, first.c) {
        return Judged::Inside(end);
    }
    let mut run = marks(text, first.at);
    let mut class = Closed::NONE;
    if run.is_full_stop {
        match dotted(text, start, first.at, first.c, known) {
            Dotted::Inside => return Judged::Inside(run.span.end),
            Dotted::Class(found) => class = found,
            Dotted::Plain => {}
        }
    }
    let mut end = run.span.end;
    let mut closing = None;
    while let Some((at, c, over_spaces)) = visible(text, end) {
        let kind = Class::of(c);
        match kind {
            Class::Quote | Class::CloseBracket => {
                let Some(closed) = close(Candidate { at, c, class: kind }) else { break };
                closing = Some(closed);
                end = at + c.len_utf8();
            }
            _ if MARKS.contains_class(kind) => {
                let more = marks(text, at);
                // After a space an ellipsis or a lone dot is the next sentence's, but that dots with
                // spaces between them are an ellipsis; a shout is one mark more of these.
                let next = more.closed.contains(Closed::ELLIPSIS)
                    || more.is_full_stop && !(run.is_spaced || spaced_dot(text, more.span.end));
                if over_spaces && next {
                    break;
                }
                run = join(run, more, closing.is_some());
                run.is_spaced = over_spaces;
                class = Closed::NONE;
                closing = None;
                if super::is_quick() && over_spaces {
                    run.span.end = past_spaced_dots(text, more.span.end);
                }
                end = run.span.end;
            }
            Class::Superscript if !over_spaces => end = at + c.len_utf8(),
            Class::OpenBracket if !over_spaces => match note(text, at) {
                Some(past) => end = past,
                None => break,
            },
            Class::NumberMark => match verse_number(text, at + c.len_utf8()) {
                Some(past) => end = past,
                None => break,
            },
            _ => break,
        }
    }
    let mark = if class == Closed::NONE { run.closed } else { class };
    let closed = closing.map_or(mark, |closing| enclosed(closing, run.closed, class));
    Judged::Stop(Stop { closed, marks: run.span, end })
}

/// What stands before an ellipsis at `at`: what cannot end a clause, or what waits for its speech, which
/// may follow at `next`.
pub(super) fn pause(text: &str, at: usize, next: usize) -> Closed {
    let end = spaces_before(text, at);
    let before = text.get(..end).and_then(|head| head.chars().next_back());
    let word = WordKey::before(text, end);
    let open = matches!(before.map(Class::of), Some(Class::Colon | Class::Comma));
    let letters = word.letters();
    let said = verbs::after_conjunction(letters).unwrap_or(letters);
    let is_said = || verbs::is_reporting(letters) || verbs::is_reporting(said);
    let speech =
        text.get(next..).is_some_and(|tail| tail.starts_with(|c| Class::of(c) == Class::Quote));
    Closed::HELD_BACK.when(open || holds_back(letters)).or(Closed::SAID.when(speech && is_said()))
}

/// The end of what may follow a sentence's end as part of it: emoji and marks after them.
pub(super) fn with_emoji(text: &str, end: usize) -> usize {
    let mut past = end;
    while let Some((at, c, over_spaces)) = visible(text, past) {
        let mark = past > end && !over_spaces && MARKS.contains(c);
        past = match emoji::at(text, at) {
            Some(past) => past,
            None if mark => marks(text, at).span.end,
            None => break,
        };
    }
    past
}

/// Whether a sign and a digit stand at `at`.
pub(super) fn is_signed_number(text: &str, at: usize) -> bool {
    let tail = text.get(at..).unwrap_or_default();
    let mut chars = crate::work::counted(tail.chars()).filter(|&c| !INVISIBLE.contains(c));
    chars.next().is_some_and(|c| matches!(c, '+' | '-' | MINUS_SIGN))
        && chars.next().is_some_and(|c| CharSet::DIGITS.contains(c))
}

/// What the closing of a quotation or a bracket closes, with the mark before it.
fn enclosed(closing: Closing, mark: Closed, class: Closed) -> Closed {
    let is_part = class != Closed::NONE && class != Closed::MEASURE && class != Closed::ENDING;
    let inside = match closing.opened {
        Opened::Inside => true,
        Opened::EarlierInside | Opened::Never => closing.is_bracket,
        Opened::Start | Opened::EarlierStart => false,
    };
    if closing.is_bracket { Closed::BRACKET } else { Closed::QUOTATION }
        .or(Closed::VERSE.when(closing.is_verse))
        .or(Closed::INSIDE.when(inside))
        .or(Closed::TOLD.when(closing.told))
        .or(Closed::SHOUT.when(mark.contains(Closed::SHOUT)))
        .or(Closed::ABBREVIATED.when(is_part))
}

/// The end of a note's number in brackets at `at`: «[12]», «(3)».
fn note(text: &str, at: usize) -> Option<usize> {
    let mut chars = text.get(at..)?.char_indices().skip(1);
    for digits in 0..=MAX_NOTE {
        let (offset, c) = chars.next()?;
        if Class::of(c) == Class::CloseBracket {
            return (digits > 0).then(|| at + offset + c.len_utf8());
        }
        if !CharSet::DIGITS.contains(c) {
            return None;
        }
    }
    None
}

/// The end of a verse's number, of which nothing is written against.
fn verse_number(text: &str, at: usize) -> Option<usize> {
    let tail = text.get(at..)?;
    let digits = crate::work::counted(tail.chars()).take_while(|&c| CharSet::DIGITS.contains(c));
    let end = at + digits.map(char::len_utf8).sum::<usize>();
    let next = crate::work::counted(text.get(end..)?.chars()).find(|&c| !INVISIBLE.contains(c));
    next.is_none_or(char::is_whitespace).then_some(end)
}
