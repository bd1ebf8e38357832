//! Affixes: chains of proclitics that begin no second word, and endings that are no word.

use super::lists::FOREIGN;
use crate::clitic::letters::{begins, code, equals};

/// A sequence of alternatives; an empty alternative makes an element optional.
type Pattern = &'static [&'static [&'static str]];

const CONJUNCTION: &[&str] = &["", "و", "ف"];
const AND: &[&str] = &["", "و"];

/// The chains of proclitics after which a word goes on: «وبالـ» (and with the), «للا» (for the not).
const CHAINS: &[Pattern] = &[
    &[&["", "أ", "ا"], CONJUNCTION, &["", "ب", "ل", "ك", "س"], &["", "ال"], &["", "لا"]],
    &[CONJUNCTION, &["لل"], &["", "لا"]],
    &[CONJUNCTION, &["", "ب", "ل", "ك"], &["", "ال"], &["عبد"], &["", "ال"]],
    &[CONJUNCTION, &["", "ا", "ب", "ل", "ك"], &["", "ل", "لل", "ال"], &["لا"]],
    &[CONJUNCTION, &["", "ب", "ل", "ك", "س"], &["است"]],
    &[CONJUNCTION, &["أب", "اب"], &["", "و", "ا"], &["", "ال"]],
    &[CONJUNCTION, &["هال"]],
    &[AND, &["", "ب"], &["", "ه"], &["ال"]],
];

/// The suffixes of one word: of the stem, of gender and number twice, and a pronoun.
const SUFFIXES: Pattern = &[
    &["", "ي", "و", "ا", "ان", "اء", "ائ", "او"],
    &[
        "", "ات", "ان", "ون", "ين", "ت", "وا", "ية", "يه", "ي", "يت", "يي", "تا", "تي", "تان",
        "تين", "ا", "و",
    ],
    &["", "ات", "ان", "ون", "ين"],
    &[
        "", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ني", "ي", "ا", "ة", "ن",
        "اا", "هاا", "هاآ",
    ],
];

/// The endings of relational adjectives, after one letter of the stem.
const RELATIONAL: &[&str] = &["ية", "يه", "يا", "يين", "يون", "يات"];

/// Other ends of words: of foreign names, and prepositions with pronouns as dialects attach them.
const OTHER_ENDINGS: &[&str] = &[
    "دون", "رون", "مين", "لين", "رين", "تين", "زين", "جين", "سون", "مان", "يمان", "يار", "بار",
    "وري", "لها", "لهم", "له", "لي", "لك", "لنا", "لكم", "منا", "منه", "بها", "بهم", "به", "بي",
    "مال", "ماله", "انية", "ارية", "الية", "لية", "رية", "سية", "دية", "مية",
];

/// The most letters of an ending.
const ENDING_MAX: usize = 14;

/// Returns true if the letters match the pattern as a whole. The work is bounded by the pattern.
fn matches(letters: &[u8], pattern: &[&[&str]]) -> bool {
    let [alternatives, rest @ ..] = pattern else { return letters.is_empty() };
    alternatives.iter().any(|alternative| {
        begins(letters, alternative)
            && letters.get(alternative.len() / 2..).is_some_and(|after| matches(after, rest))
    })
}

/// Returns true if the letters are a chain of proclitics: no place is after them.
pub(super) fn is_chain(letters: &[u8]) -> bool {
    letters.len() <= 10 && CHAINS.iter().any(|chain| matches(letters, chain))
}

/// Returns true if the letters are an ending of a word, so that no second word consists of them.
pub(super) fn is_ending(letters: &[u8]) -> bool {
    // A lengthened alef is written any number of times.
    let longest = |alefs: usize| letters.len().saturating_sub(alefs.saturating_sub(2));
    let is_alef = |&&letter: &&u8| matches!(letter, code::ALEF | code::ALEF_WITH_MADDA_ABOVE);
    let alefs = letters.iter().rev().take_while(is_alef).count();
    let letters = letters.get(..longest(alefs)).unwrap_or_default();
    letters.len() <= ENDING_MAX
        && (matches(letters, SUFFIXES)
            || letters.get(1..).is_some_and(|rest| contains(RELATIONAL, rest))
            || contains(OTHER_ENDINGS, letters))
}

/// Returns true if the letters, which begin with «ال», are the end of a foreign word.
pub(super) fn is_foreign(letters: &[u8]) -> bool {
    FOREIGN
        .iter()
        .any(|stem| begins(letters, stem) && letters.get(stem.len() / 2..).is_some_and(is_ending))
}

/// Returns true if the letters are an entry, as written.
pub(super) fn contains(list: &[&str], letters: &[u8]) -> bool {
    list.iter().any(|entry| equals(letters, entry))
}

/// Returns true if the letters end with `end`.
pub(super) fn ends(letters: &[u8], end: &str) -> bool {
    let from = letters.len().checked_sub(end.len() / 2);
    from.and_then(|from| letters.get(from..)).is_some_and(|tail| equals(tail, end))
}

/// Returns the length of the chain of proclitics with the article that the letters begin with, or 0:
/// «ال», «وال», «بال», «لل», «وبال» and their like.
#[inline]
pub(super) const fn article_len(letters: &[u8]) -> usize {
    use code::{ALEF, BEH, FEH, KAF, LAM, WAW};
    match letters {
        [ALEF | LAM, LAM, ..] => 2,
        [WAW | FEH | BEH | KAF, ALEF, LAM, ..] | [WAW | FEH, LAM, LAM, ..] => 3,
        [WAW, BEH | KAF | FEH, ALEF, LAM, ..] | [FEH, BEH, ALEF, LAM, ..] => 4,
        _ => 0,
    }
}

/// Returns the lengths of the chains of proclitics that the letters begin with, the longest first: with
/// the article, «وب» and its like, «و» and its like.
pub(super) fn chain_lens(letters: &[u8]) -> impl Iterator<Item = usize> {
    use code::{BEH, FEH, KAF, LAM, SEEN, WAW};
    let article = article_len(letters);
    let two = matches!(letters, [WAW | FEH, BEH | LAM | KAF | SEEN, ..]);
    let one = matches!(letters, [WAW | FEH | BEH | LAM | KAF | SEEN, ..]);
    let lens = [(article > 0, article), (two, 2), (one, 1)];
    lens.into_iter().filter_map(|(begins, len)| begins.then_some(len))
}

/// Returns the number of letters without «و», «ف» or a chain with the article.
pub(super) fn core_len(letters: &[u8]) -> usize {
    let chain = match (article_len(letters), letters.first()) {
        (0, Some(&(code::WAW | code::FEH))) => 1,
        (chain, _) => chain,
    };
    letters.len() - chain
}

/// Prefilter: the first or the last three letters of the entries of a list, by adjacent pairs. Has no
/// false negatives; the test `triples_reject_no_entry` compares it with the lists.
#[derive(Debug)]
pub(super) struct Triples {
    /// The second letters after each first one.
    outer: [u64; 64],
    /// The third letters after each second one, counted from the edge of the word.
    inner: [u64; 64],
}

impl Triples {
    /// Returns the filter of the beginnings of the entries.
    pub(super) const fn first(list: &[&str]) -> Self {
        Self::of(list, false)
    }

    /// Returns the filter of the ends of the entries, from the last letter backwards.
    pub(super) const fn last(list: &[&str]) -> Self {
        Self::of(list, true)
    }

    const fn of(list: &[&str], backwards: bool) -> Self {
        let mut filter = Self { outer: [0; 64], inner: [0; 64] };
        let mut rest = list;
        while let [entry, others @ ..] = rest {
            let bytes = entry.as_bytes();
            let count = bytes.len() / 2;
            let mut letters = [0; 3];
            let mut at = 0;
            while at < 3 && at < count {
                let letter = if backwards { count - 1 - at } else { at };
                letters[at] = bytes[2 * letter + 1] & 0x3F;
                at += 1;
            }
            filter.outer[letters[0] as usize] |= 1 << letters[1];
            filter.inner[letters[1] as usize] |= if count < 3 { u64::MAX } else { 1 << letters[2] };
            rest = others;
        }
        filter
    }

    /// Returns true if an entry may have these letters, counted from the edge of the word.
    #[inline]
    pub(super) fn may_have(&self, [one, two, three]: [u8; 3]) -> bool {
        let has = |table: &[u64; 64], first: u8, second: u8| {
            table.get(usize::from(first & 63)).is_some_and(|row| row >> (second & 63) & 1 != 0)
        };
        has(&self.outer, one, two) && has(&self.inner, two, three)
    }
}

#[cfg(test)]
mod tests {
    use super::super::lists::{FUNCTION_FIRST, FUNCTION_LAST};
    use super::super::word::Word;
    use super::*;

    fn holds(test: fn(&[u8]) -> bool, text: &str) -> bool {
        let mut word = Word::new();
        assert!(word.read(text), "{text}");
        test(word.letters())
    }

    #[test]
    fn chains_and_endings() {
        for chain in ["وبال", "أفلا", "وللا", "لعبدال", "سيف"] {
            assert_eq!(holds(is_chain, chain), chain != "سيف", "{chain}");
        }
        for chain in ["فاست", "وأبوال", "هال", "بهال", "ال", "و", "كاللا"]
        {
            assert!(holds(is_chain, chain), "{chain}");
        }
        for ending in ["ها", "اتهم", "يونا", "تين", "لية", "رية", "ااااااا", "ون", "كية"]
        {
            assert!(holds(is_ending, ending), "{ending}");
        }
        for word in ["هدنة", "كتاب", "وقف", "غزو", "أحمر"] {
            assert!(!holds(is_ending, word), "{word}");
        }
        assert!(holds(is_foreign, "المبية") && !holds(is_foreign, "الديمقراطية"));
    }

    #[test]
    fn triples_reject_no_entry() {
        let mut word = Word::new();
        for entry in FUNCTION_FIRST {
            assert!(word.read(&alloc::format!("{entry}بتث")), "{entry}");
            let [one, two, three, ..] = *word.letters() else { panic!("{entry}") };
            assert!(Triples::first(FUNCTION_FIRST).may_have([one, two, three]), "{entry}");
        }
        for entry in FUNCTION_LAST {
            assert!(word.read(&alloc::format!("بتث{entry}")), "{entry}");
            let [.., three, two, one] = *word.letters() else { panic!("{entry}") };
            assert!(Triples::last(FUNCTION_LAST).may_have([one, two, three]), "{entry}");
        }
    }
}
