//! White space between two words: spaces with the invisible characters among them.

use super::word_key::{INVISIBLE, MAX_HIDDEN};
use crate::script::CharSet;

/// The most spaces between an abbreviation and its neighbour.
const MAX_SPACES: usize = 16;

/// Returns the start of the spaces that end at `at`, with invisible characters among them; `at`
/// itself if there are more than the maximum.
pub(crate) fn spaces_before(text: &str, at: usize) -> usize {
    at - spaces(text.get(..at).unwrap_or_default().chars().rev())
}

/// Returns the end of the spaces that begin at `at`, with invisible characters among them; `at`
/// itself if there are more than the maximum.
pub(crate) fn spaces_after(text: &str, at: usize) -> usize {
    at + spaces(text.get(at..).unwrap_or_default().chars())
}

/// Returns the length in bytes of the leading spaces and invisible characters; zero if there are
/// more than the maximum, so that both directions agree.
fn spaces(chars: impl Iterator<Item = char>) -> usize {
    let (mut length, mut spaces, mut hidden) = (0, 0, 0);
    for c in chars {
        if CharSet::SPACES.contains(c) {
            (spaces, hidden) = (spaces + 1, 0);
        } else if INVISIBLE.contains(c) {
            hidden += c.len_utf8();
        } else {
            break;
        }
        if spaces > MAX_SPACES || hidden > MAX_HIDDEN {
            return 0;
        }
        length += c.len_utf8();
    }
    length
}
