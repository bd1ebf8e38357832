//! The finder of missing spaces: a value that holds the options.

use super::lexicon::Lexicon;
use super::missing_spaces::MissingSpaces;
use crate::Span;
use crate::normalize::{Offsets, edited};
use alloc::borrow::Cow;
use alloc::string::String;

/// Finds missing spaces: a small `Copy` value that holds the options.
///
/// # Examples
///
/// ```
/// use kalima::spacing::Spacing;
/// // "Ceasefire and truce", then "ceasefire" and "truce" without a space.
/// let text = "وقف النار بعد هدنة: النارهدنة";
/// assert_eq!(Spacing::spelling().missing_spaces(text).count(), 0);
/// let space = Spacing::new().missing_spaces(text).next().unwrap();
/// assert_eq!(text[..space.at].rsplit(' ').next(), Some("النار"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Spacing<'l> {
    has_document: bool,
    background: Option<&'l Lexicon>,
}

impl Spacing<'static> {
    /// The evidence of the spelling and of the text's own words.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::spacing::Spacing;
    /// let text = "بوتين يوقف الغزو: بوتينالغزو"; // "Putin stops the invasion", "Putin", "the invasion"
    /// assert_eq!(Spacing::new().missing_spaces(text).count(), 1);
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { has_document: true, background: None }
    }

    /// The evidence of the spelling alone: streaming, without allocation.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::spacing::Spacing;
    /// assert_eq!(Spacing::spelling().missing_spaces("علىالرغم").count(), 1); // "in spite of"
    /// ```
    #[must_use]
    pub const fn spelling() -> Self {
        Self { has_document: false, background: None }
    }
}

impl<'l> Spacing<'l> {
    /// Adds the lexicon of a collection or a list. A word counts with its better probability in either
    /// the text or this lexicon.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::spacing::{Lexicon, Spacing};
    /// let known = Lexicon::from_words([("وقف", 50), ("ترامب", 40), ("هدنة", 20)]);
    /// let spacing = Spacing::new().lexicon(&known);
    /// assert_eq!(spacing.insert_missing_spaces("ترامبوقف").0, "ترامب وقف"); // "Trump", "stop"
    /// ```
    #[must_use]
    pub const fn lexicon<'b>(self, background: &'b Lexicon) -> Spacing<'b>
    where
        'l: 'b,
    {
        Spacing { has_document: self.has_document, background: Some(background) }
    }

    /// Returns the places in `text` where a space is likely to be missing, in order.
    ///
    /// A likelihood, not a certainty. Nothing is found inside of links, e-mail addresses, mentions and
    /// hashtags. Takes linear time, and O(n log n) for the lexicon of the n words of the text, which is
    /// made at once.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::spacing::{SpaceReason, Spacing};
    /// let space = Spacing::new().missing_spaces("البحرالأحمر").next().unwrap(); // "the Red Sea"
    /// assert_eq!((space.at, space.reason), (10, SpaceReason::Article));
    /// ```
    #[must_use]
    pub fn missing_spaces<'t>(&self, text: &'t str) -> MissingSpaces<'t, 'l> {
        let document = self.has_document.then(|| Lexicon::of(text));
        MissingSpaces::new(text, document, self.background)
    }

    /// Returns the text with a space at each of its missing spaces, and the map between the two texts.
    ///
    /// The result is borrowed if no space is missing. In the offsets, a new space belongs to the
    /// character before it.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Span;
    /// use kalima::spacing::Spacing;
    /// let (text, offsets) = Spacing::new().insert_missing_spaces("انتهى.بدأ"); // "it ended.it began"
    /// assert_eq!(text, "انتهى. بدأ");
    /// assert_eq!(offsets.to_original(Span::new(12, 18)), Span::new(11, 17));
    /// ```
    #[must_use]
    pub fn insert_missing_spaces<'t>(&self, text: &'t str) -> (Cow<'t, str>, Offsets) {
        let edits = self.missing_spaces(text).filter_map(|space| {
            let before = text.get(..space.at)?.chars().next_back()?;
            let start = space.at - before.len_utf8();
            Some((Span::new(start, space.at), String::from_iter([before, ' '])))
        });
        edited(text, edits)
    }
}

impl Default for Spacing<'static> {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns the text with a space at each of its [`missing_spaces`](super::missing_spaces()), and the map
/// between the two texts: see [`Spacing::insert_missing_spaces`].
///
/// # Examples
///
/// ```
/// let (text, _) = kalima::spacing::insert_missing_spaces("Relatedنعم"); // "yes"
/// assert_eq!(text, "Related نعم");
/// ```
#[must_use]
pub fn insert_missing_spaces(text: &str) -> (Cow<'_, str>, Offsets) {
    Spacing::spelling().insert_missing_spaces(text)
}
