//! The three layouts of a column of strings, and the builders of results in the same layout.

use crate::Error;
use crate::error::Limit;
use arrow_array::builder::{GenericStringBuilder, StringViewBuilder};
use arrow_array::{ArrayRef, Int32Array, Int64Array, OffsetSizeTrait};
use arrow_schema::DataType;
use std::sync::Arc;

/// The layout of the strings of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Utf8,
    LargeUtf8,
    Utf8View,
}

impl Kind {
    /// Returns the type of strings in this layout.
    pub(crate) const fn string_type(self) -> DataType {
        match self {
            Self::Utf8 => DataType::Utf8,
            Self::LargeUtf8 => DataType::LargeUtf8,
            Self::Utf8View => DataType::Utf8View,
        }
    }

    /// Returns the type of the offsets of a list and of a span.
    pub(crate) const fn integer_type(self) -> DataType {
        match self {
            Self::Utf8 | Self::Utf8View => DataType::Int32,
            Self::LargeUtf8 => DataType::Int64,
        }
    }
}

/// Returns the layout of the strings of a type, or of the values of a dictionary type.
pub(crate) fn of_type(data_type: &DataType) -> Result<Kind, Error> {
    let strings = match data_type {
        DataType::Dictionary(_, values) => values,
        plain => plain,
    };
    match strings {
        DataType::Utf8 => Ok(Kind::Utf8),
        DataType::LargeUtf8 => Ok(Kind::LargeUtf8),
        DataType::Utf8View => Ok(Kind::Utf8View),
        _ => Err(Error::not_text(data_type)),
    }
}

/// A [`Kind`] as a type, for generic code.
pub(crate) trait Layout {
    /// The offsets of lists, and the numbers of spans.
    type Offset: OffsetSizeTrait;
    type Builder: Strings;
    const KIND: Kind;

    /// Returns an array of numbers.
    fn integers(numbers: Vec<Self::Offset>) -> ArrayRef;
}

pub(crate) struct Utf8;
pub(crate) struct LargeUtf8;
pub(crate) struct Utf8View;

impl Layout for Utf8 {
    type Offset = i32;
    type Builder = GenericStringBuilder<i32>;
    const KIND: Kind = Kind::Utf8;

    fn integers(numbers: Vec<i32>) -> ArrayRef {
        Arc::new(Int32Array::from(numbers))
    }
}

impl Layout for LargeUtf8 {
    type Offset = i64;
    type Builder = GenericStringBuilder<i64>;
    const KIND: Kind = Kind::LargeUtf8;

    fn integers(numbers: Vec<i64>) -> ArrayRef {
        Arc::new(Int64Array::from(numbers))
    }
}

impl Layout for Utf8View {
    type Offset = i32;
    type Builder = StringViewBuilder;
    const KIND: Kind = Kind::Utf8View;

    fn integers(numbers: Vec<i32>) -> ArrayRef {
        Arc::new(Int32Array::from(numbers))
    }
}

/// Evaluates an expression with a type parameter for a [`Kind`].
macro_rules! with_layout {
    ($kind:expr, $layout:ident => $body:expr) => {
        match $kind {
            $crate::layout::Kind::Utf8 => {
                type $layout = $crate::layout::Utf8;
                $body
            }
            $crate::layout::Kind::LargeUtf8 => {
                type $layout = $crate::layout::LargeUtf8;
                $body
            }
            $crate::layout::Kind::Utf8View => {
                type $layout = $crate::layout::Utf8View;
                $body
            }
        }
    };
}
pub(crate) use with_layout;

/// A builder of strings that takes `&str`, so that nothing is validated twice.
pub(crate) trait Strings {
    fn with_capacity(items: usize, bytes: usize) -> Self;

    /// Returns an error unless there is room for `bytes` more in any number of strings.
    fn room(&self, bytes: usize) -> Result<(), Limit>;

    /// Appends a string. There must be [`room`](Self::room).
    fn push(&mut self, text: &str);

    fn push_null(&mut self);

    /// Returns the number of strings.
    fn count(&self) -> usize;

    fn finish(self) -> ArrayRef;
}

impl<O: OffsetSizeTrait> Strings for GenericStringBuilder<O> {
    fn with_capacity(items: usize, bytes: usize) -> Self {
        Self::with_capacity(items, bytes)
    }

    fn room(&self, bytes: usize) -> Result<(), Limit> {
        fits(self.values_slice().len().saturating_add(bytes), most(O::MAX_OFFSET), "bytes")
    }

    #[inline]
    fn push(&mut self, text: &str) {
        self.append_value(text);
    }

    fn push_null(&mut self) {
        self.append_null();
    }

    #[inline]
    fn count(&self) -> usize {
        self.offsets_slice().len() - 1
    }

    fn finish(mut self) -> ArrayRef {
        Arc::new(Self::finish(&mut self))
    }
}

impl Strings for StringViewBuilder {
    fn with_capacity(items: usize, _: usize) -> Self {
        Self::with_capacity(items)
    }

    /// A view counts the bytes of one string in 32 bits, and of the buffer that holds it.
    fn room(&self, bytes: usize) -> Result<(), Limit> {
        fits(bytes, most(u32::MAX as usize - 1), "bytes in one row")
    }

    #[inline]
    fn push(&mut self, text: &str) {
        self.append_value(text);
    }

    fn push_null(&mut self) {
        self.append_null();
    }

    #[inline]
    fn count(&self) -> usize {
        arrow_array::builder::ArrayBuilder::len(self)
    }

    fn finish(mut self) -> ArrayRef {
        Arc::new(Self::finish(&mut self))
    }
}

/// Returns an error if `count` is more than `most`.
pub(crate) const fn fits(count: usize, most: usize, what: &'static str) -> Result<(), Limit> {
    if count <= most { Ok(()) } else { Err(Limit { what, most }) }
}

/// Converts a count to an offset, or returns an error.
pub(crate) fn offset<O: OffsetSizeTrait>(count: usize, what: &'static str) -> Result<O, Limit> {
    let most = most(O::MAX_OFFSET);
    fits(count, most, what)?;
    O::from_usize(count).ok_or(Limit { what, most })
}

/// Returns the limit `most`. Tests lower it, because real ones take gigabytes.
#[cfg(not(test))]
pub(crate) const fn most(most: usize) -> usize {
    most
}

#[cfg(test)]
std::thread_local! {
    pub(crate) static LOWERED: std::cell::Cell<usize> = const { std::cell::Cell::new(usize::MAX) };
}

#[cfg(test)]
pub(crate) fn most(most: usize) -> usize {
    most.min(LOWERED.get())
}
