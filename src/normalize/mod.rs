//! Normalization: named steps in one documented order, presets of them, and positions of the original.
//!
//! # Presets
//!
//! What each makes of the line
//! «ﻗﺎلَ الأُسْتاذُ: هٰذا كتابـي إلى المدرسةِ ﷺ، ٢٠٢٦» (a made-up one: "the professor said: this is my
//! book to the school …"; it starts with a presentation form, has a tatweel in «كتابـي» and a direction
//! mark before «ﷺ»):
//!
//! | preset | take it to … | the line becomes | what changes |
//! |---|---|---|---|
//! | [`Normalizer::repair`] | clean and store text, for people to read | «قالَ الأُسْتاذُ: هٰذا كتابي إلى المدرسةِ ﷺ، ٢٠٢٦» | only what no reader sees: forms, invisible controls, decorative tatweel, kinds of spaces, the order of marks |
//! | [`Normalizer::search`] | index and query, match, count words | «قال الاستاذ: هذا كتابي الي المدرسه صلي الله عليه وسلم، 2026» | all that a searcher would not mind: marks, hamzas and their seats, ى and ي, ة and ه, digits, Persian keyboards, case |
//! | [`compat::lucene`] | query an index of Lucene, Elasticsearch, Solr | «ﻗﺎل الاستاذ: هٰذا كتابي الي المدرسه ﷺ، ٢٠٢٦» | what `ArabicNormalizationFilter` does, no more |
//! | [`compat::camel_dediac`] | work on with `CAMeL` Tools and its models | «ﻗﺎل الأستاذ: هذا كتابـي إلى المدرسة ﷺ، ٢٠٢٦» | what `dediac_ar` does, no more |
//!
//! None fits? Take one and change it: `"search,-teh_marbuta".parse::<Normalizer>()`, or
//! `Normalizer::new(Normalizer::search().steps() | Steps::ELONGATION)`. A set of one's own is as fast as
//! a preset where its steps treat characters by themselves; where they read neighbours, the words that
//! hold such characters take longer.
//!
//! Store the [`Profile`] of a preset (`search:2`) beside what you build from its output: if a later
//! version of this crate changes that output the number changes, and reading the old one is an error.
//!
//! ```
//! use kalima::{Normalizer, compat};
//! let line = "ﻗﺎلَ الأُسْتاذُ: هٰذا كتابـي إلى المدرسةِ\u{200F} ﷺ، ٢٠٢٦";
//! assert_eq!(Normalizer::repair().normalize(line), "قالَ الأُسْتاذُ: هٰذا كتابي إلى المدرسةِ ﷺ، ٢٠٢٦");
//! assert_eq!(
//!     Normalizer::search().normalize(line),
//!     "قال الاستاذ: هذا كتابي الي المدرسه صلي الله عليه وسلم، 2026"
//! );
//! assert_eq!(compat::lucene().normalize(line), "ﻗﺎل الاستاذ: هٰذا كتابي الي المدرسه\u{200F} ﷺ، ٢٠٢٦");
//! assert_eq!(compat::camel_dediac().normalize(line), "ﻗﺎل الأستاذ: هذا كتابـي إلى المدرسة\u{200F} ﷺ، ٢٠٢٦");
//! ```
//!
//! # The order of steps
//!
//! A set of steps has no order of its own. Steps act in this one, each documented, with its code
//! points, an example and its source, at the constant of its name in [`Steps`]:
//!
//! 1. Letters and marks: [`marks_after_space`](Steps::MARKS_AFTER_SPACE), [`compose`](Steps::COMPOSE), [`nfc`](Steps::NFC),
//!    [`mark_order`](Steps::MARK_ORDER).
//! 2. What gets in the way: [`decorations`](Steps::DECORATIONS), [`format_chars`](Steps::FORMAT_CHARS), [`zwnj`](Steps::ZWNJ),
//!    [`presentation_forms`](Steps::PRESENTATION_FORMS), [`ligatures`](Steps::LIGATURES).
//! 3. Spelling, while the marks that tell of it are there:
//!    [`small_letters`](Steps::SMALL_LETTERS), [`dagger_alef_promote`](Steps::DAGGER_ALEF_PROMOTE),
//!    [`yeh_hamza`](Steps::YEH_HAMZA), [`tanwin_alef`](Steps::TANWIN_ALEF),
//!    [`tanwin_order`](Steps::TANWIN_ORDER).
//! 4. Deletions: [`tatweel_decorative`](Steps::TATWEEL_DECORATIVE), [`tatweel`](Steps::TATWEEL),
//!    [`diacritics`](Steps::DIACRITICS) = [`harakat`](Steps::HARAKAT), [`tanwin`](Steps::TANWIN),
//!    [`shadda`](Steps::SHADDA), [`sukun`](Steps::SUKUN), [`madda`](Steps::MADDA),
//!    [`dagger_alef`](Steps::DAGGER_ALEF), [`quranic_marks`](Steps::QURANIC_MARKS),
//!    [`extended_marks`](Steps::EXTENDED_MARKS); [`hamza_drop`](Steps::HAMZA_DROP).
//! 5. Folds of letters: [`persian_urdu_letters`](Steps::PERSIAN_URDU_LETTERS),
//!    [`hamza_bare`](Steps::HAMZA_BARE), [`alef`](Steps::ALEF) =
//!    [`alef_hamza`](Steps::ALEF_HAMZA), [`alef_wasla`](Steps::ALEF_WASLA),
//!    [`alef_extended`](Steps::ALEF_EXTENDED); [`waw_hamza`](Steps::WAW_HAMZA), [`alef_maksura`](Steps::ALEF_MAKSURA),
//!    [`teh_marbuta`](Steps::TEH_MARBUTA), [`teh_marbuta_open`](Steps::TEH_MARBUTA_OPEN),
//!    [`rasm`](Steps::RASM).
//! 6. Signs: [`digits_ascii`](Steps::DIGITS_ASCII), [`digits_arabic`](Steps::DIGITS_ARABIC),
//!    [`digits_extended`](Steps::DIGITS_EXTENDED), [`number_separators`](Steps::NUMBER_SEPARATORS),
//!    [`punctuation_ascii`](Steps::PUNCTUATION_ASCII), [`lowercase`](Steps::LOWERCASE),
//!    [`spaces`](Steps::SPACES), [`collapse_spaces`](Steps::COLLAPSE_SPACES).
//! 7. Runs: [`elongation`](Steps::ELONGATION), [`elongation_single`](Steps::ELONGATION_SINGLE).
//!
//! What a step brings together, an earlier one may act on: then the steps are gone through again,
//! until nothing changes. So the result is always normal itself: applying the same normalizer again
//! does nothing. `search` has `nfc` rather than `compose` so that it is the same for the composed and
//! the decomposed spelling of any script.
//!
//! # What holds for every set of steps
//!
//! - Normalizing twice is normalizing once.
//! - The result is borrowed if, and only if, [`Normalizer::is_normalized`].
//! - Lines are independent: no rule looks beyond the end of one.
//! - Time is linear in the text, whatever the text.
//! - [`Offsets`] lead from any part of the result to the part of the source that it comes from, and
//!   back.

mod columnar;
pub mod compat;
#[cfg(test)]
mod complexity_tests;
mod engine;
mod normalizer;
mod offsets;
mod preset;
mod rules;
#[cfg(feature = "serde")]
mod serde;
mod step_catalog;
mod step_names;
mod steps;
mod word_normalizer;

use alloc::borrow::Cow;

pub use normalizer::Normalizer;
pub(crate) use offsets::edited;
pub use offsets::{Offsets, OffsetsCursor, Unit, UnitOffsets, UnitSpans};
pub use preset::Profile;
pub use steps::Steps;
pub(crate) use word_normalizer::{Folded, WORD_ROOM, WordNormalizer, fold_word};

/// The text with [`Normalizer::repair`]: the same visible text gets the same code points.
///
/// Borrowed if, and only if, nothing changes. Linear in the text.
///
/// # Examples
///
/// ```
/// use kalima::normalize;
/// assert_eq!(normalize("ﻣﺪﺭﺳﺔ"), "مدرسة"); // "school", in presentation forms
/// ```
#[doc(alias = "clean")]
#[must_use]
pub fn normalize(text: &str) -> Cow<'_, str> {
    Normalizer::repair().normalize(text)
}
