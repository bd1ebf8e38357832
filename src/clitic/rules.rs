//! Rules for the clitics of content words: conjunction, preposition or future, pronoun.

use super::cuts::Cuts;
use super::function_word;
use super::letters::{Letters, View, begins, code, equals};
use super::radical::{
    has_final_heh, has_final_heh_meem, has_final_heh_noon, is_perfect_verb, is_radical_word,
};
use super::segment_kind::SegmentKind::{Conjunction, Future, Preposition};
use crate::lexicon::stem_list::letter_of;
use code::{
    AIN, ALEF, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE, BEH, FEH, HEH,
    KAF, LAM, MEEM, NOON, QAF, SEEN, TEH, TEH_MARBUTA, WAW, YEH, YEH_WITH_HAMZA_ABOVE,
};

/// Words of two letters that take one proclitic, folded and sorted.
#[rustfmt::skip]
const TWO_LETTERS: &[&str] = &[
    "اب", "اخ", "بث", "تل", "تم", "جد", "جر", "جز", "جن", "جو", "حب", "حث", "حج", "حد", "حر",
    "حض", "حط", "حق", "حل", "حن", "حي", "خد", "خص", "خط", "دب", "دس", "دق", "دم", "ذم", "رب",
    "رد", "رش", "رق", "رن", "سب", "سد", "سر", "سل", "سم", "سن", "شب", "شد", "شق", "شك", "شم",
    "شن", "صب", "صح", "صد", "صف", "ضخ", "ضد", "ضر", "ضم", "طب", "طل", "ظل", "ظن", "عد", "عز",
    "عض", "عم", "غش", "غض", "غم", "فض", "فك", "فم", "قد", "قر", "قص", "كد", "كر", "كف", "كل",
    "لا", "لف", "لم", "ما", "مد", "مر", "مس", "مل", "نص", "نم", "هز", "هم", "ود", "يد",
];

/// Adds the proclitics of a content word and returns their number of letters.
pub(super) fn proclitics(word: View<'_>, cuts: &mut Cuts) -> usize {
    let letters = word.folded;
    if letters.len() < 3 {
        return 0;
    }
    let cut = match letters.first() {
        Some(&WAW) => waw(word),
        Some(&FEH) => feh(word),
        _ => return preposition(word, 0, cuts),
    };
    match cut {
        Cut::None => 0,
        Cut::One => {
            cuts.push(0, Conjunction);
            1
        }
        Cut::OneAndMore => {
            cuts.push(0, Conjunction);
            1 + preposition(word.from(1), 1, cuts)
        }
    }
}

/// Adds the first letter as a proclitic, and a preposition after a conjunction. Returns the number of
/// letters, 0 if the letter is no proclitic.
pub(super) fn first_letter(word: View<'_>, cuts: &mut Cuts) -> usize {
    match word.folded.first() {
        Some(&(WAW | FEH)) => {
            cuts.push(0, Conjunction);
            1 + preposition(word.from(1), 1, cuts)
        }
        Some(&(BEH | LAM | KAF)) => {
            cuts.push(0, Preposition);
            1
        }
        Some(&SEEN) if matches!(word.folded.get(1), Some(&(YEH | TEH | NOON | ALEF))) => {
            cuts.push(0, Future);
            1
        }
        _ => 0,
    }
}

/// Returns true if the second letter proves the first a proclitic: the article, a second ل, a hamza on
/// ا. Also true if the first letter is no proclitic.
pub(super) fn has_decisive_second(word: View<'_>) -> bool {
    !matches!(word.folded.first(), Some(&(WAW | FEH | BEH | LAM | KAF | SEEN)))
        || word.folded.get(1..3) == Some(&[ALEF, LAM])
        || word.folded.starts_with(&[LAM, LAM])
        || matches!(word.written_at(1), ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW)
}

/// The outcome for a conjunction.
enum Cut {
    /// The first letter is a radical.
    None,
    /// The first letter is a conjunction, and no preposition follows.
    One,
    /// The first letter is a conjunction, and a preposition may follow.
    OneAndMore,
}

impl Cut {
    const fn one_if(cut: bool) -> Self {
        if cut { Self::One } else { Self::None }
    }
}

/// و (and) is a conjunction unless the word is listed.
fn waw(word: View<'_>) -> Cut {
    let letters = word.folded;
    // Listed words have a bare ا: «وآسيا» (and Asia) is not «واسى» (consoled) with an ending.
    let hamza = match word.written_at(1) {
        ALEF_WITH_HAMZA_BELOW | ALEF_WITH_MADDA_ABOVE => true,
        ALEF_WITH_HAMZA_ABOVE => letters.len() >= 4,
        _ => false,
    };
    if is_radical_word(letters) && !hamza {
        Cut::None
    } else if letters.len() == 3 {
        Cut::one_if(is_two_letter_word(letters, ""))
    } else {
        Cut::OneAndMore
    }
}

/// ف (so) is a conjunction before the article, إ, a verb, or a labial.
fn feh(word: View<'_>) -> Cut {
    let (letters, len) = (word.folded, word.folded.len());
    let (second, written) = (letters.get(1).copied().unwrap_or(0), word.written_at(1));
    if is_radical_word(letters) {
        return Cut::None;
    }
    if begins(letters, "فال") && len >= 6 {
        return Cut::One;
    }
    if len == 3 {
        return Cut::one_if(is_two_letter_word(letters, ""));
    }
    if written == ALEF_WITH_HAMZA_BELOW
        || written == ALEF_WITH_HAMZA_ABOVE
            && len >= 5
            && !["فار", "فاس", "فال"].iter().any(|start| begins(letters, start))
    {
        return Cut::One;
    }
    // Hardly any Arabic root begins with two labials (Greenberg 1950).
    if matches!(second, BEH | MEEM | FEH) {
        return Cut::OneAndMore;
    }
    const FOREIGN: &[&str] = &["فيت", "فير", "فيل", "فين", "فيك", "فلا", "فلو", "فلي", "فلس"];
    let none_of = |starts: &[&str]| !starts.iter().any(|start| begins(letters, start));
    if matches!(second, TEH | SEEN | YEH | LAM) && len >= 5 && none_of(FOREIGN) {
        return Cut::OneAndMore;
    }
    const IMPERFECT: &[&str] = &["فيت", "فير", "فيل", "فين", "فيك", "فيي", "فيو"];
    Cut::one_if(
        len >= 5 && letters.ends_with(&[WAW, ALEF])
            || is_perfect_verb(word.from(1).folded)
            || matches!(second, YEH | NOON) && len >= 5 && none_of(IMPERFECT)
            || second == AIN && len >= 5,
    )
}

/// Adds a preposition or the future س at letter `at` of the word, and returns its number of letters.
fn preposition(word: View<'_>, at: usize, cuts: &mut Cuts) -> usize {
    if word.folded.len() < 3 {
        return 0;
    }
    let (kind, cut) = match word.folded.first() {
        Some(&BEH) => (Preposition, is_beh_preposition(word)),
        Some(&LAM) => (Preposition, is_lam_preposition(word)),
        Some(&KAF) => (Preposition, is_kaf_preposition(word)),
        Some(&SEEN) => (Future, is_future(word)),
        _ => return 0,
    };
    if !cut || at > 0 && function_word::find(word, &mut Cuts::new()).is_some() {
        return 0;
    }
    cuts.push(at, kind);
    1
}

/// ب (with, in).
fn is_beh_preposition(word: View<'_>) -> bool {
    let (letters, rest) = (word.folded, word.from(1).folded);
    let written = word.written_at(1);
    let hamza = written == ALEF_WITH_HAMZA_ABOVE || written == ALEF_WITH_HAMZA_BELOW;
    if hamza && letters.len() >= 4 && !begins(letters, "باس") {
        return true;
    }
    if is_radical_word(letters) {
        return false;
    }
    if begins(letters, "بال") && letters.len() >= 5 {
        return true;
    }
    if letters.len() == 3 {
        return is_two_letter_word(letters, "يد اخ عد");
    }
    const YEH_NOUNS: &[&str] =
        &["يوم", "يدي", "يسا", "يمي", "يقي", "ياس", "يهو", "يون", "يور", "ينا", "يول", "يدا"];
    match rest.first() {
        Some(&WAW) => is_radical_word(rest) || is_function_word(word.from(1)),
        Some(&YEH) => {
            YEH_NOUNS.iter().any(|start| begins(rest, start))
                || ["يد", "يده", "يدها", "يدهم"].iter().any(|noun| equals(rest, noun))
        }
        Some(&ALEF) => {
            let noun = rest.len() - pronoun(word.from(1), false);
            is_alef_noun(rest) || rest.get(..noun).is_some_and(is_alef_noun)
        }
        _ => true,
    }
}

/// Returns true for the shapes of verbal nouns, broken plurals and elatives that begin with a bare ا.
fn is_alef_noun(noun: &[u8]) -> bool {
    const STARTS: &[&str] = &[
        "است",
        "ازدياد",
        "اضط",
        "اطلا",
        "اصطفا",
        "ادعاء",
        "اسم",
        "احد",
        "اثن",
        "امر",
        "اهل",
        "اهم",
    ];
    STARTS.iter().any(|start| begins(noun, start))
        || matches!(
            noun,
            [ALEF, _, TEH, ..]
                | [ALEF, NOON, _, _, ALEF, ..]
                | [ALEF, _, _]
                | [ALEF, _, _, _]
                | [ALEF, _, _, _, TEH_MARBUTA | YEH]
                | [ALEF, _, _, ALEF, _]
                | [ALEF, _, _, ALEF, ALEF, TEH]
        )
}

/// ل (for, to), also before imperfect verbs.
fn is_lam_preposition(word: View<'_>) -> bool {
    let letters = word.folded;
    let second = word.written_at(1);
    if second == LAM || second == ALEF_WITH_HAMZA_ABOVE || second == ALEF_WITH_HAMZA_BELOW {
        return true;
    }
    if is_radical_word(letters) {
        return false;
    }
    if letters.len() == 3 {
        return is_two_letter_word(letters, "");
    }
    letters.get(1) != Some(&WAW) || is_radical_word(word.from(1).folded)
}

/// ك (as).
fn is_kaf_preposition(word: View<'_>) -> bool {
    let (letters, written) = (word.folded, word.written_at(1));
    if letters.len() < 4 || is_radical_word(letters) {
        return false;
    }
    begins(letters, "كال") && letters.len() >= 6
        || written == ALEF_WITH_HAMZA_BELOW
        || written == ALEF_WITH_HAMZA_ABOVE && !begins(letters, "كاس")
        || letters.len() >= 5 && letters.ends_with(&[TEH_MARBUTA])
        || letters.get(1) == Some(&QAF)
}

/// س (will) before an imperfect verb.
fn is_future(word: View<'_>) -> bool {
    let letters = word.folded;
    if letters.len() < 4 {
        return false;
    }
    if word.written_at(1) == ALEF_WITH_HAMZA_ABOVE {
        return !begins(letters, "سال") && !begins(letters, "سام");
    }
    // «سيساهم» (will contribute) ends in radicals and is no listed word with a pronoun.
    let rest = word.from(1).folded;
    matches!(letters.get(1), Some(&(YEH | TEH | NOON)))
        && (!is_radical_word(letters) || has_final_heh_meem(rest) || has_final_heh(rest))
}

fn is_function_word(word: View<'_>) -> bool {
    function_word::find(word, &mut Cuts::new()).is_some()
}

/// Returns true if the letters after the first are a listed word of two letters, which is not among
/// the exceptions.
fn is_two_letter_word(letters: &[u8], except: &str) -> bool {
    let rest = letters.get(1..).unwrap_or_default();
    let code = |word: &&str| [letter_of(word, 0), letter_of(word, 1)];
    TWO_LETTERS.iter().any(|word| rest == code(word))
        && !except.split(' ').any(|word| equals(rest, word))
}

/// Returns the number of letters of the pronoun at the end of a content word, or 0.
///
/// `rest` is the word without proclitics; a word with the article takes no pronoun, and the caller
/// does not call this for it.
pub(super) fn pronoun(rest: View<'_>, heh_taa: bool) -> usize {
    let (letters, len) = (rest.folded, rest.folded.len());
    let without_last = letters.split_last().map_or(&[][..], |(_, letters)| letters);
    match letters {
        [.., HEH, MEEM, ALEF] if len >= 5 && !has_final_heh_meem(without_last) => 3,
        [.., HEH, ALEF] if len >= 4 && !has_final_heh(without_last) => 2,
        [.., HEH, MEEM] if len >= 4 && !has_final_heh_meem(letters) => 2,
        [.., HEH, NOON] if len >= 5 && !has_final_heh_noon(letters) => 2,
        [.., HEH] if len >= 3 && !heh_taa && !has_final_heh(letters) => 1,
        [.., TEH | NOON, NOON, ALEF] | [.., ALEF, YEH_WITH_HAMZA_ABOVE, NOON, ALEF] if len >= 5 => {
            2
        }
        // The broken plurals فعول and أفعال: no accusative «فعولنا» or «أفعالنا» exists.
        [_, _, WAW, fourth, NOON, ALEF] if !matches!(*fourth, ALEF | WAW | YEH) => 2,
        [ALEF, _, _, ALEF, _, NOON, ALEF] if rest.written_at(0) == ALEF_WITH_HAMZA_ABOVE => 2,
        _ => 0,
    }
}

/// Returns true if the written marks exclude a proclitic before letter `at`: no stem begins with a
/// letter that has a sukun or shadda. The second ل of «لل» and the ل of the jussive may.
pub(super) fn is_vetoed(letters: &Letters, at: usize) -> bool {
    if !letters.has_sukun(at) && !letters.has_shadda(at) {
        return false;
    }
    let view = letters.view().folded;
    let before = at.checked_sub(1).and_then(|before| view.get(before));
    match view.get(at) {
        Some(&LAM) if before == Some(&LAM) => false,
        Some(&LAM) if letters.has_sukun(at) => !matches!(before, Some(&(WAW | FEH))),
        _ => true,
    }
}
