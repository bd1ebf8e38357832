//! `kalima.Stemmer` and `kalima.stem`.

use crate::call::{Call, Named, NewArguments, configured};
use crate::error::{KalimaError, unknown};
use crate::kernels;
use crate::text::Input;
use kalima::stem::{Light, Light10, Snowball, Stemmer as _};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// A stemmer of words.
///
/// ``name`` is ``"light"`` (clitics, article and one suffix of inflection), ``"light10"`` (Lucene's
/// normalizer and stemmer) or ``"snowball"``. ``nisba`` and ``imperfect`` are options of ``"light"``: a
/// final yeh of relational adjectives, and the yeh of imperfect verbs, are dropped.
///
/// >>> import kalima
/// >>> [kalima.Stemmer().stem(word) for word in ("المدرسة", "ومدرستهم")]  # "the school", "and their school"
/// ['مدرس', 'مدرس']
/// >>> kalima.Stemmer("light10").profile
/// 'light10:1'
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Stemmer {
    pub(crate) kind: Kind,
    nisba: bool,
    imperfect: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Kind {
    Light,
    Light10,
    Snowball,
}

const KINDS: [(&str, Kind); 3] =
    [("light", Kind::Light), ("light10", Kind::Light10), ("snowball", Kind::Snowball)];

impl Named for Stemmer {
    fn named(name: &str) -> PyResult<Self> {
        let found = KINDS.iter().find(|row| row.0 == name);
        let &(_, kind) = found.ok_or_else(|| unknown("stemmer", name, KINDS.map(|row| row.0)))?;
        Ok(Self { kind, nisba: false, imperfect: false })
    }
}

impl Stemmer {
    const fn light(&self) -> Light {
        Light::new().nisba(self.nisba).imperfect(self.imperfect)
    }

    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        let name = KINDS.iter().find(|row| row.1 == self.kind).map_or("", |row| row.0);
        Call::new(py, "Stemmer").positional(name)?.keyword("nisba", self.nisba, false)?.keyword(
            "imperfect",
            self.imperfect,
            false,
        )
    }
}

#[pymethods]
impl Stemmer {
    #[new]
    #[pyo3(signature = (name = "light", *, nisba = false, imperfect = false))]
    fn new(name: &str, nisba: bool, imperfect: bool) -> PyResult<Self> {
        let stemmer = Self::named(name)?;
        if stemmer.kind != Kind::Light && (nisba || imperfect) {
            let message =
                format!("stemmer `{name}` has no options; `light` has nisba and imperfect");
            return Err(KalimaError::new_err(message));
        }
        Ok(Self { nisba, imperfect, ..stemmer })
    }

    /// The profile id. Store it with an index.
    #[getter]
    fn profile(&self) -> &'static str {
        match self.kind {
            Kind::Light => self.light().profile(),
            Kind::Light10 => Light10::new().profile(),
            Kind::Snowball => Snowball::new().profile(),
        }
    }

    /// Returns the stem of a word, or the column of the stems of a column of words.
    ///
    /// >>> import kalima
    /// >>> kalima.Stemmer(nisba=True).stem("تونسية")  # "Tunisian"
    /// 'تونس'
    fn stem<'py>(&self, py: Python<'py>, word: Input<'py>) -> PyResult<Bound<'py, PyAny>> {
        let word = match word {
            Input::Text(_, word) => word,
            Input::Column(column) => {
                return match self.kind {
                    Kind::Light => kernels::stems(&column, self.light()),
                    Kind::Light10 => kernels::stems(&column, Light10::new()),
                    Kind::Snowball => kernels::stems(&column, Snowball::new()),
                };
            }
        };
        let stem = match self.kind {
            Kind::Light => self.light().stem(&word),
            Kind::Light10 => kalima::stem::Stemmer::stem(&Light10::new(), &word),
            Kind::Snowball => Snowball::new().stem(&word),
        };
        Ok(PyString::new(py, &stem).into_any())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns the stem of a word, or the column of the stems of a column of words:
/// ``Stemmer(...).stem(...)``.
///
/// >>> import kalima
/// >>> kalima.stem("بالكتابين")  # "with the two books"
/// 'كتاب'
#[pyfunction]
#[pyo3(signature = (word, stemmer = None), text_signature = "(word, stemmer='light')")]
pub(crate) fn stem<'py>(
    py: Python<'py>,
    word: Input<'py>,
    stemmer: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    configured::<Stemmer>(stemmer, "light")?.stem(py, word)
}
