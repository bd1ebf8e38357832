//! What holds of the tokens of any text: the rules as a slow reference reads them, and the partition.

#[path = "tokens/reference.rs"]
mod reference;
#[path = "tokens/soup.rs"]
mod soup;

use kalima::token::Grouping::Split;
use kalima::{Span, TokenKind, Tokenizer};
use proptest::prelude::*;
use reference::{Options, Reference};
use soup::soup;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::new);

fn all(tokenizer: Tokenizer, text: &str) -> Vec<(usize, usize, TokenKind)> {
    let tokens = tokenizer.tokens(text);
    tokens.map(|token| (token.span().start, token.span().end, token.kind())).collect()
}

fn cases(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(cases), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn tokens_are_those_of_the_rules(text in soup()) {
        let new = Options { times: true, dates: true, signs: true, runs: true };
        prop_assert_eq!(
            all(Tokenizer::new().abbreviations(Split), &text),
            REFERENCE.tokens(&text, new)
        );
        let treebank = Options { times: false, dates: false, signs: false, runs: false };
        prop_assert_eq!(all(Tokenizer::treebank(), &text), REFERENCE.tokens(&text, treebank));
    }

    #[test]
    fn tokens_and_gaps_are_the_text(text in soup()) {
        for tokenizer in [Tokenizer::new(), Tokenizer::treebank(), Tokenizer::words()] {
            let mut at = 0;
            for piece in tokenizer.tokens(&text).with_gaps() {
                prop_assert_eq!(piece.span(), Span::new(at, at + piece.text().len()));
                prop_assert_eq!(text.get(piece.span().range()), Some(piece.text()));
                prop_assert!(!piece.text().is_empty());
                at = piece.span().end;
            }
            prop_assert_eq!(at, text.len());
        }
    }

    #[test]
    fn a_paragraph_does_not_change_the_one_before(text in soup(), more in soup()) {
        let whole = format!("{text}\n{more}");
        let before = all(Tokenizer::new(), &text);
        let after = all(Tokenizer::new(), &whole);
        prop_assert_eq!(&after[..before.len()], &before[..]);
    }

    #[test]
    fn other_scripts_are_cut_as_uax_29_does(text in "([a-zéßА-яα-ωא-ת中アー한ก][\u{300}-\u{310}]?|[0-9 ]){0,40}") {
        let words: Vec<_> = text
            .split_word_bound_indices()
            .filter(|(_, word)| !word.trim().is_empty())
            .map(|(start, word)| (start, start + word.len()))
            .collect();
        let tokens: Vec<_> =
            all(Tokenizer::new(), &text).into_iter().map(|(start, end, _)| (start, end)).collect();
        prop_assert_eq!(tokens, words, "{:?}", text);
    }
}
