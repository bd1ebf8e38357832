//! The iterator: reads tokens, and finds the places between them and inside of them.

use super::knowledge::Knowledge;
use super::lexicon::Lexicon;
use super::place::{MissingSpace, SpaceReason};
use super::quotes::{Quotes, ends_in_letter};
use super::seams::Seams;
use super::word::Word;
use crate::script::{CharSet, Class};
use crate::token::{Token, TokenKind, Tokens};
use crate::{Span, lexer, tokens};
use alloc::sync::Arc;
use core::fmt;
use core::iter::FusedIterator;

/// The places where a space is missing, in order; made by [`missing_spaces`](super::missing_spaces())
/// and [`Spacing::missing_spaces`](super::Spacing::missing_spaces).
///
/// # Examples
///
/// ```
/// let spaces = kalima::spacing::missing_spaces("Relatedنعم"); // "yes"
/// assert_eq!(spaces.map(|space| space.at).collect::<Vec<_>>(), [7]);
/// ```
#[derive(Clone)]
pub struct MissingSpaces<'t, 'l> {
    text: &'t str,
    tokens: Tokens<'t>,
    /// The last two tokens, the later one first; the earlier one if they are adjacent.
    last: Option<Token<'t>>,
    before: Option<Token<'t>>,
    quotes: Quotes,
    /// True if the last token is a mark that closes a quotation.
    has_closed: bool,
    /// The places inside the last token.
    seams: Seams,
    /// The start of the last part of the last token.
    part: usize,
    document: Option<Arc<Lexicon>>,
    background: Option<&'l Lexicon>,
}

impl<'t, 'l> MissingSpaces<'t, 'l> {
    pub(super) fn new(
        text: &'t str,
        document: Option<Lexicon>,
        background: Option<&'l Lexicon>,
    ) -> Self {
        Self {
            text,
            tokens: tokens(text),
            last: None,
            before: None,
            quotes: Quotes::default(),
            has_closed: false,
            seams: Seams::default(),
            part: 0,
            document: document.map(Arc::new),
            background,
        }
    }

    /// Returns the next place inside the last token.
    fn inside(&mut self, word: &mut Word) -> Option<MissingSpace> {
        let token = self.last?;
        let start = token.span().start;
        if self.seams.is_exhausted() {
            let after = self.part - start;
            let knowledge = knowledge(self.document.as_deref(), self.background);
            self.seams.find(word, token.text(), after, knowledge);
        }
        let (offset, reason) = self.seams.pop()?;
        let end = self.seams.peek().map_or(token.span().end, |next| start + next);
        let at = start + offset;
        let span = Span::new(self.part, end);
        self.part = at;
        Some(MissingSpace { at, span, reason })
    }
}

impl Iterator for MissingSpaces<'_, '_> {
    type Item = MissingSpace;

    fn next(&mut self) -> Option<MissingSpace> {
        let mut word = Word::new();
        if let Some(space) = self.inside(&mut word) {
            return Some(space);
        }
        loop {
            let token = self.tokens.next()?;
            let Span { start, end } = token.span();
            let last = self.last.filter(|last| last.span().end == start);
            let first = token.text().as_bytes().first().copied().unwrap_or_default();
            let mut reason = None;
            if let Some(last) = last {
                reason = if self.has_closed {
                    after_quotation(self.before, token)
                } else {
                    between(self.before, last, token)
                };
            } else if self.quotes.is_open() {
                let from = self.last.map_or(0, |last| last.span().end);
                self.quotes.skip_gap(self.text.get(from..start).unwrap_or_default());
            }
            // Letters of the Arabic block begin with D8 to DB: no mark does.
            let is_arabic = matches!(first, 0xD8..=0xDB);
            self.has_closed = !is_arabic && self.quotes.read(last, token);
            let part = match (reason, self.before) {
                // The punctuation is part of the first word.
                (Some(SpaceReason::Quotation | SpaceReason::Punctuation), Some(before)) => {
                    before.span().start
                }
                _ => self.part,
            };
            (self.before, self.last, self.part) = (last, Some(token), start);
            let may_have = is_arabic || first >= 0xE0 && token.kind() == TokenKind::Word;
            if may_have {
                let knowledge = knowledge(self.document.as_deref(), self.background);
                self.seams.find(&mut word, token.text(), 0, knowledge);
            } else {
                self.seams.clear();
            }
            if let Some(reason) = reason {
                let end = self.seams.peek().map_or(end, |next| start + next);
                return Some(MissingSpace { at: start, span: Span::new(part, end), reason });
            }
            if self.seams.peek().is_some() {
                return self.inside(&mut word);
            }
        }
    }
}

/// Returns the lexicons as one value.
const fn knowledge<'a>(
    document: Option<&'a Lexicon>,
    background: Option<&'a Lexicon>,
) -> Knowledge<'a> {
    Knowledge { document, background }
}

impl FusedIterator for MissingSpaces<'_, '_> {}

impl fmt::Debug for MissingSpaces<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MissingSpaces")
            .field("tokens", &self.tokens)
            .field("seams", &self.seams)
            .finish_non_exhaustive()
    }
}

/// Returns the reason for a missing space between a closing quotation mark and `token`; `before` is the
/// word that it closes.
fn after_quotation(before: Option<Token<'_>>, token: Token<'_>) -> Option<SpaceReason> {
    let first = token.text().chars().next().filter(|&c| CharSet::LETTERS.contains(c))?;
    let closed = before?.text().chars().next_back()?;
    let is_arabic = CharSet::ARABIC.contains(closed) || CharSet::ARABIC.contains(first);
    is_arabic.then_some(SpaceReason::Quotation)
}

/// Returns the reason for a missing space between the adjacent `last` and `token`; `before` is
/// adjacent to `last`.
fn between(before: Option<Token<'_>>, last: Token<'_>, token: Token<'_>) -> Option<SpaceReason> {
    let first = token.text().chars().next().filter(|&c| CharSet::LETTERS.contains(c))?;
    if last.kind() == TokenKind::Punctuation {
        let closed = before?.text();
        let is_stop = last.text().chars().all(|c| STOPS.contains(c));
        let is_arabic = closed.chars().next_back().is_some_and(|c| CharSet::ARABIC.contains(c))
            || CharSet::ARABIC.contains(first);
        return (is_stop && ends_in_letter(closed) && is_arabic)
            .then_some(SpaceReason::Punctuation);
    }
    let end = last.text().chars().rev().find(|&c| !CharSet::COMBINING.contains(c))?;
    let meet = match (Class::of(end), Class::of(first)) {
        (Class::LatinLetter | Class::OtherLetter, Class::ArabicLetter) => true,
        (Class::ArabicLetter, Class::LatinLetter | Class::OtherLetter) => {
            !lexer::is_clitic(last.text())
        }
        _ => false,
    };
    meet.then_some(SpaceReason::Script)
}

/// The punctuation that is attached to the word before it and separate from the word after it.
const STOPS: CharSet = CharSet::of(&[
    Class::Terminator,
    Class::Ellipsis,
    Class::Comma,
    Class::Semicolon,
    Class::Colon,
]);
