//! Fraction nouns: halves to tenths, and «جزء» part for the rest.

use super::{Gender, Noun};

macro_rules! nouns {
    ($($singular:literal $plural:literal)*) => {
        [$(Noun {
            gender: Gender::Masculine,
            singular: $singular,
            dual: [concat!($singular, "ان"), concat!($singular, "ين")],
            plural: $plural,
            accusative: concat!($singular, "\u{64B}ا"),
        },)*]
    };
}

/// Half to tenth.
static FRACTIONS: [Noun<'static>; 9] = nouns! {
    "نصف" "أنصاف"
    "ثلث" "أثلاث"
    "ربع" "أرباع"
    "خمس" "أخماس"
    "سدس" "أسداس"
    "سبع" "أسباع"
    "ثمن" "أثمان"
    "تسع" "أتساع"
    "عشر" "أعشار"
};

/// «جزء» part: parts beyond tenths are so many parts of a number.
pub(super) static PART: Noun<'static> = Noun {
    gender: Gender::Masculine,
    singular: "جزء",
    dual: ["جزءان", "جزأين"],
    plural: "أجزاء",
    accusative: "جزءًا",
};

/// Returns the noun of one part of 2 to 10.
pub(super) fn fraction_noun(parts: u128) -> Option<&'static Noun<'static>> {
    FRACTIONS.get(usize::try_from(parts.checked_sub(2)?).ok()?)
}
