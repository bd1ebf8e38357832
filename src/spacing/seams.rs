//! The missing spaces inside one word, by its spelling and by lexicons.

use super::knowledge::{self, Knowledge, RUN_ON_MIN};
use super::place::SpaceReason;
use super::spelling::{self, LETTERS_MIN};
use super::word::{Hashes, Word};
use crate::script::name::{
    ALEF_MAKSURA, HAMZA, HAMZA_ABOVE, SUPERSCRIPT_ALEF, TEH_MARBUTA, TEH_MARBUTA_GOAL, YEH,
};
use crate::script::{CharSet, Class};
use core::cell::OnceCell;

/// The most places that are held at a time.
const CAPACITY: usize = 8;

/// The most bytes of a word whose letters are checked for those of other languages. A longer word is
/// none of the Arabic language.
const CHECKED_MAX: usize = 512;

/// How often the parts of a word are split by a lexicon.
const ROUNDS: u32 = 3;

/// The next places of one word, as byte offsets in it; a bounded buffer that is filled again.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seams {
    offsets: [u32; CAPACITY],
    reasons: [Option<SpaceReason>; CAPACITY],
    len: u8,
    next: u8,
    /// True if there may be more places than those held.
    is_cut: bool,
}

impl Seams {
    /// Finds the places of a word that is a token, after the byte `after`.
    pub(super) fn find(
        &mut self,
        word: &mut Word,
        text: &str,
        after: usize,
        knowledge: Knowledge<'_>,
    ) {
        self.clear();
        if !may_have(text.as_bytes()) {
            return;
        }
        let mut push = |offset: usize, reason| {
            if offset > after {
                self.push(offset, reason);
            }
        };
        if word.read(text) {
            if word.letters().len() > 1 {
                find_inside(word, knowledge, &mut push);
            }
        } else {
            let mut from = after;
            while let Some((at, reason)) = after_final_letter(text, from) {
                from = at;
                if !self.push(at, reason) {
                    break;
                }
            }
        }
    }

    /// Removes all places.
    pub(super) const fn clear(&mut self) {
        (self.len, self.next, self.is_cut) = (0, 0, false);
    }

    /// Adds a place; returns false if there is no room.
    fn push(&mut self, offset: usize, reason: SpaceReason) -> bool {
        let at = usize::from(self.len);
        if let (Some(place), Some(found), Ok(offset)) =
            (self.offsets.get_mut(at), self.reasons.get_mut(at), u32::try_from(offset))
        {
            (*place, *found) = (offset, Some(reason));
            self.len += 1;
            return true;
        }
        self.is_cut = true;
        false
    }

    /// Returns the offset of the next place.
    pub(super) fn peek(&self) -> Option<usize> {
        let offset = self.offsets.get(usize::from(self.next)).filter(|_| self.next < self.len)?;
        Some(*offset as usize)
    }

    /// Removes and returns the next place.
    pub(super) fn pop(&mut self) -> Option<(usize, SpaceReason)> {
        let offset = self.peek()?;
        let reason = self.reasons.get(usize::from(self.next)).copied().flatten()?;
        self.next += 1;
        Some((offset, reason))
    }

    /// Returns true if the last place was removed and there may be more.
    pub(super) const fn is_exhausted(&self) -> bool {
        self.is_cut && self.next + 1 >= self.len
    }
}

/// Prefilter: returns false if a word is too short for any evidence but a final letter inside it, and
/// has none. No false negatives.
#[inline]
fn may_have(word: &[u8]) -> bool {
    // The second bytes of ى and ة, and letters beyond U+063F, among them U+06C3.
    let is_final = |byte: &u8| matches!(byte, 0x89 | 0xA9 | 0xDA..);
    word.len() >= 2 * LETTERS_MIN || word.iter().rev().skip(2).any(is_final)
}

/// Calls `push` with every place of a word of the Arabic language, in order.
fn find_inside(word: &Word, knowledge: Knowledge<'_>, push: &mut impl FnMut(usize, SpaceReason)) {
    let mut from = 0;
    let hashes = OnceCell::new();
    while let Some((at, reason)) = spelling::after_final_letter(word, from) {
        split(word, (from, at), ROUNDS, knowledge, &hashes, push);
        push(word.start(at), reason);
        from = at;
    }
    split(word, (from, word.letters().len()), ROUNDS, knowledge, &hashes, push);
}

/// Splits the letters `from..to` and their parts, first by spelling, then by lexicons.
///
/// Each part is shorter than the whole, so that a word of 64 letters is read at most 64 times.
fn split(
    word: &Word,
    (from, to): (usize, usize),
    rounds: u32,
    knowledge: Knowledge<'_>,
    hashes: &OnceCell<Hashes>,
    push: &mut impl FnMut(usize, SpaceReason),
) {
    let Some(letters) = word.letters().get(from..to) else { return };
    let mut rest = rounds;
    let mut found = spelling::after_tanwin(word, from, to);
    if found.is_none() {
        found = spelling::inside(word, (from, to), |count| {
            let hashes = hashes.get_or_init(|| Hashes::of(word.letters()));
            !knowledge.is_empty() && knowledge::has_word(knowledge, hashes, from, from + count)
        });
    }
    let is_long = letters.len() >= RUN_ON_MIN && rounds > 0;
    if found.is_none() && is_long && !knowledge.is_empty() && knowledge.suspects(letters) {
        rest -= 1;
        let hashes = hashes.get_or_init(|| Hashes::of(word.letters()));
        let at = knowledge::split(knowledge, hashes, from, letters);
        found = at.map(|at| (at, SpaceReason::Lexicon));
    }
    if let Some((at, reason)) = found.filter(|&(at, _)| from < at && at < to) {
        split(word, (from, at), rest, knowledge, hashes, push);
        push(word.start(at), reason);
        split(word, (at, to), rest, knowledge, hashes, push);
    }
}

/// Returns the next place in a word of any language or length, from the byte `from` on: after ة, and in
/// words of the Arabic language also after ى.
fn after_final_letter(word: &str, from: usize) -> Option<(usize, SpaceReason)> {
    const MARKS: CharSet = CharSet::MARKS.union(CharSet::of(&[Class::HamzaMark]));
    let is_arabic = word.len() <= CHECKED_MAX && word.chars().all(is_of_arabic);
    let mut reason = None;
    for (offset, c) in crate::work::counted(word.get(from..)?.char_indices()) {
        let at = from + offset;
        match c {
            TEH_MARBUTA | TEH_MARBUTA_GOAL => reason = Some(SpaceReason::TehMarbuta),
            ALEF_MAKSURA => reason = Some(SpaceReason::AlefMaksura),
            HAMZA_ABOVE | SUPERSCRIPT_ALEF => reason = None,
            _ if MARKS.contains(c) => {}
            _ if Class::of(c) == Class::ArabicLetter => {
                let is_spelling =
                    reason == Some(SpaceReason::AlefMaksura) && (c == HAMZA || !is_arabic);
                if let Some(reason) = reason.take().filter(|_| !is_spelling) {
                    return Some((at, reason));
                }
            }
            _ => reason = None,
        }
    }
    None
}

/// Returns true if `c` is a letter of the Arabic language, or not a letter.
fn is_of_arabic(c: char) -> bool {
    Class::of(c) != Class::ArabicLetter || (HAMZA..=YEH).contains(&c)
}
