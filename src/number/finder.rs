//! Number finder: options, and the iterator over the numbers of a text.

use super::digits::Separators;
use super::phrase::Reader;
use super::scanner::{self, Scan};
use super::value::{NumberKind, NumberMatch, Value};
use core::iter::FusedIterator;

/// Options of finding numbers.
///
/// # Examples
///
/// ```
/// use kalima::number::NumberFinder;
/// let text = "الفصل الثالث، 40 صفحة"; // "chapter three, 40 pages"
/// let finder = NumberFinder::new().ordinals(false);
/// assert_eq!(finder.find(text).count(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct NumberFinder {
    ordinals: bool,
    dialect: bool,
    words: bool,
    digits: bool,
    separators: Separators,
}

impl Default for NumberFinder {
    fn default() -> Self {
        Self::new()
    }
}

impl NumberFinder {
    /// Returns the finder of everything: ordinals, dialect spellings, words and digits.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            ordinals: true,
            dialect: true,
            words: true,
            digits: true,
            separators: Separators::Mixed,
        }
    }

    /// Sets if ordinals are found: «الثالث» the third.
    #[must_use]
    pub const fn ordinals(mut self, ordinals: bool) -> Self {
        self.ordinals = ordinals;
        self
    }

    /// Sets if spellings of dialects are read that written Arabic lacks: «خمسطعش» 15.
    #[must_use]
    pub const fn dialect(mut self, dialect: bool) -> Self {
        self.dialect = dialect;
        self
    }

    /// Sets if numbers that begin with a word are found.
    #[must_use]
    pub const fn words(mut self, words: bool) -> Self {
        self.words = words;
        self
    }

    /// Sets if numbers that begin with digits are found.
    #[must_use]
    pub const fn digits(mut self, digits: bool) -> Self {
        self.digits = digits;
        self
    }

    /// Sets the meaning of `.` and `,` between digits.
    #[must_use]
    pub const fn separators(mut self, separators: Separators) -> Self {
        self.separators = separators;
        self
    }

    /// Returns true if ordinals are found.
    #[must_use]
    pub const fn has_ordinals(self) -> bool {
        self.ordinals
    }

    /// Returns true if spellings of dialects are read.
    #[must_use]
    pub const fn has_dialect(self) -> bool {
        self.dialect
    }

    /// Returns true if numbers that begin with a word are found.
    #[must_use]
    pub const fn has_words(self) -> bool {
        self.words
    }

    /// Returns true if numbers that begin with digits are found.
    #[must_use]
    pub const fn has_digits(self) -> bool {
        self.digits
    }

    /// Returns the meaning of `.` and `,` between digits.
    #[must_use]
    pub const fn get_separators(self) -> Separators {
        self.separators
    }

    /// Returns an iterator over the numbers of `text`, in order. Nothing is allocated, and the time is
    /// linear in the text.
    #[must_use]
    pub const fn find(self, text: &str) -> Numbers<'_> {
        let reader = Reader { text, policy: self.separators, is_dialect: self.dialect };
        Numbers(Scan {
            reader,
            has_ordinals: self.ordinals,
            has_words: self.words,
            has_digits: self.digits,
            at: 0,
            cluster_end: 0,
            last_end: None,
        })
    }

    /// Returns the value of a text that is one number, with white space around it at most.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::number::{NumberFinder, Value};
    /// let value = NumberFinder::new().parse("ثلاثة آلاف ومئتان"); // "three thousand two hundred"
    /// assert_eq!(value, Some(Value::Integer(3200)));
    /// ```
    #[must_use]
    pub fn parse(self, text: &str) -> Option<Value> {
        let text = text.trim();
        // A percentage is no plain number; Monday is «الاثنين» "the two" where only a number can be.
        let found = scanner::next(&mut self.find(text).0, true)?;
        let is_whole = found.span.range() == (0..text.len());
        (is_whole && found.kind != NumberKind::Percent).then_some(found.value)
    }
}

/// An iterator over the numbers of a text, made by [`find_numbers`](super::find_numbers) and
/// [`NumberFinder::find`].
#[derive(Debug, Clone)]
pub struct Numbers<'t>(Scan<'t>);

impl Iterator for Numbers<'_> {
    type Item = NumberMatch;

    fn next(&mut self) -> Option<NumberMatch> {
        scanner::next(&mut self.0, false)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.0.reader.text.len().saturating_sub(self.0.at)))
    }
}

impl FusedIterator for Numbers<'_> {}

/// Returns the value of a text that is one number, with white space around it at most.
///
/// # Examples
///
/// ```
/// use kalima::number::{Value, parse_number};
/// assert_eq!(parse_number("مئة وألف"), Some(Value::Integer(1100)));
/// assert_eq!(parse_number("كتاب"), None); // "book"
/// ```
#[must_use]
pub fn parse_number(text: &str) -> Option<Value> {
    NumberFinder::new().parse(text)
}
