//! Properties that tie the rooms together: sentences and tokens of one text, and texts of malice.

use std::iter;

use kalima::{Normalizer, Span, normalize, sentences, tokens};
use proptest::prelude::*;
use proptest::sample::select;

/// What Arabic text is made of, the awkward included; glued at random it is worse than any crawl.
static PIECES: &[&str] = &[
    "قال",
    "الكرملين",
    "مُدَرِّسٌ",
    "كـتاب",
    "و",
    "ب",
    "إلى",
    "ثم",
    "لكن",
    "المبادئ",
    "ﷺ",
    "ﻻ",
    "د.",
    "أ.د.",
    "ق.م.",
    "ص.ب.",
    "هـ",
    "م",
    "إلخ",
    "U.S.",
    "Node.js",
    "GPT-4o",
    "Related",
    "e.g.",
    "30",
    "3.5",
    "١٢",
    "۱۲",
    "10:50",
    "1,000",
    "2020-01-02",
    "15-8",
    "-5",
    "+7",
    "%",
    "٪",
    "$",
    "www.example.com/a.b",
    "a@b.co",
    "@user",
    "#وسم",
    "#5",
    "http://a.b/؟",
    "👍🏽",
    "🇸🇦",
    "♥",
    "©",
    ".",
    "..",
    "...",
    "…",
    "!",
    "؟",
    "?!",
    "،",
    "؛",
    ":",
    "-",
    "–",
    "/",
    "(",
    ")",
    "[",
    "]",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "'",
    "۔",
    "۝",
    "۞",
    "﴿",
    "﴾",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\u{A0}",
    "\u{200C}",
    "\u{200D}",
    "\u{200F}",
    "\u{2066}",
    "\u{2069}",
    "\u{FEFF}",
    "\u{64E}",
    "\u{651}",
    "\u{670}",
    "\u{0}",
    "\u{2028}",
    "1.",
    "أ)",
    "١-",
];

fn glued() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![4 => glued(), 1 => any::<String>()]
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
fn texts_of_malice() {
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
