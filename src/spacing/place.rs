//! A missing space: its place, the text around it and the evidence.

use crate::Span;
use core::fmt;

/// A place where a space is likely to be missing.
///
/// # Examples
///
/// ```
/// let text = "لقد انتهى.بدأ"; // "it has ended.it began"
/// let space = kalima::spacing::missing_spaces(text).next().unwrap();
/// assert_eq!(space.at, "لقد انتهى.".len());
/// assert_eq!(space.span.of(text), "انتهى.بدأ");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MissingSpace {
    /// The byte before which it is missing.
    pub at: usize,
    /// The two parts that it separates: the words on both sides, with the punctuation between them, or the
    /// parts of one word. A part reaches to the next missing space of its word.
    pub span: Span,
    /// The evidence.
    pub reason: SpaceReason,
}

/// The evidence that a space is missing.
///
/// All but [`Lexicon`](Self::Lexicon) are evidence of the spelling alone.
///
/// # Examples
///
/// ```
/// use kalima::spacing::{SpaceReason, missing_spaces};
/// let text = "علىالرغم Relatedنعم انتهى.بدأ"; // "despite", "yes", "it ended.it began"
/// assert!(missing_spaces(text).map(|space| space.reason).eq([
///     SpaceReason::AlefMaksura, SpaceReason::Script, SpaceReason::Punctuation,
/// ]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum SpaceReason {
    /// A teh marbuta, which only ends words, is before a letter: «الأمريكيةدونالد» ("the
    /// American", "Donald").
    TehMarbuta,
    /// An alef maksura, which only ends words, is before a letter: «علىالرغم» ("in spite of"). Not
    /// before a hamza («المبادىء», an older spelling), nor with U+0654 or U+0670 on it, nor in
    /// words with letters of other languages, whose spelling differs.
    AlefMaksura,
    /// Tanwin, which only ends words, is before a letter: «أيضاًقال» ("also", "he said").
    Tanwin,
    /// An alef with hamza below, which only begins stems, is inside a word: «قالإن» ("said that").
    Hamza,
    /// The article is inside a word: «البحرالأحمر» ("the sea", "the red").
    Article,
    /// A function word that begins or ends no longer word does: «منذعشرين» ("since", "twenty").
    FunctionWord,
    /// Arabic letters are adjacent to letters of another script: «Relatedنعم». Not after a
    /// proclitic: «بـGoogle» ("with Google").
    Script,
    /// A word follows the punctuation that closes the one before it: «انتهى.بدأ».
    Punctuation,
    /// A word follows a closing quotation mark: «"دقيقة"قال» ("a minute", "he said").
    Quotation,
    /// The word is rare, and its parts are words of a [`Lexicon`](super::Lexicon).
    Lexicon,
}

impl SpaceReason {
    /// Returns the name, in snake case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::spacing::SpaceReason::TehMarbuta.as_str(), "teh_marbuta");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TehMarbuta => "teh_marbuta",
            Self::AlefMaksura => "alef_maksura",
            Self::Tanwin => "tanwin",
            Self::Hamza => "hamza",
            Self::Article => "article",
            Self::FunctionWord => "function_word",
            Self::Script => "script",
            Self::Punctuation => "punctuation",
            Self::Quotation => "quotation",
            Self::Lexicon => "lexicon",
        }
    }
}

impl fmt::Display for SpaceReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
