//! A progress bar on a terminal, for work that takes longer than a second.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that ends sooner shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that counts bytes, hidden without a terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Since when it waits to be shown, if it ever will be.
    waits: Option<Instant>,
}

impl Progress {
    /// Returns a bar of `size` bytes, if known. `is_apart` is true if the output does not go to
    /// standard output.
    pub(crate) fn new(size: Option<u64>, is_apart: bool) -> Self {
        let is_free = is_apart || !io::stdout().is_terminal();
        let is_seen = is_free && io::stderr().is_terminal();
        let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::hidden());
        let form = match size {
            Some(_) => {
                "{bar:30} {decimal_bytes} of {decimal_total_bytes}, {decimal_bytes_per_sec}, {eta} left"
            }
            None => "{decimal_bytes}, {decimal_bytes_per_sec}, {elapsed} so far",
        };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar, waits: is_seen.then(Instant::now) }
    }

    /// Adds processed bytes.
    pub(crate) fn advance(&mut self, bytes: u64) {
        self.bar.inc(bytes);
        if self.waits.take_if(|started| started.elapsed() > PATIENCE).is_some() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
