//! Lists of texts: tokens as text by text, and every list that is none is refused with both buffers whole.

use kalima::token::TokenBuffer;
use kalima::{Token, Tokenizer};
use proptest::prelude::*;

const TOKENIZER: Tokenizer = Tokenizer::new();

proptest! {
    #[test]
    fn a_list_is_its_texts(
        texts in prop::collection::vec("([\u{620}-\u{652}]|[ a-z0-9.@#]){0,40}", 0..30),
        kinds in any::<bool>(),
    ) {
        let mut offsets = vec![0_i32];
        for text in &texts {
            offsets.push(offsets.last().unwrap() + i32::try_from(text.len()).unwrap());
        }
        let bytes = texts.concat();
        let mut tokens = if kinds { TokenBuffer::with_kinds() } else { TokenBuffer::new() };
        let mut ends = Vec::new();
        // Twice, the second time behind the first.
        for _ in 0..2 {
            TOKENIZER.tokenize_list(&offsets, bytes.as_bytes(), &mut ends, &mut tokens).unwrap();
        }
        let want: Vec<_> = texts.iter().chain(&texts).flat_map(|t| TOKENIZER.tokens(t)).collect();
        prop_assert!(tokens.spans().eq(want.iter().map(Token::span)));
        if let Some(found) = tokens.kinds() {
            prop_assert!(found.iter().copied().eq(want.iter().map(Token::kind)));
        }
        let mut count = 0;
        let counts = texts.iter().chain(&texts).map(|text| {
            count += i32::try_from(TOKENIZER.tokens(text).count()).unwrap();
            count
        });
        prop_assert!(ends.iter().copied().eq([0].into_iter().chain(counts)));
    }
}

#[test]
fn a_list_that_is_none_is_refused_and_changes_nothing() {
    let bytes = "نعم لا"; // "yes no"
    let (mut ends, mut tokens) = (Vec::new(), TokenBuffer::with_kinds());
    TOKENIZER.tokenize_list(&[0, 6], bytes.as_bytes(), &mut ends, &mut tokens).unwrap();
    let (old_ends, old_tokens) = (ends.clone(), tokens.clone());
    for (offsets, why) in [
        (&[0, 3, 6][..], "offset 1 of the list, 3, is inside a character"),
        (&[0, 99], "offset 1 of the list, 99, is past the end of the bytes"),
        (&[6, 0], "offset 1 of the list, 0, is smaller than the offset before it"),
        (&[-1, 6], "offset 0 of the list, -1, is negative or too large"),
    ] {
        let error = TOKENIZER.tokenize_list(offsets, bytes.as_bytes(), &mut ends, &mut tokens);
        assert_eq!(error.unwrap_err().to_string(), why);
        assert_eq!((&ends, &tokens), (&old_ends, &old_tokens));
    }
    ends.push(9);
    let error = TOKENIZER.tokenize_list(&[0, 6], bytes.as_bytes(), &mut ends, &mut tokens);
    assert_eq!(
        error.unwrap_err().to_string(),
        "offset 2 of the list, 9, is not the length of the text"
    );
}
