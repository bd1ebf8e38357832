//! The SIMD level of the machine.

#[cfg(feature = "std")]
use fearless_simd::{Level, dispatch};

/// Runs `act` compiled for the best level of this machine, above all with its bit instructions.
#[inline]
pub(crate) fn at_best_level<R>(act: impl FnOnce() -> R) -> R {
    #[cfg(feature = "std")]
    return dispatch!(Level::new(), _simd => act());
    #[cfg(not(feature = "std"))]
    act()
}

/// Returns true if the level has byte shuffles, without which the tables are slow. SSE2 has none.
#[cfg(feature = "std")]
#[inline]
pub(crate) fn has_shuffles(level: Level) -> bool {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    return level.as_sse4_2().is_some();
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
    !level.is_fallback()
}

/// Returns every level with shuffles that this machine offers, the best first.
#[cfg(all(test, feature = "std"))]
pub(crate) fn levels() -> std::vec::Vec<Level> {
    let best = Level::new();
    let mut levels = std::vec::Vec::from([best]);
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    {
        levels.extend(best.as_avx2().map(Level::Avx2));
        levels.extend(best.as_sse4_2().map(Level::Sse4_2));
    }
    levels
}
