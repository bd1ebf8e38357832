//! White space between two words: spaces with the invisible characters among them.

use super::word_key::{INVISIBLE, MAX_HIDDEN};
use crate::script::CharSet;

/// The most spaces between an abbreviation and its neighbour.
const MAX_SPACES: usize = 16;

/// Where the spaces begin that end at `at`, with what is invisible among them: `at` if there are too many
/// to be passed over.
pub(crate) fn spaces_before(text: &str, at: usize) -> usize {
    at - spaces(text.get(..at).unwrap_or_default().chars().rev())
}

/// Where the spaces end that begin at `at`, with what is invisible among them: `at` if there are too many
/// to be passed over.
pub(crate) fn spaces_after(text: &str, at: usize) -> usize {
    at + spaces(text.get(at..).unwrap_or_default().chars())
}

/// How many bytes of spaces and invisible characters come first: zero if there are too many, so that
/// whoever looks at them from the other side has the same answer.
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
