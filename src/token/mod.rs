//! Tokenization: words, numbers and signs as spans of the text, without copying.
//!
//! ```
//! let text = "قال د. أحمد: نعم، 3.5%"; // "Dr. Ahmad said: yes, 3.5%"
//! let tokens: Vec<_> = kalima::tokens(text).map(|token| token.text()).collect();
//! assert_eq!(tokens, ["قال", "د.", "أحمد", ":", "نعم", "،", "3.5", "%"]);
//! ```
//!
//! Tokens and the gaps between them, white space and invisible controls, are the text. The rules:
//!
//! - **Words.** Combining marks, inner tatweels, U+200C, U+200D and direction marks belong to the
//!   word that contains them; invisible characters at its edges do not. A run of tatweels alone is
//!   punctuation, a run of marks without a letter a symbol. Word ligatures (U+FDFA …) are words,
//!   but U+FDF2, the name of God, is a letter of its word. Superscript digits belong to the token
//!   before them.
//! - **Scripts.** Arabic letters share no token with other letters nor with digits; Latin letters and
//!   digits do. A hyphen joins them only in a chain with both a letter and a digit («GPT-4o»); inner
//!   dots, apostrophes and low lines stay («Node.js», «don't»), so does the last dot of «U.S.».
//!   Other scripts are cut as UAX #29 cuts them.
//! - **Numbers.** In three digit sets; . , ، ٫ ٬ between digits join, a comma at most once unless each
//!   group after one has three digits. Signs, times, dates and other groups: see
//!   [`signs`](Tokenizer::signs), [`times`](Tokenizer::times), [`dates`](Tokenizer::dates). U+06DD
//!   and the other marks before numbers bind their digits.
//! - **The web.** URLs (a scheme, `www.`, or a name with a known top-level domain), email
//!   addresses, mentions (`@` and ASCII letters, digits, `_`) and hashtags (`#` and a body with at
//!   least one letter), without the sentence's own punctuation.
//! - **Abbreviations** keep their dots, see [`abbreviations`](Tokenizer::abbreviations). Runs of
//!   full stops, question and exclamation marks are one token, see [`runs`](Tokenizer::runs).
//!   Emoji sequences are one token each, and so is any other punctuation mark or symbol.
//!
//! No rule looks past the end of the line. Text that a rule has inspected past its token is not
//! inspected by the same rule again, so the work is linear for any text.

mod boundary_classes;
mod buffer;
#[cfg(test)]
mod differential_tests;
mod kind;
mod kinds;
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
pub use number::{DigitSet, Number, NumberForm};
#[cfg(feature = "regex")]
pub use patterns::{PatternTokens, Patterns};
pub use token::{Token, WordScript};
pub use tokenizer::{Grouping, Tokenizer};
pub use tokens::Tokens;
pub use with_gaps::{Piece, WithGaps};

/// Returns the tokens of `text` with the default [`Tokenizer`], in order. Allocates nothing and
/// takes linear time.
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
