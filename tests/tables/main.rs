//! The tables of `src/table/` are what the Unicode data say, and agree with every other source at hand:
//! the standard library, `unicode-normalization`, `unicode-segmentation`.

mod generate;

use generate::ucd::Ucd;
use kalima::script::{
    CharSet, Class, FormKind, combining_class, is_pictographic, is_text_emoji, joins_next,
    joins_previous, lowercase, name, presentation_form, word_ligature,
};
use std::fs;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Every scalar value.
fn all() -> std::ops::RangeInclusive<char> {
    '\0'..=char::MAX
}

/// Every scalar value that UCD 17.0 knows: what later versions say of these does not change, of the
/// others it may.
fn assigned() -> impl Iterator<Item = char> {
    all().filter(|&c| Class::of(c) != Class::Unassigned)
}

#[test]
fn generated_files_are_what_the_data_say() {
    let ucd = Ucd::read();
    let bless = std::env::var_os("KALIMA_BLESS").is_some();
    for (name, text) in generate::files(&ucd) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/table").join(name);
        if bless {
            fs::write(&path, &text).expect("a table that can be written");
        }
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == text,
            "{} is stale: KALIMA_BLESS=1 cargo test --test tables",
            path.display()
        );
    }
}

#[test]
fn look_ups_give_what_the_data_say() {
    let ucd = Ucd::read();
    for c in all() {
        let code = u32::from(c);
        assert_eq!(Class::of(c), generate::class::class_of(&ucd, code), "{c:?}");
        let lower = ucd.lowercase.get(&code).copied().unwrap_or(code);
        assert_eq!(u32::from(lowercase(c)), lower, "{c:?}");
        let text_emoji = ucd.has("Emoji", code) && !ucd.has("Emoji_Presentation", code);
        assert_eq!(is_text_emoji(c), text_emoji && !c.is_ascii(), "{c:?}");
        assert_eq!(is_pictographic(c), ucd.has("Extended_Pictographic", code), "{c:?}");
        let joining = ucd.joining.get(&code).copied();
        assert_eq!(joins_previous(c), matches!(joining, Some('D' | 'C' | 'R')), "{c:?}");
        assert_eq!(joins_next(c), matches!(joining, Some('D' | 'C' | 'L')), "{c:?}");
        let record = ucd.records.get(&code).filter(|_| ucd.in_arabic_block(code));
        assert_eq!(combining_class(c), record.map_or(0, |record| record.combining_class), "{c:?}");
    }
}

/// The sets agree with the categories that their documentation names.
#[test]
fn sets_are_the_categories_they_claim() {
    let ucd = Ucd::read();
    for c in all() {
        let (class, category) = (Class::of(c), ucd.category[c as usize].as_str());
        let is = |group: char| category.starts_with(group);
        let letter = is('L') && !matches!(class, Class::Tatweel | Class::Blank);
        let small_mark = class == Class::SmallLetter && is('M');
        assert_eq!(
            class.is_letter(),
            letter || small_mark || class == Class::ArabicLigature,
            "{c:?} is {class:?}"
        );
        assert_eq!(class.is_number(), is('N'), "{c:?} is {class:?}");
        assert_eq!(
            class.is_punctuation() || class == Class::Percent,
            is('P'),
            "{c:?} is {class:?}"
        );
        let symbol = class.is_symbol() && class != Class::Percent || class.is_emoji();
        let is_drawn = !matches!(class, Class::ArabicLigature | Class::Blank);
        assert_eq!(symbol, is('S') && is_drawn, "{c:?} is {class:?}");
        assert_eq!(
            class.is_combining(),
            is('M') || class == Class::SmallLetter,
            "{c:?} is {class:?}"
        );
        let invisible = matches!(category, "Cc" | "Cf") && class != Class::NumberMark;
        let selector = class == Class::VariationSelector;
        assert_eq!(
            class.is_control(),
            invisible && !class.is_white_space() || selector,
            "{c:?} is {class:?}"
        );
        let other =
            [Class::Unassigned, Class::PrivateUse, Class::NumberMark, Class::Tatweel, Class::Blank];
        let sets = [
            CharSet::LETTERS,
            CharSet::NUMBERS,
            CharSet::PUNCTUATION,
            CharSet::SYMBOLS,
            CharSet::EMOJI,
            CharSet::WHITE_SPACE,
            CharSet::CONTROLS,
            CharSet::COMBINING - CharSet::from(Class::SmallLetter) - CharSet::CONTROLS,
            CharSet::of(&other),
        ];
        let homes = sets.iter().filter(|set| set.contains(c)).count();
        assert_eq!(homes, 1, "{c:?} is {class:?}");
    }
}

#[test]
fn marks_of_arabic_are_all_sorted() {
    let ucd = Ucd::read();
    let marks = all().filter(|&c| {
        ucd.in_arabic_block(c.into())
            && ucd.category[c as usize] == "Mn"
            && Class::of(c) != Class::VariationSelector
    });
    for c in marks {
        let apart = matches!(Class::of(c), Class::HamzaMark | Class::SmallLetter);
        assert_ne!(Class::of(c).is_mark(), apart, "{c:?}");
    }
    for c in
        [name::ARABIC_END_OF_AYAH, name::ARABIC_START_OF_RUB_EL_HIZB, name::ARABIC_PLACE_OF_SAJDAH]
    {
        assert!(!Class::of(c).is_mark() && !Class::of(c).is_combining());
    }
}

#[test]
fn std_agrees() {
    if char::UNICODE_VERSION != (17, 0, 0) {
        println!("skipped: std has Unicode {:?}", char::UNICODE_VERSION);
        return;
    }
    for c in all() {
        let class = Class::of(c);
        assert_eq!(class.is_white_space(), c.is_whitespace(), "{c:?}");
        let control = class == Class::Control
            || c == '\t'
            || class == Class::LineEnd && !matches!(c, '\u{2028}' | '\u{2029}');
        assert_eq!(control, c.is_control(), "{c:?}");
        assert_eq!(class.is_number(), c.is_numeric(), "{c:?}");
        // Alphabetic is more than letters (vowel signs, letter numbers, letters in circles), and
        // word ligatures are symbols to Unicode.
        if class.is_letter() && class != Class::ArabicLigature && !c.is_alphabetic() {
            // Marks that Unicode counts as signs.
            assert!(
                matches!(c, '\u{8CA}' | '\u{8D3}' | '\u{8F3}' | '\u{6E7}' | '\u{6E8}'),
                "{c:?}"
            );
        }
        if c.is_alphabetic() && !class.is_letter() {
            let vowel_sign = class.is_combining();
            let lettered =
                matches!(class, Class::OtherNumber | Class::Symbol | Class::Tatweel | Class::Blank);
            assert!(vowel_sign || lettered, "{c:?} is {class:?}");
        }
        let mut lower = c.to_lowercase();
        if let (Some(lower), None) = (lower.next(), lower.next()) {
            assert_eq!(lowercase(c), lower, "{c:?}");
        }
    }
}

#[test]
fn unicode_normalization_agrees() {
    let ucd = Ucd::read();
    for c in assigned() {
        let class = Class::of(c);
        let mark = class.is_combining() && !matches!(c, '\u{6E5}' | '\u{6E6}' | '\u{8C9}');
        assert_eq!(mark, is_combining_mark(c), "{c:?} is {class:?}");
        if ucd.in_arabic_block(c.into()) {
            assert_eq!(combining_class(c), canonical_combining_class(c), "{c:?}");
        }
        // What is canonically one character has one class.
        let mut nfc = std::iter::once(c).nfc();
        if let (Some(same), None) = (nfc.next(), nfc.next()) {
            assert_eq!(Class::of(same), class, "{c:?} {same:?}");
        }
    }
}

fn nfkc(text: &str) -> String {
    text.nfkc().collect()
}

#[test]
fn presentation_forms_are_their_compatibility_decompositions() {
    let mut forms = 0;
    for c in all() {
        let Some((letters, kind)) = presentation_form(c) else {
            continue;
        };
        forms += 1;
        let decomposed = nfkc(&c.to_string());
        match kind {
            // Up to U+0677 HIGH HAMZA U, a letter that decomposes itself.
            FormKind::Letters => assert_eq!(nfkc(letters), decomposed, "{c:?}"),
            FormKind::Vowel => {
                assert!(letters.chars().all(|c| Class::of(c).is_mark()), "{c:?}");
                let carrier = if decomposed.starts_with(' ') { " " } else { "\u{640}" };
                assert_eq!(decomposed.strip_prefix(carrier), Some(letters), "{c:?}");
            }
            _ => unreachable!("an unknown kind of form"),
        }
        assert!(letters.nfc().eq(letters.chars()), "{c:?} must become NFC");
        assert!(letters.chars().all(|c| presentation_form(c).is_none()), "{c:?}");
    }
    assert_eq!(forms, 718);
}

#[test]
fn no_presentation_form_is_missed() {
    for c in ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFF}') {
        let decomposes = nfkc(&c.to_string()) != c.to_string();
        let spelled = presentation_form(c).is_some() || word_ligature(c).is_some();
        assert!(spelled || !decomposes, "{c:?}");
        assert!(presentation_form(c).is_none() || word_ligature(c).is_none(), "{c:?}");
    }
}

#[test]
fn word_ligatures_are_their_decompositions() {
    for c in all() {
        let decomposed = nfkc(&c.to_string());
        if let Some(words) = word_ligature(c).filter(|_| decomposed != c.to_string()) {
            // The rial sign is decomposed with a Persian yeh.
            assert_eq!(words, decomposed.replace(name::FARSI_YEH, "ي"), "{c:?}");
        }
    }
}

#[test]
fn unicode_segmentation_agrees() {
    let words = |text: &str| text.split_word_bounds().count();
    let clusters = |text: &str| text.graphemes(true).count();
    for c in assigned() {
        let class = Class::of(c);
        if class.is_arabic() && class != Class::ArabicLigature {
            assert_eq!(words(&format!("ب{c}ب")), 1, "{c:?} is {class:?}");
        }
        if class.is_mark() || class == Class::HamzaMark {
            assert_eq!(clusters(&format!("ب{c}")), 1, "{c:?} is {class:?}");
        }
        if class.is_digit() {
            assert_eq!(words(&format!("1{c}1")), 1, "{c:?}");
        }
        let joined = clusters(&format!("{c}\u{200D}{c}"));
        match class {
            Class::RegionalIndicator => assert_eq!(clusters(&format!("{c}{c}")), 1, "{c:?}"),
            Class::EmojiModifier => assert_eq!(clusters(&format!("👍{c}")), 1, "{c:?}"),
            Class::Emoji => assert!(is_pictographic(c), "{c:?}"),
            _ => {}
        }
        if matches!(class, Class::Emoji | Class::Symbol) {
            assert_eq!(joined == 1, is_pictographic(c), "{c:?} is {class:?}");
        }
        assert!(!is_text_emoji(c) || is_pictographic(c), "{c:?}");
    }
}
