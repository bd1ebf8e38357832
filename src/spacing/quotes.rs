//! Quotation marks of a line: which of them closes.

use crate::lexer;
use crate::script::{CharSet, Class};
use crate::token::Token;

/// The quotation marks that are open on the current line, by their shape.
///
/// `"` opens after white space, an opening bracket, a colon or a lone proclitic («بـ"»), and closes
/// elsewhere if one is open. «”» and «»» close if the last «“» or «»» of the line is still open. So a mark
/// that closes nothing, as in reversed quotations, is no evidence.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Quotes {
    is_straight_open: bool,
    is_curly_open: bool,
    is_guillemet_open: bool,
}

impl Quotes {
    /// Returns true if a mark is open.
    pub(super) const fn is_open(self) -> bool {
        self.is_straight_open || self.is_curly_open || self.is_guillemet_open
    }

    /// Closes all marks if the gap has a line end.
    pub(super) fn skip_gap(&mut self, gap: &str) {
        if gap.contains(|c| Class::of(c) == Class::LineEnd) {
            *self = Self::default();
        }
    }

    /// Reads a token; returns true if it is a mark that closes a quotation after a letter. `last` is
    /// the token before it if they are adjacent.
    pub(super) fn read(&mut self, last: Option<Token<'_>>, token: Token<'_>) -> bool {
        let text = token.text();
        let Some(mark) = text.chars().next().filter(|&c| Class::of(c) == Class::Quote) else {
            return false;
        };
        let open = match mark {
            '"' => &mut self.is_straight_open,
            '\u{201C}' | '\u{201D}' => &mut self.is_curly_open,
            '\u{AB}' | '\u{BB}' => &mut self.is_guillemet_open,
            _ => return false,
        };
        if last.is_none_or(|last| is_before_opening(last.text())) {
            *open = mark != '\u{201D}' && mark != '\u{BB}';
            return false;
        }
        let closes = *open && mark != '\u{201C}' && mark != '\u{AB}';
        if closes {
            *open = false;
        }
        closes && last.is_some_and(|last| ends_in_letter(last.text()))
    }
}

/// Returns true if a mark right after the token opens a quotation.
fn is_before_opening(text: &str) -> bool {
    let is_opener = |c| matches!(Class::of(c), Class::OpenBracket | Class::Colon | Class::Quote);
    lexer::is_clitic(text) && !text.is_empty() && text.chars().all(|c| CharSet::ARABIC.contains(c))
        || text.chars().next_back().is_some_and(is_opener)
}

/// Returns true if the text ends with a letter and its marks.
pub(super) fn ends_in_letter(text: &str) -> bool {
    let last = text.chars().next_back();
    last.is_some_and(|c| CharSet::LETTERS.contains(c) || CharSet::COMBINING.contains(c))
}
