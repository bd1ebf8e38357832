//! Bytes per second of each act over texts of 64 B to 64 MB, default options, public face: over the
//! sample article, and over every text of the folder that `KALIMA_CORPUS` names.

use std::hint::black_box;
use std::time::Duration;
use std::{env, fs};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kalima::token::TokenBuffer;
use kalima::{Normalizer, Tokenizer, sentences, tokens};

/// The lengths of the texts, in bytes: one line to beyond every cache.
const SIZES: [usize; 6] = [64, 1 << 10, 16 << 10, 256 << 10, 4 << 20, 64 << 20];

/// What the acts run over, by name.
fn corpora() -> Vec<(String, String)> {
    let article = include_str!("../examples/data/article.txt");
    let mut texts = vec![("article".to_owned(), article.to_owned())];
    let Ok(folder) = env::var("KALIMA_CORPUS") else { return texts };
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    for path in files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        texts.push((name, fs::read_to_string(&path).unwrap()));
    }
    texts
}

/// `size` bytes of `corpus`, again and again if it has less, up to a char boundary.
fn of_size(corpus: &str, size: usize) -> String {
    let mut text = String::with_capacity(size);
    while text.len() < size && !corpus.is_empty() {
        let room = corpus.len().min(size - text.len());
        let end = (0..=room).rev().find(|&end| corpus.is_char_boundary(end)).unwrap_or(0);
        text.push_str(&corpus[..end]);
        if end == 0 {
            break;
        }
    }
    text
}

fn throughput(criterion: &mut Criterion) {
    for (name, corpus) in corpora() {
        let mut group = criterion.benchmark_group(&name);
        group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
        for size in SIZES {
            let text = of_size(&corpus, size);
            group.throughput(Throughput::Bytes(text.len() as u64));
            // A pass over the longest takes a good part of a second.
            group.sample_size(if size > 1 << 20 { 10 } else { 30 });
            let mut act = |act: &str, run: &mut dyn FnMut(&str) -> usize| {
                group.bench_with_input(BenchmarkId::new(act, size), &text, |bencher, text| {
                    bencher.iter(|| run(black_box(text)));
                });
            };
            act("tokens", &mut |text| {
                tokens(text).fold(0, |fold, token| fold ^ token.span().start ^ token.span().end)
            });
            let mut buffer = TokenBuffer::new();
            act("tokenize_into", &mut |text| {
                Tokenizer::new().tokenize_into(text, &mut buffer).map_or(0, |()| buffer.len())
            });
            let mut out = String::new();
            for (act_name, normalizer) in
                [("search", Normalizer::search()), ("repair", Normalizer::repair())]
            {
                act(act_name, &mut |text| {
                    out.clear();
                    normalizer.normalize_into(text, &mut out);
                    out.len()
                });
            }
            act("offsets", &mut |text| Normalizer::search().normalize_with_offsets(text).0.len());
            act("sentences", &mut |text| {
                sentences(text)
                    .fold(0, |fold, sentence| fold ^ sentence.span().start ^ sentence.span().end)
            });
        }
        group.finish();
    }
}

criterion_group!(benches, throughput);
criterion_main!(benches);
