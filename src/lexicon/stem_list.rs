//! Stem lists: which prefixes of a word are listed stems, in one narrowing search.

/// A sorted list of folded stems, each with an optional final `!` for "no inflection".
#[derive(Debug, Clone, Copy)]
pub(crate) struct StemList {
    entries: &'static [&'static str],
}

/// The lengths in letters of the listed stems that a word begins with, as sets of bits.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct StemLengths {
    /// Stems that take inflection.
    pub(crate) inflected: u64,
    /// Stems that match only whole words.
    pub(crate) exact: u64,
}

/// Returns letter `at` of an entry as its code point less U+0600, or 0 past the end.
pub(crate) fn letter_of(entry: &str, at: usize) -> u8 {
    match entry.as_bytes().get(2 * at..2 * at + 2) {
        Some(&[lead, trail]) => (lead & 3) << 6 | trail & 0x3F,
        _ => 0,
    }
}

/// Returns the entries of a sorted range whose letter `at` is `letter`. All entries of the range have
/// the same letters before it.
pub(crate) fn narrow<T>(
    range: &'static [T],
    at: usize,
    letter: u8,
    text: impl Fn(&T) -> &'static str,
) -> &'static [T] {
    let from = range.partition_point(|entry| letter_of(text(entry), at) < letter);
    let range = range.get(from..).unwrap_or_default();
    let to = range.partition_point(|entry| letter_of(text(entry), at) == letter);
    range.get(..to).unwrap_or_default()
}

/// The code of ة and ت, less U+0600.
const TEH_MARBUTA: u8 = 0x29;
const TEH: u8 = 0x2A;

impl StemList {
    /// Returns the list of these entries.
    pub(crate) const fn of(entries: &'static [&'static str]) -> Self {
        Self { entries }
    }

    /// Returns the lengths of all stems that `letters` begins with. A stem in ة also matches with ت.
    /// Letters are code points less U+0600.
    pub(crate) fn stems_of(&self, letters: &[u8]) -> StemLengths {
        let mut found = StemLengths::default();
        let mut range = self.entries;
        for (at, &letter) in letters.iter().enumerate().take(32) {
            if letter == TEH {
                let from = range.partition_point(|entry| letter_of(entry, at) < TEH_MARBUTA);
                if let Some(&entry) = range.get(from)
                    && letter_of(entry, at) == TEH_MARBUTA
                {
                    found.add(entry, at + 1);
                }
            }
            range = narrow(range, at, letter, |entry| entry);
            let Some(&first) = range.first() else { break };
            found.add(first, at + 1);
        }
        found
    }

    /// Returns true if the letters are an entry.
    pub(crate) fn contains(&self, letters: &[u8]) -> bool {
        let found = self.stems_of(letters);
        let whole = 1 << letters.len().min(63);
        (found.inflected | found.exact) & whole != 0
    }
}

impl StemLengths {
    fn add(&mut self, entry: &str, len: usize) {
        match entry.len() {
            bytes if bytes == 2 * len => self.inflected |= 1 << len,
            bytes if bytes == 2 * len + 1 => self.exact |= 1 << len,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::radical_words as words;
    use super::*;
    use alloc::vec::Vec;

    fn letters(word: &str) -> Vec<u8> {
        (0..word.len() / 2).map(|at| letter_of(word, at)).collect()
    }

    const LISTS: &[(&[&str], &str)] = &[
        (words::WAW, "و"),
        (words::BEH, "ب"),
        (words::FEH, "ف"),
        (words::LAM, "ل"),
        (words::KAF, "ك"),
        (words::SEEN, "س"),
        (words::PERFECT_VERBS, ""),
        (words::ALEF_LAM, "ال"),
        (words::FINAL_HEH, ""),
        (words::FINAL_HEH_MEEM, ""),
        (words::FINAL_HEH_NOON, ""),
    ];

    #[test]
    fn lists_are_sorted_unique_folded_and_bounded() {
        for &(list, first) in LISTS {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
            for entry in list {
                assert!(entry.starts_with(first), "{entry}");
                let stem = entry.strip_suffix('!').unwrap_or(entry);
                assert!(!stem.contains(['آ', 'أ', 'إ', 'ٱ', 'ى', '!']), "{entry}");
                assert!(StemList::of(list).contains(&letters(stem)), "{entry}");
            }
        }
        assert!(LISTS.iter().map(|(list, _)| list.len()).sum::<usize>() <= 4000);
    }

    #[test]
    fn stems_match_with_an_open_teh() {
        static LIST: StemList = StemList::of(&["وزارة", "وزير"]);
        assert_eq!(LIST.stems_of(&letters("وزارتها")).inflected, 1 << 5);
        assert_eq!(LIST.stems_of(&letters("وزيرها")).inflected, 1 << 4);
        assert_eq!(LIST.stems_of(&letters("ورق")).inflected, 0);
    }
}
