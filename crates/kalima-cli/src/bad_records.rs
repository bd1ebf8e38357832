//! Records that cannot be processed: their kinds, the policy for them, and their counts.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::ValueEnum;

/// The policy for bad records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OnError {
    /// Stop with a message that names the line
    Stop,
    /// Leave the record out and go on
    Skip,
    /// Copy the record as it was and go on
    Pass,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $name:literal,)*) => {
        /// The kind of a bad record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum BadKind {
            $($(#[$doc])* $kind,)*
        }

        impl BadKind {
            /// The names for the summary, in the order of the variants.
            const NAMES: &[&str] = &[$($name),*];
        }
    };
}

kinds! {
    /// A sequence of bytes that is not UTF-8.
    InvalidUtf8: "invalid UTF-8",
    /// Text that is not JSON.
    InvalidJson: "invalid JSON",
    /// JSON other than an object.
    NotObject: "not an object",
    /// An object without the field.
    MissingField: "missing field",
    /// A field that is null.
    Null: "null",
    /// A field that is a number.
    Number: "number",
    /// A field of another type.
    OtherType: "boolean, list or object",
    /// A record over the length limit.
    TooLong: "too long",
}

/// A bad record.
#[derive(Debug)]
pub(crate) struct BadRecord {
    pub(crate) kind: BadKind,
    pub(crate) reason: String,
    /// The first invalid byte of the line, for invalid UTF-8.
    pub(crate) byte: Option<usize>,
}

impl BadRecord {
    pub(crate) const fn new(kind: BadKind, reason: String) -> Self {
        Self { kind, reason, byte: None }
    }
}

/// Counts of bad records by kind, shared by all threads.
#[derive(Debug, Default)]
pub(crate) struct BadCounts([AtomicU64; BadKind::NAMES.len()]);

impl BadCounts {
    pub(crate) fn add(&self, kind: BadKind) {
        if let Some(count) = self.0.get(kind as usize) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Returns true if no bad record was counted.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|count| count.load(Ordering::Relaxed) == 0)
    }
}

impl fmt::Display for BadCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.0.iter().map(|count| count.load(Ordering::Relaxed));
        let total: u64 = counts.clone().sum();
        write!(f, "{total} bad record{}", if total == 1 { "" } else { "s" })?;
        let named = counts.zip(BadKind::NAMES).filter(|(count, _)| *count > 0);
        for (at, (count, name)) in named.enumerate() {
            write!(f, "{}{count} {name}", if at == 0 { ": " } else { ", " })?;
        }
        Ok(())
    }
}
