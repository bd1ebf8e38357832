//! Properties that tie the rooms together: sentences and tokens of one text, and long hostile texts.

use std::iter;

use crate::support::awkward::{self, Mix, PIECES};
use kalima::{Normalizer, Span, normalize, sentences, tokens};
use proptest::prelude::*;

fn texts() -> impl Strategy<Value = String> {
    awkward::text(Mix::SENTENCES)
}

/// Whether `inner` lies wholly inside of `outer`.
fn holds(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Whether white space or an end of the text is on either side.
fn is_apart(text: &str, span: Span) -> bool {
    text[..span.start].chars().next_back().is_none_or(char::is_whitespace)
        && text[span.end..].chars().next().is_none_or(char::is_whitespace)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// What a token is does not depend on the sentences around its own, where white space parts them.
    #[test]
    fn tokens_of_a_sentence_are_the_texts_own(text in texts()) {
        let all: Vec<_> = tokens(&text).map(|token| (token.span(), token.kind())).collect();
        for sentence in sentences(&text) {
            let at = sentence.span();
            if !is_apart(&text, at) {
                continue;
            }
            let own: Vec<_> = tokens(sentence.text())
                .map(|token| {
                    let Span { start, end } = token.span();
                    (Span::new(at.start + start, at.start + end), token.kind())
                })
                .collect();
            let inside: Vec<_> =
                all.iter().copied().filter(|(span, _)| holds(at, *span)).collect();
            prop_assert_eq!(own, inside, "in {:?} of {:?}", sentence.text(), text);
        }
    }

    /// No token lies half in a sentence and half out of it, and none lies between two.
    #[test]
    fn sentences_hold_whole_tokens(text in texts()) {
        let all: Vec<Span> = sentences(&text).map(|sentence| sentence.span()).collect();
        for token in tokens(&text) {
            let homes = all.iter().filter(|sentence| holds(**sentence, token.span())).count();
            prop_assert_eq!(homes, 1, "{:?} at {:?} in {:?}", token.text(), token.span(), text);
        }
    }

    /// Spans are in order, apart, on `char` boundaries, and say what the text says.
    #[test]
    fn spans_are_the_texts_own(text in texts()) {
        let tokens = tokens(&text).map(|token| (token.span(), token.text()));
        let sentences = sentences(&text).map(|sentence| (sentence.span(), sentence.text()));
        for spans in [tokens.collect::<Vec<_>>(), sentences.collect()] {
            let mut done = 0;
            for (span, said) in spans {
                prop_assert!(done <= span.start && !span.is_empty());
                prop_assert_eq!(text.get(span.range()), Some(said));
                done = span.end;
            }
        }
    }
}

/// Long texts of one awkward thing: none may panic, none may take more than a blink.
#[test]
fn long_repetitions_do_not_panic() {
    const LENGTH: usize = 64 << 10;
    let of = |piece: &str| piece.repeat(LENGTH / piece.len());
    let search = Normalizer::search();
    for text in iter::once(String::new()).chain(PIECES.iter().map(|piece| of(piece))).chain([
        of("\u{64E}\u{651}"),
        of("a.))))"),
        of("\"."),
        of("(«["),
        of("\u{640}\u{670}"),
        of("ا"),
        of("1."),
        of("a.b/"),
        of("#a"),
        of("@"),
        of("1:"),
        of("و.م."),
        of("👩\u{200D}"),
        of("\u{34F}"),
        of("\u{FFFD}"),
    ]) {
        let covered: usize = tokens(&text).map(|token| token.span().len()).sum();
        assert!(covered <= text.len());
        let covered: usize = sentences(&text).map(|sentence| sentence.span().len()).sum();
        assert!(covered <= text.len());
        let repaired = normalize(&text);
        assert!(Normalizer::repair().is_normalized(&repaired));
        let (folded, offsets) = search.normalize_with_offsets(&text);
        let back = offsets.to_original(Span::new(0, folded.len()));
        assert!(back.end <= text.len());
    }
}
