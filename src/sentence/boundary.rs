//! A possible boundary in full: its terminator, and the cues on both sides.

use super::candidates::Candidate;
use super::cues::{After, Before};
use super::fast_paths::is_fast;
use super::lookahead::{Whitespace, cues_at, trim_start};
use super::lookbehind::{ellipsis_context, in_token};
use super::options::{Ellipses, Semicolons};
use super::sentences::Sentences;
use super::terminator::{Terminator, TerminatorRole, classify_terminator};
use super::triage::paragraph_end_breaks;
use crate::Span;
use crate::lexer::is_marker;
use crate::script::Class;

/// A possible boundary in full: its terminator, and the cues on both sides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundary {
    pub(super) terminator: Span,
    pub(super) end: usize,
    pub(super) before: Before,
    pub(super) after: After,
}

impl Sentences<'_> {
    /// Slow path: reads the terminator at the candidate in full, and the cues on both sides of it.
    ///
    /// Returns none if it is inside a token, or not of interest under the options.
    pub(super) fn boundary(&mut self, candidate: Candidate) -> Option<Boundary> {
        self.read_boundary(candidate, is_fast() && paragraph_end_breaks())
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
}
