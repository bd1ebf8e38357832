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
    Output {
        /// The file, if it is not standard output.
        file: Option<String>,
        /// Why.
        error: io::Error,
    },
    /// A thread panicked, and has told so itself.
    Broken,
}

/// A place in a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// The file as a whole.
    Whole,
    /// A byte, counted from 0, and its line, counted from 1.
    Byte { line: u64, byte: u64 },
    /// A line, counted from 1.
    Line(u64),
}

impl Failure {
    /// Whether whoever read the answers has read enough: the quiet way to end.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output { error, .. } if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The same, naming the file that is written to.
    pub(crate) fn writing(self, name: Option<&str>) -> Self {
        match self {
            Self::Output { error, .. } => Self::Output { file: name.map(str::to_owned), error },
            other => other,
        }
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
        Self::Output { file: None, error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(reason) => write!(f, "kalima: {reason}"),
            Self::Input { file, place, reason } => match place {
                Place::Whole => write!(f, "kalima: {file}: {reason}"),
                Place::Byte { line, byte } => {
                    write!(f, "kalima: {file}: line {line}, byte {byte}: {reason}")
                }
                Place::Line(line) => write!(f, "kalima: {file}: line {line}: {reason}"),
            },
            Self::Broken => f.write_str("kalima: stopped by a fault of its own"),
            Self::Output { file, error } => {
                write!(f, "kalima: {}: {error}", file.as_deref().unwrap_or("standard output"))
            }
        }
    }
}
