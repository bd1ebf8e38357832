//! Accuracy floors: the library's cuts against gold texts and hard cases that live outside of the
//! repository, in the folder that `KALIMA_SHARED` names; told and skipped when it names none.
//!
//! A floor is what a change may not fall below. It is raised when the rules get better.

mod gold;

use std::path::PathBuf;
use std::{env, fs};

use kalima::{Normalizer, SentenceSplitter, Span, Steps, Tokenizer, compat};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use gold::{Gold, Score};

/// The folder of gold texts and cases, if this machine has one.
fn shared(what: &str) -> Option<PathBuf> {
    let folder = env::var_os("KALIMA_SHARED").filter(|folder| !folder.is_empty());
    if folder.is_none() {
        println!("{what}: skipped, KALIMA_SHARED names no folder");
    }
    folder.map(PathBuf::from)
}

fn token_spans(tokenizer: Tokenizer, text: &str) -> Vec<Span> {
    tokenizer.tokens(text).map(|token| token.span()).collect()
}

fn sentence_spans(text: &str) -> Vec<Span> {
    SentenceSplitter::new().sentences(text).map(|sentence| sentence.span()).collect()
}

/// Prints what the general rules of UAX #29 reach on the same text, to compare with.
fn rival(name: &str, figure: f64) {
    println!("{:<40} {:>7.3}  (UAX #29)", name, figure * 100.0);
}

fn spans_of<'t>(pieces: impl Iterator<Item = (usize, &'t str)>) -> Vec<Span> {
    pieces.map(|(start, piece)| Span::new(start, start + piece.len())).collect()
}

/// Prints a figure and says whether it stands on its floor.
fn stands(name: &str, figure: f64, floor: f64) -> bool {
    let stands = figure * 100.0 >= floor;
    println!(
        "{name:<40} {:>7.3}  floor {floor:>6.2}{}",
        figure * 100.0,
        if stands { "" } else { "  BELOW" }
    );
    stands
}

#[test]
fn tokens_of_the_treebank() {
    let Some(shared) = shared("treebank tokens") else { return };
    let gold = Gold::read(&shared.join("gold/padt-dev"), "tokens");
    let mut stood = true;
    for (name, tokenizer, floor, words_floor) in [
        ("default", Tokenizer::new(), 99.60, 99.88),
        ("treebank", Tokenizer::treebank(), 99.98, 99.98),
    ] {
        let found = gold.trimmed(&token_spans(tokenizer, gold.text()));
        stood &= stands(&format!("padt-dev tokens, {name}"), gold.spans(&found).f1(), floor);
        let words = gold.word_spans(&found).f1();
        stood &= stands(&format!("padt-dev tokens, {name}, words only"), words, words_floor);
    }
    let words = gold.trimmed(&spans_of(gold.text().split_word_bound_indices()));
    rival("padt-dev tokens", gold.spans(&words).f1());
    rival("padt-dev tokens, words only", gold.word_spans(&words).f1());
    assert!(stood, "a figure fell below its floor");
}

#[test]
fn sentences_of_the_gold_texts() {
    let Some(shared) = shared("gold sentences") else { return };
    let mut stood = true;
    for (folder, figure, floor) in [
        ("iwslt-dev", Score::f1 as fn(&Score) -> f64, 92.80),
        ("iwslt-stripped-dev", Score::f1, 97.60),
        ("newscomm-dev", Score::f1, 98.60),
        ("newscomm-stripped-dev", Score::f1, 99.80),
        ("tatoeba-dev", Score::f1, 94.80),
        ("tatoeba-stripped-dev", Score::f1, 99.79),
        ("padt-dev", Score::recall, 100.00),
    ] {
        let gold = Gold::read(&shared.join("gold").join(folder), "sentences");
        let found = gold.trimmed(&sentence_spans(gold.text()));
        let what = if folder == "padt-dev" { "recall" } else { "F1" };
        let name = format!("{folder} internal ends, {what}");
        stood &= stands(&name, figure(&gold.internal_ends(&found)), floor);
        let general = gold.trimmed(&spans_of(gold.text().split_sentence_bound_indices()));
        rival(&name, figure(&gold.internal_ends(&general)));
    }
    assert!(stood, "a figure fell below its floor");
}

/// The share of cases that are answered as they should be, told one by one where they are not.
fn cases(shared: &std::path::Path, act: &str, answer: impl Fn(&str) -> Value) -> f64 {
    let path = shared.join(format!("cases/{act}.jsonl"));
    let cases = fs::read_to_string(path).unwrap();
    let (mut passed, mut all) = (0.0, 0.0);
    for line in cases.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).unwrap();
        let (want, have) = (&case[act], answer(case["input"].as_str().unwrap()));
        all += 1.0;
        if *want == have {
            passed += 1.0;
        } else {
            println!("{}:\n  want {want}\n  have {have}", case["id"]);
        }
    }
    passed / all
}

#[test]
fn hard_cases() {
    let Some(shared) = shared("hard cases") else { return };
    let tokens = cases(&shared, "tokens", |text| {
        let tokens = Tokenizer::new().tokens(text);
        tokens
            .map(|token| serde_json::json!({"text": token.text(), "kind": token.kind().as_str()}))
            .collect()
    });
    let sentences = cases(&shared, "sentences", |text| {
        let sentences = SentenceSplitter::new().sentences(text);
        sentences.map(|sentence| Value::from(sentence.text().trim())).collect()
    });
    let stood =
        [stands("cases, tokens", tokens, 100.00), stands("cases, sentences", sentences, 100.00)];
    assert!(stood.iter().all(|&stood| stood), "a figure fell below its floor");
}

/// What peers answer is what the preset or step that stands for them answers, to the last byte.
#[test]
fn peers_answers() {
    let Some(shared) = shared("peers' answers") else { return };
    let steps = Normalizer::new;
    let mut wrong = 0;
    for (file, function, normalizer) in [
        ("lucene", "lucene.ArabicNormalizationFilter", compat::lucene()),
        ("camel_oracle", "camel.dediac_ar", compat::camel_dediac()),
        ("camel_oracle", "camel.normalize_alef_ar", steps(Steps::ALEF_HAMZA | Steps::ALEF_WASLA)),
        ("camel_oracle", "camel.normalize_alef_maksura_ar", steps(Steps::ALEF_MAKSURA)),
        ("camel_oracle", "camel.normalize_teh_marbuta_ar", steps(Steps::TEH_MARBUTA)),
        ("unicode18.0_normalization_arabic", "unicode.normalize", steps(Steps::NFC)),
    ] {
        let rows = fs::read_to_string(shared.join(format!("vectors/{file}.jsonl"))).unwrap();
        let (mut passed, mut all) = (0, 0);
        for row in rows.lines() {
            let row: Value = serde_json::from_str(row).unwrap();
            let (Some(input), Some(expected)) = (row["input"].as_str(), peers_answer(&row)) else {
                continue;
            };
            if row["function"] != function {
                continue;
            }
            all += 1;
            if normalizer.normalize(input) == expected {
                passed += 1;
            } else {
                println!("{function}: {input:?} gives {:?}", normalizer.normalize(input));
            }
        }
        println!("{function:<40} {passed} of {all}");
        wrong += all - passed;
        assert!(all > 0, "{file} has no row of {function}");
    }
    assert_eq!(wrong, 0);
}

/// The expected text of a row; of Unicode's own rows, which give all four forms, the NFC.
fn peers_answer(row: &Value) -> Option<&str> {
    row["expected"].as_str().or_else(|| row["expected"]["NFC"].as_str())
}
