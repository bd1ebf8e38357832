//! The profiles of analyzers: versioned names for a stemmer and its stop words.

use crate::stem::{AnyStemmer, Light, Light10, Stemmer};
use crate::stopword::StopWords;

/// A profile.
pub(super) struct Profile {
    pub(super) name: &'static str,
    pub(super) stemmer: AnyStemmer,
    pub(super) stop_words: StopWords,
}

/// The name of the profile of Snowball, with the date of the algorithm.
#[cfg(feature = "snowball")]
const SNOWBALL: &str = "ar-snowball:20261016";

pub(super) const PROFILES: &[Profile] = &[
    Profile {
        name: "ar-light:2",
        stemmer: AnyStemmer::Light(Light::new()),
        stop_words: StopWords::core(),
    },
    Profile {
        name: "ar-light10:2",
        stemmer: AnyStemmer::Light10(Light10::new()),
        stop_words: StopWords::core(),
    },
    #[cfg(feature = "snowball")]
    Profile {
        name: SNOWBALL,
        stemmer: AnyStemmer::Snowball(crate::stem::Snowball::new()),
        stop_words: StopWords::core(),
    },
    Profile { name: "ar-exact:2", stemmer: AnyStemmer::None, stop_words: StopWords::none() },
];

/// Returns the profile of a stemmer with this profile of its own.
pub(super) fn of_stemmer(stemmer: &str) -> Option<&'static Profile> {
    PROFILES.iter().find(|profile| profile.stemmer.profile() == stemmer)
}

/// Returns the profile of this name.
pub(super) fn named(name: &str) -> Option<&'static Profile> {
    PROFILES.iter().find(|profile| profile.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stemmer_has_one_profile() {
        for profile in PROFILES {
            let found = of_stemmer(profile.stemmer.profile()).unwrap();
            assert_eq!(found.name, profile.name);
            assert_eq!(named(profile.name).unwrap().stemmer, profile.stemmer);
        }
    }
}
