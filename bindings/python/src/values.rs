//! Results: named tuples of `kalima._values`.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};

/// A named tuple of the Python package, imported at its first use.
pub(crate) struct Value {
    name: &'static str,
    class: PyOnceLock<Py<PyType>>,
}

pub(crate) static TOKEN: Value = Value::new("Token");
pub(crate) static SENTENCE: Value = Value::new("Sentence");
pub(crate) static TERM: Value = Value::new("Term");
pub(crate) static SEGMENT: Value = Value::new("Segment");
pub(crate) static MISSING_SPACE: Value = Value::new("MissingSpace");
pub(crate) static NUMBER_MATCH: Value = Value::new("NumberMatch");
pub(crate) static PARTIAL_DATE: Value = Value::new("PartialDate");
pub(crate) static PARTIAL_TIME: Value = Value::new("PartialTime");
pub(crate) static DATE_MATCH: Value = Value::new("DateMatch");

impl Value {
    const fn new(name: &'static str) -> Self {
        Self { name, class: PyOnceLock::new() }
    }

    /// Returns a tuple of the class with these fields.
    pub(crate) fn of<'py>(
        &self,
        py: Python<'py>,
        fields: impl IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>, Error = PyErr>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.class.import(py, "kalima._values", self.name)?.call1(fields.into_pyobject(py)?)
    }
}
