//! The light10 stemmer, as Lucene's `ArabicStemmer` applies it.

use super::Stemmer;
use alloc::borrow::Cow;
use alloc::string::String;

/// Larkey's light10: drops one prefix and up to one of each of ten suffixes.
///
/// Equal to Lucene's `ArabicStemmer` for every input. Its stem is a part of the word; nothing is
/// allocated. Lucene normalizes first: [`compat::lucene`](crate::compat::lucene).
///
/// # Examples
///
/// ```
/// use kalima::stem::Light10;
/// assert_eq!(Light10::new().stem("والكتابات"), "كتاب"); // "and the writings"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Light10 {}

/// Prefixes in the order of their tests, with the least number of characters left.
const PREFIXES: [(&str, usize); 7] =
    [("ال", 2), ("وال", 2), ("بال", 2), ("كال", 2), ("فال", 2), ("لل", 2), ("و", 3)];

/// Suffixes in the order of their tests; two characters are left.
const SUFFIXES: [&str; 10] = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

impl Light10 {
    /// Returns the stemmer.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::stem::Light10::new(), kalima::stem::Light10::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {}
    }

    /// Returns the stem, a part of `word`. Linear in the word.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::stem::Light10::new().stem("الحسن"), "حسن"); // "Hasan"
    /// ```
    #[must_use]
    pub fn stem<'w>(&self, word: &'w str) -> &'w str {
        let mut stem = PREFIXES
            .iter()
            .find_map(|&(prefix, least)| {
                word.strip_prefix(prefix).filter(|rest| has_chars(rest, least))
            })
            .unwrap_or(word);
        for suffix in SUFFIXES {
            if let Some(rest) = stem.strip_suffix(suffix).filter(|rest| has_chars(rest, 2)) {
                stem = rest;
            }
        }
        stem
    }
}

/// Returns true if the text has at least `least` UTF-16 code units, which Lucene counts. Constant time.
fn has_chars(text: &str, least: usize) -> bool {
    text.encode_utf16().take(least).count() == least
}

impl Stemmer for Light10 {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        Cow::Borrowed(Self::stem(self, word))
    }

    fn profile(&self) -> &'static str {
        "light10:1"
    }

    /// Appends the stem: a part of a folded word is folded.
    fn term_into(&self, word: &str, term: &mut String) {
        term.push_str(Self::stem(self, word));
    }
}
