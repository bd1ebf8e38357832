//! The configured segmenter.

use super::cuts::Cuts;
use super::evidence::Evidence;
use super::function_word;
use super::letters::{Letters, View, code};
use super::radical::{article_len, is_radical_word};
use super::rules::{first_letter, has_decisive_second, is_vetoed, proclitics, pronoun};
use super::segment_kind::SegmentKind;
use super::segments::Segments;
use crate::{Token, TokenKind, Tokens};
use code::MEEM;
use core::iter::FusedIterator;

/// A segmenter of words into clitics and stem. Options are a `Copy` value.
///
/// The default follows the Penn Arabic Treebank: the article stays with its noun, and «لل» is cut after
/// its first ل.
///
/// # Examples
///
/// ```
/// use kalima::clitic::Segmenter;
/// let with_article = Segmenter::new().article(true);
/// let pieces: Vec<_> = with_article.segment("وبالقلم").iter().map(|piece| piece.text()).collect();
/// assert_eq!(pieces, ["و", "ب", "ال", "قلم"]); // "and with the pen"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segmenter<'k> {
    article: bool,
    pronouns: bool,
    heh_taa: bool,
    keep: &'k [&'k str],
    evidence: Option<&'k Evidence>,
}

impl Default for Segmenter<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'k> Segmenter<'k> {
    /// Returns the default segmenter.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::clitic::Segmenter::new().segment("والبيت").len(), 2); // "and the house"
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { article: false, pronouns: true, heh_taa: false, keep: &[], evidence: None }
    }

    /// Sets a cut after the article ال, and after its ل in «لل». Off by default.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::Segmenter;
    /// let pieces = Segmenter::new().article(true).segment("للمدرسة"); // "for the school"
    /// assert!(pieces.iter().map(|piece| piece.text()).eq(["ل", "ل", "مدرسة"]));
    /// ```
    #[must_use]
    pub const fn article(self, article: bool) -> Self {
        Self { article, ..self }
    }

    /// Sets cuts before pronouns. On by default. A preposition of one letter is cut from its pronoun
    /// in any case.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::Segmenter;
    /// assert!(Segmenter::new().pronouns(false).segment("بيتهم").is_whole()); // "their house"
    /// ```
    #[must_use]
    pub const fn pronouns(self, pronouns: bool) -> Self {
        Self { pronouns, ..self }
    }

    /// Sets a final ه of content words to be read as ة, as social text writes it. Off by default.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::Segmenter;
    /// assert!(Segmenter::new().heh_taa(true).segment("ساعه").is_whole()); // "hour"
    /// ```
    #[must_use]
    pub const fn heh_taa(self, heh_taa: bool) -> Self {
        Self { heh_taa, ..self }
    }

    /// Sets words that are never cut, with or without proclitics before them. Marks, tatweel and the
    /// seat of an initial hamza do not count. Time grows by the length of the list for each word.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::Segmenter;
    /// let segmenter = Segmenter::new().keep(&["بتلكو"]); // "Betelco", a firm
    /// assert!(segmenter.segment("بتلكو").is_whole());
    /// assert_eq!(segmenter.segment("لبتلكو").len(), 2);
    /// ```
    #[must_use]
    pub const fn keep(self, words: &'k [&'k str]) -> Self {
        Self { keep: words, ..self }
    }

    /// Sets counts of a collection that decide about a first letter where no list does. None by default.
    /// A word then costs some 20 look-ups more.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::{EvidenceCounts, Segmenter};
    /// let mut counts = EvidenceCounts::new();
    /// counts.add("بتلكو وبتلكو لبتلكو بتلكو"); // "Betelco", a firm, with proclitics
    /// let evidence = counts.freeze();
    /// assert!(Segmenter::new().evidence(&evidence).segment("بتلكو").is_whole());
    /// ```
    #[must_use]
    pub const fn evidence(self, evidence: &'k Evidence) -> Self {
        Self { evidence: Some(evidence), ..self }
    }

    /// Returns the pieces of one word, which concatenate to it.
    ///
    /// A word is one piece if it holds anything but Arabic letters, marks and tatweel, or has more than
    /// 40 letters. Presentation forms count as other characters: normalize first. The result depends on
    /// the word alone. Linear in the word; does not allocate.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::Segmenter;
    /// assert_eq!(Segmenter::new().segment("ولوزارته").len(), 4); // "and for his ministry"
    /// ```
    #[must_use]
    pub fn segment<'t>(&self, word: &'t str) -> Segments<'t> {
        let Some(letters) = Letters::of(word) else { return Segments::whole(word, None) };
        self.segment_letters(word, &letters)
    }

    /// Returns the pieces of a word whose letters are known.
    pub(crate) fn segment_letters<'t>(&self, word: &'t str, letters: &Letters) -> Segments<'t> {
        let view = letters.view();
        let mut cuts = Cuts::new();
        if view.folded.len() < 2 || self.keeps(view) {
            return Segments::whole(
                word,
                function_word::find(view, &mut cuts).and_then(function_word::Fixed::function_word),
            );
        }
        let function_word = match function_word::find(view, &mut cuts) {
            Some(found) => found.function_word(),
            None => {
                self.content_word(letters, &mut cuts);
                None
            }
        };
        let mut segments = Segments::none(word, function_word);
        let mut before = None;
        for (at, kind) in cuts.iter() {
            let stem_before = before == Some(SegmentKind::Stem);
            if kind == SegmentKind::Pronoun && !self.pronouns && stem_before {
                continue;
            }
            // Marks before the first letter belong to the first piece.
            segments.push(if at == 0 { 0 } else { letters.start(at) }, kind);
            before = Some(kind);
        }
        if segments.is_empty() { Segments::whole(word, function_word) } else { segments }
    }

    /// Adds the pieces of a content word.
    fn content_word(&self, letters: &Letters, cuts: &mut Cuts) {
        let view = letters.view();
        let by_counts = self.evidence.and_then(|evidence| first_by_counts(evidence, view));
        let mut used = match by_counts {
            Some(true) => first_letter(view, cuts),
            Some(false) => 0,
            None => proclitics(view, cuts),
        };
        if (1..=used).any(|at| is_vetoed(letters, at)) {
            cuts.clear();
            used = 0;
        }
        let rest = view.from(used);
        if let Some(at) = (1..=used).find(|&at| self.keeps(view.from(at))) {
            cuts.truncate(at);
            cuts.push(at, SegmentKind::Stem);
            return;
        }
        if used > 0 {
            let mut pieces = Cuts::new();
            if function_word::find(rest, &mut pieces).is_some() {
                for (at, kind) in pieces.iter() {
                    cuts.push(used + at, kind);
                }
                return;
            }
        }
        let article = article_len(view, used);
        if article > 0 {
            if self.article {
                cuts.push(used, SegmentKind::Article);
                cuts.push(used + article, SegmentKind::Stem);
            } else {
                cuts.push(used, SegmentKind::Stem);
            }
            return;
        }
        cuts.push(used, SegmentKind::Stem);
        let len = pronoun(rest, self.heh_taa);
        let at = view.folded.len() - len;
        // No pronoun begins with a shadda, and the م of هم has none: «مُهِمّ» (important).
        let vetoed = letters.has_shadda(at)
            || view.folded.last() == Some(&MEEM) && letters.has_shadda(view.folded.len() - 1);
        if len > 0 && !vetoed {
            cuts.push(at, SegmentKind::Pronoun);
        }
    }

    fn keeps(&self, word: View<'_>) -> bool {
        self.keep
            .iter()
            .any(|kept| Letters::of(kept).is_some_and(|kept| kept.view().folded == word.folded))
    }

    /// Returns the pieces of each token, with spans of the whole text. Tokens that are not words have one
    /// piece.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Span, clitic::Segmenter};
    /// // "and he said: for him"
    /// let tokens = Segmenter::new().tokens(kalima::tokens("وقال: له"));
    /// let spans: Vec<Span> = tokens.flatten().map(|piece| piece.span()).collect();
    /// assert_eq!(spans, [(0..2).into(), (2..8).into(), (8..9).into(), (10..12).into(), (12..14).into()]);
    /// ```
    #[must_use]
    pub const fn tokens<'t>(self, tokens: Tokens<'t>) -> SegmentedTokens<'t, 'k> {
        SegmentedTokens { segmenter: self, tokens }
    }

    /// Returns the pieces of one token, with spans of the whole text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::Segmenter;
    /// let token = kalima::tokens("هو وأخوه").last().unwrap(); // "he and his brother"
    /// assert_eq!(Segmenter::new().segment_token(token).iter().next().unwrap().span().start, 5);
    /// ```
    #[must_use]
    pub fn segment_token<'t>(&self, token: Token<'t>) -> Segments<'t> {
        let segments = if token.kind() == TokenKind::Word {
            self.segment(token.text())
        } else {
            Segments::whole(token.text(), None)
        };
        segments.at(token.span().start)
    }
}

/// Returns true if the first letter is a proclitic by counts, false if it is a radical; `None` if lists or
/// the second letter decide, or the counts do not.
fn first_by_counts(evidence: &Evidence, word: View<'_>) -> Option<bool> {
    if word.folded.len() < 4 || is_radical_word(word.folded) || has_decisive_second(word) {
        return None;
    }
    evidence.is_proclitic(word.folded)
}

/// The pieces of each token of a text, from [`Segmenter::tokens`].
///
/// # Examples
///
/// ```
/// use kalima::clitic::Segmenter;
/// assert_eq!(Segmenter::new().tokens(kalima::tokens("نعم ولا")).count(), 2); // "yes and no"
/// ```
#[derive(Debug, Clone)]
pub struct SegmentedTokens<'t, 'k> {
    segmenter: Segmenter<'k>,
    tokens: Tokens<'t>,
}

impl<'t> Iterator for SegmentedTokens<'t, '_> {
    type Item = Segments<'t>;

    fn next(&mut self) -> Option<Segments<'t>> {
        self.tokens.next().map(|token| self.segmenter.segment_token(token))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.tokens.size_hint()
    }
}

impl FusedIterator for SegmentedTokens<'_, '_> {}
