//! `kalima.Analyzer`, `kalima.terms` and `kalima.term_spans`: text to index terms.

use crate::call::{Call, Named, NewArguments, configured};
use crate::error::raised;
use crate::kernels;
use crate::stop_words::StopWords;
use crate::text::{Input, detached};
use crate::units::{Cursor, UNITS};
use crate::values::TERM;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyList;
use std::hash::{Hash, Hasher};

/// An analyzer: text to folded, stopped and stemmed terms, with places in the original.
///
/// ``profile`` is ``"ar-light:1"``, ``"ar-light10:1"`` or ``"ar-exact:1"``. ``stop_words`` replaces the
/// stop words of the profile; ``split_tags`` adds the words of a hashtag.
///
/// >>> import kalima
/// >>> analyzer = kalima.Analyzer()
/// >>> analyzer.terms("والكتب في المكتبات")  # "and the books in the libraries"
/// ['كتب', 'مكتب']
/// >>> analyzer.profile
/// 'ar-light:1'
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Debug)]
pub(crate) struct Analyzer {
    base: String,
    stop_words: Option<StopWords>,
    split_tags: bool,
    analyzer: kalima::search::Analyzer,
}

impl Named for Analyzer {
    fn named(name: &str) -> PyResult<Self> {
        let analyzer = name.parse().map_err(raised)?;
        Ok(Self { base: name.to_owned(), stop_words: None, split_tags: false, analyzer })
    }
}

impl Analyzer {
    fn key(&self) -> (&str, Option<StopWords>, bool) {
        (&self.base, self.stop_words, self.split_tags)
    }

    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        let call = Call::new(py, "Analyzer").positional(&self.base)?;
        let call = match self.stop_words {
            Some(stop_words) => call.object("stop_words", stop_words)?,
            None => call,
        };
        call.keyword("split_tags", self.split_tags, false)
    }
}

impl PartialEq for Analyzer {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}
impl Eq for Analyzer {}
impl Hash for Analyzer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

#[pymethods]
impl Analyzer {
    #[new]
    #[pyo3(signature = (profile = "ar-light:1", *, stop_words = None, split_tags = false))]
    fn new(
        profile: &str,
        stop_words: Option<&Bound<'_, PyAny>>,
        split_tags: bool,
    ) -> PyResult<Self> {
        let mut made = Self::named(profile)?;
        made.analyzer = made.analyzer.split_tags(split_tags);
        if stop_words.is_some() {
            let stop_words: StopWords = configured(stop_words, "core")?;
            made.analyzer = made.analyzer.stop_words(stop_words.words);
            made.stop_words = Some(stop_words);
        }
        Ok(Self { split_tags, ..made })
    }

    /// The profile id, or ``None`` if options differ from it. Store it with an index.
    #[getter]
    fn profile(&self) -> Option<&'static str> {
        self.analyzer.profile()
    }

    /// Returns the terms of a text, or for a column a list of terms for each row.
    ///
    /// >>> import kalima
    /// >>> kalima.Analyzer("ar-exact:1").terms("الكُتُب")  # "the books"
    /// ['الكتب']
    fn terms<'py>(&self, py: Python<'py>, text: Input<'py>) -> PyResult<Bound<'py, PyAny>> {
        match text {
            Input::Text(_, text) => {
                let text: &str = &text;
                let terms = detached(py, text, || self.analyzer.terms(text).collect::<Vec<_>>());
                Ok(PyList::new(py, terms.iter().map(kalima::search::Term::text))?.into_any())
            }
            Input::Column(column) => kernels::terms(&column, self.analyzer),
        }
    }

    /// Returns the terms of a text with the spans of their words in the original, their positions and
    /// kinds, as ``Term`` tuples; or for a column a list of structs ``start``, ``end``, ``kind`` and
    /// ``position`` for each row.
    ///
    /// >>> import kalima
    /// >>> kalima.Analyzer().term_spans("قلم أحمر")  # "a red pen"
    /// [Term(text='قلم', start=0, end=3, position=0, kind='word'), Term(text='احمر', start=4, end=8, position=1, kind='word')]
    #[pyo3(signature = (text, *, offsets = "chars"))]
    fn term_spans<'py>(
        &self,
        py: Python<'py>,
        text: Input<'py>,
        offsets: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let unit = UNITS.value(offsets)?;
        let text = match text {
            Input::Text(_, text) => text,
            Input::Column(column) => {
                return kernels::term_spans(&column, self.analyzer, unit.into());
            }
        };
        let text: &str = &text;
        let terms = detached(py, text, || {
            let mut cursor = Cursor::new(text, unit);
            let terms = self.analyzer.terms(text);
            terms.map(|term| (cursor.span(term.span()), term)).collect::<Vec<_>>()
        });
        let terms = terms.iter().map(|((start, end), term)| {
            TERM.of(py, (term.text(), start, end, term.position(), term.kind().as_str()))
        });
        Ok(PyList::new(py, terms.collect::<PyResult<Vec<_>>>()?)?.into_any())
    }

    /// Returns the terms joined by spaces, for engines that split at spaces.
    fn terms_text(&self, py: Python<'_>, text: PyBackedStr) -> String {
        let text: &str = &text;
        detached(py, text, || self.analyzer.terms_text(text))
    }

    /// Returns a part of a query word folded as terms are, for prefix and wildcard queries.
    ///
    /// >>> import kalima
    /// >>> kalima.Analyzer().normalize_term("أح")
    /// 'اح'
    fn normalize_term(&self, part: PyBackedStr) -> String {
        self.analyzer.normalize_term(&part)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns the index terms of a text, or for a column a list for each row: ``Analyzer(...).terms(...)``.
///
/// >>> import kalima
/// >>> kalima.terms("ذهب الولد إلى المدرسة")  # "the boy went to the school"
/// ['ذهب', 'ولد', 'مدرس']
#[pyfunction]
#[pyo3(signature = (text, analyzer = None), text_signature = "(text, analyzer='ar-light:1')")]
pub(crate) fn terms<'py>(
    py: Python<'py>,
    text: Input<'py>,
    analyzer: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    configured::<Analyzer>(analyzer, "ar-light:1")?.terms(py, text)
}

/// Returns the index terms with the spans of their words: ``Analyzer(...).term_spans(...)``.
///
/// >>> import kalima
/// >>> [(term.text, term.start) for term in kalima.term_spans("قلم أحمر")]  # "a red pen"
/// [('قلم', 0), ('احمر', 4)]
#[pyfunction]
#[pyo3(
    signature = (text, analyzer = None, *, offsets = "chars"),
    text_signature = "(text, analyzer='ar-light:1', *, offsets='chars')"
)]
pub(crate) fn term_spans<'py>(
    py: Python<'py>,
    text: Input<'py>,
    analyzer: Option<&Bound<'py, PyAny>>,
    offsets: &str,
) -> PyResult<Bound<'py, PyAny>> {
    configured::<Analyzer>(analyzer, "ar-light:1")?.term_spans(py, text, offsets)
}
