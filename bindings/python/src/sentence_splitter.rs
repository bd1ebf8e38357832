//! `kalima.SentenceSplitter`, `kalima.sentences` and `kalima.sentence_spans`.

use crate::call::{Call, NewArguments};
use crate::choice::Choice;
use crate::error::KalimaError;
use crate::kernels;
use crate::text::{Input, detached};
use crate::units::{Cursor, UNITS};
use crate::values::SENTENCE;
use kalima::Sentences;
use kalima::sentence::{AbbreviationKind, Abbreviations, Ellipses, Newlines, Semicolons};
use pyo3::prelude::*;
use pyo3::types::PyList;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// A sentence splitter.
///
/// ``newlines``: a line end ends a sentence (``"each_line"``), only a blank line does
/// (``"blank_line"``), or none does (``"ignore"``). ``semicolons`` ``"continue"`` or ``"end"``.
/// ``ellipses`` end a sentence by what follows (``"contextual"``), always (``"end"``) or never
/// (``"continue"``). ``max_len`` is the greatest length of a sentence in bytes of UTF-8.
/// ``abbreviations`` maps abbreviations to their kind: ``"title"``, ``"reference"``, ``"measure"`` or
/// ``"organisation"``. A column takes no abbreviations.
///
/// >>> import kalima
/// >>> kalima.SentenceSplitter().sentences("قال د. أحمد نعم. ثم خرج.")  # "Dr. Ahmad said yes. Then he left."
/// ['قال د. أحمد نعم.', 'ثم خرج.']
/// >>> len(kalima.SentenceSplitter(semicolons="end").sentences("نعم؛ لا"))  # "yes; no"
/// 2
/// >>> kalima.SentenceSplitter(newlines="blank_line")
/// SentenceSplitter(newlines='blank_line')
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Debug)]
pub(crate) struct SentenceSplitter {
    options: Options,
    abbreviations: BTreeMap<String, String>,
    splitter: kalima::SentenceSplitter,
    known: Abbreviations,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Options {
    newlines: Newlines,
    semicolons: Semicolons,
    ellipses: Ellipses,
    max_len: Option<usize>,
}

impl PartialEq for SentenceSplitter {
    fn eq(&self, other: &Self) -> bool {
        (self.options, &self.abbreviations) == (other.options, &other.abbreviations)
    }
}
impl Eq for SentenceSplitter {}
impl Hash for SentenceSplitter {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.options, &self.abbreviations).hash(state);
    }
}

const NEWLINES: Choice<Newlines> = Choice {
    option: "newlines",
    values: &[
        ("each_line", Newlines::EachLine),
        ("blank_line", Newlines::BlankLine),
        ("ignore", Newlines::Ignore),
    ],
};
const SEMICOLONS: Choice<Semicolons> = Choice {
    option: "semicolons",
    values: &[("continue", Semicolons::Continue), ("end", Semicolons::End)],
};
const ELLIPSES: Choice<Ellipses> = Choice {
    option: "ellipses",
    values: &[
        ("contextual", Ellipses::Contextual),
        ("end", Ellipses::End),
        ("continue", Ellipses::Continue),
    ],
};
const KINDS: Choice<AbbreviationKind> = Choice {
    option: "kind of abbreviation",
    values: &[
        ("title", AbbreviationKind::Title),
        ("reference", AbbreviationKind::Reference),
        ("measure", AbbreviationKind::Measure),
        ("organisation", AbbreviationKind::Organisation),
    ],
};

impl SentenceSplitter {
    fn split<'t>(&'t self, text: &'t str) -> Sentences<'t> {
        if self.known.is_empty() {
            self.splitter.sentences(text)
        } else {
            self.splitter.sentences_with(text, &self.known)
        }
    }

    /// Returns the splitter for columns, whose kernel knows the library's abbreviations only.
    fn for_column(&self) -> PyResult<kalima::SentenceSplitter> {
        if self.known.is_empty() {
            return Ok(self.splitter);
        }
        Err(KalimaError::new_err("a splitter with abbreviations takes a str, not a column"))
    }

    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        let options = self.options;
        Call::new(py, "SentenceSplitter")
            .keyword("newlines", NEWLINES.name(options.newlines), "each_line")?
            .keyword("semicolons", SEMICOLONS.name(options.semicolons), "continue")?
            .keyword("ellipses", ELLIPSES.name(options.ellipses), "contextual")?
            .keyword("max_len", options.max_len, None)?
            .keyword("abbreviations", self.abbreviations.clone(), BTreeMap::new())
    }
}

#[pymethods]
impl SentenceSplitter {
    #[new]
    #[pyo3(signature = (*, newlines = "each_line", semicolons = "continue", ellipses = "contextual",
        max_len = None, abbreviations = None))]
    fn new(
        newlines: &str,
        semicolons: &str,
        ellipses: &str,
        max_len: Option<usize>,
        abbreviations: Option<BTreeMap<String, String>>,
    ) -> PyResult<Self> {
        let options = Options {
            newlines: NEWLINES.value(newlines)?,
            semicolons: SEMICOLONS.value(semicolons)?,
            ellipses: ELLIPSES.value(ellipses)?,
            max_len,
        };
        let abbreviations = abbreviations.unwrap_or_default();
        let mut known = Abbreviations::new();
        for (abbreviation, kind) in &abbreviations {
            known.insert(abbreviation, KINDS.value(kind)?);
        }
        let mut splitter = kalima::SentenceSplitter::new()
            .newlines(options.newlines)
            .semicolons(options.semicolons)
            .ellipses(options.ellipses);
        if let Some(bytes) = max_len {
            splitter = splitter.max_len(bytes);
        }
        Ok(Self { options, abbreviations, splitter, known })
    }

    /// Returns the sentences of a text, or for a column a list of sentences for each row.
    ///
    /// >>> import kalima
    /// >>> kalima.SentenceSplitter().sentences("هل جئت؟ نعم!")  # "Did you come? Yes!"
    /// ['هل جئت؟', 'نعم!']
    fn sentences<'py>(&self, py: Python<'py>, text: Input<'py>) -> PyResult<Bound<'py, PyAny>> {
        match text {
            Input::Text(_, text) => {
                let text: &str = &text;
                let sentences = detached(py, text, || {
                    self.split(text).map(|sentence| sentence.text()).collect::<Vec<_>>()
                });
                Ok(PyList::new(py, sentences)?.into_any())
            }
            Input::Column(column) => kernels::sentences(&column, self.for_column()?),
        }
    }

    /// Returns the sentences of a text with their places, as ``Sentence`` tuples; or for a column a list
    /// of structs ``start`` and ``end`` for each row.
    ///
    /// >>> import kalima
    /// >>> kalima.SentenceSplitter().sentence_spans("نعم! لا")  # "Yes! No"
    /// [Sentence(text='نعم!', start=0, end=4, terminator='!'), Sentence(text='لا', start=5, end=7, terminator=None)]
    #[pyo3(signature = (text, *, offsets = "chars"))]
    fn sentence_spans<'py>(
        &self,
        py: Python<'py>,
        text: Input<'py>,
        offsets: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let unit = UNITS.value(offsets)?;
        match text {
            Input::Text(_, text) => {
                let text: &str = &text;
                let sentences = detached(py, text, || {
                    let mut cursor = Cursor::new(text, unit);
                    let sentences = self.split(text);
                    sentences.map(|found| (found, cursor.span(found.span()))).collect::<Vec<_>>()
                });
                let sentences = sentences.into_iter().map(|(found, (start, end))| {
                    SENTENCE.of(py, (found.text(), start, end, found.terminator()))
                });
                Ok(PyList::new(py, sentences.collect::<PyResult<Vec<_>>>()?)?.into_any())
            }
            Input::Column(column) => {
                kernels::sentence_spans(&column, self.for_column()?, unit.into())
            }
        }
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns the splitter of a free function.
fn splitter_or_default(
    splitter: Option<PyRef<'_, SentenceSplitter>>,
) -> PyResult<SentenceSplitter> {
    let default = || SentenceSplitter::new("each_line", "continue", "contextual", None, None);
    splitter.map_or_else(default, |splitter| Ok(splitter.clone()))
}

/// Returns the sentences of a text, or for a column a list of sentences for each row:
/// ``SentenceSplitter(...).sentences(...)``.
///
/// >>> import kalima
/// >>> kalima.sentences("النسبة 3.5%. انتهى.")  # "The rate is 3.5%. The end."
/// ['النسبة 3.5%.', 'انتهى.']
#[pyfunction]
#[pyo3(signature = (text, splitter = None))]
pub(crate) fn sentences<'py>(
    py: Python<'py>,
    text: Input<'py>,
    splitter: Option<PyRef<'py, SentenceSplitter>>,
) -> PyResult<Bound<'py, PyAny>> {
    splitter_or_default(splitter)?.sentences(py, text)
}

/// Returns the sentences with their places: ``SentenceSplitter(...).sentence_spans(...)``.
///
/// >>> import kalima
/// >>> kalima.sentence_spans("نعم! لا")[1].start  # "Yes! No"
/// 5
#[pyfunction]
#[pyo3(signature = (text, splitter = None, *, offsets = "chars"))]
pub(crate) fn sentence_spans<'py>(
    py: Python<'py>,
    text: Input<'py>,
    splitter: Option<PyRef<'py, SentenceSplitter>>,
    offsets: &str,
) -> PyResult<Bound<'py, PyAny>> {
    splitter_or_default(splitter)?.sentence_spans(py, text, offsets)
}
