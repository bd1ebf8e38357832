//! A comparison on tantivy: the results of queries under the analyzers of kalima and of other libraries.
//!
//! Prints three tables: pairs written by hand, the words of a treebank, paraphrases. The texts of the last
//! two are named by the environment; see the README.

mod analyzers;
mod engine;
mod pairs;
mod paraphrases;
mod words;

use analyzers::Analysis;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let analyses = Analysis::all();
    pairs::print(&analyses)?;
    match std::env::var("KALIMA_SHARED") {
        Ok(folder) => words::print(&format!("{folder}/gold/padt-dev"), &analyses)?,
        Err(_) => println!("words: skipped, KALIMA_SHARED names no folder\n"),
    }
    match std::env::var("KALIMA_TATOEBA") {
        Ok(file) => paraphrases::print(&file, &analyses)?,
        Err(_) => println!("paraphrases: skipped, KALIMA_TATOEBA names no file"),
    }
    Ok(())
}
