//! The ready value: a query folded once, to be found in any number of texts.

use alloc::string::String;
use alloc::vec::Vec;

use super::diacritics::Vowels;
use super::matches::Matches;
use crate::normalize::{Normalizer, Offsets};
use crate::span::Span;

/// Where in the text a match may stand.
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
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Boundary {
    /// Inside words too.
    #[default]
    Anywhere,
    /// Only where no letter, mark or digit touches the match on either side.
    WholeWords,
}

/// Finds a folded query in unfolded text and yields spans of the original.
///
/// The query is folded once, when the finder is made; then each text costs one pass of the
/// normalizer and one of a linear substring search, in memory bounded by its longest line (all of it
/// if the query itself holds a line end). A place that is refused for its vowels or its neighbours
/// costs the length of the query again. See the [module page](crate::find) for what a query's own
/// vowels mean.
///
/// ```
/// use kalima::{Finder, Normalizer};
/// let finder = Finder::new(Normalizer::search(), "كتاب"); // "book"
/// for (text, found) in [("كِتَابٌ جديد", "كِتَابٌ"), ("هذا الكتـاب", "كتـاب")] {
///     assert_eq!(&text[finder.find(text).unwrap().range()], found);
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Finder {
    normalizer: Normalizer,
    query: String,
    boundary: Boundary,
    /// What each character of the folded query bears; empty if the query bears nothing at all.
    vowels: Vec<Vowels>,
}

impl Finder {
    /// A finder of `query`, which is compared with texts after `normalizer` has folded both.
    ///
    /// A query that folds to nothing finds nothing.
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
        let mut vowels: Vec<Vowels> =
            borne(query, &folded, Span::new(0, folded.len()), &offsets).collect();
        if vowels.iter().all(|vowels| vowels.is_empty()) {
            vowels.clear();
        }
        Self { normalizer, query: folded.into_owned(), boundary: Boundary::default(), vowels }
    }

    /// The same finder, restricted to (or freed to) `boundary`.
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

    /// The query as it is compared: folded.
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// assert_eq!(Finder::new(Normalizer::search(), "الأُمّة").query(), "الامه"); // "the nation"
    /// ```
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The first match in `text`, as a span of `text`.
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

    /// All matches in `text`, from left to right, none overlapping another.
    ///
    /// A match covers whole characters of the original, and what the normalizer deletes after its
    /// last letter: the marks and tatweels of that letter.
    ///
    /// ```
    /// use kalima::{Finder, Normalizer};
    /// let finder = Finder::new(Normalizer::search(), "سلام"); // "peace"
    /// let text = "سَلَامٌ ثم سـلام"; // "peace, then peace"
    /// let found: Vec<&str> = finder.find_iter(text).map(|span| &text[span.range()]).collect();
    /// assert_eq!(found, ["سَلَامٌ", "سـلام"]);
    /// ```
    #[must_use]
    pub fn find_iter<'a>(&'a self, text: &'a str) -> Matches<'a> {
        Matches::new(self, text)
    }

    pub(super) const fn normalizer(&self) -> &Normalizer {
        &self.normalizer
    }

    pub(super) const fn required_boundary(&self) -> Boundary {
        self.boundary
    }

    pub(super) fn vowels(&self) -> &[Vowels] {
        &self.vowels
    }
}

/// What each character of a part of `folded` bears in `source`.
pub(super) fn borne<'a>(
    source: &'a str,
    folded: &'a str,
    part: Span,
    offsets: &'a Offsets,
) -> impl Iterator<Item = Vowels> + 'a {
    let characters = folded.get(part.range()).unwrap_or_default().char_indices();
    characters.map(move |(at, c)| {
        let start = part.start + at;
        // The source of a letter is the letter and the marks that were deleted after it.
        let letter = offsets.to_source(Span::new(start, start + c.len_utf8()));
        source.get(letter.range()).map_or(Vowels::default(), Vowels::of)
    })
}
