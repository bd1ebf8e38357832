//! The configured tokenizer: which groups are joined, and which kinds are kept.

use super::{Kinds, TokenKind};
use crate::Error;
use crate::lexer::Options;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

/// A choice between one token and several, for text that a rule can join.
///
/// # Examples
///
/// ```
/// use kalima::{Tokenizer, token::Grouping};
/// let count = |grouping| Tokenizer::new().dates(grouping).tokens("12/08/2014").count();
/// assert_eq!(count(Grouping::Joined), 1);
/// assert_eq!(count(Grouping::Split), 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Grouping {
    /// One token.
    Joined,
    /// One token for each part.
    Split,
}

/// A tokenizer with its options: a small `Copy` value.
///
/// Written as text, it is a preset and its changes: `treebank,dates`, `default,-emoji`.
///
/// # Examples
///
/// ```
/// use kalima::Tokenizer;
/// use kalima::token::{Grouping, Kinds};
/// const PLAIN: Tokenizer = Tokenizer::new().dates(Grouping::Split).keep(Kinds::NUMBER);
/// let numbers: Vec<_> = PLAIN.tokens("في 12/08/2014").map(|token| token.text()).collect();
/// assert_eq!(numbers, ["12", "08", "2014"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tokenizer {
    rules: Options,
    keep: Kinds,
}

impl Tokenizer {
    /// Returns the default tokenizer: dates, times, abbreviations and runs of full stops are one token.
    ///
    /// # Examples
    ///
    /// ```
    /// let tokens = kalima::Tokenizer::new().tokens("قال د. أحمد.."); // "Dr. Ahmad said.."
    /// assert_eq!(tokens.map(|token| token.text()).collect::<Vec<_>>(), ["قال", "د.", "أحمد", ".."]);
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { rules: Options::DEFAULT, keep: Kinds::ALL }
    }

    /// Returns a tokenizer with the conventions of the Penn Arabic Treebank.
    ///
    /// Each punctuation mark and sign is one token. Dates, times and abbreviations are split. Decimals and
    /// groups of digits are joined.
    ///
    /// # Examples
    ///
    /// ```
    /// let tokens = kalima::Tokenizer::treebank().tokens("10:50..");
    /// assert_eq!(tokens.map(|token| token.text()).collect::<Vec<_>>(), ["10", ":", "50", ".", "."]);
    /// ```
    #[must_use]
    pub const fn treebank() -> Self {
        Self { rules: Options::NONE, keep: Kinds::ALL }
    }

    /// Returns the default tokenizer without punctuation, symbols and emoji.
    ///
    /// # Examples
    ///
    /// ```
    /// let tokens = kalima::Tokenizer::words().tokens("نعم، 5%!"); // "yes, 5%!"
    /// assert_eq!(tokens.map(|token| token.text()).collect::<Vec<_>>(), ["نعم", "5"]);
    /// ```
    #[must_use]
    pub const fn words() -> Self {
        Self::new().keep(Kinds::WORDS)
    }

    /// Returns the preset of that name: `default`, `treebank` or `words`.
    ///
    /// The name `words_only` of version 0.1.0 is an alias of `words`.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the presets if there is no such preset.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Tokenizer;
    /// assert_eq!(Tokenizer::preset("treebank"), Ok(Tokenizer::treebank()));
    /// assert!(Tokenizer::preset("trebank").is_err());
    /// ```
    pub fn preset(name: &str) -> Result<Self, Error> {
        match name {
            "default" => Ok(Self::new()),
            "treebank" => Ok(Self::treebank()),
            "words" | "words_only" => Ok(Self::words()),
            _ => Err(Error::unknown_of("tokenizer preset", name, Self::PRESETS)),
        }
    }

    /// The names of the presets.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Tokenizer;
    /// assert!(Tokenizer::PRESETS.iter().all(|name| Tokenizer::preset(name).is_ok()));
    /// ```
    pub const PRESETS: &'static [&'static str] = &["default", "treebank", "words"];

    /// Sets the kinds of tokens to keep; default: all.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::Kinds};
    /// let tags = Tokenizer::new().keep(Kinds::HASHTAG);
    /// assert_eq!(tags.tokens("يا #أمل!").count(), 1); // "o #hope!"
    /// ```
    #[must_use]
    pub const fn keep(self, kinds: Kinds) -> Self {
        Self { keep: kinds, ..self }
    }

    pub(super) const fn rules(self) -> Options {
        self.rules
    }

    /// Returns the kinds of tokens that are kept.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::Kinds};
    /// assert_eq!(Tokenizer::words().kept(), Kinds::WORDS);
    /// ```
    #[must_use]
    pub const fn kept(self) -> Kinds {
        self.keep
    }
}

macro_rules! groupings {
    ($($(#[$doc:meta])* $name:ident, $getter:ident: $rule:ident = $joined:literal, $split:literal;)*) => {
        impl Tokenizer {
            $(
                $(#[$doc])*
                ///
                /// # Examples
                ///
                /// ```
                /// use kalima::Tokenizer;
                /// use kalima::token::Grouping::{Joined, Split};
                /// let count = |tokenizer: Tokenizer| tokenizer.tokens(TEXT).count();
                #[doc = concat!("const TEXT: &str = \"", $joined, "\";")]
                #[doc = concat!("assert_eq!(count(Tokenizer::new().", stringify!($name), "(Joined)), 1);")]
                #[doc = concat!("assert_eq!(count(Tokenizer::new().", stringify!($name), "(Split)), ", $split, ");")]
                /// ```
                #[must_use]
                pub const fn $name(self, grouping: Grouping) -> Self {
                    let rules = match grouping {
                        Grouping::Joined => self.rules.union(Options::$rule),
                        Grouping::Split => self.rules.difference(Options::$rule),
                    };
                    Self { rules, ..self }
                }

                #[doc = concat!("Returns true if [`", stringify!($name), "`](Self::", stringify!($name), ") are joined.")]
                ///
                /// # Examples
                ///
                /// ```
                /// use kalima::{Tokenizer, token::Grouping};
                #[doc = concat!("let tokenizer = Tokenizer::new().", stringify!($name), "(Grouping::Joined);")]
                #[doc = concat!("assert!(tokenizer.", stringify!($getter), "());")]
                /// ```
                #[must_use]
                pub const fn $getter(self) -> bool {
                    self.rules.contains(Options::$rule)
                }
            )*
        }

        /// The rules by name, for parsing and display.
        const RULES: &[(&str, Options)] = &[$((stringify!($name), Options::$rule)),*];
    };
}

groupings! {
    /// Sets the grouping of times: hh:mm and hh:mm:ss in range, also with a fraction. Default: joined.
    times, joins_times: TIMES = "10:50", "3";
    /// Sets the grouping of dates: three or more groups of digits with one separator (- – / or a full
    /// stop). IP addresses, versions and telephone numbers have the same form. Default: joined.
    dates, joins_dates: DATES = "12/08/2014", "5";
    /// Sets the grouping of a sign + - − and the number after it. The sign is at the start, after white
    /// space, an opening bracket or quotation mark; U+2212 also after a lone proclitic. Default: joined.
    signs, joins_signs: SIGNS = "-5", "2";
    /// Sets the grouping of runs of . … ! ? ؟ ۔ ‼ ⁇ ⁈ ⁉ ؞. Default: joined.
    runs, joins_runs: RUNS = "؟!..", "4";
    /// Sets the grouping of Arabic abbreviations and initials with their dots. Default: joined.
    abbreviations, joins_abbreviations: ABBREVIATIONS = "ق.م.", "4";
    /// Sets the grouping of a proclitic and the digits after it: «و70», "and 70". Default: split.
    clitic_numbers, joins_clitic_numbers: CLITIC_NUMBERS = "و70", "2";
}

impl Tokenizer {
    /// Parses the name of a kind, in a list that may also name a rule.
    fn parse_kind(name: &str) -> Result<TokenKind, Error> {
        name.parse().map_err(|_| {
            let rules = RULES.iter().map(|&(rule, _)| rule);
            let kinds = TokenKind::ALL.iter().map(|kind| kind.as_str());
            let known: Vec<&str> = rules.chain(kinds).collect();
            Error::unknown_of("tokenizer option", name, &known)
        })
    }
}

impl Default for Tokenizer {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Tokenizer {
    /// Writes the name of the preset, or `default` and its changes: `default,-times,-emoji`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_self = |name: &&&str| Self::preset(name).as_ref() == Ok(self);
        if let Some(name) = Self::PRESETS.iter().find(is_self) {
            return f.write_str(name);
        }
        f.write_str("default")?;
        for &(name, rule) in RULES {
            match (self.rules.contains(rule), Options::DEFAULT.contains(rule)) {
                (true, false) => write!(f, ",{name}")?,
                (false, true) => write!(f, ",-{name}")?,
                _ => {}
            }
        }
        for kind in TokenKind::ALL.iter().filter(|&&kind| !self.keep.contains(kind)) {
            write!(f, ",-{kind}")?;
        }
        Ok(())
    }
}

impl FromStr for Tokenizer {
    type Err = Error;

    /// Parses a preset and its changes, separated by commas.
    ///
    /// The name of a rule joins, `-` and the name splits. The name of a kind keeps, `-` and the name
    /// drops.
    ///
    /// # Errors
    ///
    /// Returns an error that lists the known names if a name is not a preset, a rule or a kind.
    fn from_str(list: &str) -> Result<Self, Error> {
        let mut names = list.split(',').map(str::trim);
        let mut tokenizer = Self::preset(names.next().unwrap_or_default())?;
        for item in names {
            let (name, grouping) = match item.strip_prefix('-') {
                Some(name) => (name, Grouping::Split),
                None => (item, Grouping::Joined),
            };
            if let Some(&(_, rule)) = RULES.iter().find(|(rule, _)| *rule == name) {
                tokenizer.rules = match grouping {
                    Grouping::Joined => tokenizer.rules.union(rule),
                    Grouping::Split => tokenizer.rules.difference(rule),
                };
            } else {
                let kind = Kinds::from(Self::parse_kind(name)?);
                tokenizer.keep = match grouping {
                    Grouping::Joined => tokenizer.keep.union(kind),
                    Grouping::Split => tokenizer.keep.difference(kind),
                };
            }
        }
        Ok(tokenizer)
    }
}
