//! The variants of a query word, and their forms for engines.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The variants of one word, in order.
///
/// # Examples
///
/// ```
/// let variants = kalima::search::Expansion::article().variants("قلم"); // "pen"
/// assert_eq!(variants.to_regex(), "(?:قلم|القلم)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variants {
    words: Vec<String>,
    is_cut: bool,
}

impl Variants {
    /// Returns the words without those that occurred before, at most `limit` of them. Empty words are
    /// none.
    pub(super) fn new(all: Vec<String>, limit: usize) -> Self {
        let mut seen = BTreeSet::new();
        let mut words: Vec<String> = all.into_iter().filter(|word| !word.is_empty()).collect();
        words.retain(|word| seen.insert(word.clone()));
        let is_cut = words.len() > limit;
        words.truncate(limit);
        Self { words, is_cut }
    }

    /// Returns the number of variants.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Expansion::article().variants("قلم").len(), 2); // "pen"
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns true if there is none.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(!kalima::search::Expansion::article().variants("قلم").is_empty()); // "pen"
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns true if the limit dropped variants.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::search::Expansion::article().limit(1).variants("قلم").is_cut()); // "pen"
    /// ```
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Returns the variants, most likely first.
    ///
    /// # Examples
    ///
    /// ```
    /// let variants = kalima::search::Expansion::article().variants("قلم"); // "pen"
    /// assert_eq!(variants.iter().next(), Some("قلم"));
    /// ```
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + Clone + core::fmt::Debug {
        self.words.iter().map(String::as_str as fn(&String) -> &str)
    }

    /// Returns one alternation that matches exactly the variants, special characters escaped. It does not
    /// require word boundaries: add them as your engine writes them. Without any variant it matches
    /// nothing.
    ///
    /// # Examples
    ///
    /// ```
    /// let variants = kalima::search::Expansion::article().variants("a.b");
    /// assert_eq!(variants.to_regex(), "(?:a\\.b)");
    /// ```
    #[must_use]
    pub fn to_regex(&self) -> String {
        if self.is_empty() {
            return "[^\\s\\S]".to_string();
        }
        let mut regex = "(?:".to_string();
        for (at, word) in self.iter().enumerate() {
            if at > 0 {
                regex.push('|');
            }
            for c in word.chars() {
                if c.is_ascii_punctuation() {
                    regex.push('\\');
                }
                regex.push(c);
            }
        }
        regex.push(')');
        regex
    }

    /// Returns the variants as `LIKE` patterns that find each anywhere in a text, with `\` before `%`,
    /// `_` and `\`.
    ///
    /// # Examples
    ///
    /// ```
    /// let variants = kalima::search::Expansion::article().variants("قلم"); // "pen"
    /// assert!(variants.like_patterns().eq(["%قلم%", "%القلم%"]));
    /// ```
    pub fn like_patterns(&self) -> impl Iterator<Item = String> + '_ {
        self.iter().map(|word| {
            let mut pattern = "%".to_string();
            for c in word.chars() {
                if matches!(c, '%' | '_' | '\\') {
                    pattern.push('\\');
                }
                pattern.push(c);
            }
            pattern.push('%');
            pattern
        })
    }
}
