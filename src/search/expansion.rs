//! Query expansion: bounded, ordered variants of one word, for indexes that fold and do not stem.

use crate::clitic::Segmenter;
use crate::{Normalizer, clitic::SegmentKind};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A choice of variants of a query word, most likely first.
///
/// The query is reduced to its stem first, so all forms of a word expand alike. Function words expand
/// to themselves.
///
/// # Examples
///
/// ```
/// use kalima::search::Expansion;
/// let variants = Expansion::proclitics().variants("بالكتاب"); // "with the book"
/// assert_eq!(variants.len(), 24);
/// assert!(variants.iter().any(|variant| variant == "وللكتاب")); // "and for the book"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Expansion {
    proclitics: bool,
    limit: usize,
}

impl Expansion {
    /// Returns the word and the word with the article: at most two variants.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// assert!(Expansion::article().variants("قلم").iter().eq(["قلم", "القلم"])); // "pen"
    /// ```
    #[must_use]
    pub const fn article() -> Self {
        Self { proclitics: false, limit: usize::MAX }
    }

    /// Returns {∅ و ف} × {∅ ب ل ك} × {∅ ال}: at most 24 variants.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Expansion::proclitics().variants("قلم").len(), 24); // "pen"
    /// ```
    #[must_use]
    pub const fn proclitics() -> Self {
        Self { proclitics: true, limit: usize::MAX }
    }

    /// Sets the greatest number of variants: the list is cut in its order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// let variants = Expansion::proclitics().limit(5).variants("قلم"); // "pen"
    /// assert_eq!(variants.len(), 5);
    /// assert!(variants.is_cut());
    /// ```
    #[must_use]
    pub const fn limit(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// Returns the variants of one word in the search fold, without duplicates. The first is the
    /// query's own stem, folded.
    ///
    /// # Examples
    ///
    /// ```
    /// let variants = kalima::search::Expansion::proclitics().variants("منها"); // "from her"
    /// assert!(variants.iter().eq(["منها"]));
    /// ```
    #[must_use]
    pub fn variants(&self, word: &str) -> Variants {
        let fold = |word: &str| Normalizer::search().normalize(word).into_owned();
        let segments = Segmenter::new().article(true).segment(word);
        let is_fixed = segments.function_word().is_some();
        let stem = segments.stem().filter(|_| !is_fixed).map_or(word, |stem| stem.text());
        let base = fold(stem);
        let first = segments.iter().find(|piece| piece.kind() == SegmentKind::Future);
        let mut words = Vec::new();
        if is_fixed || base.is_empty() || first.is_some() {
            words.push(fold(word));
            return Variants { words, is_cut: false };
        }
        let takes_article = !base.starts_with("ال");
        let prepositions: &[&str] = if self.proclitics { &["", "ب", "ل", "ك"] } else { &[""] };
        let conjunctions: &[&str] = if self.proclitics { &["", "و", "ف"] } else { &[""] };
        for conjunction in conjunctions {
            for preposition in prepositions {
                words.push(format!("{conjunction}{preposition}{base}"));
                if takes_article {
                    let article = if *preposition == "ل" { "ل" } else { "ال" };
                    words.push(format!("{conjunction}{preposition}{article}{base}"));
                }
            }
        }
        let is_cut = words.len() > self.limit;
        words.truncate(self.limit);
        Variants { words, is_cut }
    }
}

impl Default for Expansion {
    fn default() -> Self {
        Self::proclitics()
    }
}

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

    /// Returns one alternation that matches exactly the variants, special characters escaped.
    ///
    /// # Examples
    ///
    /// ```
    /// let variants = kalima::search::Expansion::article().variants("a.b");
    /// assert_eq!(variants.to_regex(), "(?:a\\.b|الa\\.b)");
    /// ```
    #[must_use]
    pub fn to_regex(&self) -> String {
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
