//! The splitter: a value that holds the options and makes the iterators.

use super::abbreviations::Abbreviations;
use super::options::{Ellipses, Newlines, Options, RunOns, Semicolons, VerseEnds};
use super::sentence::Sentence;
use super::sentences::Sentences;

/// Splits text into sentences: a small `Copy` value that holds the options.
///
/// ```
/// use kalima::sentence::{Newlines, SentenceSplitter};
/// const WRAPPED: SentenceSplitter = SentenceSplitter::new().newlines(Newlines::BlankLine);
/// let text = "وصل د.\nأحمد. ثم غادر."; // "Dr / Ahmad came. then he left."
/// let found: Vec<_> = WRAPPED.sentences(text).map(|sentence| sentence.text()).collect();
/// assert_eq!(found, ["وصل د.\nأحمد.", "ثم غادر."]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[doc(alias = "sentence boundary")]
#[doc(alias = "sentence tokenizer")]
pub struct SentenceSplitter {
    options: Options,
}

impl SentenceSplitter {
    /// The default: a line end ends a sentence, a semicolon does not, an ellipsis does when the
    /// next word opens a sentence, and a sentence may have any length.
    ///
    /// ```
    /// use kalima::sentence::SentenceSplitter;
    /// assert_eq!(SentenceSplitter::new().sentences("نعم. لا.").count(), 2); // "yes. no."
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            options: Options {
                newlines: Newlines::EachLine,
                semicolons: Semicolons::Continue,
                ellipses: Ellipses::Contextual,
                verse_ends: VerseEnds::Continue,
                max_len: usize::MAX,
                run_ons: RunOns::Keep,
            },
        }
    }

    /// Sets the meaning of a line end.
    ///
    /// ```
    /// use kalima::sentence::{Newlines, SentenceSplitter};
    /// let splitter = SentenceSplitter::new().newlines(Newlines::Ignore);
    /// assert_eq!(splitter.sentences("ذهب\nالولد.").count(), 1); // "the boy went."
    /// ```
    #[must_use]
    pub const fn newlines(mut self, newlines: Newlines) -> Self {
        self.options.newlines = newlines;
        self
    }

    /// Returns the meaning of a line end.
    #[cfg(feature = "std")]
    pub(crate) const fn paragraphs(self) -> Newlines {
        self.options.newlines
    }

    /// Returns the options.
    pub(super) const fn options(self) -> Options {
        self.options
    }

    /// Sets the meaning of a semicolon.
    ///
    /// ```
    /// use kalima::sentence::{Semicolons, SentenceSplitter};
    /// let splitter = SentenceSplitter::new().semicolons(Semicolons::End);
    /// assert_eq!(splitter.sentences("تعب؛ فنام.").count(), 2); // "he was tired; so he slept."
    /// ```
    #[must_use]
    pub const fn semicolons(mut self, semicolons: Semicolons) -> Self {
        self.options.semicolons = semicolons;
        self
    }

    /// Sets the meaning of an ellipsis.
    ///
    /// ```
    /// use kalima::sentence::{Ellipses, SentenceSplitter};
    /// let splitter = SentenceSplitter::new().ellipses(Ellipses::Continue);
    /// assert_eq!(splitter.sentences("انتظر… ثم نام.").count(), 1); // "he waited… then slept."
    /// ```
    #[must_use]
    pub const fn ellipses(mut self, ellipses: Ellipses) -> Self {
        self.options.ellipses = ellipses;
        self
    }

    /// Sets the meaning of U+06DD, the end of a verse of the Quran.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::sentence::{SentenceSplitter, VerseEnds};
    /// let splitter = SentenceSplitter::new().verse_ends(VerseEnds::End);
    /// let found: Vec<_> = splitter.sentences("والعصر ۝١ إن").map(|s| s.text()).collect(); // Quran 103:1
    /// assert_eq!(found, ["والعصر ۝١", "إن"]);
    /// ```
    #[must_use]
    pub const fn verse_ends(mut self, verse_ends: VerseEnds) -> Self {
        self.options.verse_ends = verse_ends;
        self
    }

    /// Sets the greatest length of a sentence's text, in bytes, for pipelines that hold no more.
    ///
    /// A longer sentence is cut at the last white space that keeps within it; where there is none,
    /// before the character that would exceed it. One character is never cut, whatever its length.
    ///
    /// ```
    /// use kalima::sentence::SentenceSplitter;
    /// let splitter = SentenceSplitter::new().max_len(12);
    /// let found: Vec<_> = splitter.sentences("ذهب إلى بيته.").map(|s| s.text()).collect();
    /// assert_eq!(found, ["ذهب", "إلى", "بيته."]); // "he went", "to", "his house."
    /// ```
    #[must_use]
    pub const fn max_len(mut self, bytes: usize) -> Self {
        self.options.max_len = bytes;
        self
    }

    /// Sets the meaning of run-on words.
    ///
    /// A sentence may then end inside a token: that of the run-on word.
    ///
    /// ```
    /// use kalima::sentence::{RunOns, SentenceSplitter};
    /// let splitter = SentenceSplitter::new().run_ons(RunOns::End);
    /// // "America proposed a truce", "and Trump said yes" without a space.
    /// assert_eq!(splitter.sentences("اقترحت أمريكا هدنةوقال ترامب نعم").count(), 2);
    /// ```
    #[must_use]
    pub const fn run_ons(mut self, run_ons: RunOns) -> Self {
        self.options.run_ons = run_ons;
        self
    }

    /// Returns the sentences of `text`, in order. The iterator is lazy.
    ///
    /// Takes linear time in all, whatever the text, and allocates nothing (but see [`RunOns`]).
    ///
    /// ```
    /// use kalima::sentence::SentenceSplitter;
    /// let mut found = SentenceSplitter::new().sentences("قال د. أحمد نعم. ثم صمت.");
    /// assert_eq!(found.next().unwrap().text(), "قال د. أحمد نعم."); // "Dr Ahmad said yes."
    /// assert_eq!(found.next().unwrap().text(), "ثم صمت."); // "then he fell silent."
    /// ```
    #[must_use]
    pub const fn sentences<'t>(self, text: &'t str) -> Sentences<'t> {
        Sentences::new(text, self.options, None)
    }

    /// Returns the sentence of `text` that contains the byte `offset`; `None` in a gap and past the end.
    ///
    /// The sentence is one of [`sentences`](Self::sentences). Takes time linear in the text before it:
    /// quotations and options decide how far back a sentence depends on the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::SentenceSplitter;
    /// let text = "نعم. لا."; // "yes. no."
    /// assert_eq!(SentenceSplitter::new().sentence_at(text, 9).unwrap().text(), "لا.");
    /// assert!(SentenceSplitter::new().sentence_at(text, 7).is_none()); // the space
    /// ```
    #[must_use]
    pub fn sentence_at(self, text: &str, offset: usize) -> Option<Sentence<'_>> {
        let mut found = self.sentences(text).skip_while(|found| found.span().end <= offset);
        found.next().filter(|found| found.span().contains(offset))
    }

    /// Returns the sentences of `text`, with a user's abbreviations added to the built-in ones.
    ///
    /// About as fast as [`sentences`](Self::sentences): a prefilter rejects most words.
    ///
    /// ```
    /// use kalima::sentence::{AbbreviationKind, Abbreviations, SentenceSplitter};
    /// let known: Abbreviations = [("مهند", AbbreviationKind::Title)].into_iter().collect();
    /// let text = "وصل مهند. سالم أمس."; // "engineer Salim came yesterday."
    /// assert_eq!(SentenceSplitter::new().sentences_with(text, &known).count(), 1);
    /// ```
    #[must_use]
    pub const fn sentences_with<'t>(
        self,
        text: &'t str,
        known: &'t Abbreviations,
    ) -> Sentences<'t> {
        Sentences::new(text, self.options, Some(known))
    }
}

impl Default for SentenceSplitter {
    fn default() -> Self {
        Self::new()
    }
}
