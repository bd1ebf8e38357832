//! Text in, tokens out: words, numbers and signs as spans of the caller's text, nothing copied.
//!
//! ```
//! let text = "قال د. أحمد: نعم، 3.5%"; // "Dr. Ahmad said: yes, 3.5%"
//! let tokens: Vec<_> = kalima::tokens(text).map(|token| token.text()).collect();
//! assert_eq!(tokens, ["قال", "د.", "أحمد", ":", "نعم", "،", "3.5", "%"]);
//! ```

#[cfg(test)]
mod agreement;
mod kind;
mod masks;
mod number;
#[cfg(feature = "regex")]
mod patterns;
#[cfg(feature = "regex")]
mod references;
mod spacing;
mod stream;
#[expect(clippy::module_inception, reason = "the noun of the folder")]
mod token;
mod tokenizer;
mod tokens;

pub use kind::{Kinds, TokenKind};
pub use number::{DigitSet, Number, NumberForm};
#[cfg(feature = "regex")]
pub use patterns::{PatternTokens, Patterns};
pub use spacing::{
    MissingSpace, MissingSpaces, SpaceReason, insert_missing_spaces, missing_spaces,
};
pub use token::{Token, WordScript};
pub use tokenizer::{Grouping, Tokenizer};
pub use tokens::{Piece, Tokens, WithGaps};

/// The tokens of `text`, as [`Tokenizer::new`] cuts them: in order, nothing allocated, in linear time.
///
/// ```
/// let tokens: Vec<_> = kalima::tokens("Relatedنعم").map(|token| token.text()).collect(); // "yes"
/// assert_eq!(tokens, ["Related", "نعم"]);
/// ```
#[inline]
#[must_use]
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokenizer::new().tokens(text)
}
