//! Stemmers: forms that meet, rows of Lucene and Snowball, and any input.

use kalima::stem::{AnyStemmer, Except, Light, Light10, Stemmer};
use kalima::{Normalizer, Steps, Tokenizer, compat};
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;

/// The text of a file of vectors; `None`, and a line that says so, if it is not there.
fn vectors(file: &str) -> Option<String> {
    let path = PathBuf::from(std::env::var_os("KALIMA_SHARED").unwrap_or_default());
    let text = fs::read_to_string(path.join("vectors").join(file)).ok();
    if text.is_none() {
        println!("{file}: skipped, KALIMA_SHARED has no such file");
    }
    text
}

/// Counts the rows that `passes` accepts, and requires all.
fn check(file: &str, rows: &[&str], passes: impl Fn(&str) -> bool) {
    let failed: Vec<_> = rows.iter().filter(|row| !passes(row)).collect();
    println!("{file}: {} of {}", rows.len() - failed.len(), rows.len());
    assert!(failed.is_empty(), "{:?}", failed.iter().take(10).collect::<Vec<_>>());
}

#[test]
fn light10_equals_lucene() {
    let Some(text) = vectors("light10.tsv") else { return };
    let rows: Vec<_> = text.lines().filter(|row| !row.starts_with('#')).collect();
    check("light10.tsv", &rows, |row| {
        let columns: Vec<_> = row.split('\t').collect();
        let [word, normalized, of_word, of_normalized] = columns[..] else { return false };
        compat::lucene().normalize(word) == normalized
            && Light10::new().stem(word) == of_word
            && Light10::new().stem(normalized) == of_normalized
    });
}

#[test]
fn light10_equals_the_stem_filter_of_lucene() {
    let Some(text) = vectors("lucene.jsonl") else { return };
    let rows: Vec<_> =
        text.lines().filter(|row| row.contains("\"lucene.ArabicStemFilter\"")).collect();
    check("lucene.jsonl, ArabicStemFilter", &rows, |row| {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        let keywords = row["options"]["keywords"].as_array().into_iter().flatten();
        let keywords: Vec<&str> = keywords.filter_map(|word| word.as_str()).collect();
        let stemmer = Except::new(Light10::new(), &keywords);
        let stem = row["input"].as_str().map(|word| stemmer.stem(word).into_owned());
        stem.as_deref() == row["expected"].as_str()
    });
}

/// The chain of Lucene's `ArabicAnalyzer`: words in lower case, digits, stop words as written,
/// normalizer, stemmer with exceptions.
fn lucene_terms(text: &str, stop_words: &[&str], keywords: &[&str]) -> Vec<String> {
    let digits = Normalizer::new(Steps::DIGITS_ASCII.union(Steps::LOWERCASE));
    let stemmer = Except::new(Light10::new(), keywords);
    let words = Tokenizer::words().tokens(text).map(|token| digits.normalize(token.text()));
    words
        .filter(|word| !stop_words.contains(&&**word))
        .map(|word| stemmer.stem(&compat::lucene().normalize(&word)).into_owned())
        .collect()
}

#[test]
fn the_chain_of_lucene_gives_its_terms() {
    let Some(text) = vectors("lucene.jsonl") else { return };
    let rows: Vec<_> =
        text.lines().filter(|row| row.contains("\"lucene.ArabicAnalyzer\"")).collect();
    check("lucene.jsonl, ArabicAnalyzer", &rows, |row| {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        let list = |name: &str| {
            let words = row["options"][name].as_array();
            words.map(|words| words.iter().filter_map(|word| word.as_str()).collect::<Vec<_>>())
        };
        let stop_words = list("stopwords").unwrap_or_else(|| compat::lucene_stop_words().to_vec());
        let keywords = list("stem_exclusion").unwrap_or_default();
        let terms = lucene_terms(row["input"].as_str().unwrap_or_default(), &stop_words, &keywords);
        row["expected"].as_array().is_some_and(|expected| {
            expected.iter().map(|term| term.as_str()).eq(terms.iter().map(|term| Some(&**term)))
        })
    });
}

#[cfg(feature = "snowball")]
#[test]
fn snowball_equals_upstream() {
    let Some(text) = vectors("snowball_arabic.tsv") else { return };
    let rows: Vec<_> = text.lines().filter(|row| !row.starts_with('#')).collect();
    check("snowball_arabic.tsv", &rows, |row| {
        let Some((word, stem)) = row.split_once('\t') else { return false };
        kalima::stem::Snowball::new().stem(word) == stem
    });
}

#[test]
fn forms_of_a_word_share_a_light_stem() {
    for forms in [
        &["وزارة", "الوزارة", "وزارته", "للوزارات", "بوزارتهم", "وَزارَتان"][..], // "ministry"
        &["كتاب", "الكتاب", "وبالكتاب", "كتابه", "كتابان", "كتابًا"],            // "book"
        &["سياسي", "السياسية", "سياسيين", "والسياسيون"],                        // "political"
        &["منها", "من", "ومنهم"],                                               // "from"
        &["مسؤول", "مسئول", "المسؤولين"],                                       // "responsible"
        &["أصدقاء", "أصدقائه", "أصدقاؤهم"],                                     // "friends"
    ] {
        let stems: Vec<_> = forms.iter().map(|form| Light::new().stem(form)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?} {stems:?}");
    }
    assert_ne!(Light::new().stem("سياسي"), Light::new().stem("سياسة")); // "political", "politics"
    assert_ne!(Light::new().stem("ألمانيا"), Light::new().stem("مانيا")); // "Germany", "mania"
}

#[test]
fn any_stemmer_is_read_by_its_profile() {
    for profile in AnyStemmer::profiles() {
        let stemmer: AnyStemmer = profile.parse().unwrap();
        assert_eq!((stemmer.profile(), stemmer.to_string().as_str()), (profile, profile));
        let mut term = String::new();
        stemmer.term_into("قلم", &mut term); // "pen"
        assert_eq!(term, "قلم");
    }
    let error = "light10:2".parse::<AnyStemmer>().unwrap_err().to_string();
    assert!(error.contains("light10:2") && error.contains("light10:1"), "{error}");
}

#[test]
fn profiles_name_the_options() {
    assert_eq!(Light::new().profile(), "light:1");
    assert_eq!(Light::new().nisba(true).profile(), "light:1,nisba");
    assert_eq!(Light10::new().profile(), "light10:1");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_word_has_a_stem(word in "([وفبلكس]{0,3}(ال)?[ا-ي]{0,6}(ات|ون|ه|ها)?|\\PC{0,12})") {
        let stem = Light::new().stem(&word);
        prop_assert_eq!(stem.is_empty(), word.is_empty());
        prop_assert!(word.contains(Light10::new().stem(&word)));
    }
}
