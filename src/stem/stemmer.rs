//! The trait of all stemmers.

use alloc::borrow::Cow;

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
}

impl<S: Stemmer + ?Sized> Stemmer for &S {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        (**self).stem(word)
    }

    fn profile(&self) -> &'static str {
        (**self).profile()
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
}
