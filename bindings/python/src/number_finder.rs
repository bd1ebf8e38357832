//! `kalima.NumberFinder`, `kalima.find_numbers` and `kalima.parse_number`.

use crate::call::{Call, NewArguments};
use crate::choice::Choice;
use crate::text::detached;
use crate::units::{Cursor, UNITS};
use crate::values::NUMBER_MATCH;
use kalima::number::{Gender, Separators, Value};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// A finder of numbers in digits and in words.
///
/// ``ordinals``, ``dialect``, ``words`` and ``digits`` switch what is found. ``separators`` is the
/// reading of separators in digits: ``"mixed"``, ``"point"`` (a point is decimal, a comma groups) or
/// ``"comma"`` (the reverse).
///
/// >>> import kalima
/// >>> [found.value for found in kalima.NumberFinder().find("خمسة كتب و3.5 أقلام")]  # "five books and 3.5 pens"
/// [5, Decimal('3.5')]
/// >>> kalima.NumberFinder(words=False).find("خمسة")
/// []
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct NumberFinder(kalima::number::NumberFinder);

const SEPARATORS: Choice<Separators> = Choice {
    option: "separators",
    values: &[
        ("mixed", Separators::Mixed),
        ("point", Separators::Point),
        ("comma", Separators::Comma),
    ],
};

impl NumberFinder {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "NumberFinder")
            .keyword("ordinals", self.0.has_ordinals(), true)?
            .keyword("dialect", self.0.has_dialect(), true)?
            .keyword("words", self.0.has_words(), true)?
            .keyword("digits", self.0.has_digits(), true)?
            .keyword("separators", SEPARATORS.name(self.0.get_separators()), "mixed")
    }
}

#[pymethods]
impl NumberFinder {
    #[new]
    #[pyo3(signature = (*, ordinals = true, dialect = true, words = true, digits = true, separators = "mixed"))]
    fn new(
        ordinals: bool,
        dialect: bool,
        words: bool,
        digits: bool,
        separators: &str,
    ) -> PyResult<Self> {
        let finder = kalima::number::NumberFinder::new()
            .ordinals(ordinals)
            .dialect(dialect)
            .words(words)
            .digits(digits)
            .separators(SEPARATORS.value(separators)?);
        Ok(Self(finder))
    }

    /// Returns the numbers of a text, as ``NumberMatch`` tuples.
    ///
    /// A value is exact: an ``int``, a ``decimal.Decimal`` or a ``fractions.Fraction``.
    ///
    /// >>> import kalima
    /// >>> found = kalima.NumberFinder().find("ثلاثة أرباع")[0]  # "three quarters"
    /// >>> found.value, found.kind
    /// (Fraction(3, 4), 'fraction')
    #[pyo3(signature = (text, *, offsets = "chars"))]
    fn find<'py>(
        &self,
        py: Python<'py>,
        text: PyBackedStr,
        offsets: &str,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let unit = UNITS.value(offsets)?;
        let text: &str = &text;
        let found = detached(py, text, || {
            let mut cursor = Cursor::new(text, unit);
            let numbers = self.0.find(text);
            numbers.map(|number| (cursor.span(number.span), number)).collect::<Vec<_>>()
        });
        let found = found.into_iter().map(|((start, end), number)| {
            let gender = number.gender.map(|gender| match gender {
                Gender::Masculine => "masculine",
                Gender::Feminine => "feminine",
            });
            let value = exact(py, number.value)?;
            let (words, kind) = (number.span.of(text), number.kind.as_str());
            NUMBER_MATCH.of(py, (words, start, end, value, kind, gender, number.is_definite))
        });
        found.collect()
    }

    /// Returns the value of a text that is one number, or ``None``.
    ///
    /// >>> import kalima
    /// >>> kalima.NumberFinder().parse("ألف ومئتان")  # "one thousand two hundred"
    /// 1200
    fn parse<'py>(
        &self,
        py: Python<'py>,
        text: PyBackedStr,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.parse(&text).map(|value| exact(py, value)).transpose()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns a value as `int`, `decimal.Decimal` or `fractions.Fraction`.
fn exact(py: Python<'_>, value: Value) -> PyResult<Bound<'_, PyAny>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static FRACTION: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    match value {
        Value::Integer(n) => Ok(n.into_pyobject(py)?.into_any()),
        Value::Ratio(n, d) => FRACTION.import(py, "fractions", "Fraction")?.call1((n, d)),
        // Every other value is a decimal number, or prints as one.
        other => DECIMAL.import(py, "decimal", "Decimal")?.call1((other.to_string(),)),
    }
}

/// Returns the numbers of a text in digits and in words: ``NumberFinder().find(...)``.
///
/// >>> import kalima
/// >>> kalima.find_numbers("خمسة وعشرون")[0].value  # "twenty-five"
/// 25
#[pyfunction]
#[pyo3(signature = (text, *, offsets = "chars"))]
pub(crate) fn find_numbers<'py>(
    py: Python<'py>,
    text: PyBackedStr,
    offsets: &str,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    NumberFinder(kalima::number::NumberFinder::new()).find(py, text, offsets)
}

/// Returns the value of a text that is one number, or ``None``: ``NumberFinder().parse(...)``.
///
/// >>> import kalima
/// >>> kalima.parse_number("٣٫٥")
/// Decimal('3.5')
#[pyfunction]
pub(crate) fn parse_number(
    py: Python<'_>,
    text: PyBackedStr,
) -> PyResult<Option<Bound<'_, PyAny>>> {
    NumberFinder(kalima::number::NumberFinder::new()).parse(py, text)
}
