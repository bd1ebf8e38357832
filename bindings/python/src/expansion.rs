//! `kalima.Expansion`: the spellings of a word with clitics, for engines without an Arabic analyzer.

use crate::call::{Call, NewArguments};
use crate::choice::Choice;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

/// The spellings of a word with clitics, for engines without an Arabic analyzer.
///
/// ``kind`` is ``"article"`` (the word with and without the article and its proclitics) or
/// ``"proclitics"`` (all proclitics). ``limit`` is the greatest number of spellings.
///
/// >>> import kalima
/// >>> "والكتاب" in kalima.Expansion("proclitics").variants("كتاب")  # "and the book", "book"
/// True
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Expansion {
    kind: Kind,
    limit: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Kind {
    Article,
    Proclitics,
}

const KINDS: Choice<Kind> = Choice {
    option: "expansion",
    values: &[("article", Kind::Article), ("proclitics", Kind::Proclitics)],
};

impl Expansion {
    fn of(&self, word: &str) -> kalima::search::Variants {
        let expansion = match self.kind {
            Kind::Article => kalima::search::Expansion::article(),
            Kind::Proclitics => kalima::search::Expansion::proclitics(),
        };
        match self.limit {
            Some(limit) => expansion.limit(limit).variants(word),
            None => expansion.variants(word),
        }
    }

    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "Expansion")
            .positional(KINDS.name(self.kind))?
            .keyword("limit", self.limit, None)
    }
}

#[pymethods]
impl Expansion {
    #[new]
    #[pyo3(signature = (kind = "article", *, limit = None))]
    fn new(kind: &str, limit: Option<usize>) -> PyResult<Self> {
        Ok(Self { kind: KINDS.value(kind)?, limit })
    }

    /// Returns the spellings.
    fn variants(&self, word: PyBackedStr) -> Vec<String> {
        self.of(&word).iter().map(str::to_owned).collect()
    }

    /// Returns a regular expression that matches the spellings.
    fn to_regex(&self, word: PyBackedStr) -> String {
        self.of(&word).to_regex()
    }

    /// Returns the spellings as patterns of SQL's ``LIKE``.
    fn like_patterns(&self, word: PyBackedStr) -> Vec<String> {
        self.of(&word).like_patterns().collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}
