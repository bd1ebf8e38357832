//! Why the tool stops early: one line that names the thing and the place, and an exit status.

use std::fmt;
use std::io;

/// What ended the run before the end of the input.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was asked for cannot be done; nothing was read.
    Usage(String),
    /// A file cannot be read, or not as what it should be.
    Input {
        /// The file, as it was named.
        file: String,
        /// Where in it.
        place: Place,
        /// What is wrong there.
        reason: String,
    },
    /// The answers cannot be written.
    Output(io::Error),
}

/// A place in a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// The file as a whole.
    Whole,
    /// A byte, counted from 0.
    Byte(u64),
    /// A line, counted from 1.
    Line(u64),
}

impl Failure {
    /// Whether whoever read the answers has read enough: the quiet way to end.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// A refusal of clap, its several lines put into one.
    pub(crate) fn from_clap(error: &clap::Error) -> Self {
        let text = error.render().to_string();
        let said: Vec<&str> = text
            .lines()
            .map(str::trim)
            .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"))
            .filter(|line| !line.is_empty())
            .collect();
        let said = said.join(" ");
        Self::Usage(format!("{} (see --help)", said.strip_prefix("error: ").unwrap_or(&said)))
    }
}

impl From<io::Error> for Failure {
    /// Every bare `io::Error` of the tool comes from writing; readers say which file it was.
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(reason) => write!(f, "kalima: {reason}"),
            Self::Input { file, place, reason } => match place {
                Place::Whole => write!(f, "kalima: {file}: {reason}"),
                Place::Byte(byte) => write!(f, "kalima: {file}: byte {byte}: {reason}"),
                Place::Line(line) => write!(f, "kalima: {file}: line {line}: {reason}"),
            },
            Self::Output(error) => write!(f, "kalima: standard output: {error}"),
        }
    }
}
