//! The rules in their order, and the look-around functions by character.

use super::super::engine::char_action::CharAction;
use super::super::engine::char_map::{SEATS, is_decoration};
use super::super::engine::joining_forms::keeps_stroke;
use super::super::engine::lookaround::LookAround;
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::output::Output;
use super::{
    canonical, char_map_rule, controls_and_forms, elongation, hamza, marks_after_space, quran,
    seats, separators_and_spaces, tanwin, tatweel,
};
use crate::script::{CharSet, Class, name};

/// A rule: the steps that call for it, the classes of which a word must have at least one, and the
/// function that rewrites a word.
pub(in crate::normalize) struct Rule {
    pub(in crate::normalize) steps: Steps,
    pub(in crate::normalize) triggers: CharSet,
    pub(in crate::normalize) apply: fn(&[SourceChar], &mut Output),
}

const fn rule(steps: Steps, triggers: &[Class], apply: fn(&[SourceChar], &mut Output)) -> Rule {
    Rule { steps, triggers: CharSet::of(triggers), apply }
}

/// The rules in their order. Letters and marks are composed first, so that the spelling of the source
/// does not matter. Controls are deleted and forms become letters. Then the rules of spelling read
/// marks before marks are deleted. Numbers, spaces and runs come last. If a later rule brings
/// characters together, an earlier rule sees them in the next round.
pub(in crate::normalize) static RULES: &[Rule] = &[
    rule(Steps::MARKS_AFTER_SPACE, &[Class::Space], marks_after_space::marks_after_space),
    rule(Steps::COMPOSE, &[Class::HamzaMark, Class::Madda], canonical::compose),
    Rule { steps: Steps::NFC, triggers: CharSet::ALL, apply: canonical::nfc },
    Rule {
        steps: Steps::MARK_ORDER,
        triggers: CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark, Class::SmallLetter])),
        apply: canonical::mark_order,
    },
    rule(Steps::DECORATIONS, &[Class::OtherMark], controls_and_forms::decorations),
    rule(
        Steps::FORMAT_CHARS,
        &[Class::ZeroWidthSpace, Class::ZeroWidthJoiner, Class::BidiControl, Class::Format],
        controls_and_forms::controls,
    ),
    rule(
        Steps::ZWNJ,
        &[Class::ZeroWidthNonJoiner, Class::ZeroWidthJoiner],
        controls_and_forms::zwnj,
    ),
    rule(
        Steps::PRESENTATION_FORMS,
        &[Class::ArabicLetter, Class::ExtendedMark],
        controls_and_forms::forms,
    ),
    rule(Steps::LIGATURES, &[Class::ArabicLigature, Class::Symbol], controls_and_forms::ligatures),
    rule(SEATS, &[Class::Space], seats::seats),
    rule(Steps::SMALL_LETTERS, &[Class::SmallLetter], quran::small_letters),
    rule(Steps::DAGGER_ALEF_PROMOTE, &[Class::DaggerAlef], quran::dagger_alef_promote),
    rule(Steps::YEH_HAMZA, &[Class::HamzaMark], hamza::yaa_hamza),
    rule(Steps::TANWIN_ALEF, &[Class::Tanwin], tanwin::tanwin_alef),
    rule(Steps::TANWIN_ORDER, &[Class::Tanwin], tanwin::tanwin_order),
    rule(Steps::TATWEEL_DECORATIVE, &[Class::Tatweel], tatweel::tatweel_decorative),
    Rule { steps: Steps::all(), triggers: CharSet::ALL, apply: char_map_rule::char_map_rule },
    rule(
        Steps::NUMBER_SEPARATORS.union(Steps::PUNCTUATION_ASCII),
        &[Class::NumberSeparator, Class::Comma],
        separators_and_spaces::separators,
    ),
    rule(Steps::SPACES, &[Class::Space], separators_and_spaces::spaces),
    rule(Steps::COLLAPSE_SPACES, &[Class::Space], separators_and_spaces::space_runs),
    rule(
        Steps::ELONGATION.union(Steps::ELONGATION_SINGLE),
        &[Class::ArabicLetter],
        elongation::elongation,
    ),
];

/// Returns the action on `c`, which stands at `at`, as far as its neighbours decide it: at most one
/// of the look-around functions applies.
pub(in crate::normalize) fn look_around(
    context: &LookAround<'_>,
    at: usize,
    c: char,
) -> CharAction {
    match c {
        name::MADDAH_ABOVE if context.deletes_maddah() => char_map_rule::look_around(context, at),
        name::SMALL_WAW | name::SMALL_YEH if context.has(Steps::SMALL_LETTERS) => {
            quran::look_around(context, at, c)
        }
        name::ARABIC_DECIMAL_SEPARATOR | name::ARABIC_THOUSANDS_SEPARATOR => {
            separators_and_spaces::look_around(context, at, c)
        }
        name::ZERO_WIDTH_JOINER | name::ZERO_WIDTH_NON_JOINER | name::ZERO_WIDTH_SPACE => {
            controls_and_forms::look_around(context, at, c)
        }
        name::TATWEEL if context.keeps_marks() && !context.has(Steps::TATWEEL) => {
            tatweel::look_around(context, at)
        }
        _ if context.has(Steps::DECORATIONS) && is_decoration(c) => {
            controls_and_forms::look_around_decoration(context, at, c)
        }
        _ if context.has(Steps::PRESENTATION_FORMS) && keeps_stroke(c) => {
            controls_and_forms::look_around_form(context, at, c)
        }
        _ => canonical::look_around(context, at, c),
    }
}
