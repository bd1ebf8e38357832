//! Snowball's Arabic stemmer, from the crate `frostem`.

use super::Stemmer;
use crate::{Normalizer, Steps};
use alloc::borrow::Cow;

/// The name of the algorithm and its date.
const PROFILE: &str = "snowball:20261016";

/// Snowball's Arabic algorithm, as the crate `frostem` builds it from upstream.
///
/// Upstream changes stems from time to time: the date in the [profile](Stemmer::profile) is that of the
/// algorithm. It does not compose a decomposed hamza, does not fold ٱ, and treats some nouns as verbs.
/// Its input keeps ة; for an index use the steps `search,-teh_marbuta`.
///
/// # Examples
///
/// ```
/// use kalima::stem::{Snowball, Stemmer};
/// assert_eq!(Snowball::new().stem("المدرسة"), "مدرس"); // "the school"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Snowball {}

impl Snowball {
    /// Returns the stemmer.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::stem::Snowball::new(), kalima::stem::Snowball::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {}
    }
}

impl Stemmer for Snowball {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        frostem::Stemmer::new(frostem::Algorithm::Arabic).stem(word)
    }

    fn profile(&self) -> &'static str {
        PROFILE
    }

    /// Returns the steps of `search` without `teh_marbuta`: the algorithm reads ة. The term is folded
    /// after stemming.
    fn normalizer(&self) -> Normalizer {
        const INPUT: Normalizer =
            Normalizer::new(Normalizer::search().steps().difference(Steps::TEH_MARBUTA));
        INPUT
    }
}
