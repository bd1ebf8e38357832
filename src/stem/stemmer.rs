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
