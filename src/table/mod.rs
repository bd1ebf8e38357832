//! Unicode tables and lookups.
//!
//! All files of the folder but `lookup` are data only, generated from `tests/data/ucd` by `tests/tables`.
//! `script` exposes and documents them.

mod class;
mod combining_class;
mod emoji;
mod joining_type;
mod lookup;
mod lowercase;
mod presentation_forms;

pub(crate) use lookup::{
    class_number, combining_class, is_pictographic, is_text_emoji, joining, lowercase,
    presentation_form,
};
