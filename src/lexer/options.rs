//! Lexer options: the contextual rules that a caller may switch off.

/// A set of rules that join several parts into one lexeme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Options(u8);

impl Options {
    /// A time is one number: «10:50».
    pub(crate) const TIMES: Self = Self(1);
    /// Three or more groups of digits are one number: a date, an IP address, a telephone number.
    pub(crate) const DATES: Self = Self(1 << 1);
    /// A sign belongs to the number after it.
    pub(crate) const SIGNS: Self = Self(1 << 2);
    /// A run of full stops, question and exclamation marks is one lexeme.
    pub(crate) const RUNS: Self = Self(1 << 3);
    /// Abbreviations and initials keep their dots.
    pub(crate) const ABBREVIATIONS: Self = Self(1 << 4);
    /// A proclitic and the digits after it are one lexeme: «و70».
    pub(crate) const CLITIC_NUMBERS: Self = Self(1 << 5);

    /// The default rules: all except [`CLITIC_NUMBERS`](Self::CLITIC_NUMBERS).
    pub(crate) const DEFAULT: Self = Self::TIMES
        .union(Self::DATES)
        .union(Self::SIGNS)
        .union(Self::RUNS)
        .union(Self::ABBREVIATIONS);
    /// No rule.
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    #[inline]
    pub(crate) const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}
