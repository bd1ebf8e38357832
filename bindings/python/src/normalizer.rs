//! `kalima.Normalizer` and `kalima.normalize`.

use crate::call::{Call, Named, NewArguments, configured};
use crate::error::raised;
use crate::kernels;
use crate::offsets::Offsets;
use crate::text::{Input, detached};
use crate::units::UNITS;
use kalima::normalize::Steps;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use std::borrow::Cow;

/// A normalization: a set of steps with one documented order.
///
/// ``steps`` is the name of a preset (``"repair"``, ``"search"``, ``"lucene"``, ``"camel_dediac"``), a
/// profile id (``"search:1"``), or a list of steps with ``-`` before those to leave out
/// (``"search,-lowercase"``). An unknown name raises ``UnknownNameError``, and two steps that exclude
/// each other raise ``ExclusiveStepsError``.
///
/// >>> import kalima
/// >>> search = kalima.Normalizer("search")
/// >>> search.normalize("أَحْمَد")  # a name, with hamza and vowels
/// 'احمد'
/// >>> search
/// Normalizer('search:1')
/// >>> kalima.Normalizer("search,-lowercase").normalize("IBM")
/// 'IBM'
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Normalizer(pub(crate) kalima::Normalizer);

impl Named for Normalizer {
    fn named(name: &str) -> PyResult<Self> {
        // Compiled once: a free function names its preset in every call.
        const REPAIR: kalima::Normalizer = kalima::Normalizer::repair();
        const SEARCH: kalima::Normalizer = kalima::Normalizer::search();
        match name {
            "repair" => Ok(Self(REPAIR)),
            "search" => Ok(Self(SEARCH)),
            _ => name.parse().map(Self).map_err(raised),
        }
    }
}

impl Normalizer {
    /// Returns the text itself, the same object, if nothing changes.
    fn text<'py>(
        &self,
        py: Python<'py>,
        object: Bound<'py, PyAny>,
        text: &str,
    ) -> Bound<'py, PyAny> {
        match detached(py, text, || self.0.normalize(text)) {
            Cow::Borrowed(_) => object,
            Cow::Owned(changed) => pyo3::types::PyString::new(py, &changed).into_any(),
        }
    }
}

#[pymethods]
impl Normalizer {
    #[new]
    #[pyo3(signature = (steps = "repair"))]
    fn new(steps: &str) -> PyResult<Self> {
        Self::named(steps)
    }

    /// The profile id, which names a preset and the edition of its rules; ``None`` for other sets.
    ///
    /// Store it with an index: output that changes has a new id.
    ///
    /// >>> import kalima
    /// >>> kalima.Normalizer("search").profile
    /// 'search:1'
    /// >>> kalima.Normalizer("tatweel").profile is None
    /// True
    #[getter]
    fn profile(&self) -> Option<String> {
        self.0.profile().map(|profile| profile.to_string())
    }

    /// The names of the steps, in the order in which they act.
    ///
    /// >>> import kalima
    /// >>> kalima.Normalizer("camel_dediac").steps
    /// ['harakat', 'tanwin', 'shadda', 'sukun', 'dagger_alef']
    #[getter]
    fn steps(&self) -> Vec<&'static str> {
        self.0.steps().names().collect()
    }

    /// Returns the normalized text, or the column of normalized texts.
    ///
    /// A text that does not change is returned as the same object. A column keeps its type,
    /// and its nulls.
    ///
    /// >>> import kalima
    /// >>> kalima.Normalizer("repair").normalize("ﻣﺪﺭﺳﺔ")  # "school", in presentation forms
    /// 'مدرسة'
    fn normalize<'py>(&self, py: Python<'py>, text: Input<'py>) -> PyResult<Bound<'py, PyAny>> {
        match text {
            Input::Text(object, text) => Ok(self.text(py, object.into_any(), &text)),
            Input::Column(column) => kernels::normalize(&column, self.0),
        }
    }

    /// Returns ``True`` if ``normalize`` returns the text unchanged.
    ///
    /// >>> import kalima
    /// >>> kalima.Normalizer("search").is_normalized("احمد")
    /// True
    fn is_normalized(&self, py: Python<'_>, text: PyBackedStr) -> bool {
        let text: &str = &text;
        detached(py, text, || self.0.is_normalized(text))
    }

    /// Returns the normalized text, and the map between offsets of both texts.
    ///
    /// ``offsets`` is the unit of the map: ``"chars"`` as Python counts, ``"bytes"`` of UTF-8, or
    /// ``"utf16"`` code units.
    ///
    /// >>> import kalima
    /// >>> text, offsets = kalima.Normalizer("search").normalize_with_offsets("قال أَحْمَد")  # "Ahmad said"
    /// >>> text
    /// 'قال احمد'
    /// >>> offsets.to_original(4, 8)
    /// (4, 11)
    #[pyo3(signature = (text, *, offsets = "chars"))]
    fn normalize_with_offsets(
        &self,
        py: Python<'_>,
        text: PyBackedStr,
        offsets: &str,
    ) -> PyResult<(String, Offsets)> {
        let unit = UNITS.value(offsets)?;
        let original: &str = &text;
        let (normalized, map) = detached(py, original, || {
            let (normalized, map) = self.0.normalize_with_offsets(original);
            (normalized.into_owned(), map)
        });
        let offsets = Offsets::new(original, &normalized, map, unit);
        Ok((normalized, offsets))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

impl Normalizer {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "Normalizer").positional(self.0.to_string())
    }
}

/// Returns the normalized text, or the column of normalized texts: ``Normalizer(...).normalize(...)``.
///
/// >>> import kalima
/// >>> kalima.normalize("كتـــاب")  # "book", with elongation
/// 'كتاب'
/// >>> kalima.normalize("أحمد", "search")
/// 'احمد'
#[pyfunction]
#[pyo3(signature = (text, normalizer = None), text_signature = "(text, normalizer='repair')")]
pub(crate) fn normalize<'py>(
    py: Python<'py>,
    text: Input<'py>,
    normalizer: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    configured::<Normalizer>(normalizer, "repair")?.normalize(py, text)
}

/// Returns the names of all normalization steps, in the order in which they act.
///
/// >>> import kalima
/// >>> "tatweel" in kalima.normalization_steps()
/// True
#[pyfunction]
pub(crate) fn normalization_steps() -> Vec<&'static str> {
    Steps::all().names().collect()
}
