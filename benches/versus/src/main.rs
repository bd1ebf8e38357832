//! kalima and its rivals on the same text in the same run: interleaved, medians, one table with ratios.
//!
//! `cargo run --release --manifest-path benches/versus/Cargo.toml [-- SECTION ...]` where a section
//! is one of `tokens`, `normalize`, `sentences`, `messages`, `growth`, `hostile`; all when none is
//! named. The text is every `*.txt` of the folder `KALIMA_CORPUS`, else made from the sample article.

#![forbid(unsafe_code)]

mod corpus;
mod hostile;
mod measure;
mod rivals;

use corpus::Corpus;
use measure::Contest;

const MEGABYTE: usize = 1_000_000;

/// Runs and prints contests over every corpus, or over texts of its own.
type Section = fn(&[Corpus]);

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let sections: [(&str, Section); 6] = [
        ("tokens", tokens),
        ("normalize", normalize),
        ("sentences", sentences),
        ("messages", messages),
        ("growth", growth),
        ("hostile", hostile_texts),
    ];
    if let Some(unknown) = wanted.iter().find(|w| !sections.iter().any(|(name, _)| name == w)) {
        eprintln!("versus: no section `{unknown}`; there are {:?}", sections.map(|(name, _)| name));
        std::process::exit(2);
    }
    println!("SIMD level: {:?}", fearless_simd::Level::new());
    let corpora = corpus::load();
    for (name, run) in sections {
        if wanted.is_empty() || wanted.iter().any(|w| w == name) {
            run(&corpora);
        }
    }
}

fn tokens(corpora: &[Corpus]) {
    for corpus in corpora {
        let text = corpus.of_size(4 * MEGABYTE);
        let short = corpus.of_size(MEGABYTE / 4);
        Contest::new(&format!("tokens, {}", corpus.name), "kalima tokens")
            .entry("kalima tokens", &text, rivals::tokens::kalima)
            .entry("kalima tokens + kind", &text, rivals::tokens::kalima_kinds)
            .entry("kalima tokenize_into", &text, rivals::tokens::kalima_buffer)
            .rival("icu_segmenter word", &text, rivals::tokens::icu)
            .rival("icu_segmenter word + type", &text, rivals::tokens::icu_types)
            .rival("unicode-segmentation split_word_bounds", &text, rivals::tokens::unicode_words)
            .rival("charabia segment_str", &short, rivals::tokens::charabia)
            .entry("std split_whitespace (no punctuation)", &text, rivals::tokens::whitespace)
            .entry("memcpy", &text, rivals::memcpy)
            .run();
    }
}

fn normalize(corpora: &[Corpus]) {
    for corpus in corpora {
        let text = corpus.of_size(4 * MEGABYTE);
        let normal = kalima::Normalizer::search().normalize(&text).into_owned();
        Contest::new(&format!("normalize, {}", corpus.name), "kalima search, normalize_into")
            .entry("kalima search, normalize_into", &text, rivals::normalize::kalima_into)
            .entry("kalima search, already normal", &normal, rivals::normalize::kalima_cow)
            .entry("kalima search, normalize", &text, rivals::normalize::kalima_cow)
            .entry("kalima search, write_to", &text, rivals::normalize::kalima_write_to)
            .entry("kalima search, is_normalized", &normal, rivals::normalize::kalima_is_normalized)
            .entry("kalima search, with offsets", &text, rivals::normalize::kalima_offsets)
            .entry("kalima search, tokens mapped back", &text, rivals::normalize::kalima_map_tokens)
            .entry("kalima search, find_iter", &text, rivals::normalize::kalima_find_iter)
            .entry("kalima repair", &text, rivals::normalize::kalima_repair)
            .entry("kalima lucene", &text, rivals::normalize::kalima_lucene)
            .rival("naive chars() loop, same folds", &text, rivals::normalize::naive)
            .entry("arabic normalize", &text, rivals::normalize::arabic)
            .entry("unicode-normalization nfkc", &text, rivals::normalize::nfkc)
            .entry("memcpy", &text, rivals::memcpy)
            .run();
    }
}

fn sentences(corpora: &[Corpus]) {
    for corpus in corpora {
        let text = corpus.of_size(4 * MEGABYTE);
        let short = corpus.of_size(32_000);
        Contest::new(&format!("sentences, {}", corpus.name), "kalima sentences")
            .entry("kalima sentences", &text, rivals::sentences::kalima)
            .entry("kalima sentences_with", &text, rivals::sentences::kalima_with)
            .rival("icu_segmenter sentence", &text, rivals::sentences::icu)
            .rival("unicode-segmentation sentence bounds", &text, rivals::sentences::unicode)
            .rival("sentencex ar (32 KB)", &short, rivals::sentences::sentencex)
            .entry("memcpy", &text, rivals::memcpy)
            .run();
    }
}

/// Messages of at most 170 bytes, one call each: what a stream of short texts pays per call.
fn messages(corpora: &[Corpus]) {
    for corpus in corpora {
        let text = corpus.messages(170, MEGABYTE);
        // Found beforehand: to find the ends of lines is no contestant's work.
        let lines: Vec<&str> = text.lines().collect();
        let each = |act: fn(&str) -> usize| {
            let lines = &lines;
            move |_: &str| lines.iter().map(|line| act(line)).fold(0, usize::wrapping_add)
        };
        Contest::new(&format!("170-byte messages, tokens, {}", corpus.name), "kalima tokens")
            .entry("kalima tokens", &text, each(rivals::tokens::kalima))
            .rival("icu_segmenter word", &text, each(rivals::tokens::icu))
            .rival(
                "unicode-segmentation split_word_bounds",
                &text,
                each(rivals::tokens::unicode_words),
            )
            .run();
        Contest::new(&format!("170-byte messages, normalize, {}", corpus.name), "kalima search")
            .entry("kalima search", &text, each(rivals::normalize::kalima_into))
            .rival("naive chars() loop, same folds", &text, each(rivals::normalize::naive))
            .run();
    }
}

/// The same text from 64 B to 64 MB: the cost of a byte must not grow faster than memcpy's.
fn growth(corpora: &[Corpus]) {
    let Some(corpus) = corpora.first() else { return };
    for size in [64, 1_000, 64_000, MEGABYTE, 4 * MEGABYTE, 16 * MEGABYTE, 64 * MEGABYTE] {
        let text = corpus.of_size(size);
        Contest::new(&format!("{size} bytes, {}", corpus.name), "memcpy")
            .entry("kalima tokens", &text, rivals::tokens::kalima)
            .entry("kalima search, normalize_into", &text, rivals::normalize::kalima_into)
            .entry("kalima sentences", &text, rivals::sentences::kalima)
            .entry("memcpy", &text, rivals::memcpy)
            .run();
    }
}

fn hostile_texts(_: &[Corpus]) {
    for (name, text) in hostile::texts(MEGABYTE / 2) {
        Contest::new(&format!("hostile: {name}, tokens"), "kalima tokens")
            .entry("kalima tokens", &text, rivals::tokens::kalima)
            .rival("icu_segmenter word", &text, rivals::tokens::icu)
            .rival("unicode-segmentation split_word_bounds", &text, rivals::tokens::unicode_words)
            .run();
        Contest::new(&format!("hostile: {name}, normalize"), "kalima search")
            .entry("kalima search", &text, rivals::normalize::kalima_into)
            .rival("naive chars() loop, same folds", &text, rivals::normalize::naive)
            .run();
        Contest::new(&format!("hostile: {name}, sentences"), "kalima sentences")
            .entry("kalima sentences", &text, rivals::sentences::kalima)
            .rival("icu_segmenter sentence", &text, rivals::sentences::icu)
            .run();
    }
}
