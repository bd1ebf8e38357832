//! Clitic segmentation of words by rules and closed lists, without a model.
//!
//! Arabic writes conjunctions, prepositions, the future particle and object pronouns together with
//! the word they belong to. [`segment`] cuts them off: «وبكتابهم» (and with their book) is و + ب +
//! «كتاب» + هم. A word gets the same cuts in every context.
//!
//! # Examples
//!
//! ```
//! use kalima::clitic::segment;
//! let pieces = |word| segment(word).iter().map(|piece| piece.text()).collect::<Vec<_>>().join("+");
//! assert_eq!(pieces("والوزير"), "و+الوزير"); // "and the minister"
//! assert_eq!(pieces("وزير"), "وزير"); // "minister": its و is a radical
//! assert_eq!(pieces("لوزارته"), "ل+وزارت+ه"); // "for his ministry"
//! ```
//!
//! # Rules
//!
//! 1. Function words have a fixed answer: `[و|ف] [ب|ل|ك] base [pronoun]`, see [`FunctionWord`].
//! 2. A first letter و ف ب ل ك س is cut off unless the word is listed as one whose first letter is a
//!    radical; ف, ك and س also need a cue.
//! 3. A final هما ها هم هن ه is a pronoun unless the word has the article or is listed; نا is one only
//!    after ت or ائ.
//! 4. Written marks veto cuts: no stem begins with a letter that has a sukun or shadda.
//!
//! # Limits
//!
//! Conventions are those of the Penn Arabic Treebank. On newswire about 99 of 100 words are right.
//! Most errors are foreign names with a first ب, ل, ف or ك; see [`Segmenter::keep`] and
//! [`Segmenter::evidence`]. ف and ك before
//! nouns and the pronouns ي, ك, كم and نا are often missed. Social text writes ه for ة: see
//! [`Segmenter::heh_taa`]. Dialect is not covered.

mod class;
mod cuts;
mod evidence;
mod function_word;
mod function_words;
pub(crate) mod letters;
pub(crate) mod radical;
mod rules;
mod segment_kind;
mod segmenter;
mod segments;

pub use class::WordClass;
pub use evidence::{Evidence, EvidenceCounts};
pub use function_word::FunctionWord;
pub use segment_kind::SegmentKind;
pub use segmenter::{SegmentedTokens, Segmenter};
pub use segments::{Iter, Segment, Segments};

/// Returns the clitics and the stem of one word: [`Segmenter::segment`] with default options.
///
/// # Examples
///
/// ```
/// let word = kalima::clitic::segment("فقالوا"); // "so they said"
/// assert!(word.iter().map(|piece| piece.text()).eq(["ف", "قالوا"]));
/// ```
#[must_use]
pub fn segment(word: &str) -> Segments<'_> {
    Segmenter::new().segment(word)
}
