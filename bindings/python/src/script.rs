//! Functions over letters: display forms, and the alphabet as numbers.

use crate::choice::Choice;
use kalima::script::{Abjad, abjad_numeral as numeral, abjad_sum as sum};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

const ABJADS: Choice<Abjad> = Choice {
    option: "abjad",
    values: &[("mashriqi", Abjad::Mashriqi), ("maghribi", Abjad::Maghribi)],
};

/// Returns the text with each letter in its contextual form, for devices that do not shape.
///
/// >>> import kalima
/// >>> kalima.unshape(kalima.shape("كتاب")) == "كتاب"  # "book"
/// True
#[pyfunction]
pub(crate) fn shape(text: PyBackedStr) -> String {
    kalima::script::shape(&text).into_owned()
}

/// Returns the text with each contextual form as its letter.
///
/// >>> import kalima
/// >>> kalima.unshape("ﻣﺪﺭﺳﺔ")  # "school"
/// 'مدرسة'
#[pyfunction]
pub(crate) fn unshape(text: PyBackedStr) -> String {
    kalima::script::unshape(&text).into_owned()
}

/// Returns the sum of the values of the letters, by the ``"mashriqi"`` or ``"maghribi"`` order.
///
/// >>> import kalima
/// >>> kalima.abjad_sum("أبجد")
/// 10
#[pyfunction]
#[pyo3(signature = (text, *, abjad = "mashriqi"))]
pub(crate) fn abjad_sum(text: PyBackedStr, abjad: &str) -> PyResult<u64> {
    Ok(sum(&text, ABJADS.value(abjad)?))
}

/// Returns a number in letters, or ``None`` if it has none.
///
/// >>> import kalima
/// >>> kalima.abjad_numeral(14)
/// 'يد'
#[pyfunction]
#[pyo3(signature = (number, *, abjad = "mashriqi"))]
pub(crate) fn abjad_numeral(number: u32, abjad: &str) -> PyResult<Option<String>> {
    Ok(numeral(number, ABJADS.value(abjad)?))
}
