//! Text in, tokens out: words, numbers and signs as spans of the caller's text, nothing copied.
//!
//! ```
//! let text = "قال د. أحمد: نعم، 3.5%"; // "Dr. Ahmad said: yes, 3.5%"
//! let tokens: Vec<_> = kalima::tokens(text).map(|token| token.text()).collect();
//! assert_eq!(tokens, ["قال", "د.", "أحمد", ":", "نعم", "،", "3.5", "%"]);
//! ```
//!
//! Tokens and the gaps between them, white space and invisible controls, are the text. The rules:
//!
//! - **Words.** Marks, inner tatweels, U+200C, U+200D and direction marks belong to the word that
//!   they stand in; at its edges what is invisible is outside. A run of tatweels alone is
//!   punctuation, a run of marks on nothing a symbol. Word ligatures (U+FDFA …) are words of their
//!   own, but U+FDF2, the name of God, is a letter of its word. Raised digits ride on what precedes.
//! - **Scripts.** Arabic letters share no token with other letters nor with digits; Latin letters and
//!   digits do. A hyphen joins them only in a chain with both a letter and a digit («GPT-4o»); inner
//!   dots, apostrophes and low lines stay («Node.js», «don't»), so does the last dot of «U.S.».
//!   Other scripts are cut as UAX #29 cuts them.
//! - **Numbers.** In three digit sets; . , ، ٫ ٬ between digits join, a comma at most once unless each
//!   group after one has three digits. Signs, times, dates and other groups: see
//!   [`signs`](Tokenizer::signs), [`times`](Tokenizer::times), [`dates`](Tokenizer::dates). U+06DD
//!   and the other marks before numbers bind their digits.
//! - **The web.** Links (a scheme, `www.`, or a name with a known domain), e-mail addresses, mentions
//!   (`@` and ASCII letters, digits, `_`) and hashtags (`#` and a body with a letter in it), without
//!   the punctuation of the sentence.
//! - **Abbreviations** keep their dots, see [`abbreviations`](Tokenizer::abbreviations); runs of full
//!   stops and their kin are one token, see [`runs`](Tokenizer::runs); emoji sequences are whole and
//!   apart; any other punctuation mark and symbol is a token.
//!
//! No rule looks beyond the line, and what one has looked at beyond its token no other of its kind
//! looks at again: the work is linear whatever the text.

#[cfg(test)]
mod agreement;
mod buffer;
mod kind;
mod masks;
mod number;
#[cfg(feature = "regex")]
mod patterns;
mod pieces;
#[cfg(feature = "regex")]
mod references;
mod settle;
mod spacing;
#[cfg(feature = "serde")]
mod text;
#[expect(clippy::module_inception, reason = "the noun of the folder")]
mod token;
mod tokenizer;
mod tokens;

pub use buffer::TokenBuffer;
pub use kind::{Kinds, TokenKind};
pub use number::{DigitSet, Number, NumberForm};
#[cfg(feature = "regex")]
pub use patterns::{PatternTokens, Patterns};
pub use pieces::{Piece, WithGaps};
pub use spacing::{
    MissingSpace, MissingSpaces, SpaceReason, insert_missing_spaces, missing_spaces,
};
pub use token::{Token, WordScript};
pub use tokenizer::{Grouping, Tokenizer};
pub use tokens::Tokens;

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
