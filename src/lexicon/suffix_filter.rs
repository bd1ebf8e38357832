//! A prefilter over the last two letters of the entries of some lists, on the bytes of a word.

use crate::script::bytes::is_basic_letter;

/// The last two letters of words of two and more letters.
pub(crate) struct SuffixFilter([u64; 64]);

impl SuffixFilter {
    /// The endings of the entries without inner dots of these lists.
    pub(crate) const fn of(lists: &[&[&str]]) -> Self {
        let mut endings = [0; 64];
        let mut list = 0;
        while list < lists.len() {
            let mut entry = 0;
            while entry < lists[list].len() {
                let bytes = lists[list][entry].as_bytes();
                let mut dots = 0;
                let mut at = 0;
                while at < bytes.len() {
                    dots += (bytes[at] < 0x80) as usize;
                    at += 1;
                }
                if dots == 0 && bytes.len() >= 4 {
                    let (before, last) = (bytes[bytes.len() - 3], bytes[bytes.len() - 1]);
                    endings[row(before)] |= 1 << row(last);
                }
                entry += 1;
            }
            list += 1;
        }
        Self(endings)
    }

    /// Returns true if the last two letters, by their second bytes, are those of an entry.
    const fn may_match_suffix(&self, before: u8, last: u8) -> bool {
        self.0[row(before)] >> row(last) & 1 != 0
    }

    /// Returns true if `word`, one Arabic word in UTF-8, may be an abbreviation: one letter or an
    /// entry, with or without clitics. Has no false negatives.
    pub(crate) fn may_contain(&self, word: &[u8]) -> bool {
        let (letters, odd) = word.as_chunks::<2>();
        if !odd.is_empty() || !letters.iter().all(|&pair| is_basic_letter(pair)) {
            // Combining marks, tatweel and Persian letters require the full search.
            return true;
        }
        const WAW: [u8; 2] = [0xD9, 0x88];
        const FEH: [u8; 2] = [0xD9, 0x81];
        const BEH: [u8; 2] = [0xD8, 0xA8];
        const KAF: [u8; 2] = [0xD9, 0x83];
        const LAM: [u8; 2] = [0xD9, 0x84];
        const ALEF: [u8; 2] = [0xD8, 0xA7];
        match letters {
            [] | [_] | [WAW | FEH | BEH | KAF | LAM, _] | [.., ALEF | LAM, LAM, _] => true,
            [.., [_, before], [_, last]] => self.may_match_suffix(*before, *last),
        }
    }
}

/// The row of a letter by its second byte: every alef is bare.
const fn row(second: u8) -> usize {
    match second & 63 {
        0x22 | 0x23 | 0x25 => 0x27,
        other => other as usize,
    }
}
