//! Tests of the crate as a whole: module layers, and the traits and sizes of public types.

mod layers;
mod sources;
mod types;
mod values;
