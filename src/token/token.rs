//! One token: its text, where it lies, and, on demand, what it is.

use super::TokenKind;
use crate::Span;
use crate::script::{CharSet, Class};
use crate::shape::{self, Rules, ShapeKind};
use core::fmt;

/// A piece of the text that no reader would cut: a word, a number, a sign.
///
/// Two words of memory and its offset; kind and details are looked up when asked for.
///
/// ```
/// use kalima::{Span, TokenKind};
/// let token = kalima::tokens("في 2014").last().unwrap(); // "in 2014"
/// assert_eq!(token.text(), "2014");
/// assert_eq!(token.span(), Span::new(5, 9));
/// assert_eq!(token.kind(), TokenKind::Number);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Token<'t> {
    pub(super) const fn new(text: &'t str, start: usize) -> Self {
        Self { text, start }
    }

    /// The token itself, as it stands in the text.
    ///
    /// ```
    /// assert_eq!(kalima::tokens(" نعم ").next().unwrap().text(), "نعم"); // "yes"
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Where it lies, in bytes of the whole text.
    ///
    /// ```
    /// assert_eq!(kalima::tokens(" نعم ").next().unwrap().span(), kalima::Span::new(1, 7));
    /// ```
    #[inline]
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// What it is; linear in the token.
    ///
    /// ```
    /// use kalima::TokenKind;
    /// assert_eq!(kalima::tokens("#أمل").next().unwrap().kind(), TokenKind::Hashtag); // "hope"
    /// ```
    #[must_use]
    pub fn kind(&self) -> TokenKind {
        // What a token is can be told from its own text: how it was found does not matter.
        const RULES: Rules = Rules::DEFAULT.with(Rules::CLITIC_NUMBERS);
        match shape::at(self.text, 0, RULES).map(|shape| shape.kind) {
            Some(ShapeKind::Word | ShapeKind::DottedWord | ShapeKind::Abbreviation(_)) | None => {
                TokenKind::Word
            }
            Some(ShapeKind::Number) => TokenKind::Number,
            Some(ShapeKind::Punctuation) => TokenKind::Punctuation,
            Some(ShapeKind::Symbol) => TokenKind::Symbol,
            Some(ShapeKind::Emoji) => TokenKind::Emoji,
            Some(ShapeKind::Url) => TokenKind::Url,
            Some(ShapeKind::Email) => TokenKind::Email,
            Some(ShapeKind::Mention) => TokenKind::Mention,
            Some(ShapeKind::Hashtag) => TokenKind::Hashtag,
        }
    }

    /// The script of a word's first letter; `None` unless the token is a word.
    ///
    /// ```
    /// use kalima::token::WordScript;
    /// let scripts: Vec<_> = kalima::tokens("شركة OpenAI 5").map(|token| token.script()).collect();
    /// assert_eq!(scripts, [Some(WordScript::Arabic), Some(WordScript::Latin), None]);
    /// ```
    #[must_use]
    pub fn script(&self) -> Option<WordScript> {
        if self.kind() != TokenKind::Word {
            return None;
        }
        self.text.chars().find_map(|c| match Class::of(c) {
            Class::LatinLetter => Some(WordScript::Latin),
            Class::OtherLetter => Some(WordScript::Other),
            class if CharSet::ARABIC.contains_class(class) => Some(WordScript::Arabic),
            _ => None,
        })
    }
}

impl fmt::Debug for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({:?}, {:?}, {})", self.text, self.span(), self.kind())
    }
}

/// The script that a word is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WordScript {
    /// Arabic, presentation forms and word ligatures included.
    Arabic,
    /// Latin.
    Latin,
    /// Any other.
    Other,
}
