//! The rule of elongation: letters repeated for emphasis, shortened to two or one.

use super::super::engine::predicates::{is_arabic_letter, is_combining};
use super::super::engine::source_char::SourceChar;
use super::super::steps::Steps;
use super::output::{Output, each_arabic, run};
use crate::script::{CharSet, name};

/// The steps `elongation` and `elongation_single`.
pub(super) fn elongation(word: &[SourceChar], out: &mut Output) {
    for part in word.chunk_by(|a, b| is_space(a.c) == is_space(b.c)) {
        if is_address(part) {
            out.extend(part);
        } else {
            shorten_words(part, out);
        }
    }
}

fn is_space(c: char) -> bool {
    CharSet::WHITE_SPACE.contains(c)
}

fn shorten_words(word: &[SourceChar], out: &mut Output) {
    let kept = if out.has(Steps::ELONGATION_SINGLE) { 1 } else { 2 };
    each_arabic(word, out, |letters, out| shorten(letters, kept, out));
}

/// Returns true if the word contains a web or mail address, or a handle: these are not shortened.
fn is_address(word: &[SourceChar]) -> bool {
    let holds = |sign: [char; 3]| word.windows(3).any(|chars| chars.iter().map(|ch| ch.c).eq(sign));
    word.iter().any(|ch| ch.c == '@') || holds([':', '/', '/']) || holds(['w', 'w', '.'])
}

/// Shortens the runs of one Arabic word.
fn shorten(letters: &[SourceChar], kept: usize, out: &mut Output) {
    let mut rest = letters;
    let mut first = true;
    while let Some(&letter) = rest.first() {
        let same = repetition(rest, letter.c);
        let (run, next) = rest.split_at(same.end);
        let legitimate = first
            && (next.is_empty() || (letter.c == name::TEH && same.count == 3 && !next.is_empty()));
        if same.count < 3 || legitimate || !is_arabic_letter(letter.c) {
            out.extend(run);
        } else {
            let end = if kept == 1 { same.first } else { same.second };
            out.extend(run.get(..end).unwrap_or(run));
        }
        rest = next;
        first = false;
    }
}

/// A letter with its marks, as often as it comes in a row.
struct Repetition {
    count: usize,
    /// The ends of the first, the second and the last of them.
    first: usize,
    second: usize,
    end: usize,
}

fn repetition(chars: &[SourceChar], letter: char) -> Repetition {
    let mut same = Repetition { count: 0, first: 0, second: 0, end: 0 };
    while chars.get(same.end).is_some_and(|ch| ch.c == letter) {
        let marks = chars.get(same.end + 1..).unwrap_or(&[]);
        same.end += 1 + run(marks, |c| is_combining(c) && c != letter);
        same.count += 1;
        match same.count {
            1 => same.first = same.end,
            2 => same.second = same.end,
            _ => {}
        }
    }
    same
}
