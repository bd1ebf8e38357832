//! The analyzers that are compared, each as a function from text to terms.

use charabia::Tokenize;
use kalima::search::Analyzer;
use kalima::stopword::StopWords;
use tantivy::tokenizer::{
    Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer, TokenStream,
};

/// A term with its position.
pub(crate) type Term = (String, usize);

/// An analyzer with its name.
pub(crate) struct Analysis {
    pub(crate) name: &'static str,
    pub(crate) terms: fn(&str) -> Vec<Term>,
}

impl Analysis {
    /// Returns all analyzers, in the order of the tables. None drops stop words, so that they differ in
    /// the terms of a word alone.
    pub(crate) fn all() -> Vec<Self> {
        vec![
            Self { name: "tantivy default", terms: default },
            Self { name: "tantivy default + Snowball", terms: snowball },
            Self { name: "light10 chain (Lucene)", terms: light10 },
            Self { name: "charabia", terms: charabia },
            Self { name: "kalima fold", terms: fold },
            Self { name: "kalima light", terms: light },
        ]
    }
}

fn of_tantivy(mut analyzer: TextAnalyzer, text: &str) -> Vec<Term> {
    let (mut terms, mut tokens) = (Vec::new(), analyzer.token_stream(text));
    while tokens.advance() {
        terms.push((tokens.token().text.clone(), tokens.token().position));
    }
    terms
}

fn default(text: &str) -> Vec<Term> {
    let chain = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser);
    of_tantivy(chain.build(), text)
}

fn snowball(text: &str) -> Vec<Term> {
    let chain = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::Arabic));
    of_tantivy(chain.build(), text)
}

fn of_kalima(analyzer: Analyzer, text: &str) -> Vec<Term> {
    let analyzer = analyzer.stop_words(StopWords::none());
    analyzer.terms(text).map(|term| (term.text().to_owned(), term.position() as usize)).collect()
}

/// Lucene's normalizer and stemmer over words.
fn light10(text: &str) -> Vec<Term> {
    let words = kalima::Tokenizer::words().tokens(text);
    let stem = |word: &str| {
        let word = kalima::compat::lucene().normalize(word).to_lowercase();
        kalima::stem::Light10::new().stem(&word).to_owned()
    };
    words.enumerate().map(|(at, word)| (stem(word.text()), at)).collect()
}

fn charabia(text: &str) -> Vec<Term> {
    let words = text.tokenize().filter(|token| token.is_word());
    words.enumerate().map(|(at, token)| (token.lemma().to_owned(), at)).collect()
}

fn fold(text: &str) -> Vec<Term> {
    of_kalima(Analyzer::ar_exact(), text)
}

fn light(text: &str) -> Vec<Term> {
    of_kalima(Analyzer::ar_light(), text)
}
