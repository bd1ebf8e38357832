//! Spans of one text in characters or UTF-16 code units.

use super::units::Unit;
use crate::Span;

/// Converts byte spans of a text, such as those of tokens, sentences and matches, to another unit.
///
/// Remembers the last offset and counts from there, so that spans in ascending order take linear time
/// in all. A span further back takes time linear in the distance. Allocates nothing. An offset beyond
/// the text counts as its end, and one inside a character as the start of the character.
///
/// # Examples
///
/// ```
/// use kalima::Span;
/// use kalima::normalize::{Unit, UnitSpans};
/// let text = "🙂 نعم. لا."; // "yes. no."
/// let mut utf16 = UnitSpans::new(text, Unit::Utf16);
/// let words = kalima::tokens(text).filter(|token| token.text() == "نعم");
/// assert_eq!(words.map(|word| utf16.convert(word.span())).collect::<Vec<_>>(), [Span::new(3, 6)]);
/// let mut chars = UnitSpans::new(text, Unit::Char);
/// let spans: Vec<Span> = kalima::sentences(text).map(|found| chars.convert(found.span())).collect();
/// assert_eq!(spans, [Span::new(0, 6), Span::new(7, 10)]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct UnitSpans<'t> {
    text: &'t str,
    unit: Unit,
    /// The last offset in bytes, a char boundary.
    at: usize,
    /// The units before it.
    count: usize,
}

impl<'t> UnitSpans<'t> {
    /// Returns a converter of spans of `text` to `unit`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Span;
    /// use kalima::normalize::{Unit, UnitSpans};
    /// let mut chars = UnitSpans::new("نعم", Unit::Char); // "yes"
    /// assert_eq!(chars.convert(Span::new(2, 6)), Span::new(1, 3));
    /// ```
    #[must_use]
    pub const fn new(text: &'t str, unit: Unit) -> Self {
        Self { text, unit, at: 0, count: 0 }
    }

    /// Returns the span in the unit.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer, Span};
    /// use kalima::normalize::{Unit, UnitSpans};
    /// let text = "من الشام إلى مصر"; // "from Syria to Egypt"
    /// let mut chars = UnitSpans::new(text, Unit::Char);
    /// let finder = Finder::new(Normalizer::search(), "الى"); // "to"
    /// let spans: Vec<Span> = finder.find_iter(text).map(|found| chars.convert(found)).collect();
    /// assert_eq!(spans, [Span::new(9, 12)]);
    /// ```
    #[must_use]
    pub fn convert(&mut self, span: Span) -> Span {
        let start = self.offset(span.start);
        Span::new(start, self.offset(span.end))
    }

    /// Returns an offset in the unit.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Unit, UnitSpans};
    /// let mut utf16 = UnitSpans::new("🙂ب", Unit::Utf16);
    /// assert_eq!([6, 4, 0, 3, 9].map(|offset| utf16.offset(offset)), [3, 2, 0, 0, 3]);
    /// ```
    #[must_use]
    pub fn offset(&mut self, offset: usize) -> usize {
        let limit = offset.min(self.text.len());
        let at = (0..=limit).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or_default();
        let (from, to) = (at.min(self.at), at.max(self.at));
        let passed = self.text.get(from..to).unwrap_or_default();
        let units: usize = passed.chars().map(|c| self.unit.of(c)).sum();
        self.count = if at < self.at { self.count - units } else { self.count + units };
        self.at = at;
        self.count
    }
}
