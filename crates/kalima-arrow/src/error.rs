//! The error type of the crate.

use arrow_schema::{ArrowError, DataType};
use std::fmt;

/// The error of every function over a column.
///
/// The message is lower-case and names the type of the column and the row, counted from 0. The
/// predicates (`is_*`) distinguish the causes.
///
/// # Examples
///
/// ```
/// use arrow_array::Int64Array;
/// use kalima::Tokenizer;
/// let error = kalima_arrow::tokens(&Int64Array::from(vec![5]), Tokenizer::new()).unwrap_err();
/// assert!(error.is_not_text());
/// assert_eq!(
///     error.to_string(),
///     "column of type Int64 has no text: expected Utf8, LargeUtf8, Utf8View, or a dictionary of one of them"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    data_type: DataType,
    row: Option<usize>,
    cause: Cause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cause {
    NotText,
    /// The bytes of the row are not UTF-8 from this byte on.
    NotUtf8 {
        valid: usize,
    },
    /// The offsets or the view of the row are outside the buffers.
    OutOfBounds,
    /// The key of the row is not the index of a value.
    BadKey,
    /// The results have more of `what` than their offsets can count.
    TooLarge {
        what: &'static str,
        most: usize,
    },
}

impl Error {
    pub(crate) fn not_text(data_type: &DataType) -> Self {
        Self { data_type: data_type.clone(), row: None, cause: Cause::NotText }
    }

    pub(crate) fn not_utf8(data_type: &DataType, row: usize, valid: usize) -> Self {
        Self { data_type: data_type.clone(), row: Some(row), cause: Cause::NotUtf8 { valid } }
    }

    pub(crate) fn out_of_bounds(data_type: &DataType, row: usize) -> Self {
        Self { data_type: data_type.clone(), row: Some(row), cause: Cause::OutOfBounds }
    }

    pub(crate) fn bad_key(data_type: &DataType, row: usize) -> Self {
        Self { data_type: data_type.clone(), row: Some(row), cause: Cause::BadKey }
    }

    pub(crate) fn too_large(data_type: &DataType, row: usize, limit: Limit) -> Self {
        let cause = Cause::TooLarge { what: limit.what, most: limit.most };
        Self { data_type: data_type.clone(), row: Some(row), cause }
    }

    /// Returns the same error for a column in which this one is preceded by `rows` rows.
    #[must_use]
    pub(crate) fn after(self, rows: usize) -> Self {
        Self { row: self.row.map(|row| rows.saturating_add(row)), ..self }
    }

    /// Returns the same error as that of a column of type `data_type`.
    pub(crate) fn in_column(self, data_type: &DataType) -> Self {
        Self { data_type: data_type.clone(), ..self }
    }

    /// Returns the type of the column.
    ///
    /// # Examples
    ///
    /// ```
    /// use arrow_schema::DataType;
    /// let error = kalima_arrow::string_type(&DataType::Date32).unwrap_err();
    /// assert_eq!(error.data_type(), &DataType::Date32);
    /// ```
    #[must_use]
    pub const fn data_type(&self) -> &DataType {
        &self.data_type
    }

    /// Returns the row, counted from 0, or `None` if the error is about the whole column.
    ///
    /// # Examples
    ///
    /// ```
    /// use arrow_schema::DataType;
    /// assert_eq!(kalima_arrow::string_type(&DataType::Date32).unwrap_err().row(), None);
    /// ```
    #[must_use]
    pub const fn row(&self) -> Option<usize> {
        self.row
    }

    /// Returns true if the column does not hold strings.
    ///
    /// # Examples
    ///
    /// ```
    /// use arrow_schema::DataType;
    /// assert!(kalima_arrow::list_type(&DataType::Binary).unwrap_err().is_not_text());
    /// ```
    #[must_use]
    pub const fn is_not_text(&self) -> bool {
        matches!(self.cause, Cause::NotText)
    }

    /// Returns true if a row is malformed: bytes that are not UTF-8, offsets outside the buffers, or
    /// a dictionary key without a value. Such rows come only from a producer that does not validate.
    ///
    /// # Examples
    ///
    /// ```
    /// use arrow_schema::DataType;
    /// assert!(!kalima_arrow::list_type(&DataType::Binary).unwrap_err().is_malformed());
    /// ```
    #[must_use]
    pub const fn is_malformed(&self) -> bool {
        matches!(self.cause, Cause::NotUtf8 { .. } | Cause::OutOfBounds | Cause::BadKey)
    }

    /// Returns true if the results are larger than their type can hold.
    ///
    /// # Examples
    ///
    /// ```
    /// use arrow_schema::DataType;
    /// assert!(!kalima_arrow::list_type(&DataType::Binary).unwrap_err().is_too_large());
    /// ```
    #[must_use]
    pub const fn is_too_large(&self) -> bool {
        matches!(self.cause, Cause::TooLarge { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let data_type = &self.data_type;
        let row = self.row.unwrap_or_default();
        match self.cause {
            Cause::NotText => {
                let known = "expected Utf8, LargeUtf8, Utf8View, or a dictionary of one of them";
                write!(f, "column of type {data_type} has no text: {known}")?;
                match data_type {
                    DataType::Struct(_) => f.write_str("; pass one column of the table"),
                    DataType::Binary | DataType::LargeBinary | DataType::BinaryView => {
                        f.write_str("; cast the bytes to strings first")
                    }
                    _ => Ok(()),
                }
            }
            Cause::NotUtf8 { valid } => {
                write!(
                    f,
                    "row {row} of the column of type {data_type}: invalid UTF-8 at byte {valid}"
                )
            }
            Cause::OutOfBounds => {
                write!(
                    f,
                    "row {row} of the column of type {data_type}: offsets outside the buffers"
                )
            }
            Cause::BadKey => {
                write!(f, "row {row} of the column of type {data_type}: key without a value")
            }
            Cause::TooLarge { what, most } => write!(
                f,
                "row {row} of the column of type {data_type}: the results exceed {most} {what}; \
                 cast the column to LargeUtf8 or pass it in smaller chunks"
            ),
        }
    }
}

impl std::error::Error for Error {}

impl From<Error> for ArrowError {
    /// Wraps the error, with its message unchanged, as an external error.
    fn from(error: Error) -> Self {
        Self::ExternalError(Box::new(error))
    }
}

/// The most bytes or items that an array can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit {
    pub(crate) what: &'static str,
    pub(crate) most: usize,
}
