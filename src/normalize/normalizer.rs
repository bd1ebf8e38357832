//! The normalizer: a compiled set of steps, and the ways to apply it.

use super::engine::driver::{first_change, rewrite};
use super::engine::kernel::{OutBuffer, Resume};
use super::engine::plan::Plan;
use super::engine::resolver::Resolver;
use super::engine::sink::Sink;
use super::engine::sinks::FmtSink;
use super::offsets::{OffsetSink, Offsets};
use super::preset::{Preset, Profile};
use super::steps::Steps;
use crate::Error;
use alloc::borrow::Cow;
use alloc::string::String;
use core::convert::Infallible;
use core::fmt;

/// A set of steps, ready to be applied to any text: a small `Copy` value, made in a constant.
///
/// Every method is linear in the text and none fails on any text. Applying a normalizer twice does
/// nothing more than applying it once. Lines are independent: the normalized lines of a text, ends
/// of lines included, are the lines of the normalized text.
///
/// # Examples
///
/// ```
/// use kalima::Normalizer;
/// const SEARCH: Normalizer = Normalizer::search();
/// assert_eq!(SEARCH.normalize("الأُسْتاذة ٢"), "الاستاذه 2"); // "the professor (f.) 2"
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Normalizer {
    steps: Steps,
    plan: Plan,
}

impl Normalizer {
    /// A normalizer of these steps; of two that exclude each other [the later one](Steps::conflict).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Steps};
    /// const DEDIAC: Normalizer = Normalizer::new(Steps::DIACRITICS);
    /// assert_eq!(DEDIAC.normalize("كِتَاب"), "كتاب"); // "book"
    /// ```
    #[must_use]
    pub const fn new(steps: Steps) -> Self {
        let steps = steps.settled();
        Self { steps, plan: Plan::new(steps) }
    }

    /// The same visible text gets the same code points, and nothing that can be seen or that carries
    /// meaning changes: see [the presets](super#presets). The result is NFC. Profile `repair:1`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// assert_eq!(Normalizer::repair().normalize("ﻣﺮﺣﺒًﺎ"), "مرحبًا"); // "hello", in presentation forms
    /// ```
    #[must_use]
    pub const fn repair() -> Self {
        // A constant: not every optimization level computes the plan at compile time.
        const REPAIR: Normalizer = Normalizer::new(Preset::Repair.steps());
        REPAIR
    }

    /// Spellings that a reader takes for one word become one: see [the presets](super#presets).
    /// Profile `search:1`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let search = Normalizer::search();
    /// assert_eq!(search.normalize("إلى المدرسةِ"), search.normalize("الى المدرسه")); // "to the school"
    /// ```
    #[must_use]
    pub const fn search() -> Self {
        const SEARCH: Normalizer = Normalizer::new(Preset::Search.steps());
        SEARCH
    }

    /// The preset of this name: `repair`, `search`, `lucene`, `camel_dediac`; or the profile, with
    /// the edition: `search:1`.
    ///
    /// # Errors
    /// A name or an edition that this build does not have ([`Error::is_unknown_name`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// assert_eq!(Normalizer::preset("search")?, Normalizer::search());
    /// assert_eq!(Normalizer::preset("repair:1")?, Normalizer::repair());
    /// assert!(Normalizer::preset("saerch").is_err());
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn preset(name: &str) -> Result<Self, Error> {
        Profile::read(name).map(Profile::normalizer)
    }

    /// The steps, without those that gave way to another.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Steps};
    /// assert!(Normalizer::search().steps().contains(Steps::ALEF));
    /// ```
    #[inline]
    #[must_use]
    pub const fn steps(&self) -> Steps {
        self.steps
    }

    /// The preset that this is, and its edition; nothing for a set of steps of one's own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Steps};
    /// assert_eq!(Normalizer::search().profile().unwrap().to_string(), "search:1");
    /// assert_eq!(Normalizer::new(Steps::ALEF_MAKSURA).profile(), None);
    /// ```
    #[must_use]
    pub fn profile(&self) -> Option<Profile> {
        Profile::of(self.steps)
    }

    /// Returns the normalized text: borrowed if, and only if, nothing changes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// use std::borrow::Cow;
    /// assert!(matches!(Normalizer::search().normalize("كتاب"), Cow::Borrowed("كتاب"))); // "book"
    /// ```
    #[must_use]
    pub fn normalize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(resume) = first_change(&self.resolver(text)) else { return Cow::Borrowed(text) };
        let mut sink = OutBuffer::new(String::with_capacity(text.len()));
        sink.push_str(text.get(..resume.at).unwrap_or(""));
        self.run(text, resume, &mut sink);
        Cow::Owned(sink.finish())
    }

    /// Returns true if normalizing changes nothing. Stops at the first change.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// assert!(Normalizer::search().is_normalized("كتاب")); // "book"
    /// assert!(!Normalizer::search().is_normalized("كِتاب"));
    /// ```
    #[must_use]
    pub fn is_normalized(&self, text: &str) -> bool {
        first_change(&self.resolver(text)).is_none()
    }

    /// Appends the normalized text to `to`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let mut line = String::from("1: ");
    /// Normalizer::search().normalize_into("كِتَابٌ", &mut line); // "book"
    /// assert_eq!(line, "1: كتاب");
    /// ```
    pub fn normalize_into(&self, text: &str, to: &mut String) {
        to.reserve(text.len());
        let mut sink = OutBuffer::new(core::mem::take(to));
        self.run(text, Resume::default(), &mut sink);
        *to = sink.finish();
    }

    /// Writes the normalized text into `to`, in chunks of a few thousand bytes.
    ///
    /// # Errors
    /// Those of `to`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let mut page = String::new();
    /// Normalizer::search().write_to("كِتَابٌ", &mut page)?; // "book"
    /// assert_eq!(page, "كتاب");
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    pub fn write_to(&self, text: &str, to: impl fmt::Write) -> fmt::Result {
        let mut sink = FmtSink::new(to);
        rewrite(&self.resolver(text), Resume::default(), &mut sink)?;
        sink.finish()
    }

    /// Returns the normalized text, and the map of its spans to the source.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let source = "قَرَأَ الكِتَابَ"; // "he read the book"
    /// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
    /// let found = text.find("كتاب").unwrap();
    /// let span = offsets.to_original(Span::new(found, found + "كتاب".len()));
    /// assert_eq!(&source[span.range()], "كِتَابَ");
    /// ```
    #[must_use]
    pub fn normalize_with_offsets<'t>(&self, text: &'t str) -> (Cow<'t, str>, Offsets) {
        let Some(resume) = first_change(&self.resolver(text)) else {
            return (Cow::Borrowed(text), Offsets::default());
        };
        let mut sink = OffsetSink::new(text);
        let Ok(()) = sink.keep(text, 0..resume.at);
        self.run(text, resume, &mut sink);
        let (text, offsets) = sink.finish();
        (Cow::Owned(text), offsets)
    }

    pub(super) fn run<S: Sink<Stop = Infallible>>(&self, text: &str, from: Resume, sink: &mut S) {
        let Ok(()) = rewrite(&self.resolver(text), from, sink);
    }

    pub(super) const fn resolver<'r>(&'r self, text: &'r str) -> Resolver<'r> {
        Resolver { text, steps: self.steps, plan: &self.plan }
    }
}

impl Profile {
    /// Returns the normalizer of the profile.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Profile};
    /// let profile: Profile = "lucene:1".parse()?;
    /// assert_eq!(profile.normalizer(), Normalizer::preset("lucene")?);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub const fn normalizer(self) -> Normalizer {
        Normalizer::new(self.steps())
    }
}

/// [`repair`](Self::repair).
impl Default for Normalizer {
    fn default() -> Self {
        Self::repair()
    }
}

/// The profile of a preset (`search:1`), the steps of any other.
impl fmt::Display for Normalizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.profile() {
            Some(profile) => profile.fmt(f),
            None => self.steps.fmt(f),
        }
    }
}

impl fmt::Debug for Normalizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Normalizer({self})")
    }
}

/// Reads a preset, a profile (`search:1`), or a list of steps as [`Steps`] does.
///
/// Errors: those of [`Steps`], and an edition that this build does not have.
impl core::str::FromStr for Normalizer {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.contains(':') {
            true => Self::preset(text),
            false => text.parse().map(Self::new),
        }
    }
}

impl From<Steps> for Normalizer {
    fn from(steps: Steps) -> Self {
        Self::new(steps)
    }
}
