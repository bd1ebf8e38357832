//! The finder: a folded query and its options.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::diacritics::{Diacritics, diacritics_of};
use crate::normalize::Normalizer;
use crate::span::Span;

/// The boundary that a match must have on both sides.
///
/// # Examples
///
/// ```
/// use kalima::find::{Finder, Boundary};
/// use kalima::Normalizer;
///
/// let anywhere = Finder::new(Normalizer::search(), "كتاب"); // "book"
/// let words = anywhere.clone().boundary(Boundary::WholeWords);
/// let text = "والكتاب كتاب"; // "and the book is a book"
/// assert_eq!(anywhere.find_iter(text).count(), 2);
/// assert_eq!(words.find_iter(text).count(), 1);
/// let with_proclitics = anywhere.boundary(Boundary::WordWithProclitics);
/// assert_eq!(with_proclitics.find_iter("والكتاب كتاب كتابة").count(), 2); // "... writing"
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Boundary {
    /// No condition: a match may start and end inside a word.
    #[default]
    Anywhere,
    /// No letter, combining mark or digit is adjacent to the match on either side.
    WholeWords,
    /// As [`WholeWords`](Self::WholeWords), but the conjunctions, prepositions and the article that
    /// [`clitic`](crate::clitic) cuts off may precede the match in its word: «كتاب» (book) matches in
    /// «وبالكتاب» and «للكتاب», and «يان» does not match in «بيان» (statement).
    WordWithProclitics,
}

/// Finds a query in texts whatever their spelling, and yields spans of the original text.
///
/// The query is normalized once, by [`new`](Self::new). Each search normalizes the text and runs a
/// linear substring search on the result. Memory is bounded by the longest line of the text, or by the
/// text if the query contains a line end. A candidate that the boundary or the query's diacritics reject
/// costs the length of the query again. The [module page](crate::find) defines how diacritics of the
/// query match.
///
/// # Examples
///
/// ```
/// use kalima::{Finder, Normalizer};
/// let finder = Finder::new(Normalizer::search(), "كتاب"); // "book"
/// for (text, found) in [("كِتَابٌ جديد", "كِتَابٌ"), ("هذا الكتـاب", "كتـاب")] {
///     assert_eq!(&text[finder.find(text).unwrap().range()], found);
/// }
/// ```
#[derive(Clone, Debug)]
#[doc(alias = "search")]
#[doc(alias = "grep")]
pub struct Finder {
    normalizer: Normalizer,
    query: String,
    boundary: Boundary,
    /// The diacritics on each character of the normalized query; empty if it has none.
    diacritics: Vec<Diacritics>,
}

impl Finder {
    /// Returns a finder of `query`. Both the query and the texts are normalized by `normalizer`.
    ///
    /// A query whose normalization is empty matches nowhere.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer, Span};
    /// let finder = Finder::new(Normalizer::search(), "إلى"); // "to"
    /// let spans: Vec<Span> = finder.find_iter("من الشام الى مصر").collect(); // "from Syria to Egypt"
    /// assert_eq!(spans, [Span::new(16, 22)]);
    /// ```
    #[must_use]
    pub fn new(normalizer: Normalizer, query: &str) -> Self {
        let (folded, offsets) = normalizer.normalize_with_offsets(query);
        let mut diacritics: Vec<Diacritics> =
            diacritics_of(query, &folded, Span::new(0, folded.len()), &offsets).collect();
        if diacritics.iter().all(|diacritics| diacritics.is_empty()) {
            diacritics.clear();
        }
        Self { normalizer, query: folded.into_owned(), boundary: Boundary::default(), diacritics }
    }

    /// Sets the boundary that matches must have; default: [`Boundary::Anywhere`].
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::find::{Finder, Boundary};
    /// use kalima::Normalizer;
    /// let finder = Finder::new(Normalizer::search(), "من").boundary(Boundary::WholeWords); // "from"
    /// assert!(finder.find("اليمن").is_none()); // "Yemen"
    /// ```
    #[must_use]
    pub fn boundary(mut self, boundary: Boundary) -> Self {
        self.boundary = boundary;
        self
    }

    /// Returns the normalized query.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// assert_eq!(Finder::new(Normalizer::search(), "الأُمّة").query(), "الامه"); // "the nation"
    /// ```
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Returns the span of the first match in `text`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer, Span};
    /// let finder = Finder::new(Normalizer::search(), "نعم"); // "yes"
    /// assert_eq!(finder.find("قال نَعَم"), Some(Span::new(7, 17))); // "he said yes"
    /// ```
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Span> {
        self.find_iter(text).next()
    }

    /// Returns true if `text` contains a match.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// let finder = Finder::new(Normalizer::search(), "نعم"); // "yes"
    /// assert!(finder.is_match("قال نَعَم") && !finder.is_match("قال لا")); // "he said yes", "... no"
    /// ```
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Returns the number of matches in `text`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// let finder = Finder::new(Normalizer::search(), "سلام"); // "peace"
    /// assert_eq!(finder.count("سَلَامٌ ثم سـلام"), 2); // "peace, then peace"
    /// ```
    #[must_use]
    pub fn count(&self, text: &str) -> usize {
        self.find_iter(text).count()
    }

    /// Returns `text` with every match replaced by `replacement`; borrowed if there is no match.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// let finder = Finder::new(Normalizer::search(), "الاسكندرية"); // "Alexandria"
    /// let text = "من الإسكندريّة"; // "from Alexandria"
    /// assert_eq!(finder.replace_all(text, "القاهرة"), "من القاهرة"); // "from Cairo"
    /// ```
    #[must_use]
    pub fn replace_all<'t>(&self, text: &'t str, replacement: &str) -> Cow<'t, str> {
        let mut out = String::new();
        let mut copied = 0;
        for span in self.find_iter(text) {
            out.push_str(Span::new(copied, span.start).of(text));
            out.push_str(replacement);
            copied = span.end;
        }
        if copied == 0 && out.is_empty() {
            return Cow::Borrowed(text);
        }
        out.push_str(Span::new(copied, text.len()).of(text));
        Cow::Owned(out)
    }

    /// Returns the normalizer of the query and the texts.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// let finder = Finder::new(Normalizer::search(), "نعم"); // "yes"
    /// assert_eq!(finder.normalizer(), Normalizer::search());
    /// ```
    #[must_use]
    pub const fn normalizer(&self) -> Normalizer {
        self.normalizer
    }

    /// Returns the boundary that matches must have.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Finder, Normalizer, find::Boundary};
    /// let finder = Finder::new(Normalizer::search(), "نعم"); // "yes"
    /// assert_eq!(finder.required_boundary(), Boundary::Anywhere);
    /// ```
    #[must_use]
    pub const fn required_boundary(&self) -> Boundary {
        self.boundary
    }

    pub(super) fn diacritics(&self) -> &[Diacritics] {
        &self.diacritics
    }
}
