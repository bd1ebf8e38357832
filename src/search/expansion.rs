//! Query expansion: bounded, ordered variants of one word, for indexes that do not stem.

use super::affixes::{self, Inflection, Prefix, Suffix};
use super::query_stem::{Form, QueryStem};
use super::variants::Variants;
use alloc::string::String;
use alloc::vec::Vec;

/// A choice of variants of a query word, most likely first.
///
/// The query is reduced to its stem first, so all forms of a word expand alike. Function words, verbs
/// with the future س and words that are not Arabic expand to themselves.
///
/// | set | variants of «كتاب» (book) | at most |
/// |---|---|--:|
/// | [`plain`](Self::plain) | the stem | 1 |
/// | [`article`](Self::article) | {∅ ال} | 2 |
/// | [`proclitics`](Self::proclitics) | {∅ و ف} × {∅ ب ل ك} × {∅ ال} | 24 |
/// | [`pronouns`](Self::pronouns) | and {∅ و ف} × {∅ ب ل ك} × {ه ها هم نا هما ك كم ي هن} | 132, or 348 for a final ء |
/// | [`inflection`](Self::inflection) | and proclitics × {ة ات ين ون ان ا}, or × {ات تين تان} for a final ة | 276, or 492 |
///
/// The result is in the fold of [`Normalizer::search`](crate::Normalizer::search). For an index that keeps the spelling of letters,
/// [`spelling`](Self::spelling) adds the spellings of an initial alef and of a final ي and ة.
///
/// # Examples
///
/// ```
/// use kalima::search::Expansion;
/// let variants = Expansion::proclitics().variants("بالكتاب"); // "with the book"
/// assert_eq!(variants.len(), 24);
/// assert!(variants.iter().any(|variant| variant == "وللكتاب")); // "and for the book"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Expansion {
    set: Set,
    spelling: bool,
    limit: usize,
}

/// The sets of variants, each of which contains the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
enum Set {
    Plain,
    Article,
    Proclitics,
    Pronouns,
    Inflection,
}

impl Expansion {
    const fn of(set: Set) -> Self {
        Self { set, spelling: false, limit: usize::MAX }
    }

    /// Returns the stem alone.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// assert!(Expansion::plain().variants("والقلم").iter().eq(["قلم"])); // "and the pen"
    /// ```
    #[must_use]
    pub const fn plain() -> Self {
        Self::of(Set::Plain)
    }

    /// Returns the word and the word with the article: at most two variants.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// assert!(Expansion::article().variants("قلم").iter().eq(["قلم", "القلم"])); // "pen"
    /// ```
    #[must_use]
    pub const fn article() -> Self {
        Self::of(Set::Article)
    }

    /// Returns {∅ و ف} × {∅ ب ل ك} × {∅ ال}: at most 24 variants. The default.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Expansion::proclitics().variants("قلم").len(), 24); // "pen"
    /// ```
    #[must_use]
    pub const fn proclitics() -> Self {
        Self::of(Set::Proclitics)
    }

    /// Returns the proclitics, and the forms with an attached pronoun.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// let variants = Expansion::pronouns().variants("وزارة"); // "ministry"
    /// assert_eq!(variants.len(), 132);
    /// assert!(variants.iter().any(|variant| variant == "بوزارتها")); // "in her ministry"
    /// ```
    #[must_use]
    pub const fn pronouns() -> Self {
        Self::of(Set::Pronouns)
    }

    /// Returns the proclitics and pronouns, and the regular endings of number, gender and case.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// let variants = Expansion::inflection().variants("مهندس"); // "engineer"
    /// assert_eq!(variants.len(), 264);
    /// assert!(variants.iter().any(|variant| variant == "والمهندسين")); // "and the engineers"
    /// ```
    #[must_use]
    pub const fn inflection() -> Self {
        Self::of(Set::Inflection)
    }

    /// Sets variants for an index that keeps the spelling of letters and drops marks: an initial ا as أ
    /// and إ, a final ي as ى, a final ة as ه. Off by default: the index folds as [`Normalizer::search`](crate::Normalizer::search)
    /// does. The number of variants grows up to six times.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// let variants = Expansion::plain().spelling(true).variants("اسرة"); // "family"
    /// assert!(variants.iter().eq(["اسرة", "اسره", "أسرة", "أسره", "إسرة", "إسره"]));
    /// ```
    #[must_use]
    pub const fn spelling(self, spelling: bool) -> Self {
        Self { spelling, ..self }
    }

    /// Sets the greatest number of variants: the list is cut in its order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Expansion;
    /// let variants = Expansion::proclitics().limit(5).variants("قلم"); // "pen"
    /// assert_eq!(variants.len(), 5);
    /// assert!(variants.is_cut());
    /// ```
    #[must_use]
    pub const fn limit(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// Returns the variants of one word, without duplicates. The first is the stem of the query. Linear
    /// in the word times the number of variants.
    ///
    /// # Examples
    ///
    /// ```
    /// let variants = kalima::search::Expansion::proclitics().variants("منها"); // "from her"
    /// assert!(variants.iter().eq(["منها"]));
    /// ```
    #[must_use]
    pub fn variants(&self, word: &str) -> Variants {
        let Some(stem) = QueryStem::of(word) else {
            let mut words = Vec::new();
            self.push(&QueryStem::whole(word), &mut words);
            return Variants::new(words, self.limit);
        };
        let mut forms: Vec<(u8, Form)> = Vec::new();
        for &prefix in self.prefixes() {
            forms.push((prefix.rank, stem.with(prefix, Suffix::None)));
        }
        if self.set >= Set::Pronouns {
            for &prefix in affixes::PREFIXES.iter().filter(|prefix| !prefix.has_article) {
                for &(pronoun, rank) in affixes::PRONOUNS {
                    for form in stem.before_pronoun() {
                        let suffix = Suffix::Pronoun { stem: form, pronoun };
                        forms.push((prefix.rank + rank, stem.with(prefix, suffix)));
                    }
                }
            }
        }
        if self.set >= Set::Inflection {
            for &prefix in affixes::PREFIXES {
                for &Inflection { ending, rank } in stem.inflections() {
                    forms.push((prefix.rank + rank, stem.with(prefix, Suffix::Ending(ending))));
                }
            }
        }
        forms.sort_by_key(|&(rank, _)| rank);
        let mut words = Vec::new();
        for (_, form) in &forms {
            self.push(form, &mut words);
        }
        Variants::new(words, self.limit)
    }

    const fn prefixes(&self) -> &'static [Prefix] {
        match self.set {
            Set::Plain => affixes::PLAIN,
            Set::Article => affixes::ARTICLE,
            Set::Proclitics | Set::Pronouns | Set::Inflection => affixes::PREFIXES,
        }
    }

    /// Adds a form in the search fold, or in its spellings.
    fn push(&self, form: &Form, words: &mut Vec<String>) {
        if self.spelling {
            form.spellings(words);
        } else {
            words.push(form.folded());
        }
    }
}

impl Default for Expansion {
    fn default() -> Self {
        Self::proclitics()
    }
}
