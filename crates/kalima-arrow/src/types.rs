//! The type of a result as a function of the type of the column.

use crate::Error;
use crate::layout::{Kind, of_type};
use arrow_schema::{DataType, Field, Fields};
use std::sync::Arc;

/// Returns the type of [`normalize`](crate::normalize), [`stems`](crate::stems) and
/// [`insert_missing_spaces`](crate::insert_missing_spaces): the type of the column.
///
/// # Errors
///
/// [`Error::is_not_text`].
///
/// # Examples
///
/// ```
/// use arrow_schema::DataType;
/// assert_eq!(kalima_arrow::string_type(&DataType::Utf8View), Ok(DataType::Utf8View));
/// ```
pub fn string_type(column: &DataType) -> Result<DataType, Error> {
    of_type(column)?;
    Ok(column.clone())
}

/// Returns the type of [`tokens`](crate::tokens), [`sentences`](crate::sentences) and
/// [`terms`](crate::terms): a list of strings of the type of the column. It is a `LargeList` for
/// `LargeUtf8`, else a `List`. A dictionary gives the type that its values give.
///
/// # Errors
///
/// [`Error::is_not_text`].
///
/// # Examples
///
/// ```
/// use arrow_schema::DataType;
/// let list = kalima_arrow::list_type(&DataType::LargeUtf8)?;
/// assert_eq!(list, DataType::new_large_list(DataType::LargeUtf8, true));
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
pub fn list_type(column: &DataType) -> Result<DataType, Error> {
    let kind = of_type(column)?;
    Ok(list_of(kind, kind.string_type()))
}

/// The fields of a span.
///
/// | function | fields |
/// |---|---|
/// | [`token_spans`](crate::token_spans) | `start`, `end`, `kind` |
/// | [`sentence_spans`](crate::sentence_spans) | `start`, `end` |
/// | [`term_spans`](crate::term_spans) | `start`, `end`, `kind`, `position` |
/// | [`missing_spaces`](crate::missing_spaces) | `start`, `end`, `kind` |
///
/// # Examples
///
/// ```
/// use arrow_schema::DataType;
/// use kalima_arrow::{SpanFields, span_list_type};
/// let list = span_list_type(&DataType::Utf8, SpanFields::SENTENCE)?;
/// assert_eq!(list.to_string(), r#"List(Struct("start": Int32, "end": Int32))"#);
/// # Ok::<(), kalima_arrow::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SpanFields {
    pub(crate) kind: bool,
    pub(crate) position: bool,
}

impl SpanFields {
    /// `start`, `end` and `kind`.
    pub const TOKEN: Self = Self { kind: true, position: false };
    /// `start` and `end`.
    pub const SENTENCE: Self = Self { kind: false, position: false };
    /// `start`, `end`, `kind` and `position`.
    pub const TERM: Self = Self { kind: true, position: true };
    /// `start`, `end` and `kind`, the reason.
    pub const MISSING_SPACE: Self = Self::TOKEN;
}

/// Returns the type of a list of spans: a list of structs.
///
/// | column | list | `start`, `end`, `position` | `kind` |
/// |---|---|---|---|
/// | `Utf8` | `List` | `Int32` | `Utf8` |
/// | `LargeUtf8` | `LargeList` | `Int64` | `LargeUtf8` |
/// | `Utf8View` | `List` | `Int32` | `Utf8View` |
/// | dictionary | as its values | as its values | as its values |
///
/// # Errors
///
/// [`Error::is_not_text`].
///
/// # Examples
///
/// ```
/// use arrow_schema::DataType;
/// use kalima_arrow::{SpanFields, span_list_type};
/// assert!(span_list_type(&DataType::Int32, SpanFields::TOKEN).is_err());
/// ```
pub fn span_list_type(column: &DataType, fields: SpanFields) -> Result<DataType, Error> {
    let kind = of_type(column)?;
    Ok(list_of(kind, DataType::Struct(span_fields(kind, fields))))
}

/// Returns the fields of the struct of a span.
pub(crate) fn span_fields(layout: Kind, fields: SpanFields) -> Fields {
    let integer = layout.integer_type();
    let mut list =
        vec![Field::new("start", integer.clone(), true), Field::new("end", integer.clone(), true)];
    if fields.kind {
        list.push(Field::new("kind", layout.string_type(), true));
    }
    if fields.position {
        list.push(Field::new("position", integer, true));
    }
    list.into()
}

fn list_of(layout: Kind, item: DataType) -> DataType {
    let field = Arc::new(Field::new_list_field(item, true));
    if layout == Kind::LargeUtf8 { DataType::LargeList(field) } else { DataType::List(field) }
}
