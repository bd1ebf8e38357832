//! The presets by name, and the profile: the edition of a preset that normalized a text.

use super::steps::Steps;
use crate::Error;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

/// A preset and its edition: what `search:2` means.
///
/// A normalizer that is one of the presets has a profile. Store it beside whatever was built from
/// normalized text: the day a preset's output changes its number grows, and reading the old id is an
/// error instead of an index that silently no longer matches its queries.
///
/// # Examples
///
/// ```
/// use kalima::normalize::{Normalizer, Profile};
///
/// let profile = Normalizer::search().profile().unwrap();
/// assert_eq!(profile.to_string(), "search:2");
/// assert_eq!("search:2".parse::<Profile>()?.normalizer(), Normalizer::search());
/// assert!("search:999".parse::<Profile>().unwrap_err().is_unknown_name());
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Profile(Preset);

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Preset {
    Repair,
    Search,
    Lucene,
    CamelDediac,
}

impl Preset {
    pub(super) const ALL: &'static [Self] =
        &[Self::Repair, Self::Search, Self::Lucene, Self::CamelDediac];

    /// The names, in the order of [`ALL`](Self::ALL) and of the variants.
    pub(super) const NAMES: &'static [&'static str] =
        &["repair", "search", "lucene", "camel_dediac"];

    pub(super) const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The edition: one more whenever the output of the preset changes for any text.
    const fn edition(self) -> &'static str {
        match self {
            // 2: seats of marks, joining strokes of forms; for `search` also joiners at the edges of words and
            // the sign of ezafe.
            Self::Repair | Self::Search => "2",
            Self::Lucene | Self::CamelDediac => "1",
        }
    }

    pub(super) const fn steps(self) -> Steps {
        match self {
            Self::Repair => Steps::NFC
                .union(Steps::PRESENTATION_FORMS)
                .union(Steps::FORMAT_CHARS)
                .union(Steps::TATWEEL_DECORATIVE)
                .union(Steps::SPACES),
            Self::Search => Steps::NFC
                .union(Steps::PRESENTATION_FORMS)
                .union(Steps::LIGATURES)
                .union(Steps::FORMAT_CHARS)
                .union(Steps::ZWNJ)
                .union(Steps::TATWEEL)
                .union(Steps::DIACRITICS)
                .union(Steps::SMALL_LETTERS)
                .union(Steps::ALEF)
                .union(Steps::ALEF_MAKSURA)
                .union(Steps::TEH_MARBUTA)
                .union(Steps::HAMZA_SEATS)
                .union(Steps::PERSIAN_URDU_LETTERS)
                .union(Steps::DIGITS_ASCII)
                .union(Steps::NUMBER_SEPARATORS)
                .union(Steps::SPACES)
                .union(Steps::COLLAPSE_SPACES)
                .union(Steps::LOWERCASE),
            Self::Lucene => Steps::ALEF_HAMZA
                .union(Steps::ALEF_MAKSURA)
                .union(Steps::TEH_MARBUTA)
                .union(Steps::TATWEEL)
                .union(Steps::TANWIN)
                .union(Steps::HARAKAT)
                .union(Steps::SHADDA)
                .union(Steps::SUKUN),
            Self::CamelDediac => Steps::TANWIN
                .union(Steps::HARAKAT)
                .union(Steps::SHADDA)
                .union(Steps::SUKUN)
                .union(Steps::DAGGER_ALEF),
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|preset| preset.name() == name)
    }

    pub(super) fn of(steps: Steps) -> Option<Self> {
        Self::ALL.iter().copied().find(|preset| preset.steps() == steps)
    }
}

impl Profile {
    pub(super) fn of(steps: Steps) -> Option<Self> {
        Preset::of(steps).map(Self)
    }

    /// The name of the preset, without the edition.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Normalizer;
    /// assert_eq!(Normalizer::repair().profile().unwrap().name(), "repair");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name()
    }

    /// Returns the steps of the preset.
    pub(super) const fn steps(self) -> Steps {
        self.0.steps()
    }

    /// Reads a name, or a name and an edition.
    pub(super) fn read(text: &str) -> Result<Self, Error> {
        let (name, edition) = match text.split_once(':') {
            Some((name, edition)) => (name, Some(edition)),
            None => (text, None),
        };
        let preset = Preset::named(name)
            .filter(|preset| edition.is_none_or(|edition| edition == preset.edition()));
        let known = || {
            let ids = Preset::ALL.iter().map(|&preset| match edition {
                Some(_) => Self(preset).to_string(),
                None => preset.name().into(),
            });
            ids.collect::<Vec<String>>()
        };
        preset.map(Self).ok_or_else(|| Error::unknown_of("preset", text, &known()))
    }
}

/// Writes `search:2`.
impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0.name(), self.0.edition())
    }
}

/// Reads `search:2`; the edition must be there.
///
/// Errors: a name or an edition that this build does not have ([`Error::is_unknown_name`]).
impl FromStr for Profile {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.contains(':') {
            true => Self::read(text),
            false => Err(Error::unknown_name("profile", text)),
        }
    }
}
