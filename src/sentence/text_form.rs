//! The options of the splitter as text, for configuration files and messages.

use super::options::{Ellipses, Newlines, Options, RunOns, Semicolons, VerseEnds};
use super::splitter::SentenceSplitter;
use crate::Error;
use core::fmt;
use core::str::FromStr;

/// Gives the values of an option their names, in both directions.
macro_rules! names {
    ($($option:ident, $what:literal: $($value:ident = $name:literal),*;)*) => {$(
        impl $option {
            /// All values, in order.
            const ALL: &'static [Self] = &[$(Self::$value),*];

            /// Returns the name of the value.
            ///
            /// # Examples
            ///
            /// ```
            #[doc = concat!("use kalima::sentence::", stringify!($option), ";")]
            #[doc = concat!("let value = ", stringify!($option), "::default();")]
            #[doc = concat!("assert_eq!(value.as_str().parse::<", stringify!($option), ">(), Ok(value));")]
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)*
                }
            }
        }

        impl fmt::Display for $option {
            /// Writes the name of the value.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $option {
            type Err = Error;

            /// Parses the name of a value.
            ///
            /// # Errors
            ///
            /// Returns an error that lists the known names.
            fn from_str(name: &str) -> Result<Self, Error> {
                let known = [$($name),*];
                let found = Self::ALL.iter().copied().find(|value| value.as_str() == name);
                found.ok_or_else(|| Error::unknown_of($what, name, &known))
            }
        }
    )*};
}

names! {
    Newlines, "value of newlines":
        EachLine = "each-line", BlankLine = "blank-line", Ignore = "never";
    Semicolons, "value of semicolons": Continue = "continue", End = "end";
    Ellipses, "value of ellipses": Contextual = "context", End = "end", Continue = "continue";
    VerseEnds, "value of verse-ends": Continue = "continue", End = "end";
    RunOns, "value of run-ons": Keep = "keep", End = "end";
}

/// The names of the options.
const OPTIONS: [&str; 6] =
    ["newlines", "semicolons", "ellipses", "verse-ends", "run-ons", "max-len"];

impl fmt::Display for SentenceSplitter {
    /// Writes `default` and the options that differ: `default,newlines=blank-line,max-len=400`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Options { newlines, semicolons, ellipses, verse_ends, run_ons, max_len } =
            self.options();
        f.write_str("default")?;
        if newlines != Newlines::default() {
            write!(f, ",newlines={newlines}")?;
        }
        if semicolons != Semicolons::default() {
            write!(f, ",semicolons={semicolons}")?;
        }
        if ellipses != Ellipses::default() {
            write!(f, ",ellipses={ellipses}")?;
        }
        if verse_ends != VerseEnds::default() {
            write!(f, ",verse-ends={verse_ends}")?;
        }
        if run_ons != RunOns::default() {
            write!(f, ",run-ons={run_ons}")?;
        }
        if max_len != usize::MAX {
            write!(f, ",max-len={max_len}")?;
        }
        Ok(())
    }
}

/// # Examples
///
/// ```
/// use kalima::SentenceSplitter;
/// use kalima::sentence::Newlines;
/// let splitter: SentenceSplitter = "default,newlines=blank-line,max-len=400".parse()?;
/// assert_eq!(splitter, SentenceSplitter::new().newlines(Newlines::BlankLine).max_len(400));
/// assert_eq!(splitter.to_string(), "default,newlines=blank-line,max-len=400");
/// assert!("newline=blank-line".parse::<SentenceSplitter>().unwrap_err().is_unknown_name());
/// # Ok::<(), kalima::Error>(())
/// ```
impl FromStr for SentenceSplitter {
    type Err = Error;

    /// Parses options with their values, separated by commas; `default` changes nothing.
    ///
    /// The names and values are those of the tool: `newlines`, `semicolons`, `ellipses`, `verse-ends`,
    /// `run-ons`, `max-len`.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the known names if an option or a value is unknown, and one that
    /// names the text if a length is not a number.
    fn from_str(list: &str) -> Result<Self, Error> {
        let mut splitter = Self::new();
        for item in list.split(',').map(str::trim).filter(|&item| item != "default") {
            let (name, value) = item.split_once('=').unwrap_or((item, ""));
            splitter = match name {
                "newlines" => splitter.newlines(value.parse()?),
                "semicolons" => splitter.semicolons(value.parse()?),
                "ellipses" => splitter.ellipses(value.parse()?),
                "verse-ends" => splitter.verse_ends(value.parse()?),
                "run-ons" => splitter.run_ons(value.parse()?),
                "max-len" => match value.parse() {
                    Ok(bytes) => splitter.max_len(bytes),
                    Err(_) => return Err(Error::bad_number(value, "is not a length in bytes")),
                },
                _ => return Err(Error::unknown_of("option of sentences", name, &OPTIONS)),
            };
        }
        Ok(splitter)
    }
}
