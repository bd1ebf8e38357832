//! Boundary classes: token starts and ends by comparing adjacent classes, with flags where that is
//! not enough.
//!
//! Four groups of characters make tokens: Arabic (letters, marks, tatweel), Latin (letters and
//! digits), terminators (runs of . ! ? …), and all the rest, each alone. A token starts where the
//! group changes, and ends where it changes again.
//!
//! That is correct unless a *flagged* byte is inside a token or directly after it: a joiner after
//! a Latin letter or digit, a sign, an emoji, a dot after a word. The adjacent bytes [`resolve`]
//! most flags at once. The iterator passes the rest to the lexer, with the tokens that contain or
//! touch them. A needless flag costs time and changes nothing; a missing flag is a fault.

use super::resolve::resolve;
use crate::lexer::{Options, SEPARATORS, is_arabic, is_repeatable, is_seat};
use crate::scan::{self, Batch, Table, class};
use crate::script::name::{
    ARABIC_COMMA, ARABIC_FULL_STOP, EN_DASH, HYPHEN, MINUS_SIGN, NON_BREAKING_HYPHEN,
    RIGHT_SINGLE_QUOTATION_MARK,
};
use crate::script::{CharSet, Class};

/// Letters, marks and tatweels of the Arabic script.
const ARABIC: u8 = 1;
/// Latin letters, and digits.
const LATIN: u8 = 2;
/// The group: adjacent characters of one group are one token.
const RUN: u8 = class::RUN;
/// Every other visible character: a token of its own.
const ALONE: u8 = class::ALONE;

/// Always flagged.
const CONTEXTUAL: u8 = class::FLAGS[0];
/// An Arabic combining mark: flagged unless a letter precedes it.
const MARK: u8 = class::FLAGS[1];
/// May join the characters on both sides: flagged after a Latin letter or digit.
const JOINER: u8 = class::FLAGS[2];
/// A full stop, which may make an abbreviation of an Arabic word, or a no-break space, which may be
/// the seat of a mark: rare after an Arabic word.
const DOT: u8 = class::FLAGS[3];

/// The flags that count after each group.
const RAISED: [u8; 8] = {
    let mut raised = [CONTEXTUAL | MARK; 8];
    raised[ARABIC as usize] = CONTEXTUAL | DOT;
    raised[LATIN as usize] = CONTEXTUAL | MARK | JOINER;
    raised
};

/// Runs of terminators are one token.
static RUNS: Table = table(of_runs, true, false);
static ALL_ALONE: Table = table(of_alone, false, false);
/// The same classes, with a flag on a digit after an Arabic letter.
static RUNS_CLITICS: Table = table(of_runs, true, true);
static ALL_ALONE_CLITICS: Table = table(of_alone, false, true);

fn of_runs(c: char) -> u8 {
    class_byte(c, true, false)
}

fn of_alone(c: char) -> u8 {
    class_byte(c, false, false)
}

const fn table(other: fn(char) -> u8, runs: bool, clitics: bool) -> Table {
    let (mut one, mut two, mut far) = ([0; 128], [0; 256], [0; 128]);
    let mut code = 0;
    while code < 256 {
        if code < 128 {
            one[code] = class_byte(code as u8 as char, runs, clitics);
            far[code] = class_byte(Table::NON_ARABIC[code], runs, clitics);
        }
        if let Some(c) = char::from_u32(0x600 + code as u32) {
            two[code] = class_byte(c, runs, clitics);
        }
        code += 1;
    }
    let blocks = [
        class_byte(Table::SAMPLE_PRESENTATION_FORM, runs, clitics),
        class_byte(Table::SAMPLE_PICTOGRAPH, runs, clitics),
        class_byte(Table::SAMPLE_SKIN_TONE, runs, clitics),
    ];
    Table::new(one, two, far, blocks, other, RAISED)
}

fn table_of(rules: Options) -> &'static Table {
    match (rules.contains(Options::RUNS), rules.contains(Options::CLITIC_NUMBERS)) {
        (true, false) => &RUNS,
        (false, false) => &ALL_ALONE,
        (true, true) => &RUNS_CLITICS,
        (false, true) => &ALL_ALONE_CLITICS,
    }
}

/// Group and flags of a character.
const fn class_byte(c: char, runs: bool, clitics: bool) -> u8 {
    const MARKS: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark]));
    const LETTERS: CharSet = CharSet::of(&[Class::LatinLetter]);
    /// An invisible character that may be inside a word or end one.
    const EDGE: CharSet = CharSet::of(&[
        Class::ZeroWidthNonJoiner,
        Class::ZeroWidthJoiner,
        Class::BidiControl,
        Class::Format,
        Class::VariationSelector,
        Class::Tag,
    ]);
    /// An emoji is one character, unless one of these follows.
    const LOOKED_AT: CharSet = CharSet::of(&[
        Class::RegionalIndicator,
        Class::EmojiModifier,
        Class::OtherLetter,
        Class::OtherMark,
        Class::OtherDigit,
        Class::OtherNumber,
        Class::Superscript,
        Class::NumberMark,
    ]);
    let class = Class::of(c);
    if is_arabic(c) {
        return ARABIC | if MARKS.contains_class(class) { MARK } else { 0 };
    }
    if LETTERS.contains_class(class) {
        return LATIN;
    }
    if CharSet::DIGITS.contains_class(class) {
        return LATIN | if clitics { CONTEXTUAL } else { 0 };
    }
    if SEPARATORS.contains_class(class) {
        let edge = if EDGE.contains_class(class) { CONTEXTUAL } else { 0 };
        // A no-break space after an Arabic word may be the seat of a mark.
        return class::GAP | edge | if is_seat(c) { DOT } else { 0 };
    }
    let joins = matches!(
        c,
        '.' | ','
            | ARABIC_COMMA
            | ARABIC_FULL_STOP
            | ':'
            | '/'
            | '\''
            | RIGHT_SINGLE_QUOTATION_MARK
            | '_'
            | '%'
            | HYPHEN
            | NON_BREAKING_HYPHEN
            | EN_DASH
    ) || matches!(class, Class::NumberSeparator);
    let rare = LOOKED_AT.contains_class(class) || matches!(c, '#' | '@' | '+' | '-' | MINUS_SIGN);
    let group = if runs && is_repeatable(c) { RUN } else { ALONE };
    group
        | if joins { JOINER } else { 0 }
        | if rare { CONTEXTUAL } else { 0 }
        | if matches!(c, '.' | ARABIC_FULL_STOP) { DOT } else { 0 }
}

/// Reads the batch of `text` that begins at `base`, in the place of the one before it.
#[inline]
pub(super) fn read(text: &str, base: usize, rules: Options, batch: &mut Batch) {
    scan::read(table_of(rules), text, base, batch);
    if batch.has_flagged {
        resolve(text, base, rules, batch);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_of_its_characters() {
        for table in [&RUNS, &ALL_ALONE, &RUNS_CLITICS, &ALL_ALONE_CLITICS] {
            table.assert_agrees();
        }
    }

    #[test]
    fn what_is_in_no_group_is_a_gap() {
        for c in '\0'..=char::MAX {
            for runs in [false, true] {
                let group = class_byte(c, runs, false) & class::GROUP;
                assert_eq!(group == class::GAP, SEPARATORS.contains(c), "{c:?}");
            }
        }
    }
}
