//! Characters, not strings: what a code point is, which set it is in, what it is called.

mod class;
pub mod name;
mod set;

pub use class::Class;
pub use set::CharSet;
