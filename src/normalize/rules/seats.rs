//! The rule of no-break spaces that are the seat of a mark, as a tatweel is in other editions of the Quran.

use super::super::engine::char_map::{deleting, is_seat};
use super::super::engine::predicates::is_arabic_letter;
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::output::{Output, run};
use crate::script::{CharSet, Class, name};

/// Deletes the seat of marks that are deleted or promoted, and makes that of a hamza a tatweel, from which
/// the rule of hamza goes on.
pub(super) fn seats(word: &[SourceChar], out: &mut Output) {
    // The end of the marks that follow, found once for each run.
    for (index, &ch) in word.iter().enumerate() {
        let after = word.get(index + 1..).unwrap_or(&[]);
        if !is_seat_of_mark(ch.c, out, after.first().map(|next| next.c)) {
            out.push(ch);
            continue;
        }
        let marks = after.get(..run(after, is_seated)).unwrap_or(&[]);
        let is_promoted = marks.iter().any(|mark| is_promoted(mark.c, out.steps));
        let base = out.base();
        let is_deleted =
            out.has(Steps::SPACES) && marks.iter().all(|mark| is_deleted(mark.c, base, out.steps));
        let bears_hamza = marks.first().is_some_and(|mark| mark.c == name::HAMZA_ABOVE);
        if is_promoted || is_deleted {
            continue;
        }
        let is_hamza = bears_hamza && out.has(Steps::YEH_HAMZA);
        out.push(if is_hamza { ch.with(name::TATWEEL) } else { ch });
    }
}

/// Returns true for a no-break space after an Arabic letter, with its marks, and before an Arabic mark.
pub(super) fn is_seat_of_mark(c: char, out: &Output, next: Option<char>) -> bool {
    is_seat(c) && next.is_some_and(is_seated) && out.base().is_some_and(is_arabic_letter)
}

/// Returns true for an Arabic mark, which may have a seat.
const fn is_seated(c: char) -> bool {
    const SEATED: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark]));
    SEATED.contains(c) || matches!(c, name::SMALL_HIGH_YEH | name::SMALL_HIGH_NOON)
}

const fn is_promoted(c: char, steps: Steps) -> bool {
    match Class::of(c) {
        Class::DaggerAlef => steps.intersects(Steps::DAGGER_ALEF_PROMOTE),
        Class::SmallLetter => steps.intersects(Steps::SMALL_LETTERS),
        _ => false,
    }
}

fn is_deleted(c: char, base: Option<char>, steps: Steps) -> bool {
    let on_alef = c == name::MADDAH_ABOVE && base == Some(name::ALEF);
    steps.intersects(deleting(Class::of(c))) && !on_alef
}
