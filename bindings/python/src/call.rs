//! Calls: the arguments that make a configured object again, for `repr` and `pickle`.

use pyo3::BoundObject;
use pyo3::PyClass;
use pyo3::PyClassInitializer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::pyclass::boolean_struct::True;
use pyo3::types::{PyDict, PyString, PyTuple};

/// The call of a class that returns an equal object.
#[derive(Debug)]
pub(crate) struct Call<'py> {
    class: &'static str,
    positional: Vec<Bound<'py, PyAny>>,
    keywords: Bound<'py, PyDict>,
}

/// The arguments of `__new__`, as `__getnewargs_ex__` returns them.
pub(crate) type NewArguments<'py> = (Bound<'py, PyTuple>, Bound<'py, PyDict>);

impl<'py> Call<'py> {
    /// Returns the call of `class` without arguments.
    pub(crate) fn new(py: Python<'py>, class: &'static str) -> Self {
        Self { class, positional: Vec::new(), keywords: PyDict::new(py) }
    }

    /// Adds a positional argument.
    pub(crate) fn positional(mut self, value: impl IntoPyObject<'py>) -> PyResult<Self> {
        let py = self.keywords.py();
        self.positional.push(value.into_pyobject(py).map_err(Into::into)?.into_any().into_bound());
        Ok(self)
    }

    /// Adds a keyword argument, unless it has its default value.
    pub(crate) fn keyword<T>(self, name: &str, value: T, default: T) -> PyResult<Self>
    where
        T: IntoPyObject<'py> + PartialEq,
    {
        if value != default {
            self.keywords.set_item(name, value)?;
        }
        Ok(self)
    }

    /// Adds a keyword argument that is an object of a class of the module.
    pub(crate) fn object<T: PyClass + Into<PyClassInitializer<T>>>(
        self,
        name: &str,
        value: T,
    ) -> PyResult<Self> {
        self.keywords.set_item(name, Bound::new(self.keywords.py(), value)?)?;
        Ok(self)
    }

    /// Returns the text of the call.
    pub(crate) fn repr(&self) -> PyResult<String> {
        let mut arguments = Vec::new();
        for value in &self.positional {
            arguments.push(value.repr()?.to_string());
        }
        for (name, value) in &self.keywords {
            arguments.push(format!("{name}={}", value.repr()?));
        }
        Ok(format!("{}({})", self.class, arguments.join(", ")))
    }

    /// Returns the arguments.
    pub(crate) fn arguments(self) -> PyResult<NewArguments<'py>> {
        let py = self.keywords.py();
        Ok((PyTuple::new(py, self.positional)?, self.keywords))
    }
}

/// A class that a name can configure.
pub(crate) trait Named: PyClass<Frozen = True> + Sync + Clone {
    /// Returns the object that `name` configures.
    fn named(name: &str) -> PyResult<Self>;
}

/// Returns the object that an argument is or names, or the one that `default` names.
pub(crate) fn configured<T: Named>(
    argument: Option<&Bound<'_, PyAny>>,
    default: &str,
) -> PyResult<T> {
    let Some(argument) = argument else { return T::named(default) };
    if let Ok(object) = argument.cast::<T>() {
        return Ok(object.get().clone());
    }
    if !argument.is_instance_of::<PyString>() {
        let (class, found) = (T::type_object(argument.py()).name()?, argument.get_type().name()?);
        return Err(PyTypeError::new_err(format!("expected {class} or str, not {found}")));
    }
    T::named(&argument.extract::<PyBackedStr>()?)
}
