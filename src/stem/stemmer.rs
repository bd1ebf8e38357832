//! The trait of all stemmers.

use crate::Normalizer;
use alloc::borrow::Cow;
use alloc::string::String;

/// Computed once, not at each word.
const SEARCH: Normalizer = Normalizer::search();

/// A function from a word to its stem, with a versioned name.
///
/// # Examples
///
/// ```
/// use kalima::stem::Stemmer;
/// use std::borrow::Cow;
///
/// /// Drops the article.
/// struct Bare;
///
/// impl Stemmer for Bare {
///     fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
///         Cow::Borrowed(word.strip_prefix("ال").unwrap_or(word))
///     }
///     fn profile(&self) -> &'static str {
///         "bare:1"
///     }
/// }
/// assert_eq!(Bare.stem("القلم"), "قلم"); // "the pen"
/// ```
pub trait Stemmer {
    /// Returns the stem of one word.
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str>;

    /// Returns the name and version of the algorithm and its lists: the same profile gives the same
    /// stems.
    fn profile(&self) -> &'static str;

    /// Returns the normalizer of the words that the stemmer expects. The default is
    /// [`Normalizer::search`]. [`Analyzer`](crate::search::Analyzer) applies it before each call.
    fn normalizer(&self) -> Normalizer {
        SEARCH
    }

    /// Appends the index term of a word, which [`normalizer`](Self::normalizer) has normalized. The
    /// default appends the stem in the fold of [`Normalizer::search`].
    fn term_into(&self, word: &str, term: &mut String) {
        SEARCH.normalize_into(&self.stem(word), term);
    }

    /// Returns the method of the stemmer, if an analyzer has a faster path for it.
    #[doc(hidden)]
    fn method(&self) -> Method {
        Method::Other
    }
}

/// The paths of an analyzer.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Method {
    /// The term is the folded word.
    Fold,
    /// The stemmer is [`Light`](super::Light), which segments the word as stop words do.
    Light {
        /// Drops the ي of relational adjectives.
        nisba: bool,
        /// Drops the ي of imperfect verbs.
        imperfect: bool,
    },
    /// Every other stemmer.
    Other,
}

impl<S: Stemmer + ?Sized> Stemmer for &S {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        (**self).stem(word)
    }

    fn profile(&self) -> &'static str {
        (**self).profile()
    }

    fn normalizer(&self) -> Normalizer {
        (**self).normalizer()
    }

    fn term_into(&self, word: &str, term: &mut String) {
        (**self).term_into(word, term);
    }

    fn method(&self) -> Method {
        (**self).method()
    }
}

/// A stemmer that leaves listed words as they are, as Lucene's keyword attribute does.
///
/// # Examples
///
/// ```
/// use kalima::stem::{Except, Light10, Stemmer};
/// let stemmer = Except::new(Light10::new(), &["الهند"]); // "India"
/// assert_eq!(stemmer.stem("الهند"), "الهند");
/// assert_eq!(stemmer.stem("الحسن"), "حسن"); // "Hasan"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Except<'k, S> {
    stemmer: S,
    words: &'k [&'k str],
}

impl<'k, S: Stemmer> Except<'k, S> {
    /// Returns a stemmer that keeps `words`, compared as written. Each word costs one pass over the list.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::stem::{Except, Light, Stemmer};
    /// assert_eq!(Except::new(Light::new(), &[]).stem("كتابه"), "كتاب"); // "his book"
    /// ```
    #[must_use]
    pub const fn new(stemmer: S, words: &'k [&'k str]) -> Self {
        Self { stemmer, words }
    }
}

impl<S: Stemmer> Stemmer for Except<'_, S> {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        if self.words.contains(&word) { Cow::Borrowed(word) } else { self.stemmer.stem(word) }
    }

    /// Returns the profile of the stemmer; the list is not part of it.
    fn profile(&self) -> &'static str {
        self.stemmer.profile()
    }

    fn normalizer(&self) -> Normalizer {
        self.stemmer.normalizer()
    }

    fn term_into(&self, word: &str, term: &mut String) {
        if self.words.contains(&word) {
            SEARCH.normalize_into(word, term);
        } else {
            self.stemmer.term_into(word, term);
        }
    }
}
