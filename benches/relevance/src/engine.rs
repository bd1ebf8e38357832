//! An index of lines in tantivy, and its queries.

use crate::analyzers::{Analysis, Term};
use std::collections::BTreeSet;
use std::error::Error;
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery, TermSetQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use tantivy::{Index, Searcher, doc};

/// Lines under one analyzer.
pub(crate) struct Lines {
    searcher: Searcher,
    field: Field,
    terms: fn(&str) -> Vec<Term>,
}

/// The terms of a function as a tokenizer.
#[derive(Clone)]
struct Terms(fn(&str) -> Vec<Term>);

struct TermStream {
    terms: std::vec::IntoIter<Term>,
    token: Token,
}

impl Tokenizer for Terms {
    type TokenStream<'a> = TermStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TermStream {
        TermStream { terms: (self.0)(text).into_iter(), token: Token::default() }
    }
}

impl TokenStream for TermStream {
    fn advance(&mut self) -> bool {
        let Some((text, position)) = self.terms.next() else { return false };
        (self.token.text, self.token.position) = (text, position);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

impl Lines {
    pub(crate) fn new(analysis: &Analysis, lines: &[String]) -> Result<Self, Box<dyn Error>> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("terms")
            .set_index_option(IndexRecordOption::WithFreqs);
        let field =
            schema.add_text_field("line", TextOptions::default().set_indexing_options(indexing));
        let number = schema.add_u64_field("number", FAST);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register("terms", Terms(analysis.terms));
        let mut writer = index.writer_with_num_threads(1, 200_000_000)?;
        for (at, line) in lines.iter().enumerate() {
            writer.add_document(doc!(field => line.as_str(), number => at as u64))?;
        }
        writer.commit()?;
        Ok(Self { searcher: index.reader()?.searcher(), field, terms: analysis.terms })
    }

    fn query(&self, text: &str, occur: Occur) -> BooleanQuery {
        let terms: BTreeSet<String> =
            (self.terms)(text).into_iter().map(|(term, _)| term).collect();
        let query = |term: String| -> Box<dyn Query> {
            let term = tantivy::Term::from_field_text(self.field, &term);
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
        };
        BooleanQuery::new(terms.into_iter().map(|term| (occur, query(term))).collect())
    }

    /// Returns the numbers of the lines with every term of the text.
    pub(crate) fn find(&self, text: &str) -> Result<BTreeSet<usize>, Box<dyn Error>> {
        self.numbers(&self.query(text, Occur::Must))
    }

    /// Returns the numbers of the lines with one of these terms.
    pub(crate) fn find_any<'w>(
        &self,
        terms: impl Iterator<Item = &'w str>,
    ) -> Result<BTreeSet<usize>, Box<dyn Error>> {
        let terms = terms.map(|term| tantivy::Term::from_field_text(self.field, term));
        self.numbers(&TermSetQuery::new(terms.collect::<Vec<_>>()))
    }

    fn numbers(&self, query: &dyn Query) -> Result<BTreeSet<usize>, Box<dyn Error>> {
        let mut found = BTreeSet::new();
        for address in self.searcher.search(query, &DocSetCollector)? {
            found.insert(self.number(address)?);
        }
        Ok(found)
    }

    /// Returns the numbers of the ten best lines with a term of the text, without the line `except`.
    pub(crate) fn rank(&self, text: &str, except: usize) -> Result<Vec<usize>, Box<dyn Error>> {
        let best = TopDocs::with_limit(11).order_by_score();
        let found = self.searcher.search(&self.query(text, Occur::Should), &best)?;
        let mut numbers = Vec::new();
        for (_, address) in found {
            numbers.push(self.number(address)?);
        }
        numbers.retain(|&number| number != except);
        numbers.truncate(10);
        Ok(numbers)
    }

    fn number(&self, address: tantivy::DocAddress) -> Result<usize, Box<dyn Error>> {
        let segment = self.searcher.segment_reader(address.segment_ord);
        let number = segment.fast_fields().u64("number")?.first(address.doc_id);
        Ok(usize::try_from(number.ok_or("a line without a number")?)?)
    }

    /// Returns the number of distinct terms.
    pub(crate) fn distinct(&self) -> Result<usize, Box<dyn Error>> {
        let mut distinct = 0;
        for segment in self.searcher.segment_readers() {
            distinct += segment.inverted_index(self.field)?.terms().num_terms();
        }
        Ok(distinct)
    }
}
