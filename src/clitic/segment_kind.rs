//! The grammatical kind of a segment.

/// The grammatical kind of a [`Segment`](super::Segment).
///
/// # Examples
///
/// ```
/// use kalima::clitic::{SegmentKind, segment};
/// // "and in his house"
/// let kinds: Vec<_> = segment("وببيته").iter().map(|piece| piece.kind()).collect();
/// use SegmentKind::{Conjunction, Preposition, Pronoun, Stem};
/// assert_eq!(kinds, [Conjunction, Preposition, Stem, Pronoun]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum SegmentKind {
    /// و or ف (and, so).
    Conjunction,
    /// ب, ل or ك (with, for, as).
    Preposition,
    /// س before an imperfect verb (will).
    Future,
    /// The article ال, or its ل after ل.
    Article,
    /// A run-on «لا» or «ما» (not) before a verb.
    Negation,
    /// The word without its clitics.
    Stem,
    /// An attached pronoun: ه, ها, هم and others.
    Pronoun,
}

impl SegmentKind {
    /// Every kind, in order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::SegmentKind;
    /// assert!(SegmentKind::ALL.contains(&SegmentKind::Stem));
    /// ```
    pub const ALL: &[Self] = &[
        Self::Conjunction,
        Self::Preposition,
        Self::Future,
        Self::Article,
        Self::Negation,
        Self::Stem,
        Self::Pronoun,
    ];

    /// Returns the name in lower case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::clitic::SegmentKind::Pronoun.as_str(), "pronoun");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Conjunction => "conjunction",
            Self::Preposition => "preposition",
            Self::Future => "future",
            Self::Article => "article",
            Self::Negation => "negation",
            Self::Stem => "stem",
            Self::Pronoun => "pronoun",
        }
    }
}

impl core::fmt::Display for SegmentKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}
