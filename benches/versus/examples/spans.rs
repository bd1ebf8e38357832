//! The spans that a rival written in Rust finds in standard input: `start end text` on each line, in bytes.
//!
//! `cargo run --release --manifest-path benches/versus/Cargo.toml --example spans -- RIVAL < TEXT`
//! where a rival is one of `icu-words`, `icu-sentences`, `charabia`, `unicode-words`,
//! `unicode-sentences`. Pieces of white space alone are left out; a tab or line end shows as a space.

#![forbid(unsafe_code)]

use std::io::{self, Read, Write};

use charabia::Segment;
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use unicode_segmentation::UnicodeSegmentation;

fn main() -> io::Result<()> {
    let rival = std::env::args().nth(1).unwrap_or_default();
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let ends: Vec<usize> = match rival.as_str() {
        "icu-words" => {
            let segmenter =
                WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
            segmenter.segment_str(&text).collect()
        }
        "icu-sentences" => {
            let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
            segmenter.segment_str(&text).collect()
        }
        "charabia" => ends(text.as_str().segment_str()),
        "unicode-words" => ends(text.split_word_bounds()),
        "unicode-sentences" => ends(text.split_sentence_bounds()),
        other => {
            eprintln!("spans: no rival `{other}`");
            std::process::exit(2);
        }
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut start = 0;
    for end in ends {
        let piece = &text[start..end];
        if !piece.trim().is_empty() {
            writeln!(out, "{start}\t{end}\t{}", piece.trim().replace(['\t', '\n', '\r'], " "))?;
        }
        start = end;
    }
    out.flush()
}

/// Where the pieces of a partition end.
fn ends<'t>(pieces: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let sum = |end: &mut usize, piece: &str| {
        *end += piece.len();
        Some(*end)
    };
    pieces.scan(0, sum).collect()
}
