//! Offsets in other units than bytes: characters, or UTF-16 code units as JavaScript counts.

use super::offset_map::Offsets;
use crate::Span;
use alloc::vec::Vec;
use core::fmt;

/// The unit of a position.
///
/// # Examples
///
/// ```
/// use kalima::{Normalizer, Span};
/// use kalima::normalize::Unit;
/// let source = "🙂 نَعَم"; // "yes"
/// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
/// let word = Span::new(text.find("نعم").unwrap(), text.len());
/// assert_eq!(offsets.to_original(word), Span::new(5, source.len())); // bytes: the emoji is four
/// let chars = offsets.in_units(Unit::Char, source, &text);
/// assert_eq!(chars.to_original(Span::new(2, 5)), Span::new(2, 7)); // the emoji is one
/// let utf16 = offsets.in_units(Unit::Utf16, source, &text);
/// assert_eq!(utf16.to_original(Span::new(3, 6)), Span::new(3, 8)); // the emoji is two
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Unit {
    /// Characters (Unicode scalar values), as Python counts.
    Char,
    /// UTF-16 code units, as JavaScript, Java, C# and most editors count: two for a character above
    /// U+FFFF.
    Utf16,
}

impl Unit {
    pub(super) const fn of(self, c: char) -> usize {
        match self {
            Self::Char => 1,
            Self::Utf16 => c.len_utf16(),
        }
    }
}

/// [`Offsets`] whose spans count characters or UTF-16 code units instead of bytes.
///
/// It reads both texts once when it is made, and keeps one number for every 256 bytes of them; each
/// look-up then takes time logarithmic in the number of edits. A position beyond the end of a text
/// is its end; one within a character is the start of it.
///
/// # Examples
///
/// ```
/// use kalima::{Normalizer, Span};
/// use kalima::normalize::Unit;
///
/// let source = "🙂 مُدَرِّسٌ"; // "teacher"
/// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
/// let utf16 = offsets.in_units(Unit::Utf16, source, &text);
/// // In JavaScript the emoji counts two: the word is at 3..7 of the text, at 3..12 of the source.
/// assert_eq!(utf16.to_original(Span::new(3, 7)), Span::new(3, 12));
/// assert_eq!(utf16.to_normalized(Span::new(3, 5)), Span::new(3, 4));
/// ```
#[derive(Clone)]
pub struct UnitOffsets<'o> {
    offsets: &'o Offsets,
    source: Ruler<'o>,
    normalized: Ruler<'o>,
}

impl Offsets {
    /// Returns the same offsets with spans in another unit than bytes; `source` and `normalized` are the two
    /// texts that the offsets are of.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// use kalima::normalize::Unit;
    /// let source = "كِتَاب"; // "book"
    /// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
    /// let chars = offsets.in_units(Unit::Char, source, &text);
    /// assert_eq!(chars.to_original(Span::new(0, 1)), Span::new(0, 2)); // kaf and its kasra
    /// ```
    #[must_use]
    pub fn in_units<'o>(
        &'o self,
        unit: Unit,
        source: &'o str,
        normalized: &'o str,
    ) -> UnitOffsets<'o> {
        UnitOffsets {
            offsets: self,
            source: Ruler::new(unit, source),
            normalized: Ruler::new(unit, normalized),
        }
    }
}

impl UnitOffsets<'_> {
    /// Returns the result of [`Offsets::to_original`] in units.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// use kalima::normalize::Unit;
    /// let (text, offsets) = Normalizer::search().normalize_with_offsets("مُدُن"); // "cities"
    /// let chars = offsets.in_units(Unit::Char, "مُدُن", &text);
    /// assert_eq!(chars.to_original(Span::new(1, 2)), Span::new(2, 4));
    /// ```
    #[must_use]
    pub fn to_original(&self, normalized: Span) -> Span {
        self.source.units(self.offsets.to_original(self.normalized.bytes(normalized)))
    }

    /// Returns the result of [`Offsets::to_normalized`] in units.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// use kalima::normalize::Unit;
    /// let (text, offsets) = Normalizer::search().normalize_with_offsets("مُدُن"); // "cities"
    /// let chars = offsets.in_units(Unit::Char, "مُدُن", &text);
    /// assert_eq!(chars.to_normalized(Span::new(2, 3)), Span::new(1, 2));
    /// ```
    #[must_use]
    pub fn to_normalized(&self, source: Span) -> Span {
        self.normalized.units(self.offsets.to_normalized(self.source.bytes(source)))
    }
}

impl fmt::Debug for UnitOffsets<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnitOffsets")
            .field("unit", &self.source.unit)
            .field("offsets", self.offsets)
            .finish_non_exhaustive()
    }
}

/// The least number of bytes between two checkpoints of a ruler.
const STRIDE: usize = 256;

/// A text with the number of units before some of its bytes.
#[derive(Clone)]
struct Ruler<'t> {
    unit: Unit,
    text: &'t str,
    /// Bytes and units before each checkpoint.
    checkpoints: Vec<(usize, usize)>,
}

impl<'t> Ruler<'t> {
    fn new(unit: Unit, text: &'t str) -> Self {
        let mut checkpoints = Vec::new();
        let (mut units, mut last) = (0, 0);
        for (byte, c) in text.char_indices() {
            if byte >= last + STRIDE {
                checkpoints.push((byte, units));
                last = byte;
            }
            units += unit.of(c);
        }
        Self { unit, text, checkpoints }
    }

    /// Walks from the last checkpoint for which `before` holds as long as it holds.
    fn walk(&self, before: impl Fn(usize, usize) -> bool) -> (usize, usize) {
        let after = self.checkpoints.partition_point(|&(byte, units)| before(byte, units));
        let checkpoint =
            after.checked_sub(1).and_then(|index| self.checkpoints.get(index)).copied();
        let (mut byte, mut units) = checkpoint.unwrap_or((0, 0));
        for c in self.text.get(byte..).unwrap_or("").chars() {
            let next = (byte + c.len_utf8(), units + self.unit.of(c));
            if !before(next.0, next.1) {
                break;
            }
            (byte, units) = next;
        }
        (byte, units)
    }

    fn bytes(&self, span: Span) -> Span {
        let byte = |position| self.walk(|_, units| units <= position).0;
        Span::new(byte(span.start), byte(span.end))
    }

    fn units(&self, span: Span) -> Span {
        let units = |position| self.walk(|byte, _| byte <= position).1;
        Span::new(units(span.start), units(span.end))
    }
}
