//! The character map: the action of a set of steps on one character, without its context.

use super::char_action::{
    CharAction,
    CharAction::{Delete, Expand, Keep, Map, NeedsContext},
    Replacement,
};
use super::predicates::is_combining;
use crate::normalize::steps::Steps;
use crate::script::{
    Class, FormKind, combining_class, digit_value, lowercase, name, presentation_form, rasm,
    word_ligature,
};
use unicode_normalization::{IsNormalized, char::canonical_combining_class, is_nfc_quick};

/// Returns the steps that delete the characters of a class.
const fn deleting(class: Class) -> Steps {
    match class {
        Class::Haraka => Steps::HARAKAT,
        Class::Tanwin => Steps::TANWIN,
        Class::Shadda => Steps::SHADDA,
        Class::Sukun => Steps::SUKUN,
        Class::Madda => Steps::MADDA,
        Class::DaggerAlef => Steps::DAGGER_ALEF,
        Class::QuranicMark => Steps::QURANIC_MARKS,
        Class::ExtendedMark => Steps::EXTENDED_MARKS,
        Class::Tatweel => Steps::TATWEEL,
        _ => Steps::NONE,
    }
}

/// The steps that read the neighbours of every Arabic letter.
const LETTER_RUNS: Steps = Steps::ELONGATION.union(Steps::ELONGATION_SINGLE);
/// The steps that join U+0653, U+0654 or U+0655 to a letter.
const COMPOSING: Steps = Steps::NFC.union(Steps::COMPOSE);
/// The steps that sort marks.
const ORDERING: Steps = Steps::NFC.union(Steps::MARK_ORDER);
/// The steps that move or delete an alef next to a fathatan.
const TANWIN_RULES: Steps = Steps::TANWIN_ALEF.union(Steps::TANWIN_ORDER);

/// Returns the action on a character of U+0600–06FF.
pub(in crate::normalize) const fn action_in_main_block(c: char, steps: Steps) -> CharAction {
    let class = Class::of(c);
    let deleted = steps.intersects(deleting(class));
    match class {
        Class::Tanwin if c == name::FATHATAN && steps.intersects(TANWIN_RULES) => NeedsContext,
        Class::DaggerAlef if steps.intersects(Steps::DAGGER_ALEF_PROMOTE) => NeedsContext,
        Class::Madda if c == name::MADDAH_ABOVE && (deleted || steps.intersects(COMPOSING)) => {
            NeedsContext
        }
        Class::HamzaMark if steps.intersects(COMPOSING.union(Steps::YEH_HAMZA)) => NeedsContext,
        Class::SmallLetter if steps.intersects(Steps::SMALL_LETTERS) => NeedsContext,
        _ if deleted => Delete,
        Class::Haraka
        | Class::Tanwin
        | Class::Shadda
        | Class::Sukun
        | Class::Madda
        | Class::DaggerAlef
        | Class::QuranicMark
        | Class::ExtendedMark
        | Class::HamzaMark
        | Class::SmallLetter
            if steps.intersects(ORDERING) =>
        {
            NeedsContext
        }
        Class::Tatweel if steps.intersects(Steps::TATWEEL_DECORATIVE) => NeedsContext,
        Class::ArabicLetter if steps.intersects(LETTER_RUNS) => NeedsContext,
        // The marks of the letter are deleted with it.
        Class::ArabicLetter if is_dropped(c, steps) && !steps.contains(Steps::DIACRITICS) => {
            NeedsContext
        }
        Class::ArabicLetter => letter_action(c, steps),
        Class::ArabicDigit | Class::ExtendedDigit => digit_action(c, steps),
        Class::BidiControl if steps.intersects(Steps::FORMAT_CHARS) => Delete,
        Class::NumberSeparator if steps.intersects(Steps::NUMBER_SEPARATORS) => NeedsContext,
        _ if steps.intersects(Steps::PUNCTUATION_ASCII) => match c {
            name::ARABIC_COMMA => NeedsContext,
            name::ARABIC_SEMICOLON => Map(';'),
            name::ARABIC_QUESTION_MARK => Map('?'),
            name::ARABIC_PERCENT_SIGN => Map('%'),
            _ => Keep,
        },
        _ => Keep,
    }
}

/// Returns true if the step `hamza_drop` deletes the letter.
const fn is_dropped(c: char, steps: Steps) -> bool {
    c as u32 == name::HAMZA as u32 && steps.intersects(Steps::HAMZA_DROP)
}

/// Returns the action of the letter folds, one after the other in the documented order.
const fn letter_action(c: char, steps: Steps) -> CharAction {
    let mut to = c;
    if is_dropped(c, steps) {
        return Delete;
    }
    if steps.intersects(Steps::PERSIAN_URDU_LETTERS) {
        to = match to {
            name::KEHEH | name::SWASH_KAF => name::KAF,
            name::FARSI_YEH | name::YEH_BARREE => name::YEH,
            name::YEH_BARREE_WITH_HAMZA_ABOVE => name::YEH_WITH_HAMZA_ABOVE,
            name::HEH_GOAL
            | name::HEH_DOACHASHMEE
            | name::AE
            | name::HEH_WITH_YEH_ABOVE
            | name::HEH_GOAL_WITH_HAMZA_ABOVE => name::HEH,
            name::TEH_MARBUTA_GOAL => name::TEH_MARBUTA,
            name::NOON_GHUNNA => name::NOON,
            _ => to,
        };
    }
    to = match to {
        name::ALEF_WITH_MADDA_ABOVE | name::ALEF_WITH_HAMZA_ABOVE | name::ALEF_WITH_HAMZA_BELOW
            if steps.intersects(Steps::ALEF_HAMZA) =>
        {
            name::ALEF
        }
        name::ALEF_WASLA if steps.intersects(Steps::ALEF_WASLA) => name::ALEF,
        name::ALEF_WITH_WAVY_HAMZA_ABOVE
        | name::ALEF_WITH_WAVY_HAMZA_BELOW
        | name::HIGH_HAMZA_ALEF
            if steps.intersects(Steps::ALEF_EXTENDED) =>
        {
            name::ALEF
        }
        name::WAW_WITH_HAMZA_ABOVE if steps.intersects(Steps::WAW_HAMZA) => name::WAW,
        name::YEH_WITH_HAMZA_ABOVE if steps.intersects(Steps::YEH_HAMZA) => name::YEH,
        name::ALEF_MAKSURA if steps.intersects(Steps::ALEF_MAKSURA) => name::YEH,
        name::TEH_MARBUTA if steps.intersects(Steps::TEH_MARBUTA_OPEN) => name::TEH,
        name::TEH_MARBUTA if steps.intersects(Steps::TEH_MARBUTA) => name::HEH,
        _ => to,
    };
    if steps.intersects(Steps::RASM) {
        to = rasm(to);
    }
    if to == c { Keep } else { Map(to) }
}

/// Returns the action of the digit steps: a digit of one set becomes that of another.
const fn digit_action(c: char, steps: Steps) -> CharAction {
    let zero = if steps.intersects(Steps::DIGITS_EXTENDED) {
        name::EXTENDED_ARABIC_INDIC_DIGIT_ZERO
    } else if steps.intersects(Steps::DIGITS_ARABIC) {
        name::ARABIC_INDIC_DIGIT_ZERO
    } else if steps.intersects(Steps::DIGITS_ASCII) {
        '0'
    } else {
        return Keep;
    };
    let Some(value) = digit_value(c) else { return Keep };
    match char::from_u32(zero as u32 + value as u32) {
        Some(to) if to as u32 != c as u32 => Map(to),
        _ => Keep,
    }
}

/// Returns the action on any character.
pub(in crate::normalize) fn action(c: char, steps: Steps) -> CharAction {
    if c.is_ascii() {
        return action_of_ascii(c, steps);
    }
    let treatment = match c {
        '\u{600}'..='\u{6FF}' => return action_in_main_block(c, steps),
        _ => action_elsewhere(c, steps),
    };
    // NFC may change the character, join it to the one before, or sort it.
    if matches!(treatment, Keep | Map(_)) && steps.intersects(Steps::NFC) && !is_nfc_inert(c) {
        return NeedsContext;
    }
    treatment
}

/// Returns the action on an ASCII character.
pub(in crate::normalize) const fn action_of_ascii(c: char, steps: Steps) -> CharAction {
    if steps.intersects(Steps::LOWERCASE) && c.is_ascii_uppercase() {
        return Map(c.to_ascii_lowercase());
    }
    digit_action(c, steps)
}

/// Returns true if NFC keeps the character in every context: it has no decomposition, no combining
/// class, and no composition with the character before.
fn is_nfc_inert(c: char) -> bool {
    c < '\u{300}'
        || (canonical_combining_class(c) == 0
            && is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes)
}

/// Returns the expansion of a presentation form, its letters treated in turn.
fn expansion(letters: &str, steps: Steps) -> CharAction {
    let mut expansion = Replacement::EMPTY;
    for letter in letters.chars() {
        if is_combining(letter) || action_in_main_block(letter, steps) == NeedsContext {
            return NeedsContext;
        }
        let to = match action(letter, steps) {
            Delete => continue,
            Map(to) => to,
            _ => letter,
        };
        if !expansion.push(to) {
            return NeedsContext;
        }
    }
    if expansion.is_empty() { Delete } else { Expand(expansion) }
}

/// Returns the action on a character outside ASCII and U+0600–06FF.
fn action_elsewhere(c: char, steps: Steps) -> CharAction {
    let class = Class::of(c);
    if steps.intersects(Steps::PRESENTATION_FORMS) {
        match presentation_form(c) {
            Some((_, FormKind::Vowel)) => return NeedsContext,
            Some((letters, FormKind::Letters)) => {
                return expansion(letters, steps);
            }
            None => {}
        }
    }
    if steps.intersects(Steps::LIGATURES) && word_ligature(c).is_some() {
        return NeedsContext;
    }
    match class {
        Class::SmallLetter if steps.intersects(Steps::SMALL_LETTERS) => NeedsContext,
        _ if steps.intersects(deleting(class)) => Delete,
        _ if combining_class(c) != 0 && steps.intersects(ORDERING) => NeedsContext,
        Class::ArabicLetter if steps.intersects(LETTER_RUNS) => NeedsContext,
        Class::ArabicLetter => letter_action(c, steps),
        Class::LatinLetter | Class::OtherLetter | Class::Symbol | Class::OtherNumber
            if steps.intersects(Steps::LOWERCASE) =>
        {
            match lowercase(c) {
                lower if lower == c => Keep,
                lower => Map(lower),
            }
        }
        Class::Space if steps.intersects(Steps::COLLAPSE_SPACES) => NeedsContext,
        Class::Space if steps.intersects(Steps::SPACES) => match c {
            name::NO_BREAK_SPACE | name::NARROW_NO_BREAK_SPACE => NeedsContext,
            _ => Map(' '),
        },
        Class::ZeroWidthSpace | Class::ZeroWidthJoiner if steps.intersects(Steps::FORMAT_CHARS) => {
            NeedsContext
        }
        Class::ZeroWidthNonJoiner if steps.intersects(Steps::ZWNJ) => NeedsContext,
        _ if steps.intersects(Steps::FORMAT_CHARS) && is_removable_control(c) => Delete,
        _ => Keep,
    }
}

/// Returns true if the step `format_chars` deletes the character in every context.
pub(in crate::normalize) const fn is_removable_control(c: char) -> bool {
    matches!(Class::of(c), Class::BidiControl)
        || matches!(c, name::SOFT_HYPHEN | name::WORD_JOINER | name::ZERO_WIDTH_NO_BREAK_SPACE)
}

/// Returns true if `nfc` is the only step that reads the neighbours of marks other than U+0653–0655.
pub(in crate::normalize) const fn only_reorders_marks(steps: Steps) -> bool {
    let others = Steps::MARK_ORDER
        .union(TANWIN_RULES)
        .union(Steps::DAGGER_ALEF_PROMOTE)
        .union(Steps::SMALL_LETTERS);
    steps.intersects(Steps::NFC) && !steps.intersects(others)
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::super::kernel::scalar::is_never_changed;
    use super::{CharAction, Steps, action};

    #[test]
    fn no_step_changes_the_characters_that_kernels_pass() {
        for c in ('\u{80}'..=char::MAX).filter(|&c| is_never_changed(c)) {
            for steps in Steps::all().iter().chain([Steps::all()]) {
                assert_eq!(action(c, steps), CharAction::Keep, "{c:?} {steps}");
            }
        }
    }
}
