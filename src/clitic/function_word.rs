//! Function words: a closed-class base with the clitics that the grammar allows, found by composition.

use super::class::WordClass;
use super::cuts::Cuts;
use super::function_words::{
    BOUND, Entry, FUNCTION_WORDS, LAM_ONLY, MINE, PREFIXED, PRONOUN, SISTER,
};
use super::letters::{Letters, View, begins, code, equals};
use super::radical::is_radical_word;
use super::segment_kind::SegmentKind;
use crate::lexicon::stem_list::narrow;
use code::{ALEF, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, WAW, YEH};

/// A word of a closed class, recognised with or without its clitics.
///
/// # Examples
///
/// ```
/// use kalima::clitic::{FunctionWord, WordClass};
/// let word = FunctionWord::of("وعليهم").unwrap(); // "and on them"
/// assert_eq!((word.base(), word.class()), ("علي", WordClass::Preposition));
/// assert!(FunctionWord::of("كتاب").is_none()); // "book"
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FunctionWord {
    base: &'static str,
    class: WordClass,
}

impl FunctionWord {
    /// Returns the function word that `word` is, without regard to marks, tatweel and the seat of an
    /// initial hamza. `None` for every other word. Linear in the word; does not allocate.
    ///
    /// A word that also has a meaning of its own is no composition: «ولد» (boy) is not و + «لد».
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::FunctionWord;
    /// assert_eq!(FunctionWord::of("بِهَذا").unwrap().base(), "هذا"); // "with this"
    /// assert!(FunctionWord::of("والد").is_none()); // "father"
    /// ```
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::of_letters(&Letters::of(word)?)
    }

    /// Returns the function word of these letters.
    pub(crate) fn of_letters(letters: &Letters) -> Option<Self> {
        find(letters.view(), &mut Cuts::new())?.function_word()
    }

    /// Returns the base without clitics, folded: «علي» for «وعليهم» (and on them). Prepositions of one
    /// letter with a pronoun have the base «ب» or «ل».
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::FunctionWord;
    /// assert_eq!(FunctionWord::of("لها").unwrap().base(), "ل"); // "for her"
    /// ```
    #[must_use]
    pub const fn base(self) -> &'static str {
        self.base
    }

    /// Returns the class of the base.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::clitic::{FunctionWord, WordClass};
    /// assert_eq!(FunctionWord::of("فلم").unwrap().class(), WordClass::Negation); // "so ... not"
    /// ```
    #[must_use]
    pub const fn class(self) -> WordClass {
        self.class
    }

    const fn of_entry(entry: &Entry) -> Self {
        Self { base: entry.base, class: entry.class }
    }
}

/// A word whose segmentation is fixed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fixed {
    /// A function word with its clitics.
    FunctionWord(FunctionWord),
    /// A phrase that is no function word: a run-on negation, «لله» (to God).
    Phrase,
}

impl Fixed {
    /// Returns the function word.
    pub(super) const fn function_word(self) -> Option<FunctionWord> {
        match self {
            Self::FunctionWord(word) => Some(word),
            Self::Phrase => None,
        }
    }
}

/// Returns the fixed segmentation of a function word: `[و|ف] [ب|ل|ك] base [pronoun]`, or a run-on
/// negation, which has pieces but is no function word.
pub(super) fn find(word: View<'_>, cuts: &mut Cuts) -> Option<Fixed> {
    if let Some(found) = without_conjunction(word, 0, cuts) {
        return Some(found);
    }
    let (&first, rest) = word.folded.split_first()?;
    if !matches!(first, WAW | FEH) || rest.is_empty() {
        return None;
    }
    let always = ["ان", "من", "ما", "لا", "لم", "لن"].iter().any(|word| equals(rest, word));
    // «وبي» and «فبي» are more often names and words of other kinds.
    if equals(rest, "بي") || !always && is_radical_word(word.folded) {
        return None;
    }
    cuts.push(0, SegmentKind::Conjunction);
    let found = without_conjunction(word.from(1), 1, cuts);
    if found.is_none() {
        cuts.clear();
    }
    found
}

/// Returns the function word that `word` is without a conjunction. Adds its pieces, whose first letter
/// is letter `at` of the whole word, and adds none otherwise.
fn without_conjunction(word: View<'_>, at: usize, cuts: &mut Cuts) -> Option<Fixed> {
    // «كأن» (as if) with its hamza written; bare «كان» is the verb.
    let as_if = equals(word.folded, "كان") && word.written_at(1) == code::ALEF_WITH_HAMZA_ABOVE;
    if as_if {
        cuts.push(at, SegmentKind::Preposition);
        return base_and_pronoun(word.from(1), at + 1, cuts).map(Fixed::FunctionWord);
    }
    if let Some(found) = base_and_pronoun(word, at, cuts) {
        return Some(Fixed::FunctionWord(found));
    }
    let letters = word.folded;
    let (&first, rest) = letters.split_first()?;
    if let (BEH | LAM, true) = (first, is_pronoun(rest) || word.written == [first, YEH]) {
        cuts.push(at, SegmentKind::Preposition);
        cuts.push(at + 1, SegmentKind::Pronoun);
        let base = if first == BEH { "ب" } else { "ل" };
        let class = WordClass::Preposition;
        return Some(Fixed::FunctionWord(FunctionWord { base, class }));
    }
    if matches!(first, BEH | LAM | KAF)
        && let Some(found) = prefixed(word, at, cuts)
    {
        return Some(Fixed::FunctionWord(found));
    }
    if equals(letters, "لله") {
        cuts.push(at, SegmentKind::Preposition);
        cuts.push(at + 1, SegmentKind::Stem);
        return Some(Fixed::Phrase);
    }
    if is_negated_verb(letters) {
        cuts.push(at, SegmentKind::Negation);
        cuts.push(at + 2, SegmentKind::Stem);
        return Some(Fixed::Phrase);
    }
    None
}

/// Finds ب, ل or ك before a word that takes it.
fn prefixed(word: View<'_>, at: usize, cuts: &mut Cuts) -> Option<FunctionWord> {
    let rest = word.from(1);
    if word.folded.first() == Some(&KAF) && begins(rest.folded, "ان") {
        let after = rest.folded.get(2..).unwrap_or_default();
        if is_pronoun(after) || matches!(after, [NOON, YEH]) {
            cuts.push(at, SegmentKind::Preposition);
            return base_and_pronoun(rest, at + 1, cuts);
        }
    }
    let entry = if word.folded.starts_with(&[LAM, LAM]) {
        relative_after_lam(word.folded)?
    } else {
        entry_of(rest.folded, |entry, after| {
            entry.flags & PREFIXED != 0
                && (after.is_empty() && entry.flags & BOUND == 0 || takes(entry, after))
        })?
    };
    // «بذلك» (with that) and «بدون» (without) are function words in any case.
    let always = entry.class == WordClass::Demonstrative || entry.base == "دون";
    if !always && is_radical_word(word.folded) {
        return None;
    }
    cuts.push(at, SegmentKind::Preposition);
    if entry.flags & LAM_ONLY != 0 {
        cuts.push(at + 1, SegmentKind::Stem);
        return Some(FunctionWord::of_entry(entry));
    }
    base_and_pronoun(rest, at + 1, cuts)
}

/// Returns the relative pronoun whose «ال» is written ل after ل: «للذي» (for the one who).
fn relative_after_lam(letters: &[u8]) -> Option<&'static Entry> {
    let mut spelled = [0; 8];
    let tail = letters.get(1..)?;
    let slot = spelled.get_mut(..tail.len() + 1)?;
    let (first, rest) = slot.split_first_mut()?;
    *first = ALEF;
    rest.copy_from_slice(tail);
    let find = |letters: &[u8]| {
        entry_of(letters, |entry, after| entry.flags & LAM_ONLY != 0 && after.is_empty())
    };
    find(slot).or_else(|| {
        // «اللذان», «اللتان» have a second ل, which «للذان» drops.
        let mut doubled = [0; 9];
        let slot = doubled.get_mut(..letters.len() + 1)?;
        let (first, rest) = slot.split_first_mut()?;
        *first = ALEF;
        rest.copy_from_slice(letters);
        find(slot)
    })
}

/// Finds a base alone or with a pronoun.
fn base_and_pronoun(word: View<'_>, at: usize, cuts: &mut Cuts) -> Option<FunctionWord> {
    let letters = word.folded;
    let whole = |entry: &Entry, after: &[u8]| after.is_empty() && entry.flags & BOUND == 0;
    if let Some(entry) = entry_of(letters, whole) {
        cuts.push(at, SegmentKind::Stem);
        return Some(FunctionWord::of_entry(entry));
    }
    let entry = entry_of(letters, takes)?;
    cuts.push(at, SegmentKind::Stem);
    cuts.push(at + entry.form.len() / 2, SegmentKind::Pronoun);
    Some(FunctionWord::of_entry(entry))
}

/// Returns the longest entry that `letters` begin with and that `fits` with the letters after it.
fn entry_of(letters: &[u8], fits: impl Fn(&Entry, &[u8]) -> bool) -> Option<&'static Entry> {
    let mut range = FUNCTION_WORDS;
    let mut found = None;
    for (at, &letter) in letters.iter().enumerate() {
        range = narrow(range, at, letter, |entry| entry.form);
        let Some(entry) = range.first() else { break };
        if entry.form.len() == 2 * (at + 1) {
            let after = letters.get(at + 1..).unwrap_or_default();
            if fits(entry, after) {
                found = Some(entry);
            }
            if after.is_empty() {
                break;
            }
        }
        if range.len() == 1 && entry.form.len() <= 2 * (at + 1) {
            break;
        }
    }
    found
}

/// Returns true if the entry takes these letters as its pronoun.
fn takes(entry: &Entry, after: &[u8]) -> bool {
    let flags = entry.flags;
    flags & (PRONOUN | SISTER) != 0 && is_pronoun(after)
        || flags & (MINE | SISTER) != 0 && matches!(after, [YEH])
        || flags & SISTER != 0 && matches!(after, [NOON, YEH])
}

/// Returns true for the pronouns that follow prepositions: ه ها هم هما هن نا ك كم كما.
const fn is_pronoun(letters: &[u8]) -> bool {
    matches!(
        letters,
        [HEH | KAF]
            | [HEH | NOON, ALEF]
            | [HEH | KAF, MEEM]
            | [HEH | KAF, MEEM, ALEF]
            | [HEH, NOON]
    )
}

/// Verbs and nouns that «لا» (not) is often written together with, folded.
const AFTER_LA: &[&str] = &[
    "بد",
    "شك",
    "يزال",
    "تزال",
    "يزالون",
    "يمكن",
    "يوجد",
    "توجد",
    "يجوز",
    "يجب",
    "ينبغي",
    "يعني",
    "يعرف",
    "يستطيع",
];

/// Verbs that «ما» (not) is often written together with, folded.
const AFTER_MA: &[&str] = &["زال", "زالت", "زالوا", "زلنا", "زلت", "دام", "دامت", "داموا"];

/// Returns true for a run-on negation: «لايمكن» (cannot), «مازال» (still).
fn is_negated_verb(letters: &[u8]) -> bool {
    let list = match letters {
        [LAM, ALEF, ..] => AFTER_LA,
        [MEEM, ALEF, ..] => AFTER_MA,
        _ => return false,
    };
    let rest = letters.get(2..).unwrap_or_default();
    list.iter().any(|verb| equals(rest, verb))
}
