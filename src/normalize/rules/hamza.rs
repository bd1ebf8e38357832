//! The rule of the combining hamza without a letter: on a tatweel, as the Quran writes it, or alone.

use super::super::engine::predicates::{is_alef, is_combining};
use super::super::engine::source_char::SourceChar;
use super::output::{Output, run};
use crate::script::{CharSet, name};

/// A vowel by which the seat of a hamza is chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Vowel {
    Fatha,
    Damma,
    Kasra,
}

/// The letters before a tatweel that may carry a hamza.
#[derive(Clone, Copy, Default)]
struct Before {
    letter: Option<char>,
    vowel: Option<Vowel>,
    /// Only proclitics come before, so that the hamza begins the stem.
    proclitics: bool,
}

/// The contextual part of the step `yeh_hamza`.
pub(super) fn yaa_hamza(word: &[SourceChar], out: &mut Output) {
    let mut before = Before::default();
    let mut last = Before { proclitics: true, ..Before::default() };
    let mut rest = word;
    while let Some((&ch, after)) = rest.split_first() {
        rest = after;
        if ch.c != name::HAMZA_ABOVE {
            if is_combining(ch.c) {
                let on_letter = last.letter.is_some() && out.base() != Some(name::TATWEEL);
                last.vowel = last.vowel.or(vowel(ch.c).filter(|_| on_letter));
            } else if ch.c != name::TATWEEL {
                let first = !out.base().is_some_and(|c| CharSet::ARABIC.contains(c));
                last = Before {
                    letter: Some(ch.c).filter(|&c| CharSet::ARABIC.contains(c)),
                    vowel: None,
                    proclitics: (first || last.proclitics) && is_proclitic(ch.c),
                };
            } else {
                before = last;
            }
            out.push(ch);
            continue;
        }
        // The vowel may come before the hamza, as NFC has it, or after.
        let mut own = out.marks().next_back().and_then(|mark| vowel(mark.c));
        if own.is_none() {
            own = after.first().and_then(|mark| vowel(mark.c));
        }
        match out.base_mut() {
            Some(seat) if seat.c == name::TATWEEL => {
                let letter = seat_of(before, own);
                let marks = run(after.get(..2).unwrap_or(after), is_combining);
                let alef = after.get(marks).filter(|next| next.c == name::ALEF);
                let stem = letter != name::YEH || before.proclitics;
                match alef.filter(|_| stem && own == Some(Vowel::Fatha)) {
                    Some(&alef) => {
                        *seat = seat.joined(alef, name::ALEF_WITH_MADDA_ABOVE);
                        out.extend(after.get(..marks).unwrap_or(&[]));
                        rest = after.get(marks + 1..).unwrap_or(&[]);
                    }
                    None => *seat = seat.joined(ch, letter),
                }
            }
            Some(seat) if matches!(seat.c, name::ALEF_MAKSURA | name::FARSI_YEH) => {
                *seat = seat.joined(ch, name::YEH);
            }
            // The sign of ezafe.
            Some(seat) if is_heh(seat.c) => {}
            Some(seat) if bears_hamza(seat.c) => out.push(ch),
            _ => out.push(ch.with(name::YEH)),
        }
    }
}

/// The letter that a hamza within a word is written on: that of the strongest of the vowel before
/// it and its own, kasra before damma before fatha; after a yeh without a vowel that of kasra. Where
/// none is known, yeh.
///
/// Source: the rule of hamza of the Cairo Academy.
fn seat_of(before: Before, own: Option<Vowel>) -> char {
    let has = |vowel| before.vowel == Some(vowel) || own == Some(vowel);
    let after_yeh =
        matches!(before.letter, Some(name::YEH | name::FARSI_YEH)) && before.vowel.is_none();
    if has(Vowel::Kasra) || after_yeh {
        name::YEH
    } else if has(Vowel::Damma) {
        name::WAW_WITH_HAMZA_ABOVE
    } else if has(Vowel::Fatha) {
        name::ALEF_WITH_HAMZA_ABOVE
    } else {
        name::YEH
    }
}

const fn vowel(c: char) -> Option<Vowel> {
    match c {
        name::FATHA => Some(Vowel::Fatha),
        name::DAMMA | name::DAMMATAN => Some(Vowel::Damma),
        name::KASRA | name::KASRATAN => Some(Vowel::Kasra),
        _ => None,
    }
}

/// and, so, by, for, as
const fn is_proclitic(c: char) -> bool {
    matches!(c, name::WAW | name::FEH | name::BEH | name::LAM | name::KAF)
}

/// Returns true if the letter and U+0654 spell a letter with hamza, which composition makes.
const fn bears_hamza(c: char) -> bool {
    is_alef(c)
        || matches!(
            c,
            name::WAW
                | name::WAW_WITH_HAMZA_ABOVE
                | name::YEH
                | name::YEH_WITH_HAMZA_ABOVE
                | name::YEH_BARREE
                | name::YEH_BARREE_WITH_HAMZA_ABOVE
        )
}

/// Returns true for a heh of any script style.
const fn is_heh(c: char) -> bool {
    matches!(
        c,
        name::HEH
            | name::HEH_GOAL
            | name::HEH_GOAL_WITH_HAMZA_ABOVE
            | name::HEH_DOACHASHMEE
            | name::AE
            | name::HEH_WITH_YEH_ABOVE
    )
}
