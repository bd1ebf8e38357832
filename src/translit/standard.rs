//! Romanization standards and the letters that each writes.

use crate::Error;
use core::fmt;
use core::str::FromStr;

/// The treatment of the article before a letter that it precedes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    /// The l is always written.
    Kept,
    /// The l becomes the sun letter that follows.
    Assimilated,
}

/// The letters and habits of one standard.
pub(super) struct Spelling {
    /// In the order of [`consonant_number`].
    pub(super) consonants: [&'static str; 32],
    pub(super) hamza: &'static str,
    /// True if the hamza at the start of a word is written.
    pub(super) initial_hamza: bool,
    /// Long a, i, u.
    pub(super) long: [&'static str; 3],
    /// Word-final alef maksura.
    pub(super) maksura: &'static str,
    /// Teh marbuta in pause.
    pub(super) teh_marbuta: &'static str,
    pub(super) article: Article,
    /// The text between the article and its word.
    pub(super) after_article: &'static str,
    /// True if yeh and waw with shadda are doubled after their own vowel: iyy, uww; else īy, ūw.
    pub(super) doubles_glides: bool,
    /// True if such a yeh at the end of a word is ī.
    pub(super) final_glide_is_long: bool,
    /// True if tanwin is written.
    pub(super) tanwin: bool,
    /// The sign between two consonants that would be read as one digraph.
    pub(super) parting: &'static str,
    /// True if a capitalized word has a capital article.
    pub(super) capital_article: bool,
}

/// Returns the place of a consonant in [`Spelling::consonants`].
pub(super) const fn consonant_number(letter: char) -> Option<usize> {
    Some(match letter {
        'ب' => 0,
        'ت' => 1,
        'ث' => 2,
        'ج' => 3,
        'ح' => 4,
        'خ' => 5,
        'د' => 6,
        'ذ' => 7,
        'ر' => 8,
        'ز' => 9,
        'س' => 10,
        'ش' => 11,
        'ص' => 12,
        'ض' => 13,
        'ط' => 14,
        'ظ' => 15,
        'ع' => 16,
        'غ' => 17,
        'ف' => 18,
        'ق' => 19,
        'ك' | 'ک' => 20,
        'ل' => 21,
        'م' => 22,
        'ن' => 23,
        'ه' => 24,
        'و' => 25,
        'ي' | 'ی' => 26,
        'پ' => 27,
        'چ' => 28,
        'ڤ' => 29,
        'گ' => 30,
        'ژ' => 31,
        _ => return None,
    })
}

const DIN: Spelling = Spelling {
    consonants: [
        "b", "t", "ṯ", "ǧ", "ḥ", "ḫ", "d", "ḏ", "r", "z", "s", "š", "ṣ", "ḍ", "ṭ", "ẓ", "ʿ", "ġ",
        "f", "q", "k", "l", "m", "n", "h", "w", "y", "p", "č", "v", "g", "ž",
    ],
    hamza: "ʾ",
    initial_hamza: false,
    long: ["ā", "ī", "ū"],
    maksura: "ā",
    teh_marbuta: "h",
    article: Article::Assimilated,
    after_article: "-",
    doubles_glides: true,
    final_glide_is_long: false,
    tanwin: true,
    parting: "",
    capital_article: false,
};

const ALA: Spelling = Spelling {
    consonants: [
        "b", "t", "th", "j", "ḥ", "kh", "d", "dh", "r", "z", "s", "sh", "ṣ", "ḍ", "ṭ", "ẓ", "ʻ",
        "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "p", "ch", "v", "g", "zh",
    ],
    hamza: "ʼ",
    maksura: "á",
    article: Article::Kept,
    doubles_glides: false,
    final_glide_is_long: true,
    parting: "ʹ",
    ..DIN
};

const BGN: Spelling = Spelling {
    consonants: [
        "b", "t", "th", "j", "ḩ", "kh", "d", "dh", "r", "z", "s", "sh", "ş", "ḑ", "ţ", "z̧", "‘",
        "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "p", "ch", "v", "g", "zh",
    ],
    hamza: "’",
    article: Article::Assimilated,
    after_article: " ",
    final_glide_is_long: false,
    tanwin: false,
    parting: "·",
    capital_article: true,
    ..ALA
};

const UNGEGN_1972: Spelling = Spelling { parting: "", ..BGN };

const UNGEGN_2017: Spelling = Spelling {
    consonants: [
        "b", "t", "th", "j", "ẖ", "kh", "d", "dh", "r", "z", "s", "sh", "s̱", "ḏ", "ṯ", "d͟h", "‘",
        "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "p", "ch", "v", "g", "zh",
    ],
    ..BGN
};

const IPA: Spelling = Spelling {
    consonants: [
        "b", "t", "θ", "dʒ", "ħ", "x", "d", "ð", "r", "z", "s", "ʃ", "sˤ", "dˤ", "tˤ", "ðˤ", "ʕ",
        "ɣ", "f", "q", "k", "l", "m", "n", "h", "w", "j", "p", "tʃ", "v", "g", "ʒ",
    ],
    hamza: "ʔ",
    initial_hamza: true,
    long: ["aː", "iː", "uː"],
    maksura: "aː",
    teh_marbuta: "",
    after_article: "",
    ..DIN
};

macro_rules! standards {
    ($($(#[$doc:meta])* $variant:ident, $name:literal, $spelling:expr;)*) => {
        /// A published standard that spells Arabic in Latin letters for readers.
        ///
        /// # Examples
        ///
        /// ```
        /// use kalima::translit::{Romanizer, Standard};
        /// let written = Standard::ALL.map(|it| Romanizer::new(it).romanize("الظُّهْر")); // "noon"
        /// assert_eq!(written, ["aẓ-ẓuhr", "al-ẓuhr", "az̧ z̧uhr", "az̧ z̧uhr", "ad͟h d͟huhr", "aðˤðˤuhr"]);
        /// assert_eq!("ala-lc".parse(), Ok(Standard::AlaLc));
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum Standard {
            $($(#[$doc])* #[cfg_attr(feature = "serde", serde(rename = $name))] $variant,)*
        }

        impl Standard {
            /// Every standard.
            ///
            /// # Examples
            ///
            /// ```
            /// use kalima::translit::Standard;
            /// assert!(Standard::ALL.contains(&Standard::Ipa));
            /// ```
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// Returns the name of the standard, which [`FromStr`] reads.
            ///
            /// # Examples
            ///
            /// ```
            /// use kalima::translit::Standard;
            /// assert_eq!(Standard::BgnPcgn.name(), "bgn-pcgn");
            /// ```
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            pub(super) const fn spelling(self) -> &'static Spelling {
                match self { $(Self::$variant => &$spelling,)* }
            }
        }
    };
}

standards! {
    /// DIN 31635, of German libraries and Arabists: one letter for one letter.
    Din31635, "din31635", DIN;
    /// ALA-LC 1997, of American and British libraries.
    AlaLc, "ala-lc", ALA;
    /// BGN/PCGN 1956, of American and British maps.
    BgnPcgn, "bgn-pcgn", BGN;
    /// The United Nations' system for geographical names of 1972.
    Ungegn1972, "ungegn1972", UNGEGN_1972;
    /// The United Nations' system for geographical names of 2017.
    Ungegn2017, "ungegn2017", UNGEGN_2017;
    /// A broad transcription in the International Phonetic Alphabet.
    Ipa, "ipa", IPA;
}

impl fmt::Display for Standard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Standard {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let found = Self::ALL.into_iter().find(|standard| standard.name() == name);
        found.ok_or_else(|| Error::unknown_of("romanization", name, &Self::ALL.map(Self::name)))
    }
}
