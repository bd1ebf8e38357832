//! The class of a code point: one of 52, from the Unicode Character Database alone.

use crate::table;

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The class of a code point for Arabic text processing, independent of its block.
        ///
        /// Every one of the 1,112,064 scalar values has exactly one class. Source: UCD 17.0, the
        /// properties named below (two letters such as Mn are `General_Category`); the classes of
        /// Arabic marks follow their use in Arabic orthography and in the Quran. Two characters
        /// of which one is canonically the other have the same class.
        ///
        /// # Examples
        ///
        /// ```
        /// use kalima::script::Class;
        /// assert_eq!(Class::of('ب'), Class::ArabicLetter);
        /// assert_eq!(Class::of('\u{651}'), Class::Shadda);
        /// assert_eq!(Class::of('٣'), Class::ArabicDigit);
        /// assert_eq!(Class::of('؟'), Class::Terminator);
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Class {
            $($(#[$doc])* $name,)*
        }

        impl Class {
            /// Every class, in order.
            ///
            /// # Examples
            ///
            /// ```
            /// use kalima::script::Class;
            /// assert_eq!(Class::ALL.len(), Class::ALL.iter().collect::<std::collections::HashSet<_>>().len());
            /// assert!(Class::ALL.contains(&Class::of('ب')));
            /// ```
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

classes! {
    /// No character is assigned here (Cn), noncharacters included.
    Unassigned,
    /// A private-use code point (Co).
    PrivateUse,
    /// A space inside a line: Zs and U+0009.
    Space,
    /// A character that ends a line: U+000A–000D, U+0085, U+2028, U+2029.
    LineEnd,
    /// Any other control character (Cc).
    Control,
    /// U+200B ZERO WIDTH SPACE: an invisible place to break.
    ZeroWidthSpace,
    /// A letter or symbol that is drawn as a blank: the Hangul fillers U+115F, U+1160, U+3164 and U+FFA0,
    /// and U+2800 BRAILLE PATTERN BLANK.
    Blank,
    /// U+200C ZERO WIDTH NON-JOINER.
    ZeroWidthNonJoiner,
    /// U+200D ZERO WIDTH JOINER.
    ZeroWidthJoiner,
    /// A control of direction (`Bidi_Control`): U+061C, U+200E, U+200F, U+202A–202E, U+2066–2069.
    BidiControl,
    /// A variation selector (`Variation_Selector`): U+FE00–FE0F, U+E0100–E01EF, four Mongolian ones.
    VariationSelector,
    /// A tag character, U+E0020–E007F, of which the flags of regions are made.
    Tag,
    /// Any other format character (Cf): U+00AD, U+2060, U+FEFF …
    Format,
    /// A letter (L) of the Arabic script, presentation forms of letters and vowels included, the
    /// ligatures of words and the small letters of the Quran apart.
    ArabicLetter,
    /// One code point that writes a word or a phrase: U+FBC3–FBD2, U+FD40–FD4F, U+FD90, U+FD91,
    /// U+FDC8–FDCF, U+FDF0–FDFB, U+FDFD–FDFF, U+10ED1–10ED8. (U+FDFC RIAL SIGN is a symbol.)
    ArabicLigature,
    /// A small letter that Quranic spelling adds, to be read as a letter: U+06E5–06E8, U+08C9,
    /// U+08CA, U+08D3, U+08F3. Some are marks to Unicode, some letters.
    SmallLetter,
    /// U+0640 ARABIC TATWEEL.
    Tatweel,
    /// Fatha, damma or kasra: U+064E–0650.
    Haraka,
    /// Fathatan, dammatan or kasratan: U+064B–064D.
    Tanwin,
    /// U+0651 ARABIC SHADDA.
    Shadda,
    /// U+0652 ARABIC SUKUN.
    Sukun,
    /// A maddah: U+0653, U+06E4, U+089C, U+089E, U+089F.
    Madda,
    /// A combining hamza, part of a letter: U+0654, U+0655.
    HamzaMark,
    /// U+0670 ARABIC LETTER SUPERSCRIPT ALEF.
    DaggerAlef,
    /// A mark of Quranic recitation or annotation, or an honorific above a name: U+0610–0617,
    /// U+06D6–06DC, U+06DF–06E3, U+06EA–06ED, U+0898–089B, U+089D, U+08CB–08CF, U+08D4–08E1,
    /// U+08F0–08F2, U+10EFD–10EFF.
    QuranicMark,
    /// Any other nonspacing mark (Mn) of the Arabic blocks: vowels of other languages, tones …
    ExtendedMark,
    /// A combining mark of another script, or of all (Mn, Mc, Me), U+034F and U+20E3 included.
    OtherMark,
    /// U+0030–0039.
    AsciiDigit,
    /// U+0660–0669.
    ArabicDigit,
    /// U+06F0–06F9, of Persian and Urdu.
    ExtendedDigit,
    /// A decimal digit of another script or style (Nd).
    OtherDigit,
    /// A superscript or subscript digit, such as U+00B2: No, decomposed by `<super>` or `<sub>`.
    Superscript,
    /// Any other number (Nl, No): fractions, Roman numerals, numbers in circles …
    OtherNumber,
    /// An Arabic prepended mark, which spans the digits after it (`Prepended_Concatenation_Mark`):
    /// U+0600–0605, U+06DD, U+0890, U+0891, U+08E2.
    NumberMark,
    /// A letter (L) of the Latin script.
    LatinLetter,
    /// A letter (L) of any other script, or of the script Common.
    OtherLetter,
    /// A sentence terminator (`Sentence_Terminal`): . ! ? ؟ ۔ and those of all scripts, among them
    /// Arabic ؝ and ؞; not the ellipsis.
    Terminator,
    /// An ellipsis: U+2026, U+2025, their vertical forms U+FE19 and U+FE30, and U+1801.
    Ellipsis,
    /// A comma: U+002C, U+060C, and all punctuation whose name ends so.
    Comma,
    /// U+066B ARABIC DECIMAL SEPARATOR, U+066C ARABIC THOUSANDS SEPARATOR.
    NumberSeparator,
    /// A semicolon: U+003B, U+061B, all punctuation whose name ends so, and U+037E, its double.
    Semicolon,
    /// A colon: U+003A, and all punctuation whose name ends so.
    Colon,
    /// A quotation mark, directed or not (`Quotation_Mark`, Pi, Pf): " ' « » “ ” „ ‹ › 「 」 …,
    /// including U+2019 as an apostrophe. U+0060 is a symbol.
    Quote,
    /// An opening bracket (Ps) that is no quotation mark: ( [ { and, in Arabic text, U+FD3F.
    OpenBracket,
    /// A closing bracket (Pe) that is no quotation mark: ) ] } and, in Arabic text, U+FD3E.
    CloseBracket,
    /// A dash or hyphen (Pd). U+2212 MINUS SIGN is a symbol.
    Dash,
    /// A per cent, per mille or per ten thousand sign: U+0025, U+066A, U+0609, U+060A, U+2030, U+2031,
    /// and the small and full-width forms U+FE6A, U+FF05.
    Percent,
    /// Any other punctuation (Pc, Po).
    OtherPunctuation,
    /// A symbol (Sm, Sc, Sk, So) that is no emoji of itself: + € ° ۞ ﷼, and ♥ © before U+FE0F.
    Symbol,
    /// A character that is an emoji of itself (`Emoji_Presentation`), flags' letters and skin tones
    /// apart.
    Emoji,
    /// A letter of which two make a flag (`Regional_Indicator`): U+1F1E6–1F1FF.
    RegionalIndicator,
    /// A skin tone (`Emoji_Modifier`): U+1F3FB–1F3FF.
    EmojiModifier,
}

/// The classes by number, filled up to 64 so that a masked number is always in range.
const BY_NUMBER: [Class; 64] = {
    let mut classes = [Class::Unassigned; 64];
    let mut number = 0;
    while number < Class::ALL.len() {
        classes[number] = Class::ALL[number];
        number += 1;
    }
    classes
};

impl Class {
    /// The class of `c`, in constant time: three loads from 36 KB of tables, for the most part cached.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::script::Class;
    /// assert_eq!(Class::of('\u{640}'), Class::Tatweel);
    /// assert_eq!(Class::of('ﷺ'), Class::ArabicLigature);
    /// ```
    #[inline]
    #[must_use]
    pub const fn of(c: char) -> Self {
        BY_NUMBER[table::class_number(c) as usize & 63]
    }
}
