//! Listed words whose first or last letter is a radical, with their inflection.

use super::letters::{View, code, equals};
use crate::lexicon::radical_words as words;
use crate::lexicon::stem_list::StemList;
use code::{ALEF, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, SEEN, TEH, TEH_MARBUTA, WAW, YEH};

static WAW_WORDS: StemList = StemList::of(words::WAW);
static BEH_WORDS: StemList = StemList::of(words::BEH);
static FEH_WORDS: StemList = StemList::of(words::FEH);
static LAM_WORDS: StemList = StemList::of(words::LAM);
static KAF_WORDS: StemList = StemList::of(words::KAF);
static SEEN_WORDS: StemList = StemList::of(words::SEEN);
static VERBS: StemList = StemList::of(words::PERFECT_VERBS);
static ALEF_LAM: StemList = StemList::of(words::ALEF_LAM);
static FINAL_HEH: StemList = StemList::of(words::FINAL_HEH);
static FINAL_HEH_MEEM: StemList = StemList::of(words::FINAL_HEH_MEEM);
static FINAL_HEH_NOON: StemList = StemList::of(words::FINAL_HEH_NOON);

/// Returns true if the word is in the list of its first letter, with inflection and a pronoun or
/// without: the letter is a radical then, not a proclitic.
pub(super) fn is_radical_word(letters: &[u8]) -> bool {
    let list = match letters.first() {
        Some(&WAW) => &WAW_WORDS,
        Some(&BEH) => &BEH_WORDS,
        Some(&FEH) => &FEH_WORDS,
        Some(&LAM) => &LAM_WORDS,
        Some(&KAF) => &KAF_WORDS,
        Some(&SEEN) => &SEEN_WORDS,
        _ => return false,
    };
    is_listed(list, letters)
}

/// Returns true for a listed perfect verb with inflection and a pronoun or without.
pub(super) fn is_perfect_verb(letters: &[u8]) -> bool {
    is_listed(&VERBS, letters)
}

/// Returns true if the word begins with the article: a bare ا and ل before at least two letters, and
/// not a listed word whose ل is a radical.
pub(super) fn has_article(word: View<'_>) -> bool {
    let letters = word.folded;
    word.written_at(0) == ALEF
        && letters.len() >= 4
        && letters.starts_with(&[ALEF, LAM])
        && !equals(letters, "الله")
        && !is_listed(&ALEF_LAM, letters)
}

/// Returns the number of letters of the article at letter `at`, which follows `at` letters of proclitics:
/// 2 for ال, 1 for its ل after ل unless that ل is a radical, else 0. At least two letters follow it.
pub(crate) fn article_len(word: View<'_>, at: usize) -> usize {
    let rest = word.from(at);
    let before = at.checked_sub(1).and_then(|before| word.folded.get(before));
    if has_article(rest) {
        2
    } else if before == Some(&LAM)
        && rest.folded.first() == Some(&LAM)
        && rest.folded.len() >= 3
        // «للجنة» (for the committee) has a radical ل, which the ل of the article falls into. Three letters
        // are ambiguous: «للحق» is more often «for the truth» than a form of «لحق» (to follow).
        && !(rest.folded.len() >= 4 && is_listed(&LAM_WORDS, rest.folded))
    {
        1
    } else {
        0
    }
}

/// Returns true if the final ه of the word is a radical.
pub(super) fn has_final_heh(letters: &[u8]) -> bool {
    with_or_without_article(&FINAL_HEH, letters)
}

/// Returns true if the final هم of the word is radical.
pub(super) fn has_final_heh_meem(letters: &[u8]) -> bool {
    with_or_without_article(&FINAL_HEH_MEEM, letters)
}

/// Returns true if the final هن of the word is radical.
pub(super) fn has_final_heh_noon(letters: &[u8]) -> bool {
    with_or_without_article(&FINAL_HEH_NOON, letters)
}

fn with_or_without_article(list: &StemList, letters: &[u8]) -> bool {
    let bare = letters.strip_prefix(&[ALEF, LAM]).unwrap_or_default();
    list.contains(letters) || !bare.is_empty() && list.contains(bare)
}

/// Returns true if the word is a stem of the list, alone or with inflection and a pronoun.
fn is_listed(list: &StemList, letters: &[u8]) -> bool {
    let found = list.stems_of(letters);
    if found.exact >> letters.len().min(63) & 1 != 0 {
        return true;
    }
    let mut lengths = found.inflected;
    while lengths != 0 {
        let len = lengths.trailing_zeros() as usize;
        lengths &= lengths - 1;
        let rest = letters.get(len..).unwrap_or_default();
        if rest.is_empty() || if len == 2 { is_short_ending(rest) } else { is_ending(rest) } {
            return true;
        }
    }
    false
}

/// Returns true for the endings of a stem of two letters.
const fn is_short_ending(rest: &[u8]) -> bool {
    matches!(
        rest,
        [ALEF | HEH | YEH | TEH_MARBUTA | TEH]
            | [HEH, ALEF | MEEM]
            | [ALEF | YEH, NOON]
            | [ALEF, TEH]
    )
}

/// Returns true for an inflection, a pronoun, or both.
fn is_ending(rest: &[u8]) -> bool {
    if rest.len() > 6 {
        return false;
    }
    let pronoun = match rest {
        [.., HEH | KAF, MEEM, ALEF] => 3,
        _ => 0,
    };
    let shorter = match rest {
        [.., HEH, ALEF | MEEM | NOON] | [.., NOON, ALEF | YEH] | [.., KAF, MEEM] => 2,
        _ => 0,
    };
    let one = usize::from(matches!(rest, [.., HEH | KAF | YEH]));
    [0, pronoun, shorter, one].iter().any(|&len| {
        rest.len().checked_sub(len).and_then(|len| rest.get(..len)).is_some_and(is_inflection)
    })
}

/// Returns true for the endings of number, gender, case and person, and for none.
const fn is_inflection(rest: &[u8]) -> bool {
    matches!(
        rest,
        [] | [ALEF | TEH_MARBUTA | TEH | YEH | WAW]
            | [YEH, TEH_MARBUTA | ALEF | NOON | YEH | WAW]
            | [YEH, YEH | WAW, NOON]
            | [YEH, ALEF, TEH]
            | [ALEF, TEH | NOON]
            | [ALEF, TEH, YEH]
            | [WAW, NOON]
            | [WAW | TEH | NOON, ALEF]
            | [TEH, ALEF | YEH, NOON]
            | [TEH, MEEM]
    )
}
