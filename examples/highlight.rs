//! A search engine's highlighter: a folded query is found in the text, and the original is marked.
//!
//! `cargo run --example highlight QUERY [FILE]`

use std::io::{self, IsTerminal};
use std::{env, fs};

use kalima::{Finder, Normalizer};

/// "The teacher wrote the lesson. The teachers of the school …", vocalised, bare and stretched.
const SAMPLE: &str = "\
كَتَبَ المُدَرِّسُ الدَّرسَ على اللوح.
سأل التلميذُ المدرّس: أين المـدرس الآخر؟
إلى ٱلْمُدَرِّسِ تحية.
";

fn main() -> io::Result<()> {
    let query = env::args().nth(1).unwrap_or_else(|| "المُدرّس".to_owned());
    let text = match env::args().nth(2) {
        Some(path) => fs::read_to_string(path)?,
        None => SAMPLE.to_owned(),
    };
    let (open, close) =
        if io::stdout().is_terminal() { ("\x1b[7m", "\x1b[27m") } else { ("[", "]") };

    // Text and query are folded alike, so spelling no longer matters; vowels that the query has, the
    // match must not contradict. The spans are of the line as it is.
    let finder = Finder::new(Normalizer::search(), &query);
    for line in text.lines() {
        let mut marked = String::new();
        let mut done = 0;
        for span in finder.find_iter(line) {
            marked.push_str(&line[done..span.start]);
            marked.extend([open, &line[span.range()], close]);
            done = span.end;
        }
        if done > 0 {
            println!("{marked}{}", &line[done..]);
        }
    }
    Ok(())
}
