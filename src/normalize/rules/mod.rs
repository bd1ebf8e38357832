//! The rules of contextual steps, in the order in which they act.
//!
//! A rule reads a word character by character, and its own output, and writes the word anew. It makes
//! one pass, looks ahead over a run of characters at most once, and looks back only at the last base
//! and the last character of its output. So each rule is linear in the word.

mod canonical;
mod char_map_rule;
mod controls_and_forms;
mod dagger_alef_words;
mod elongation;
mod hamza;
mod marks_after_space;
mod output;
mod quran;
mod seats;
mod separators_and_spaces;
mod table;
mod tanwin;
mod tatweel;
#[cfg(all(test, feature = "std"))]
mod tests;

pub(super) use marks_after_space::is_movable_mark;
pub(super) use output::Output;
pub(super) use table::{RULES, look_around};
