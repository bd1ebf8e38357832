//! A stemmer of this crate that is chosen at run time.

#[cfg(feature = "snowball")]
use super::Snowball;
use super::stemmer::{Method, Stemmer};
use super::{Light, Light10};
use crate::{Error, Normalizer};
use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// One of the stemmers of this crate, or none. A `Copy` value.
///
/// Written as text, it is the [profile](Stemmer::profile) of the stemmer.
///
/// # Examples
///
/// ```
/// use kalima::stem::{AnyStemmer, Light, Stemmer};
/// let stemmer: AnyStemmer = "light:1".parse()?;
/// assert_eq!(stemmer, AnyStemmer::Light(Light::new()));
/// assert_eq!(stemmer.stem("والكتاب"), "كتاب"); // "and the book"
/// assert!("light:9".parse::<AnyStemmer>().is_err());
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnyStemmer {
    /// Every word is its own stem.
    None,
    /// [`Light`].
    Light(Light),
    /// [`Light10`].
    Light10(Light10),
    /// [`Snowball`].
    #[cfg(feature = "snowball")]
    Snowball(Snowball),
}

/// The profile of [`AnyStemmer::None`].
const NONE: &str = "none";

impl AnyStemmer {
    /// Returns the profiles that this build has, options included.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::stem::AnyStemmer;
    /// assert!(AnyStemmer::profiles().any(|profile| profile == "light10:1"));
    /// ```
    pub fn profiles() -> impl Iterator<Item = &'static str> + Clone {
        Self::all().map(|stemmer| stemmer.profile())
    }

    fn all() -> impl Iterator<Item = Self> + Clone {
        let light = Light::new();
        let all = [
            Self::None,
            Self::Light(light),
            Self::Light(light.nisba(true)),
            Self::Light(light.imperfect(true)),
            Self::Light(light.nisba(true).imperfect(true)),
            Self::Light10(Light10::new()),
            #[cfg(feature = "snowball")]
            Self::Snowball(Snowball::new()),
        ];
        all.into_iter()
    }
}

/// [`Light`] without options.
impl Default for AnyStemmer {
    fn default() -> Self {
        Self::Light(Light::new())
    }
}

/// Calls a method of the stemmer; the first expression is for none.
macro_rules! forward {
    ($self:ident, $none:expr, $stemmer:ident => $call:expr) => {
        match $self {
            Self::None => $none,
            Self::Light($stemmer) => $call,
            Self::Light10($stemmer) => $call,
            #[cfg(feature = "snowball")]
            Self::Snowball($stemmer) => $call,
        }
    };
}

impl Stemmer for AnyStemmer {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        forward!(self, Cow::Borrowed(word), stemmer => Stemmer::stem(stemmer, word))
    }

    fn profile(&self) -> &'static str {
        forward!(self, NONE, stemmer => stemmer.profile())
    }

    fn normalizer(&self) -> Normalizer {
        const SEARCH: Normalizer = Normalizer::search();
        forward!(self, SEARCH, stemmer => stemmer.normalizer())
    }

    fn term_into(&self, word: &str, term: &mut String) {
        forward!(self, term.push_str(word), stemmer => stemmer.term_into(word, term));
    }

    fn method(&self) -> Method {
        forward!(self, Method::Fold, stemmer => stemmer.method())
    }
}

impl fmt::Display for AnyStemmer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.profile())
    }
}

impl FromStr for AnyStemmer {
    type Err = Error;

    /// Reads a profile.
    ///
    /// # Errors
    /// A profile that this build lacks; the message has it and the known ones.
    fn from_str(profile: &str) -> Result<Self, Error> {
        Self::all().find(|stemmer| stemmer.profile() == profile).ok_or_else(|| {
            let known: alloc::vec::Vec<&str> = Self::profiles().collect();
            Error::unknown_of("stemmer profile", profile, &known)
        })
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for AnyStemmer {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for AnyStemmer {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Owned: a reader may have to unescape the text.
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
