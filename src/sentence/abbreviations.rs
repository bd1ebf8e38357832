//! User abbreviations: a dictionary with a prefilter, so that the fast path stays on.

use crate::lexer::AbbreviationClass;
use crate::lexicon::proclitics::clitics;
use crate::lexicon::{UserSuffixes, WordKey};
use alloc::vec::Vec;

/// The kind of an abbreviation: it decides what may follow its full stop within the sentence.
///
/// ```
/// use kalima::sentence::{AbbreviationKind, Abbreviations, SentenceSplitter};
/// let known: Abbreviations = [("كغم", AbbreviationKind::Measure)].into_iter().collect();
/// let text = "يزن 5 كغم. تقريبا."; // "it weighs 5 kg. nearly."
/// assert_eq!(SentenceSplitter::new().sentences_with(text, &known).count(), 1);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum AbbreviationKind {
    /// Before a name: «د.». A sentence ends after it only if «و», «ف» or «ثم» and a verb follow.
    Title,
    /// Before a number: «ص.».
    Reference,
    /// An era, a unit, a currency: «م.». A sentence ends after it unless what follows continues.
    Measure,
    /// A name in dotted letters: «و.م.أ.».
    Organisation,
}

impl AbbreviationKind {
    const fn class(self) -> AbbreviationClass {
        match self {
            Self::Title => AbbreviationClass::Title,
            Self::Reference => AbbreviationClass::Reference,
            Self::Measure => AbbreviationClass::Unit,
            Self::Organisation => AbbreviationClass::Organisation,
        }
    }
}

/// The most dotted parts of an entry that are compared.
const MAX_PARTS: usize = 6;

/// The most letters of an entry, its inner dots included.
const MAX_LETTERS: usize = 6 * 17;

/// Abbreviations beyond the built-in ones, for
/// [`SentenceSplitter::sentences_with`](super::SentenceSplitter::sentences_with).
///
/// They are written with or without their last full stop, and compared without marks, tatweel and
/// invisible characters, with or without «و» «ف» «ب» «ل» «ك» «ال» before them. A look-up is a binary
/// search. An entry has at most six dotted parts of 16 letters; Arabic letters only.
///
/// ```
/// use kalima::sentence::{AbbreviationKind, Abbreviations};
/// let mut known = Abbreviations::new();
/// known.insert("ق.ت.", AbbreviationKind::Organisation);
/// assert_eq!(known.len(), 1);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Abbreviations {
    /// Sorted by the letters.
    entries: Vec<(Vec<char>, AbbreviationKind)>,
    /// A prefilter over the last parts of the entries.
    suffixes: UserSuffixes,
}

impl Default for Abbreviations {
    fn default() -> Self {
        Self::new()
    }
}

impl Abbreviations {
    /// Returns an empty dictionary.
    ///
    /// ```
    /// assert!(kalima::sentence::Abbreviations::new().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new(), suffixes: UserSuffixes::EMPTY }
    }

    /// Adds an abbreviation, or changes the kind of a known one. Entries without an Arabic letter are
    /// ignored.
    ///
    /// ```
    /// use kalima::sentence::{AbbreviationKind, Abbreviations};
    /// let mut known = Abbreviations::new();
    /// known.insert("مهند.", AbbreviationKind::Title);
    /// known.insert("مُهند", AbbreviationKind::Title);
    /// assert_eq!(known.len(), 1);
    /// ```
    pub fn insert(&mut self, abbreviation: &str, kind: AbbreviationKind) {
        let mut letters = Vec::new();
        for part in abbreviation.trim().trim_end_matches('.').split('.') {
            if !letters.is_empty() {
                letters.push('.');
            }
            letters.extend_from_slice(WordKey::after(part.trim(), 0).letters());
        }
        if letters.iter().all(|&letter| letter == '.') {
            return;
        }
        match self.entries.binary_search_by(|(known, _)| known.as_slice().cmp(&letters)) {
            Ok(at) => {
                if let Some((_, known)) = self.entries.get_mut(at) {
                    *known = kind;
                }
            }
            Err(at) => {
                if let Some(last) = letters.rsplit(|&letter| letter == '.').next() {
                    self.suffixes.insert(last);
                }
                self.entries.insert(at, (letters, kind));
            }
        }
    }

    /// Returns the number of abbreviations.
    ///
    /// ```
    /// assert_eq!(kalima::sentence::Abbreviations::new().len(), 0);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns true if there is none.
    ///
    /// ```
    /// assert!(kalima::sentence::Abbreviations::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// A prefilter of [`ending_at`](Self::ending_at): returns true if a word with these last three
    /// letters may be the last part of an entry. No false negatives.
    #[inline]
    pub(super) const fn may_match_suffix(&self, last: [char; 3]) -> bool {
        self.suffixes.may_match_suffix(last)
    }

    /// Returns the start and the class of the longest entry that the dot at `dot` ends.
    pub(super) fn ending_at(&self, text: &str, dot: usize) -> Option<(usize, AbbreviationClass)> {
        let mut parts = [None; MAX_PARTS];
        let mut at = dot;
        for part in &mut parts {
            let word = WordKey::before(text, at);
            if word.letters().is_empty() {
                break;
            }
            *part = Some(word);
            let Some(head) = text.get(..word.start()).and_then(|head| head.strip_suffix('.'))
            else {
                break;
            };
            at = head.len();
        }
        (1..=MAX_PARTS).rev().find_map(|count| {
            let parts = parts.get(..count)?;
            let start = parts.last()?.as_ref()?.start();
            let mut letters = ['\0'; MAX_LETTERS];
            let mut len = 0;
            for (index, part) in parts.iter().flatten().rev().enumerate() {
                let dot: &[char] = if index > 0 { &['.'] } else { &[] };
                for &letter in dot.iter().chain(part.letters()) {
                    *letters.get_mut(len)? = letter;
                    len += 1;
                }
            }
            let class = clitics(letters.get(..len)?).find_map(|stem| self.get(stem))?;
            Some((start, class))
        })
    }

    /// Returns true if the dot at `dot` is inside an entry: its last dot is further on.
    pub(super) fn is_inside(&self, text: &str, dot: usize) -> bool {
        let mut at = dot + 1;
        (1..MAX_PARTS).any(|_| {
            let word = WordKey::after(text, at);
            let last = word.end();
            at = last + 1;
            !word.is_empty()
                && text.get(last..).is_some_and(|tail| tail.starts_with('.'))
                && self.ending_at(text, last).is_some_and(|(start, _)| start < dot)
        })
    }

    fn get(&self, letters: &[char]) -> Option<AbbreviationClass> {
        let at = self.entries.binary_search_by(|(known, _)| known.as_slice().cmp(letters)).ok()?;
        self.entries.get(at).map(|(_, kind)| kind.class())
    }
}

impl<S: AsRef<str>> FromIterator<(S, AbbreviationKind)> for Abbreviations {
    fn from_iter<I: IntoIterator<Item = (S, AbbreviationKind)>>(entries: I) -> Self {
        let mut known = Self::new();
        known.extend(entries);
        known
    }
}

impl<S: AsRef<str>> Extend<(S, AbbreviationKind)> for Abbreviations {
    fn extend<I: IntoIterator<Item = (S, AbbreviationKind)>>(&mut self, entries: I) {
        for (abbreviation, kind) in entries {
            self.insert(abbreviation.as_ref(), kind);
        }
    }
}
