//! The text form of analyzers: `ar-light:1;stop=core,-negation;split_tags`.

use super::analyzer::Analyzer;
use super::profile;
use crate::Error;
use crate::stem::{AnyStemmer, Stemmer};
use crate::stopword::StopWords;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

/// The profile, or the profile of the stemmer, and each option that differs from it after a `;`.
impl<S: Stemmer> fmt::Display for Analyzer<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stemmer = self.chain.stemmer.profile();
        let (name, stop_words) = match profile::of_stemmer(stemmer) {
            Some(known) => (known.name, known.stop_words),
            None => (stemmer, StopWords::core()),
        };
        f.write_str(name)?;
        if self.chain.stop_words != stop_words {
            write!(f, ";stop={}", self.chain.stop_words)?;
        }
        if self.chain.split_tags { f.write_str(";split_tags") } else { Ok(()) }
    }
}

impl FromStr for Analyzer {
    type Err = Error;

    /// Reads a profile, or the profile of a stemmer of this crate, and options after it.
    ///
    /// # Errors
    /// A profile that this build lacks, or an unknown option; the message has it and the known ones.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut parts = text.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let mut analyzer = match profile::named(name) {
            Some(known) => Self::new(known.stemmer).stop_words(known.stop_words),
            None => Self::new(stemmer_named(name)?),
        };
        for option in parts {
            analyzer = match option.split_once('=') {
                Some(("stop", set)) => analyzer.stop_words(set.parse()?),
                None if option == "split_tags" => analyzer.split_tags(true),
                _ => {
                    let known = ["stop=SET", "split_tags"];
                    return Err(Error::unknown_of("option of analyzers", option, &known));
                }
            };
        }
        Ok(analyzer)
    }
}

fn stemmer_named(name: &str) -> Result<AnyStemmer, Error> {
    name.parse().map_err(|_| {
        let profiles = profile::PROFILES.iter().map(|profile| profile.name);
        let known: Vec<&str> = profiles.chain(AnyStemmer::profiles()).collect();
        Error::unknown_of("analyzer profile", name, &known)
    })
}

#[cfg(feature = "serde")]
impl<S: Stemmer> serde::Serialize for Analyzer<S> {
    fn serialize<T: serde::Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Analyzer {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Owned: a reader may have to unescape the text.
        alloc::string::String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
