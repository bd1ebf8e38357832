//! Promises about words: pieces partition a word, terms lie on tokens, variants fold to terms of the word.

use super::Input;
use kalima::clitic::{EvidenceCounts, Segmenter};
use kalima::search::{Analyzer, Expansion, Term, TermBuffer};
use kalima::stopword::StopWords;
use kalima::{Normalizer, Span};
use std::collections::BTreeSet;

/// The pieces of each token partition it, under any options, and do not depend on other tokens.
pub fn clitics(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let mut counts = EvidenceCounts::new();
    if input.below(2) == 1 {
        counts.add(&input.text);
    }
    let evidence = counts.freeze();
    let segmenter = Segmenter::new()
        .article(input.below(2) == 1)
        .pronouns(input.below(2) == 1)
        .heh_taa(input.below(2) == 1)
        .evidence(&evidence);
    let text = &input.text;
    let mut tokens = kalima::tokens(text);
    for pieces in segmenter.tokens(kalima::tokens(text)) {
        let token = tokens.next().expect("a token for its pieces");
        let mut end = token.span().start;
        for piece in pieces {
            assert_eq!(piece.span().start, end, "{token:?}");
            assert!(!piece.span().is_empty(), "{token:?}");
            assert_eq!(piece.span().of(text), piece.text(), "{token:?}");
            end = piece.span().end;
        }
        assert_eq!(end, token.span().end, "{token:?}");
        assert!(pieces.len() <= 6);
        let alone = segmenter.segment_token(token);
        assert_eq!(alone, pieces, "{token:?}");
    }
    assert_eq!(tokens.next(), None);
}

/// Terms lie on tokens or in them, in order; every way to get them gives the same; a line has the terms
/// that it has alone.
pub fn terms(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let profiles: Vec<&str> = Analyzer::profiles().collect();
    let analyzer: Analyzer = input.pick(&profiles).parse().expect("a profile of this build");
    let sets = [StopWords::none(), StopWords::core(), StopWords::full()];
    let analyzer = analyzer.stop_words(input.pick(&sets)).split_tags(input.below(2) == 1);
    assert_eq!(analyzer.to_string().parse(), Ok(analyzer));
    let text = &input.text;
    let mut buffer = TermBuffer::new();
    analyzer.terms_into(text, &mut buffer);
    let terms: Vec<_> = analyzer.terms(text).collect();
    assert!(buffer.iter().eq(terms.iter().cloned()), "{analyzer}: {text:?}");
    let tokens: Vec<Span> = kalima::tokens(text).map(|token| token.span()).collect();
    let mut last = None;
    for term in &terms {
        let Span { start, end } = term.span();
        let at = tokens.partition_point(|token| token.end <= start);
        let token = tokens.get(at).expect("a token for each term");
        assert!(token.start <= start && end <= token.end, "{term:?}: {text:?}");
        assert!(text.get(term.span().range()).is_some() && !term.text().is_empty());
        assert!(last < Some(term.position()), "{term:?}: {text:?}");
        last = Some(term.position());
    }
    let joined: Vec<&str> = terms.iter().map(Term::text).collect();
    assert_eq!(analyzer.terms_text(text), joined.join(" "));
    let mut lines = String::new();
    for line in text.split_inclusive('\n') {
        for term in analyzer.terms(line) {
            lines.push_str(term.text());
            lines.push(' ');
        }
    }
    assert_eq!(lines.trim_end_matches(' '), analyzer.terms_text(text).trim_end_matches(' '));
}

/// Variants are bounded, distinct and cut in their order; each folds to a term of the folded set.
pub fn expansion(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (set, limit) = input.pick(&[
        (Expansion::plain(), 1),
        (Expansion::article(), 2),
        (Expansion::proclitics(), 24),
        (Expansion::pronouns(), 348),
        (Expansion::inflection(), 492),
    ]);
    let most = input.below(256);
    let words: Vec<&str> = input.text.split_whitespace().take(4).collect();
    for word in words {
        let folded = set.variants(word);
        let spelled = set.spelling(true).variants(word);
        assert!(folded.len() <= limit && spelled.len() <= 6 * limit, "{word:?}");
        let terms: BTreeSet<&str> = folded.iter().collect();
        assert_eq!(terms.len(), folded.len(), "{word:?}");
        for variant in spelled.iter() {
            let term = Normalizer::search().normalize(variant);
            assert!(terms.contains(&*term) || term.is_empty(), "{word:?}: {variant:?}");
        }
        let cut = set.limit(most).variants(word);
        assert!(cut.iter().eq(folded.iter().take(most)));
        assert_eq!(cut.is_cut(), folded.len() > most);
    }
}
