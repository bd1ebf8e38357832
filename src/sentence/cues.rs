//! Cues: bit sets of what stands before and after a possible boundary.

/// Declares a set of cues with one bit each, its names and its set operations.
macro_rules! cue_set {
    ($(#[$set_doc:meta])* $set:ident { $($(#[$doc:meta])* $name:ident,)* }) => {
        $(#[$set_doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(super) struct $set(u32);

        const _: () = {
            #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "names of the cues")]
            #[repr(u8)]
            enum Bit { $($name,)* }

            impl $set {
                $($(#[$doc])* pub(super) const $name: Self = Self(1 << Bit::$name as u32);)*
                /// The names of the cues, by the number of their bits.
                pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];
            }
        };

        #[allow(dead_code, reason = "both sets have the same operations")]
        impl $set {
            /// The number of cues.
            pub(super) const COUNT: usize = Self::NAMES.len();
            /// The empty set.
            pub(super) const NONE: Self = Self(0);
            /// The set of all cues.
            pub(super) const ALL: Self = Self((1 << Self::COUNT) - 1);

            /// The set with these bits.
            pub(super) const fn from_bits(bits: u32) -> Self {
                Self(bits & Self::ALL.0)
            }

            /// The bits, the first cue lowest.
            pub(super) const fn bits(self) -> u32 {
                self.0
            }

            pub(super) const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            pub(super) const fn difference(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            /// Returns true if all cues of `other` are in the set.
            pub(super) const fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }

            /// Returns true if the sets share a cue.
            pub(super) const fn intersects(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// The set if `condition` holds, else the empty set.
            pub(super) const fn if_(self, condition: bool) -> Self {
                if condition { self } else { Self::NONE }
            }

            /// The names of the cues in the set.
            pub(super) fn names(self) -> impl Iterator<Item = &'static str> + Clone {
                Self::NAMES
                    .iter()
                    .enumerate()
                    .filter_map(move |(bit, &name)| (self.0 >> bit & 1 != 0).then_some(name))
            }
        }
    };
}

cue_set! {
    /// Cues before a possible boundary.
    Before {
        /// A plain terminator or a run of them: `.` `!` `?` «؟» «۔» ...
        TERMINATOR,
        /// The run has `!`, `?` or «؟».
        SHOUT,
        /// «…» or «..».
        ELLIPSIS,
        /// The word before the ellipsis cannot end a clause, or a colon or a comma is there.
        OPEN_CLAUSE,
        /// The word before the ellipsis is a verb of saying, and a quotation mark follows.
        SAYING,
        /// A semicolon.
        SEMICOLON,
        /// «د.» Dr.
        TITLE,
        /// «ص.» p.
        REFERENCE,
        /// «م.» AD after a number, «ق.م.» BC.
        UNIT,
        /// «و.م.أ.» USA.
        ORGANISATION,
        /// «إلخ.» etc.
        LIST_END,
        /// «و.» in «جورج و. بوش» George W. Bush, or a letter at the head of a sentence.
        INITIAL,
        /// «Dr.», or a Latin initial.
        LATIN_TITLE,
        /// «U.S.», «Inc.».
        LATIN_NAME,
        /// A terminator and the closing quotation mark after it.
        QUOTATION,
        /// A terminator and the closing bracket after it.
        BRACKET,
        /// The quotation or bracket is around a verse.
        VERSE,
        /// The quotation or bracket opened inside the sentence.
        INSIDE,
        /// The quotation opened after a colon, a comma or a verb of saying.
        INTRODUCED,
        /// The dot before the closing mark belongs to an abbreviation.
        ABBREVIATED,
        /// A list marker at the head of the sentence: «1.», «أ.».
        MARKER,
        /// The sentence has no word yet.
        BLANK,
        /// The sentence began with a dash, as turns of a dialogue do.
        DIALOGUE,
    }
}

cue_set! {
    /// Cues after a possible boundary.
    After {
        /// The end of the text or of the paragraph.
        PARAGRAPH_END,
        /// Anything visible.
        TEXT,
        /// «،» «؛» «:» and their like in other scripts.
        COMMA,
        /// A colon with spaces before it.
        COLON_APART,
        /// A slash.
        SLASH,
        /// An opening bracket.
        BRACKET,
        /// A quotation mark.
        QUOTE,
        /// A bracket with the sentence's own terminator after it: «(رواه البخاري).» (a source).
        CITATION,
        /// Digits, also after «و» and, or after a dash, or a number word.
        NUMBER,
        /// A preposition, alone, with a pronoun or written with its noun, that opens no sentence.
        PREPOSITION,
        /// «الموافق» corresponding to, «أي» that is, «تقريبا» about ...
        CONTINUER,
        /// «أي» that is, «أعني» I mean: they explain what was said.
        EXPLANATION,
        /// «الذي» who, which ...
        RELATIVE,
        /// «لكن» but, «بل» rather, «أو» or, «حتى» until ...
        ADVERSATIVE,
        /// A bare verb of saying: «قال» said.
        SAYING,
        /// A dash and a verb of saying.
        DASH_SAYING,
        /// «و» and or «ثم» then, and a verb.
        CONJOINED_VERB,
        /// «ف» so, and a verb.
        CONSEQUENCE,
        /// «ف» so, and a verb of saying.
        REPLY,
        /// «مثل» such as, «خصوصا» above all, «الأمر الذي» which; «ثم» then and a preposition.
        APPOSITION,
        /// Any word that opens a clause: those, and bare verbs and particles.
        OPENER,
        /// A Latin word in lower case.
        LOWER_LATIN,
        /// Another Latin word.
        LATIN,
        /// A lower-case Latin letter written against the terminator.
        GLUED_LATIN,
    }
}

impl After {
    /// The cues that only a look at a word gives.
    pub(super) const WORDS: Self = Self::NUMBER
        .union(Self::PREPOSITION)
        .union(Self::CONTINUER)
        .union(Self::EXPLANATION)
        .union(Self::RELATIVE)
        .union(Self::ADVERSATIVE)
        .union(Self::SAYING)
        .union(Self::DASH_SAYING)
        .union(Self::CONJOINED_VERB)
        .union(Self::CONSEQUENCE)
        .union(Self::REPLY)
        .union(Self::APPOSITION)
        .union(Self::OPENER);

    /// Adds `cue` if it is one of the cues needed, `self`, and `holds`.
    pub(super) fn insert_if(self, cue: Self, holds: impl FnOnce() -> bool) -> Self {
        cue.if_(self.intersects(cue) && holds())
    }
}
