//! List markers: numbers, letters and ordinals that number an item.

use crate::lexicon::plain_word::ArabicByte;
use crate::lexicon::word_key::{INVISIBLE, WordKey, list_contains};
use crate::script::name::{ALEF, ARABIC_DECIMAL_SEPARATOR, LAM};
use crate::script::{CharSet, Class};

/// The most bytes of a marker with what stands before it.
const MAX_BYTES: usize = 48;

/// The numbers of the first item of a list.
static FIRST: &[&str] = &["1", "١", "۱", "أ", "ا", "a", "A", "i", "I"];

/// Ordinal adverbs that number a paragraph: «أولا» firstly, «ثانيا» secondly ...
/// Origin: the accusatives of the ordinals, as speeches and reports count with them.
#[rustfmt::skip]
static ORDINALS: &[&str] = &[
    "أولا",
    "تاسعا",
    "ثالثا",
    "ثامنا",
    "ثانيا",
    "خامسا",
    "رابعا",
    "سابعا",
    "سادسا",
    "عاشرا",
];

/// Nouns that label a heading by its number, with the article or without: «الفصل ٣.» chapter 3, «جدول 2.»
/// table 2. Origin: the parts of books, laws, reports and lessons; «بخش» and «ماده» are Persian.
#[rustfmt::skip]
static LABELS: &[&str] = &[
    "آية",
    "باب",
    "بخش",
    "بند",
    "بيان",
    "تجربة",
    "تدريب",
    "تعريف",
    "تمرين",
    "جدول",
    "جزء",
    "جلسة",
    "حالة",
    "حلقة",
    "خريطة",
    "خطوة",
    "درس",
    "رسم",
    "سؤال",
    "شكل",
    "صورة",
    "فرضية",
    "فرع",
    "فصل",
    "فقرة",
    "قاعدة",
    "قسم",
    "كتاب",
    "لوحة",
    "مادة",
    "ماده",
    "مبحث",
    "متن",
    "مثال",
    "مجلد",
    "محاضرة",
    "محور",
    "مخطط",
    "مرحلة",
    "مسألة",
    "مشهد",
    "مطلب",
    "معادلة",
    "مقالة",
    "مقطع",
    "ملاحظة",
    "ملحق",
    "ملف",
    "مهارة",
    "مهمة",
    "نتيجة",
    "نشاط",
    "نظرية",
    "نقطة",
    "نموذج",
    "واجب",
    "وحدة",
];

/// The same in English.
static LATIN_LABELS: &[&str] =
    &["Appendix", "Article", "Chapter", "Figure", "Part", "Question", "Section", "Step", "Table"];

/// Returns the number after a label, if `body` begins with one: «3» of «الفصل رقم 3» chapter no. 3.
fn after_label(body: &str) -> Option<&str> {
    if LATIN_LABELS.iter().any(|label| body.starts_with(label)) {
        return body.trim_start_matches(|c: char| c.is_ascii_alphabetic()).strip_prefix(' ');
    }
    let word = WordKey::after(body, 0);
    let letters = word.letters();
    let bare = letters.strip_prefix(&[ALEF, LAM]).unwrap_or(letters);
    if word.is_empty() || !(list_contains(LABELS, letters) || list_contains(LABELS, bare)) {
        return None;
    }
    let number = body.get(word.end()..)?.strip_prefix(is_space)?;
    Some(
        number
            .strip_prefix("رقم")
            .and_then(|number| number.strip_prefix(is_space))
            .unwrap_or(number),
    )
}

fn is_space(c: char) -> bool {
    CharSet::SPACES.contains(c)
}

/// Returns true for the number of a heading: digits with dots or dashes between them, or one letter.
fn is_number_of_heading(number: &str) -> bool {
    let is_digits = number.starts_with(|c| CharSet::DIGITS.contains(c))
        && number.chars().all(|c| {
            CharSet::DIGITS.contains(c) || matches!(c, '.' | '-' | ARABIC_DECIMAL_SEPARATOR)
        });
    let word = WordKey::after(number, 0);
    is_digits || word.is_single() && word.end() == number.len()
}

/// Returns true if `head`, a sentence up to a full stop, is only the number or the letter of an item:
/// «1», «٢», «أ», «b», «iv», «(3)», «1.2», «٢٫١», «أولا», «الفصل ٣» (chapter 3), after bullets and dashes if any.
///
/// After a colon only the first number of a list is one: «الخطوات: 1.» steps: 1., but «هاتف: 011.»
/// telephone: 011. is a number.
pub(crate) fn is_marker(head: &str) -> bool {
    !ends_with_word(head) && is_marker_in_full(head)
}

/// [`is_marker`] without its prefilter.
fn is_marker_in_full(head: &str) -> bool {
    let least = head.len().saturating_sub(MAX_BYTES);
    let start = (least..=head.len()).find(|&at| head.is_char_boundary(at)).unwrap_or_default();
    let window = head.get(start..).unwrap_or_default();
    let after_colon = window.rfind(':').and_then(|colon| window.get(colon + 1..));
    let head = match after_colon.filter(|item| item.starts_with(' ')) {
        Some(item) => return FIRST.contains(&item.trim()),
        None if start > 0 => return false,
        None => head,
    };
    let edge = |c: char| {
        let class = Class::of(c);
        CharSet::PUNCTUATION.contains_class(class)
            || CharSet::WHITE_SPACE.contains_class(class)
            || CharSet::SYMBOLS.contains_class(class)
            || INVISIBLE.contains_class(class)
    };
    let body = head.trim_matches(edge);
    // «س1» question one, «ج1» answer one.
    let item = body.trim_end_matches(|c| CharSet::DIGITS.contains(c));
    let numbered = item.len() < body.len() && !item.is_empty();
    let body = if numbered && WordKey::after(item, 0).is_single() { item } else { body };
    let digits = body.chars().filter(|&c| CharSet::DIGITS.contains(c)).count();
    let dots = body.chars().filter(|&c| matches!(c, '.' | '-' | ARABIC_DECIMAL_SEPARATOR)).count();
    if let Some(number) = after_label(body) {
        return is_number_of_heading(number);
    }
    if digits > 0 {
        // «2020.» is a year, «12.» an item.
        let parts = dots + 1;
        return digits + dots == body.chars().count() && digits <= 3 * parts && digits >= parts;
    }
    let is_roman = |body: &str| {
        body.bytes().all(|byte| b"ivxIVX".contains(&byte))
            && (body.bytes().all(|byte| byte.is_ascii_lowercase())
                || body.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    if body.is_ascii() {
        return matches!(body.len(), 1..=4)
            && (body.len() == 1 && body.bytes().all(|byte| byte.is_ascii_alphabetic())
                || is_roman(body));
    }
    let word = WordKey::after(body, 0);
    word.end() == body.len()
        && (word.is_single()
            || word.letters().last() == Some(&ALEF) && list_contains(ORDINALS, word.letters()))
}

/// A prefilter without false positives: returns true if two Arabic letters are last, and the second
/// is not the alef of the ordinals. No such head is a marker; most heads are of this kind.
fn ends_with_word(head: &str) -> bool {
    let head_bytes = head.trim_end_matches(' ').as_bytes();
    head_bytes.last_chunk().is_some_and(|&[a, b, c, d]| {
        ArabicByte::of(a, b) == ArabicByte::Letter
            && ArabicByte::of(c, d) == ArabicByte::Letter
            && ([c, d] != [0xD8, 0xA7] || head.len() > MAX_BYTES)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::word_key::assert_sorted;

    #[test]
    fn markers_are_numbers_and_letters_alone() {
        for head in [
            "1",
            "٢",
            "12",
            "أ",
            "هـ",
            "(3)",
            "b",
            "IV",
            "iii",
            "1.2",
            "- 1",
            "• أ",
            "أولاً",
            "ثانيا",
            "٢٫١",
            "الفصل ٣",
            "فصل ۳",
            "الفصل رقم ١٢",
            "## المادة 5",
            "الجدول 2.1",
            "الفقرة ب",
            "Chapter 3",
        ] {
            assert!(is_marker(head), "{head}");
        }
        for head in [
            "في الفصل 3",
            "الشقة 5",
            "الفصل الثالث",
            "الفصل",
            "2020",
            "نعم",
            "لا",
            "a1",
            "أ ب",
            "Iv",
            "",
            "1.1234567",
            "هاتف: 011",
            "هاتف: 011",
        ] {
            assert!(!is_marker(head), "{head}");
        }
    }

    #[test]
    fn the_prefilter_rejects_no_marker() {
        for entry in FIRST.iter().chain(ORDINALS).chain(&["أوّلًا", "- رابعا ", "س1", "ج ١"])
        {
            for head in ["", "- ", "(", "نعم: ", "كلمة أخرى طويلة جدا وكلمات: "]
            {
                let head = [head, entry].concat();
                assert_eq!(is_marker(&head), is_marker_in_full(&head), "{head}");
            }
        }
    }

    #[test]
    fn ordinals_are_sorted() {
        assert_sorted("ORDINALS", ORDINALS);
        assert_sorted("LABELS", LABELS);
    }
}
