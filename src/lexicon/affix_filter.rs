//! Prefilters over word lists: reject most words by their first and last letters.
//!
//! Both filters have false positives and no false negatives.

use crate::script::name::{ALEF, BEH, FEH, KAF, LAM, WAW};

/// A prefilter over the first and last letters and the lengths of the entries of some lists.
#[derive(Debug)]
pub(crate) struct AffixFilter {
    /// By the first letter, a bit for every last one.
    lasts: [u64; 64],
    /// By the first letter and by the last one, a bit for every number of letters.
    lens: [[u32; 64]; 2],
    /// By the last letter but one, a bit for every last one.
    tails: [u64; 64],
    /// By the last letter, a bit for every last one but two; that of a clitic before two letters.
    thirds: [u64; 64],
}

/// The letters that clitics end with: «و» «ف» «ب» «ك» «ل» and «ال».
const CLITICS: u64 = 1 << (WAW as u32 & 63)
    | 1 << (FEH as u32 & 63)
    | 1 << (BEH as u32 & 63)
    | 1 << (KAF as u32 & 63)
    | 1 << (LAM as u32 & 63);

impl AffixFilter {
    /// The ends of the entries of these lists.
    pub(crate) const fn of(lists: &[&[&str]]) -> Self {
        let mut ends = Self { lasts: [0; 64], lens: [[0; 64]; 2], tails: [0; 64], thirds: [0; 64] };
        let mut list = 0;
        while list < lists.len() {
            let mut entry = 0;
            while entry < lists[list].len() {
                ends.add(lists[list][entry].as_bytes());
                entry += 1;
            }
            list += 1;
        }
        ends
    }

    const fn add(&mut self, entry: &[u8]) {
        // Letters have two bytes, and the last one identifies them; dots have one.
        let (mut at, mut dots) = (0, 0);
        while at < entry.len() {
            dots += (entry[at] == b'.') as usize;
            at += 1;
        }
        let len = (entry.len() + dots) / 2;
        let (first, last) = (entry[1] & 63, entry[entry.len() - 1] & 63);
        // A bare alef matches any alef.
        let (firsts, lasts) = ([first, bare(first)], [last, bare(last)]);
        let mut i = 0;
        while i < 4 {
            self.lasts[firsts[i & 1] as usize] |= 1 << lasts[i >> 1];
            self.lens[0][firsts[i & 1] as usize] |= 1 << len;
            self.lens[1][lasts[i >> 1] as usize] |= 1 << len;
            i += 1;
        }
        if len > 1 && dots == 0 {
            let second = entry[entry.len() - 3] & 63;
            let seconds = [second, bare(second)];
            let mut i = 0;
            while i < 4 {
                self.tails[seconds[i & 1] as usize] |= 1 << lasts[i >> 1];
                i += 1;
            }
            let thirds = if len > 2 {
                let third = entry[entry.len() - 5] & 63;
                1 << third | 1 << bare(third)
            } else {
                CLITICS
            };
            self.thirds[lasts[0] as usize] |= thirds;
            self.thirds[lasts[1] as usize] |= thirds;
        }
    }

    /// Returns true if a word with these three last letters may end with an entry of at least two
    /// letters, or be one with clitics. Has no false negatives for entries without dots.
    #[inline]
    pub(crate) fn may_match_suffix(&self, [third, second, last]: [char; 3]) -> bool {
        let last = last as usize & 63;
        let ends = self.tails[second as usize & 63] >> last;
        ends & self.thirds[last] >> (third as usize & 63) & 1 != 0
    }

    /// Returns true if the letters may be an entry. Has no false negatives.
    #[inline]
    pub(crate) fn may_contain(&self, letters: &[char]) -> bool {
        let &[first, ..] = letters else { return false };
        let &[.., last] = letters else { return false };
        let (first, last) = (first as usize & 63, last as usize & 63);
        let lens = self.lens[0][first] & self.lens[1][last];
        self.lasts[first] >> last & u64::from(lens) >> letters.len().min(31) & 1 != 0
    }
}

/// The last letters of words that are known at run time only: a user's abbreviations.
///
/// Has false positives and no false negatives, as [`AffixFilter`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct UserSuffixes {
    /// By the last letter but one, a bit for every last one.
    tails: [u64; 64],
    /// By the last letter, a bit for every last one but two; those of proclitics before short words.
    thirds: [u64; 64],
}

impl UserSuffixes {
    /// The filter of no word.
    pub(crate) const EMPTY: Self = Self { tails: [0; 64], thirds: [0; 64] };

    /// Adds a word, to be found with or without proclitics.
    pub(crate) fn insert(&mut self, letters: &[char]) {
        let bit = |letter: char| 1_u64 << (letter as u32 & 63);
        let (seconds, last, thirds) = match *letters {
            [] => return,
            // Two proclitics, or the article.
            [last] => (CLITICS, last, CLITICS | bit(ALEF)),
            [second, last] => (bit(second), last, CLITICS),
            [.., third, second, last] => (bit(second), last, bit(third)),
        };
        for (second, tail) in self.tails.iter_mut().enumerate() {
            if seconds >> second & 1 != 0 {
                *tail |= bit(last);
            }
        }
        if let Some(found) = self.thirds.get_mut(last as usize & 63) {
            *found |= thirds;
        }
    }

    /// Returns true if a word with these last three letters may end with a word of the set.
    #[inline]
    pub(crate) const fn may_match_suffix(&self, [third, second, last]: [char; 3]) -> bool {
        let last = last as usize & 63;
        let ends = self.tails[second as usize & 63] >> last;
        ends & self.thirds[last] >> (third as usize & 63) & 1 != 0
    }
}

/// A prefilter over the first three letters of the entries of some lists.
#[derive(Debug)]
pub(crate) struct PrefixFilter {
    /// By the first letter, a bit for every second one.
    seconds: [u64; 64],
    /// By the first letter and by the second one, a bit for every third one.
    thirds: [[u64; 64]; 2],
}

impl PrefixFilter {
    /// The starts of the entries of these lists.
    pub(crate) const fn of(lists: &[&[&str]]) -> Self {
        let mut starts = Self { seconds: [0; 64], thirds: [[0; 64]; 2] };
        let mut list = 0;
        while list < lists.len() {
            let mut entry = 0;
            while entry < lists[list].len() {
                match *lists[list][entry].as_bytes() {
                    [_, a, _, b, _, c, ..] => starts.add([a, b, c]),
                    [_, _, _, _] => {}
                    _ => panic!("one letter tells too little"),
                }
                entry += 1;
            }
            list += 1;
        }
        starts
    }

    /// Adds the entries of another list with «و» before them.
    pub(crate) const fn or_after_waw(mut self, entries: &[&str]) -> Self {
        let mut entry = 0;
        while entry < entries.len() {
            let [_, a, _, b, ..] = *entries[entry].as_bytes() else {
                panic!("one letter tells too little")
            };
            self.add([WAW as u8, a, b]);
            entry += 1;
        }
        self
    }

    /// Letters have two bytes, and the last one identifies them.
    const fn add(&mut self, [first, second, third]: [u8; 3]) {
        let (first, second, third) = (first & 63, second & 63, third & 63);
        // A bare alef matches any alef.
        let (firsts, seconds) = ([first, bare(first)], [second, bare(second)]);
        let mut i = 0;
        while i < 4 {
            self.seconds[firsts[i & 1] as usize] |= 1 << seconds[i >> 1];
            self.thirds[0][firsts[i & 1] as usize] |= 1 << third | 1 << bare(third);
            self.thirds[1][seconds[i >> 1] as usize] |= 1 << third | 1 << bare(third);
            i += 1;
        }
    }

    /// Returns true if a word with these three first letters may be an entry. Has no false
    /// negatives.
    #[inline]
    pub(crate) fn may_match_prefix(&self, [first, second, third]: [char; 3]) -> bool {
        let (first, second, third) =
            (first as usize & 63, second as usize & 63, third as usize & 63);
        let thirds = self.thirds[0][first] & self.thirds[1][second];
        self.seconds[first] >> second & thirds >> third & 1 != 0
    }
}

/// The alef without its hamza or madda.
const fn bare(letter: u8) -> u8 {
    if matches!(letter, 0x22 | 0x23 | 0x25) { 0x27 } else { letter }
}

#[cfg(test)]
mod tests {
    use super::super::word_key::WordKey;
    use super::*;

    #[test]
    fn every_entry_begins_as_it_may() {
        const ENTRIES: &[&str] = &["إلا", "حتى", "كي", "لكنهم"];
        static STARTS: PrefixFilter = PrefixFilter::of(&[ENTRIES]).or_after_waw(ENTRIES);
        let begins = |word: &str| match WordKey::of(word).letters() {
            &[a, b, c, ..] => STARTS.may_match_prefix([a, b, c]),
            _ => true,
        };
        for entry in ENTRIES.iter().chain(&["الا"]) {
            assert!(begins(entry) && begins(&["و", entry].concat()), "{entry}");
        }
        for other in ["حيث", "كتب", "ولد", "لهم", "الكتاب", "قال"] {
            assert!(!begins(other), "{other}");
        }
    }
}
