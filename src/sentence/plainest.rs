//! The commonest sentences: the bytes around their ends in, their offsets out, with hardly a branch.
//!
//! What is told here the machine would tell alike; where nothing is, it looks on.

use super::brief::{Pair, tail};
use super::dotted::is_no_tail;
use super::gap::{Gap, ends_visibly, is_visible, trim_start};
use super::marker::is_marker;
use super::options::{Newlines, Options};
use crate::script::name::ALEF;

/// Where a sentence ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plainest {
    /// Where its mark begins, or its line ends.
    pub(super) mark: usize,
    pub(super) past: usize,
    /// What follows.
    pub(super) gap: Gap,
}

impl Plainest {
    /// The end of the sentence that begins at `start`, if that is visible, and surely ends with what
    /// stands at `at`, where no sentence ended before: a line's end, a mark before it, or one mark
    /// behind a word and before a space and a letter.
    #[inline]
    pub(super) fn at(text: &str, start: usize, at: usize, options: &Options) -> Option<Self> {
        let bytes = text.as_bytes();
        let past = match bytes.get(at..)? {
            [b'\n', ..] => at,
            [b'.' | b'!' | b'?', ..] => at + 1,
            // «؟».
            [0xD8, 0x9F, ..] => at + 2,
            // An ellipsis ends the line or is a pause.
            [0xE2, 0x80, 0xA6, b'\n', ..] => at + 3,
            _ => return None,
        };
        let &[first, second] = bytes.get(start..)?.first_chunk()?;
        let &[next, third, fourth] = bytes.get(past..)?.first_chunk()?;
        let ends_paragraph = next == b'\n';
        let is_end = if ends_paragraph {
            // Before the end of a paragraph every mark ends.
            options.newlines == Newlines::EachLine
                && is_visible(third, fourth)
                && (past > at || ends_visibly(bytes.get(start..at)?))
        } else {
            next == b' ' && Pair::is_letter(third, fourth) && is_word_before(text, start, at)
        };
        let gap = Gap { end: past + 1, ends_paragraph };
        (is_end && is_visible(first, second) && past - start <= options.max_len).then_some(Self {
            mark: at,
            past,
            gap,
        })
    }
}

/// Whether a word stands before the mark at `at`, and is no abbreviation if that is a dot.
#[inline]
fn is_word_before(text: &str, start: usize, at: usize) -> bool {
    let bytes = text.as_bytes();
    let Some(tail) = bytes.get(start..at).and_then(tail) else { return false };
    if bytes.get(at) != Some(&b'.') {
        return true;
    }
    // An alef may be that of «أولا», which numbers a paragraph.
    is_no_tail(tail)
        && (tail[2] != ALEF || text.get(start..at).is_some_and(|head| !is_marker(trim_start(head))))
}
