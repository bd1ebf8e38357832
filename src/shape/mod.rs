//! What a flagged byte belongs to: the word or abbreviation around a dot, told once for its two readers.

pub(crate) mod abbreviation;
pub(crate) mod verb;
pub(crate) mod word;
