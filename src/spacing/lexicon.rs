//! A lexicon: the words of texts or of a list, with their counts.

use super::affixes::article_len;
use super::run::Run;
use super::word::{Word, hash};
use crate::clitic::letters::code;
use crate::tokens;
use alloc::vec::Vec;
use core::fmt;

/// The words of a document, of a collection or of a list, with their counts.
///
/// Holds a hash of each word and no text: 16 to 20 bytes for each different word, and the same again for
/// each different stem of a word with an article or «و». Words are compared without
/// marks and tatweel, with every alef bare, and ى as ي. Words with letters of other languages, and those
/// of more than 64 letters, are left out.
///
/// # Examples
///
/// ```
/// use kalima::spacing::Lexicon;
/// let lexicon = Lexicon::of("كتاب جديد وكتابٌ قديم. كتـاب!"); // "a new book and an old book. a book!"
/// assert_eq!(lexicon.count("كتاب"), 2);
/// assert_eq!(lexicon.len(), 4);
/// ```
#[derive(Clone, Default)]
pub struct Lexicon {
    /// Each level is less than half as long as the one before it.
    levels: Vec<Level>,
    total: u64,
    is_list: bool,
}

/// A part of the words, and of the stems that differ from their words.
#[derive(Debug, Clone, Default)]
struct Level {
    words: Run,
    stems: Run,
}

/// The logarithm of a probability and the count that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frequency {
    /// The binary logarithm, in steps of 1/256; negative or 0.
    pub(super) log: i32,
    pub(super) count: u32,
}

impl Frequency {
    /// Returns the one that is more probable.
    pub(super) const fn max(self, other: Self) -> Self {
        if other.log > self.log { other } else { self }
    }
}

impl Lexicon {
    /// Returns the lexicon of one text. Takes O(n log n) time for n words.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::spacing::Lexicon;
    /// assert_eq!(Lexicon::of("نعم، نعم").count("نعم"), 2); // "yes, yes"
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut lexicon = Self::default();
        lexicon.add(text);
        lexicon
    }

    /// Adds the words of a text. Takes O(n log n) time for n words of all texts together.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::spacing::Lexicon;
    /// let mut lexicon = Lexicon::of("نعم"); // "yes"
    /// lexicon.add("نعم ولا"); // "yes and no"
    /// assert_eq!((lexicon.count("نعم"), lexicon.len()), (2, 2));
    /// ```
    pub fn add(&mut self, text: &str) {
        let (mut words, mut stems, mut word) = (Vec::new(), Vec::new(), Word::new());
        tokens(text).for_each(|token| {
            crate::work::count(1);
            if word.read(token.text()) {
                let letters = word.letters();
                words.push(hash(letters));
                if let Some(stem) = letters.get(stem_start(letters)..)
                    && stem.len() < letters.len()
                {
                    stems.push(hash(stem));
                }
            }
        });
        self.total += words.len() as u64;
        self.push(Level { words: Run::of(words), stems: Run::of(stems) });
    }

    /// Returns the lexicon of a list of words with their frequencies, in any order.
    ///
    /// A listed word is no run-on word, whatever its frequency. Only the ratios of the frequencies
    /// matter; those over 2³² − 1 count as that. An entry of several words is left out. Takes
    /// O(n log n) time for n words.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::spacing::Lexicon;
    /// let lexicon = Lexicon::from_words([("كتاب", 120), ("قلم", 30)]); // "book", "pen"
    /// assert_eq!(lexicon.count("قلم"), 30);
    /// ```
    #[must_use]
    pub fn from_words<'a>(list: impl IntoIterator<Item = (&'a str, u64)>) -> Self {
        let (mut words, mut stems, mut word) = (Vec::new(), Vec::new(), Word::new());
        let mut total = 0;
        for (text, count) in list {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            if count == 0 || !word.read(text) {
                continue;
            }
            let letters = word.letters();
            total += u64::from(count);
            words.push((hash(letters), count));
            if let Some(stem) = letters.get(stem_start(letters)..)
                && stem.len() < letters.len()
            {
                stems.push((hash(stem), count));
            }
        }
        let level = Level { words: Run::of_counted(words), stems: Run::of_counted(stems) };
        Self { levels: Vec::from([level]), total, is_list: true }
    }

    /// Adds a level, and merges levels until each is less than half as long as the one before it.
    fn push(&mut self, mut level: Level) {
        while let Some(last) = self.levels.pop() {
            if last.words.len() > 2 * level.words.len() {
                self.levels.push(last);
                break;
            }
            level.words = level.words.merge(&last.words);
            level.stems = level.stems.merge(&last.stems);
        }
        self.levels.push(level);
    }

    /// Returns the number of different words. Takes time linear in it after [`add`](Self::add).
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::spacing::Lexicon::of("نعم، نعم").len(), 1); // "yes, yes"
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        let levels = self.levels.iter().enumerate();
        let counts = levels.map(|(at, level)| {
            let before = self.levels.get(..at).unwrap_or_default();
            let is_new = |hash: &&u64| before.iter().all(|level| level.words.count(**hash) == 0);
            level.words.hashes().iter().filter(is_new).count()
        });
        counts.sum()
    }

    /// Returns true if there is no word.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(kalima::spacing::Lexicon::of("1, 2, 3").is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Returns the count of a word, or 0. Takes logarithmic time.
    ///
    /// # Examples
    ///
    /// ```
    /// let lexicon = kalima::spacing::Lexicon::of("إلى الأمام"); // "forward"
    /// assert_eq!((lexicon.count("الى"), lexicon.count("خلف")), (1, 0)); // "to", "behind"
    /// ```
    #[must_use]
    pub fn count(&self, word: &str) -> u64 {
        let mut letters = Word::new();
        if letters.read(word) { u64::from(self.word_count(hash(letters.letters()))) } else { 0 }
    }

    /// Returns the count of the word with this hash.
    pub(super) fn word_count(&self, hash: u64) -> u32 {
        let counts = self.levels.iter().map(|level| level.words.count(hash));
        counts.fold(0, u32::saturating_add)
    }

    /// Returns the count of the words that have a stem with this hash, or are it.
    pub(super) fn stem_count(&self, hash: u64) -> u32 {
        let counts = self.levels.iter().map(|level| level.stems.count(hash));
        counts.fold(self.word_count(hash), u32::saturating_add)
    }

    /// Returns the frequency for a count; none for 0.
    pub(super) fn frequency(&self, count: u32) -> Option<Frequency> {
        (count > 0).then(|| Frequency { log: log2(u64::from(count)) - log2(self.total), count })
    }

    /// Returns true if a word with this count is known as one, and not perhaps a run-on word of the
    /// same texts.
    pub(super) const fn is_attested(&self, count: u32) -> bool {
        count > 1 || self.is_list && count > 0
    }
}

/// Prints the number of words alone.
impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon")
            .field("len", &self.len())
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}

/// Returns the number of letters before the stem: those of an article or «و», if four or more remain.
pub(super) fn stem_start(letters: &[u8]) -> usize {
    let start = match (article_len(letters), letters.first()) {
        (0, Some(&code::WAW)) => 1,
        (chain, _) => chain,
    };
    if letters.len() >= start + 4 { start } else { 0 }
}

/// Returns the binary logarithm of a positive number in steps of 1/256, rounded down.
///
/// The same on every machine: the bits of the fraction come from repeated squaring of the mantissa.
const fn log2(number: u64) -> i32 {
    if number == 0 {
        return 0;
    }
    let zeros = number.leading_zeros();
    let mut log = 63 - zeros.cast_signed();
    let mut mantissa = number << zeros >> 32;
    let mut bit = 0;
    while bit < 8 {
        mantissa = (mantissa * mantissa) >> 31;
        log <<= 1;
        if mantissa >> 32 != 0 {
            mantissa >>= 1;
            log |= 1;
        }
        bit += 1;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms() {
        for (number, log) in [(1, 0), (2, 256), (3, 405), (1000, 2551), (u64::MAX, 63 * 256 + 255)]
        {
            assert_eq!(log2(number), log, "{number}");
        }
    }

    #[test]
    fn a_lexicon_of_parts_is_that_of_the_whole() {
        let text = "قال الوزير إن الوزير قال نعم وإن الوزارة والوزير والكتاب قالوا نعم ثم نعم";
        let whole = Lexicon::of(text);
        let mut parts = Lexicon::default();
        for word in text.split(' ') {
            parts.add(word);
        }
        assert_eq!((whole.len(), whole.total), (parts.len(), parts.total));
        for word in text.split(' ') {
            assert_eq!(whole.count(word), parts.count(word), "{word}");
        }
        assert_eq!(whole.count("الوزير"), 2);
        let mut word = Word::new();
        assert!(word.read("وزير"));
        assert_eq!(whole.stem_count(hash(word.letters())), 3);
        assert!(parts.levels.len() <= 4);
    }

    #[test]
    fn lists_attest_every_entry() {
        let list = Lexicon::from_words([("كتاب", 1), ("قلم", u64::MAX), ("a", 9), ("نعم", 0)]);
        assert_eq!((list.len(), list.count("قلم")), (2, u64::from(u32::MAX)));
        assert!(list.is_attested(1) && !Lexicon::default().is_attested(1));
    }
}
