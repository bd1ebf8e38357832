//! The set of classes whose words are stopped.

use crate::Error;
use crate::clitic::letters::{Letters, code};
use crate::clitic::{FunctionWord, WordClass};
use core::fmt;
use core::str::FromStr;

/// A set of closed classes, as a filter of words. A `Copy` value.
///
/// Written as text, it is `none`, `core` or `full` and the changes: `core,-negation,egyptian_yaa`.
///
/// # Examples
///
/// ```
/// use kalima::stopword::StopWords;
/// assert!(StopWords::full().contains("جميعهم")); // "all of them": a quantifier
/// assert!(!StopWords::core().contains("جميعهم"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StopWords {
    classes: u16,
    full: bool,
    egyptian_yaa: bool,
}

/// The bits of all classes.
const ALL_CLASSES: u16 = (1 << WordClass::ALL.len()) - 1;

impl StopWords {
    /// Returns the empty set.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(!kalima::stopword::StopWords::none().contains("من")); // "from"
    /// ```
    #[must_use]
    pub const fn none() -> Self {
        Self { classes: 0, full: false, egyptian_yaa: false }
    }

    /// Returns the classes of grammar alone: all but quantifiers and adverbs.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::stopword::StopWords::core().contains("التي")); // "which"
    /// ```
    #[must_use]
    pub const fn core() -> Self {
        Self { full: false, ..Self::full() }
            .without(WordClass::Quantifier)
            .without(WordClass::Adverb)
    }

    /// Returns all classes, with «لي» (for me), «بي» (with me) and «مني» (from me), which are names too.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::stopword::StopWords::full().contains("داخلها")); // "inside it"
    /// ```
    #[must_use]
    pub const fn full() -> Self {
        Self { classes: ALL_CLASSES, full: true, egyptian_yaa: false }
    }

    /// Returns the set without a class.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{clitic::WordClass, stopword::StopWords};
    /// assert!(!StopWords::core().without(WordClass::Negation).contains("لم")); // "not"
    /// ```
    #[must_use]
    pub const fn without(self, class: WordClass) -> Self {
        Self { classes: self.classes & !(1 << class as u16), ..self }
    }

    /// Sets «علي» with a dotted ي to be read as «على» (on), as Egypt writes it. Off by default: it is the
    /// name Ali.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::stopword::StopWords;
    /// assert!(!StopWords::core().contains("علي"));
    /// assert!(StopWords::core().egyptian_yaa(true).contains("علي"));
    /// ```
    #[must_use]
    pub const fn egyptian_yaa(self, egyptian_yaa: bool) -> Self {
        Self { egyptian_yaa, ..self }
    }

    /// Returns true if the class is in the set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{clitic::WordClass, stopword::StopWords};
    /// assert!(!StopWords::core().contains_class(WordClass::Adverb));
    /// ```
    #[must_use]
    pub const fn contains_class(self, class: WordClass) -> bool {
        self.classes >> class as u16 & 1 != 0
    }

    /// Returns true if `word`, as written, is a stop word. Linear in the word; does not allocate.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::stopword::StopWords::core().contains("فبهذا")); // "so with this"
    /// ```
    #[must_use]
    pub fn contains(self, word: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        let Some(letters) = Letters::of(word) else { return false };
        FunctionWord::of_letters(&letters)
            .is_some_and(|function_word| self.contains_function_word(function_word, &letters))
    }

    /// Returns true if a function word with these letters is a stop word.
    pub(crate) fn contains_function_word(self, word: FunctionWord, letters: &Letters) -> bool {
        if !self.contains_class(word.class()) {
            return false;
        }
        let written_yeh = || letters.view().written.last() == Some(&code::YEH);
        match word.base() {
            // «علي» the name; «عليّ» (on me) is written alike.
            "علي" if !self.egyptian_yaa => !written_yeh(),
            "ل" | "ب" | "من" if !self.full => !written_yeh(),
            _ => true,
        }
    }

    /// Returns true if the set has no class.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::stopword::StopWords::none().is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.classes == 0
    }
}

impl fmt::Display for StopWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, base) = match self {
            Self { full: true, .. } => ("full", Self::full()),
            Self { classes: 0, .. } => ("none", Self::none()),
            _ => ("core", Self::core()),
        };
        f.write_str(name)?;
        for &class in WordClass::ALL {
            if base.contains_class(class) && !self.contains_class(class) {
                write!(f, ",-{class}")?;
            }
        }
        if self.egyptian_yaa { f.write_str(",egyptian_yaa") } else { Ok(()) }
    }
}

impl FromStr for StopWords {
    type Err = Error;

    /// Reads a set as it is written: `core,-negation,egyptian_yaa`.
    ///
    /// # Errors
    /// An unknown name of a set, class or option; the message has it and the known ones.
    fn from_str(list: &str) -> Result<Self, Error> {
        let mut names = list.split(',').map(str::trim);
        let mut set = match names.next().unwrap_or_default() {
            "none" => Self::none(),
            "core" => Self::core(),
            "full" => Self::full(),
            name => {
                return Err(Error::unknown_of(
                    "set of stop words",
                    name,
                    &["none", "core", "full"],
                ));
            }
        };
        for name in names {
            set = match name.strip_prefix('-') {
                Some(class) => set.without(class.parse()?),
                None if name == "egyptian_yaa" => set.egyptian_yaa(true),
                None => {
                    let known = ["-CLASS", "egyptian_yaa"];
                    return Err(Error::unknown_of("option of stop words", name, &known));
                }
            };
        }
        Ok(set)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for StopWords {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for StopWords {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Owned: a reader may have to unescape the text.
        alloc::string::String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Default for StopWords {
    fn default() -> Self {
        Self::core()
    }
}
