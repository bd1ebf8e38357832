//! Which of the contextual rules hold: the few answers that a caller may want otherwise.

/// What may be joined into one unit, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Options(u8);

impl Options {
    /// «10:50» is one number.
    pub(crate) const TIMES: Self = Self(1);
    /// «12/08/2014», an IP address, a telephone number in groups are one number.
    pub(crate) const DATES: Self = Self(1 << 1);
    /// A sign belongs to the number that it stands before.
    pub(crate) const SIGNS: Self = Self(1 << 2);
    /// A run of full stops, question and exclamation marks is one unit.
    pub(crate) const RUNS: Self = Self(1 << 3);
    /// Abbreviations and initials keep their dots.
    pub(crate) const ABBREVIATIONS: Self = Self(1 << 4);
    /// A proclitic stays with the number that it is written against: «و70».
    pub(crate) const CLITIC_NUMBERS: Self = Self(1 << 5);

    /// The rules that hold unless the caller says otherwise.
    pub(crate) const DEFAULT: Self =
        Self::TIMES.with(Self::DATES).with(Self::SIGNS).with(Self::RUNS).with(Self::ABBREVIATIONS);
    /// None of them.
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    #[inline]
    pub(crate) const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}
