//! Tokens and the gaps between them, which together are the text.

use super::{Token, Tokens};
use crate::Span;
use core::iter::FusedIterator;

/// A token, or the gap before one.
///
/// # Examples
///
/// ```
/// use kalima::token::Piece;
/// let mut pieces = kalima::tokens("يوم جديد").with_gaps(); // "a new day"
/// assert!(matches!(pieces.next(), Some(Piece::Token(token)) if token.text() == "يوم"));
/// assert!(matches!(pieces.next(), Some(Piece::Gap { text: " ", .. })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// A token.
    Token(Token<'t>),
    /// White space and invisible controls, and tokens of kinds that are not kept.
    Gap {
        /// The bytes between two tokens, at least one.
        text: &'t str,
        /// The span of the gap, in bytes.
        span: Span,
    },
}

impl<'t> Piece<'t> {
    /// The bytes, whichever it is.
    ///
    /// # Examples
    ///
    /// ```
    /// let pieces = kalima::tokens("نعم!").with_gaps(); // "yes!"
    /// assert_eq!(pieces.map(|piece| piece.text()).collect::<Vec<_>>(), ["نعم", "!"]);
    /// ```
    #[must_use]
    pub const fn text(&self) -> &'t str {
        match self {
            Self::Token(token) => token.text(),
            Self::Gap { text, .. } => text,
        }
    }

    /// Returns the span, in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// let last = kalima::tokens("نعم ").with_gaps().last().unwrap();
    /// assert_eq!(last.span(), kalima::Span::new(6, 7));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Token(token) => token.span(),
            Self::Gap { span, .. } => *span,
        }
    }
}

impl<'t> Tokens<'t> {
    /// The tokens and the gaps between them, which together are the text.
    ///
    /// Tokens of kinds that are [not kept](crate::Tokenizer::keep) lie in the gaps.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::token::Piece;
    /// let text = " قال: نعم\n"; // "he said: yes"
    /// let all: String = kalima::tokens(text).with_gaps().map(|piece| piece.text()).collect();
    /// assert_eq!(all, text);
    /// ```
    #[must_use]
    pub fn with_gaps(self) -> WithGaps<'t> {
        WithGaps::new(self)
    }
}

/// Tokens and gaps; made by [`Tokens::with_gaps`].
///
/// # Examples
///
/// ```
/// let text = " نعم، ثم لا. "; // "yes, then no."
/// let whole: String = kalima::tokens(text).with_gaps().map(|piece| piece.text()).collect();
/// assert_eq!(whole, text);
/// ```
#[derive(Debug, Clone)]
pub struct WithGaps<'t> {
    /// The end of the last piece.
    at: usize,
    tokens: Tokens<'t>,
}

impl<'t> WithGaps<'t> {
    pub(super) const fn new(tokens: Tokens<'t>) -> Self {
        Self { at: 0, tokens }
    }
}

impl<'t> Iterator for WithGaps<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        // Finding a token again is cheaper than storing it: most tokens follow a gap.
        let before = self.tokens.clone();
        let token = self.tokens.next();
        let start = self.at;
        self.at = token.map_or(before.text.len(), |token| token.span().start);
        if start < self.at {
            let text = before.text.get(start..self.at)?;
            self.tokens = before;
            return Some(Piece::Gap { text, span: Span::new(start, self.at) });
        }
        let token = token?;
        self.at = token.span().end;
        Some(Piece::Token(token))
    }
}

impl FusedIterator for WithGaps<'_> {}
