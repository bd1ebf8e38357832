//! Missing spaces: run-on words in crawled text, by spelling and by lexicons, without a model.
//!
//! Extractors of web pages join headings, captions and paragraphs without a space: «بوتينالغزو»
//! ("Putin", "the invasion"). [`missing_spaces`] finds the places that the spelling shows;
//! [`Spacing::new`] also splits a rare word into two words of the same document.
//!
//! ```
//! use kalima::spacing::{Spacing, missing_spaces};
//! // "Trump demands a stop to the invasion. The United States, Donald Trump, stop!"
//! let text = "يطالب ترامب بوقف الغزو. الولايات المتحدةدونالد ترامبوقف";
//! assert_eq!(missing_spaces(text).count(), 1); // after ة, which only ends words
//! let (spaced, offsets) = Spacing::new().insert_missing_spaces(text);
//! assert!(spaced.ends_with("المتحدة دونالد ترامبوقف"));
//! assert!(!offsets.is_identity());
//! ```
//!
//! # Evidence
//!
//! [`SpaceReason`] lists the ten kinds. Nine are evidence of the spelling and of the characters on both
//! sides; inside a word they depend on nothing but the word. The tenth, [`SpaceReason::Lexicon`], needs a
//! word of six or more letters that occurs once, and parts that a [`Lexicon`] has: two known words, a
//! known word and a function word, or a known word and an unknown one with the article. The parts are
//! accepted if the logarithms of their probabilities and 1.9 for each letter sum to 0 or more.
//!
//! # Lexicons
//!
//! The document's own words find most run-on words of a news article. A collection is better for short
//! texts: pass [`Lexicon::add`] each of its texts, then give it to [`Spacing::lexicon`]. A word list with
//! frequencies serves too ([`Lexicon::from_words`]); 20,000 words are enough. No list is included.
//!
//! # Limits
//!
//! Parts of one or two letters («في», in) are found only next to the article. Foreign names with an inner
//! «ال» may be split. A proclitic between the parts may go to the wrong one.

mod affixes;
mod clause;
#[cfg(test)]
mod complexity_tests;
mod knowledge;
mod lexicon;
mod lists;
mod missing_spaces;
mod place;
mod quotes;
mod run;
mod seams;
#[expect(clippy::module_inception, reason = "the noun of the folder")]
mod spacing;
mod spelling;
mod word;

pub(crate) use clause::clause_places;
pub use lexicon::Lexicon;
pub use missing_spaces::MissingSpaces;
pub use place::{MissingSpace, SpaceReason};
pub use spacing::{Spacing, insert_missing_spaces};

/// Returns the places in `text` where the spelling alone shows that a space is missing:
/// [`Spacing::spelling`]. Allocates nothing and takes linear time.
///
/// # Examples
///
/// ```
/// use kalima::spacing::{SpaceReason, missing_spaces};
/// let text = "الأمريكيةدونالد"; // "American" and "Donald"
/// let found: Vec<_> = missing_spaces(text).collect();
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].reason, SpaceReason::TehMarbuta);
/// assert_eq!(text.split_at(found[0].at), ("الأمريكية", "دونالد"));
/// ```
#[must_use]
pub fn missing_spaces(text: &str) -> MissingSpaces<'_, 'static> {
    Spacing::spelling().missing_spaces(text)
}
