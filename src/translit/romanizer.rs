//! Romanizer: a standard, and the treatment of final vowels and capitals.

use super::defective;
use super::spell::{Prefix, Word};
use super::standard::Standard;
use super::unit::{Unit, is_word, read};
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// The treatment of a short vowel or tanwin at the end of a word.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FinalVowels {
    /// Written as the text has it.
    #[default]
    Keep,
    /// Left out, as libraries do with inflection. «ـًا» stays.
    Drop,
}

/// The capitals of a romanized text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Capitals {
    /// None.
    #[default]
    None,
    /// One at the start of each word, and of the article where the standard has it so.
    Words,
}

/// Romanization of vowelled text by a published standard; there is no way back.
///
/// The text should have its vowel marks. Without them the output is a skeleton of consonants and
/// long a. Letters with their marks in either order, and decomposed hamza, are read. Latin text,
/// digits, punctuation and presentation forms pass unchanged. Time is linear.
///
/// Some spellings need a lexicon: ة in construct before a proper name, words in «ال» without the
/// article («التقى», he met), capitals of names.
///
/// # Examples
///
/// ```
/// use kalima::translit::Romanizer;
/// let text = "مَدِينَة الرِّيَاض"; // "the city of Riyadh"
/// assert_eq!(Romanizer::ala_lc().romanize(text), "madīnat al-riyāḍ");
/// assert_eq!(Romanizer::din31635().romanize(text), "madīnat ar-riyāḍ");
/// assert_eq!(Romanizer::bgn_pcgn().romanize(text), "madīnat ar riyāḑ");
/// assert_eq!(Romanizer::ungegn_1972().romanize(text), "madīnat ar riyāḑ");
/// assert_eq!(Romanizer::ungegn_2017().romanize(text), "madīnat ar riyāḏ");
/// assert_eq!(Romanizer::ipa().romanize(text), "madiːnat arrijaːdˤ");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[must_use]
pub struct Romanizer {
    standard: Standard,
    final_vowels: FinalVowels,
    capitals: Capitals,
    defective_words: bool,
}

macro_rules! ready {
    ($($name:ident, $standard:ident, $title:literal;)*) => {
        $(#[doc = concat!("Creates a romanizer by ", $title, ".")]
        ///
        /// # Examples
        ///
        /// ```
        /// use kalima::translit::{Romanizer, Standard};
        #[doc = concat!("assert_eq!(Romanizer::", stringify!($name), "().standard(), Standard::", stringify!($standard), ");")]
        /// ```
        pub const fn $name() -> Self {
            Self::new(Standard::$standard)
        })*
    };
}

impl Romanizer {
    /// Creates a romanizer that keeps final vowels and writes no capitals.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Romanizer, Standard};
    /// assert_eq!(Romanizer::new(Standard::Din31635).romanize("قُوَّة"), "quwwah"); // "strength"
    /// ```
    pub const fn new(standard: Standard) -> Self {
        Self {
            standard,
            final_vowels: FinalVowels::Keep,
            capitals: Capitals::None,
            defective_words: true,
        }
    }

    ready! {
        ala_lc, AlaLc, "ALA-LC 1997";
        din31635, Din31635, "DIN 31635";
        bgn_pcgn, BgnPcgn, "BGN/PCGN 1956";
        ungegn_1972, Ungegn1972, "the United Nations' system of 1972";
        ungegn_2017, Ungegn2017, "the United Nations' system of 2017";
        ipa, Ipa, "the International Phonetic Alphabet";
    }

    /// Sets the treatment of final short vowels.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{FinalVowels, Romanizer};
    /// let keep = Romanizer::ala_lc();
    /// assert_eq!(keep.romanize("كِتَابٌ جَدِيدٌ"), "kitābun jadīdun"); // "a new book"
    /// assert_eq!(keep.final_vowels(FinalVowels::Drop).romanize("كِتَابٌ جَدِيدٌ"), "kitāb jadīd");
    /// ```
    pub const fn final_vowels(self, final_vowels: FinalVowels) -> Self {
        Self { final_vowels, ..self }
    }

    /// Sets the capitals. The phonetic alphabet has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Capitals, Romanizer};
    /// let text = "عَبْد الشَّمْس"; // a name
    /// assert_eq!(Romanizer::ala_lc().capitals(Capitals::Words).romanize(text), "ʻAbd al-Shams");
    /// assert_eq!(Romanizer::bgn_pcgn().capitals(Capitals::Words).romanize(text), "‘Abd Ash Shams");
    /// ```
    pub const fn capitals(self, capitals: Capitals) -> Self {
        Self { capitals, ..self }
    }

    /// Sets the treatment of words whose long a is not written, a closed list: هَذَا (this), ذَلِكَ
    /// (that), لَكِن (but). True by default.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::Romanizer;
    /// assert_eq!(Romanizer::ala_lc().romanize("هَذَا"), "hādhā");
    /// assert_eq!(Romanizer::ala_lc().defective_words(false).romanize("هَذَا"), "hadhā");
    /// ```
    pub const fn defective_words(self, defective_words: bool) -> Self {
        Self { defective_words, ..self }
    }

    /// Returns the standard.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::{Romanizer, Standard};
    /// assert_eq!(Romanizer::ipa().standard(), Standard::Ipa);
    /// ```
    #[must_use]
    pub const fn standard(&self) -> Standard {
        self.standard
    }

    /// Returns the text in Latin letters; borrowed if and only if nothing changes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::Romanizer;
    /// assert_eq!(Romanizer::ala_lc().romanize("أَدْهَم"), "adʹham"); // a name: d and h are two letters
    /// ```
    #[must_use]
    pub fn romanize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !text.contains(is_word) {
            return Cow::Borrowed(text);
        }
        let mut target = String::new();
        self.romanize_into(text, &mut target);
        if target == text { Cow::Borrowed(text) } else { Cow::Owned(target) }
    }

    /// Appends the text in Latin letters to `target`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::translit::Romanizer;
    /// let mut target = String::from("Name: ");
    /// Romanizer::din31635().romanize_into("خَدِيجَة", &mut target); // "Khadija"
    /// assert_eq!(target, "Name: ḫadīǧah");
    /// ```
    pub fn romanize_into(&self, text: &str, target: &mut String) {
        target.reserve(text.len());
        let (mut units, mut others) = (Vec::new(), Vec::new());
        let mut rest = text;
        while let Some((gap, words)) =
            rest.find(is_word).and_then(|start| rest.split_at_checked(start))
        {
            target.push_str(gap);
            let end = read(words, &mut units);
            let Some((word, after)) = words.split_at_checked(end) else { break };
            if units.is_empty() {
                target.push_str(word);
            } else {
                let construct = units.last().is_some_and(|last| last.letter == 'ة')
                    && starts_with_article(after, &mut others);
                self.write(&mut units, construct, target);
            }
            rest = after;
        }
        target.push_str(rest);
    }

    fn write(&self, units: &mut [Unit], before_article: bool, target: &mut String) {
        if self.defective_words {
            defective::complete(units);
        }
        let spelling = self.standard.spelling();
        let final_vowels = self.final_vowels == FinalVowels::Keep;
        let start = target.len();
        let stem = Word { spelling, units, final_vowels, before_article }.write(target);
        if self.capitals == Capitals::Words && self.standard != Standard::Ipa {
            capitalize(target, stem);
            if spelling.capital_article && stem > start {
                capitalize(target, start);
            }
        }
    }
}

/// Returns true if the text goes on, after spaces, with a word that has the article.
fn starts_with_article(text: &str, units: &mut Vec<Unit>) -> bool {
    let word = text.trim_start_matches([' ', '\u{A0}']);
    if word.len() == text.len() {
        return false;
    }
    read(word, units);
    let prefix = Prefix::of(units);
    prefix.article && prefix.proclitic == 0
}

/// Makes the first letter that has a capital, from an offset on, a capital.
fn capitalize(target: &mut String, from: usize) {
    let Some(tail) = target.get(from..) else { return };
    let found = tail.char_indices().take(2).find(|(_, c)| c.is_lowercase());
    if let Some((at, c)) = found {
        let capital: String = c.to_uppercase().collect();
        target.replace_range(from + at..from + at + c.len_utf8(), &capital);
    }
}
