//! The kernels of `kalima-arrow`: one line for each operation.

use crate::column::mapped;
use kalima::search::Analyzer;
use kalima::stem::Stemmer;
use kalima::{Normalizer, SentenceSplitter, Tokenizer};
use kalima_arrow::OffsetUnit;
use pyo3::prelude::*;

type Column<'c, 'py> = &'c Bound<'py, PyAny>;
type Made<'py> = PyResult<Bound<'py, PyAny>>;

pub(crate) fn normalize<'py>(column: Column<'_, 'py>, by: Normalizer) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::normalize(array, &by))
}

pub(crate) fn tokens<'py>(column: Column<'_, 'py>, by: Tokenizer) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::tokens(array, by))
}

pub(crate) fn token_spans<'py>(
    column: Column<'_, 'py>,
    by: Tokenizer,
    unit: OffsetUnit,
) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::token_spans(array, by, unit))
}

pub(crate) fn sentences<'py>(column: Column<'_, 'py>, by: SentenceSplitter) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::sentences(array, by))
}

pub(crate) fn sentence_spans<'py>(
    column: Column<'_, 'py>,
    by: SentenceSplitter,
    unit: OffsetUnit,
) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::sentence_spans(array, by, unit))
}

pub(crate) fn terms<'py>(column: Column<'_, 'py>, by: Analyzer) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::terms(array, by))
}

pub(crate) fn term_spans<'py>(
    column: Column<'_, 'py>,
    by: Analyzer,
    unit: OffsetUnit,
) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::term_spans(array, by, unit))
}

pub(crate) fn stems<'py>(column: Column<'_, 'py>, by: impl Stemmer + Send + Sync) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::stems(array, &by))
}

pub(crate) fn missing_spaces<'py>(column: Column<'_, 'py>, unit: OffsetUnit) -> Made<'py> {
    mapped(column, move |array| kalima_arrow::missing_spaces(array, unit))
}
