//! The engine: kernel, cache, look-around, rules.
//!
//! ```text
//! text ─► kernel (64 bytes at once) ─► sink
//!           │ characters that the compiled table does not hold
//!           ├─► cache ─► character map                   context-free
//!           ├─► look-around, up to 16 characters          common surroundings
//!           └─► rules, over the whole word                everything else
//! ```
//!
//! Each level handles what the faster level before it cannot. [`CharAction`](char_action::CharAction) is
//! the one type that they exchange.

#[cfg_attr(not(feature = "std"), allow(dead_code, reason = "the vector kernel uses the rest"))]
pub(super) mod char_action;
pub(super) mod char_map;
pub(super) mod driver;
pub(super) mod joining_forms;
#[cfg_attr(not(feature = "std"), allow(dead_code, reason = "the vector kernel uses the rest"))]
pub(super) mod kernel;
pub(super) mod lookaround;
#[cfg_attr(not(feature = "std"), allow(dead_code, reason = "the vector kernel uses the rest"))]
pub(super) mod plan;
pub(super) mod predicates;
pub(super) mod resolver;
pub(super) mod run_kernel;
pub(super) mod sink;
pub(super) mod sinks;
pub(super) mod source_char;
mod wide_words;
mod word_buffer;
