//! The light stemmer of this crate: clitics, article and one inflection suffix.

use super::stemmer::{Method, Stemmer};
use crate::Normalizer;
use crate::clitic::letters::{LETTERS_MAX, Letters, code};
use crate::clitic::radical::article_len;
use crate::clitic::{Segmenter, Segments};
use alloc::borrow::Cow;
use alloc::string::String;
use code::{
    ALEF, HAMZA, NOON, TEH, TEH_MARBUTA, WAW, WAW_WITH_HAMZA_ABOVE, YEH, YEH_WITH_HAMZA_ABOVE,
};

/// A light stemmer on top of clitic segmentation.
///
/// 1. A function word becomes its base: «من» (from) for «منها» (from her).
/// 2. Proclitics, the article and the pronoun are dropped, see [`clitic`](crate::clitic). Before a
///    pronoun ئ was ء, ت was ة, ا was ى: they are restored.
/// 3. The first of تين تان يات يين يون ية ات ين ون ان وا ة ا ت that leaves two letters is dropped;
///    يات يين يون ية leave their ي.
/// 4. Letters are folded: أ إ آ ٱ → ا, ى → ي, ؤ ئ → ء. Marks and tatweel are dropped.
///
/// Words that are not Arabic, or have over 40 letters, stay as they are. Known merges: «عمل» (work)
/// and «عملة» (currency), «جمع» (gather) and «جمعة» (Friday).
///
/// # Examples
///
/// ```
/// use kalima::stem::Light;
/// let stemmer = Light::new();
/// for word in ["مدرسة", "المدرسة", "ومدرستهم", "للمدرسة", "مدرستان"] { // "school"
///     assert_eq!(stemmer.stem(word), "مدرس");
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Light {
    nisba: bool,
    imperfect: bool,
}

/// Suffixes in the order of their tests, with the letters that each leaves.
const SUFFIXES: [(&[u8], usize); 14] = [
    (&[TEH, YEH, NOON], 0),
    (&[TEH, ALEF, NOON], 0),
    (&[YEH, ALEF, TEH], 1),
    (&[YEH, YEH, NOON], 1),
    (&[YEH, WAW, NOON], 1),
    (&[YEH, TEH_MARBUTA], 1),
    (&[ALEF, TEH], 0),
    (&[YEH, NOON], 0),
    (&[WAW, NOON], 0),
    (&[ALEF, NOON], 0),
    (&[WAW, ALEF], 0),
    (&[TEH_MARBUTA], 0),
    (&[ALEF], 0),
    (&[TEH], 0),
];

impl Light {
    /// Returns the stemmer with the profile `light:1`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::stem::Light::new().stem("بالكتابين"), "كتاب"); // "with the two books"
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { nisba: false, imperfect: false }
    }

    /// Sets a final ي of relational adjectives to be dropped. Off by default: precision falls by
    /// about 14 points, recall grows by 1.5.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::stem::Light;
    /// assert_eq!(Light::new().stem("تونسية"), "تونسي"); // "Tunisian"
    /// assert_eq!(Light::new().nisba(true).stem("تونسية"), "تونس");
    /// ```
    #[must_use]
    pub const fn nisba(self, nisba: bool) -> Self {
        Self { nisba, ..self }
    }

    /// Sets the ي of imperfect verbs to be dropped. Off by default.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::stem::Light;
    /// assert_eq!(Light::new().imperfect(true).stem("يكتبون"), "كتب"); // "they write"
    /// ```
    #[must_use]
    pub const fn imperfect(self, imperfect: bool) -> Self {
        Self { imperfect, ..self }
    }

    /// Returns the stem of one word. Linear in the word; allocates unless the stem is the word.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::stem::Light::new().stem("وَزيرُهُم"), "وزير"); // "their minister"
    /// assert_eq!(kalima::stem::Light::new().stem("book"), "book");
    /// ```
    #[must_use]
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let mut stem = String::new();
        if !self.stem_into(word, &mut stem) || stem == word {
            return Cow::Borrowed(word);
        }
        Cow::Owned(stem)
    }

    /// Appends the stem and returns true, or appends nothing and returns false if the word has no
    /// Arabic letters alone: it is its own stem. Allocates only to grow `out`.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut stems = String::new();
    /// assert!(kalima::stem::Light::new().stem_into("الكتب", &mut stems)); // "the books"
    /// assert!(!kalima::stem::Light::new().stem_into("x86", &mut stems));
    /// assert_eq!(stems, "كتب");
    /// ```
    pub fn stem_into(&self, word: &str, out: &mut String) -> bool {
        let Some(letters) = Letters::of(word).filter(|letters| !letters.is_empty()) else {
            return false;
        };
        let segments = Segmenter::new().segment_letters(word, &letters);
        let mut stem = LightStem::new();
        let is_stemmed = self.stem_letters(&letters, &segments, &mut stem);
        out.extend(stem.letters());
        is_stemmed
    }

    /// Stores the stem of a word whose letters and pieces are known. Returns false if there is none.
    pub(crate) fn stem_letters(
        &self,
        letters: &Letters,
        segments: &Segments<'_>,
        out: &mut LightStem,
    ) -> bool {
        if let Some(function_word) = segments.function_word() {
            out.set(function_word.base().chars().map(|c| c as u8));
            return true;
        }
        let Some(piece) = segments.stem() else { return false };
        let view = letters.view();
        let (from, offset) = (piece.span(), segments.offset());
        let first = letters.at_or_after(from.start - offset);
        let end = letters.at_or_after(from.end - offset);
        let mut buffer = [0; LETTERS_MAX];
        let folded = view.folded.get(first..end).unwrap_or_default();
        let Some(stem) = buffer.get_mut(..folded.len()) else { return false };
        stem.copy_from_slice(folded);
        let article = article_len(view, first);
        if segments.pronoun().is_some() {
            restore(stem);
        }
        out.set(self.drop_affixes(stem.get(article..).unwrap_or_default()).iter().copied());
        true
    }

    /// Drops one suffix, and with options the nisba and the imperfect ي.
    fn drop_affixes<'s>(&self, mut stem: &'s [u8]) -> &'s [u8] {
        for &(suffix, left) in &SUFFIXES {
            if let Some(rest) = stem.strip_suffix(suffix)
                && rest.len() + left >= 2
            {
                stem = stem.get(..rest.len() + left).unwrap_or(rest);
                break;
            }
        }
        if self.nisba {
            stem = stem.strip_suffix(&[YEH]).filter(|rest| rest.len() >= 2).unwrap_or(stem);
        }
        if self.imperfect && stem.len() >= 4 {
            stem = stem.strip_prefix(&[YEH]).unwrap_or(stem);
        }
        stem
    }
}

/// Restores the last letter that a pronoun changed.
fn restore(stem: &mut [u8]) {
    if stem.len() < 4 {
        return;
    }
    if let [.., before, last] = stem {
        match *last {
            YEH_WITH_HAMZA_ABOVE => *last = HAMZA,
            TEH if *before != ALEF => *last = TEH_MARBUTA,
            ALEF => *last = YEH,
            _ => {}
        }
    }
}

/// The letters of a stem, hamza folded: code points less U+0600.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LightStem {
    codes: [u8; LETTERS_MAX],
    len: usize,
}

impl LightStem {
    pub(crate) const fn new() -> Self {
        Self { codes: [0; LETTERS_MAX], len: 0 }
    }

    /// Stores these letters, with hamza folded on its seats و and ي.
    fn set(&mut self, letters: impl Iterator<Item = u8>) {
        self.len = 0;
        for (slot, letter) in self.codes.iter_mut().zip(letters) {
            *slot = match letter {
                WAW_WITH_HAMZA_ABOVE | YEH_WITH_HAMZA_ABOVE => HAMZA,
                other => other,
            };
            self.len += 1;
        }
    }

    /// Returns the codes of the letters.
    pub(crate) fn codes(&self) -> &[u8] {
        self.codes.get(..self.len).unwrap_or_default()
    }

    fn letters(&self) -> impl Iterator<Item = char> + '_ {
        self.codes().iter().filter_map(|&code| char::from_u32(0x600 + u32::from(code)))
    }
}

impl Stemmer for Light {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        Self::stem(self, word)
    }

    fn profile(&self) -> &'static str {
        match (self.nisba, self.imperfect) {
            (false, false) => "light:1",
            (true, false) => "light:1,nisba",
            (false, true) => "light:1,imperfect",
            (true, true) => "light:1,nisba,imperfect",
        }
    }

    /// Returns the preset `repair`: presentation forms become letters.
    fn normalizer(&self) -> Normalizer {
        const REPAIR: Normalizer = Normalizer::repair();
        REPAIR
    }

    /// Appends the stem; a word that has none is folded as by [`Normalizer::search`].
    fn term_into(&self, word: &str, term: &mut String) {
        if !self.stem_into(word, term) {
            const SEARCH: Normalizer = Normalizer::search();
            SEARCH.normalize_into(word, term);
        }
    }

    fn method(&self) -> Method {
        Method::Light { nisba: self.nisba, imperfect: self.imperfect }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suffixes_come_longest_first() {
        for (at, &(suffix, _)) in SUFFIXES.iter().enumerate() {
            let earlier = SUFFIXES.get(..at).unwrap_or_default();
            assert!(!earlier.iter().any(|(earlier, _)| suffix.ends_with(earlier)));
        }
    }

    #[test]
    fn letters_that_a_pronoun_changed_are_restored() {
        let stem = |word| Light::new().stem(word).into_owned();
        assert_eq!(stem("أصدقائهم"), stem("أصدقاء")); // "their friends"
        assert_eq!(stem("مستشفاها"), stem("مستشفى")); // "her hospital"
    }
}
