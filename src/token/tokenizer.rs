//! The ready value: which tokens are joined, which are split, which are kept.

use super::{Kinds, TokenKind, Tokens};
use crate::Error;
use crate::lexer::Options;
use core::fmt;
use core::str::FromStr;

/// Whether what the rules can join is one token or several.
///
/// ```
/// use kalima::{Tokenizer, token::Grouping};
/// let count = |grouping| Tokenizer::new().dates(grouping).tokens("12/08/2014").count();
/// assert_eq!(count(Grouping::Joined), 1);
/// assert_eq!(count(Grouping::Split), 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// One token.
    Joined,
    /// Each part a token of its own.
    Split,
}

/// How text is cut into tokens: a small value, made once, used everywhere.
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
    /// Tokens as readers of today's text see them: dates, times, abbreviations and runs of full stops
    /// are whole.
    ///
    /// ```
    /// let tokens = kalima::Tokenizer::new().tokens("قال د. أحمد.."); // "Dr. Ahmad said.."
    /// assert_eq!(tokens.map(|token| token.text()).collect::<Vec<_>>(), ["قال", "د.", "أحمد", ".."]);
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { rules: Options::DEFAULT, keep: Kinds::ALL }
    }

    /// The habits of the Penn Arabic Treebank: every punctuation mark and sign alone, dates, times and
    /// abbreviations split; decimals and groups of digits joined.
    ///
    /// ```
    /// let tokens = kalima::Tokenizer::treebank().tokens("10:50..");
    /// assert_eq!(tokens.map(|token| token.text()).collect::<Vec<_>>(), ["10", ":", "50", ".", "."]);
    /// ```
    #[must_use]
    pub const fn treebank() -> Self {
        Self { rules: Options::NONE, keep: Kinds::ALL }
    }

    /// The tokens of [`new`](Self::new) that hold a letter or a digit: no punctuation, symbols, emoji.
    ///
    /// ```
    /// let tokens = kalima::Tokenizer::words_only().tokens("نعم، 5%!"); // "yes, 5%!"
    /// assert_eq!(tokens.map(|token| token.text()).collect::<Vec<_>>(), ["نعم", "5"]);
    /// ```
    #[must_use]
    pub const fn words_only() -> Self {
        Self::new().keep(Kinds::WORDS)
    }

    /// The preset of that name: `default`, `treebank` or `words_only`.
    ///
    /// # Errors
    /// If there is no such preset.
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
            "words_only" => Ok(Self::words_only()),
            _ => Err(Error::unknown_of("tokenizer preset", name, Self::PRESETS)),
        }
    }

    /// The names of the presets.
    ///
    /// ```
    /// use kalima::Tokenizer;
    /// assert!(Tokenizer::PRESETS.iter().all(|name| Tokenizer::preset(name).is_ok()));
    /// ```
    pub const PRESETS: &'static [&'static str] = &["default", "treebank", "words_only"];

    /// Keeps only the tokens whose kind is in `kinds`; default: all.
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

    pub(super) const fn kept(self) -> Kinds {
        self.keep
    }

    /// The tokens of `text`, in order; linear, nothing is allocated.
    ///
    /// ```
    /// assert_eq!(kalima::Tokenizer::new().tokens("لا نعم").count(), 2); // "no yes"
    /// ```
    #[inline]
    #[must_use]
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens::new(text, self)
    }
}

macro_rules! groupings {
    ($($(#[$doc:meta])* $name:ident: $rule:ident = $joined:literal, $split:literal;)*) => {
        impl Tokenizer {
            $(
                $(#[$doc])*
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
                        Grouping::Joined => self.rules.with(Options::$rule),
                        Grouping::Split => self.rules.without(Options::$rule),
                    };
                    Self { rules, ..self }
                }
            )*
        }

        /// The names of the rules, as they are written in a list of options.
        const RULES: &[(&str, Options)] = &[$((stringify!($name), Options::$rule)),*];
    };
}

groupings! {
    /// Times: hh:mm and hh:mm:ss in range, with a fraction or without. Default: joined.
    times: TIMES = "10:50", "3";
    /// Dates and their kin: three or more groups of digits with one separator (- – / or a full stop),
    /// which also are IP addresses, versions, telephone numbers. Default: joined.
    dates: DATES = "12/08/2014", "5";
    /// Signs: + - − at the start, after white space, an opening bracket or quotation mark, and before
    /// a digit; U+2212 also after a lone proclitic. Default: joined.
    signs: SIGNS = "-5", "2";
    /// Runs of . … ! ? ؟ ۔ ‼ ⁇ ⁈ ⁉ ؞. Default: joined.
    runs: RUNS = "؟!..", "4";
    /// The dots of Arabic abbreviations and initials. Default: joined.
    abbreviations: ABBREVIATIONS = "ق.م.", "4";
    /// A proclitic written against a number: «و70», "and 70". Default: split.
    clitic_numbers: CLITIC_NUMBERS = "و70", "2";
}

impl Default for Tokenizer {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Tokenizer {
    /// The name of the preset, or `default` and what differs from it: `default,-times,-emoji`.
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

    /// A preset, then what differs from it: the name of an option joins it or of a kind keeps it, with
    /// `-` before it splits or drops it.
    ///
    /// # Errors
    /// If a name is that of no preset, option or kind.
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
                    Grouping::Joined => tokenizer.rules.with(rule),
                    Grouping::Split => tokenizer.rules.without(rule),
                };
            } else {
                let kind = Kinds::of(&[name.parse()?]);
                tokenizer.keep = match grouping {
                    Grouping::Joined => tokenizer.keep.union(kind),
                    Grouping::Split => tokenizer.keep.without(kind),
                };
            }
        }
        Ok(tokenizer)
    }
}
