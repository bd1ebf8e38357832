//! The one error of the crate: what name, set or size was refused, and why.

use alloc::format;
use alloc::string::String;
use core::borrow::Borrow;

/// Why one of the few calls that can fail did.
///
/// What cannot fail returns no `Result`: any `&str` normalizes, tokenizes and splits. Errors come
/// from parsing names and sets of steps, from users' own patterns and from texts too large for a
/// compact buffer. The message is lower-case, has no full stop and names the bad input.
///
/// ```
/// use kalima::normalize::Steps;
/// let error = "alef,yaaa".parse::<Steps>().unwrap_err();
/// assert!(error.is_unknown_name());
/// assert!(error.to_string().contains("yaaa"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(Kind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Kind {
    #[error("unknown {what} {name}")]
    UnknownName { what: &'static str, name: String },
    #[error("steps `{first}` and `{second}` exclude each other")]
    Excluded { first: &'static str, second: &'static str },
    #[error("{what} of {len} bytes, and {most} is the most")]
    TooLong { what: &'static str, len: usize, most: usize },
    #[error("offset {number} of the list, {offset}, {reason}")]
    BadList { number: usize, offset: i64, reason: &'static str },
    #[error("number `{text}` {reason}")]
    BadNumber { text: String, reason: &'static str },
    #[cfg(feature = "regex")]
    #[error("pattern `{name}`: {reason}")]
    Pattern { name: String, reason: String },
}

impl Error {
    /// `name` is not the name of any `what` ("step", "preset", ...).
    pub(crate) fn unknown_name(what: &'static str, name: &str) -> Self {
        Self(Kind::UnknownName { what, name: format!("`{name}`") })
    }

    /// The same, where there are few enough to tell all.
    pub(crate) fn unknown_of(what: &'static str, name: &str, known: &[impl Borrow<str>]) -> Self {
        let name = format!("`{name}`, not one of {}", known.join(", "));
        Self(Kind::UnknownName { what, name })
    }

    /// Two steps that cannot stand in one set.
    pub(crate) const fn excluded(first: &'static str, second: &'static str) -> Self {
        Self(Kind::Excluded { first, second })
    }

    /// A `what` ("text", ...) of more bytes than can be counted where it was to go.
    pub(crate) const fn too_long(what: &'static str, len: usize, most: usize) -> Self {
        Self(Kind::TooLong { what, len, most })
    }

    /// An offset of a list of texts that none can have.
    pub(crate) const fn bad_list(number: usize, offset: i64, reason: &'static str) -> Self {
        Self(Kind::BadList { number, offset, reason })
    }

    /// A number that has no words, or a text that is no number.
    pub(crate) fn bad_number(text: impl Into<String>, reason: &'static str) -> Self {
        Self(Kind::BadNumber { text: text.into(), reason })
    }

    /// A user's pattern that does not compile, or one too many.
    #[cfg(feature = "regex")]
    pub(crate) fn pattern(name: &str, reason: String) -> Self {
        Self(Kind::Pattern { name: name.into(), reason })
    }

    /// Whether a user's pattern was refused.
    ///
    /// ```
    /// use kalima::token::Patterns;
    /// assert!(Patterns::new([("open", "(")]).unwrap_err().is_bad_pattern());
    /// ```
    #[cfg(feature = "regex")]
    #[must_use]
    pub const fn is_bad_pattern(&self) -> bool {
        matches!(self.0, Kind::Pattern { .. })
    }

    /// Returns true if a number was refused: out of range, or not a number at all.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::number::Decimal;
    /// assert!("1.2.3".parse::<Decimal>().unwrap_err().is_bad_number());
    /// ```
    #[must_use]
    pub const fn is_bad_number(&self) -> bool {
        matches!(self.0, Kind::BadNumber { .. })
    }

    /// Whether a text was too long for a compact buffer.
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// // Only texts of 4 GiB and more are.
    /// assert_eq!(Tokenizer::new().tokenize_into("نعم", &mut TokenBuffer::new()), Ok(())); // "yes"
    /// ```
    #[must_use]
    pub const fn is_too_long(&self) -> bool {
        matches!(self.0, Kind::TooLong { .. })
    }

    /// Whether a list of texts was refused for one of its offsets.
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let (mut ends, mut text) = (Vec::new(), String::new());
    /// let error = Normalizer::search().normalize_list(&[0, 7], b"kalima", &mut ends, &mut text);
    /// assert_eq!(error.unwrap_err().to_string(), "offset 1 of the list, 7, is beyond the bytes");
    /// ```
    #[must_use]
    pub const fn is_bad_list(&self) -> bool {
        matches!(self.0, Kind::BadList { .. })
    }

    /// Whether a name (of a step, a preset, a profile ...) was not known.
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!("no_such_step".parse::<Steps>().unwrap_err().is_unknown_name());
    /// ```
    #[must_use]
    pub const fn is_unknown_name(&self) -> bool {
        matches!(self.0, Kind::UnknownName { .. })
    }

    /// Whether two steps were asked for that exclude each other.
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!("nfc,mark_order".parse::<Steps>().unwrap_err().is_excluded());
    /// ```
    #[must_use]
    pub const fn is_excluded(&self) -> bool {
        matches!(self.0, Kind::Excluded { .. })
    }
}
