//! Choices: options of the library as names, by one table for both directions.

use crate::error::unknown;
use pyo3::prelude::*;

/// The names of the values of an option.
#[derive(Debug)]
pub(crate) struct Choice<T: 'static> {
    /// The name of the option, for messages.
    pub(crate) option: &'static str,
    /// Each name with its value.
    pub(crate) values: &'static [(&'static str, T)],
}

impl<T: Copy + PartialEq> Choice<T> {
    /// Returns the value of a name.
    pub(crate) fn value(&self, name: &str) -> PyResult<T> {
        let found = self.values.iter().find(|(known, _)| *known == name);
        found
            .map(|&(_, value)| value)
            .ok_or_else(|| unknown(self.option, name, self.values.iter().map(|&(name, _)| name)))
    }

    /// Returns the name of a value, or the empty string if the table lacks it.
    pub(crate) fn name(&self, value: T) -> &'static str {
        self.values.iter().find(|&&(_, known)| known == value).map_or("", |&(name, _)| name)
    }
}
