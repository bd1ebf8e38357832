//! Terminators: the run of `.` `!` `?` … with all that belongs to it, and its cues.

use super::abbreviations::Abbreviations;
use super::candidates::{Candidate, TERMINATORS};
use super::closers::{closing_signs, is_lone, is_lone_stop, note};
use super::cues::Before;
use super::fast_paths::is_fast;
use super::lookbehind::{DotRole, TokenMemo, dot_role, in_token};
use super::quotes::{ClosedQuote, OpenedAt};
use crate::Span;
use crate::lexer::{emoji, is_full_stop};
use crate::lexicon::word_key::INVISIBLE;
use crate::script::name::{MINUS_SIGN, VARIATION_SELECTOR_16};
use crate::script::{CharSet, Class, is_text_emoji};

/// A terminator with all that belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terminator {
    pub(super) before: Before,
    /// The run of terminators.
    pub(super) span: Span,
    /// The end of the run, its closing marks and its footnote references.
    pub(super) end: usize,
}

/// The role of the terminator at a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) enum TerminatorRole {
    /// Part of a number, an address or an abbreviation; the scan resumes at the offset.
    InToken(usize),
    /// A possible boundary.
    Terminator(Terminator),
}

/// A run of terminators.
#[derive(Clone, Copy, Debug)]
pub(super) struct TerminatorRun {
    pub(super) span: Span,
    pub(super) cues: Before,
    /// True if it is one full stop.
    pub(super) is_full_stop: bool,
    /// True if spaces separate its terminators.
    pub(super) is_spaced: bool,
}

impl TerminatorRun {
    /// Reads the run that begins at `at`, with the invisible characters inside it.
    pub(super) fn read(text: &str, at: usize) -> Self {
        let mut span = Span::new(at, at);
        let (mut count, mut dots, mut shout, mut ellipsis) = (0_usize, 0_usize, false, false);
        // The end of a terminator that a selector makes a picture.
        let mut picture = None;
        for (offset, c) in crate::work::counted(text.get(at..).unwrap_or_default().char_indices()) {
            let class = Class::of(c);
            if INVISIBLE.contains_class(class) {
                continue;
            }
            // «‼» with U+FE0F is an emoji, which no boundary cuts.
            if c == VARIATION_SELECTOR_16 && picture == Some(at + offset) {
                span.end = at + offset + c.len_utf8();
                continue;
            }
            if !TERMINATORS.contains_class(class) {
                break;
            }
            picture =
                Some(at + offset + c.len_utf8()).filter(|_| !c.is_ascii() && is_text_emoji(c));
            count += 1;
            dots += usize::from(is_full_stop(c));
            ellipsis |= class == Class::Ellipsis;
            shout |= is_shout(c);
            span.end = at + offset + c.len_utf8();
        }
        let is_ellipsis = !shout && (ellipsis || dots > 1);
        let cues = if is_ellipsis { Before::ELLIPSIS } else { Before::TERMINATOR };
        Self {
            span,
            cues: cues.union(Before::SHOUT.if_(shout)),
            is_full_stop: count == 1 && dots == 1,
            is_spaced: false,
        }
    }
    /// Merges two runs with closing marks (`apart`) or spaces between them, as in `!" .`.
    ///
    /// The later run determines the kind; `SHOUT` is kept if either run has it.
    fn merge(self, more: Self, apart: bool) -> Self {
        let shout = self.cues.union(more.cues).intersects(Before::SHOUT);
        let dots = self.is_full_stop || self.cues.contains(Before::ELLIPSIS);
        let cues = if shout || apart || !dots { Before::TERMINATOR } else { Before::ELLIPSIS };
        let start = if apart { more.span.start } else { self.span.start };
        Self {
            span: Span::new(start, more.span.end),
            cues: cues.union(Before::SHOUT.if_(shout)),
            is_full_stop: false,
            is_spaced: self.is_spaced,
        }
    }
}

/// Skips the lone dots with one space before each from `at` on: «. . .».
///
/// They change only the end of a spaced run, so that they need no look one by one.
fn skip_spaced_dots(text: &str, at: usize) -> usize {
    let mut past = at;
    while let Some([b' ', b'.', b' ' | b'\n', ..]) = text.as_bytes().get(past..) {
        crate::work::count(1);
        past += 2;
    }
    past
}

/// Question and exclamation marks of every script that has its own.
const fn is_shout(c: char) -> bool {
    matches!(
        c,
        '!' | '?'
            | '؟'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
            | '⸮'
            | '！'
            | '？'
            | '՜'
            | '՞'
            | '‽'
            | '﹖'
            | '﹗'
    )
}

/// Returns the next visible character of the line, and true if spaces precede it.
fn visible(text: &str, at: usize) -> Option<(usize, char, bool)> {
    let mut over_spaces = false;
    for (offset, c) in crate::work::counted(text.get(at..)?.char_indices()) {
        let class = Class::of(c);
        if class == Class::Space {
            over_spaces = true;
        } else if !INVISIBLE.contains_class(class) {
            return Some((at + offset, c, over_spaces));
        }
    }
    None
}

/// Classifies the terminator `first` of the sentence that begins at `start`.
///
/// No token crosses `edge`. `close` updates the quotes with a quotation mark or bracket and returns it
/// if it closes.
pub(super) fn classify_terminator(
    text: &str,
    (start, edge): (usize, usize),
    first: Candidate,
    user: Option<&Abbreviations>,
    memo: &mut TokenMemo,
    mut close: impl FnMut(Candidate) -> Option<ClosedQuote>,
) -> TerminatorRole {
    if let Some(end) = in_token(text, edge, first.at, first.c, memo) {
        return TerminatorRole::InToken(end);
    }
    let mut run = TerminatorRun::read(text, first.at);
    let mut class = Before::NONE;
    if run.is_full_stop {
        match dot_role(text, start, first.at, first.c, user) {
            DotRole::InToken(past) => return TerminatorRole::InToken(past),
            DotRole::Abbreviation(found) => class = found,
            DotRole::FullStop => {}
        }
    }
    let mut end = run.span.end;
    let mut closing = None;
    while let Some((at, c, over_spaces)) = visible(text, end) {
        let kind = Class::of(c);
        match kind {
            Class::Quote | Class::CloseBracket => match close(Candidate { at, c, class: kind }) {
                Some(closed) => {
                    closing = Some(closed);
                    end = at + c.len_utf8();
                }
                None => match closing_signs(text, at).filter(|_| !over_spaces) {
                    Some(past) => end = past,
                    None => break,
                },
            },
            _ if TERMINATORS.contains_class(kind) => {
                let more = TerminatorRun::read(text, at);
                // After a space, `…` or a `.` against a word starts the next sentence. A lone `.`, `!`
                // and `?` after a space extend this run: `} .`, `. . .`.
                let next = more.cues.contains(Before::ELLIPSIS)
                    || more.is_full_stop && !(run.is_spaced || is_lone(text, more.span.end));
                if over_spaces && next {
                    break;
                }
                run = run.merge(more, closing.is_some() || class != Before::NONE);
                run.is_spaced = over_spaces;
                class = Before::NONE;
                closing = None;
                if is_fast() && over_spaces {
                    run.span.end = skip_spaced_dots(text, more.span.end);
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
            _ => match closing_signs(text, at).filter(|_| !over_spaces) {
                Some(past) => end = past,
                None => break,
            },
        }
    }
    let cues = if class == Before::NONE { run.cues } else { class };
    let before = closing.map_or(cues, |closing| closing_context(closing, run.cues, class));
    TerminatorRole::Terminator(Terminator { before, span: run.span, end })
}

/// Returns the end of the emoji that follow `end`, with the terminators and the closers written against
/// them, and lone stops.
pub(super) fn with_emoji(text: &str, end: usize) -> usize {
    let mut past = end;
    while let Some((at, c, over_spaces)) = visible(text, past) {
        let is_terminator = past > end
            && if over_spaces { is_lone_stop(text, at, c) } else { TERMINATORS.contains(c) };
        let closers = || closing_signs(text, at).filter(|_| past > end && !over_spaces);
        past = match emoji::at(text, at) {
            Some(past) => past,
            None if is_terminator => TerminatorRun::read(text, at).span.end,
            None => match closers() {
                Some(past) => past,
                None => break,
            },
        };
    }
    past
}

/// Returns true if a sign and a digit begin at `at`.
pub(super) fn is_signed_number(text: &str, at: usize) -> bool {
    let tail = text.get(at..).unwrap_or_default();
    let mut chars = crate::work::counted(tail.chars()).filter(|&c| !INVISIBLE.contains(c));
    chars.next().is_some_and(|c| matches!(c, '+' | '-' | MINUS_SIGN))
        && chars.next().is_some_and(|c| CharSet::DIGITS.contains(c))
}

/// Returns the cues of a quotation or a bracket that closes after the run `run`.
fn closing_context(closing: ClosedQuote, run: Before, class: Before) -> Before {
    let is_part = class != Before::NONE && class != Before::UNIT && class != Before::LIST_END;
    let inside = match closing.opened {
        OpenedAt::Inside => true,
        OpenedAt::EarlierInside | OpenedAt::Never => closing.is_bracket,
        OpenedAt::Start | OpenedAt::EarlierStart => false,
    };
    if closing.is_bracket { Before::BRACKET } else { Before::QUOTATION }
        .union(Before::VERSE.if_(closing.is_verse))
        .union(Before::INSIDE.if_(inside))
        .union(Before::INTRODUCED.if_(closing.introduced))
        .union(Before::SHOUT.if_(run.contains(Before::SHOUT)))
        .union(Before::ABBREVIATED.if_(is_part))
}

/// Returns the end of the digits of a verse's number, if white space or the end of text follows.
pub(super) fn verse_number(text: &str, at: usize) -> Option<usize> {
    let tail = text.get(at..)?;
    let digits = crate::work::counted(tail.chars()).take_while(|&c| CharSet::DIGITS.contains(c));
    let end = at + digits.map(char::len_utf8).sum::<usize>();
    let next = crate::work::counted(text.get(end..)?.chars()).find(|&c| !INVISIBLE.contains(c));
    next.is_none_or(char::is_whitespace).then_some(end)
}
