//! Word lists with a prefilter: exact membership of folded letters.

use super::affix_filter::AffixFilter;
use super::word_key::list_contains;

/// A sorted word list with a prefilter before the binary search.
#[derive(Debug)]
pub(crate) struct WordList {
    entries: &'static [&'static str],
    ends: AffixFilter,
}

impl WordList {
    /// The list of these entries.
    pub(crate) const fn of(entries: &'static [&'static str]) -> Self {
        Self { entries, ends: AffixFilter::of(&[entries]) }
    }

    /// Returns true if the letters are in the list: a bare alef matches any alef, a written hamza
    /// itself.
    #[inline]
    pub(crate) fn contains(&self, letters: &[char]) -> bool {
        self.ends.may_contain(letters) && list_contains(self.entries, letters)
    }

    /// The entries, in order.
    pub(crate) const fn entries(&self) -> &'static [&'static str] {
        self.entries
    }
}

#[cfg(test)]
mod tests {
    use super::super::word_key::WordKey;
    use super::*;

    #[test]
    fn a_list_has_its_entries_and_no_other() {
        static LIST: WordList = WordList::of(&["إلى", "أمام", "بين", "على", "في"]);
        for entry in LIST.entries().iter().chain(&["الى", "امام"]) {
            assert!(LIST.contains(WordKey::of(entry).letters()), "{entry}");
        }
        for other in ["آلى", "إمام", "بن", "بان", "فى", "", "م"] {
            assert!(!LIST.contains(WordKey::of(other).letters()), "{other}");
        }
    }
}
