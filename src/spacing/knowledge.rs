//! Evidence of a lexicon: a rare word whose two parts are known words.

use super::affixes::{article_len, chain_lens, contains, core_len, is_chain, is_ending};
use super::lexicon::{Frequency, Lexicon, stem_start};
use super::lists::{FIRST_PARTS, JOINING_FIRST, NO_FIRST, SECOND_PARTS, WEAK_SECOND_PARTS};
use super::word::{Hashes, hash};
use crate::clitic::letters::{begins, code};

/// The fewest letters of a run-on word that is found by a lexicon.
pub(super) const RUN_ON_MIN: usize = 6;

/// The fewest letters of a part that is looked up by its stem too.
const STEM_MIN: usize = 5;

/// The weight of one letter: 1.9 nats, in steps of 1/256 bit. Two known parts that meet by accident
/// are as improbable as their letters are many.
const LETTER: i32 = 702;

/// The logarithm of the frequency of a function word: −5.3 nats.
const FUNCTION_WORD: i32 = -1957;

/// The least score of a known part next to an unknown one: 2.5 nats.
const ONE_SIDED: i32 = 923;

/// The lexicons that evidence comes from: of the document, and of a collection or list.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Knowledge<'l> {
    pub(super) document: Option<&'l Lexicon>,
    pub(super) background: Option<&'l Lexicon>,
}

impl<'l> Knowledge<'l> {
    /// Returns true if there is no lexicon.
    pub(super) const fn is_empty(&self) -> bool {
        self.document.is_none() && self.background.is_none()
    }

    fn lexicons(self) -> impl Iterator<Item = &'l Lexicon> {
        [self.document, self.background].into_iter().flatten()
    }

    /// Returns true if the letters are no word of a lexicon, or one that occurs once: perhaps a run-on
    /// word.
    pub(super) fn suspects(self, letters: &[u8]) -> bool {
        let hash = hash(letters);
        !self.lexicons().any(|lexicon| lexicon.is_attested(lexicon.word_count(hash)))
    }

    /// Returns the better frequency of a count in each lexicon.
    fn best(self, count: impl Fn(&Lexicon) -> u32) -> Option<Frequency> {
        let all = self.lexicons().filter_map(|lexicon| lexicon.frequency(count(lexicon)));
        all.reduce(Frequency::max)
    }
}

/// The letters of a part of a word, with the look-ups that the rules share.
#[derive(Clone, Copy)]
struct Part<'w> {
    knowledge: Knowledge<'w>,
    hashes: &'w Hashes,
    /// The first letter, counted in the word.
    from: usize,
    letters: &'w [u8],
}

impl<'w> Part<'w> {
    /// Returns the part from `start` on.
    fn after(self, start: usize) -> Self {
        let letters = self.letters.get(start..).unwrap_or_default();
        Self { from: self.from + start, letters, ..self }
    }

    /// Returns the part up to `end`.
    fn before(self, end: usize) -> Self {
        Self { letters: self.letters.get(..end).unwrap_or_default(), ..self }
    }

    fn hash(self) -> u64 {
        self.hashes.part(self.from, self.from + self.letters.len())
    }

    /// Returns the frequency of exactly this word.
    fn exact(self) -> Option<Frequency> {
        let hash = self.hash();
        self.knowledge.best(|lexicon| lexicon.word_count(hash))
    }

    /// Returns the frequency of the word, or of its stem if it is long enough.
    fn known(self) -> Option<Frequency> {
        let exact = self.exact();
        if self.letters.len() < STEM_MIN {
            return exact;
        }
        let hash = self.after(stem_start(self.letters)).hash();
        let stem = self.knowledge.best(|lexicon| lexicon.stem_count(hash));
        match (exact, stem) {
            (Some(exact), Some(stem)) => Some(exact.max(stem)),
            (exact, stem) => exact.or(stem),
        }
    }

    /// Returns the frequency after «و» or «ف».
    fn known_after_conjunction(self) -> Option<Frequency> {
        match self.letters {
            [code::WAW | code::FEH, rest @ ..] if rest.len() >= 3 => self.after(1).known(),
            _ => None,
        }
    }

    /// Returns the number of letters without an article, or another proclitic if the rest is known.
    fn core_len(self) -> usize {
        let article = article_len(self.letters);
        if article > 0 {
            return self.letters.len() - article;
        }
        let mut rests = chain_lens(self.letters).map(|chain| self.after(chain));
        let rest = rests.find(|rest| rest.letters.len() >= 2 && rest.known().is_some());
        rest.map_or(self.letters.len(), |rest| rest.letters.len())
    }

    /// Returns true if the word is known by another form: its stem occurs twice, or the word without its
    /// proclitics occurs.
    fn is_attested(self) -> bool {
        let stem = self.after(stem_start(self.letters)).hash();
        self.knowledge.lexicons().any(|lexicon| lexicon.is_attested(lexicon.stem_count(stem)))
            || chain_lens(self.letters).any(|chain| {
                let rest = self.after(chain);
                rest.letters.len() >= 3 && rest.exact().is_some()
            })
    }

    const fn len(self) -> i32 {
        // At most 64.
        (self.letters.len() as u32).cast_signed()
    }
}

/// Returns the letter before which the letters `from..` of a [suspected](Knowledge::suspects) word are
/// best split into two words.
///
/// Takes time quadratic in the letters at most, of which there are at most 64.
pub(super) fn split(
    knowledge: Knowledge<'_>,
    hashes: &Hashes,
    from: usize,
    letters: &[u8],
) -> Option<usize> {
    let whole = Part { knowledge, hashes, from, letters };
    if whole.is_attested() {
        return None;
    }
    let mut best = (0, None);
    for at in 2..letters.len() - 1 {
        crate::work::count(1);
        let (first, second) = (whole.before(at), whole.after(at));
        let known = (first.known(), second.known());
        let known_second = known.1.or_else(|| second.known_after_conjunction());
        // Every rule needs one known part.
        if (known.0.is_some() || known_second.is_some())
            && may_separate(letters, at)
            && let Some(score) = score((first, known.0), (second, known_second))
            && score > best.0
        {
            best = (score, Some(from + at));
        }
    }
    best.1
}

/// Returns true if a first and a second word may meet there by their letters alone.
fn may_separate(letters: &[u8], at: usize) -> bool {
    let Some((first, second)) = letters.split_at_checked(at) else { return false };
    let begins_word = !matches!(
        second.first(),
        Some(
            &(code::TEH_MARBUTA
                | code::ALEF_MAKSURA
                | code::WAW_WITH_HAMZA_ABOVE
                | code::YEH_WITH_HAMZA_ABOVE
                | code::HAMZA)
        )
    );
    let ends_word = !matches!(
        first.last(),
        Some(
            &(code::WAW_WITH_HAMZA_ABOVE
                | code::YEH_WITH_HAMZA_ABOVE
                | code::ALEF_WITH_HAMZA_BELOW
                | code::ALEF_WITH_MADDA_ABOVE)
        )
    );
    begins_word && ends_word && !is_chain(first) && !contains(NO_FIRST, first)
}

/// Returns the score of a split, positive, if the two parts are words by one of the rules.
fn score(
    (first, known_first): (Part<'_>, Option<Frequency>),
    (second, known_second): (Part<'_>, Option<Frequency>),
) -> Option<u32> {
    let letters = LETTER * (first.len() + second.len());
    let noun = match second.letters {
        [code::ALEF, code::LAM, noun @ ..] => noun,
        _ => &[],
    };
    let small = |count: u32| count.min(3);
    let mut best = None;
    let mut consider = |score: u32| best = best.max(Some(score));

    // Two known words.
    if let (Some(a), Some(b)) = (known_first, known_second)
        && letters + a.log + b.log >= 0
        && !contains(JOINING_FIRST, first.letters)
        && (!is_ending(second.letters) || second.letters.len() >= 5 && second.exact().is_some())
    {
        let core = first.core_len().min(second.core_len());
        if core >= 3 {
            let article = if noun.is_empty() { 0 } else { 3 };
            consider(10 + core as u32 + small(a.count) + small(b.count) + article);
        }
    }
    // A known word and a function word.
    if let Some(a) = known_first
        && letters + a.log + FUNCTION_WORD >= 0
        && contains(SECOND_PARTS, second.letters)
    {
        let is_weak = second.letters.len() < 3 || contains(WEAK_SECOND_PARTS, second.letters);
        if first.core_len() >= if is_weak { 4 } else { 3 } {
            consider(10 + second.letters.len() as u32 + small(a.count));
        }
    }
    // A function word and a known word.
    if let Some(b) = known_second
        && letters + b.log + FUNCTION_WORD >= 0
        && contains(FIRST_PARTS, first.letters)
        && second.core_len() >= 4
        && !is_ending(second.letters)
    {
        consider(10 + first.letters.len() as u32 + small(b.count));
    }
    // An unknown word and a known word.
    if let (None, Some(b)) = (known_first, known_second)
        && first.letters.len() >= 4
        && !matches!(first.letters.last(), Some(&(code::WAW | code::ALEF)))
        && LETTER * second.len() + b.log >= ONE_SIDED
        && (second.core_len() >= 5 || second.known_after_conjunction().is_some())
    {
        let core = core_len(first.letters);
        let article = article_len(first.letters);
        let ends_in_article = first.letters.ends_with(&[code::ALEF, code::LAM])
            && first.letters.len() - 2 - article.min(first.letters.len() - 2) >= 3;
        let is_noun_after = !noun.is_empty() && core >= 3;
        let is_noun_before = article > 0 && core >= 4 && !ends_in_article;
        if is_noun_after || is_noun_before {
            consider(5 + small(b.count));
        }
    }
    // A known word and an unknown noun with the article.
    if let Some(a) = known_first
        && known_second.is_none()
        && noun.len() >= 3
        && LETTER * first.len() + a.log >= ONE_SIDED
        && !is_ending(noun)
        && !begins(noun, "ال")
        && first.core_len() >= 4
    {
        consider(4 + small(a.count));
    }
    best
}

/// Returns true if a lexicon has these letters as a word.
pub(super) fn has_word(knowledge: Knowledge<'_>, hashes: &Hashes, from: usize, to: usize) -> bool {
    let hash = hashes.part(from, to);
    knowledge.lexicons().any(|lexicon| lexicon.word_count(hash) > 0)
}
