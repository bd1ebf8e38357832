//! Columns: Arrow data in by the PyCapsule interface, through a kernel, and out as the same kind.
//!
//! The kernels of `kalima-arrow` trust no buffer: they validate the UTF-8, the offsets and the keys of
//! each row that they read. Nothing of a column is a Python object on the way.

use crate::error::{ColumnError, column_raised};
use arrow_array::{Array, ArrayRef, new_empty_array};
use arrow_schema::Field;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3_arrow::input::AnyArray;
use pyo3_arrow::{PyArray, PyChunkedArray};
use std::sync::Arc;

/// Returns the column of results: an array for an array, chunks for a stream, and the class of the
/// source for sources of pyarrow, Polars and pandas. The interpreter is released while `kernel` runs.
pub(crate) fn mapped<'py>(
    source: &Bound<'py, PyAny>,
    kernel: impl Fn(&dyn Array) -> Result<ArrayRef, kalima_arrow::Error> + Send + Sync,
) -> PyResult<Bound<'py, PyAny>> {
    static EXPORTABLE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static RESTORED: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = source.py();
    let kernel = &kernel;
    let capsule = EXPORTABLE.import(py, "kalima._columns", "exportable")?.call1((source,))?;
    let made = match capsule.extract::<AnyArray>()? {
        AnyArray::Array(array) => {
            let (array, field) = array.into_inner();
            let made = py.detach(|| kernel(&array)).map_err(column_raised)?;
            let field = Field::new(field.name(), made.data_type().clone(), true);
            let made = PyArray::try_new(made, Arc::new(field)).map_err(unexpected)?;
            made.into_pyobject(py)?.into_any()
        }
        stream @ AnyArray::Stream(_) => {
            let (chunks, field) = stream.into_chunked_array()?.into_inner();
            let made = py.detach(|| {
                // A stream without chunks has a type, and so has its result.
                let kind = kernel(&new_empty_array(field.data_type()))?.data_type().clone();
                Ok((kalima_arrow::for_each_chunk(&chunks, kernel)?, kind))
            });
            let (made, kind) = made.map_err(column_raised)?;
            let field = Arc::new(Field::new(field.name(), kind, true));
            PyChunkedArray::try_new(made, field)?.into_pyobject(py)?.into_any()
        }
    };
    RESTORED.import(py, "kalima._columns", "restored")?.call1((source, made))
}

fn unexpected(error: arrow_schema::ArrowError) -> PyErr {
    ColumnError::new_err(error.to_string())
}
