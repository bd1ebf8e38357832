//! Presets that do exactly what another library does, no better and no worse: to query its indexes,
//! or to take its place.

use super::Normalizer;
use super::preset::Preset;

/// The steps of Lucene's `ArabicNormalizationFilter` does (and so Elasticsearch's and Solr's
/// `arabic_normalization`), character for character.
///
/// آ أ إ to ا, ى to ي, ة to ه; U+0640 and U+064B–0652 deleted; nothing else. Profile `lucene:1`.
///
/// ```
/// use kalima::normalize::compat;
/// assert_eq!(compat::lucene().normalize("الإسلاميّة"), "الاسلاميه"); // "Islamic"
/// assert_eq!(compat::lucene().normalize("ٱلله"), "ٱلله"); // alef wasla is left alone
/// ```
#[must_use]
pub const fn lucene() -> Normalizer {
    Normalizer::new(Preset::Lucene.steps())
}

/// The steps of `dediac_ar` of `CAMeL` Tools: deletes U+064B–0652 and U+0670, and nothing else. Profile
/// `camel_dediac:1`.
///
/// ```
/// use kalima::normalize::compat;
/// assert_eq!(compat::camel_dediac().normalize("هٰذَا"), "هذا"); // "this"
/// ```
#[must_use]
pub const fn camel_dediac() -> Normalizer {
    Normalizer::new(Preset::CamelDediac.steps())
}
