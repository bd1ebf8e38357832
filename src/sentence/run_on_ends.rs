//! Ends of sentences at run-on words, found before the first sentence.

use super::options::RunOns;
use crate::spacing::clause_places;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// The offsets of the ends, in order; computed at the first use. One pointer, so that the iterator of
/// sentences stays small.
#[derive(Clone, Debug)]
pub(super) struct RunOnEnds(Option<Arc<Vec<usize>>>);

impl RunOnEnds {
    pub(super) const fn new() -> Self {
        Self(None)
    }

    /// Returns the first end inside the sentence `start..end`; none unless the option is on. Takes
    /// logarithmic time after the first call.
    pub(super) fn first_in(
        &mut self,
        run_ons: RunOns,
        text: &str,
        (start, end): (usize, usize),
    ) -> Option<usize> {
        if run_ons == RunOns::Keep {
            return None;
        }
        let places = self.0.get_or_insert_with(|| Arc::new(clause_places(text)));
        let next = places.partition_point(|&place| place <= start);
        places.get(next).copied().filter(|&place| place < end)
    }
}
