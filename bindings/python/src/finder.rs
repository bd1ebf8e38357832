//! `kalima.Finder`: a query in any spelling.

use crate::call::{Call, NewArguments, configured};
use crate::choice::Choice;
use crate::normalizer::Normalizer;
use crate::text::detached;
use crate::units::{Cursor, UNITS};
use kalima::find::Boundary;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use std::hash::{Hash, Hasher};

/// A finder of a query, whatever the spelling of the text.
///
/// The query and the text are compared as ``normalizer`` normalizes them; spans are those of the
/// original text. Combining marks that the query has must agree with those of the text. ``boundary`` is
/// ``"anywhere"`` or ``"whole_words"``.
///
/// >>> import kalima
/// >>> finder = kalima.Finder("احمد")  # "Ahmad", without hamza
/// >>> finder.find("قال أَحْمَد")  # "Ahmad said"
/// (4, 11)
/// >>> finder.replace_all("قال أَحْمَد", "محمد")
/// 'قال محمد'
/// >>> finder
/// Finder('احمد')
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Debug)]
pub(crate) struct Finder {
    query: String,
    finder: kalima::Finder,
}

const BOUNDARIES: Choice<Boundary> = Choice {
    option: "boundary",
    values: &[("anywhere", Boundary::Anywhere), ("whole_words", Boundary::WholeWords)],
};

impl Finder {
    fn key(&self) -> (&str, kalima::Normalizer, Boundary) {
        (&self.query, self.finder.normalizer(), self.finder.required_boundary())
    }

    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        let (query, normalizer, boundary) = self.key();
        Call::new(py, "Finder")
            .positional(query)?
            .keyword(
                "normalizer",
                normalizer.to_string(),
                kalima::Normalizer::search().to_string(),
            )?
            .keyword("boundary", BOUNDARIES.name(boundary), "anywhere")
    }
}

impl PartialEq for Finder {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}
impl Eq for Finder {}
impl Hash for Finder {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

#[pymethods]
impl Finder {
    #[new]
    #[pyo3(
        signature = (query, normalizer = None, *, boundary = "anywhere"),
        text_signature = "(query, normalizer='search', *, boundary='anywhere')"
    )]
    fn new(query: String, normalizer: Option<&Bound<'_, PyAny>>, boundary: &str) -> PyResult<Self> {
        let Normalizer(normalizer) = configured(normalizer, "search")?;
        let finder = kalima::Finder::new(normalizer, &query).boundary(BOUNDARIES.value(boundary)?);
        Ok(Self { query, finder })
    }

    /// The query as given.
    #[getter]
    fn query(&self) -> &str {
        &self.query
    }

    /// Returns the span of the first match, or ``None``.
    ///
    /// >>> import kalima
    /// >>> kalima.Finder("كتب").find("قلم") is None  # "books", "pen"
    /// True
    #[pyo3(signature = (text, *, offsets = "chars"))]
    fn find(
        &self,
        py: Python<'_>,
        text: PyBackedStr,
        offsets: &str,
    ) -> PyResult<Option<(usize, usize)>> {
        let unit = UNITS.value(offsets)?;
        let text: &str = &text;
        let found = detached(py, text, || self.finder.find(text));
        Ok(found.map(|span| Cursor::new(text, unit).span(span)))
    }

    /// Returns the spans of all matches.
    ///
    /// >>> import kalima
    /// >>> kalima.Finder("علي").find_all("على علي", offsets="bytes")  # "on Ali"
    /// [(0, 6), (7, 13)]
    #[pyo3(signature = (text, *, offsets = "chars"))]
    fn find_all(
        &self,
        py: Python<'_>,
        text: PyBackedStr,
        offsets: &str,
    ) -> PyResult<Vec<(usize, usize)>> {
        let unit = UNITS.value(offsets)?;
        let text: &str = &text;
        Ok(detached(py, text, || {
            let mut cursor = Cursor::new(text, unit);
            self.finder.find_iter(text).map(|span| cursor.span(span)).collect()
        }))
    }

    /// Returns ``True`` if the text holds a match.
    fn is_match(&self, py: Python<'_>, text: PyBackedStr) -> bool {
        let text: &str = &text;
        detached(py, text, || self.finder.is_match(text))
    }

    /// Returns the number of matches.
    fn count(&self, py: Python<'_>, text: PyBackedStr) -> usize {
        let text: &str = &text;
        detached(py, text, || self.finder.count(text))
    }

    /// Returns the text with every match replaced.
    fn replace_all(&self, py: Python<'_>, text: PyBackedStr, replacement: PyBackedStr) -> String {
        let (text, replacement): (&str, &str) = (&text, &replacement);
        detached(py, text, || self.finder.replace_all(text, replacement).into_owned())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}
