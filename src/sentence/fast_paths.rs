//! The switch of the fast paths, for tests.

/// Returns true if fast paths are on. Always true outside tests, which compare them with the rules.
#[cfg(not(test))]
#[inline(always)]
pub(super) const fn is_fast() -> bool {
    true
}

#[cfg(test)]
std::thread_local! {
    pub(super) static FAST: core::cell::Cell<bool> = const { core::cell::Cell::new(true) };
}

#[cfg(test)]
pub(super) fn is_fast() -> bool {
    FAST.get()
}
