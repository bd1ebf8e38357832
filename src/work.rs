//! A counter of inspected bytes and characters, for tests that prove linear time.

/// Adds `amount` bytes or characters to the work of this thread. Does nothing outside tests.
#[cfg(not(test))]
#[inline(always)]
pub(crate) const fn count(_amount: usize) {}

/// Wraps an iterator so that each item counts as one unit of work.
#[inline]
pub(crate) fn counted<T>(items: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    items.inspect(|_| count(1))
}

#[cfg(test)]
pub(crate) use counter::{count, take};

#[cfg(test)]
mod counter {
    use core::cell::Cell;

    std::thread_local!(static WORK: Cell<usize> = const { Cell::new(0) });

    pub(crate) fn count(amount: usize) {
        WORK.set(WORK.get() + amount);
    }

    /// Returns the work since the last call on this thread, and resets it.
    pub(crate) fn take() -> usize {
        WORK.replace(0)
    }
}
