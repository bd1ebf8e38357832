//! Sentences with the gaps between them: an iterator over all pieces of the text.

use super::sentence::Sentence;
use super::sentences::Sentences;
use crate::Span;
use core::iter::FusedIterator;

/// A sentence, or the gap before one.
///
/// ```
/// use kalima::sentence::Piece;
/// let mut pieces = kalima::sentences("نعم. لا.").with_gaps(); // "yes. no."
/// assert!(matches!(pieces.next(), Some(Piece::Sentence(sentence)) if sentence.text() == "نعم."));
/// assert!(matches!(pieces.next(), Some(Piece::Gap { text: " ", .. })));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// A sentence.
    Sentence(Sentence<'t>),
    /// White space and invisible characters.
    Gap {
        /// The bytes between two sentences; never empty.
        text: &'t str,
        /// Their span, in bytes.
        span: Span,
    },
}

impl<'t> Piece<'t> {
    /// Returns the text of the sentence or gap.
    ///
    /// ```
    /// let pieces = kalima::sentences("نعم. لا.").with_gaps(); // "yes. no."
    /// assert_eq!(pieces.map(|piece| piece.text()).collect::<Vec<_>>(), ["نعم.", " ", "لا."]);
    /// ```
    #[must_use]
    pub fn text(&self) -> &'t str {
        match self {
            Self::Sentence(sentence) => sentence.text(),
            Self::Gap { text, .. } => text,
        }
    }

    /// Returns its span, in bytes.
    ///
    /// ```
    /// let last = kalima::sentences("نعم. ").with_gaps().last().unwrap(); // "yes."
    /// assert_eq!(last.span(), kalima::Span::new(7, 8));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Sentence(sentence) => sentence.span(),
            Self::Gap { span, .. } => *span,
        }
    }
}

impl<'t> Sentences<'t> {
    /// Returns the sentences and the gaps between them, which together are the text.
    ///
    /// ```
    /// let text = " نعم.\nلا. "; // "yes.", "no."
    /// let all: String = kalima::sentences(text).with_gaps().map(|piece| piece.text()).collect();
    /// assert_eq!(all, text);
    /// ```
    #[must_use]
    pub const fn with_gaps(self) -> WithGaps<'t> {
        WithGaps::new(self.text, self)
    }
}

/// Sentences and gaps; made by [`Sentences::with_gaps`].
///
/// ```
/// let text = " نعم.\n\nلا. "; // "yes.", "no."
/// let whole: String = kalima::sentences(text).with_gaps().map(|piece| piece.text()).collect();
/// assert_eq!(whole, text);
/// ```
#[derive(Debug, Clone)]
pub struct WithGaps<'t> {
    text: &'t str,
    /// The end of the last piece.
    at: usize,
    /// The sentence after the last gap.
    pending: Option<Sentence<'t>>,
    sentences: Sentences<'t>,
}

impl<'t> WithGaps<'t> {
    pub(super) const fn new(text: &'t str, sentences: Sentences<'t>) -> Self {
        Self { text, at: sentences.offset(), pending: None, sentences }
    }

    /// Returns the gap up to `end`, if there is one.
    fn gap(&mut self, end: usize) -> Option<Piece<'t>> {
        let span = Span::new(self.at, end);
        let text = self.text.get(span.range()).filter(|text| !text.is_empty())?;
        self.at = end;
        Some(Piece::Gap { text, span })
    }
}

impl<'t> Iterator for WithGaps<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let Some(sentence) = self.pending.take().or_else(|| self.sentences.next()) else {
            return self.gap(self.text.len());
        };
        if let Some(gap) = self.gap(sentence.span().start) {
            self.pending = Some(sentence);
            return Some(gap);
        }
        self.at = sentence.span().end;
        Some(Piece::Sentence(sentence))
    }
}

impl FusedIterator for WithGaps<'_> {}
