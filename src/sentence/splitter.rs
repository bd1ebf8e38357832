//! The splitter: a value that holds the options and makes the iterators.

use super::abbreviations::Abbreviations;
use super::explain::Explanations;
use super::options::{Ellipses, Newlines, Options, RunOns, Semicolons};
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
    pub(crate) const fn paragraphs(&self) -> Newlines {
        self.options.newlines
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
    pub const fn sentences<'t>(&self, text: &'t str) -> Sentences<'t> {
        Sentences::new(text, self.options, None)
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
        &self,
        text: &'t str,
        known: &'t Abbreviations,
    ) -> Sentences<'t> {
        Sentences::new(text, self.options, Some(known))
    }
}

impl SentenceSplitter {
    /// Explains the decision about each terminator of `text`: see [`explain`](super::explain()).
    ///
    /// The greatest length of a sentence and run-on words are ignored.
    ///
    /// # Examples
    /// ```
    /// use kalima::sentence::SentenceSplitter;
    /// let mut found = SentenceSplitter::new().explain("نعم. لا."); // "yes. no."
    /// assert!(found.next().unwrap().is_boundary());
    /// ```
    #[must_use]
    pub const fn explain<'t>(&self, text: &'t str) -> Explanations<'t> {
        let splitter = self.max_len(usize::MAX).run_ons(RunOns::Keep);
        Explanations::new(splitter.sentences(text))
    }
}

impl Default for SentenceSplitter {
    fn default() -> Self {
        Self::new()
    }
}
