//! `kalima.Tokenizer`, `kalima.tokens` and `kalima.token_spans`.

use crate::call::{Call, Named, NewArguments, configured};
use crate::error::raised;
use crate::kernels;
use crate::text::{Input, detached};
use crate::units::{Cursor, UNITS, Unit};
use crate::values::TOKEN;
use kalima::token::{Grouping, Kinds};
use kalima::{Span, TokenKind};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyList;

/// A tokenizer: the groups that are one token, and the kinds of tokens to return.
///
/// ``options`` is a preset (``"default"``, ``"treebank"``, ``"words"``), followed by changes:
/// ``"default,-dates,-punctuation"`` splits dates and drops punctuation. The keywords change the same:
/// ``True`` joins a group into one token, ``False`` splits it, and ``keep`` is the kinds to return
/// (``word``, ``number``, ``punctuation``, ``symbol``, ``emoji``, ``url``, ``email``, ``mention``,
/// ``hashtag``).
///
/// >>> import kalima
/// >>> kalima.Tokenizer().tokens("وصل 25 طالباً.")  # "25 students arrived."
/// ['وصل', '25', 'طالباً', '.']
/// >>> kalima.Tokenizer(keep=["word"]).tokens("وصل 25 طالباً.")
/// ['وصل', 'طالباً']
/// >>> kalima.Tokenizer("words", times=False)
/// Tokenizer('default,-times,-punctuation,-symbol,-emoji')
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Tokenizer(pub(crate) kalima::Tokenizer);

impl Named for Tokenizer {
    fn named(name: &str) -> PyResult<Self> {
        name.parse().map(Self).map_err(raised)
    }
}

/// A rule of grouping.
type Rule = fn(kalima::Tokenizer, Grouping) -> kalima::Tokenizer;

#[pymethods]
impl Tokenizer {
    #[new]
    #[pyo3(signature = (options = "default", *, times = None, dates = None, signs = None, runs = None,
        abbreviations = None, clitic_numbers = None, keep = None))]
    #[expect(clippy::too_many_arguments, reason = "keywords of Python")]
    fn new(
        options: &str,
        times: Option<bool>,
        dates: Option<bool>,
        signs: Option<bool>,
        runs: Option<bool>,
        abbreviations: Option<bool>,
        clitic_numbers: Option<bool>,
        keep: Option<Vec<PyBackedStr>>,
    ) -> PyResult<Self> {
        let Self(mut tokenizer) = Self::named(options)?;
        let rules: [(Option<bool>, Rule); 6] = [
            (times, kalima::Tokenizer::times),
            (dates, kalima::Tokenizer::dates),
            (signs, kalima::Tokenizer::signs),
            (runs, kalima::Tokenizer::runs),
            (abbreviations, kalima::Tokenizer::abbreviations),
            (clitic_numbers, kalima::Tokenizer::clitic_numbers),
        ];
        for (is_joined, rule) in rules {
            match is_joined {
                Some(true) => tokenizer = rule(tokenizer, Grouping::Joined),
                Some(false) => tokenizer = rule(tokenizer, Grouping::Split),
                None => {}
            }
        }
        if let Some(names) = keep {
            let kinds = names.iter().map(|name| name.parse::<TokenKind>());
            tokenizer = tokenizer.keep(kinds.collect::<Result<Kinds, _>>().map_err(raised)?);
        }
        Ok(Self(tokenizer))
    }

    /// The kinds of tokens that are returned.
    ///
    /// >>> import kalima
    /// >>> "punctuation" in kalima.Tokenizer("words").kept
    /// False
    #[getter]
    fn kept(&self) -> Vec<&'static str> {
        self.0.kept().iter().filter(|kind| !is_pattern(*kind)).map(TokenKind::as_str).collect()
    }

    /// Returns the tokens of a text, or for a column a list of tokens for each row.
    ///
    /// >>> import kalima
    /// >>> kalima.Tokenizer("treebank").tokens("في 10:50")  # "at 10:50"
    /// ['في', '10', ':', '50']
    fn tokens<'py>(&self, py: Python<'py>, text: Input<'py>) -> PyResult<Bound<'py, PyAny>> {
        match text {
            Input::Text(_, text) => {
                let text: &str = &text;
                let tokens = detached(py, text, || {
                    self.0.tokens(text).map(|token| token.text()).collect::<Vec<_>>()
                });
                Ok(PyList::new(py, tokens)?.into_any())
            }
            Input::Column(column) => kernels::tokens(&column, self.0),
        }
    }

    /// Returns the tokens of a text with their places and kinds, as ``Token`` tuples; or for a column a
    /// list of structs ``start``, ``end`` and ``kind`` for each row.
    ///
    /// ``offsets`` is the unit: ``"chars"`` as Python counts, ``"bytes"`` of UTF-8, or ``"utf16"`` code
    /// units.
    ///
    /// >>> import kalima
    /// >>> kalima.Tokenizer().token_spans("في 2026")  # "in 2026"
    /// [Token(text='في', start=0, end=2, kind='word'), Token(text='2026', start=3, end=7, kind='number')]
    #[pyo3(signature = (text, *, offsets = "chars"))]
    fn token_spans<'py>(
        &self,
        py: Python<'py>,
        text: Input<'py>,
        offsets: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        let unit = UNITS.value(offsets)?;
        match text {
            Input::Text(_, text) => {
                let text: &str = &text;
                let tokens = detached(py, text, || {
                    let mut cursor = Cursor::new(text, unit);
                    let tokens = self.0.tokens(text);
                    tokens.map(|token| (token, cursor.span(token.span()))).collect::<Vec<_>>()
                });
                let tokens = tokens.into_iter().map(|(token, (start, end))| {
                    TOKEN.of(py, (token.text(), start, end, token.kind().as_str()))
                });
                Ok(PyList::new(py, tokens.collect::<PyResult<Vec<_>>>()?)?.into_any())
            }
            Input::Column(column) => kernels::token_spans(&column, self.0, unit.into()),
        }
    }

    /// Returns the token at an offset, or ``None`` in a gap. Takes time in the length of the line.
    ///
    /// >>> import kalima
    /// >>> kalima.Tokenizer().token_at("في 2026", 4)
    /// Token(text='2026', start=3, end=7, kind='number')
    #[pyo3(signature = (text, offset, *, offsets = "chars"))]
    fn token_at<'py>(
        &self,
        py: Python<'py>,
        text: PyBackedStr,
        offset: usize,
        offsets: &str,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let unit = UNITS.value(offsets)?;
        let token = self.0.token_at(&text, unit.byte(&text, offset));
        token
            .map(|token| {
                let (start, end) = place(&text, token.span(), unit);
                TOKEN.of(py, (token.text(), start, end, token.kind().as_str()))
            })
            .transpose()
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

impl Tokenizer {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "Tokenizer").positional(self.0.to_string())
    }
}

/// Returns true for the kind of user patterns, which the wheel does not have.
const fn is_pattern(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Pattern(_))
}

/// Returns the offsets of one span.
fn place(text: &str, span: Span, unit: Unit) -> (usize, usize) {
    Cursor::new(text, unit).span(span)
}

/// Returns the tokens of a text, or for a column a list of tokens for each row:
/// ``Tokenizer(...).tokens(...)``.
///
/// >>> import kalima
/// >>> kalima.tokens("قال د. أحمد: نعم!")  # "Dr. Ahmad said: yes!"
/// ['قال', 'د.', 'أحمد', ':', 'نعم', '!']
#[pyfunction]
#[pyo3(signature = (text, tokenizer = None), text_signature = "(text, tokenizer='default')")]
pub(crate) fn tokens<'py>(
    py: Python<'py>,
    text: Input<'py>,
    tokenizer: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    configured::<Tokenizer>(tokenizer, "default")?.tokens(py, text)
}

/// Returns the tokens with their places and kinds: ``Tokenizer(...).token_spans(...)``.
///
/// >>> import kalima
/// >>> kalima.token_spans("نعم!", offsets="bytes")  # "yes!"
/// [Token(text='نعم', start=0, end=6, kind='word'), Token(text='!', start=6, end=7, kind='punctuation')]
#[pyfunction]
#[pyo3(
    signature = (text, tokenizer = None, *, offsets = "chars"),
    text_signature = "(text, tokenizer='default', *, offsets='chars')"
)]
pub(crate) fn token_spans<'py>(
    py: Python<'py>,
    text: Input<'py>,
    tokenizer: Option<&Bound<'py, PyAny>>,
    offsets: &str,
) -> PyResult<Bound<'py, PyAny>> {
    configured::<Tokenizer>(tokenizer, "default")?.token_spans(py, text, offsets)
}
