//! Generated Unicode data; imports nothing.

pub(crate) mod class;
