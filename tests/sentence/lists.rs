//! Lists of texts: sentences as text by text, and a malformed list changes neither buffer.

use kalima::{Sentence, SentenceSplitter, SpanBuffer};
use proptest::prelude::*;

const SPLITTER: SentenceSplitter = SentenceSplitter::new();

proptest! {
    #[test]
    fn a_list_is_its_texts(
        texts in prop::collection::vec("([\u{620}-\u{652}]|[ a-z0-9.؟!\n]){0,40}", 0..30),
    ) {
        let mut offsets = vec![0_i64];
        for text in &texts {
            offsets.push(offsets.last().unwrap() + i64::try_from(text.len()).unwrap());
        }
        let bytes = texts.concat();
        let (mut sentences, mut ends) = (SpanBuffer::new(), Vec::new());
        // Twice, the second time after the first.
        for _ in 0..2 {
            SPLITTER.split_list(&offsets, bytes.as_bytes(), &mut ends, &mut sentences).unwrap();
        }
        let twice = || texts.iter().chain(&texts);
        let want = twice().flat_map(|text| SPLITTER.sentences(text));
        prop_assert!(sentences.spans().eq(want.map(|sentence: Sentence| sentence.span())));
        let mut count = 0;
        let counts = twice().map(|text| {
            count += i64::try_from(SPLITTER.sentences(text).count()).unwrap();
            count
        });
        prop_assert!(ends.iter().copied().eq([0].into_iter().chain(counts)));
    }
}

#[test]
fn a_malformed_list_changes_neither_buffer() {
    let bytes = "نعم. لا."; // "yes. no."
    let (mut ends, mut sentences) = (Vec::new(), SpanBuffer::new());
    SPLITTER.split_list(&[0, 13], bytes.as_bytes(), &mut ends, &mut sentences).unwrap();
    let before = (ends.clone(), sentences.clone());
    for (offsets, why) in [
        (&[0, 3, 7][..], "offset 1 of the list, 3, is inside a character"),
        (&[0, 99], "offset 1 of the list, 99, is past the end of the bytes"),
    ] {
        let error = SPLITTER.split_list(offsets, bytes.as_bytes(), &mut ends, &mut sentences);
        assert_eq!(error.unwrap_err().to_string(), why);
        assert_eq!((&ends, &sentences), (&before.0, &before.1));
    }
    ends.push(9);
    let error = SPLITTER.split_list(&[0, 13], bytes.as_bytes(), &mut ends, &mut sentences);
    assert!(error.unwrap_err().is_bad_list());
}
