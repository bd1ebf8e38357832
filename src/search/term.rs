//! One index term.

use crate::{Span, TokenKind};
use alloc::borrow::Cow;

/// An index term: its text, its span in the original, its position and kind.
///
/// # Examples
///
/// ```
/// use kalima::{Span, TokenKind, search::Analyzer};
/// let term = Analyzer::ar_light().terms("والكتب").next().unwrap(); // "and the books"
/// assert_eq!((term.text(), term.span(), term.position()), ("كتب", Span::new(0, 12), 0));
/// assert_eq!(term.kind(), TokenKind::Word);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Term<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) span: Span,
    pub(super) position: u32,
    pub(super) kind: TokenKind,
}

impl Term<'_> {
    /// Returns the text to index.
    ///
    /// # Examples
    ///
    /// ```
    /// let term = kalima::search::Analyzer::ar_exact().terms("٢٠٢٦").next().unwrap();
    /// assert_eq!(term.text(), "2026");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the span of the token in the original text, in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// let term = kalima::search::Analyzer::ar_exact().terms(" نعم").next().unwrap(); // "yes"
    /// assert_eq!(term.span(), kalima::Span::new(1, 7));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Returns the number of words before it, stop words included.
    ///
    /// # Examples
    ///
    /// ```
    /// let term = kalima::search::Analyzer::ar_light().terms("في مصر").next().unwrap(); // "in Egypt"
    /// assert_eq!(term.position(), 1);
    /// ```
    #[must_use]
    pub const fn position(&self) -> u32 {
        self.position
    }

    /// Returns the kind of its token.
    ///
    /// # Examples
    ///
    /// ```
    /// let term = kalima::search::Analyzer::ar_exact().terms("#مصر").next().unwrap();
    /// assert_eq!(term.kind(), kalima::TokenKind::Hashtag);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> TokenKind {
        self.kind
    }
}
