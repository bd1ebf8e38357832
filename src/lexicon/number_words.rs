//! Number words, and numbers adjacent to an abbreviation.

use super::proclitics::clitics;
use super::word_gap::{spaces_after, spaces_before};
use super::word_key::WordKey;
use super::word_list::WordList;
use crate::script::name::{ALEF, LAM};
use crate::script::{CharSet, Class};

/// The characters that end a number in digits.
const NUMBER_END: CharSet = CharSet::NUMBERS.union(CharSet::of(&[Class::Percent]));

/// The maximum number of superscripts after the digits of a number.
const MAX_SUPERSCRIPTS: usize = 8;

/// Returns true if a number ends at `at` or before the spaces there, in digits or as a word.
///
/// Superscripts belong to a number only after its digits: «10²». After a terminator they are a footnote
/// reference.
pub(crate) fn is_before(text: &str, at: usize) -> bool {
    let end = spaces_before(text, at);
    let is_superscript = |c: char| Class::of(c) == Class::Superscript;
    let mut chars = text.get(..end).unwrap_or_default().chars().rev();
    let Some(last) = chars.next() else { return false };
    if is_superscript(last) {
        let base = chars.take(MAX_SUPERSCRIPTS).find(|&c| !is_superscript(c));
        return base.is_some_and(|c| NUMBER_END.contains(c));
    }
    NUMBER_END.contains(last) || end < at && is_number_word(&WordKey::before(text, end))
}

/// Returns true if digits begin at `at` or after the spaces there.
pub(crate) fn is_after(text: &str, at: usize) -> bool {
    let start = spaces_after(text, at);
    text.get(start..)
        .and_then(|tail| tail.chars().next())
        .is_some_and(|c| CharSet::DIGITS.contains(c) || Class::of(c) == Class::NumberMark)
}

/// Returns true if the word is a cardinal or an ordinal, with or without clitics.
pub(crate) fn is_number_word(word: &WordKey) -> bool {
    let letters = word.letters();
    clitics(letters).any(|stem| NUMBER_WORDS.contains(stem))
}

/// Returns true if the letters are a cardinal or an ordinal, with or without the article.
pub(crate) fn is_bare_number_word(letters: &[char]) -> bool {
    let stem = letters.strip_prefix(&[ALEF, LAM]).unwrap_or(letters);
    NUMBER_WORDS.contains(letters) || NUMBER_WORDS.contains(stem)
}

/// Cardinals and ordinals: «ثلاثة» three, «الثالث» the third, «مليون» million.
/// Origin: the numerals of any grammar of written Arabic, in the cases and genders that spelling shows.
#[rustfmt::skip]
static NUMBER_WORDS: WordList = WordList::of(&[
    "إثنان",
    "اثنان",
    "اثنتان",
    "اثنتين",
    "إثنين",
    "اثنين",
    "أحد",
    "إحدى",
    "أربع",
    "أربعة",
    "أربعمئة",
    "أربعمائة",
    "أربعون",
    "أربعين",
    "آلاف",
    "ألف",
    "ألفا",
    "ألفان",
    "ألفين",
    "أول",
    "أولى",
    "بضع",
    "بضعة",
    "بليون",
    "تاسع",
    "تاسعة",
    "تريليون",
    "تسع",
    "تسعة",
    "تسعمئة",
    "تسعمائة",
    "تسعون",
    "تسعين",
    "ثالث",
    "ثالثة",
    "ثامن",
    "ثامنة",
    "ثان",
    "ثاني",
    "ثانية",
    "ثلاث",
    "ثلاثة",
    "ثلاثمئة",
    "ثلاثمائة",
    "ثلاثون",
    "ثلاثين",
    "ثلث",
    "ثمان",
    "ثمانمئة",
    "ثمانمائة",
    "ثمانون",
    "ثماني",
    "ثمانية",
    "ثمانين",
    "حادي",
    "حادية",
    "خامس",
    "خامسة",
    "خمس",
    "خمسة",
    "خمسمئة",
    "خمسمائة",
    "خمسون",
    "خمسين",
    "رابع",
    "رابعة",
    "ربع",
    "سابع",
    "سابعة",
    "سادس",
    "سادسة",
    "سبع",
    "سبعة",
    "سبعمئة",
    "سبعمائة",
    "سبعون",
    "سبعين",
    "ست",
    "ستة",
    "ستمئة",
    "ستمائة",
    "ستون",
    "ستين",
    "صفر",
    "عاشر",
    "عاشرة",
    "عشر",
    "عشرة",
    "عشرون",
    "عشرين",
    "مئات",
    "مئة",
    "مئتان",
    "مئتين",
    "مائة",
    "مائتان",
    "مائتين",
    "ملايين",
    "مليار",
    "مليارا",
    "مليارات",
    "ملياران",
    "مليارين",
    "مليون",
    "مليونا",
    "مليونان",
    "مليونين",
    "نصف",
    "واحد",
    "واحدة",
]);
