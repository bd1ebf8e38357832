//! Measures the functions over columns, against the library over the same rows.
//!
//! The rows are the lines of the files in the directory `$KALIMA_CORPUS`, or a few sentences without
//! it. Each figure is the best of five runs.

use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use kalima::search::{Analyzer, TermBuffer};
use kalima::{Normalizer, SentenceSplitter, Tokenizer};
use kalima_arrow::OffsetUnit;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

const BYTES: usize = 20 << 20;

fn main() {
    let rows = rows();
    let bytes: usize = rows.iter().map(String::len).sum();
    println!("{} rows, {bytes} bytes; MB/s", rows.len());
    let measure = |name: &str, run: &mut dyn FnMut()| {
        let best = (0..5).map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        });
        let seconds = best.min().unwrap_or_default().as_secs_f64();
        println!("{name:32}{:8.0}", bytes as f64 / 1e6 / seconds);
    };
    let search = Normalizer::search();
    let mut to = String::new();
    measure("library: normalize_into", &mut || {
        for row in &rows {
            to.clear();
            search.normalize_into(row, &mut to);
        }
        black_box(&to);
    });
    let whole = rows.join("\n");
    measure("library: normalize_into, whole", &mut || {
        to.clear();
        search.normalize_into(&whole, &mut to);
        black_box(&to);
    });
    measure("library: tokens", &mut || {
        black_box(rows.iter().map(|row| kalima::tokens(row).count()).sum::<usize>());
    });
    measure("library: sentences", &mut || {
        black_box(rows.iter().map(|row| kalima::sentences(row).count()).sum::<usize>());
    });
    let mut terms = TermBuffer::new();
    measure("library: terms_into", &mut || {
        for row in &rows {
            Analyzer::ar_light().terms_into(row, &mut terms);
        }
        black_box(&terms);
    });
    let columns: [ArrayRef; 3] = [
        Arc::new(StringArray::from_iter_values(&rows)),
        Arc::new(LargeStringArray::from_iter_values(&rows)),
        Arc::new(StringViewArray::from_iter_values(&rows)),
    ];
    for column in &columns {
        let chunks: Vec<ArrayRef> = (0..column.len())
            .step_by(8192)
            .map(|start| column.slice(start, 8192.min(column.len() - start)))
            .collect();
        let each = |name: &str, function: &dyn Fn(&dyn Array) -> ArrayRef| {
            let name = format!("{}: {name}", column.data_type());
            measure(&name, &mut || {
                for chunk in &chunks {
                    black_box(function(chunk));
                }
            });
        };
        each("normalize", &|c| kalima_arrow::normalize(c, &search).expect("text"));
        each("tokens", &|c| kalima_arrow::tokens(c, Tokenizer::new()).expect("text"));
        each("sentences", &|c| kalima_arrow::sentences(c, SentenceSplitter::new()).expect("text"));
        each("terms", &|c| kalima_arrow::terms(c, Analyzer::ar_light()).expect("text"));
        each("token_spans, bytes", &|c| {
            kalima_arrow::token_spans(c, Tokenizer::new(), OffsetUnit::Byte).expect("text")
        });
        each("token_spans, chars", &|c| {
            kalima_arrow::token_spans(c, Tokenizer::new(), OffsetUnit::Char).expect("text")
        });
    }
}

fn rows() -> Vec<String> {
    let mut rows = Vec::new();
    let directory = std::env::var_os("KALIMA_CORPUS").and_then(|path| std::fs::read_dir(path).ok());
    for entry in directory.into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
        rows.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
    }
    if rows.is_empty() {
        // "Dr Ahmad said: the rate is 3.5%. He finished."
        rows.push("قَالَ د. أحمد: النسبة 3.5%. انتهى.".to_owned());
    }
    // Rows of all files take turns.
    let step = 7919;
    let bytes: usize = rows.iter().map(String::len).sum();
    let count = rows.len() * BYTES.div_ceil(bytes.max(1));
    let mut total = 0;
    (0..count)
        .map(|at| rows[at * step % rows.len()].clone())
        .take_while(|row| {
            total += row.len();
            total <= BYTES
        })
        .collect()
}
