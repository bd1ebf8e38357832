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

mod bits;
mod boundary_classes;
mod buffer;
#[cfg(test)]
mod differential_tests;
mod kind;
mod kinds;
mod missing_spaces;
mod number;
#[cfg(feature = "regex")]
mod patterns;
mod resolve;
#[cfg(feature = "serde")]
mod serde;
#[expect(clippy::module_inception, reason = "the noun of the folder")]
mod token;
mod tokenizer;
mod tokens;
mod with_gaps;

pub use buffer::TokenBuffer;
pub use kind::TokenKind;
pub use kinds::Kinds;
pub use missing_spaces::{
    MissingSpace, MissingSpaces, SpaceReason, insert_missing_spaces, missing_spaces,
};
pub use number::{DigitSet, Number, NumberForm};
#[cfg(feature = "regex")]
pub use patterns::{PatternTokens, Patterns};
pub use token::{Token, WordScript};
pub use tokenizer::{Grouping, Tokenizer};
pub use tokens::Tokens;
pub use with_gaps::{Piece, WithGaps};

/// The tokens of `text`, as [`Tokenizer::new`] cuts them: in order, nothing allocated, in linear time.
///
/// # Examples
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
