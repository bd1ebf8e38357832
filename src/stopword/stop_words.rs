//! The set of classes whose words are stopped.

use crate::clitic::letters::{Letters, code};
use crate::clitic::{FunctionWord, WordClass};

/// A set of closed classes, as a filter of words. A `Copy` value.
///
/// # Examples
///
/// ```
/// use kalima::stopword::StopWords;
/// assert!(StopWords::full().contains("جميعهم")); // "all of them": a quantifier
/// assert!(!StopWords::core().contains("جميعهم"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(alias = "stopwords")]
#[doc(alias = "stop")]
pub struct StopWords {
    classes: u16,
    full: bool,
    egyptian_yaa: bool,
}

impl StopWords {
    /// Returns the empty set.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(!kalima::stopword::StopWords::none().contains("من")); // "from"
    /// ```
    #[must_use]
    pub const fn none() -> Self {
        Self { classes: 0, full: false, egyptian_yaa: false }
    }

    /// Returns the classes of grammar alone: all but quantifiers and adverbs.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::stopword::StopWords::core().contains("التي")); // "which"
    /// ```
    #[must_use]
    pub const fn core() -> Self {
        Self { full: false, ..Self::full() }
            .without(WordClass::Quantifier)
            .without(WordClass::Adverb)
    }

    /// Returns all classes, with «لي» (for me), «بي» (with me) and «مني» (from me), which are names too.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::stopword::StopWords::full().contains("داخلها")); // "inside it"
    /// ```
    #[must_use]
    pub const fn full() -> Self {
        Self { classes: u16::MAX, full: true, egyptian_yaa: false }
    }

    /// Returns the set without a class.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{clitic::WordClass, stopword::StopWords};
    /// assert!(!StopWords::core().without(WordClass::Negation).contains("لم")); // "not"
    /// ```
    #[must_use]
    pub const fn without(self, class: WordClass) -> Self {
        Self { classes: self.classes & !(1 << class as u16), ..self }
    }

    /// Sets «علي» with a dotted ي to be read as «على» (on), as Egypt writes it. Off by default: it is the
    /// name Ali.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::stopword::StopWords;
    /// assert!(!StopWords::core().contains("علي"));
    /// assert!(StopWords::core().egyptian_yaa(true).contains("علي"));
    /// ```
    #[must_use]
    pub const fn egyptian_yaa(self, egyptian_yaa: bool) -> Self {
        Self { egyptian_yaa, ..self }
    }

    /// Returns true if the class is in the set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{clitic::WordClass, stopword::StopWords};
    /// assert!(!StopWords::core().contains_class(WordClass::Adverb));
    /// ```
    #[must_use]
    pub const fn contains_class(self, class: WordClass) -> bool {
        self.classes >> class as u16 & 1 != 0
    }

    /// Returns true if `word`, as written, is a stop word. Linear in the word; does not allocate.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::stopword::StopWords::core().contains("فبهذا")); // "so with this"
    /// ```
    #[must_use]
    pub fn contains(self, word: &str) -> bool {
        if self.classes == 0 {
            return false;
        }
        let Some(function_word) = FunctionWord::of(word) else { return false };
        if !self.contains_class(function_word.class()) {
            return false;
        }
        let base = function_word.base();
        let written_yeh = || {
            Letters::of(word)
                .is_some_and(|letters| letters.view().written.last() == Some(&code::YEH))
        };
        match base {
            // «علي» the name; «عليّ» (on me) is written alike.
            "علي" if !self.egyptian_yaa => !written_yeh(),
            "ل" | "ب" | "من" if !self.full => !written_yeh(),
            _ => true,
        }
    }
}

impl Default for StopWords {
    fn default() -> Self {
        Self::core()
    }
}
