//! Counts the lines that a query finds under tantivy's default analyzer, its Snowball stemmer and kalima.
//!
//! `cargo run --example compare [FILE [QUERY...]]`; without a file, over the sample article of kalima. Prints the
//! table of the README.

use kalima_tantivy::ArabicTokenizer;
use std::{env, error::Error, fs};
use tantivy::collector::Count;
use tantivy::query::QueryParser;
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{
    Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer,
};
use tantivy::{Index, TantivyDocument};

const ARTICLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/data/article.txt");

/// "president", "the president", vocalised; "military", "and the military"; "Ukraine" without hamza; "war";
/// "country"; "minister"
const QUERIES: &[&str] = &[
    "رئيس",
    "الرئيس",
    "الرَّئيس",
    "عسكري",
    "والعسكرية",
    "اوكرانيا",
    "أوكرانيا",
    "حرب",
    "دولة",
    "وزير",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let text = fs::read_to_string(arguments.next().unwrap_or_else(|| ARTICLE.to_owned()))?;
    let mut queries: Vec<String> = arguments.collect();
    if queries.is_empty() {
        queries = QUERIES.iter().map(|&query| query.to_owned()).collect();
    }
    let simple = || {
        TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(40))
            .filter(LowerCaser)
    };
    let analyzers = [
        ("default", simple().build()),
        ("Snowball", simple().filter(Stemmer::new(Language::Arabic)).build()),
        ("`ar-light:1`", TextAnalyzer::builder(ArabicTokenizer::new()).build()),
    ];

    let mut schema = Schema::builder();
    let fields = analyzers.each_ref().map(|(name, _)| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(name)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
    });
    let index = Index::create_in_ram(schema.build());
    for (name, analyzer) in &analyzers {
        index.tokenizers().register(name, analyzer.clone());
    }
    let mut writer = index.writer_with_num_threads(1, 50_000_000)?;
    let mut lines = 0;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut document = TantivyDocument::new();
        for field in fields {
            document.add_text(field, line);
        }
        writer.add_document(document)?;
        lines += 1;
    }
    writer.commit()?;

    let searcher = index.reader()?.searcher();
    println!(
        "| query, {lines} lines | {} |",
        analyzers.each_ref().map(|(name, _)| *name).join(" | ")
    );
    println!("|---|{}", "--:|".repeat(fields.len()));
    for query in queries {
        let mut row = format!("| {query} |");
        for field in fields {
            let parsed = QueryParser::for_index(&index, vec![field]).parse_query(&query)?;
            row += &format!(" {} |", searcher.search(&parsed, &Count)?);
        }
        println!("{row}");
    }
    Ok(())
}
