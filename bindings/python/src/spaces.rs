//! `kalima.missing_spaces` and `kalima.insert_missing_spaces`: run-on words of crawled text.

use crate::kernels;
use crate::offsets::Offsets;
use crate::text::{Input, detached};
use crate::units::{Cursor, UNITS};
use crate::values::MISSING_SPACE;
use kalima::token::SpaceReason;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyList;

/// Returns the places where the spelling shows that a space is missing, as ``MissingSpace`` tuples; or
/// for a column a list of structs ``start``, ``end`` and ``kind`` (the reason) for each row.
///
/// The reasons are ``teh_marbuta`` and ``alef_maksura`` (letters that end a word), ``script`` (Arabic
/// next to Latin letters) and ``punctuation``.
///
/// >>> import kalima
/// >>> kalima.missing_spaces("المدرسةالجديدة")  # "the new school", run together
/// [MissingSpace(at=7, reason='teh_marbuta')]
#[pyfunction]
#[pyo3(signature = (text, *, offsets = "chars"))]
pub(crate) fn missing_spaces<'py>(
    py: Python<'py>,
    text: Input<'py>,
    offsets: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let unit = UNITS.value(offsets)?;
    let text = match text {
        Input::Text(_, text) => text,
        Input::Column(column) => return kernels::missing_spaces(&column, unit.into()),
    };
    let text: &str = &text;
    let spaces = detached(py, text, || {
        let mut cursor = Cursor::new(text, unit);
        let spaces = kalima::token::missing_spaces(text);
        spaces.map(|space| (cursor.offset(space.at), space.reason)).collect::<Vec<_>>()
    });
    let spaces = spaces.into_iter().map(|(at, reason)| {
        let reason = match reason {
            SpaceReason::TehMarbuta => "teh_marbuta",
            SpaceReason::AlefMaksura => "alef_maksura",
            SpaceReason::Script => "script",
            SpaceReason::Punctuation => "punctuation",
            _ => "other",
        };
        MISSING_SPACE.of(py, (at, reason))
    });
    Ok(PyList::new(py, spaces.collect::<PyResult<Vec<_>>>()?)?.into_any())
}

/// Returns the text with the missing spaces, and the map between offsets of both texts.
///
/// >>> import kalima
/// >>> kalima.insert_missing_spaces("المدرسةالجديدة")[0]
/// 'المدرسة الجديدة'
#[pyfunction]
#[pyo3(signature = (text, *, offsets = "chars"))]
pub(crate) fn insert_missing_spaces(
    py: Python<'_>,
    text: PyBackedStr,
    offsets: &str,
) -> PyResult<(String, Offsets)> {
    let unit = UNITS.value(offsets)?;
    let original: &str = &text;
    let (spaced, map) = detached(py, original, || {
        let (spaced, map) = kalima::token::insert_missing_spaces(original);
        (spaced.into_owned(), map)
    });
    let offsets = Offsets::new(original, &spaced, map, unit);
    Ok((spaced, offsets))
}
