//! `kalima.StopWords`: a set of function words by class.

use crate::call::{Call, Named, NewArguments};
use crate::error::unknown;
use kalima::clitic::WordClass;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

/// A set of stop words, by their class.
///
/// ``level`` is ``"core"`` (all classes but quantifiers and adverbs), ``"full"`` or ``"none"``.
/// ``without`` is the classes to leave out: ``preposition``, ``conjunction``, ``particle``,
/// ``negation``, ``pronoun``, ``demonstrative``, ``relative``, ``interrogative``, ``auxiliary``,
/// ``quantifier``, ``adverb``. ``egyptian_yaa`` takes a final yeh for an alef maksura.
///
/// >>> import kalima
/// >>> stop_words = kalima.StopWords()
/// >>> "وفي" in stop_words, "كتاب" in stop_words  # "and in", "book"
/// (True, False)
/// >>> "لم" in kalima.StopWords(without=["negation"])  # "did not"
/// False
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct StopWords {
    level: Level,
    egyptian_yaa: bool,
    pub(crate) words: kalima::stopword::StopWords,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Level {
    None,
    Core,
    Full,
}

impl Level {
    const ALL: [(&'static str, Self); 3] =
        [("none", Self::None), ("core", Self::Core), ("full", Self::Full)];

    const fn words(self) -> kalima::stopword::StopWords {
        match self {
            Self::None => kalima::stopword::StopWords::none(),
            Self::Core => kalima::stopword::StopWords::core(),
            Self::Full => kalima::stopword::StopWords::full(),
        }
    }

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|row| row.1 == self).map_or("", |row| row.0)
    }
}

impl Named for StopWords {
    fn named(name: &str) -> PyResult<Self> {
        let found = Level::ALL.iter().find(|row| row.0 == name);
        let (_, level) = found
            .ok_or_else(|| unknown("level of stop words", name, Level::ALL.map(|row| row.0)))?;
        Ok(Self { level: *level, egyptian_yaa: false, words: level.words() })
    }
}

impl StopWords {
    /// Returns the classes of the level that are left out.
    fn without(&self) -> Vec<&'static str> {
        let all = self.level.words();
        let left_out = WordClass::ALL
            .iter()
            .filter(|&&class| all.contains_class(class) && !self.words.contains_class(class));
        left_out.map(|class| class.as_str()).collect()
    }

    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "StopWords")
            .positional(self.level.name())?
            .keyword("without", self.without(), Vec::new())?
            .keyword("egyptian_yaa", self.egyptian_yaa, false)
    }
}

#[pymethods]
impl StopWords {
    #[new]
    #[pyo3(signature = (level = "core", *, without = Vec::new(), egyptian_yaa = false),
        text_signature = "(level='core', *, without=(), egyptian_yaa=False)")]
    fn new(level: &str, without: Vec<PyBackedStr>, egyptian_yaa: bool) -> PyResult<Self> {
        let mut stop_words = Self::named(level)?;
        for name in without {
            let class = WordClass::ALL.iter().find(|class| class.as_str() == &*name);
            let known = WordClass::ALL.iter().map(|class| class.as_str());
            let class = class.ok_or_else(|| unknown("class of words", &name, known))?;
            stop_words.words = stop_words.words.without(*class);
        }
        stop_words.words = stop_words.words.egyptian_yaa(egyptian_yaa);
        Ok(Self { egyptian_yaa, ..stop_words })
    }

    /// Returns ``True`` if a word, with its clitics, is a stop word.
    fn __contains__(&self, word: PyBackedStr) -> bool {
        self.words.contains(&word)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}
