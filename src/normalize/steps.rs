//! Sets of steps: their algebra in constants, and the text that they are written and read as.

use alloc::vec::Vec;
use core::fmt;
use core::ops::{BitOr, BitOrAssign, Sub};

/// A set of normalization steps: one `u64`, composed in constants, written and read as text.
///
/// Every step has a constant here, as have the groups [`DIACRITICS`](Self::DIACRITICS),
/// [`ALEF`](Self::ALEF) and [`HAMZA_SEATS`](Self::HAMZA_SEATS). Sets compose by
/// [`with`](Self::union) and [`difference`](Self::difference) in constants, elsewhere also by `|` and `-`.
/// The order in which they are put together never matters: a [`Normalizer`](super::Normalizer)
/// applies steps in [one documented order](super#the-order-of-steps).
///
/// As text a set is a list of names with commas between: a step, a group, a preset, or one of these
/// after a `-`, which takes away from what stands before it. Reading refuses unknown names, and
/// [pairs that exclude each other](Self::conflict).
///
/// # Examples
///
/// ```
/// use kalima::normalize::{Normalizer, Steps};
///
/// const FOLD: Steps = Steps::ALEF.union(Steps::ALEF_MAKSURA).union(Steps::DIACRITICS);
/// assert_eq!(Normalizer::new(FOLD).normalize("إِلَى"), "الي"); // "to"
///
/// assert_eq!("yaa, alef, marks".parse(), Ok(FOLD));
/// assert_eq!(FOLD.to_string(), "diacritics,alef,alef_maksura");
///
/// let kept: Steps = "search,-alef_maksura,-dagger_alef".parse()?;
/// assert!(kept.contains(Steps::ALEF) && !kept.intersects(Steps::ALEF_MAKSURA));
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Steps(pub(super) u64);

impl Steps {
    /// No step: any text is already normal.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::{Normalizer, Steps};
    /// assert!(Normalizer::new(Steps::NONE).is_normalized("أيّ شيء")); // "anything"
    /// ```
    pub const NONE: Self = Self(0);

    /// These steps and those; also `|`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// const BOTH: Steps = Steps::ALEF_MAKSURA.union(Steps::TEH_MARBUTA);
    /// assert_eq!(BOTH, Steps::ALEF_MAKSURA | Steps::TEH_MARBUTA);
    /// ```
    #[inline]
    #[must_use]
    pub const fn union(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// These steps but for those; also `-`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// const KEEP_SHADDA: Steps = Steps::DIACRITICS.difference(Steps::SHADDA);
    /// assert!(!KEEP_SHADDA.contains(Steps::SHADDA));
    /// ```
    #[inline]
    #[must_use]
    pub const fn difference(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Returns true if all of those steps are in the set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!(Steps::DIACRITICS.contains(Steps::HARAKAT));
    /// assert!(!Steps::HARAKAT.contains(Steps::DIACRITICS));
    /// ```
    #[inline]
    #[must_use]
    pub const fn contains(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// Returns true if any of those steps is in the set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!(Steps::HARAKAT.intersects(Steps::DIACRITICS));
    /// assert!(!Steps::ALEF_MAKSURA.intersects(Steps::DIACRITICS));
    /// ```
    #[inline]
    #[must_use]
    pub const fn intersects(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Returns true if the set is empty.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!(Steps::NONE.is_empty());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The single steps in the set, in the order in which they act.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// let steps = Steps::ALEF_MAKSURA | Steps::ALEF_WASLA;
    /// assert!(steps.iter().eq([Steps::ALEF_WASLA, Steps::ALEF_MAKSURA]));
    /// ```
    pub fn iter(self) -> impl Iterator<Item = Self> + Clone {
        Self::NAMED.iter().map(|&(_, step)| step).filter(move |&step| self.contains(step))
    }

    /// The names of the single steps in the set, in the order in which they act.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!(Steps::ALEF.names().eq(["alef_hamza", "alef_wasla", "alef_extended"]));
    /// ```
    pub fn names(self) -> impl Iterator<Item = &'static str> + Clone {
        let named = Self::NAMED.iter().filter(move |&&(_, step)| self.contains(step));
        named.map(|&(name, _)| name)
    }

    /// Every step there is, exclusions notwithstanding.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// assert!(Steps::all().contains(Steps::RASM));
    /// ```
    #[must_use]
    pub const fn all() -> Self {
        Self((1 << Self::NAMED.len()) - 1)
    }

    /// Two steps of the set that exclude each other, the one that gives way first; nothing if there
    /// are none.
    ///
    /// The pairs: `nfc` and `mark_order`; `dagger_alef` and `dagger_alef_promote`; `teh_marbuta` and
    /// `teh_marbuta_open`; any two of `digits_ascii`, `digits_arabic` and `digits_extended`;
    /// `elongation` and `elongation_single`. In a set made in code the second of a pair wins;
    /// reading such a set from text is an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// let both = Steps::NFC | Steps::MARK_ORDER;
    /// assert_eq!(both.conflict(), Some((Steps::NFC, Steps::MARK_ORDER)));
    /// assert_eq!(both.settled(), Steps::MARK_ORDER);
    /// assert!("nfc,mark_order".parse::<Steps>().unwrap_err().is_excluded());
    /// ```
    #[must_use]
    pub const fn conflict(self) -> Option<(Self, Self)> {
        let mut pairs = Self::EXCLUSIVE;
        while let [(first, second), rest @ ..] = pairs {
            if self.contains(first.union(*second)) {
                return Some((*first, *second));
            }
            pairs = rest;
        }
        None
    }

    /// The set without the steps that give way to another one in it: see
    /// [`conflict`](Self::conflict).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::normalize::Steps;
    /// let both = Steps::DIGITS_ASCII | Steps::DIGITS_ARABIC;
    /// assert_eq!(both.settled(), Steps::DIGITS_ARABIC);
    /// ```
    #[must_use]
    pub const fn settled(self) -> Self {
        let mut steps = self;
        while let Some((first, _)) = steps.conflict() {
            steps = steps.difference(first);
        }
        steps
    }
}

impl BitOr for Steps {
    type Output = Self;

    #[inline]
    fn bitor(self, others: Self) -> Self {
        self.union(others)
    }
}

impl BitOrAssign for Steps {
    #[inline]
    fn bitor_assign(&mut self, others: Self) {
        *self = self.union(others);
    }
}

impl Sub for Steps {
    type Output = Self;

    #[inline]
    fn sub(self, others: Self) -> Self {
        self.difference(others)
    }
}

impl FromIterator<Self> for Steps {
    fn from_iter<I: IntoIterator<Item = Self>>(sets: I) -> Self {
        sets.into_iter().fold(Self::NONE, Self::union)
    }
}

/// Writes what [`FromStr`](core::str::FromStr) reads, in the order in which the steps act: a group by its name where
/// most of it is in the set, then what is missing of it after a `-`; `none` for no step.
impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("none");
        }
        let whole: Vec<_> = Self::GROUPS
            .iter()
            .filter(|(_, group)| {
                let size = group.0.count_ones();
                let present = (self.0 & group.0).count_ones();
                (size - present) * 4 <= size
            })
            .collect();
        let mut written = Self::NONE;
        let mut comma = "";
        for &(name, step) in Self::NAMED {
            if !self.contains(step) || written.contains(step) {
                continue;
            }
            match whole.iter().find(|(_, group)| group.contains(step)) {
                None => write!(f, "{comma}{name}")?,
                Some((name, group)) => {
                    write!(f, "{comma}{name}")?;
                    group.difference(*self).names().try_for_each(|name| write!(f, ",-{name}"))?;
                    written |= *group;
                }
            }
            comma = ",";
        }
        Ok(())
    }
}

impl fmt::Debug for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Steps({self})")
    }
}
