//! Tests that tie the fast path to the rules.

use super::triage::TriageTable;
use core::cell::Cell;

std::thread_local! {
    /// The table of a test's own rules.
    pub(super) static OTHER_TABLE: Cell<Option<&'static TriageTable>> = const { Cell::new(None) };
}
