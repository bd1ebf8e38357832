//! A search engine's highlighter: the query is folded, the text is folded, the original is marked.
//!
//! `cargo run --example highlight QUERY [FILE]`

use std::io::{self, IsTerminal};
use std::{env, fs};

use kalima::{Normalizer, Span};

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

    // Both sides go through the same normalizer: spelling and vowels no longer matter.
    let search = Normalizer::search();
    let query = search.normalize(&query);
    for line in text.lines() {
        let (folded, offsets) = search.normalize_with_offsets(line);
        let mut marked = String::new();
        let mut done = 0;
        for (at, found) in folded.match_indices(&*query).filter(|(_, found)| !found.is_empty()) {
            // The match is in the folded text; its span leads back to the original's own bytes.
            let span = offsets.to_source(Span::new(at, at + found.len()));
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
