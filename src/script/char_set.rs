//! Sets of characters, as sets of classes in one `u64`: constant, with constant-time membership.

use super::Class;
use core::fmt;
use core::ops::{BitAnd, BitOr, Not, Sub};

/// A set of characters: those whose [`Class`] is in it.
///
/// Sets are small `Copy` values that compose in constants by methods, elsewhere also by
/// operators: [`union`](Self::union) `|`, [`intersection`](Self::intersection) `&`,
/// [`difference`](Self::difference) `-` and [`complement`](Self::complement) `!`.
///
/// # Examples
///
/// ```
/// use kalima::script::{CharSet, Class};
/// const WORD: CharSet = CharSet::ARABIC_LETTERS.union(CharSet::MARKS);
/// assert!("كِتَاب".chars().all(|c| WORD.contains(c))); // "book"
/// assert!(!WORD.contains('،'));
/// assert_eq!(WORD - CharSet::MARKS, CharSet::ARABIC_LETTERS);
/// assert_eq!(CharSet::of(&[Class::Shadda, Class::Sukun]).len(), 2);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CharSet(u64);

macro_rules! sets {
    ($($(#[$doc:meta])* $name:ident = [$($class:ident),* $(,)?] $(| $other:ident)*;)*) => {
        impl CharSet {
            $($(#[$doc])* pub const $name: Self =
                Self::of(&[$(Class::$class),*])$(.union(Self::$other))*;)*
        }
    };
}

sets! {
    /// No character.
    EMPTY = [];
    /// Fatha, damma and kasra.
    HARAKAT = [Haraka];
    /// Fatha, damma, kasra, their tanwin forms, shadda and sukun: the marks of vocalised text
    /// (U+064B–0652).
    TASHKEEL = [Haraka, Tanwin, Shadda, Sukun];
    /// Marks of Quranic recitation and annotation, and the maddahs.
    QURANIC_MARKS = [QuranicMark, Madda];
    /// Every Arabic combining mark on a letter that is not a letter itself. Excludes the combining
    /// hamzas, the small letters, U+06DD and the other prepended marks, and symbols.
    MARKS = [DaggerAlef, ExtendedMark] | TASHKEEL | QURANIC_MARKS;
    /// Letters of the Arabic script, in any form of writing, combining hamzas and word ligatures
    /// apart.
    ARABIC_LETTERS = [ArabicLetter];
    /// The characters of an Arabic word: letters, word ligatures, small letters, combining hamzas,
    /// combining marks and tatweel.
    ARABIC = [ArabicLetter, ArabicLigature, SmallLetter, HamzaMark, Tatweel] | MARKS;
    /// Letters of every script, Arabic word ligatures and small letters included.
    LETTERS = [ArabicLetter, ArabicLigature, SmallLetter, LatinLetter, OtherLetter];
    /// Combining marks of every script (those whose general category is M), and the small letters
    /// of the Quran, of which some are marks.
    COMBINING = [HamzaMark, SmallLetter, OtherMark, VariationSelector] | MARKS;
    /// The three digit sets of Arabic text: 0–9, ٠–٩ and ۰–۹.
    DIGITS = [AsciiDigit, ArabicDigit, ExtendedDigit];
    /// Numbers of every kind: digits of every script, superscripts, fractions, Roman numerals ...
    NUMBERS = [OtherDigit, Superscript, OtherNumber] | DIGITS;
    /// Opening and closing brackets.
    BRACKETS = [OpenBracket, CloseBracket];
    /// Punctuation (general category P) but the per cent signs, which are [`SYMBOLS`](Self::SYMBOLS).
    PUNCTUATION = [
        Terminator, Ellipsis, Comma, NumberSeparator, Semicolon, Colon, Quote, Dash,
        OtherPunctuation,
    ] | BRACKETS;
    /// Symbols that are no emoji of themselves, and the per cent signs.
    SYMBOLS = [Symbol, Percent];
    /// Characters that are, or make, an emoji of themselves: flags' letters and skin tones included.
    EMOJI = [Emoji, RegionalIndicator, EmojiModifier];
    /// Spaces within a line (not U+200B).
    SPACES = [Space];
    /// White space: spaces and the ends of lines, exactly `char::is_whitespace`.
    WHITE_SPACE = [Space, LineEnd];
    /// Invisible characters without a glyph or a width of their own: controls, direction marks,
    /// joiners, variation selectors, tags and other format characters.
    CONTROLS = [
        Control, ZeroWidthSpace, ZeroWidthNonJoiner, ZeroWidthJoiner, BidiControl,
        VariationSelector, Tag, Format,
    ];
}

impl CharSet {
    /// Every character.
    pub const ALL: Self = Self::of(Class::ALL);

    /// The characters of these classes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::{CharSet, Class};
    /// const STOPS: CharSet = CharSet::of(&[Class::Terminator, Class::Ellipsis]);
    /// assert!(STOPS.contains('؟') && STOPS.contains('…') && !STOPS.contains('،'));
    /// ```
    #[must_use]
    pub const fn of(classes: &[Class]) -> Self {
        let mut rest = classes;
        let mut bits = 0;
        while let [class, others @ ..] = rest {
            bits |= 1 << *class as u32;
            rest = others;
        }
        Self(bits)
    }

    /// Returns true if the character is in the set. Takes constant time.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// assert!(CharSet::DIGITS.contains('٣') && CharSet::DIGITS.contains('3'));
    /// assert!(!CharSet::DIGITS.contains('३')); // Devanagari
    /// ```
    #[inline]
    #[must_use]
    pub const fn contains(self, c: char) -> bool {
        self.contains_class(Class::of(c))
    }

    /// Returns true if the characters of the class are in the set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::{CharSet, Class};
    /// assert!(CharSet::MARKS.contains_class(Class::Shadda));
    /// assert!(!CharSet::MARKS.contains_class(Class::HamzaMark));
    /// ```
    #[inline]
    #[must_use]
    pub const fn contains_class(self, class: Class) -> bool {
        self.0 >> class as u32 & 1 != 0
    }

    /// The characters in either set; also `|`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// assert!(CharSet::SPACES.union(CharSet::DIGITS).contains('٣'));
    /// ```
    #[inline]
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The characters in both sets; also `&`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// assert_eq!(CharSet::ARABIC.intersection(CharSet::LETTERS).len(), 3);
    /// ```
    #[inline]
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The characters in this set and not in the other; also `-`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// let marks = CharSet::MARKS.difference(CharSet::HARAKAT);
    /// assert!(marks.contains('\u{651}') && !marks.contains('\u{64E}'));
    /// ```
    #[inline]
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns true if the sets have a character in common.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// assert!(CharSet::MARKS.intersects(CharSet::HARAKAT));
    /// assert!(!CharSet::MARKS.intersects(CharSet::DIGITS));
    /// ```
    #[inline]
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The characters not in this set; also `!`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// assert!(CharSet::PUNCTUATION.complement().contains('ب'));
    /// assert_eq!(CharSet::ALL.complement(), CharSet::EMPTY);
    /// ```
    #[inline]
    #[must_use]
    pub const fn complement(self) -> Self {
        Self(!self.0 & Self::ALL.0)
    }

    /// Returns true if the set is empty.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// assert!(CharSet::EMOJI.intersection(CharSet::SYMBOLS).is_empty());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of classes (not of characters) in the set.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::CharSet;
    /// assert_eq!(CharSet::BRACKETS.len(), 2);
    /// ```
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The classes in the set, in their order.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::{CharSet, Class};
    /// assert!(CharSet::WHITE_SPACE.classes().eq([Class::Space, Class::LineEnd]));
    /// ```
    pub fn classes(self) -> impl Iterator<Item = Class> + Clone {
        Class::ALL.iter().copied().filter(move |&class| self.contains_class(class))
    }
}

impl BitOr for CharSet {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl BitAnd for CharSet {
    type Output = Self;

    #[inline]
    fn bitand(self, other: Self) -> Self {
        self.intersection(other)
    }
}

impl Sub for CharSet {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        self.difference(other)
    }
}

impl Not for CharSet {
    type Output = Self;

    #[inline]
    fn not(self) -> Self {
        self.complement()
    }
}

impl From<Class> for CharSet {
    #[inline]
    fn from(class: Class) -> Self {
        Self::of(&[class])
    }
}

impl FromIterator<Class> for CharSet {
    fn from_iter<I: IntoIterator<Item = Class>>(classes: I) -> Self {
        classes.into_iter().fold(Self::EMPTY, |set, class| set | class.into())
    }
}

/// Lists the classes: `{Haraka, Tanwin}`.
impl fmt::Debug for CharSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.classes()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::CharSet;
    use crate::script::Class;
    use alloc::format;

    #[test]
    fn of_and_classes_are_inverse() {
        for &class in Class::ALL {
            let set = CharSet::from(class);
            assert!(set.classes().eq([class]));
            assert!(CharSet::ALL.contains_class(class) && !CharSet::EMPTY.contains_class(class));
            assert!(!(!set).contains_class(class) && (set | !set) == CharSet::ALL);
        }
        assert_eq!(CharSet::ALL.classes().collect::<CharSet>(), CharSet::ALL);
    }

    #[test]
    fn debug_lists_the_classes() {
        assert_eq!(format!("{:?}", CharSet::TASHKEEL), "{Haraka, Tanwin, Shadda, Sukun}");
        assert_eq!(format!("{:?}", CharSet::EMPTY), "{}");
    }

    #[test]
    fn set_algebra() {
        assert_eq!(CharSet::ARABIC & CharSet::MARKS, CharSet::MARKS);
        assert_eq!(CharSet::ARABIC - CharSet::ARABIC, CharSet::EMPTY);
        assert!((CharSet::PUNCTUATION & CharSet::SYMBOLS).is_empty());
        assert_eq!(CharSet::WHITE_SPACE, CharSet::SPACES | Class::LineEnd.into());
    }
}
