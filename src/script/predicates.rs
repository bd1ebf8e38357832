//! Questions to a class, each a membership in a set of classes.

use super::{CharSet, Class};

macro_rules! predicates {
    ($($(#[$doc:meta])* $name:ident = $set:expr;)*) => {
        impl Class {
            $($(#[$doc])*
            #[inline]
            #[must_use]
            pub const fn $name(self) -> bool {
                const SET: CharSet = $set;
                SET.contains_class(self)
            })*
        }
    };
}

predicates! {
    /// Returns true if an Arabic word can contain it: a letter, ligature, combining mark or
    /// tatweel of the Arabic script ([`CharSet::ARABIC`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!("جـَمِيلٌ".chars().all(|c| Class::of(c).is_arabic())); // "beautiful"
    /// assert!(!Class::of('،').is_arabic() && !Class::of('٣').is_arabic());
    /// ```
    is_arabic = CharSet::ARABIC;

    /// Returns true if it is a letter of any script ([`CharSet::LETTERS`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('ب').is_letter() && Class::of('b').is_letter());
    /// assert!(!Class::of('\u{651}').is_letter());
    /// ```
    is_letter = CharSet::LETTERS;

    /// Returns true if it is an Arabic combining mark on a letter ([`CharSet::MARKS`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('\u{64E}').is_mark());
    /// assert!(!Class::of('\u{654}').is_mark()); // the combining hamza is part of a letter
    /// ```
    is_mark = CharSet::MARKS;

    /// Returns true if it is a combining mark of any script ([`CharSet::COMBINING`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('\u{64E}').is_combining() && Class::of('\u{301}').is_combining());
    /// ```
    is_combining = CharSet::COMBINING;

    /// Returns true if it is a digit of the three sets of Arabic text ([`CharSet::DIGITS`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('3').is_digit() && Class::of('٣').is_digit() && Class::of('۳').is_digit());
    /// assert!(!Class::of('²').is_digit());
    /// ```
    is_digit = CharSet::DIGITS;

    /// Returns true if it is a number of any kind ([`CharSet::NUMBERS`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('²').is_number() && Class::of('½').is_number());
    /// ```
    is_number = CharSet::NUMBERS;

    /// Returns true if it is punctuation, without percent signs ([`CharSet::PUNCTUATION`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('،').is_punctuation() && Class::of('«').is_punctuation());
    /// assert!(!Class::of('٪').is_punctuation());
    /// ```
    is_punctuation = CharSet::PUNCTUATION;

    /// Returns true if it is a symbol, including percent signs ([`CharSet::SYMBOLS`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('+').is_symbol() && Class::of('۞').is_symbol() && Class::of('٪').is_symbol());
    /// ```
    is_symbol = CharSet::SYMBOLS;

    /// Returns true if it is an emoji or part of an emoji sequence ([`CharSet::EMOJI`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('😀').is_emoji() && !Class::of('♥').is_emoji());
    /// ```
    is_emoji = CharSet::EMOJI;

    /// Returns true if it is white space, including line ends ([`CharSet::WHITE_SPACE`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of(' ').is_white_space() && Class::of('\n').is_white_space());
    /// assert!(!Class::of('\u{200B}').is_white_space());
    /// ```
    is_white_space = CharSet::WHITE_SPACE;

    /// Returns true if it is invisible: a control, joiner or other format character
    /// ([`CharSet::CONTROLS`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert!(Class::of('\u{200F}').is_control() && Class::of('\u{FEFF}').is_control());
    /// assert!(!Class::of('\n').is_control());
    /// ```
    is_control = CharSet::CONTROLS;
}
