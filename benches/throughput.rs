//! Bytes per second of each act, default options, public face: over the sample article, and over
//! every text of the folder that `KALIMA_CORPUS` names.

use std::hint::black_box;
use std::time::Duration;
use std::{env, fs};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kalima::{Normalizer, sentences, tokens};

/// So much of each text: beyond the caches, within the patience of who waits.
const TEXT_MAX: usize = 4 << 20;

/// The texts to run over, by name.
fn texts() -> Vec<(String, String)> {
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
        let mut text = fs::read_to_string(&path).unwrap();
        let end = (0..=TEXT_MAX.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
        text.truncate(end.unwrap_or(0));
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        texts.push((name, text));
    }
    texts
}

fn throughput(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("throughput");
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    for (name, text) in texts() {
        group.throughput(Throughput::Bytes(text.len() as u64));
        for (act, normalizer) in
            [("repair", Normalizer::repair()), ("search", Normalizer::search())]
        {
            let mut out = String::with_capacity(2 * text.len());
            group.bench_with_input(BenchmarkId::new(act, &name), &text, |bencher, text| {
                bencher.iter(|| {
                    out.clear();
                    normalizer.normalize_into(black_box(text), &mut out);
                    out.len()
                });
            });
        }
        group.bench_with_input(BenchmarkId::new("offsets", &name), &text, |bencher, text| {
            bencher.iter(|| Normalizer::search().normalize_with_offsets(black_box(text)));
        });
        group.bench_with_input(BenchmarkId::new("tokens", &name), &text, |bencher, text| {
            bencher.iter(|| {
                tokens(black_box(text)).fold(0, |fold, token| {
                    let span = token.span();
                    fold ^ span.start ^ span.end
                })
            });
        });
        group.bench_with_input(BenchmarkId::new("sentences", &name), &text, |bencher, text| {
            bencher.iter(|| {
                sentences(black_box(text)).fold(0, |fold, sentence| {
                    let span = sentence.span();
                    fold ^ span.start ^ span.end
                })
            });
        });
    }
    group.finish();
}

criterion_group!(benches, throughput);
criterion_main!(benches);
