//! `kalima.Offsets`: the map between offsets of a text and of its normalized form.

use crate::units::{Ruler, UNITS, Unit};
use kalima::Span;
use pyo3::prelude::*;

/// The map between offsets of a text and of its normalized form.
///
/// Made by ``Normalizer.normalize_with_offsets``. Spans are pairs of a start and an end, in the unit
/// that was chosen there.
///
/// >>> import kalima
/// >>> text, offsets = kalima.Normalizer("search").normalize_with_offsets("مُدُن")  # "cities"
/// >>> offsets.to_original(1, 2)
/// (2, 4)
/// >>> offsets.to_normalized(2, 4)
/// (1, 2)
#[pyclass(frozen, module = "kalima")]
#[derive(Debug)]
pub(crate) struct Offsets {
    original: String,
    normalized: String,
    original_ruler: Ruler,
    normalized_ruler: Ruler,
    map: kalima::Offsets,
    unit: Unit,
}

impl Offsets {
    pub(crate) fn new(original: &str, normalized: &str, map: kalima::Offsets, unit: Unit) -> Self {
        Self {
            original: original.to_owned(),
            normalized: normalized.to_owned(),
            original_ruler: Ruler::new(original, unit),
            normalized_ruler: Ruler::new(normalized, unit),
            map,
            unit,
        }
    }

    fn in_original(&self, span: Span) -> (usize, usize) {
        let offset = |byte| self.original_ruler.offset(&self.original, byte);
        (offset(span.start), offset(span.end))
    }

    fn in_normalized(&self, span: Span) -> (usize, usize) {
        let offset = |byte| self.normalized_ruler.offset(&self.normalized, byte);
        (offset(span.start), offset(span.end))
    }
}

#[pymethods]
impl Offsets {
    /// Returns the span of the original that became this span of the normalized text.
    fn to_original(&self, start: usize, end: usize) -> (usize, usize) {
        let byte = |offset| self.normalized_ruler.byte(&self.normalized, offset);
        self.in_original(self.map.to_original(Span::new(byte(start), byte(end))))
    }

    /// Returns the span of the normalized text that this span of the original became.
    fn to_normalized(&self, start: usize, end: usize) -> (usize, usize) {
        let byte = |offset| self.original_ruler.byte(&self.original, offset);
        self.in_normalized(self.map.to_normalized(Span::new(byte(start), byte(end))))
    }

    /// Returns the places that changed their length: pairs of a span of the original and one of the
    /// normalized text.
    ///
    /// >>> import kalima
    /// >>> kalima.Normalizer("search").normalize_with_offsets("كتـــب")[1].edits()  # "he wrote"
    /// [((1, 5), (1, 2))]
    fn edits(&self) -> Vec<((usize, usize), (usize, usize))> {
        let edits = self.map.edits();
        edits.map(|(from, to)| (self.in_original(from), self.in_normalized(to))).collect()
    }

    /// ``True`` if every offset is the same in both texts.
    #[getter]
    fn is_identity(&self) -> bool {
        self.map.is_identity()
    }

    /// The unit of the offsets: ``"chars"``, ``"bytes"`` or ``"utf16"``.
    #[getter]
    fn unit(&self) -> &'static str {
        UNITS.name(self.unit)
    }

    fn __repr__(&self) -> String {
        format!("<Offsets in {}, {} edits>", self.unit(), self.map.edits().count())
    }
}
