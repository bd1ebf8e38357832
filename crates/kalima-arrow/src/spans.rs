//! Spans as a struct of columns, in one of three units.

use crate::SpanFields;
use crate::cut::Cut;
use crate::error::Limit;
use crate::layout::{Layout, Strings, fits, most};
use crate::types::span_fields;
use arrow_array::{ArrayRef, OffsetSizeTrait, StructArray};
use arrow_buffer::ArrowNativeType;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The unit of the `start` and `end` of a span.
///
/// # Examples
///
/// ```
/// use kalima_arrow::OffsetUnit;
/// assert_eq!("chars".parse(), Ok(OffsetUnit::Char));
/// assert_eq!(OffsetUnit::Utf16.to_string(), "utf16");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum OffsetUnit {
    /// Bytes of UTF-8, as Rust counts.
    #[default]
    Byte,
    /// Characters (Unicode scalar values), as Python and the `substr` of SQL count.
    Char,
    /// UTF-16 code units, as Java and JavaScript count.
    Utf16,
}

impl OffsetUnit {
    /// Every unit, with its name.
    const NAMES: [(Self, &'static str); 3] =
        [(Self::Byte, "bytes"), (Self::Char, "chars"), (Self::Utf16, "utf16")];

    /// Returns the number of units in `text`.
    fn count(self, text: &str) -> usize {
        let bytes = text.bytes();
        match self {
            Self::Byte => text.len(),
            Self::Char => text.chars().count(),
            // A character of four bytes is two units; else it is one.
            Self::Utf16 => text.chars().count() + bytes.filter(|&byte| byte >= 0xF0).count(),
        }
    }
}

impl fmt::Display for OffsetUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Self::NAMES.iter().find(|(unit, _)| unit == self);
        f.write_str(name.map_or("", |(_, name)| name))
    }
}

impl FromStr for OffsetUnit {
    type Err = UnknownUnit;

    /// Parses `bytes`, `chars` or `utf16`.
    ///
    /// # Errors
    ///
    /// Any other name.
    fn from_str(name: &str) -> Result<Self, UnknownUnit> {
        let unit = Self::NAMES.iter().find(|(_, known)| *known == name);
        unit.map(|&(unit, _)| unit).ok_or_else(|| UnknownUnit(name.to_owned()))
    }
}

/// The error of an unknown name of an [`OffsetUnit`].
///
/// # Examples
///
/// ```
/// let error = "words".parse::<kalima_arrow::OffsetUnit>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown unit of offsets `words`, not one of bytes, chars, utf16");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownUnit(String);

impl fmt::Display for UnknownUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = OffsetUnit::NAMES.map(|(_, name)| name).join(", ");
        write!(f, "unknown unit of offsets `{}`, not one of {known}", self.0)
    }
}

impl std::error::Error for UnknownUnit {}

/// A builder of spans.
pub(crate) struct SpanBuilder<L: Layout> {
    fields: SpanFields,
    unit: OffsetUnit,
    starts: Vec<L::Offset>,
    ends: Vec<L::Offset>,
    kinds: L::Builder,
    positions: Vec<L::Offset>,
}

impl<L: Layout> SpanBuilder<L> {
    pub(crate) fn new(fields: SpanFields, unit: OffsetUnit) -> Self {
        Self {
            fields,
            unit,
            starts: Vec::new(),
            ends: Vec::new(),
            kinds: L::Builder::with_capacity(0, 0),
            positions: Vec::new(),
        }
    }

    /// Appends the spans of a text.
    pub(crate) fn push(&mut self, text: &str, cut: &mut impl Cut) -> Result<(), Limit> {
        const LONGEST_KIND: usize = "function_word".len();
        cut.read(text);
        // A number counts bytes of one row; a row of as many tokens as bytes has the most kinds.
        fits(text.len(), most(L::Offset::MAX_OFFSET), "bytes in one row")?;
        if self.fields.kind {
            self.kinds.room(text.len().saturating_mul(LONGEST_KIND))?;
        }
        let Self { fields, unit, starts, ends, kinds, positions } = self;
        let mut ruler = Ruler::new(*unit, text);
        cut.spans(text, |span, kind, position| {
            starts.push(L::Offset::usize_as(ruler.units(span.start)));
            ends.push(L::Offset::usize_as(ruler.units(span.end)));
            if fields.kind {
                kinds.push(kind);
            }
            if fields.position {
                positions.push(L::Offset::usize_as(position as usize));
            }
        });
        Ok(())
    }

    pub(crate) fn count(&self) -> usize {
        self.starts.len()
    }

    pub(crate) fn finish(self) -> ArrayRef {
        let mut columns = vec![L::integers(self.starts), L::integers(self.ends)];
        if self.fields.kind {
            columns.push(self.kinds.finish());
        }
        if self.fields.position {
            columns.push(L::integers(self.positions));
        }
        Arc::new(StructArray::new(span_fields(L::KIND, self.fields), columns, None))
    }
}

/// Converts bytes of a text to units. Ascending positions take linear time together.
struct Ruler<'t> {
    unit: OffsetUnit,
    text: &'t str,
    /// A position in bytes, and the same in units.
    known: (usize, usize),
}

impl<'t> Ruler<'t> {
    const fn new(unit: OffsetUnit, text: &'t str) -> Self {
        Self { unit, text, known: (0, 0) }
    }

    #[inline]
    fn units(&mut self, byte: usize) -> usize {
        if self.unit == OffsetUnit::Byte {
            return byte;
        }
        let (bytes, units) = self.known;
        let count =
            |from: usize, to: usize| self.unit.count(self.text.get(from..to).unwrap_or_default());
        let found = if byte >= bytes {
            units + count(bytes, byte)
        } else {
            // Several terms of one word have the same span.
            units - count(byte, bytes)
        };
        self.known = (byte, found);
        found
    }
}
