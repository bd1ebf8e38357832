//! Interruption: removes the partial output file on Ctrl-C and SIGTERM, then exits.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The partial output file, while there is one.
static PARTIAL: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Sets the file to remove on interruption.
pub(crate) fn set_partial(path: Option<PathBuf>) {
    *PARTIAL.lock().unwrap_or_else(PoisonError::into_inner) = path;
}

/// Starts the thread that waits for signals. The exit status is 128 plus the signal's number.
#[cfg(unix)]
pub(crate) fn watch() {
    use signal_hook::consts::{SIGINT, SIGTERM};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM]) else { return };
    // Without a thread, the signals keep waiting; the tool works on.
    let _ = std::thread::Builder::new().spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let partial = PARTIAL.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(path) = &*partial {
                let _ = fs::remove_file(path);
            }
            // The lock is held until the exit: the file is either removed or already in its place.
            std::process::exit(128 + signal);
        }
    });
}

/// Other systems end the process themselves.
#[cfg(not(unix))]
pub(crate) fn watch() {}
