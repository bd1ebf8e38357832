//! The analyzer: tokenizer, stop words, normalizer and stemmer under one profile.

use super::chain::Chain;
use super::profile::{self, PROFILES};
use super::term_buffer::{TermBuffer, TermWriter};
use super::terms::Terms;
use crate::Normalizer;
use crate::stem::{AnyStemmer, Light, Light10, Method, Stemmer};
use crate::stopword::StopWords;
use alloc::string::String;

/// A chain from text to index terms. A `Copy` value if the stemmer is one; see the [module](super) for
/// the profiles.
///
/// `S` is the stemmer: one of this crate by default, or any [`Stemmer`] of your own. A word goes
/// through stop words as written, then through the [normalizer](Stemmer::normalizer) that the stemmer
/// expects, then through the stemmer. Words that are not Arabic are folded.
///
/// Written as text, an analyzer is its profile and the options that differ:
/// `ar-light:1;stop=core,-negation;split_tags`. A profile that this build lacks is an error that names
/// it and the known ones.
///
/// # Examples
///
/// ```
/// use kalima::search::Analyzer;
/// let analyzer: Analyzer = "ar-light:1".parse()?;
/// assert_eq!(analyzer.terms_text("والمدرسة في قريتها"), "مدرس قري"); // "and the school in her village"
/// assert!("ar-light:99".parse::<Analyzer>().is_err());
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analyzer<S = AnyStemmer> {
    pub(super) chain: Chain<S>,
}

impl Analyzer {
    /// Returns the analyzer `ar-light:1`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Analyzer::ar_light().terms_text("كتابه"), "كتاب"); // "his book"
    /// ```
    #[must_use]
    pub const fn ar_light() -> Self {
        Self::new(AnyStemmer::Light(Light::new()))
    }

    /// Returns the analyzer `ar-light10:1`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Analyzer::ar_light10().terms_text("والحسن"), "حسن"); // "and Hasan"
    /// ```
    #[must_use]
    pub const fn ar_light10() -> Self {
        Self::new(AnyStemmer::Light10(Light10::new()))
    }

    /// Returns the analyzer of Snowball's stemmer; its profile has the date of the algorithm.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Analyzer::ar_snowball().terms_text("والكتاب"), "كتاب"); // "and the book"
    /// ```
    #[cfg(feature = "snowball")]
    #[must_use]
    pub const fn ar_snowball() -> Self {
        Self::new(AnyStemmer::Snowball(crate::stem::Snowball::new()))
    }

    /// Returns the analyzer `ar-exact:1`: folded words, no stop words, no stems.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// assert_eq!(Analyzer::ar_exact().terms_text("إلى المدرسةِ"), "الي المدرسه"); // "to the school"
    /// ```
    #[must_use]
    pub const fn ar_exact() -> Self {
        Self::new(AnyStemmer::None).stop_words(StopWords::none())
    }
}

impl Analyzer {
    /// Returns the profile ids of this build.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// assert!(Analyzer::profiles().all(|profile| profile.parse::<Analyzer>().is_ok()));
    /// ```
    #[must_use]
    pub fn profiles() -> impl ExactSizeIterator<Item = &'static str> + Clone {
        PROFILES.iter().map(|profile| profile.name)
    }
}

impl<S: Copy> Analyzer<S> {
    /// Returns the analyzer of a stemmer, with the core stop words.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{search::Analyzer, stem::Stemmer};
    /// use std::borrow::Cow;
    ///
    /// /// Keeps the first three letters.
    /// #[derive(Clone, Copy)]
    /// struct FirstThree;
    ///
    /// impl Stemmer for FirstThree {
    ///     fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
    ///         word.chars().take(3).collect()
    ///     }
    ///     fn profile(&self) -> &'static str {
    ///         "first-three:1"
    ///     }
    /// }
    /// let analyzer = Analyzer::new(FirstThree);
    /// assert_eq!(analyzer.terms_text("كَتَبُوا في دفتر"), "كتب دفت"); // "they wrote in a notebook"
    /// assert_eq!(analyzer.to_string(), "first-three:1");
    /// ```
    #[must_use]
    pub const fn new(stemmer: S) -> Self {
        Self { chain: Chain { stemmer, stop_words: StopWords::core(), split_tags: false } }
    }

    /// Sets the stop words. The analyzer then has no profile of its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{search::Analyzer, stopword::StopWords};
    /// let all = Analyzer::ar_light().stop_words(StopWords::none());
    /// assert_eq!(all.terms_text("في مصر"), "في مصر"); // "in Egypt"
    /// assert_eq!(all.profile(), None);
    /// ```
    #[must_use]
    pub const fn stop_words(self, stop_words: StopWords) -> Self {
        Self { chain: Chain { stop_words, ..self.chain } }
    }

    /// Sets hashtags, mentions, e-mails and urls to be split into their words. Off by default. The
    /// analyzer then has no profile of its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// let split = Analyzer::ar_light().split_tags(true);
    /// assert_eq!(split.terms_text("#كأس_العالم"), "كاس عالم"); // "World Cup"
    /// assert_eq!(Analyzer::ar_light().terms_text("#كأس_العالم"), "#كاس_العالم");
    /// ```
    #[must_use]
    pub const fn split_tags(self, split_tags: bool) -> Self {
        Self { chain: Chain { split_tags, ..self.chain } }
    }
}

impl<S: Stemmer> Analyzer<S> {
    /// Returns the terms in order. The result of one word does not depend on its neighbours. Linear in
    /// the text. Terms of up to 38 bytes need no allocation; [`terms_into`](Self::terms_into) is faster.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// // A word ligature is several terms on one span: "may God bless him and grant him peace".
    /// let spans: Vec<_> = Analyzer::ar_exact().terms("ﷺ").map(|term| term.span()).collect();
    /// assert_eq!(spans, [kalima::Span::new(0, 3); 4]);
    /// ```
    #[must_use]
    pub fn terms<'t>(&self, text: &'t str) -> Terms<'t, S>
    where
        S: Clone,
    {
        Terms::new(self.chain.clone(), text)
    }

    /// Replaces the terms of `buffer` by those of `text`. Linear in the text. Allocates only to grow the
    /// buffer, and in stemmers that allocate.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::{Analyzer, TermBuffer};
    /// let mut buffer = TermBuffer::new();
    /// Analyzer::ar_light().terms_into("كتاب وقلم", &mut buffer); // "a book and a pen"
    /// assert_eq!((buffer.text(0), buffer.text(1)), (Some("كتاب"), Some("قلم")));
    /// ```
    pub fn terms_into(&self, text: &str, buffer: &mut TermBuffer) {
        let (method, mut position) = (self.chain.stemmer.method(), 0);
        TermWriter::fill(buffer, |writer| {
            Chain::<S>::tokenizer().tokens(text).for_each(|token| {
                self.chain.add_token(method, token, &mut position, writer);
            });
        });
    }

    /// Returns the terms joined by spaces, for engines with a white-space tokenizer.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// assert_eq!(Analyzer::ar_light().terms_text("قال: نعم!"), "قال"); // "he said: yes!"
    /// ```
    #[must_use]
    pub fn terms_text(&self, text: &str) -> String {
        let mut buffer = TermBuffer::new();
        self.terms_into(text, &mut buffer);
        let mut joined = String::new();
        for at in 0..buffer.len() {
            if at > 0 {
                joined.push(' ');
            }
            joined.push_str(buffer.text(at).unwrap_or_default());
        }
        joined
    }

    /// Returns a part of a word folded as terms are, but not stemmed and never stopped: for prefix,
    /// wildcard and fuzzy queries, which engines do not analyze.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// assert_eq!(Analyzer::ar_light().normalize_term("مَسؤو"), "مسءو");
    /// assert_eq!(Analyzer::ar_exact().normalize_term("أحمـ"), "احم");
    /// ```
    #[must_use]
    pub fn normalize_term(&self, part: &str) -> String {
        let mut folded = String::new();
        const SEARCH: Normalizer = Normalizer::search();
        if !matches!(self.chain.stemmer.method(), Method::Light { .. }) {
            SEARCH.normalize_into(part, &mut folded);
            return folded;
        }
        // The fold of `stem::Light` keeps ة, and joins the seats of hamza in ء.
        for c in Normalizer::repair().normalize(part).chars() {
            match c {
                'ؤ' | 'ئ' => folded.push('ء'),
                'ء' | 'ة' => folded.push(c),
                c => SEARCH.normalize_into(c.encode_utf8(&mut [0; 4]), &mut folded),
            }
        }
        folded
    }

    /// Returns the stemmer.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{search::Analyzer, stem::Stemmer};
    /// assert_eq!(Analyzer::ar_light().stemmer().profile(), "light:1");
    /// ```
    #[must_use]
    pub const fn stemmer(&self) -> &S {
        &self.chain.stemmer
    }

    /// Returns the profile id, or `None` if options differ from those of every profile.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Analyzer::ar_light().profile(), Some("ar-light:1"));
    /// ```
    #[must_use]
    pub fn profile(&self) -> Option<&'static str> {
        let known = profile::of_stemmer(self.chain.stemmer.profile())?;
        let is_default = self.chain.stop_words == known.stop_words && !self.chain.split_tags;
        is_default.then_some(known.name)
    }
}
