//! Indexes of tantivy itself: what queries find, phrases, snippets, stored names.

use kalima::search::Analyzer;
use kalima_tantivy::{ArabicFold, ArabicStem, ArabicTokenizer};
use tantivy::collector::{Count, DocSetCollector};
use tantivy::query::QueryParser;
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
use tantivy::snippet::SnippetGenerator;
use tantivy::tokenizer::{TextAnalyzer, TokenStream, WhitespaceTokenizer};
use tantivy::{Index, TantivyDocument, doc};

/// An index in memory of one field with the analyzer of this profile.
struct Lines {
    index: Index,
    field: Field,
}

impl Lines {
    fn new(profile: &str, lines: &[&str]) -> Self {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(profile)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let options = TextOptions::default().set_indexing_options(indexing) | STORED;
        let field = schema.add_text_field("body", options);
        let index = Index::create_in_ram(schema.build());
        let analyzer: Analyzer = profile.parse().unwrap();
        index.tokenizers().register(profile, ArabicTokenizer::with_analyzer(analyzer));
        let mut writer = index.writer_with_num_threads(1, 20_000_000).unwrap();
        for line in lines {
            writer.add_document(doc!(field => *line)).unwrap();
        }
        writer.commit().unwrap();
        Self { index, field }
    }

    fn count(&self, query: &str) -> usize {
        let searcher = self.index.reader().unwrap().searcher();
        let parser = QueryParser::for_index(&self.index, vec![self.field]);
        searcher.search(&parser.parse_query(query).unwrap(), &Count).unwrap()
    }

    fn snippet(&self, query: &str) -> String {
        let searcher = self.index.reader().unwrap().searcher();
        let parser = QueryParser::for_index(&self.index, vec![self.field]);
        let query = parser.parse_query(query).unwrap();
        let found = searcher.search(&query, &DocSetCollector).unwrap();
        let document: TantivyDocument = searcher.doc(*found.iter().next().unwrap()).unwrap();
        let snippets = SnippetGenerator::create(&searcher, &*query, self.field).unwrap();
        snippets.snippet_from_doc(&document).to_html()
    }
}

/// "the teacher wrote on the board", "with the teachers and in their book", "Ahmad went to Egypt"
const LINES: &[&str] = &["كَتَبَ المُدَرِّسُ على السَّبّورة", "بالمدرسين وفي كتابهم", "ذهب أحمد إلى مصر"];

#[test]
fn queries_find_every_spelling() {
    let lines = Lines::new("ar-light:1", LINES);
    for (query, found) in [
        ("مدرس", 2),         // "teacher"
        ("المدرّس", 2),       // "the teacher"
        ("وللمدرسين", 2),    // "and for the teachers"
        ("احمد", 1),         // "Ahmad" without its hamza
        ("كتاب", 1),         // "book"
        ("مصر", 1),          // "Egypt"
        ("دمشق", 0),         // "Damascus"
        ("مدرس AND مصر", 0), // "teacher", "Egypt"
    ] {
        assert_eq!(lines.count(query), found, "{query}");
    }
    let exact = Lines::new("ar-exact:1", LINES);
    assert_eq!((exact.count("المدرس"), exact.count("مدرس")), (1, 0));
}

#[test]
fn phrases_count_stopped_words() {
    let lines = Lines::new("ar-light:1", LINES);
    assert_eq!(lines.count("\"المدرس على السبورة\""), 1); // "the teacher on the board"
    assert_eq!(lines.count("\"المدرس السبورة\""), 0);
    assert_eq!(lines.count("\"المدرس السبورة\"~1"), 1);
    // One word is one term, not a phrase.
    assert_eq!(lines.count("\"بالمدرسين\""), 2); // "with the teachers"
}

#[test]
fn snippets_mark_words_of_the_original() {
    let lines = Lines::new("ar-light:1", &LINES[..1]);
    assert_eq!(lines.snippet("مدرس"), "كَتَبَ <b>المُدَرِّسُ</b> على السَّبّورة");
}

#[test]
fn a_tokenizer_that_is_not_registered_is_an_error() {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer("ar-light:99");
    let options = TextOptions::default().set_indexing_options(indexing);
    let field = schema.add_text_field("body", options);
    let index = Index::create_in_ram(schema.build());
    let parser = QueryParser::for_index(&index, vec![field]);
    let error = parser.parse_query("كتاب").unwrap_err().to_string(); // "book"
    assert!(error.contains("ar-light:99"), "{error}");
}

#[test]
fn filters_rewrite_the_tokens_of_other_tokenizers() {
    let terms = |mut analyzer: TextAnalyzer, text: &str| {
        let (mut terms, mut tokens) = (Vec::new(), analyzer.token_stream(text));
        while tokens.advance() {
            terms.push(tokens.token().text.clone());
        }
        terms
    };
    let text = "إلى المدرسةِ ـــ Book"; // "to the school", a tatweel run
    let fold = TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(ArabicFold::new());
    assert_eq!(terms(fold.build(), text), ["الي", "المدرسه", "book"]);
    let stem = TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(ArabicStem::new());
    assert_eq!(terms(stem.build(), text), ["الي", "مدرس", "book"]);
}

#[cfg(feature = "query")]
#[test]
fn expansion_finds_forms_in_an_index_without_stems() {
    use kalima::search::Expansion;
    let lines = Lines::new("ar-exact:1", LINES);
    let searcher = lines.index.reader().unwrap().searcher();
    let count = |word: &str, expansion| {
        let query = kalima_tantivy::expand(lines.field, word, expansion);
        searcher.search(&query, &Count).unwrap()
    };
    assert_eq!(count("مدرس", Expansion::plain()), 0); // "teacher"
    assert_eq!(count("مدرس", Expansion::proclitics()), 1);
    assert_eq!(count("مدرس", Expansion::inflection()), 2);
    assert_eq!(count("كتاب", Expansion::pronouns()), 1); // "book"
}

#[cfg(feature = "query")]
#[test]
fn all_profiles_are_registered_by_name() {
    let manager = tantivy::tokenizer::TokenizerManager::default();
    kalima_tantivy::register(&manager);
    for profile in Analyzer::profiles() {
        let mut analyzer = manager.get(profile).unwrap();
        assert!(analyzer.token_stream("كتاب").advance(), "{profile}"); // "book"
    }
}
