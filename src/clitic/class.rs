//! Classes of function words.

/// A closed class of function words.
///
/// # Examples
///
/// ```
/// use kalima::clitic::{FunctionWord, WordClass};
/// assert_eq!(FunctionWord::of("هذا").unwrap().class(), WordClass::Demonstrative); // "this"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum WordClass {
    /// Prepositions: «من» (from), «في» (in), and «ب» and «ل» with a pronoun.
    Preposition,
    /// Conjunctions: «أن» (that) and its sisters, «ثم» (then), «لو» (if).
    Conjunction,
    /// Particles: «قد» (already), «يا» (O).
    Particle,
    /// Negation: «لا», «لم», «لن», «ليس» (not), «ما» (not, what).
    Negation,
    /// Free personal pronouns: «هو» (he), «نحن» (we).
    Pronoun,
    /// Demonstratives: «هذا» (this), «هناك» (there).
    Demonstrative,
    /// Relatives: «الذي» (who, which).
    Relative,
    /// Interrogatives: «متى» (when), «كيف» (how).
    Interrogative,
    /// Forms of «كان» (to be).
    Auxiliary,
    /// Quantifiers: «كل» (all), «بعض» (some).
    Quantifier,
    /// Adverbs of place and time: «داخل» (inside), «الآن» (now).
    Adverb,
}

impl WordClass {
    /// Every class, in order.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::clitic::WordClass::ALL.contains(&kalima::clitic::WordClass::Negation));
    /// ```
    pub const ALL: &[Self] = &[
        Self::Preposition,
        Self::Conjunction,
        Self::Particle,
        Self::Negation,
        Self::Pronoun,
        Self::Demonstrative,
        Self::Relative,
        Self::Interrogative,
        Self::Auxiliary,
        Self::Quantifier,
        Self::Adverb,
    ];

    /// Returns the name in lower case.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::clitic::WordClass::Negation.as_str(), "negation");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Preposition => "preposition",
            Self::Conjunction => "conjunction",
            Self::Particle => "particle",
            Self::Negation => "negation",
            Self::Pronoun => "pronoun",
            Self::Demonstrative => "demonstrative",
            Self::Relative => "relative",
            Self::Interrogative => "interrogative",
            Self::Auxiliary => "auxiliary",
            Self::Quantifier => "quantifier",
            Self::Adverb => "adverb",
        }
    }
}

impl core::fmt::Display for WordClass {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

impl core::str::FromStr for WordClass {
    type Err = crate::Error;

    /// Reads a name as [`as_str`](Self::as_str) returns it.
    ///
    /// # Errors
    /// An unknown name; the message has the known ones.
    fn from_str(name: &str) -> Result<Self, crate::Error> {
        let known = Self::ALL.iter().copied().find(|class| class.as_str() == name);
        known.ok_or_else(|| {
            let names: alloc::vec::Vec<&str> =
                Self::ALL.iter().map(|class| class.as_str()).collect();
            crate::Error::unknown_of("class of function words", name, &names)
        })
    }
}
