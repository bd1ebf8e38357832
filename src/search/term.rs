//! One index term.

use crate::{Span, TokenKind};
use alloc::boxed::Box;
use core::fmt;
use core::hash::{Hash, Hasher};

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
    pub(super) text: TermText<'t>,
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
        self.text.as_str()
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

/// The longest text that is stored without an allocation, in bytes.
const INLINE_LEN: usize = 38;

/// The text of a term: a part of the source, or a few bytes in place, or an allocation.
#[derive(Clone)]
pub(super) enum TermText<'t> {
    Borrowed(&'t str),
    Inline { len: u8, bytes: [u8; INLINE_LEN] },
    Owned(Box<str>),
}

impl TermText<'_> {
    /// Returns the text of these bytes, which are UTF-8.
    #[inline]
    pub(super) fn of_bytes(source: &[u8]) -> Self {
        let mut bytes = [0; INLINE_LEN];
        match bytes.get_mut(..source.len()) {
            Some(slot) => {
                slot.copy_from_slice(source);
                Self::Inline { len: source.len() as u8, bytes }
            }
            None => Self::Owned(core::str::from_utf8(source).unwrap_or_default().into()),
        }
    }

    /// Returns the text of letters by their codes, which are code points less U+0600.
    pub(super) fn of_letters(codes: &[u8]) -> Self {
        if 2 * codes.len() > INLINE_LEN {
            let letters = codes.iter().map(|&code| letter(code));
            return Self::Owned(letters.collect::<alloc::string::String>().into());
        }
        let mut bytes = [0; INLINE_LEN];
        for (slot, &code) in bytes.chunks_exact_mut(2).zip(codes) {
            letter(code).encode_utf8(slot);
        }
        Self::Inline { len: 2 * codes.len() as u8, bytes }
    }

    #[inline]
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Inline { len, bytes } => {
                let bytes = bytes.get(..usize::from(*len)).unwrap_or_default();
                core::str::from_utf8(bytes).unwrap_or_default()
            }
            Self::Owned(text) => text,
        }
    }
}

/// Returns the letter U+0600 + `code`.
#[inline]
fn letter(code: u8) -> char {
    char::from_u32(0x600 + u32::from(code)).unwrap_or(' ')
}

impl PartialEq for TermText<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for TermText<'_> {}

impl Hash for TermText<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for TermText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}
