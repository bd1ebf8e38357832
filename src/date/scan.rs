//! Prefilter: the next run of digits, or the next word that may be in the word list.
//!
//! Words are compared by their first three letters with a table that is computed from the list. The
//! filter has false positives and no false negatives; the tests compare it with the list.

use super::word::Word;
use super::word_list::WORDS;

/// A place where a date may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Candidate {
    /// The first digit of a run.
    Digits(usize),
    /// The start and the end of a word.
    Word(usize, usize),
}

/// The number of letters that are read of a word: two proclitics and three letters.
const LETTERS: usize = 5;

/// The code of a letter: the low bits of its code point, with letters folded as the list is.
const fn code(low: u8) -> u8 {
    match low & 63 {
        0x22 | 0x23 | 0x25 => 0x27, // alefs
        0x29 => 0x07,               // teh marbuta: heh
        0x09 => 0x0A,               // alef maksura: yeh
        0x24 => 0x08,               // waw with hamza: waw
        other => other,
    }
}

const WAW: u8 = 0x08;
const FEH: u8 = 0x01;
const BEH: u8 = 0x28;
const KAF: u8 = 0x03;
const LAM: u8 = 0x04;
const YEH: u8 = 0x0A;
const ALEF: u8 = 0x27;

/// The first letters of the words that a date is read from.
struct Starts {
    /// By the first letter, a bit for each second one; bit 63 for a word of one letter.
    seconds: [u64; 64],
    /// By the second letter, a bit for each third one; bit 63 for a word of two letters.
    thirds: [u64; 64],
}

/// The bit of a letter that is absent.
const NONE: u8 = 63;

static ANCHORS: Starts = Starts::of(false);
static ANCHORS_AND_WEEKDAYS: Starts = Starts::of(true);

impl Starts {
    const fn of(weekdays: bool) -> Self {
        let mut starts = Self { seconds: [0; 64], thirds: [0; 64] };
        let mut at = 0;
        while at < WORDS.len() {
            let (entry, word) = WORDS[at];
            let entry = entry.as_bytes();
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
            if is_anchor && entry.len() >= 4 {
                let third = if entry.len() >= 6 { code(entry[5]) } else { NONE };
                starts.seconds[code(entry[1]) as usize] |= 1 << code(entry[3]);
                starts.thirds[code(entry[3]) as usize] |= 1 << third;
            }
            at += 1;
        }
        starts
    }

    #[inline]
    fn may_start(&self, letters: &[u8]) -> bool {
        let &[first, second, third, ..] = letters else { return false };
        self.seconds[usize::from(first & 63)] >> (second & 63) & 1 != 0
            && self.thirds[usize::from(second & 63)] >> (third & 63) & 1 != 0
    }

    /// Returns true if the word, or the word without proclitics, may be an anchor.
    #[inline]
    fn may_hold(&self, letters: [u8; LETTERS + 2]) -> bool {
        if self.may_start(&letters) {
            return true;
        }
        let [first, second, third, fourth, ..] = letters;
        if !matches!(first, WAW | FEH | BEH | KAF | LAM) {
            return false;
        }
        self.may_start(letters.get(1..).unwrap_or_default())
            || matches!(first, WAW | FEH)
                && matches!(second, BEH | KAF | LAM)
                && self.may_start(letters.get(2..).unwrap_or_default())
            || first == LAM && second == LAM && self.may_start(&[ALEF, LAM, third, fourth])
    }
}

/// Returns the first candidate at `at` or after it. `at` is no place inside a word.
pub(super) fn next_candidate(text: &str, at: usize, weekdays: bool) -> Option<Candidate> {
    let starts = if weekdays { &ANCHORS_AND_WEEKDAYS } else { &ANCHORS };
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
                let (end, letters) = word(bytes, at);
                if end == at {
                    at += char_len(lead);
                } else if letters.is_none_or(|letters| starts.may_hold(letters)) {
                    return Some(Candidate::Word(at, end));
                } else {
                    at = end;
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

/// Returns the end of the word at `at` and its first letters; none if they are of another block.
#[inline]
fn word(bytes: &[u8], at: usize) -> (usize, Option<[u8; LETTERS + 2]>) {
    let mut letters = [NONE; LETTERS + 2];
    let (mut len, mut end, mut plain) = (0, at, true);
    while let Some(&[lead, low]) = bytes.get(end..end + 2) {
        let letter = match (lead, low) {
            (0xD8, 0xA1..=0xBF) | (0xD9, 0x81..=0x8A) => code(low),
            (0xDA, 0xA9) => KAF,
            (0xDB, 0x8C) => YEH,
            (0xD9, 0xB1) => ALEF,
            // Marks and tatweel.
            (0xD8, 0x90..=0x9A) | (0xD9, 0x80 | 0x8B..=0x9F | 0xB0) => {
                end += 2;
                continue;
            }
            (0xD9, 0xAE..) | (0xDA, _) | (0xDB, 0x80..=0x93 | 0x95..=0xAF | 0xBA..) => {
                plain &= len >= LETTERS;
                end += 2;
                continue;
            }
            (0xEF, 0xAD..=0xBB) => {
                plain &= len >= LETTERS;
                end += 3;
                continue;
            }
            _ => break,
        };
        if let Some(place) = letters.get_mut(len).filter(|_| len < LETTERS) {
            *place = letter;
            len += 1;
        }
        end += 2;
    }
    (end, plain.then_some(letters))
}

#[cfg(test)]
mod tests {
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
    fn digits_are_candidates_and_other_words_are_not() {
        assert_eq!(next_candidate("كتب و٢", 0, false), Some(Candidate::Digits(9)));
        assert_eq!(next_candidate("نعم هو", 0, false), None);
    }
}
