//! `kalima.Romanizer` and `kalima.romanize`: standards of romanization.

use crate::call::{Call, Named, NewArguments, configured};
use crate::choice::Choice;
use crate::error::raised;
use crate::text::detached;
use kalima::translit::{Capitals, FinalVowels, Standard};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

/// A romanization of vocalised text by a standard.
///
/// ``standard`` is ``"din31635"``, ``"ala-lc"``, ``"bgn-pcgn"``, ``"ungegn1972"``, ``"ungegn2017"`` or
/// ``"ipa"``. ``final_vowels`` is ``"keep"`` or ``"drop"``, ``capitals`` is ``"none"`` or ``"words"``, and
/// ``defective_words`` spells the long vowels that words such as «هذا» (this) do not write.
///
/// >>> import kalima
/// >>> kalima.Romanizer(final_vowels="drop", capitals="words").romanize("مُحَمَّدٌ")  # "Muhammad"
/// 'Muḥammad'
#[pyclass(frozen, eq, hash, module = "kalima")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Romanizer {
    final_vowels: FinalVowels,
    capitals: Capitals,
    defective_words: bool,
    romanizer: kalima::translit::Romanizer,
}

const FINAL_VOWELS: Choice<FinalVowels> = Choice {
    option: "treatment of final vowels",
    values: &[("keep", FinalVowels::Keep), ("drop", FinalVowels::Drop)],
};
const CAPITALS: Choice<Capitals> =
    Choice { option: "capitals", values: &[("none", Capitals::None), ("words", Capitals::Words)] };

impl Named for Romanizer {
    fn named(name: &str) -> PyResult<Self> {
        let standard: Standard = name.parse().map_err(raised)?;
        Ok(Self {
            final_vowels: FinalVowels::Keep,
            capitals: Capitals::None,
            defective_words: true,
            romanizer: kalima::translit::Romanizer::new(standard),
        })
    }
}

impl Romanizer {
    fn call<'py>(&self, py: Python<'py>) -> PyResult<Call<'py>> {
        Call::new(py, "Romanizer")
            .positional(self.romanizer.standard().name())?
            .keyword("final_vowels", FINAL_VOWELS.name(self.final_vowels), "keep")?
            .keyword("capitals", CAPITALS.name(self.capitals), "none")?
            .keyword("defective_words", self.defective_words, true)
    }
}

#[pymethods]
impl Romanizer {
    #[new]
    #[pyo3(signature = (standard = "din31635", *, final_vowels = "keep", capitals = "none",
        defective_words = true))]
    fn new(
        standard: &str,
        final_vowels: &str,
        capitals: &str,
        defective_words: bool,
    ) -> PyResult<Self> {
        let final_vowels = FINAL_VOWELS.value(final_vowels)?;
        let capitals = CAPITALS.value(capitals)?;
        let Self { romanizer, .. } = Self::named(standard)?;
        let romanizer = romanizer
            .final_vowels(final_vowels)
            .capitals(capitals)
            .defective_words(defective_words);
        Ok(Self { final_vowels, capitals, defective_words, romanizer })
    }

    /// Returns the text in Latin letters.
    fn romanize(&self, py: Python<'_>, text: PyBackedStr) -> String {
        let text: &str = &text;
        detached(py, text, || self.romanizer.romanize(text).into_owned())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        self.call(py)?.repr()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<NewArguments<'py>> {
        self.call(py)?.arguments()
    }
}

/// Returns the text in Latin letters by a standard: ``Romanizer(...).romanize(...)``.
///
/// >>> import kalima
/// >>> kalima.romanize("كِتَابٌ", "ala-lc")  # "a book"
/// 'kitābun'
#[pyfunction]
#[pyo3(signature = (text, standard = None), text_signature = "(text, standard='din31635')")]
pub(crate) fn romanize(
    py: Python<'_>,
    text: PyBackedStr,
    standard: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    Ok(configured::<Romanizer>(standard, "din31635")?.romanize(py, text))
}
