//! How much of the Quran's spelling the rules bring to the everyday one: measured where
//! `KALIMA_SHARED` names the folder of corpora.

use kalima::normalize::{Normalizer, Steps};
use kalima::script::{CharSet, name};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::PathBuf;

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !CharSet::ARABIC.contains(c)).filter(|word| !word.is_empty())
}

/// What of the spelling a word that was not found shows, the rarer first.
fn class(word: &str) -> &'static str {
    let has = |c| word.contains(c);
    match () {
        () if has(name::HAMZA_ABOVE) => "hamza without a seat",
        () if has(name::SUPERSCRIPT_ALEF) => "dagger alef",
        () if word.contains(['\u{6E5}', '\u{6E6}', '\u{6E7}', '\u{6E8}']) => "small letter",
        () if has(name::SMALL_HIGH_ROUNDED_ZERO) || word.ends_with("اْ") => "silent letter",
        () if has(name::HAMZA) => "hamza on the line",
        () if has(name::ALEF_WASLA) => "alef wasla",
        () => "none of these",
    }
}

#[test]
fn quran_words_in_everyday_spelling() {
    let Some(shared) = std::env::var_os("KALIMA_SHARED") else {
        println!("skipped: KALIMA_SHARED is not set");
        return;
    };
    let folder = PathBuf::from(shared).join("corpora");
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    let normalizer = Normalizer::new(Steps::DAGGER_ALEF_PROMOTE | Normalizer::search().steps());
    let plain = Normalizer::search();
    let modern: HashSet<String> = ["news.txt", "classical.txt", "diacritised.txt", "tweets.txt"]
        .iter()
        .flat_map(|file| {
            let text = read(file);
            words(&text).map(|word| normalizer.normalize(word).into_owned()).collect::<Vec<_>>()
        })
        .collect();
    let (mut total, mut found, mut without) = (0, 0, 0);
    let mut missed: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    for word in words(&read("vocalised.txt")) {
        total += 1;
        without += usize::from(modern.contains(&*plain.normalize(word)));
        if modern.contains(&*normalizer.normalize(word)) {
            found += 1;
        } else {
            *missed.entry(class(word)).or_default().entry(word.to_owned()).or_default() += 1;
        }
    }
    println!("{found} of {total} words are found promoted and folded, {without} folded only");
    for (class, words) in &missed {
        println!("  {class}: {} words not found", words.values().sum::<usize>());
        if std::env::var_os("KALIMA_VERBOSE").is_some() {
            let mut words: Vec<_> = words.iter().collect();
            words.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
            for (word, count) in words.iter().take(40) {
                println!("    {count} {word} {}", normalizer.normalize(word));
            }
        }
    }
    // The rest is for the most part words that the other corpora happen not to have.
    assert!(found * 100 > total * 70);
}
