//! What the tests of normalization share: texts and step sets for proptest.

#![allow(dead_code)] // each test file takes what it needs

use kalima::normalize::{Normalizer, Steps, compat};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Characters on which rules depend, the more often the more rules read them.
pub(crate) const TELLING: &[char] = &[
    'ا',
    'ا',
    'ا',
    'ب',
    'ت',
    'ت',
    'و',
    'و',
    'ي',
    'ى',
    'ى',
    'ه',
    'ه',
    'ة',
    'ن',
    'ل',
    'ك',
    'ذ',
    'د',
    'ص',
    'آ',
    'أ',
    'إ',
    'ٱ',
    'ؤ',
    'ئ',
    'ء',
    'ٲ',
    'ٵ',
    'ک',
    'ی',
    'ے',
    'ۓ',
    'ہ',
    'ھ',
    'ە',
    'ۀ',
    'ۂ',
    'ۃ',
    'ں',
    '\u{640}',
    '\u{640}',
    '\u{64B}',
    '\u{64B}',
    '\u{64C}',
    '\u{64E}',
    '\u{650}',
    '\u{651}',
    '\u{652}',
    '\u{653}',
    '\u{653}',
    '\u{654}',
    '\u{654}',
    '\u{655}',
    '\u{656}',
    '\u{65C}',
    '\u{670}',
    '\u{670}',
    '\u{6D6}',
    '\u{6DC}',
    '\u{6E1}',
    '\u{6E3}',
    '\u{6E4}',
    '\u{6E5}',
    '\u{6E6}',
    '\u{6E7}',
    '\u{6E8}',
    '\u{6ED}',
    '\u{8D3}',
    '\u{8F0}',
    '\u{8F3}',
    '\u{89C}',
    '\u{34F}',
    '\u{301}',
    '\u{307}',
    '\u{308}',
    '\u{200B}',
    '\u{200C}',
    '\u{200D}',
    '\u{200F}',
    '\u{FEFF}',
    '\u{AD}',
    '\u{61C}',
    '\u{A0}',
    '\u{202F}',
    ' ',
    ' ',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u{2003}',
    '\u{2028}',
    '\u{FE76}',
    '\u{FE77}',
    '\u{FC60}',
    '\u{FCF2}',
    '\u{FEFB}',
    '\u{FEF7}',
    '\u{FEF5}',
    '\u{FD3C}',
    '\u{FEE1}',
    '\u{FDF2}',
    '\u{FDFA}',
    '\u{FDFC}',
    '\u{FC5D}',
    '1',
    '2',
    '٣',
    '۴',
    '٫',
    '٬',
    '،',
    '؛',
    '؟',
    '٪',
    '.',
    'A',
    'z',
    'É',
    'e',
    'İ',
    'Å',
    '\u{212B}',
    '\u{6DD}',
    '가',
    '\u{1100}',
    '\u{1161}',
    '\u{11A8}',
    '@',
    ':',
    '/',
    'w',
    '\u{10EFD}',
    '\u{1F600}',
    '\u{10ED1}',
];

pub(crate) fn arabic_like() -> impl Strategy<Value = String> {
    let letter = select(TELLING);
    let few = prop::collection::vec(select(TELLING), 1..4).prop_flat_map(|few| {
        prop::collection::vec(select(few), 0..12).prop_map(|chars| chars.into_iter().collect())
    });
    let word = select(
        &["هٰذا", "صلوٰة", "ربوٰا", "لكنّ", "كتابًا", "جميييل", "تتتابع", "www.ببب", "الله", "حقًّا"][..],
    );
    prop_oneof![
        4 => prop::collection::vec(letter, 0..24).prop_map(|chars| chars.into_iter().collect::<String>()),
        2 => few,
        1 => prop::collection::vec(prop_oneof![word.prop_map(String::from), select(TELLING).prop_map(String::from)], 0..6)
            .prop_map(|parts| parts.concat()),
    ]
}

pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        any::<char>(),
        prop::char::range('\u{600}', '\u{8FF}'),
        prop::char::range('\u{FB50}', '\u{FEFF}'),
        prop::char::range('\u{300}', '\u{36F}'),
        prop::char::range('\u{2000}', '\u{206F}'),
    ];
    prop::collection::vec(block, 0..20).prop_map(|chars| chars.into_iter().collect())
}

pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => arabic_like(), 1 => any_text()]
}

pub(crate) fn presets() -> Vec<Normalizer> {
    vec![Normalizer::repair(), Normalizer::search(), compat::lucene(), compat::camel_dediac()]
}

/// Every preset, every single step, and random sets of few and of many steps.
pub(crate) fn normalizer() -> impl Strategy<Value = Normalizer> {
    let single: Vec<Steps> = Steps::all().iter().collect();
    let some = |range| {
        prop::collection::vec(any::<Index>(), range).prop_map({
            let single = single.clone();
            move |steps: Vec<Index>| {
                steps.into_iter().map(|i| single[i.index(single.len())]).collect::<Steps>()
            }
        })
    };
    prop_oneof![
        1 => select(presets()).prop_map(|preset| preset.steps()),
        1 => select(single.clone()),
        2 => some(1..6),
        2 => some(6..60),
        1 => (select(presets()), some(0..5), some(0..5))
            .prop_map(|(preset, more, less)| (preset.steps() | more) - less),
    ]
    .prop_map(Normalizer::new)
}

/// How many cases a property is tried on: `PROPTEST_CASES`, or `usual`.
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
