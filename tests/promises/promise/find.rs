//! A query is found where its folded form stands in the folded text, and nowhere else.

use super::Input;
use kalima::find::{Boundary, Finder};
use kalima::script::CharSet;
use kalima::{Span, normalize::compat};

/// What a whole word may not touch.
const WORD: CharSet =
    CharSet::ARABIC.union(CharSet::LETTERS).union(CharSet::NUMBERS).union(CharSet::COMBINING);

/// The text of the first few characters is the query, the rest is searched.
pub fn finder(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (normalizer, length) = (input.normalizer(), input.below(8));
    let at = input.text.char_indices().nth(length).map_or(input.text.len(), |(at, _)| at);
    let (query, text) = input.text.split_at(at);
    let finder = Finder::new(normalizer, query);
    let whole_words = finder.clone().boundary(Boundary::WholeWords);
    let (folded, offsets) = normalizer.normalize_with_offsets(text);
    let context = || format!("{query:?} in {text:?} by {normalizer}");
    assert_eq!(finder.query(), normalizer.normalize(query));

    let found: Vec<Span> = finder.find_iter(text).collect();
    let words: Vec<Span> = whole_words.find_iter(text).collect();
    for spans in [&found, &words] {
        let mut last = 0;
        for span in spans {
            assert!(last <= span.start && span.start < span.end, "{span:?}: {}", context());
            assert!(text.get(span.range()).is_some(), "{span:?}: {}", context());
            let there = &folded[offsets.to_normalized(*span).range()];
            assert!(there.contains(finder.query()), "{span:?}: {}", context());
            last = span.end;
        }
    }
    for span in &words {
        let (before, after) = (&text[..span.start], &text[span.end..]);
        let touched = before.chars().next_back().into_iter().chain(after.chars().next());
        assert!(!touched.into_iter().any(|c| WORD.contains(c)), "{span:?}: {}", context());
    }
    assert_eq!(finder.find(text), found.first().copied(), "{}", context());

    if finder.query().is_empty() {
        assert!(found.is_empty() && words.is_empty(), "{}", context());
        return;
    }
    let count = folded.matches(finder.query()).count();
    assert!(found.len() <= count && words.len() <= count, "{}", context());
    // Only the marks of a query can refuse a place.
    if !has_marks(query) {
        assert_eq!(found.is_empty(), count == 0, "{}", context());
    }
}

/// Whether the query bears what tells words apart: what `camel_dediac` deletes.
fn has_marks(query: &str) -> bool {
    !compat::camel_dediac().is_normalized(query)
}
