//! Changes by normalization: the changed tokens and gaps, and the steps that take part.

use kalima::normalize::OffsetsCursor;
use kalima::{Normalizer, Offsets, Span, Steps};
use std::borrow::Cow;
use std::collections::HashMap;

use crate::row::Piece;

/// The most bytes of a piece whose change is listed and attributed to steps.
const MAX_BYTES: usize = 256;

/// A changed token or gap.
#[derive(Debug)]
pub(crate) struct Change<'t> {
    /// The original.
    pub(crate) original: &'t str,
    /// The normalized form.
    pub(crate) normalized: String,
    /// The steps that take part, by their index in [`Changes::step_names`]; none if the change depends on more
    /// text than the adjacent pieces.
    pub(crate) steps: Vec<usize>,
    /// The number of occurrences.
    pub(crate) count: usize,
}

/// All changes of the texts of a report, each listed once.
#[derive(Debug)]
pub(crate) struct Changes<'t> {
    normalizer: Normalizer,
    list: Vec<Change<'t>>,
    by_original: HashMap<&'t str, Vec<usize>>,
    /// The number of changed tokens and gaps, also of long ones.
    pub(crate) total: usize,
}

impl<'t> Changes<'t> {
    pub(crate) fn new(normalizer: Normalizer) -> Self {
        Self { normalizer, list: Vec::new(), by_original: HashMap::new(), total: 0 }
    }

    /// Returns the changes, in the order of their first occurrence.
    pub(crate) fn list(&self) -> &[Change<'t>] {
        &self.list
    }

    /// Returns the names of the steps of the normalizer, in the order in which they act.
    pub(crate) fn step_names(&self) -> Vec<&'static str> {
        self.normalizer.steps().names().collect()
    }

    /// Counts the change of a piece of `text` to `normalized`; `window` is the piece with its neighbours.
    fn add(
        &mut self,
        text: &'t str,
        span: Span,
        window: Span,
        normalized: &str,
    ) -> Option<&Change<'t>> {
        self.total += 1;
        let original = text.get(span.range())?;
        if original.len() > MAX_BYTES {
            return None;
        }
        let known = self.by_original.entry(original).or_default();
        let list = &mut self.list;
        let found = known
            .iter()
            .copied()
            .find(|&at| list.get(at).is_some_and(|change| change.normalized == normalized));
        let index = found.unwrap_or_else(|| {
            let alone =
                || steps_of(self.normalizer, original, Span::new(0, original.len()), normalized);
            let in_window = || {
                let around = text.get(window.range())?;
                let focus = Span::new(span.start - window.start, span.end - window.start);
                steps_of(self.normalizer, around, focus, normalized)
            };
            let steps = alone().or_else(in_window).unwrap_or_default();
            list.push(Change { original, normalized: normalized.to_owned(), steps, count: 0 });
            known.push(list.len() - 1);
            list.len() - 1
        });
        let change = self.list.get_mut(index)?;
        change.count += 1;
        Some(change)
    }
}

/// Returns the steps that take part in the change of `focus` inside `window`, or `None` if the result
/// differs from `expected`.
///
/// Takes the steps cumulatively, in the order in which they act. A step takes part if adding it to the
/// steps before it changes the result. Calls the normalizer once for each step.
fn steps_of(
    normalizer: Normalizer,
    window: &str,
    focus: Span,
    expected: &str,
) -> Option<Vec<usize>> {
    let mut last = Cow::Borrowed(window.get(focus.range())?);
    let (mut steps, mut found) = (Steps::NONE, Vec::new());
    for (index, step) in normalizer.steps().iter().enumerate() {
        steps = steps.union(step);
        let (text, offsets) = Normalizer::new(steps).normalize_with_offsets(window);
        let now = text.get(offsets.to_normalized(focus).range())?;
        if now != last {
            found.push(index);
            last = Cow::Owned(now.to_owned());
        }
    }
    (last == expected).then_some(found)
}

/// The normalized text of one document.
#[derive(Debug)]
pub(crate) struct Normalized<'t> {
    text: &'t str,
    normalized: Cow<'t, str>,
    offsets: Offsets,
}

impl<'t> Normalized<'t> {
    pub(crate) fn new(normalizer: Normalizer, text: &'t str) -> Self {
        let (normalized, offsets) = normalizer.normalize_with_offsets(text);
        Self { text, normalized, offsets }
    }

    /// Returns a reader of the forms of the pieces, from the first one on.
    pub(crate) fn forms(&self) -> Forms<'_, 't> {
        Forms { of: self, cursor: self.offsets.cursor() }
    }
}

/// The normalized forms of the pieces of a text, read from left to right.
#[derive(Debug)]
pub(crate) struct Forms<'n, 't> {
    of: &'n Normalized<'t>,
    cursor: OffsetsCursor<'n>,
}

impl<'t> Forms<'_, 't> {
    /// Returns the changes of the pieces of the next row: for each piece the normalized form if it is
    /// short and differs.
    pub(crate) fn of_row(
        &mut self,
        pieces: &[Piece],
        changes: &mut Changes<'t>,
    ) -> Vec<Option<String>> {
        let mut found = vec![None; pieces.len()];
        let Normalized { text, normalized, .. } = self.of;
        if matches!(normalized, Cow::Borrowed(_)) {
            return found;
        }
        for (index, piece) in pieces.iter().enumerate() {
            let to = self.cursor.to_normalized(piece.span);
            let form = normalized.get(to.range()).unwrap_or_default();
            if text.get(piece.span.range()) == Some(form) {
                continue;
            }
            let start = index.checked_sub(1).and_then(|before| pieces.get(before)).unwrap_or(piece);
            let end = pieces.get(index + 1).unwrap_or(piece);
            let window = Span::new(start.span.start, end.span.end);
            let change = changes.add(text, piece.span, window, form);
            if let Some(slot) = found.get_mut(index) {
                *slot = change.map(|change| change.normalized.clone());
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str) -> Vec<&'static str> {
        let normalizer = Normalizer::search();
        let expected = normalizer.normalize(text);
        let names: Vec<_> = normalizer.steps().names().collect();
        let found = steps_of(normalizer, text, Span::new(0, text.len()), &expected).unwrap();
        found.into_iter().map(|index| names[index]).collect()
    }

    #[test]
    fn every_step_that_takes_part_is_found() {
        assert_eq!(steps("أحمد"), ["alef_hamza"]); // "Ahmad"
        assert_eq!(steps("إِســلامية"), ["tatweel", "harakat", "alef_hamza", "teh_marbuta"]); // "Islamic"
        assert_eq!(steps("كتب"), [""; 0]); // "books"
    }
}
