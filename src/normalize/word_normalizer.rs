//! Normalizes one word after another into one string, for index terms.
//!
//! Fast path: a table of the actions on ASCII and U+0600–06FF, computed from the character map of the
//! preset `search`. It takes words of at most [`WORD_LEN`] bytes whose characters all have an action
//! that no neighbour changes. All other words go through the kernel. A test compares both.

use super::engine::char_action::CharAction;
use super::engine::char_map::{action_in_main_block, action_of_ascii};
use super::engine::kernel::OutBuffer;
use super::preset::Preset;
use super::steps::Steps;
use crate::script::Class;
use alloc::string::String;

/// The length of the longest word of the fast path, in bytes.
const WORD_LEN: usize = 62;

/// The room of one folded word. An index masked by 63, and the next one, lie inside.
pub(crate) const WORD_ROOM: usize = 66;

/// The flag of characters that the fast path does not take.
const SLOW: u8 = 1;
/// The flag of Arabic and Latin letters: a token that begins with one is a word.
const LETTER: u8 = 2;

/// The result for a character: two bytes of UTF-8, the number of bytes that count, and flags.
#[derive(Clone, Copy)]
struct Entry {
    bytes: [u8; 2],
    len: u8,
    flags: u8,
}

/// The results for ASCII and for U+0600–06FF.
struct FoldTable {
    ascii: [Entry; 128],
    arabic: [Entry; 256],
}

static SEARCH: FoldTable = FoldTable::new(Preset::Search.steps());

impl FoldTable {
    const fn new(steps: Steps) -> Self {
        let slow = Entry { bytes: [0; 2], len: 0, flags: SLOW };
        let mut table = Self { ascii: [slow; 128], arabic: [slow; 256] };
        let mut code = 0;
        while code < 256 {
            if let Some(c) = char::from_u32(0x600 + code as u32) {
                table.arabic[code] = Entry::new(c, action_in_main_block(c, steps));
            }
            if code < 128 {
                let c = code as u8 as char;
                table.ascii[code] = Entry::new(c, action_of_ascii(c, steps));
            }
            code += 1;
        }
        table
    }
}

impl Entry {
    const fn new(c: char, action: CharAction) -> Self {
        let flags = match Class::of(c) {
            Class::ArabicLetter | Class::LatinLetter => LETTER,
            _ => 0,
        };
        let to = match action {
            CharAction::Keep => c as u32,
            CharAction::Map(to) => to as u32,
            CharAction::Delete => return Self { bytes: [0; 2], len: 0, flags },
            CharAction::Expand(_) | CharAction::NeedsContext => 0x800,
        };
        match to {
            0..0x80 => Self { bytes: [to as u8, 0], len: 1, flags },
            0x80..0x800 => {
                let bytes = [(0xC0 | to >> 6) as u8, (0x80 | to & 0x3F) as u8];
                Self { bytes, len: 2, flags }
            }
            _ => Self { bytes: [0; 2], len: 0, flags: flags | SLOW },
        }
    }
}

/// A word that was folded into a room.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Folded {
    /// The number of bytes, which are UTF-8.
    pub(crate) len: usize,
    /// The first character of the word is an Arabic or Latin letter.
    pub(crate) starts_with_letter: bool,
}

/// Stores the word in the fold of the preset `search`; `None` if the fast path does not take it.
///
/// A word of two-byte characters alone is read as pairs. Any other lead byte than D8–DB is found at the
/// end, by the bits in which it differs.
#[inline(always)]
pub(crate) fn fold_word(word: &str, room: &mut [u8; WORD_ROOM]) -> Option<Folded> {
    let bytes = word.as_bytes();
    let &first = bytes.first()?;
    if bytes.len() > WORD_LEN {
        return None;
    }
    let (mut len, mut flags, mut leads) = (0, 0, 0);
    let first = if first < 0x80 {
        for &byte in bytes {
            leads |= byte & 0x80;
            let entry = &SEARCH.ascii[usize::from(byte & 0x7F)];
            put(room, len, entry.bytes);
            len += usize::from(entry.len);
            flags |= entry.flags;
        }
        &SEARCH.ascii[usize::from(first & 0x7F)]
    } else {
        let (pairs, rest) = bytes.as_chunks::<2>();
        for &[lead, trail] in pairs {
            leads |= lead ^ 0xD8;
            let entry = &SEARCH.arabic[usize::from(lead << 6 | trail & 0x3F)];
            put(room, len, entry.bytes);
            len += usize::from(entry.len);
            flags |= entry.flags;
        }
        leads &= !3;
        leads |= rest.len() as u8;
        let &[lead, trail] = pairs.first()?;
        &SEARCH.arabic[usize::from(lead << 6 | trail & 0x3F)]
    };
    let starts_with_letter = first.flags & LETTER != 0;
    (flags & SLOW == 0 && leads == 0).then_some(Folded { len, starts_with_letter })
}

/// Stores two bytes at `len`, which is at most 62: the mask changes nothing, and no bounds check remains.
#[inline(always)]
fn put(room: &mut [u8; WORD_ROOM], len: usize, bytes: [u8; 2]) {
    let at = len & 63;
    room[at] = bytes[0];
    room[at + 1] = bytes[1];
}

/// A string of words that are folded one by one.
pub(crate) struct WordNormalizer {
    out: OutBuffer,
}

impl WordNormalizer {
    /// Returns a writer that appends to `to`.
    pub(crate) const fn new(to: String) -> Self {
        Self { out: OutBuffer::new(to) }
    }

    /// Returns the length of the string so far.
    #[inline(always)]
    pub(crate) const fn total(&self) -> usize {
        self.out.total()
    }

    /// Appends a word in the fold of the preset `search`, if the fast path takes it and `accepts` too.
    #[inline(always)]
    pub(crate) fn push_folded(&mut self, word: &str, accepts: impl FnOnce(Folded) -> bool) -> bool {
        let fold = |room: &mut [u8; WORD_ROOM]| {
            let folded = fold_word(word, room).filter(|&folded| accepts(folded))?;
            Some(folded.len)
        };
        self.out.put_with(fold).is_some()
    }

    /// Appends letters by their codes, which are code points less U+0600; at most 40.
    #[inline]
    pub(crate) fn push_letters(&mut self, codes: &[u8]) {
        self.out.put_with(|room: &mut [u8; 80]| {
            for (slot, &code) in room.chunks_exact_mut(2).zip(codes) {
                slot.copy_from_slice(&[0xD8 | code >> 6, 0x80 | code & 0x3F]);
            }
            Some(2 * codes.len().min(40))
        });
    }

    /// Appends text.
    #[inline]
    pub(crate) fn push_str(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Returns the string.
    pub(crate) fn finish(mut self) -> String {
        self.out.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Normalizer;
    use alloc::string::ToString;

    fn folded(word: &str) -> Option<String> {
        let mut room = [0; WORD_ROOM];
        let folded = fold_word(word, &mut room)?;
        Some(core::str::from_utf8(&room[..folded.len]).unwrap().to_string())
    }

    #[test]
    fn the_fast_path_equals_the_normalizer() {
        let search = Normalizer::search();
        let mut taken = 0;
        // A word has no space.
        let all: alloc::vec::Vec<char> = ('!'..'\u{80}').chain('\u{600}'..'\u{700}').collect();
        for &first in &all {
            for &second in &all {
                // "book" around both, in the script of the first
                let (before, after) = if first.is_ascii() { ("b", "k") } else { ("ك", "ب") };
                let word: String =
                    [before, after].join(&[first, second].iter().collect::<String>());
                if let Some(fast) = folded(&word) {
                    assert_eq!(fast, search.normalize(&word), "{word:?}");
                    taken += 1;
                }
            }
        }
        assert!(taken > all.len() * all.len() / 4);
        let longest = "ب".repeat(31);
        assert_eq!(folded(&longest).as_deref(), Some(&*longest));
        assert_eq!(folded(&"ب".repeat(32)), None);
        assert_eq!(folded(""), None);
    }

    #[test]
    fn words_do_not_depend_on_neighbours() {
        let mut words = WordNormalizer::new("1 ".into());
        assert!(words.push_folded("كِتَابٌ", |folded| folded.starts_with_letter)); // "book"
        assert!(!words.push_folded("ﺏ", |_| true));
        assert!(!words.push_folded("5", |folded| folded.starts_with_letter));
        words.push_letters(&[0x28]);
        words.push_str("!");
        assert_eq!(words.total(), "1 كتابب!".len());
        assert_eq!(words.finish(), "1 كتابب!");
    }
}
