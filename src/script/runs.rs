//! Runs: maximal parts of a text with one class, and their spans.

use crate::Span;
use crate::script::Class;
use core::fmt;
use core::iter::FusedIterator;

/// A maximal stretch of characters of one [`Class`].
///
/// # Examples
///
/// ```
/// use kalima::Span;
/// use kalima::script::{Class, runs};
/// let run = runs("سنة 2024").next().unwrap(); // "year 2024"
/// assert_eq!((run.text(), run.span(), run.class()), ("سنة", Span::new(0, 6), Class::ArabicLetter));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Run<'t> {
    text: &'t str,
    start: usize,
    class: Class,
}

impl<'t> Run<'t> {
    /// The characters of the run; never empty.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::script::runs("1،").map(|run| run.text()).eq(["1", "،"]));
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the span of the run, in bytes of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::script::runs("1،").last().unwrap().span(), kalima::Span::new(1, 3));
    /// ```
    #[inline]
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// The class of every character in the run.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert_eq!(kalima::script::runs("؟!").next().unwrap().class(), Class::Terminator);
    /// ```
    #[inline]
    #[must_use]
    pub const fn class(&self) -> Class {
        self.class
    }
}

impl AsRef<str> for Run<'_> {
    fn as_ref(&self) -> &str {
        self.text
    }
}

impl fmt::Display for Run<'_> {
    /// Writes the text of the run.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

/// The members `start`, `end`, `class` and `text`.
#[cfg(feature = "serde")]
impl serde::Serialize for Run<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut run = serializer.serialize_struct("Run", 4)?;
        run.serialize_field("start", &self.start)?;
        run.serialize_field("end", &self.span().end)?;
        run.serialize_field("class", &format_args!("{:?}", self.class))?;
        run.serialize_field("text", self.text)?;
        run.end()
    }
}

/// The maximal stretches of one class in the text, in order; together they are the text.
///
/// Takes linear time and allocates nothing.
///
/// # Examples
///
/// ```
/// use kalima::script::runs;
/// let texts: Vec<&str> = runs("عام 2024؟!").map(|run| run.text()).collect(); // "year 2024?!"
/// assert_eq!(texts, ["عام", " ", "2024", "؟!"]);
/// ```
#[inline]
pub const fn runs(text: &str) -> Runs<'_> {
    Runs { rest: text, start: 0 }
}

/// The iterator that [`runs`] returns.
///
/// # Examples
///
/// ```
/// let mut runs = kalima::script::runs("ab1");
/// assert_eq!(runs.next().unwrap().text(), "ab");
/// assert_eq!(runs.next().unwrap().text(), "1");
/// assert!(runs.next().is_none() && runs.next().is_none());
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy"]
pub struct Runs<'t> {
    rest: &'t str,
    start: usize,
}

impl<'t> Iterator for Runs<'t> {
    type Item = Run<'t>;

    fn next(&mut self) -> Option<Run<'t>> {
        let class = Class::of(self.rest.chars().next()?);
        let length = self.rest.find(|c| Class::of(c) != class).unwrap_or(self.rest.len());
        // `length` is the offset of a character, or the end.
        let (text, rest) = self.rest.split_at_checked(length)?;
        let run = Run { text, start: self.start, class };
        self.start += length;
        self.rest = rest;
        Some(run)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::from(!self.rest.is_empty()), Some(self.rest.len()))
    }
}

impl FusedIterator for Runs<'_> {}

#[cfg(test)]
mod tests {
    use super::runs;
    use crate::script::Class;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_are_the_text_and_maximal(text in "[ء-ي ،؟!a-z0-9\u{64B}-\u{652}\u{200F}😀\n]*") {
            let runs: alloc::vec::Vec<_> = runs(&text).collect();
            let joined: alloc::string::String = runs.iter().map(super::Run::text).collect();
            prop_assert_eq!(&joined, &text);
            for run in &runs {
                prop_assert_eq!(&text[run.span().range()], run.text());
                prop_assert!(run.text().chars().all(|c| Class::of(c) == run.class()));
            }
            prop_assert!(runs.windows(2).all(|pair| pair[0].class() != pair[1].class()));
        }
    }
}
