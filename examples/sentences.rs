//! Sentences with their bytes and what ended them, where a dot may be an abbreviation's or a number's.
//!
//! `cargo run --example sentences [FILE]`

use std::{env, fs, io};

use kalima::{SentenceSplitter, sentences, tokens};

/// Titles, an era, a box number, a quotation inside a sentence, a list and a missing space.
const SAMPLE: &str = "\
قال د. أحمد علي إن العملية ناجحة. وأضاف م. سالم: «سنبدأ غدا!» ثم غادر.
ولد سنة 300 ق.م. في مصر. العنوان: ص.ب. 1234 الرياض. بلغت النسبة 3.5% عام 2020.
«ما اسمك؟» سأل الرجل. انتهى اليوم.بدأ الليل...
";

fn main() -> io::Result<()> {
    let text = match env::args().nth(1) {
        Some(path) => fs::read_to_string(path)?,
        None => SAMPLE.to_owned(),
    };
    for (number, sentence) in (1..).zip(sentences(&text)) {
        // The terminator is the mark that ended it; a title or a list item may have none.
        let ended_by = sentence.terminator().unwrap_or("-");
        let words = tokens(sentence.text()).count();
        println!("{number:>3}  {:?}  {words} tokens, ended by {ended_by}", sentence.span());
        println!("     {}", sentence.text());
    }

    // A ready value for other habits; `new()` is what the free function uses.
    let splitter = SentenceSplitter::new();
    let longest = splitter.sentences(&text).max_by_key(|sentence| sentence.text().len());
    println!("\nthe longest: {}", longest.map_or("", |sentence| sentence.text()));
    Ok(())
}
