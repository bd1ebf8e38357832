//! `kalima.Segmenter` and `kalima.segment`: the clitics and the stem of a word.

use crate::call::{Call, NewArguments};
use crate::units::{Cursor, UNITS};
use crate::values::SEGMENT;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

/// A segmenter of words into proclitics, stem and pronoun.
///
/// ``article`` cuts the article, ``pronouns`` cuts attached pronouns, ``heh_taa`` reads a final heh as teh
/// marbuta, as social text writes it, and ``keep`` is words that stay whole.
///
/// >>> import kalima
/// >>> [piece.text for piece in kalima.Segmenter().segment("وبكتابهم")]  # "and with their book"
/// ['و', 'ب', 'كتاب', 'هم']
/// >>> [piece.text for piece in kalima.Segmenter(article=True).segment("والكتاب")]  # "and the book"
/// ['و', 'ال', 'كتاب']
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Segmenter {
    article: bool,
    pronouns: bool,
    heh_taa: bool,
    keep: Vec<String>,
}

impl Segmenter {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "Segmenter")
            .keyword("article", self.article, false)?
            .keyword("pronouns", self.pronouns, true)?
            .keyword("heh_taa", self.heh_taa, false)?
            .keyword("keep", self.keep.clone(), Vec::new())
    }
}

#[pymethods]
impl Segmenter {
    #[new]
    #[pyo3(signature = (*, article = false, pronouns = true, heh_taa = false, keep = Vec::new()),
        text_signature = "(*, article=False, pronouns=True, heh_taa=False, keep=())")]
    const fn new(article: bool, pronouns: bool, heh_taa: bool, keep: Vec<String>) -> Self {
        Self { article, pronouns, heh_taa, keep }
    }

    /// Returns the pieces of a word, as ``Segment`` tuples.
    ///
    /// The kinds are ``conjunction``, ``preposition``, ``future``, ``article``, ``negation``, ``stem``
    /// and ``pronoun``.
    ///
    /// >>> import kalima
    /// >>> kalima.Segmenter().segment("فقالوا")  # "so they said"
    /// [Segment(text='ف', start=0, end=1, kind='conjunction'), Segment(text='قالوا', start=1, end=6, kind='stem')]
    #[pyo3(signature = (word, *, offsets = "chars"))]
    fn segment<'py>(
        &self,
        py: Python<'py>,
        word: PyBackedStr,
        offsets: &str,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let unit = UNITS.value(offsets)?;
        let keep: Vec<&str> = self.keep.iter().map(String::as_str).collect();
        let segmenter = kalima::clitic::Segmenter::new()
            .article(self.article)
            .pronouns(self.pronouns)
            .heh_taa(self.heh_taa)
            .keep(&keep);
        let mut cursor = Cursor::new(&word, unit);
        let pieces = segmenter.segment(&word).into_iter().map(|piece| {
            let (start, end) = cursor.span(piece.span());
            SEGMENT.of(py, (piece.text(), start, end, piece.kind().as_str()))
        });
        pieces.collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns the clitics and the stem of a word: ``Segmenter().segment(...)``.
///
/// >>> import kalima
/// >>> [(piece.text, piece.kind) for piece in kalima.segment("بالقلم")]  # "with the pen"
/// [('ب', 'preposition'), ('القلم', 'stem')]
#[pyfunction]
#[pyo3(signature = (word, *, offsets = "chars"))]
pub(crate) fn segment<'py>(
    py: Python<'py>,
    word: PyBackedStr,
    offsets: &str,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    Segmenter::new(false, true, false, Vec::new()).segment(py, word, offsets)
}
