//! The pieces of one word: clitics and stem, with spans.

use super::cuts::PIECES_MAX;
use super::function_word::FunctionWord;
use super::segment_kind::SegmentKind;
use crate::Span;
use core::iter::FusedIterator;

/// One piece of a word: a clitic or the stem.
///
/// # Examples
///
/// ```
/// use kalima::Span;
/// let word = kalima::clitic::segment("والكتاب"); // "and the book"
/// let stem = word.iter().last().unwrap();
/// assert_eq!((stem.text(), stem.span()), ("الكتاب", Span::new(2, 14)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Segment<'t> {
    text: &'t str,
    span: Span,
    kind: SegmentKind,
}

impl<'t> Segment<'t> {
    /// Returns the piece as written, marks and tatweel included.
    ///
    /// # Examples
    ///
    /// ```
    /// let word = kalima::clitic::segment("بِالقَلَم"); // "with the pen"
    /// assert_eq!(word.iter().next().unwrap().text(), "بِ");
    /// ```
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the span in bytes: of the word for [`segment`](super::segment), of the whole text for
    /// [`Segmenter::tokens`](super::Segmenter::tokens).
    ///
    /// # Examples
    ///
    /// ```
    /// let word = kalima::clitic::segment("كتابه"); // "his book"
    /// assert_eq!(word.pronoun().unwrap().span(), kalima::Span::new(8, 10));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Returns the kind.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::{SegmentKind, segment};
    /// assert_eq!(segment("قلم").iter().next().unwrap().kind(), SegmentKind::Stem); // "pen"
    /// ```
    #[must_use]
    pub const fn kind(&self) -> SegmentKind {
        self.kind
    }
}

/// The pieces of a word in order: at most six, which concatenate to the word.
///
/// A `Copy` value without heap. An empty word has no piece.
///
/// # Examples
///
/// ```
/// let word = kalima::clitic::segment("وبكتابهم"); // "and with their book"
/// let pieces: Vec<_> = word.iter().map(|piece| piece.text()).collect();
/// assert_eq!(pieces, ["و", "ب", "كتاب", "هم"]);
/// assert_eq!(word.stem().unwrap().text(), "كتاب");
/// assert!(!word.is_whole());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segments<'t> {
    word: &'t str,
    /// The offset of the word in the whole text.
    offset: usize,
    starts: [usize; PIECES_MAX],
    kinds: [SegmentKind; PIECES_MAX],
    len: u8,
    function_word: Option<FunctionWord>,
}

impl<'t> Segments<'t> {
    /// Returns the word as one piece.
    pub(super) const fn whole(word: &'t str, function_word: Option<FunctionWord>) -> Self {
        let len = !word.is_empty() as u8;
        let (starts, kinds) = ([0; PIECES_MAX], [SegmentKind::Stem; PIECES_MAX]);
        Self { word, offset: 0, starts, kinds, len, function_word }
    }

    /// Returns no piece yet, of `word`.
    pub(super) const fn none(word: &'t str, function_word: Option<FunctionWord>) -> Self {
        Self { len: 0, ..Self::whole(word, function_word) }
    }

    /// Adds a piece that starts at a byte offset of the word.
    pub(super) fn push(&mut self, start: usize, kind: SegmentKind) {
        let at = usize::from(self.len);
        if let (Some(slot), Some(of)) = (self.starts.get_mut(at), self.kinds.get_mut(at)) {
            (*slot, *of) = (start, kind);
            self.len += 1;
        }
    }

    /// Returns the offset of the word in the whole text.
    pub(crate) const fn offset(&self) -> usize {
        self.offset
    }

    /// Returns the same pieces with spans moved by `offset` bytes.
    pub(super) const fn at(self, offset: usize) -> Self {
        Self { offset, ..self }
    }

    /// Returns the pieces in order.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::clitic::segment("للمدرسة").iter().count(), 2); // "for the school"
    /// ```
    #[must_use]
    pub const fn iter(&self) -> Iter<'t> {
        Iter { segments: *self, at: 0 }
    }

    /// Returns the number of pieces, 0 to 6.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::clitic::segment("وزير").len(), 1); // "minister"
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len as usize
    }

    /// Returns true if the word is empty.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::clitic::segment("").is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns true if the word has no clitic.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::clitic::segment("باريس").is_whole()); // "Paris"
    /// ```
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.len < 2
    }

    /// Returns the pieces before the stem, or before the pronoun if there is no stem («به»).
    ///
    /// # Examples
    ///
    /// ```
    /// let word = kalima::clitic::segment("وللكتاب"); // "and for the book"
    /// let pieces: Vec<_> = word.proclitics().map(|piece| piece.text()).collect();
    /// assert_eq!(pieces, ["و", "ل"]);
    /// ```
    pub fn proclitics(
        &self,
    ) -> impl Iterator<Item = Segment<'t>> + Clone + core::fmt::Debug + use<'t> {
        let is_proclitic: fn(&Segment<'t>) -> bool =
            |piece| !matches!(piece.kind, SegmentKind::Stem | SegmentKind::Pronoun);
        self.iter().take_while(is_proclitic)
    }

    /// Returns the stem; `None` for an empty word and for a preposition with its pronoun («به»).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::segment;
    /// assert_eq!(segment("بالقلم").stem().unwrap().text(), "القلم"); // "with the pen"
    /// assert_eq!(segment("به").stem(), None); // "with him"
    /// ```
    #[must_use]
    pub fn stem(&self) -> Option<Segment<'t>> {
        self.iter().find(|piece| piece.kind == SegmentKind::Stem)
    }

    /// Returns the attached pronoun, if the word has one.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::segment;
    /// assert_eq!(segment("بيتها").pronoun().unwrap().text(), "ها"); // "her house"
    /// assert_eq!(segment("اتجاه").pronoun(), None); // "direction"
    /// ```
    #[must_use]
    pub fn pronoun(&self) -> Option<Segment<'t>> {
        self.iter().find(|piece| piece.kind == SegmentKind::Pronoun)
    }

    /// Returns the function word that the word is, with or without clitics.
    ///
    /// # Examples
    ///
    /// ```
    /// let word = kalima::clitic::segment("وفيها"); // "and in it"
    /// assert_eq!(word.function_word().unwrap().base(), "في");
    /// ```
    #[must_use]
    pub const fn function_word(&self) -> Option<FunctionWord> {
        self.function_word
    }

    fn get(&self, at: usize) -> Option<Segment<'t>> {
        if at >= self.len() {
            return None;
        }
        let (&start, &kind) = (self.starts.get(at)?, self.kinds.get(at)?);
        let end = match self.starts.get(at + 1) {
            Some(&end) if at + 1 < self.len() => end,
            _ => self.word.len(),
        };
        let span = Span::new(self.offset + start, self.offset + end);
        Some(Segment { text: self.word.get(start..end)?, span, kind })
    }
}

impl<'t> IntoIterator for Segments<'t> {
    type Item = Segment<'t>;
    type IntoIter = Iter<'t>;

    fn into_iter(self) -> Iter<'t> {
        self.iter()
    }
}

/// The pieces of a word, from [`Segments::iter`].
///
/// # Examples
///
/// ```
/// let pieces = kalima::clitic::segment("وقال").iter(); // "and he said"
/// assert_eq!(pieces.len(), 2);
/// ```
#[derive(Debug, Clone)]
pub struct Iter<'t> {
    segments: Segments<'t>,
    at: usize,
}

impl<'t> Iterator for Iter<'t> {
    type Item = Segment<'t>;

    fn next(&mut self) -> Option<Segment<'t>> {
        let piece = self.segments.get(self.at)?;
        self.at += 1;
        Some(piece)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.segments.len() - self.at;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Iter<'_> {}
impl FusedIterator for Iter<'_> {}
