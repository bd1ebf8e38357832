//! Tokens, sentences and runs with what lies between them are the text, and they fit each other.

use super::Input;
use kalima::script::Class;
use kalima::script::runs;
#[cfg(feature = "regex")]
use kalima::token::Patterns;
use kalima::{Sentence, Span, sentences, tokens};

/// Holds that these pieces follow one another without a hole, none empty, and are all of `text`.
fn assert_whole<'t>(text: &str, pieces: impl Iterator<Item = (Span, &'t str)>) {
    let mut at = 0;
    for (span, said) in pieces {
        assert_eq!(span.start, at, "{span:?} of {text:?}");
        assert_eq!(text.get(span.range()), Some(said), "{span:?} of {text:?}");
        assert!(!said.is_empty(), "{span:?} of {text:?}");
        at = span.end;
    }
    assert_eq!(at, text.len(), "{text:?}");
}

/// Holds that these parts come in order and apart, none empty, and say what `text` says there.
fn assert_apart<'t>(text: &str, parts: impl Iterator<Item = (Span, &'t str)>) {
    let mut at = 0;
    for (span, said) in parts {
        assert!(at <= span.start && !span.is_empty(), "{span:?} of {text:?}");
        assert_eq!(text.get(span.range()), Some(said), "{span:?} of {text:?}");
        at = span.end;
    }
}

/// Tokens and gaps are the text, sentences and gaps too, whatever the options; so are runs.
pub fn partition(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (tokenizer, splitter) = (input.tokenizer(), input.splitter());
    let text = &input.text;

    let pieces = tokenizer.tokens(text).with_gaps();
    assert_whole(text, pieces.map(|piece| (piece.span(), piece.text())));
    assert_apart(text, tokenizer.tokens(text).map(|token| (token.span(), token.text())));
    #[cfg(feature = "regex")]
    assert_apart(
        text,
        Patterns::references().tokens(tokenizer, text).map(|token| (token.span(), token.text())),
    );
    assert_whole(text, runs(text).map(|run| (run.span(), run.text())));
    for run in runs(text) {
        assert!(run.text().chars().all(|c| Class::of(c) == run.class()), "{run:?} of {text:?}");
    }

    let pieces = splitter.sentences(text).with_gaps();
    assert_whole(text, pieces.map(|piece| (piece.span(), piece.text())));
    let found: Vec<Sentence> = splitter.sentences(text).collect();
    let full = |sentence: &Sentence| (sentence.full_span(), &text[sentence.full_span().range()]);
    if !found.is_empty() {
        assert_whole(text, found.iter().map(full));
    }
    assert_apart(text, found.iter().map(|sentence| (sentence.span(), sentence.text())));
    for sentence in found {
        let (span, full) = (sentence.span(), sentence.full_span());
        assert!(full.start <= span.start && span.end <= full.end, "{sentence:?} of {text:?}");
        assert_eq!(sentence.text().trim(), sentence.text(), "of {text:?}");
        let marks = sentence.terminator().unwrap_or_default();
        assert!(sentence.text().contains(marks), "{marks:?} of {sentence:?} of {text:?}");
    }
}

/// Every token lies in one sentence, and sentences have the tokens that they have alone.
pub fn together(bytes: &[u8]) {
    let text = Input::new(bytes).text;
    let mut all = tokens(&text).peekable();
    for sentence in sentences(&text) {
        let Span { start, end } = sentence.span();
        for own in tokens(sentence.text()) {
            let token = all.next().expect("a token of the sentence is one of the text");
            let span = Span::new(start + own.span().start, start + own.span().end);
            assert_eq!(
                (span, own.kind()),
                (token.span(), token.kind()),
                "{sentence:?} of {text:?}"
            );
        }
        let next = all.peek().map_or(text.len(), |token| token.span().start);
        assert!(end <= next, "{sentence:?} ends within a token of {text:?}");
    }
    assert!(all.next().is_none(), "a token is in no sentence of {text:?}");
}
