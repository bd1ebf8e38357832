//! One token: its text, where it lies, and, on demand, what it is.

use super::TokenKind;
use crate::Span;
use crate::lexer::{self, LexemeKind, Options};
use crate::script::{CharSet, Class};
use core::fmt;
use core::hash::{Hash, Hasher};

/// A piece of the text that no reader would cut: a word, a number, a sign.
///
/// The text and where it lies in it; the slice is cut and the kind looked up when asked for.
///
/// ```
/// use kalima::{Span, TokenKind};
/// let token = kalima::tokens("في 2014").last().unwrap(); // "in 2014"
/// assert_eq!(token.text(), "2014");
/// assert_eq!(token.span(), Span::new(5, 9));
/// assert_eq!(token.kind(), TokenKind::Number);
/// ```
#[derive(Clone, Copy)]
pub struct Token<'t> {
    /// The whole text; of a [`LONG`] token itself alone.
    text: &'t str,
    start: usize,
    /// How many bytes it has.
    len: u32,
    /// What it is, if finding it told.
    kind: Option<TokenKind>,
}

/// The length of a token that has this many bytes or more.
const LONG: u32 = u32::MAX;

impl<'t> Token<'t> {
    /// The token of `text` at `start..end`, two char boundaries.
    #[inline(always)]
    pub(super) const fn new(
        text: &'t str,
        start: usize,
        end: usize,
        kind: Option<TokenKind>,
    ) -> Self {
        let len = end - start;
        if len >= LONG as usize {
            return Self { text: slice(text, start, end), start, len: LONG, kind };
        }
        Self { text, start, len: len as u32, kind }
    }

    /// The token itself, as it stands in the text.
    ///
    /// ```
    /// assert_eq!(kalima::tokens(" نعم ").next().unwrap().text(), "نعم"); // "yes"
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(&self) -> &'t str {
        let Span { start, end } = self.span();
        if self.len == LONG { self.text } else { slice(self.text, start, end) }
    }

    /// Where it lies, in bytes of the whole text.
    ///
    /// ```
    /// assert_eq!(kalima::tokens(" نعم ").next().unwrap().span(), kalima::Span::new(1, 7));
    /// ```
    #[inline]
    #[must_use]
    pub const fn span(&self) -> Span {
        let len = if self.len == LONG { self.text.len() } else { self.len as usize };
        Span::new(self.start, self.start + len)
    }

    /// What it is; linear in the token.
    ///
    /// ```
    /// use kalima::TokenKind;
    /// assert_eq!(kalima::tokens("#أمل").next().unwrap().kind(), TokenKind::Hashtag); // "hope"
    /// ```
    #[must_use]
    pub fn kind(&self) -> TokenKind {
        self.kind.unwrap_or_else(|| kind_by_masks(self.text()))
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
        self.text().chars().find_map(|c| match Class::of(c) {
            Class::LatinLetter => Some(WordScript::Latin),
            Class::OtherLetter => Some(WordScript::Other),
            class if CharSet::ARABIC.contains_class(class) => Some(WordScript::Arabic),
            _ => None,
        })
    }
}

/// `text[start..end]`, both char boundaries.
const fn slice(text: &str, start: usize, end: usize) -> &str {
    match text.split_at_checked(end) {
        Some((head, _)) => match head.split_at_checked(start) {
            Some((_, token)) => token,
            None => "",
        },
        None => "",
    }
}

/// The kind of a token that the masks alone found: it needs no context, and no rule that could be split.
fn kind_by_masks(text: &str) -> TokenKind {
    let first = text.chars().next().map(|first| (Class::of(first), first.len_utf8() == text.len()));
    match first {
        Some((Class::ArabicLetter | Class::LatinLetter, _)) => TokenKind::Word,
        Some((Class::Emoji, _)) => TokenKind::Emoji,
        Some((class, true)) if CharSet::PUNCTUATION.contains_class(class) => TokenKind::Punctuation,
        _ => lexer::lexeme_at(text, 0, Options::DEFAULT)
            .map_or(TokenKind::Symbol, |shape| kind_of(shape.kind)),
    }
}

/// The kind that a shape is to the reader of tokens.
pub(super) const fn kind_of(shape: LexemeKind) -> TokenKind {
    match shape {
        LexemeKind::Word | LexemeKind::DottedWord | LexemeKind::Abbreviation(_) => TokenKind::Word,
        LexemeKind::Number => TokenKind::Number,
        LexemeKind::Punctuation => TokenKind::Punctuation,
        LexemeKind::Symbol => TokenKind::Symbol,
        LexemeKind::Emoji => TokenKind::Emoji,
        LexemeKind::Url => TokenKind::Url,
        LexemeKind::Email => TokenKind::Email,
        LexemeKind::Mention => TokenKind::Mention,
        LexemeKind::Hashtag => TokenKind::Hashtag,
    }
}

impl PartialEq for Token<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.text(), self.start, self.kind()) == (other.text(), other.start, other.kind())
    }
}

impl Eq for Token<'_> {}

impl Hash for Token<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.text(), self.start).hash(state);
    }
}

impl fmt::Debug for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({:?}, {:?}, {})", self.text(), self.span(), self.kind())
    }
}

/// The script that a word is written in.
///
/// ```
/// use kalima::token::WordScript;
/// let scripts = kalima::tokens("كتاب book книга").filter_map(|token| token.script());
/// assert!(scripts.eq([WordScript::Arabic, WordScript::Latin, WordScript::Other]));
/// ```
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
