//! The promises that the tests hold, for the targets.

#[path = "../../tests/promises/promise/mod.rs"]
pub mod promise;
