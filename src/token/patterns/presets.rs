//! The ready-made patterns: places in the Quran, articles of laws, citations.

use crate::script::name::{
    ALEF, ALEF_MAKSURA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WITH_MADDA_ABOVE,
    TEH_MARBUTA,
};
use alloc::string::String;

/// «المادة 12», «للمادة رقم (5)», «مادة ١٢».
pub(super) const ARTICLE: &str =
    r"\b[وف]?(?:لل|[بلك]?(?:ال)?)ماد[ةه]\s+(?:رقم\s+)?(?:\(\s*\d+\s*\)|\[\s*\d+\s*\]|\d+)";

/// «[12]», «[3، 5]», «[7-9]».
pub(super) const CITATION: &str = r"\[\d+(?:\s*[،,–-]\s*\d+)*\]";

/// The pattern of a place in the Quran: a sura by name or number, and verses.
pub(super) fn quran() -> String {
    let names = alternatives(|_| true);
    // «ص: 15» is page 15: a sura of one letter needs its «سورة».
    let long = alternatives(|sura| sura.chars().nth(1).is_some());
    let verses = r"\d{1,3}(?:\s*[–-]\s*\d{1,3})?";
    let place = [
        r"(?:سورة\s+(?:",
        &names,
        r")|",
        &long,
        r")\s*[:،/]\s*(?:الآية\s+|آية\s+)?",
        verses,
        r"\b|سورة\s+(?:",
        &names,
        r")\s+",
        verses,
        r"\b|\d{1,3}:",
        verses,
        r"\b",
    ]
    .concat();
    [r"[\[(﴿]\s*\b(?:", &place, r")\s*[\])﴾]|\b(?:", &place, ")"].concat()
}

/// The names that `wanted` accepts, as alternatives in every spelling that people type.
fn alternatives(wanted: impl Fn(&str) -> bool) -> String {
    let mut names = String::new();
    for sura in SURAS.iter().filter(|sura| wanted(sura)) {
        if !names.is_empty() {
            names.push('|');
        }
        for letter in sura.chars() {
            match letter {
                ALEF | ALEF_WITH_HAMZA_ABOVE | ALEF_WITH_HAMZA_BELOW | ALEF_WITH_MADDA_ABOVE => {
                    names.push_str("[اأإآ]");
                }
                TEH_MARBUTA => names.push_str("[ةه]"),
                ALEF_MAKSURA => names.push_str("[ىي]"),
                ' ' => names.push_str(r"\s+"),
                _ => names.push(letter),
            }
        }
    }
    names
}

/// The names of the suras, without «سورة» before them.
/// Origin: the table of contents of the King Fahd Complex's print.
static SURAS: &[&str] = &[
    "إبراهيم",
    "آل عمران",
    "الأحزاب",
    "الأحقاف",
    "الإخلاص",
    "الإسراء",
    "الأعراف",
    "الأعلى",
    "الأنبياء",
    "الإنسان",
    "الانشقاق",
    "الأنعام",
    "الأنفال",
    "الانفطار",
    "البروج",
    "البقرة",
    "البلد",
    "البينة",
    "التحريم",
    "التغابن",
    "التكاثر",
    "التكوير",
    "التوبة",
    "التين",
    "الجاثية",
    "الجمعة",
    "الجن",
    "الحاقة",
    "الحج",
    "الحجر",
    "الحجرات",
    "الحديد",
    "الحشر",
    "الدخان",
    "الذاريات",
    "الرحمن",
    "الرعد",
    "الروم",
    "الزخرف",
    "الزلزلة",
    "الزمر",
    "السجدة",
    "الشرح",
    "الشعراء",
    "الشمس",
    "الشورى",
    "الصافات",
    "الصف",
    "الضحى",
    "الطارق",
    "الطلاق",
    "الطور",
    "العاديات",
    "العصر",
    "العلق",
    "العنكبوت",
    "الغاشية",
    "الفاتحة",
    "الفتح",
    "الفجر",
    "الفرقان",
    "الفلق",
    "الفيل",
    "القارعة",
    "القدر",
    "القصص",
    "القلم",
    "القمر",
    "القيامة",
    "الكافرون",
    "الكهف",
    "الكوثر",
    "الليل",
    "المؤمنون",
    "المائدة",
    "الماعون",
    "المجادلة",
    "المدثر",
    "المرسلات",
    "المزمل",
    "المسد",
    "المطففين",
    "المعارج",
    "الملك",
    "الممتحنة",
    "المنافقون",
    "النازعات",
    "الناس",
    "النبأ",
    "النجم",
    "النحل",
    "النساء",
    "النصر",
    "النمل",
    "النور",
    "الهمزة",
    "الواقعة",
    "سبأ",
    "ص",
    "طه",
    "عبس",
    "غافر",
    "فاطر",
    "فصلت",
    "ق",
    "قريش",
    "لقمان",
    "محمد",
    "مريم",
    "نوح",
    "هود",
    "يس",
    "يوسف",
    "يونس",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tokenizer;
    use crate::token::{Kinds, Patterns};
    use alloc::vec::Vec;

    #[test]
    fn there_are_114_suras_each_once() {
        assert_eq!(SURAS.len(), 114);
        let key = |sura: &&str| sura.replace(['أ', 'إ', 'آ'], "ا");
        assert!(SURAS.is_sorted_by(|a, b| key(a) < key(b)));
    }

    #[test]
    fn references_are_found() {
        let patterns = Patterns::references();
        assert_eq!(patterns.name(2), Some("citation"));
        let found = |text| -> Vec<_> {
            let tokens = patterns.tokens(Tokenizer::new().keep(Kinds::PATTERN), text);
            tokens.map(|token| token.text()).collect()
        };
        for (text, want) in [
            ("قال تعالى (البقرة: 255) ثم", &["(البقرة: 255)"][..]),
            ("وفي آل عمران: 3-5 ذكر", &["آل عمران: 3-5"]),
            ("سورة النساء ٣", &["سورة النساء ٣"]),
            ("انظر 2:255.", &["2:255"]),
            ("وفق المادة 12 والمادة (5)", &["المادة 12", "والمادة (5)"]),
            ("كما بينا [12] و[3، 5]", &["[12]", "[3، 5]"]),
            ("الساعة: 10 والناس", &[]),
            ("مواد 12", &[]),
            ("ص: 15 من سورة ص: 3", &["سورة ص: 3"]),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
