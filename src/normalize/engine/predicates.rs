//! Character predicates for the rules of normalization.

use crate::script::{CharSet, name};

/// Returns true if the character attaches to the one before it: a combining mark, or a small letter
/// that is one.
pub(in crate::normalize) const fn is_combining(c: char) -> bool {
    CharSet::COMBINING.contains(c)
        && !matches!(c, name::SMALL_WAW | name::SMALL_YEH | name::SMALL_FARSI_YEH)
}

/// Returns true for the presentation form of a mark, which is a letter by its class only.
pub(in crate::normalize) const fn is_vowel_form(c: char) -> bool {
    matches!(c, '\u{FC5E}'..='\u{FC63}' | '\u{FCF2}'..='\u{FCF4}' | '\u{FE70}'..='\u{FE7F}')
}

/// Returns true for Arabic letters, presentation forms of letters among them.
pub(in crate::normalize) const fn is_arabic_letter(c: char) -> bool {
    CharSet::ARABIC_LETTERS.contains(c) && !is_vowel_form(c)
}

/// Returns true for letters of any script.
pub(in crate::normalize) const fn is_letter(c: char) -> bool {
    CharSet::LETTERS.contains(c) && !is_vowel_form(c)
}

/// Returns true for the characters of U+0600–06FF.
pub(in crate::normalize) const fn is_in_main_block(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}')
}

/// Returns true for the letters of U+0600–06FF.
pub(in crate::normalize) const fn is_main_letter(c: char) -> bool {
    is_in_main_block(c) && CharSet::ARABIC_LETTERS.contains(c)
}

/// Returns true if U+0600 + `code` is one of the marks whose canonical combining class grows with
/// the code point: U+064B–0652 and U+0670.
pub(in crate::normalize) const fn is_plain_mark_code(code: u8) -> bool {
    matches!(code, 0x4B..=0x52 | 0x70)
}

/// Returns true for an alef, with or without a sign.
pub(in crate::normalize) const fn is_alef(c: char) -> bool {
    matches!(
        c,
        name::ALEF
            | name::ALEF_WITH_MADDA_ABOVE
            | name::ALEF_WITH_HAMZA_ABOVE
            | name::ALEF_WITH_HAMZA_BELOW
            | name::ALEF_WASLA
            | name::ALEF_WITH_WAVY_HAMZA_ABOVE
            | name::ALEF_WITH_WAVY_HAMZA_BELOW
            | name::HIGH_HAMZA_ALEF
    )
}
