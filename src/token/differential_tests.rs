//! Differential tests: the masks give the same tokens as the lexer, token by token.

use super::token::kind_of;
use super::{TokenBuffer, Tokenizer};
use crate::lexer::{self, Options};
use crate::token::Grouping::{Joined, Split};
use crate::work;
use alloc::vec::Vec;
use proptest::prelude::*;

#[path = "../../tests/support/awkward/mod.rs"]
mod awkward;

use awkward::Mix;

/// Returns the bounds of all tokens, from the lexer alone.
fn shapes(text: &str, rules: Options) -> Vec<(usize, usize)> {
    let mut bounds = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        match lexer::lexeme_at(text, at, rules) {
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
    let mut buffer = TokenBuffer::with_kinds();
    for tokenizer in [
        Tokenizer::new(),
        Tokenizer::treebank(),
        Tokenizer::new().clitic_numbers(Joined).dates(Split),
    ] {
        let masks: Vec<_> =
            tokenizer.tokens(text).map(|token| (token.span().start, token.span().end)).collect();
        assert_eq!(masks, shapes(text, tokenizer.rules()), "{text:?}");
        // `for_each` folds: batches at a time.
        let mut folded = Vec::new();
        let mut tokens = tokenizer.tokens(text);
        tokens.by_ref().take(text.len() % 7).for_each(|token| folded.push(token));
        tokens.for_each(|token| folded.push(token));
        assert!(folded.into_iter().eq(tokenizer.tokens(text)), "{text:?}");
        tokenizer.tokenize_into(text, &mut buffer).unwrap();
        assert!(buffer.spans().eq(tokenizer.tokens(text).map(|token| token.span())), "{text:?}");
        let kinds = tokenizer.tokens(text).map(|token| token.kind());
        assert!(buffer.kinds().unwrap().iter().copied().eq(kinds), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(4000), ..Default::default() })]
    #[test]
    fn masks_and_shapes_agree(text in awkward::text(Mix::TOKENS)) {
        check(&text);
    }

    #[test]
    fn the_kind_is_in_the_text(text in awkward::text(Mix::TOKENS)) {
        let rules = Options::DEFAULT;
        for token in Tokenizer::new().tokens(&text) {
            let shape = lexer::lexeme_at(&text, token.span().start, rules).unwrap();
            prop_assert_eq!(kind_of(shape.kind), token.kind(), "{:?}", token);
        }
    }
}

/// Units that begin in one block and end in another, from many places of a block.
#[test]
fn masks_and_shapes_agree_on_long_units() {
    for head in ["", "#", "#a_", "@", "a@", "1.", "www.", "د."] {
        for piece in ["ا", "a", "1", "مُ", "a."] {
            for length in (60..72).chain([128, 200]) {
                let unit = [head, &piece.repeat(length / piece.len())].concat();
                for before in [0, 1, 40, 62, 63] {
                    let text = [&" ".repeat(before), &*unit, &" كتاب".repeat(30)].concat();
                    check(&text);
                }
            }
        }
    }
}

/// Texts that repeat the characters that make a rule look ahead or behind.
const HOSTILE: &[&str] = &[
    ".",
    "\"",
    "@",
    "#",
    "#a",
    "#_",
    "#1",
    "1.",
    "1,",
    "1،",
    "1,000,",
    "1:",
    "1:00:",
    "1-",
    "1/",
    "1-1/",
    "a.b/",
    "a.",
    "a.1.",
    "a-",
    "a_",
    "_",
    "1_",
    "a'",
    "a+",
    "a@",
    "a.b@",
    "a%",
    "www.",
    "a.com",
    "a.com.",
    "http://",
    "http://a)",
    "://",
    "a:/",
    "ا",
    "\u{64E}",
    "ا\u{200C}",
    "\u{200C}",
    "\u{200F}",
    "ا\u{200F}\u{200F} ",
    "ـ",
    "و.",
    "د.",
    "ق.م.",
    "و. ا ",
    "و−1",
    "-1",
    "+1-",
    "- ",
    "\u{200F}-1",
    "\0\0\0\0-",
    "д",
    "дا",
    "д\u{200D}",
    "中",
    "a\u{301}",
    "²",
    "ا²",
    "🇸",
    "👩",
    "👩\u{200D}",
    "\u{FE0F}",
    "1\u{FE0F}",
    "1\u{FE0F}\u{20E3}",
    "❤",
    "\u{6DD}",
    "\u{6DD}1",
    "ﷺ",
    "ﷺ\u{64E}",
    "(",
    ")",
    "\n",
    "\0",
    "\u{E0067}",
    "１",
    "५",
    "½",
];

#[test]
fn token_at_returns_the_token_around_each_byte() {
    // "Dr. Ahmad" on two lines, a decimal and a hashtag.
    let text = "قال د. أحمد:\n \r\n نسبة 3.5% #أمل😀\nx";
    for tokenizer in [Tokenizer::new(), Tokenizer::treebank(), Tokenizer::words()] {
        let all: Vec<_> = tokenizer.tokens(text).collect();
        for offset in 0..text.len() + 2 {
            let want = all.iter().find(|token| token.span().contains(offset)).copied();
            assert_eq!(tokenizer.token_at(text, offset), want, "{tokenizer} {offset}");
        }
    }
}

#[test]
fn work_is_linear_on_hostile_text() {
    let steps = |text: &str| {
        work::take();
        assert!(Tokenizer::new().tokens(text).count() <= text.len());
        work::take()
    };
    for &piece in HOSTILE {
        for head in ["", "a", "1", "ا", "http://", "#", "1,", "a-", "(", "\u{64E}"] {
            for tail in ["", "1", "-1", "a", "@b.co", ".", "!"] {
                let text = |bytes: usize| {
                    let middle = piece.repeat(bytes / piece.len());
                    [head, &middle, tail].concat()
                };
                let (once, twice) = (steps(&text(4 << 10)), steps(&text(8 << 10)));
                // The slack is for windows that double.
                let name = [head, piece, tail];
                assert!(twice <= once * 2 + (32 << 10), "{name:?}: {once}, then {twice}");
                assert!(once < 128 * (4 << 10), "{name:?}: {once}");
            }
        }
    }
}
