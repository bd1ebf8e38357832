//! Prefilter: the next run of digits, or the next word that may be in the word list.
//!
//! The filter is computed from the list. It has false positives and no false negatives; the tests
//! compare it with the list.

use super::word::Word;
use super::word_list::WORDS;
use crate::lexicon::packed_word::{BEH, FEH, KAF, LAM, PackedFilter, PackedWord, WAW, read_packed};
use crate::script::CharSet;

/// A place where a date may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Candidate {
    /// The first digit of a run.
    Digits(usize),
    /// The start and the end of a word.
    Word(usize, usize),
}

/// The prefilter of the words that a date is read from.
static ANCHORS: PackedFilter = anchors(false);
/// The same with weekdays.
static ANCHORS_AND_WEEKDAYS: PackedFilter = anchors(true);

const fn anchors(weekdays: bool) -> PackedFilter {
    let mut filter = PackedFilter::new();
    let mut at = 0;
    while at < WORDS.len() {
        let (entry, word) = WORDS[at];
        let is_anchor = match word {
            Word::Month { .. }
            | Word::Stem(_)
            | Word::Year(_)
            | Word::Season
            | Word::Hour
            | Word::PartOfDay(_)
            | Word::Noon => true,
            Word::Weekday(_) => weekdays,
            _ => false,
        };
        if is_anchor {
            filter.insert(entry);
        }
        at += 1;
    }
    filter
}

/// Returns true if the word, or the word without proclitics, may be an anchor.
#[inline]
fn may_be_anchor(filter: &PackedFilter, word: PackedWord) -> bool {
    if filter.may_contain(word) {
        return true;
    }
    let (first, second) = (word.letter(0), word.letter(1));
    if !matches!(first, WAW | FEH | BEH | KAF | LAM) {
        return false;
    }
    filter.may_contain(word.skip(1))
        || matches!(first, WAW | FEH)
            && matches!(second, BEH | KAF | LAM)
            && filter.may_contain(word.skip(2))
        // «للعام»: the article loses its alef.
        || first == LAM && second == LAM && filter.may_contain(word.skip(2).definite())
}

/// Returns the first candidate at `at` or after it. `at` is no place inside a word.
pub(super) fn next_candidate(text: &str, at: usize, weekdays: bool) -> Option<Candidate> {
    let filter = if weekdays { &ANCHORS_AND_WEEKDAYS } else { &ANCHORS };
    let bytes = text.as_bytes();
    let mut at = at;
    loop {
        let lead = *bytes.get(at)?;
        match lead {
            b'0'..=b'9' => return Some(Candidate::Digits(at)),
            0..=0x7F => at += 1,
            0xD8..=0xDB | 0xEF => {
                if is_digit(bytes, at) {
                    return Some(Candidate::Digits(at));
                }
                match read_packed(text, at) {
                    Some((word, end)) if may_be_anchor(filter, word) => {
                        return Some(Candidate::Word(at, end));
                    }
                    Some((_, end)) => at = end,
                    None => match word_end(text, at) {
                        end if end > at => return Some(Candidate::Word(at, end)),
                        _ => at += char_len(lead),
                    },
                }
            }
            _ => at += char_len(lead),
        }
    }
}

/// Returns the length of the character that this byte begins.
const fn char_len(lead: u8) -> usize {
    match lead {
        0..=0xBF => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0.. => 4,
    }
}

#[inline]
fn is_digit(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..at + 2), Some([0xD9, 0xA0..=0xA9] | [0xDB, 0xB0..=0xB9]))
}

/// Returns the end of the letters and marks at `at`.
fn word_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find(|c| !CharSet::ARABIC.contains(c)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::super::cursor::is_word_start;
    use super::super::word_lookup::clitic_word_at;
    use super::*;
    use alloc::format;

    #[test]
    fn every_anchor_passes_the_filter() {
        for (entry, word) in WORDS {
            let anchor = matches!(
                word,
                Word::Month { .. } | Word::Stem(_) | Word::Year(_) | Word::Hour | Word::Season
            );
            if !anchor {
                continue;
            }
            for clitic in ["", "و", "ب", "ول", "فب"] {
                let text = format!("{clitic}{entry}");
                let found = next_candidate(&text, 0, false);
                assert_eq!(found, Some(Candidate::Word(0, text.len())), "{text}");
                assert!(clitic_word_at(&text, 0).is_some(), "{text}");
            }
        }
        let found = next_candidate("للعام", 0, false);
        assert_eq!(found, Some(Candidate::Word(0, 10)));
    }

    #[test]
    fn the_filter_passes_every_anchor_in_a_text() {
        let gaps = [" ", "، ", "\u{200F} ", "\u{200B}", "»", "9", "x"];
        let clitics = ["", "و", "بـ", "ول", "فَلِ", "ل\u{200D}"];
        let words = WORDS.iter().map(|(entry, _)| *entry).chain(["كتاب", "مدرسة"]); // "book", "school"
        for (number, word) in words.enumerate() {
            for gap in gaps {
                let clitic = clitics[number % clitics.len()];
                let text = format!("{clitic}{word}{gap}{word}\u{64E}");
                let mut at = 0;
                let mut found = alloc::vec::Vec::new();
                while let Some(candidate) = next_candidate(&text, at, true) {
                    let (start, end) = match candidate {
                        Candidate::Digits(start) => (start, start + 1),
                        Candidate::Word(start, end) => (start, end),
                    };
                    found.push(start);
                    at = end;
                }
                for (start, _) in text.char_indices().filter(|&(at, _)| is_word_start(&text, at)) {
                    let is_anchor = clitic_word_at(&text, start).is_some_and(|found| {
                        matches!(found.word, Word::Month { .. } | Word::Year(_) | Word::Weekday(_))
                    });
                    assert!(!is_anchor || found.contains(&start), "{text:?} {start} {found:?}");
                }
            }
        }
    }

    #[test]
    fn digits_are_candidates_and_other_words_are_not() {
        assert_eq!(next_candidate("كتب و٢", 0, false), Some(Candidate::Digits(9)));
        assert_eq!(next_candidate("نعم هو", 0, false), None);
    }
}
