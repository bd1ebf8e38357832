//! Throughput in bytes per second of every public operation, over texts of 64 B to 64 MB.
//!
//! Reads the sample article and every `*.txt` file of the folder that `KALIMA_CORPUS` names.

use std::fmt;
use std::sync::LazyLock;
use std::{env, fs};

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use kalima::search::{Analyzer, TermBuffer};
use kalima::sentence::{AbbreviationKind, Abbreviations};
use kalima::token::TokenBuffer;
use kalima::{Finder, Normalizer, SentenceSplitter, Tokenizer, sentences, tokens};

/// The lengths of the texts, in bytes: from one line to more than the largest cache.
const SIZES: [usize; 6] = [64, 1 << 10, 16 << 10, 256 << 10, 4 << 20, 64 << 20];

/// The texts by name, read once.
static CORPORA: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
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
});

/// One corpus at one length.
#[derive(Clone, Copy)]
struct Sample {
    name: &'static str,
    corpus: &'static str,
    size: usize,
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.size)
    }
}

impl Sample {
    fn all() -> impl Iterator<Item = Self> {
        CORPORA.iter().flat_map(|(name, corpus)| SIZES.map(|size| Self { name, corpus, size }))
    }

    /// The corpus, repeated or cut at a char boundary to at most `size` bytes.
    fn text(&self) -> String {
        let mut text = String::with_capacity(self.size);
        while text.len() < self.size {
            let room = self.corpus.len().min(self.size - text.len());
            let end = (0..=room).rev().find(|&end| self.corpus.is_char_boundary(end)).unwrap_or(0);
            if end == 0 {
                break;
            }
            text.push_str(&self.corpus[..end]);
        }
        text
    }

    /// Times `run` on the text and reports bytes per second.
    fn bench(self, bencher: Bencher<'_, '_>, mut run: impl FnMut(&str) -> usize) {
        let text = self.text();
        bencher.counter(BytesCount::of_str(&text)).bench_local(|| run(black_box(&text)));
    }
}

fn main() {
    divan::main();
}

#[divan::bench(args = Sample::all())]
fn token_iterator(bencher: Bencher<'_, '_>, sample: &Sample) {
    sample.bench(bencher, |text| {
        tokens(text).fold(0, |fold, token| fold ^ token.span().start ^ token.span().end)
    });
}

#[divan::bench(args = Sample::all())]
fn tokenize_into(bencher: Bencher<'_, '_>, sample: &Sample) {
    let mut buffer = TokenBuffer::new();
    sample.bench(bencher, |text| {
        Tokenizer::new().tokenize_into(text, &mut buffer).map_or(0, |()| buffer.len())
    });
}

#[divan::bench(args = Sample::all())]
fn sentence_iterator(bencher: Bencher<'_, '_>, sample: &Sample) {
    sample.bench(bencher, |text| {
        sentences(text).fold(0, |fold, sentence| fold ^ sentence.span().start ^ sentence.span().end)
    });
}

#[divan::bench(args = Sample::all())]
fn sentences_with_abbreviation(bencher: Bencher<'_, '_>, sample: &Sample) {
    // "engineer", shortened
    let mut known = Abbreviations::new();
    known.insert("مهند.", AbbreviationKind::Title);
    sample.bench(bencher, |text| {
        SentenceSplitter::new()
            .sentences_with(text, &known)
            .fold(0, |fold, sentence| fold ^ sentence.span().start ^ sentence.span().end)
    });
}

/// The index terms of each profile, into a buffer that is kept.
#[divan::bench(args = Sample::all(), consts = [0, 1, 2])]
fn terms_into<const PROFILE: usize>(bencher: Bencher<'_, '_>, sample: &Sample) {
    let profiles = [Analyzer::ar_exact(), Analyzer::ar_light(), Analyzer::ar_light10()];
    let mut buffer = TermBuffer::new();
    sample.bench(bencher, |text| {
        profiles[PROFILE].terms_into(text, &mut buffer);
        buffer.len()
    });
}

/// The index terms of the search fold, one by one.
#[divan::bench(args = Sample::all())]
fn term_iterator(bencher: Bencher<'_, '_>, sample: &Sample) {
    sample.bench(bencher, |text| {
        Analyzer::ar_exact().terms(text).fold(0, |fold, term| fold ^ term.span().start)
    });
}

/// The operations of a [`Normalizer`], each over the presets `search` and `repair`.
mod normalizer {
    use super::*;

    fn run(preset: &str) -> Normalizer {
        preset.parse().unwrap()
    }

    #[divan::bench(args = Sample::all(), consts = [0, 1])]
    fn normalize_into<const PRESET: usize>(bencher: Bencher<'_, '_>, sample: &Sample) {
        let normalizer = run(["search", "repair"][PRESET]);
        let mut out = String::new();
        sample.bench(bencher, |text| {
            out.clear();
            normalizer.normalize_into(text, &mut out);
            out.len()
        });
    }

    #[divan::bench(args = Sample::all())]
    fn normalize(bencher: Bencher<'_, '_>, sample: &Sample) {
        sample.bench(bencher, |text| Normalizer::search().normalize(text).len());
    }

    #[divan::bench(args = Sample::all())]
    fn is_normalized(bencher: Bencher<'_, '_>, sample: &Sample) {
        sample.bench(bencher, |text| usize::from(Normalizer::search().is_normalized(text)));
    }

    #[divan::bench(args = Sample::all())]
    fn write_to(bencher: Bencher<'_, '_>, sample: &Sample) {
        let mut out = String::new();
        sample.bench(bencher, |text| {
            out.clear();
            Normalizer::search().write_to(text, &mut out).map_or(0, |()| out.len())
        });
    }

    #[divan::bench(args = Sample::all())]
    fn normalize_with_offsets(bencher: Bencher<'_, '_>, sample: &Sample) {
        sample.bench(bencher, |text| Normalizer::search().normalize_with_offsets(text).0.len());
    }
}

#[divan::bench(args = Sample::all())]
fn find_iter(bencher: Bencher<'_, '_>, sample: &Sample) {
    // "Russia"
    let finder = Finder::new(Normalizer::search(), "روسيا");
    sample.bench(bencher, |text| finder.find_iter(text).count());
}
