//! Indexes the lines of a file and searches them in any spelling, with highlighted lines.
//!
//! `cargo run --example lines [FILE [QUERY...]]`; without a file, over a few lines of its own.

use kalima::search::Analyzer;
use kalima_tantivy::ArabicTokenizer;
use std::{env, error::Error, fs};
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
use tantivy::snippet::SnippetGenerator;
use tantivy::{Index, TantivyDocument, doc};

/// "The teacher wrote the lesson.", "We went with the teachers to the school.", "Ahmad's book is new.",
/// "and for the book, a reader"
const LINES: &str = "\
كَتَبَ المُدَرِّسُ الدَّرْسَ.
ذهبنا بالمدرسين إلى المدرسة.
كتاب أحمد جديد.
وللكتاب قارئ";

/// With and without marks, article, و and hamza.
const QUERIES: &[&str] = &["مدرس", "المُدَرِّس", "والمدرسين", "احمد", "كتابه"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let lines = arguments.next().map_or(Ok(LINES.to_owned()), fs::read_to_string)?;
    let mut queries: Vec<String> = arguments.collect();
    if queries.is_empty() {
        queries = QUERIES.iter().map(|&query| query.to_owned()).collect();
    }

    // The schema stores the profile, and a build that lacks it cannot open the field.
    let analyzer = Analyzer::ar_light();
    let profile = analyzer.profile().unwrap_or_default();
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(profile)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let options = TextOptions::default().set_indexing_options(indexing) | STORED;
    let line = schema.add_text_field("line", options);
    let index = Index::create_in_ram(schema.build());
    index.tokenizers().register(profile, ArabicTokenizer::with_analyzer(analyzer));

    let mut writer = index.writer_with_num_threads(1, 50_000_000)?;
    for text in lines.lines().filter(|text| !text.is_empty()) {
        writer.add_document(doc!(line => text))?;
    }
    writer.commit()?;

    let searcher = index.reader()?.searcher();
    let parser = QueryParser::for_index(&index, vec![line]);
    for query in queries {
        let parsed = parser.parse_query(&query)?;
        let found = searcher.search(&parsed, &TopDocs::with_limit(3).order_by_score())?;
        println!("{query}: {} found", found.len());
        let snippets = SnippetGenerator::create(&searcher, &*parsed, line)?;
        for (_, address) in found {
            let document: TantivyDocument = searcher.doc(address)?;
            println!("    {}", snippets.snippet_from_doc(&document).to_html());
        }
    }
    Ok(())
}
