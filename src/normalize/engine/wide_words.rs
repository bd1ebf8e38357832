//! Wide words: words with ASCII spaces inside, for the step that joins marks across spaces.
//!
//! The engine rewrites words between ASCII spaces. The step `marks_after_space` needs the letter before such
//! a space too, so that these words are found first, and go to the rules as a whole.

use super::predicates::is_combining;
use crate::normalize::rules::is_movable_mark;
use crate::normalize::steps::Steps;
use crate::script::{CharSet, Class, name};
use core::ops::Range;

/// Returns the first wide word from `from` on, the start of a word or of a gap: from an ASCII space or control
/// to the next one that is not between an Arabic character and a mark.
///
/// Spaces, controls and what the steps delete as a whole are looked through.
pub(super) fn next(text: &str, from: usize, steps: Steps) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    // The start of the word, and the first and the last gap since its last visible character.
    let mut start = from;
    let mut gap: Option<Range<usize>> = None;
    let (mut is_arabic, mut is_wide) = (false, false);
    for (offset, c) in rest.char_indices() {
        crate::work::count(1);
        let at = from + offset;
        let is_gap = u32::from(c) <= u32::from(b' ');
        let ends_line = is_gap && !matches!(c, ' ' | '\t') || Class::of(c) == Class::LineEnd;
        if is_gap {
            gap = Some(gap.map_or(at, |gap| gap.start)..at + 1);
        }
        if ends_line {
            is_arabic = false;
        }
        if is_gap || ends_line || is_transparent(c, steps) {
            continue;
        }
        match gap.take() {
            Some(_) if is_arabic && is_movable_mark(c) => is_wide = true,
            Some(gap) if is_wide => return Some(start..gap.start),
            Some(gap) => start = gap.end,
            None => {}
        }
        if !is_combining(c) || is_movable_mark(c) {
            is_arabic = CharSet::ARABIC.contains(c);
        }
    }
    let end = gap.map_or(text.len(), |gap| gap.start);
    is_wide.then_some(start..end)
}

/// Returns the start of the wide word that contains `at`, in a text in which `from` begins a word; `at` itself if
/// none does.
pub(super) fn start_of(text: &str, at: usize, steps: Steps) -> Option<usize> {
    let mut from = 0;
    while let Some(word) = next(text, from, steps) {
        if word.start > at {
            break;
        }
        if word.contains(&at) {
            return Some(word.start);
        }
        from = word.end;
    }
    None
}

/// Returns true for a character that may vanish between a letter and a mark.
fn is_transparent(c: char, steps: Steps) -> bool {
    CharSet::SPACES.contains(c)
        || CharSet::CONTROLS.contains(c)
        || c == name::TATWEEL && steps.intersects(Steps::TATWEEL)
        || c == name::HAMZA && steps.intersects(Steps::HAMZA_DROP)
}
