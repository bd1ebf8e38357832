//! The proof of the masks: whatever the text, they answer as `shape` does, asked token by token.

use super::Tokenizer;
use super::token::kind_of;
use crate::shape::{self, Rules};
use crate::token::Grouping::{Joined, Split};
use alloc::vec::Vec;
use proptest::prelude::*;

#[path = "../../tests/tokens/soup.rs"]
mod soup;

/// The bounds of all tokens, asked of `shape` one by one.
fn shapes(text: &str, rules: Rules) -> Vec<(usize, usize)> {
    let mut bounds = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        match shape::at(text, at, rules) {
            Some(shape) => {
                bounds.push((shape.span.start, shape.span.end));
                assert!(shape.span.end > at);
                at = shape.span.end;
            }
            None => at += c.len_utf8(),
        }
    }
    bounds
}

fn check(text: &str) {
    for tokenizer in [
        Tokenizer::new(),
        Tokenizer::treebank(),
        Tokenizer::new().clitic_numbers(Joined).dates(Split),
    ] {
        let masks: Vec<_> =
            tokenizer.tokens(text).map(|token| (token.span().start, token.span().end)).collect();
        assert_eq!(masks, shapes(text, tokenizer.rules()), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(4000), ..Default::default() })]
    #[test]
    fn masks_and_shapes_agree(text in soup::soup()) {
        check(&text);
    }

    #[test]
    fn the_kind_is_in_the_text(text in soup::soup()) {
        let rules = Rules::DEFAULT;
        for token in Tokenizer::new().tokens(&text) {
            let shape = shape::at(&text, token.span().start, rules).unwrap();
            prop_assert_eq!(kind_of(shape.kind), token.kind(), "{:?}", token);
        }
    }
}
