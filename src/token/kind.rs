//! What a token is: nine kinds, and sets of them.

use crate::Error;
use core::fmt;
use core::ops::BitOr;
use core::str::FromStr;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $set:ident;)*) => {
        /// What a [`Token`](super::Token) is.
        ///
        /// ```
        /// use kalima::TokenKind;
        /// let kinds: Vec<_> = kalima::tokens("5% 👍").map(|token| token.kind()).collect();
        /// assert_eq!(kinds, [TokenKind::Number, TokenKind::Symbol, TokenKind::Emoji]);
        /// assert_eq!(TokenKind::Number.as_str(), "number");
        /// assert_eq!("number".parse(), Ok(TokenKind::Number));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum TokenKind {
            $($(#[$doc])* $name,)*
            /// What a user's pattern matched: the number is that of the pattern, from 0.
            Pattern(u8),
        }

        impl TokenKind {
            /// Every kind, in order; of the patterns' the first.
            ///
            /// ```
            /// use kalima::TokenKind;
            /// assert!(TokenKind::ALL.contains(&TokenKind::Word));
            /// ```
            pub const ALL: &[Self] = &[$(Self::$name,)* Self::Pattern(0)];

            /// The name, in lower case.
            ///
            /// ```
            /// assert_eq!(kalima::TokenKind::Hashtag.as_str(), "hashtag");
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                    Self::Pattern(_) => "pattern",
                }
            }

            /// Its place among the kinds, whatever the pattern.
            const fn number(self) -> u32 {
                // As many arms as kinds: the compiler makes a cast of it.
                let mut number = 0;
                $(
                    if let Self::$name = self {
                        return number;
                    }
                    number += 1;
                )*
                number
            }
        }

        impl Kinds {
            $(
                #[doc = concat!("The one kind [`TokenKind::", stringify!($name), "`].")]
                pub const $set: Self = Self::of(&[TokenKind::$name]);
            )*
            /// The kinds [`TokenKind::Pattern`], of any pattern.
            pub const PATTERN: Self = Self::of(&[TokenKind::Pattern(0)]);
        }
    };
}

kinds! {
    /// Letters with their marks; abbreviations with their dots; Latin letters and digits together.
    Word = "word", WORD;
    /// Digits with their separators and sign; times, dates, superscripts.
    Number = "number", NUMBER;
    /// General category P, but the per cent signs; a run of tatweels alone.
    Punctuation = "punctuation", PUNCTUATION;
    /// General category S, the per cent signs, and marks that stand on nothing.
    Symbol = "symbol", SYMBOL;
    /// An emoji sequence.
    Emoji = "emoji", EMOJI;
    /// A link.
    Url = "url", URL;
    /// An e-mail address.
    Email = "email", EMAIL;
    /// `@` and a name.
    Mention = "mention", MENTION;
    /// `#` and a body with a letter in it.
    Hashtag = "hashtag", HASHTAG;
}

impl fmt::Display for TokenKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for TokenKind {
    type Err = Error;

    /// The kind of that [name](Self::as_str); of the patterns' the first.
    ///
    /// # Errors
    /// If `name` is the name of no kind.
    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.as_str() == name)
            .ok_or_else(|| Error::unknown_name("token kind", name))
    }
}

/// A set of [`TokenKind`]s.
///
/// ```
/// use kalima::TokenKind;
/// use kalima::token::Kinds;
/// const WEB: Kinds = Kinds::URL.union(Kinds::EMAIL);
/// assert!(WEB.contains(TokenKind::Url));
/// assert!(!Kinds::ALL.without(WEB).contains(TokenKind::Email));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(u16);

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);
    /// Every kind, those that a later version adds included: it sets this anew.
    pub const ALL: Self = Self::of(TokenKind::ALL);
    /// The kinds that hold a letter or a digit: all but punctuation, symbols and emoji.
    pub const WORDS: Self =
        Self::ALL.without(Self::of(&[TokenKind::Punctuation, TokenKind::Symbol, TokenKind::Emoji]));

    /// The set of the kinds given.
    ///
    /// ```
    /// use kalima::TokenKind;
    /// use kalima::token::Kinds;
    /// assert_eq!(Kinds::of(&[TokenKind::Url, TokenKind::Email]), Kinds::URL | Kinds::EMAIL);
    /// ```
    #[must_use]
    pub const fn of(kinds: &[TokenKind]) -> Self {
        let mut rest = kinds;
        let mut bits = 0;
        while let [kind, others @ ..] = rest {
            bits |= 1 << kind.number();
            rest = others;
        }
        Self(bits)
    }

    /// The kinds of either set.
    ///
    /// ```
    /// use kalima::token::Kinds;
    /// assert_eq!(Kinds::URL.union(Kinds::EMAIL), Kinds::URL | Kinds::EMAIL);
    /// ```
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds of this set that are not in `other`.
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(!Kinds::ALL.without(Kinds::EMOJI).contains(TokenKind::Emoji));
    /// ```
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether `kind` is in the set.
    ///
    /// ```
    /// use kalima::{TokenKind, token::Kinds};
    /// assert!(Kinds::WORDS.contains(TokenKind::Number));
    /// assert!(!Kinds::WORDS.contains(TokenKind::Punctuation));
    /// ```
    #[inline]
    #[must_use]
    pub const fn contains(self, kind: TokenKind) -> bool {
        self.0 >> kind.number() & 1 != 0
    }
}

impl BitOr for Kinds {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(TokenKind::ALL.iter().filter(|&&kind| self.contains(kind))).finish()
    }
}
