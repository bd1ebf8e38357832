//! Token streams: offsets and positions on any text.

use kalima::search::Analyzer;
use kalima_tantivy::{ArabicFold, ArabicStem, ArabicTokenizer};
use proptest::prelude::*;
use tantivy::tokenizer::{SimpleTokenizer, TextAnalyzer, WhitespaceTokenizer};
use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

fn tokens(tokenizer: &mut impl Tokenizer, text: &str) -> Vec<Token> {
    let (mut tokens, mut stream) = (Vec::new(), tokenizer.token_stream(text));
    while stream.advance() {
        tokens.push(stream.token().clone());
    }
    assert!(!stream.advance());
    tokens
}

/// Checks that the tokens are the terms, and that their offsets are bytes of the text.
fn check(text: &str) {
    for profile in Analyzer::profiles() {
        let analyzer: Analyzer = profile.parse().unwrap();
        let mut tokenizer = ArabicTokenizer::with_analyzer(analyzer);
        let found = tokens(&mut tokenizer, text);
        let terms: Vec<_> = analyzer.terms(text).collect();
        assert_eq!(found.len(), terms.len());
        for (token, term) in found.iter().zip(&terms) {
            assert_eq!(token.text, term.text());
            assert_eq!(token.offset_from..token.offset_to, term.span().range());
            assert!(text.get(token.offset_from..token.offset_to).is_some());
            assert_eq!((token.position, token.position_length), (term.position() as usize, 1));
        }
        assert!(found.windows(2).all(|pair| pair[0].position < pair[1].position));
        // A second text does not see the first.
        assert_eq!(tokens(&mut tokenizer, text), found);
        assert!(tokens(&mut tokenizer, "").is_empty());
    }
}

#[test]
fn hostile_texts() {
    let long = "ب".repeat(1 << 18);
    let marks = "\u{64E}".repeat(1 << 16);
    let stops = "م.م. ".repeat(1 << 13);
    let vocalised = "كَ".repeat(1 << 16);
    for text in ["", " ", "\0", "ـ", "ﷺ", "\u{FEFF}\u{200F}", &long, &marks, &stops, &vocalised]
    {
        check(text);
    }
}

#[test]
fn a_ligature_has_several_terms_at_one_place() {
    let mut exact = ArabicTokenizer::with_analyzer(Analyzer::ar_exact());
    let found = tokens(&mut exact, "ﷺ"); // "may God bless him and grant him peace"
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|token| (token.offset_from, token.offset_to) == (0, 3)));
    assert!(found.iter().enumerate().all(|(at, token)| token.position == at));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_are_terms(
        text in "([وفبلكس]{0,2}(ال)?[ا-ي\\u{64B}-\\u{652}]{1,6}[ ،.ﷺ]|#?[ا-ي_]{1,5} |\\PC{0,6}){0,8}"
    ) {
        check(&text);
    }

    #[test]
    fn filters_keep_offsets(text in "([ا-ي\\u{64B}-\\u{652}ـ]{1,6} |\\PC{0,6}){0,8}") {
        let plain: Vec<_> = tokens(&mut WhitespaceTokenizer::default(), &text)
            .iter()
            .map(|token| (token.offset_from, token.offset_to))
            .collect();
        let mut folded = TextAnalyzer::builder(WhitespaceTokenizer::default())
            .filter(ArabicFold::new())
            .filter(ArabicStem::new())
            .build();
        let mut stream = folded.token_stream(&text);
        while stream.advance() {
            let token = stream.token();
            prop_assert!(plain.contains(&(token.offset_from, token.offset_to)));
            prop_assert!(!token.text.is_empty());
        }
        let mut simple = TextAnalyzer::builder(SimpleTokenizer::default()).filter(ArabicStem::new()).build();
        let mut stream = simple.token_stream(&text);
        while stream.advance() {}
    }
}
