//! The kinds of tokens.

use crate::Error;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $set:ident;)*) => {
        /// The kind of a [`Token`](super::Token).
        ///
        /// [`code`](Self::code) returns a stable number for columns and indexes.
        ///
        /// # Examples
        ///
        /// ```
        /// use kalima::TokenKind;
        /// let kinds: Vec<_> = kalima::tokens("5% 👍").map(|token| token.kind()).collect();
        /// assert_eq!(kinds, [TokenKind::Number, TokenKind::Symbol, TokenKind::Emoji]);
        /// assert_eq!(TokenKind::Number.as_str(), "number");
        /// assert_eq!("number".parse(), Ok(TokenKind::Number));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TokenKind {
            $($(#[$doc])* $name,)*
            /// A match of a user's pattern; the number is the index of the pattern, from 0.
            Pattern(u8),
        }

        impl TokenKind {
            /// Every kind, in order of its [code](Self::code); of the pattern kinds, the first.
            ///
            /// # Examples
            ///
            /// ```
            /// use kalima::TokenKind;
            /// assert!(TokenKind::ALL.contains(&TokenKind::Word));
            /// ```
            pub const ALL: &[Self] = &[$(Self::$name,)* Self::Pattern(0)];

            /// Returns the name in lower case; `pattern` for every pattern.
            ///
            /// # Examples
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

            /// Returns the stable number of the kind: 0 for a word, then in the order of
            /// [`ALL`](Self::ALL). Every pattern has the same number.
            ///
            /// # Examples
            ///
            /// ```
            /// use kalima::TokenKind;
            /// assert_eq!((TokenKind::Word.code(), TokenKind::Hashtag.code()), (0, 8));
            /// assert_eq!(TokenKind::ALL[8], TokenKind::Hashtag);
            /// ```
            #[must_use]
            pub const fn code(self) -> u8 {
                // One arm per kind: the compiler reduces the loop to a cast.
                let mut code = 0;
                $(
                    if let Self::$name = self {
                        return code;
                    }
                    code += 1;
                )*
                code
            }
        }
    };
}

kinds! {
    /// Letters with their combining marks; abbreviations with their dots; Latin letters with digits.
    Word = "word", WORD;
    /// Digits with their separators and sign; times, dates, superscripts.
    Number = "number", NUMBER;
    /// General category P without the percent signs; a run of tatweels alone.
    Punctuation = "punctuation", PUNCTUATION;
    /// General category S, the percent signs, and combining marks without a letter.
    Symbol = "symbol", SYMBOL;
    /// An emoji sequence.
    Emoji = "emoji", EMOJI;
    /// A URL or a host name with a known top-level domain.
    Url = "url", URL;
    /// An email address.
    Email = "email", EMAIL;
    /// `@` and a name of ASCII letters, digits and `_`.
    Mention = "mention", MENTION;
    /// `#` and a body with at least one letter.
    Hashtag = "hashtag", HASHTAG;
}

impl fmt::Display for TokenKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for TokenKind {
    type Err = Error;

    /// Parses a [name](Self::as_str); `pattern` gives the first pattern.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the known names if `name` is not one of them.
    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name).ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|kind| kind.as_str()).collect();
            Error::unknown_of("token kind", name, &known)
        })
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for TokenKind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for TokenKind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        alloc::string::String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
