//! Sentence splitting for Arabic text, with byte-exact spans.
//!
//! A sentence ends with `.` `!` `?` «؟» «۔» and their like, with the closing quotation marks and
//! brackets after them; «،» and «:» never end one, «؛» by option. The text on both sides decides:
//! - A title before a name («د. أحمد» Dr Ahmad), a reference before its number («ص. 15» p. 15), an
//!   initial, a decimal, an address or a list marker does not end a sentence.
//! - An era, a unit or a currency does, unless the date or the amount goes on.
//! - A quotation does, unless its verb of saying follows.
//! - A line end does by default.
//!
//! [`explain`] gives the rule for each decision.
//!
//! Entry points: the free function [`sentences`], the configured [`SentenceSplitter`], the iterator
//! [`Sentences`] of [`Sentence`] values.
//!
//! ```
//! let text = "قال د. أحمد علي إن العملية ناجحة. وأضاف م. سالم: «سنبدأ غدا!» ثم غادر.";
//! let found: Vec<_> = kalima::sentences(text).map(|sentence| sentence.text()).collect();
//! assert_eq!(found, [
//!     "قال د. أحمد علي إن العملية ناجحة.", // "Dr Ahmad Ali said the operation was a success."
//!     "وأضاف م. سالم: «سنبدأ غدا!» ثم غادر.", // "And eng. Salim added: 'We start tomorrow!' and left."
//! ]);
//! ```
//!
//! # Guarantees
//! The [full spans](Sentence::full_span) of a text's sentences follow one another without a hole, from
//! its first byte to its last, and [`with_gaps`](Sentences::with_gaps) yields all; a text without a visible character has no sentence. Time is linear
//! whatever the text, nothing is allocated (but see [`RunOns`]), nothing panics. Looking ahead stops at the end of a
//! paragraph (a line, by default), so that paragraphs may be split apart and joined again.

mod abbreviations;
mod candidates;
mod columnar;
#[cfg(test)]
mod complexity_tests;
mod cues;
mod explain;
mod lookahead;
mod lookbehind;
mod options;
mod quotes;
mod rules;
mod run_on_ends;
#[expect(clippy::module_inception, reason = "the noun of the folder")]
mod sentence;
mod sentences;
mod splitter;
mod terminator;
mod triage;
#[cfg(test)]
mod triage_tests;
mod with_gaps;

pub use abbreviations::{AbbreviationKind, Abbreviations};
pub use explain::{DecidedBy, Explanation, Explanations, explain};
pub use options::{Ellipses, Newlines, RunOns, Semicolons};
pub use sentence::Sentence;
pub use sentences::Sentences;
pub use splitter::SentenceSplitter;
pub use with_gaps::{Piece, WithGaps};

/// Returns the sentences of `text` with the default options: see [`SentenceSplitter`].
///
/// ```
/// let text = "هل جئت؟ نعم! لا أعلم."; // "did you come? yes! I don't know."
/// assert_eq!(kalima::sentences(text).count(), 3);
/// ```
#[must_use]
pub const fn sentences(text: &str) -> Sentences<'_> {
    SentenceSplitter::new().sentences(text)
}

/// Returns true if fast paths are on. Always true outside tests, which compare them with the rules.
#[cfg(not(test))]
const fn is_fast() -> bool {
    true
}

#[cfg(test)]
std::thread_local! {
    static FAST: core::cell::Cell<bool> = const { core::cell::Cell::new(true) };
}

#[cfg(test)]
fn is_fast() -> bool {
    FAST.get()
}
