//! The words that everyday spelling writes without the alef of a dagger alef, and those whose waw it
//! replaces.

use super::super::engine::predicates::{is_arabic_letter, is_combining};
use super::super::engine::source_char::SourceChar;
use crate::script::name;

/// Words in which the long a is not written, bare of marks, every alef plain.
///
/// Origin: the orthography taught today (imla'): the closed list of demonstratives, divine names and
/// particles, with the pronouns that لكن and إله take.
static LEFT_OUT: &[&str] = &[
    "الاله",
    "الرحمن",
    "الله",
    "اللهم",
    "اله",
    "الها",
    "الهك",
    "الهكم",
    "الهنا",
    "الهه",
    "الهها",
    "الههم",
    "الهي",
    "الهين",
    "اولئك",
    "اولئكم",
    "ذلك",
    "ذلكم",
    "ذلكما",
    "ذلكن",
    "رحمن",
    "طه",
    "كذلك",
    "كذلكم",
    "لذلك",
    "لكن",
    "لكنا",
    "لكنك",
    "لكنكم",
    "لكنكما",
    "لكنكن",
    "لكنما",
    "لكننا",
    "لكنني",
    "لكنه",
    "لكنها",
    "لكنهم",
    "لكنهما",
    "لكنهن",
    "لكني",
    "لله",
    "هؤلاء",
    "هذا",
    "هذان",
    "هذه",
    "هذين",
    "هكذا",
    "ههنا",
    "يس",
];

/// Words in which وٰ is the long a alone, bare of marks, every alef plain.
///
/// Origin: the eight words that the Uthmanic spelling writes so (al-Dani, al-Muqni'), with the
/// article.
static SILENT_WAW: &[&str] = &[
    "الحيوة",
    "الربوا",
    "الزكوة",
    "الصلوة",
    "الغدوة",
    "النجوة",
    "حيوة",
    "ربوا",
    "زكوة",
    "صلوة",
    "غدوة",
    "كمشكوة",
    "مشكوة",
    "منوة",
    "نجوة",
];

/// The letters that may stand before a word of a list, up to three of them: and, so, by, as, for, ?.
const PREFIXES: &[char] = &[name::WAW, name::FEH, name::BEH, name::KAF, name::LAM, name::ALEF];

/// No listed word with its prefixes has more letters.
const LONGEST: usize = 12;

/// Returns true if everyday spelling leaves out the dagger alef at `place` of the word.
pub(super) fn is_left_out(word: &[SourceChar], place: usize) -> bool {
    is_listed(word, LEFT_OUT, |index| index == place)
}

/// Returns true if the waw of the word, before a dagger alef, is silent.
pub(super) fn is_silent_waw(word: &[SourceChar]) -> bool {
    is_listed(word, SILENT_WAW, |_| true)
}

/// Returns true if the word without marks, its dagger alefs written out except those `left_out`, is in `list`,
/// perhaps after a prefix.
fn is_listed(word: &[SourceChar], list: &[&str], left_out: impl Fn(usize) -> bool) -> bool {
    // A word that is longer with its marks has too many of them to be one of these.
    if word.len() > 4 * LONGEST {
        return false;
    }
    let mut letters = ['\0'; LONGEST];
    let mut length = 0;
    for (index, ch) in word.iter().enumerate() {
        let letter = match ch.c {
            name::SUPERSCRIPT_ALEF if left_out(index) => continue,
            name::SUPERSCRIPT_ALEF
            | name::ALEF_WITH_MADDA_ABOVE
            | name::ALEF_WITH_HAMZA_ABOVE
            | name::ALEF_WITH_HAMZA_BELOW
            | name::ALEF_WASLA => name::ALEF,
            c if is_combining(c) || c == name::TATWEEL => continue,
            c if is_arabic_letter(c) => c,
            _ => return false,
        };
        let Some(slot) = letters.get_mut(length) else { return false };
        *slot = letter;
        length += 1;
    }
    let letters = letters.get(..length).unwrap_or(&[]);
    (0..=3)
        .take_while(|&cut| {
            letters.get(..cut).is_some_and(|cut| cut.iter().all(|c| PREFIXES.contains(c)))
        })
        .filter_map(|cut| letters.get(cut..))
        .any(|stem| list.iter().any(|listed| listed.chars().eq(stem.iter().copied())))
}

#[cfg(test)]
mod tests {
    use super::{LEFT_OUT, LONGEST, SILENT_WAW};

    #[test]
    fn lists_are_sorted_unique_and_short() {
        for list in [LEFT_OUT, SILENT_WAW] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
            assert!(list.iter().all(|word| word.chars().count() + 3 <= LONGEST));
        }
    }
}
