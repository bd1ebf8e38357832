//! The error type of the crate.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::borrow::Borrow;

/// The error of every fallible operation of the crate.
///
/// Normalizing, tokenizing and splitting accept any `&str` and do not fail. Errors come from parsing
/// names and lists of options, from patterns, from malformed columns, and from texts that exceed a
/// compact buffer. A message is lower-case, has no full stop at its end and names the bad input. The
/// predicates (`is_*`) tell the causes apart.
///
/// # Examples
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
    #[error("{what} of {len} bytes is longer than the limit of {most} bytes")]
    TooLong { what: &'static str, len: usize, most: usize },
    #[error("offset {number} of the list, {offset}, {reason}")]
    BadList { number: usize, offset: i64, reason: &'static str },
    #[cfg(feature = "regex")]
    #[error("pattern `{name}`: {reason}")]
    Pattern { name: String, reason: String },
}

impl Error {
    /// An unknown name of a `what` ("step", "preset", ...).
    pub(crate) fn unknown_name(what: &'static str, name: &str) -> Self {
        Self(Kind::UnknownName { what, name: format!("`{name}`") })
    }

    /// An unknown name, with the nearest known name and the list of all of them.
    pub(crate) fn unknown_of(what: &'static str, name: &str, known: &[impl Borrow<str>]) -> Self {
        let hint =
            nearest(name, known).map_or(String::new(), |name| format!(" (did you mean `{name}`?)"));
        let name = format!("`{name}`{hint}, not one of {}", known.join(", "));
        Self(Kind::UnknownName { what, name })
    }

    /// Two steps that exclude each other.
    pub(crate) const fn excluded(first: &'static str, second: &'static str) -> Self {
        Self(Kind::Excluded { first, second })
    }

    /// A `what` ("text", ...) with more bytes than the offsets of its destination can count.
    pub(crate) const fn too_long(what: &'static str, len: usize, most: usize) -> Self {
        Self(Kind::TooLong { what, len, most })
    }

    /// An invalid offset of a column of texts.
    pub(crate) const fn bad_list(number: usize, offset: i64, reason: &'static str) -> Self {
        Self(Kind::BadList { number, offset, reason })
    }

    /// A pattern that does not compile, or one pattern too many.
    #[cfg(feature = "regex")]
    pub(crate) fn pattern(name: &str, reason: String) -> Self {
        Self(Kind::Pattern { name: name.into(), reason })
    }

    /// Returns true if a pattern is invalid.
    ///
    /// # Examples
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

    /// Returns true if a text is too long for a compact buffer.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::TokenBuffer};
    /// // Only texts of 4 GiB and more are too long.
    /// assert_eq!(Tokenizer::new().tokenize_into("نعم", &mut TokenBuffer::new()), Ok(())); // "yes"
    /// ```
    #[must_use]
    pub const fn is_too_long(&self) -> bool {
        matches!(self.0, Kind::TooLong { .. })
    }

    /// Returns true if a column of texts has an invalid offset.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let (mut ends, mut text) = (Vec::new(), String::new());
    /// let error = Normalizer::search().normalize_list(&[0, 7], b"kalima", &mut ends, &mut text);
    /// assert_eq!(error.unwrap_err().to_string(), "offset 1 of the list, 7, is past the end of the bytes");
    /// ```
    #[must_use]
    pub const fn is_bad_list(&self) -> bool {
        matches!(self.0, Kind::BadList { .. })
    }

    /// Returns true if a name (of a step, a preset, a profile ...) is unknown.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!("no_such_step".parse::<Steps>().unwrap_err().is_unknown_name());
    /// ```
    #[must_use]
    pub const fn is_unknown_name(&self) -> bool {
        matches!(self.0, Kind::UnknownName { .. })
    }

    /// Returns true if two steps exclude each other.
    ///
    /// # Examples
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

/// Returns the known name with the smallest edit distance to `name`, if that is at most a third of its
/// length.
fn nearest<'k>(name: &str, known: &'k [impl Borrow<str>]) -> Option<&'k str> {
    const MAX_LEN: usize = 64;
    if name.len() > MAX_LEN {
        return None;
    }
    let distances = known.iter().map(|known| (distance(name, known.borrow()), known.borrow()));
    let (distance, nearest) = distances.min_by_key(|&(distance, _)| distance)?;
    (distance > 0 && distance * 3 <= name.len().max(3)).then_some(nearest)
}

/// Returns the Levenshtein distance between two short names, in bytes.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(b.bytes()) {
            let cost = diagonal + usize::from(x != y);
            diagonal = *cell;
            left = cost.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn distance_counts_edits() {
        for (a, b, want) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "ab", 2),
            ("kitten", "sitting", 3),
            ("serch", "search", 1),
        ] {
            assert_eq!(distance(a, b), want, "{a} {b}");
            assert_eq!(distance(b, a), want, "{b} {a}");
        }
    }

    #[test]
    fn a_suggestion_is_near() {
        let known = ["repair", "search", "lucene"];
        assert_eq!(nearest("serch", &known), Some("search"));
        assert_eq!(nearest("Search", &known), Some("search"));
        assert_eq!(nearest("quran", &known), None);
        assert_eq!(nearest("", &known), None);
        assert_eq!(nearest(&"s".repeat(1000), &known), None);
    }
}
