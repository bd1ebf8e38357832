//! Tests of streams: readers and writers against the whole text, and their errors.

mod faults;
mod pieces;
mod readers;
#[path = "../support/mod.rs"]
mod support;
