//! What holds of the sentences of any text: nothing lost, nothing moved, nothing dependent on the rest.

use crate::support::awkward::{self, Mix};
use kalima::sentence::{Newlines, Semicolons, SentenceSplitter};
use kalima::{Normalizer, Sentence, Span, sentences, tokens};
use proptest::prelude::*;
use proptest::sample::select;

fn text() -> impl Strategy<Value = String> {
    awkward::text(Mix::SENTENCES)
}

fn splitters() -> impl Strategy<Value = SentenceSplitter> {
    let newlines = select(vec![Newlines::EachLine, Newlines::BlankLine, Newlines::Ignore]);
    let semicolons = select(vec![Semicolons::Continue, Semicolons::End]);
    (newlines, semicolons, select(vec![usize::MAX, 0, 1, 7, 30]))
        .prop_map(|(n, s, max)| SentenceSplitter::new().newlines(n).semicolons(s).max_len(max))
}

fn spans(text: &str) -> Vec<Span> {
    sentences(text).map(|found| found.span()).collect()
}

/// Cuts at the ends of paragraphs, each with its line end.
fn paragraphs(text: &str) -> Vec<&str> {
    text.split_inclusive(['\n', '\u{2029}']).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn sentence_at_returns_the_sentence_around_a_byte(
        text in text(),
        splitter in splitters(),
        place in any::<proptest::sample::Index>(),
    ) {
        let offset = place.index(text.len() + 2);
        let want = splitter.sentences(&text).find(|found| found.span().contains(offset));
        prop_assert_eq!(splitter.sentence_at(&text, offset), want);
    }

    #[test]
    fn splitters_are_written_and_read(splitter in splitters()) {
        prop_assert_eq!(splitter.to_string().parse::<SentenceSplitter>(), Ok(splitter));
    }

    #[test]
    fn size_hints_hold_at_every_step(text in text(), splitter in splitters()) {
        let mut rest = splitter.sentences(&text);
        for count in (0..=rest.clone().count()).rev() {
            let (least, most) = rest.size_hint();
            prop_assert!(least <= count && most.is_some_and(|most| count <= most));
            rest.next();
        }
    }

    #[test]
    fn sentences_and_gaps_are_the_text(text in text(), splitter in splitters()) {
        let found: Vec<Sentence> = splitter.sentences(&text).collect();
        let all: String = splitter.sentences(&text).with_gaps().map(|piece| piece.text()).collect();
        prop_assert_eq!(&all, &text);
        let mut at = 0;
        for sentence in &found {
            let (span, full) = (sentence.span(), sentence.full_span());
            prop_assert_eq!(full.start, at);
            prop_assert!(full.start <= span.start && span.end <= full.end && !span.is_empty());
            prop_assert_eq!(&text[span.range()], sentence.text());
            prop_assert_eq!(sentence.text().trim(), sentence.text());
            if let Some(marks) = sentence.terminator() {
                prop_assert!(sentence.text().contains(marks));
            }
            at = full.end;
        }
        prop_assert!(at == text.len() || found.is_empty());
        if found.is_empty() {
            prop_assert!(tokens(&text).next().is_none());
        }
    }

    #[test]
    fn paragraphs_are_split_apart_and_joined(text in text()) {
        let mut joined = Vec::new();
        let mut at = 0;
        for paragraph in paragraphs(&text) {
            let shifted = |span: Span| Span::new(span.start + at, span.end + at);
            joined.extend(spans(paragraph).into_iter().map(shifted));
            at += paragraph.len();
        }
        prop_assert_eq!(joined, spans(&text));
    }

    #[test]
    fn trailing_white_space_changes_nothing(text in text(), space in select(vec![" ", "\n", "\u{3000}", " \r\n "])) {
        prop_assert_eq!(spans(&format!("{text}{space}")), spans(&text));
    }

    #[test]
    fn sentences_end_where_tokens_do(text in text()) {
        let ends: Vec<usize> = tokens(&text).map(|token| token.span().end).collect();
        let starts: Vec<usize> = tokens(&text).map(|token| token.span().start).collect();
        for span in spans(&text) {
            prop_assert!(ends.binary_search(&span.end).is_ok(), "{:?} of {:?}", span, text);
            prop_assert!(starts.binary_search(&span.start).is_ok(), "{:?} of {:?}", span, text);
        }
    }

    #[test]
    fn tokens_of_a_sentence_are_the_text_s(text in text()) {
        for sentence in sentences(&text) {
            let span = sentence.span();
            let inside: Vec<_> = tokens(&text)
                .filter(|token| span.start <= token.span().start && token.span().end <= span.end)
                .map(|token| (token.text(), token.kind()))
                .collect();
            let own: Vec<_> = tokens(sentence.text()).map(|t| (t.text(), t.kind())).collect();
            prop_assert_eq!(own, inside, "{:?} of {:?}", sentence, text);
        }
    }

    /// Holds unless the repair changes the tokens: an invisible character separates the parts of an
    /// address, a number or a run of combining marks. U+200B between letters becomes a space, which
    /// may end a sentence, so the texts have none.
    #[test]
    fn repair_moves_no_boundary(text in text()) {
        let text = text.replace('\u{200B}', "");
        let (repaired, offsets) = Normalizer::repair().normalize_with_offsets(&text);
        let moved = tokens(&text).map(|token| offsets.to_normalized(token.span()));
        prop_assume!(moved.eq(tokens(&repaired).map(|token| token.span())));
        let mapped: Vec<_> =
            spans(&repaired).into_iter().map(|span| offsets.to_original(span).end).collect();
        let ends: Vec<_> = spans(&text).into_iter().map(|span| span.end).collect();
        prop_assert_eq!(mapped.len(), ends.len(), "{:?}", repaired);
        for (mapped, end) in mapped.into_iter().zip(ends) {
            let (first, last) = (mapped.min(end), mapped.max(end));
            prop_assert!(tokens(&text[first..last]).next().is_none(), "{} {} {:?}", mapped, end, text);
        }
    }

    #[test]
    fn no_part_is_longer_than_asked(text in text(), max in 4_usize..40) {
        for sentence in SentenceSplitter::new().max_len(max).sentences(&text) {
            prop_assert!(sentence.text().len() <= max);
        }
    }

    #[test]
    fn a_clone_goes_on_where_it_was(text in text(), skip in 0_usize..4) {
        let mut found = sentences(&text);
        for _ in 0..skip {
            found.next();
        }
        prop_assert!(found.clone().eq(found));
    }
}

#[test]
fn the_iterator_is_small_and_free_to_move() {
    fn assert_free<T: Send + Sync + Clone + std::fmt::Debug>() {}
    assert_free::<kalima::Sentences>();
    assert_free::<Sentence>();
    assert_free::<SentenceSplitter>();
    assert!(size_of::<kalima::Sentences>() <= 256);
}
