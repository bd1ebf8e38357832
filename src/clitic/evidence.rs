//! Evidence: counts of the words of a collection, frozen, for words that no list decides.

use super::letters::{Letters, code};
use crate::token::Kinds;
use crate::{TokenKind, Tokenizer};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use code::{ALEF, BEH, FEH, HEH, KAF, LAM, MEEM, SEEN, WAW};

/// Counts of the words of a collection, while it is read.
///
/// # Examples
///
/// ```
/// use kalima::clitic::{EvidenceCounts, Segmenter};
/// let mut counts = EvidenceCounts::new();
/// // "Betelco", a firm: its ب is a radical
/// counts.add("بتلكو توقع العقد. وبتلكو تنفي. قالت بتلكو نعم. لبتلكو رأي. بتلكو تعلن.");
/// let evidence = counts.freeze();
/// assert!(!Segmenter::new().segment("بتلكو").is_whole());
/// assert!(Segmenter::new().evidence(&evidence).segment("بتلكو").is_whole());
/// ```
#[derive(Debug, Clone, Default)]
pub struct EvidenceCounts {
    counts: BTreeMap<u64, u32>,
}

impl EvidenceCounts {
    /// Returns no counts.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::clitic::EvidenceCounts::new().freeze().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { counts: BTreeMap::new() }
    }

    /// Counts the words of a text, without regard to marks, tatweel and the seat of an initial hamza.
    /// Call it for each text of the collection. Memory grows by 12 bytes and the cost of a map for each
    /// distinct word.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut counts = kalima::clitic::EvidenceCounts::new();
    /// counts.add("نعم نَعَم"); // "yes, yes"
    /// assert_eq!(counts.freeze().count("نعم"), 2);
    /// ```
    pub fn add(&mut self, text: &str) {
        for token in Tokenizer::words().keep(Kinds::of(&[TokenKind::Word])).tokens(text) {
            if let Some(letters) = Letters::of(token.text()) {
                let count = self.counts.entry(hash(letters.view().folded)).or_default();
                *count = count.saturating_add(1);
            }
        }
    }

    /// Returns the counts as a value that no longer changes.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::EvidenceCounts;
    /// let (mut a, mut b) = (EvidenceCounts::new(), EvidenceCounts::new());
    /// a.add("نعم لا"); // "yes", "no"
    /// b.add("لا نعم");
    /// assert_eq!(a.freeze().fingerprint(), b.freeze().fingerprint());
    /// ```
    #[must_use]
    pub fn freeze(self) -> Evidence {
        let (words, counts) = self.counts.into_iter().unzip();
        Evidence { words, counts }
    }
}

/// Frozen counts of the words of a collection, from [`EvidenceCounts::freeze`].
///
/// A [`Segmenter`](super::Segmenter) with evidence cuts a first letter that no list decides if the
/// collection has the rest of the word, and keeps it if the collection has the whole word with other
/// proclitics. The gain is small: the lists decide nearly all words. Index and queries need the same
/// evidence, so store its [fingerprint](Self::fingerprint) with the profile of the index.
///
/// # Examples
///
/// ```
/// use kalima::clitic::EvidenceCounts;
/// let mut counts = EvidenceCounts::new();
/// counts.add("كتاب"); // "book"
/// assert_eq!(counts.freeze().count("كِتاب"), 1);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Evidence {
    /// Hashes of folded words, sorted.
    words: Vec<u64>,
    counts: Vec<u32>,
}

/// The least count of a word that decides.
const LEAST: u32 = 3;

impl Evidence {
    /// Returns the number of occurrences of a word, 0 for one that is not Arabic.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::clitic::Evidence::default().count("كتاب"), 0); // "book"
    /// ```
    #[must_use]
    pub fn count(&self, word: &str) -> u32 {
        Letters::of(word).map_or(0, |letters| self.of(&[letters.view().folded]))
    }

    /// Returns true if there is no word.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::clitic::Evidence::default().is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns a number that changes with the counts, for the profile of an index.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::{Evidence, EvidenceCounts};
    /// let mut counts = EvidenceCounts::new();
    /// counts.add("نعم"); // "yes"
    /// assert_ne!(counts.freeze().fingerprint(), Evidence::default().fingerprint());
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let words = self.words.iter().flat_map(|word| word.to_le_bytes());
        let counts = self.counts.iter().flat_map(|count| count.to_le_bytes());
        fnv(words.chain(counts))
    }

    /// Returns the count of the word that these parts make.
    fn of(&self, parts: &[&[u8]]) -> u32 {
        let word = fnv(parts.iter().flat_map(|part| part.iter().copied()));
        let at = self.words.binary_search(&word).ok();
        at.and_then(|at| self.counts.get(at)).copied().unwrap_or(0)
    }

    /// Returns true if the first letter of the word is a proclitic, false if it is a radical, and
    /// `None` if the counts do not decide. A constant number of look-ups.
    ///
    /// `radical` counts the word with the article and with proclitics before it; `rest` counts the word
    /// without its first letter, alone, with the article, with other proclitics and with pronouns.
    pub(super) fn is_proclitic(&self, word: &[u8]) -> Option<bool> {
        let (&first, rest) = word.split_first()?;
        let sum = |parts: &[&[&[u8]]]| -> u64 {
            parts.iter().map(|parts| u64::from(self.of(parts))).sum()
        };
        let whole = u64::from(self.of(&[word]));
        let radical = sum(&[
            &[&[ALEF, LAM], word],
            &[&[WAW, ALEF, LAM], word],
            &[&[BEH, ALEF, LAM], word],
            &[&[LAM, LAM], word],
            &[&[WAW], word],
            &[&[BEH], word],
            &[&[LAM], word],
        ]);
        let others = [WAW, FEH, BEH, LAM, KAF, SEEN];
        let prefixed: u64 = others
            .iter()
            .filter(|&&other| other != first)
            .map(|&other| u64::from(self.of(&[&[other], rest])))
            .sum();
        let stem = prefixed
            + sum(&[
                &[rest],
                &[&[ALEF, LAM], rest],
                &[rest, &[HEH]],
                &[rest, &[HEH, ALEF]],
                &[rest, &[HEH, MEEM]],
            ]);
        let least = u64::from(if first == WAW { 3 * LEAST } else { LEAST });
        if stem == 0 {
            return (whole + radical >= least).then_some(false);
        }
        if radical == 0 {
            return match () {
                () if whole <= stem => Some(true),
                () if whole > 20 * stem => Some(false),
                () => None,
            };
        }
        if stem >= 4 * radical && whole <= stem {
            return Some(true);
        }
        (radical >= 4 * stem && whole > stem).then_some(false)
    }
}

/// Returns the hash of folded letters.
fn hash(letters: &[u8]) -> u64 {
    fnv(letters.iter().copied())
}

/// Returns the FNV-1a hash of bytes, the same on every machine.
fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
    })
}
