//! A token: its text, its span and its kind.

use super::TokenKind;
use crate::Span;
use crate::lexer::{self, LexemeKind, Options};
use crate::script::{CharSet, Class};
use core::fmt;
use core::hash::{Hash, Hasher};

/// A token: a word, a number, a sign or another unit of the text.
///
/// Holds the text and the span, at most 32 bytes. [`text`](Self::text) and [`kind`](Self::kind) are
/// computed on call. It displays, compares with `AsRef<str>` and serializes as its text and span.
///
/// # Examples
///
/// ```
/// use kalima::{Span, TokenKind};
/// let token = kalima::tokens("في 2014").last().unwrap(); // "in 2014"
/// assert_eq!(token.text(), "2014");
/// assert_eq!(token.span(), Span::new(5, 9));
/// assert_eq!(token.kind(), TokenKind::Number);
/// assert_eq!(format!("{token}!"), "2014!");
/// ```
#[derive(Clone, Copy)]
#[doc(alias = "word")]
pub struct Token<'t> {
    /// The whole text. For a token of [`LONG`] bytes or more, the token alone.
    text: &'t str,
    start: usize,
    /// The length in bytes, at most [`LONG`].
    len: u32,
    /// The kind, if the lexer has determined it.
    kind: Option<TokenKind>,
}

/// The first length that does not fit: the token then stores its own slice.
const LONG: u32 = u32::MAX;

impl<'t> Token<'t> {
    /// Creates the token `text[start..end]`; both offsets are char boundaries.
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

    /// Returns the text of the token.
    ///
    /// # Examples
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

    /// Returns the span, in bytes of the whole text.
    ///
    /// # Examples
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

    /// Returns the kind. Takes time linear in the token.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::TokenKind;
    /// assert_eq!(kalima::tokens("#أمل").next().unwrap().kind(), TokenKind::Hashtag); // "hope"
    /// ```
    #[must_use]
    pub fn kind(&self) -> TokenKind {
        self.kind.unwrap_or_else(|| kind_by_masks(self.text()))
    }

    /// Returns the kind if the lexer has determined it. Otherwise a token that begins with an Arabic or
    /// Latin letter is a word.
    #[inline(always)]
    pub(crate) const fn known_kind(&self) -> Option<TokenKind> {
        self.kind
    }

    /// Returns the script of the first letter of a word, and `None` for other kinds.
    ///
    /// # Examples
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

/// Returns `text[start..end]`, or the empty string if an offset is no char boundary.
const fn slice(text: &str, start: usize, end: usize) -> &str {
    match text.split_at_checked(end) {
        Some((head, _)) => match head.split_at_checked(start) {
            Some((_, token)) => token,
            None => "",
        },
        None => "",
    }
}

/// Returns the kind of a token that the boundary masks found without the lexer.
fn kind_by_masks(text: &str) -> TokenKind {
    let first = text.chars().next().map(|first| (Class::of(first), first.len_utf8() == text.len()));
    match first {
        Some((Class::ArabicLetter | Class::LatinLetter, _)) => TokenKind::Word,
        Some((Class::Emoji, _)) => TokenKind::Emoji,
        Some((class, true)) if CharSet::PUNCTUATION.contains_class(class) => TokenKind::Punctuation,
        _ => lexer::lexeme_at(text, 0, Options::DEFAULT)
            .map_or(TokenKind::Symbol, |lexeme| kind_of(lexeme.kind)),
    }
}

/// Converts the kind of a lexeme to the kind of a token.
pub(super) const fn kind_of(lexeme: LexemeKind) -> TokenKind {
    match lexeme {
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

impl AsRef<str> for Token<'_> {
    fn as_ref(&self) -> &str {
        self.text()
    }
}

impl fmt::Display for Token<'_> {
    /// Writes the text of the token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text())
    }
}

impl fmt::Debug for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({:?}, {:?}, {})", self.text(), self.span(), self.kind())
    }
}

/// The script of a word.
///
/// # Examples
///
/// ```
/// use kalima::token::WordScript;
/// let scripts = kalima::tokens("كتاب book книга").filter_map(|token| token.script());
/// assert!(scripts.eq([WordScript::Arabic, WordScript::Latin, WordScript::Other]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WordScript {
    /// Arabic, including presentation forms and word ligatures.
    Arabic,
    /// Latin.
    Latin,
    /// Any other script.
    Other,
}
