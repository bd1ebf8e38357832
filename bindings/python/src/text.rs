//! Texts and columns as arguments.

use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyString;

/// A text, or a column of texts.
#[derive(Debug)]
pub(crate) enum Input<'py> {
    /// A `str`: the object, and its text in UTF-8.
    Text(Bound<'py, PyString>, PyBackedStr),
    /// An object with a method of the Arrow PyCapsule interface.
    Column(Bound<'py, PyAny>),
}

impl<'py> FromPyObject<'_, 'py> for Input<'py> {
    type Error = PyErr;

    /// Fails with `UnicodeEncodeError` if the `str` holds a lone surrogate.
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let py = object.py();
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(Self::Text(text.to_owned(), text.extract()?));
        }
        let array = intern!(py, "__arrow_c_array__");
        let stream = intern!(py, "__arrow_c_stream__");
        if object.hasattr(array)? || object.hasattr(stream)? || is_pandas(&object)? {
            return Ok(Self::Column(object.to_owned()));
        }
        let found = object.get_type().fully_qualified_name()?;
        Err(PyTypeError::new_err(format!(
            "expected a str or an Arrow column (an object with __arrow_c_array__ or \
             __arrow_c_stream__), not {found}"
        )))
    }
}

/// Returns true for a pandas object: before pandas 3, a series has no capsule method.
fn is_pandas(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    let module = object.get_type().module()?;
    Ok(module.to_cow().is_ok_and(|module| module.split('.').next() == Some("pandas")))
}

/// Texts of this many bytes and more release the interpreter: below, that costs more than it gains.
const DETACHED: usize = 4096;

/// Returns `work()`, with the interpreter released if `text` is long.
pub(crate) fn detached<T: Send>(py: Python<'_>, text: &str, work: impl FnOnce() -> T + Send) -> T {
    if text.len() < DETACHED { work() } else { py.detach(work) }
}
