//! Words whose first letter «ب», «ل» or «ك» is a letter of the root: one look-up for all lists of them.

use super::radical_words as words;
use super::stem_list::StemList;
use super::verbs;
use super::word_key::letter_code;
use crate::script::name::{BEH, KAF, LAM};

static BEH_WORDS: StemList = StemList::of(words::BEH);
static LAM_WORDS: StemList = StemList::of(words::LAM);
static KAF_WORDS: StemList = StemList::of(words::KAF);

/// The most letters of a word that are looked up.
const MAX_LETTERS: usize = 16;

/// Returns true if the letters are a listed word, alone or as a verb of the past with its endings: «بادر»
/// he hastened, «بادرت» she hastened.
pub(crate) fn begins_with_radical(letters: &[char]) -> bool {
    let list = match letters.first() {
        Some(&BEH) => &BEH_WORDS,
        Some(&LAM) => &LAM_WORDS,
        Some(&KAF) => &KAF_WORDS,
        _ => return false,
    };
    let mut codes = [0; MAX_LETTERS];
    for (code, &letter) in codes.iter_mut().zip(letters) {
        *code = letter_code(letter);
    }
    let len = letters.len();
    let Some(codes) = codes.get(..len) else { return false };
    let found = list.stems_of(codes);
    if (found.exact | found.inflected) >> len & 1 != 0 {
        return true;
    }
    (2..len).any(|stem| {
        found.inflected >> stem & 1 != 0 && letters.get(stem..).is_some_and(verbs::is_past_ending)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::WordKey;

    #[test]
    fn verbs_and_nouns_of_the_lists_begin_with_a_radical() {
        for word in ["بادر", "بادرت", "بادروا", "بلغ", "كتب", "لاحظت", "كذب"]
        {
            assert!(begins_with_radical(WordKey::of(word).letters()), "{word}");
        }
        for word in ["بالبيت", "لأحمد", "كرجل", "بقلم", "وبادر", ""] {
            assert!(!begins_with_radical(WordKey::of(word).letters()), "{word}");
        }
    }
}
