//! What a set of steps does to one character whatever stands around it, or that it depends.

use super::Steps;
use super::rules::is_combining;
use crate::script::{
    Class, FormKind, combining_class, digit_value, lowercase, name, presentation_form, rasm,
    word_ligature,
};
use unicode_normalization::{IsNormalized, char::canonical_combining_class, is_nfc_quick};

/// What becomes of one character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Treatment {
    /// It stays.
    Keep,
    /// It goes.
    Delete,
    /// It becomes another character.
    To(char),
    /// It becomes several, each of which is treated in turn; none of them is a mark.
    Spell(&'static str),
    /// Its neighbours decide: the whole word goes through the rules.
    Context,
}

use Treatment::{Context, Delete, Keep, Spell, To};

/// The steps that delete the marks of a class, and what of the class the machine must see.
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

/// Steps that care for the neighbours of every Arabic letter.
const LETTER_RUNS: Steps = Steps::ELONGATION.with(Steps::ELONGATION_SINGLE);
/// Steps that join U+0653, U+0654 or U+0655 to a letter.
const COMPOSING: Steps = Steps::NFC.with(Steps::COMPOSE);
/// Steps that bring marks in order.
const ORDERING: Steps = Steps::NFC.with(Steps::MARK_ORDER);
/// Steps for which a fathatan tells of an alef.
const TANWIN_RULES: Steps = Steps::TANWIN_ALEF.with(Steps::TANWIN_ORDER);

/// The treatment of a character of the block U+0600–06FF.
///
/// A letter may be said to become itself.
pub(super) const fn of_arabic(c: char, steps: Steps) -> Treatment {
    let class = Class::of(c);
    let deleted = steps.intersects(deleting(class));
    match class {
        Class::Tanwin if c == name::FATHATAN && steps.intersects(TANWIN_RULES) => Context,
        Class::DaggerAlef if steps.intersects(Steps::DAGGER_ALEF_PROMOTE) => Context,
        Class::Madda if c == name::MADDAH_ABOVE && (deleted || steps.intersects(COMPOSING)) => {
            Context
        }
        Class::HamzaMark if steps.intersects(COMPOSING.with(Steps::YAA_HAMZA)) => Context,
        Class::SmallLetter if steps.intersects(Steps::SMALL_LETTERS) => Context,
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
            Context
        }
        Class::Tatweel if steps.intersects(Steps::TATWEEL_DECORATIVE) => Context,
        Class::ArabicLetter if steps.intersects(LETTER_RUNS) => Context,
        // Its marks go with it, if they do not go anyway.
        Class::ArabicLetter if is_dropped(c, steps) && !steps.contains(Steps::MARKS) => Context,
        Class::ArabicLetter => letter(c, steps),
        Class::ArabicDigit | Class::ExtendedDigit => digit(c, steps),
        Class::BidiControl if steps.intersects(Steps::CONTROLS) => Delete,
        Class::NumberSeparator if steps.intersects(Steps::SEPARATORS) => Context,
        _ if steps.intersects(Steps::PUNCTUATION_ASCII) => match c {
            name::ARABIC_COMMA => Context,
            name::ARABIC_SEMICOLON => To(';'),
            name::ARABIC_QUESTION_MARK => To('?'),
            name::ARABIC_PERCENT_SIGN => To('%'),
            _ => Keep,
        },
        _ => Keep,
    }
}

/// What a character of the block U+0600–06FF becomes of which the plan says that it may become
/// another: a letter, digit or punctuation mark.
#[inline]
pub(super) const fn mapped(c: char, steps: Steps) -> Treatment {
    match c {
        name::ARABIC_SEMICOLON | name::ARABIC_QUESTION_MARK | name::ARABIC_PERCENT_SIGN => {
            of_arabic(c, steps)
        }
        name::ARABIC_INDIC_DIGIT_ZERO..=name::ARABIC_INDIC_DIGIT_NINE
        | name::EXTENDED_ARABIC_INDIC_DIGIT_ZERO..=name::EXTENDED_ARABIC_INDIC_DIGIT_NINE => {
            digit(c, steps)
        }
        _ => letter(c, steps),
    }
}

const fn is_dropped(c: char, steps: Steps) -> bool {
    c as u32 == name::HAMZA as u32 && steps.intersects(Steps::HAMZA_DROP)
}

/// The folds of one Arabic letter, one after the other in the documented order.
const fn letter(c: char, steps: Steps) -> Treatment {
    let mut to = c;
    if is_dropped(c, steps) {
        return Delete;
    }
    if steps.intersects(Steps::LOOKALIKES) {
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
        name::YEH_WITH_HAMZA_ABOVE if steps.intersects(Steps::YAA_HAMZA) => name::YEH,
        name::ALEF_MAKSURA if steps.intersects(Steps::YAA) => name::YEH,
        name::TEH_MARBUTA if steps.intersects(Steps::TEH_MARBUTA_OPEN) => name::TEH,
        name::TEH_MARBUTA if steps.intersects(Steps::TEH_MARBUTA) => name::HEH,
        _ => to,
    };
    if steps.intersects(Steps::RASM) {
        to = rasm(to);
    }
    if to == c { Keep } else { To(to) }
}

/// A digit of one of the three sets, in the set that is wanted.
const fn digit(c: char, steps: Steps) -> Treatment {
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
        Some(to) if to as u32 != c as u32 => To(to),
        _ => Keep,
    }
}

/// The treatment of any character.
pub(super) fn of(c: char, steps: Steps) -> Treatment {
    if c.is_ascii() {
        return of_ascii(c, steps);
    }
    let treatment = match c {
        '\u{600}'..='\u{6FF}' => return of_arabic(c, steps),
        _ => of_other(c, steps),
    };
    // A character that NFC would change, or might join to the one before, or order after it.
    if matches!(treatment, Keep | To(_)) && steps.intersects(Steps::NFC) && !is_inert(c) {
        return Context;
    }
    treatment
}

pub(super) const fn of_ascii(c: char, steps: Steps) -> Treatment {
    if steps.intersects(Steps::LOWERCASE) && c.is_ascii_uppercase() {
        return To(c.to_ascii_lowercase());
    }
    digit(c, steps)
}

/// Whether NFC leaves the character as it is wherever it stands: no decomposition, no class, no
/// composition with what precedes.
fn is_inert(c: char) -> bool {
    c < '\u{300}'
        || (canonical_combining_class(c) == 0
            && is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes)
}

/// Beyond ASCII and the block U+0600–06FF.
fn of_other(c: char, steps: Steps) -> Treatment {
    let class = Class::of(c);
    if steps.intersects(Steps::PRESENTATION_FORMS) {
        match presentation_form(c) {
            Some((_, FormKind::Vowel)) => return Context,
            Some((letters, FormKind::Letters)) => {
                let context = |c| is_combining(c) || of_arabic(c, steps) == Context;
                return if letters.chars().any(context) { Context } else { Spell(letters) };
            }
            None => {}
        }
    }
    if steps.intersects(Steps::LIGATURES) && word_ligature(c).is_some() {
        return Context;
    }
    match class {
        Class::SmallLetter if steps.intersects(Steps::SMALL_LETTERS) => Context,
        _ if steps.intersects(deleting(class)) => Delete,
        _ if combining_class(c) != 0 && steps.intersects(ORDERING) => Context,
        Class::ArabicLetter if steps.intersects(LETTER_RUNS) => Context,
        Class::ArabicLetter => letter(c, steps),
        Class::LatinLetter | Class::OtherLetter | Class::Symbol | Class::OtherNumber
            if steps.intersects(Steps::LOWERCASE) =>
        {
            match lowercase(c) {
                lower if lower == c => Keep,
                lower => To(lower),
            }
        }
        Class::Space if steps.intersects(Steps::SPACE_RUNS) => Context,
        Class::Space if steps.intersects(Steps::SPACES) => match c {
            name::NO_BREAK_SPACE | name::NARROW_NO_BREAK_SPACE => Context,
            _ => To(' '),
        },
        Class::ZeroWidthSpace | Class::ZeroWidthJoiner if steps.intersects(Steps::CONTROLS) => {
            Context
        }
        Class::ZeroWidthNonJoiner if steps.intersects(Steps::ZWNJ) => Context,
        _ if steps.intersects(Steps::CONTROLS) && is_idle_control(c) => Delete,
        _ => Keep,
    }
}

/// Whether the step `controls` removes the character wherever it stands.
pub(super) const fn is_idle_control(c: char) -> bool {
    matches!(Class::of(c), Class::BidiControl)
        || matches!(c, name::SOFT_HYPHEN | name::WORD_JOINER | name::ZERO_WIDTH_NO_BREAK_SPACE)
}

/// Whether no step but `nfc` looks at a mark because of its neighbours; U+0653–0655 apart.
pub(super) const fn orders_only(steps: Steps) -> bool {
    let others = Steps::MARK_ORDER
        .with(TANWIN_RULES)
        .with(Steps::DAGGER_ALEF_PROMOTE)
        .with(Steps::SMALL_LETTERS);
    steps.intersects(Steps::NFC) && !steps.intersects(others)
}

/// Whether the character of the main block is a mark that composes with nothing.
pub(super) fn is_plain_mark(c: char) -> bool {
    !matches!(c, name::MADDAH_ABOVE..=name::HAMZA_BELOW) && combining_class(c) != 0
}

/// Whether NFC, which alone sent `c` to the rules, has nothing to do there: `c` composes with
/// nothing, and stands in order after `before`, the character just before it, which stays.
pub(super) fn is_in_order(before: Option<char>, c: char, steps: Steps) -> bool {
    if !steps.intersects(Steps::NFC) || of(c, steps.without(Steps::NFC)) != Keep {
        return false;
    }
    if is_nfc_quick(core::iter::once(c)) != IsNormalized::Yes {
        return false;
    }
    let Some(before) = before else { return true };
    let (class, class_before) = (canonical_combining_class(c), canonical_combining_class(before));
    class == 0
        || (of(before, steps.without(Steps::NFC)) == Keep && class_before <= class)
        || matches!(of(before, steps), To(_) if class_before == 0)
}
