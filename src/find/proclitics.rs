//! The proclitics before a match: the letters between the start of its word and the match.

use crate::clitic::{SegmentKind, Segmenter};
use crate::script::CharSet;

/// The characters of a word.
const WORD_CHARS: CharSet =
    CharSet::ARABIC.union(CharSet::LETTERS).union(CharSet::NUMBERS).union(CharSet::COMBINING);

/// The most bytes before a match in its word. At most four letters and their marks are proclitics; the
/// bound keeps the time linear in a long word with many candidates.
const PROCLITICS_MAX: usize = 64;

/// The most bytes of the word from the match on that decide about its proclitics.
const WORD_MAX: usize = 256;

/// Returns true if all that precedes `start` in its word is proclitics by the rules of
/// [`clitic`](crate::clitic), or nothing.
pub(super) fn only_proclitics_before(text: &str, start: usize) -> bool {
    let word_start = word_start(text, start);
    if word_start == start {
        return true;
    }
    if start - word_start > PROCLITICS_MAX {
        return false;
    }
    let rest = text.get(start..).unwrap_or_default();
    let len = rest.char_indices().find(|&(at, c)| at >= WORD_MAX || !WORD_CHARS.contains(c));
    let end = start + len.map_or(rest.len(), |(at, _)| at);
    let word = text.get(word_start..end).unwrap_or_default();
    let pieces = Segmenter::new().article(true).segment(word);
    let is_proclitic =
        |kind| !matches!(kind, SegmentKind::Stem | SegmentKind::Pronoun | SegmentKind::Negation);
    let first_after = pieces.iter().find(|piece| word_start + piece.span().start >= start);
    let all_before = pieces
        .iter()
        .take_while(|piece| word_start + piece.span().start < start)
        .all(|piece| is_proclitic(piece.kind()));
    all_before && first_after.is_some_and(|piece| word_start + piece.span().start == start)
}

/// Returns the start of the word that contains `at`, or an offset more than [`PROCLITICS_MAX`] before.
fn word_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let mut start = at;
    for (offset, c) in before.char_indices().rev() {
        if !is_word_char(c) || at - start > PROCLITICS_MAX {
            break;
        }
        start = offset;
    }
    start
}

/// Returns true for a character of a word.
pub(super) fn is_word_char(c: char) -> bool {
    WORD_CHARS.contains(c)
}
