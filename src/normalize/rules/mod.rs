//! The rules that look at neighbours, in the order in which they act: each reads a word character
//! by character and what it has put out itself, and writes the word anew.
//!
//! A rule goes forward once, looks ahead over a run at most once, and looks back only at the last
//! base and the last character put out: so each is linear in the word.

mod elongation;
mod exceptions;
mod hamza;
mod joiners;
mod letters;
mod order;
mod quran;
mod signs;

use super::Steps;
use super::word::Atom;
use crate::script::{CharSet, Class, name};
use alloc::vec::Vec;

/// A rule: the steps that call for it, the classes of which at least one must be present, and what
/// it does.
pub(super) struct Rule {
    pub(super) steps: Steps,
    pub(super) triggers: CharSet,
    pub(super) apply: fn(&[Atom], &mut Output),
}

const fn rule(steps: Steps, triggers: &[Class], apply: fn(&[Atom], &mut Output)) -> Rule {
    Rule { steps, triggers: CharSet::of(triggers), apply }
}

/// The rules in their order. Letters and marks are composed first, so that it never matters how a
/// text was; what only gets in the way goes, forms become letters; then the rules of spelling read
/// marks before marks are deleted; numbers, spaces and runs come last. What a later rule brings
/// together the next round sees.
pub(super) static RULES: &[Rule] = &[
    rule(Steps::COMPOSE, &[Class::HamzaMark, Class::Madda], order::compose),
    Rule { steps: Steps::NFC, triggers: CharSet::ALL, apply: order::nfc },
    Rule {
        steps: Steps::MARK_ORDER,
        triggers: CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark, Class::SmallLetter])),
        apply: order::mark_order,
    },
    rule(
        Steps::CONTROLS,
        &[Class::ZeroWidthSpace, Class::ZeroWidthJoiner, Class::BidiControl, Class::Format],
        joiners::controls,
    ),
    rule(Steps::ZWNJ, &[Class::ZeroWidthNonJoiner], joiners::zwnj),
    rule(Steps::PRESENTATION_FORMS, &[Class::ArabicLetter, Class::ExtendedMark], joiners::forms),
    rule(Steps::LIGATURES, &[Class::ArabicLigature, Class::Symbol], joiners::ligatures),
    rule(Steps::SMALL_LETTERS, &[Class::SmallLetter], quran::small_letters),
    rule(Steps::DAGGER_ALEF_PROMOTE, &[Class::DaggerAlef], quran::dagger_alef_promote),
    rule(Steps::YAA_HAMZA, &[Class::HamzaMark], hamza::yaa_hamza),
    rule(Steps::TANWIN_ALEF, &[Class::Tanwin], letters::tanwin_alef),
    rule(Steps::TANWIN_ORDER, &[Class::Tanwin], letters::tanwin_order),
    rule(Steps::TATWEEL_DECORATIVE, &[Class::Tatweel], letters::tatweel_decorative),
    Rule { steps: Steps::all(), triggers: CharSet::ALL, apply: letters::singles },
    rule(
        Steps::SEPARATORS.with(Steps::PUNCTUATION_ASCII),
        &[Class::NumberSeparator, Class::Comma],
        signs::separators,
    ),
    rule(Steps::SPACES, &[Class::Space], signs::spaces),
    rule(Steps::SPACE_RUNS, &[Class::Space], signs::space_runs),
    rule(
        Steps::ELONGATION.with(Steps::ELONGATION_SINGLE),
        &[Class::ArabicLetter],
        elongation::elongation,
    ),
];

/// What a rule has put out so far, and what it may ask of it.
pub(super) struct Output {
    atoms: Vec<Atom>,
    base: Option<usize>,
    pub(super) steps: Steps,
    pub(super) after_space: bool,
}

impl Output {
    pub(super) fn new(mut atoms: Vec<Atom>, steps: Steps, after_space: bool) -> Self {
        atoms.clear();
        Self { atoms, base: None, steps, after_space }
    }

    pub(super) fn finish(self) -> Vec<Atom> {
        self.atoms
    }

    pub(super) fn has(&self, steps: Steps) -> bool {
        self.steps.intersects(steps)
    }

    pub(super) fn push(&mut self, atom: Atom) {
        if !is_combining(atom.c) {
            self.base = Some(self.atoms.len());
        }
        self.atoms.push(atom);
    }

    pub(super) fn extend(&mut self, atoms: &[Atom]) {
        atoms.iter().for_each(|&atom| self.push(atom));
    }

    /// The last character put out.
    pub(super) fn last(&self) -> Option<char> {
        self.atoms.last().map(|atom| atom.c)
    }

    /// The last character put out that is no combining mark: what a mark put out now sits on.
    pub(super) fn base(&self) -> Option<char> {
        self.base.and_then(|index| self.atoms.get(index)).map(|atom| atom.c)
    }

    /// The same, to be changed.
    pub(super) fn base_mut(&mut self) -> Option<&mut Atom> {
        self.base.and_then(|index| self.atoms.get_mut(index))
    }

    /// The marks put out after the base.
    pub(super) fn marks(&self) -> impl DoubleEndedIterator<Item = &Atom> + ExactSizeIterator {
        let start = self.base.map_or(0, |index| index + 1);
        self.atoms.get(start..).unwrap_or(&[]).iter().inspect(|_| super::count(1))
    }

    /// Takes away the mark at `place` of [`marks`](Self::marks).
    pub(super) fn remove_mark(&mut self, place: usize) {
        let index = self.base.map_or(0, |index| index + 1) + place;
        if index < self.atoms.len() {
            super::count(self.atoms.len() - index);
            self.atoms.remove(index);
        }
    }

    /// The characters put out, for rules that work in place.
    pub(super) fn atoms_mut(&mut self) -> &mut Vec<Atom> {
        &mut self.atoms
    }
}

/// Whether the character sits on the one before: a combining mark, or a small letter that is one.
pub(super) const fn is_combining(c: char) -> bool {
    CharSet::COMBINING.contains(c)
        && !matches!(c, name::SMALL_WAW | name::SMALL_YEH | name::SMALL_FARSI_YEH)
}

/// Whether the character is the presentation form of a mark, which is a letter in its class alone.
pub(super) const fn is_vowel_form(c: char) -> bool {
    matches!(c, '\u{FC5E}'..='\u{FC63}' | '\u{FCF2}'..='\u{FCF4}' | '\u{FE70}'..='\u{FE7F}')
}

pub(super) const fn is_arabic_letter(c: char) -> bool {
    CharSet::ARABIC_LETTERS.contains(c) && !is_vowel_form(c)
}

pub(super) const fn is_letter(c: char) -> bool {
    CharSet::LETTERS.contains(c) && !is_vowel_form(c)
}

/// Whether the letter is an alef, with or without a sign.
pub(super) const fn is_alef(c: char) -> bool {
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

/// How many characters at the start of `atoms` satisfy `test`.
pub(super) fn run(atoms: &[Atom], test: impl Fn(char) -> bool) -> usize {
    let length = atoms.iter().position(|atom| !test(atom.c)).unwrap_or(atoms.len());
    super::count(length);
    length
}

/// Hands each stretch of Arabic characters to `rule`, and puts out all others as they are.
fn each_arabic(text: &[Atom], out: &mut Output, rule: impl Fn(&[Atom], &mut Output)) {
    let mut rest = text;
    while let Some((&atom, after)) = rest.split_first() {
        let length = run(rest, |c| CharSet::ARABIC.contains(c));
        if length == 0 {
            out.push(atom);
            rest = after;
            continue;
        }
        let (stretch, next) = rest.split_at(length);
        rest = next;
        rule(stretch, out);
    }
}

/// The source bytes of a run of characters, as those of one.
pub(super) fn whole(atoms: &[Atom], c: char) -> Option<Atom> {
    let (first, rest) = atoms.split_first()?;
    Some(rest.iter().fold(first.with(c), |whole, &atom| whole.joined(atom, c)))
}
