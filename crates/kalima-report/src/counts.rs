//! Counts: tokens by kind, and terms by their folded form.

use kalima::stopword::StopWords;
use kalima::{Normalizer, TokenKind};
use std::collections::HashMap;

/// A frequent term.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// The folded form.
    pub(crate) folded: String,
    /// The most frequent spelling; of several, the first in the order of code points.
    pub(crate) spelling: String,
    /// The number of different spellings.
    pub(crate) spellings: usize,
    /// The number of occurrences.
    pub(crate) count: usize,
}

/// The counts of a report.
#[derive(Debug, Default)]
pub(crate) struct Counts<'t> {
    kinds: HashMap<&'static str, usize>,
    spellings: HashMap<&'t str, usize>,
    /// All tokens.
    pub(crate) tokens: usize,
    /// All sentences.
    pub(crate) sentences: usize,
}

impl<'t> Counts<'t> {
    /// Counts a token.
    pub(crate) fn add(&mut self, text: &'t str, kind: TokenKind) {
        self.tokens += 1;
        *self.kinds.entry(kind.as_str()).or_default() += 1;
        if kind == TokenKind::Word {
            *self.spellings.entry(text).or_default() += 1;
        }
    }

    /// Returns the number of tokens of a kind.
    pub(crate) fn of(&self, kind: TokenKind) -> usize {
        self.kinds.get(kind.as_str()).copied().unwrap_or_default()
    }

    /// Returns the most frequent terms without stop words, and the number of all terms.
    pub(crate) fn terms(&self, most: usize) -> (Vec<Term>, usize) {
        let (search, stop_words) = (Normalizer::search(), StopWords::full());
        let mut spellings: Vec<(&str, usize)> =
            self.spellings.iter().map(|(&text, &count)| (text, count)).collect();
        spellings.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let mut terms: HashMap<String, Term> = HashMap::new();
        for (spelling, count) in spellings {
            if stop_words.contains(spelling) {
                continue;
            }
            let folded = search.normalize(spelling).into_owned();
            let term = terms.entry(folded.clone()).or_insert_with(|| Term {
                folded,
                spelling: spelling.to_owned(),
                spellings: 0,
                count: 0,
            });
            term.spellings += 1;
            term.count += count;
        }
        let distinct = terms.len();
        let mut terms: Vec<Term> = terms.into_values().collect();
        terms.sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.folded.cmp(&b.folded)));
        terms.truncate(most);
        (terms, distinct)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_term_count_together() {
        let mut counts = Counts::default();
        for token in kalima::tokens("الإسلام في الاسلام، الإسلام سلام")
        {
            // "Islam in Islam, Islam, peace"
            counts.add(token.text(), token.kind());
        }
        let (terms, distinct) = counts.terms(1);
        assert_eq!((distinct, counts.of(TokenKind::Word), counts.tokens), (2, 5, 6));
        assert_eq!(
            terms,
            [Term {
                folded: "الاسلام".into(), spelling: "الإسلام".into(), spellings: 2, count: 3
            }]
        );
    }
}
