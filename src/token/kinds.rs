//! Sets of token kinds.

use super::TokenKind;
use crate::Error;
use core::fmt;
use core::ops::{BitAnd, BitOr, Not, Sub};
use core::str::FromStr;

/// A set of [`TokenKind`]s.
///
/// Written as text, it is a comma-separated list of names: `word,number`.
///
/// # Examples
///
/// ```
/// use kalima::TokenKind;
/// use kalima::token::Kinds;
/// const WEB: Kinds = Kinds::URL.union(Kinds::EMAIL);
/// assert!(WEB.contains(TokenKind::Url));
/// assert!(!Kinds::ALL.difference(WEB).contains(TokenKind::Email));
/// assert_eq!(WEB.to_string(), "url,email");
/// assert_eq!("url,email".parse(), Ok(WEB));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(u16);

impl Kinds {
    /// The empty set.
    pub const NONE: Self = Self(0);
    /// Every kind. A later version that adds a kind adds it here.
    pub const ALL: Self = Self::of(TokenKind::ALL);
    /// The kinds that contain a letter or a digit: all except punctuation, symbols and emoji.
    pub const WORDS: Self = Self::ALL.difference(Self::of(&[
        TokenKind::Punctuation,
        TokenKind::Symbol,
        TokenKind::Emoji,
    ]));
    /// The one kind [`TokenKind::Word`].
    pub const WORD: Self = Self::of(&[TokenKind::Word]);
    /// The one kind [`TokenKind::Number`].
    pub const NUMBER: Self = Self::of(&[TokenKind::Number]);
    /// The one kind [`TokenKind::Punctuation`].
    pub const PUNCTUATION: Self = Self::of(&[TokenKind::Punctuation]);
    /// The one kind [`TokenKind::Symbol`].
    pub const SYMBOL: Self = Self::of(&[TokenKind::Symbol]);
    /// The one kind [`TokenKind::Emoji`].
    pub const EMOJI: Self = Self::of(&[TokenKind::Emoji]);
    /// The one kind [`TokenKind::Url`].
    pub const URL: Self = Self::of(&[TokenKind::Url]);
    /// The one kind [`TokenKind::Email`].
    pub const EMAIL: Self = Self::of(&[TokenKind::Email]);
    /// The one kind [`TokenKind::Mention`].
    pub const MENTION: Self = Self::of(&[TokenKind::Mention]);
    /// The one kind [`TokenKind::Hashtag`].
    pub const HASHTAG: Self = Self::of(&[TokenKind::Hashtag]);
    /// [`TokenKind::Pattern`] of every pattern.
    pub const PATTERN: Self = Self::of(&[TokenKind::Pattern(0)]);

    /// Returns the set of the given kinds.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert_eq!(Kinds::of(&[TokenKind::Url, TokenKind::Email]), Kinds::URL | Kinds::EMAIL);
    /// ```
    #[must_use]
    pub const fn of(kinds: &[TokenKind]) -> Self {
        let mut rest = kinds;
        let mut bits = 0;
        while let [kind, others @ ..] = rest {
            bits |= 1 << kind.code();
            rest = others;
        }
        Self(bits)
    }

    /// Returns the kinds in either set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(Kinds::URL.union(Kinds::EMAIL).contains(TokenKind::Email));
    /// ```
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the kinds in both sets.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(Kinds::WORDS.intersection(Kinds::EMOJI).is_empty());
    /// assert!(Kinds::WORDS.contains(TokenKind::Word));
    /// ```
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Returns the kinds of this set that are not in `other`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(!Kinds::ALL.difference(Kinds::EMOJI).contains(TokenKind::Emoji));
    /// ```
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns the kinds that are not in this set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(Kinds::WORDS.complement().contains(TokenKind::Emoji));
    /// ```
    #[must_use]
    pub const fn complement(self) -> Self {
        Self::ALL.difference(self)
    }

    /// Returns true if `kind` is in the set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(Kinds::WORDS.contains(TokenKind::Number));
    /// assert!(!Kinds::WORDS.contains(TokenKind::Punctuation));
    /// ```
    #[inline]
    #[must_use]
    pub const fn contains(self, kind: TokenKind) -> bool {
        self.0 >> kind.code() & 1 != 0
    }

    /// Returns true if the sets have a kind in common.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(Kinds::ALL.intersects(Kinds::of(&[TokenKind::Url])));
    /// assert!(!Kinds::WORDS.intersects(Kinds::EMOJI));
    /// ```
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns true if the set is empty.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(Kinds::NONE.is_empty() && !Kinds::NONE.contains(TokenKind::Word));
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the kinds in order of their [code](TokenKind::code).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!((Kinds::URL | Kinds::WORD).iter().eq([TokenKind::Word, TokenKind::Url]));
    /// ```
    pub fn iter(self) -> impl Iterator<Item = TokenKind> + Clone {
        TokenKind::ALL.iter().copied().filter(move |&kind| self.contains(kind))
    }
}

impl BitOr for Kinds {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl BitAnd for Kinds {
    type Output = Self;

    #[inline]
    fn bitand(self, other: Self) -> Self {
        self.intersection(other)
    }
}

impl Sub for Kinds {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        self.difference(other)
    }
}

impl Not for Kinds {
    type Output = Self;

    #[inline]
    fn not(self) -> Self {
        self.complement()
    }
}

impl From<TokenKind> for Kinds {
    fn from(kind: TokenKind) -> Self {
        Self::of(&[kind])
    }
}

impl FromIterator<TokenKind> for Kinds {
    fn from_iter<I: IntoIterator<Item = TokenKind>>(kinds: I) -> Self {
        kinds.into_iter().fold(Self::NONE, |set, kind| set.union(kind.into()))
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl fmt::Display for Kinds {
    /// Writes the names, separated by commas.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, kind) in self.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "," })?;
            f.write_str(kind.as_str())?;
        }
        Ok(())
    }
}

impl FromStr for Kinds {
    type Err = Error;

    /// Parses a comma-separated list of names; the empty text is the empty set.
    ///
    /// # Errors
    ///
    /// Returns an error that names the first unknown name and lists the known ones.
    fn from_str(list: &str) -> Result<Self, Error> {
        if list.trim().is_empty() {
            return Ok(Self::NONE);
        }
        list.split(',').map(|name| name.trim().parse::<TokenKind>()).collect()
    }
}
