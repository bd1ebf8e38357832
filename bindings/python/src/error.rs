//! Exceptions: the library's error as one of the classes of `kalima.errors`.

use pyo3::prelude::*;

pyo3::import_exception!(kalima.errors, KalimaError);
pyo3::import_exception!(kalima.errors, UnknownNameError);
pyo3::import_exception!(kalima.errors, ExclusiveStepsError);
pyo3::import_exception!(kalima.errors, TextTooLongError);
pyo3::import_exception!(kalima.errors, NumberError);
pyo3::import_exception!(kalima.errors, ColumnError);
pyo3::import_exception!(kalima.errors, ColumnTypeError);

/// Returns the exception of an error, with its message.
pub(crate) fn raised(error: kalima::Error) -> PyErr {
    let message = error.to_string();
    if error.is_unknown_name() {
        UnknownNameError::new_err(message)
    } else if error.is_excluded() {
        ExclusiveStepsError::new_err(message)
    } else if error.is_too_long() {
        TextTooLongError::new_err(message)
    } else if error.is_bad_number() {
        NumberError::new_err(message)
    } else {
        KalimaError::new_err(message)
    }
}

/// Returns the exception of a name that is none of `known`.
pub(crate) fn unknown<'k>(
    what: &str,
    name: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> PyErr {
    let known: Vec<&str> = known.into_iter().collect();
    UnknownNameError::new_err(format!("unknown {what} `{name}`, not one of {}", known.join(", ")))
}

/// Returns the exception of an error over a column, with its message, which names the type and the row.
pub(crate) fn column_raised(error: kalima_arrow::Error) -> PyErr {
    let message = error.to_string();
    if error.is_not_text() {
        ColumnTypeError::new_err(message)
    } else if error.is_too_large() {
        TextTooLongError::new_err(message)
    } else {
        ColumnError::new_err(message)
    }
}
