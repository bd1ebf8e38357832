//! `kalima.Transliterator` and `kalima.transliterate`: one-to-one tables.

use crate::call::{Call, Named, NewArguments, configured};
use crate::error::raised;
use crate::text::detached;
use kalima::translit::{Foreign, Scheme};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

/// A transliteration of Arabic script by a one-to-one table, and the way back.
///
/// ``scheme`` is ``"buckwalter"``, ``"buckwalter_safe"``, ``"buckwalter_xml"``, ``"buckwalter_quran"``,
/// ``"hsb"``, ``"iso233"`` or ``"arabtex"``. With ``mark_foreign``, a word that already has signs of the
/// scheme stays whole after the marker ``@@IGNORE@@``, so that every text comes back.
///
/// >>> import kalima
/// >>> kalima.Transliterator().transliterate("مُحَمَّدٌ")  # "Muhammad"
/// 'muHama~dN'
/// >>> kalima.Transliterator().restore("ktAb")  # "book"
/// 'كتاب'
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Transliterator {
    mark_foreign: bool,
    transliterator: kalima::translit::Transliterator,
}

impl Named for Transliterator {
    fn named(name: &str) -> PyResult<Self> {
        let scheme: Scheme = name.parse().map_err(raised)?;
        let transliterator = kalima::translit::Transliterator::new(scheme);
        Ok(Self { mark_foreign: false, transliterator })
    }
}

impl Transliterator {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "Transliterator").positional(self.transliterator.scheme().name())?.keyword(
            "mark_foreign",
            self.mark_foreign,
            false,
        )
    }
}

#[pymethods]
impl Transliterator {
    #[new]
    #[pyo3(signature = (scheme = "buckwalter", *, mark_foreign = false))]
    fn new(scheme: &str, mark_foreign: bool) -> PyResult<Self> {
        let Self { transliterator, .. } = Self::named(scheme)?;
        let foreign = if mark_foreign { Foreign::Mark } else { Foreign::Keep };
        Ok(Self { mark_foreign, transliterator: transliterator.foreign(foreign) })
    }

    /// Returns the text in the signs of the scheme.
    fn transliterate(&self, py: Python<'_>, text: PyBackedStr) -> String {
        let text: &str = &text;
        detached(py, text, || self.transliterator.transliterate(text).into_owned())
    }

    /// Returns the text in Arabic script.
    fn restore(&self, py: Python<'_>, text: PyBackedStr) -> String {
        let text: &str = &text;
        detached(py, text, || self.transliterator.restore(text).into_owned())
    }

    /// Returns ``True`` if ``restore`` returns the text from its transliteration.
    ///
    /// >>> import kalima
    /// >>> kalima.Transliterator().is_reversible("برنامج GPT")  # "program"
    /// False
    fn is_reversible(&self, text: PyBackedStr) -> bool {
        self.transliterator.is_reversible(&text)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns the text in the signs of a scheme: ``Transliterator(...).transliterate(...)``.
///
/// >>> import kalima
/// >>> kalima.transliterate("ثعلب", "hsb")  # "fox"
/// 'θςlb'
#[pyfunction]
#[pyo3(signature = (text, scheme = None), text_signature = "(text, scheme='buckwalter')")]
pub(crate) fn transliterate(
    py: Python<'_>,
    text: PyBackedStr,
    scheme: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    Ok(configured::<Transliterator>(scheme, "buckwalter")?.transliterate(py, text))
}
