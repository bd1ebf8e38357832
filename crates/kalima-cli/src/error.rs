//! Failures: one line that names the file and the position, and an exit status.

use std::fmt;
use std::io;

/// The reason for stopping before the end of the input.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Invalid arguments; no input was read.
    Usage(String),
    /// A file is unreadable, or its content is invalid.
    Input {
        /// The file, as it was named.
        file: String,
        /// The position in the file.
        place: Position,
        /// The cause.
        reason: String,
    },
    /// The output cannot be written.
    Output {
        /// The file, if it is not standard output.
        file: Option<String>,
        /// Why.
        error: io::Error,
    },
    /// A thread panicked and has printed its message.
    Broken,
    /// Some files were unreadable; a message for each was printed.
    Unreadable,
}

/// A place in a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Position {
    /// The file as a whole.
    Whole,
    /// A byte, counted from 0, and its line, counted from 1.
    Byte {
        /// The line.
        line: u64,
        /// The byte.
        byte: u64,
    },
    /// A line, counted from 1.
    Line(u64),
}

impl Failure {
    /// Returns true if the reader of the output closed the pipe, which ends the tool without a
    /// message.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output { error, .. } if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Returns true if the messages were already printed.
    pub(crate) const fn is_printed(&self) -> bool {
        matches!(self, Self::Unreadable)
    }

    /// Returns true if a whole file is unreadable; the next one may be readable.
    pub(crate) const fn is_unreadable_file(&self) -> bool {
        matches!(self, Self::Unreadable | Self::Input { place: Position::Whole, .. })
    }

    /// Adds the name of the output file.
    pub(crate) fn writing(self, name: Option<&str>) -> Self {
        match self {
            Self::Output { error, .. } => Self::Output { file: name.map(str::to_owned), error },
            other => other,
        }
    }

    /// Converts a parse error of clap to one line.
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
    /// Every bare `io::Error` of the tool comes from writing; reading errors name their file.
    fn from(error: io::Error) -> Self {
        Self::Output { file: None, error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(reason) => write!(f, "kalima: {reason}"),
            Self::Input { file, place, reason } => match place {
                Position::Whole => write!(f, "kalima: {file}: {reason}"),
                Position::Byte { line, byte } => {
                    write!(f, "kalima: {file}: line {line}, byte {byte}: {reason}")
                }
                Position::Line(line) => write!(f, "kalima: {file}: line {line}: {reason}"),
            },
            Self::Unreadable => f.write_str("kalima: some files were unreadable"),
            Self::Broken => f.write_str("kalima: internal error: a thread panicked"),
            Self::Output { file, error } => {
                write!(f, "kalima: {}: {error}", file.as_deref().unwrap_or("standard output"))
            }
        }
    }
}
