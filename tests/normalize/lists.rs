//! Lists of texts: as one by one, appended to what is there; and every list that is none is refused.

use kalima::{Error, Normalizer, OffsetSize, Steps};
use proptest::prelude::*;

const SEARCH: Normalizer = Normalizer::search();

fn normalize<O: OffsetSize>(offsets: &[O], bytes: &str) -> Result<(Vec<O>, String), Error> {
    let (mut ends, mut text) = (Vec::new(), String::new());
    SEARCH.normalize_list(offsets, bytes.as_bytes(), &mut ends, &mut text)?;
    Ok((ends, text))
}

fn count(length: usize) -> i32 {
    i32::try_from(length).unwrap()
}

fn place(offset: i32) -> usize {
    usize::try_from(offset).unwrap()
}

proptest! {
    #[test]
    fn a_list_is_its_texts(
        texts in prop::collection::vec("([\u{620}-\u{652}]|[ a-zA-Zﻻ٣ﷺ🙂]){0,40}", 0..40),
        skipped in "[ابت ]{0,5}",
    ) {
        let (mut bytes, mut offsets) = (skipped.clone(), vec![count(skipped.len())]);
        for text in &texts {
            bytes.push_str(text);
            offsets.push(count(bytes.len()));
        }
        bytes.push_str(&skipped);
        let (mut ends, mut normal) = (Vec::new(), String::from("old"));
        // Twice, the second time appended.
        for _ in 0..2 {
            SEARCH.normalize_list(&offsets, bytes.as_bytes(), &mut ends, &mut normal).unwrap();
        }
        prop_assert_eq!(ends.len(), 2 * texts.len() + 1);
        prop_assert_eq!(ends[0], 3);
        for (ends, text) in ends.windows(2).zip(texts.iter().chain(&texts)) {
            prop_assert_eq!(&normal[place(ends[0])..place(ends[1])], SEARCH.normalize(text));
        }
        let wide: Vec<i64> = offsets.iter().copied().map(i64::from).collect();
        prop_assert_eq!(normalize(&wide, &bytes).unwrap().1, &normal[3..3 + (normal.len() - 3) / 2]);
    }
}

#[test]
fn what_is_no_list_is_refused() {
    let refused = |offsets: &[i32], bytes: &str| {
        let error = normalize(offsets, bytes).unwrap_err();
        assert!(error.is_bad_list());
        error.to_string()
    };
    assert_eq!(refused(&[0, -1], "كتاب"), "offset 1 of the list, -1, is negative or too large");
    let smaller = "offset 2 of the list, 2, is smaller than the offset before it";
    assert_eq!(refused(&[0, 4, 2], "كتاب"), smaller);
    assert_eq!(refused(&[0, 9], "كتاب"), "offset 1 of the list, 9, is past the end of the bytes");
    assert_eq!(refused(&[0, 3, 8], "كتاب"), "offset 1 of the list, 3, is inside a character");
    let not_utf8 = "offset 1 of the list, 3, ends a text that is not UTF-8";
    assert_eq!(refused(&[0, 3], "كتاب"), not_utf8);
    assert!(
        normalize::<i32>(&[], "").unwrap().0 == [0] && normalize(&[3], "abc").unwrap().0 == [0]
    );
}

#[test]
fn buffers_are_as_they_were_when_a_list_is_refused() {
    let (mut ends, mut text) = (vec![0, 2], String::from("ab"));
    for (offsets, bytes) in
        [(&[0, 1, 3][..], &b"a\xFFb"[..]), (&[2, 1], b"abc"), (&[-2, 1], b"abc")]
    {
        assert!(SEARCH.normalize_list(offsets, bytes, &mut ends, &mut text).is_err());
        assert_eq!((&ends[..], &text[..]), (&[0, 2][..], "ab"));
    }
    let mut ends = vec![1];
    assert!(SEARCH.normalize_list(&[0, 1], b"a", &mut ends, &mut text).is_err());
    assert_eq!((&ends[..], &text[..]), (&[1][..], "ab"));
}

fn list_of(texts: &[String]) -> (Vec<i32>, String) {
    let mut offsets = vec![0];
    offsets.extend(texts.iter().scan(0, |end, text| {
        *end += i32::try_from(text.len()).unwrap();
        Some(*end)
    }));
    (offsets, texts.concat())
}

fn assert_apart(normalizer: Normalizer, texts: &[String]) {
    let (offsets, bytes) = list_of(texts);
    let (mut ends, mut to) = (Vec::new(), String::new());
    normalizer.normalize_list(&offsets, bytes.as_bytes(), &mut ends, &mut to).unwrap();
    let apart: Vec<_> = texts.iter().map(|text| normalizer.normalize(text).into_owned()).collect();
    assert_eq!((ends, to), list_of(&apart), "{normalizer} of {texts:?}");
}

/// Texts with what could reach across the border of a text: gaps, marks, joiners, decomposed
/// letters, digits and signs at either end.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let text = prop_oneof![
        "[ \t\r\n\u{a0}\u{200b}-\u{200f}\u{85}\u{2028}]{0,3}",
        "([\u{620}-\u{670}]|[\u{fe70}-\u{fefc}]|[\u{fdf0}-\u{fdfd}]|[ \n\ta-zA-Z0-9.,،\u{300}\u{34f}\u{202f}]){0,60}",
        "\\PC{0,40}",
        "[\u{627}-\u{64a}]{1,9}( [\u{627}-\u{652}]{1,9}){0,150}",
    ];
    prop::collection::vec(text, 0..40)
}

proptest! {
    #[test]
    fn texts_together_are_texts_apart(texts in texts(), preset in 0..4_usize, steps in any::<u64>()) {
        let preset = ["repair", "search", "lucene", "camel_dediac"][preset];
        assert_apart(Normalizer::preset(preset).unwrap(), &texts);
        let all = Steps::all().iter().enumerate();
        let random = all.filter(|(at, _)| steps >> (at % 64) & 1 != 0).map(|(_, step)| step);
        assert_apart(Normalizer::new(random.collect()), &texts);
    }
}
