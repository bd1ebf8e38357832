//! Ends of sentences at run-on words, found before the first sentence.

use super::options::RunOns;
use crate::spacing::clause_places;
use alloc::sync::Arc;

/// The offsets of the ends, in order; computed at the first use.
#[derive(Clone, Debug)]
pub(super) struct RunOnEnds {
    places: Option<Arc<[usize]>>,
    next: usize,
}

impl RunOnEnds {
    pub(super) const fn new() -> Self {
        Self { places: None, next: 0 }
    }

    /// Returns the first end inside the sentence `start..end`; none unless the option is on.
    ///
    /// The sentences come in order, so that the work is linear in the places.
    pub(super) fn first_in(
        &mut self,
        run_ons: RunOns,
        text: &str,
        (start, end): (usize, usize),
    ) -> Option<usize> {
        if run_ons == RunOns::Keep {
            return None;
        }
        let places = self.places.get_or_insert_with(|| clause_places(text).into());
        while places.get(self.next).is_some_and(|&place| place <= start) {
            self.next += 1;
        }
        places.get(self.next).copied().filter(|&place| place < end)
    }
}
