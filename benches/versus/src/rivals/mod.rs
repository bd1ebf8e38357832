//! What each contestant does, one file an act; every function folds what it finds into one number.

pub mod normalize;
pub mod sentences;
pub mod tokens;

use std::cell::RefCell;

thread_local! {
    static COPY: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// The bound: copying the bytes into a buffer that is kept.
pub fn memcpy(text: &str) -> usize {
    COPY.with_borrow_mut(|copy| {
        copy.clear();
        copy.extend_from_slice(text.as_bytes());
        usize::from(copy.last().copied().unwrap_or_default())
    })
}
