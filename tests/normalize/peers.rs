//! What other libraries and Unicode say: run where `KALIMA_SHARED` names the folder of vectors.

use kalima::normalize::{Normalizer, Steps, compat};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn rows(file: &str) -> Option<Vec<Value>> {
    let Some(shared) = std::env::var_os("KALIMA_SHARED") else {
        println!("skipped {file}: KALIMA_SHARED is not set");
        return None;
    };
    let path = PathBuf::from(shared).join("vectors").join(file);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    Some(rows.into_iter().filter(|row| row.get("function").is_some()).collect())
}

/// Runs the rows of each function named; every function must have rows, and every row must agree.
fn check(file: &str, functions: &[(&str, Normalizer)]) {
    let Some(rows) = rows(file) else { return };
    let mut counts = BTreeMap::new();
    for row in &rows {
        let name = row["function"].as_str().unwrap();
        let Some((_, normalizer)) = functions.iter().find(|(function, _)| *function == name) else {
            continue;
        };
        let (input, expected) = (row["input"].as_str().unwrap(), row["expected"].as_str().unwrap());
        assert_eq!(normalizer.normalize(input), expected, "{name}: {input}");
        *counts.entry(name).or_insert(0) += 1;
    }
    for (function, _) in functions {
        println!("{file}: {function}: {} rows agree", counts.get(function).unwrap_or(&0));
        assert!(counts.contains_key(function), "no row of {function}");
    }
}

#[test]
fn lucene() {
    check("lucene.jsonl", &[("lucene.ArabicNormalizationFilter", compat::lucene())]);
}

#[test]
fn camel_tools() {
    let steps = |text: &str| Normalizer::new(text.parse::<Steps>().unwrap());
    let functions = [
        ("camel.dediac_ar", compat::camel_dediac()),
        ("camel.normalize_alef_ar", steps("alef_hamza,alef_wasla")),
        ("camel.normalize_alef_maksura_ar", steps("yaa")),
        ("camel.normalize_teh_marbuta_ar", steps("teh_marbuta")),
    ];
    check("camel_oracle.jsonl", &functions);
}

#[test]
fn unicode_normalization_test() {
    let Some(rows) = rows("unicode18.0_normalization_arabic.jsonl") else { return };
    let nfc = Normalizer::new(Steps::NFC);
    let (mut agree, mut differ) = (0, Vec::new());
    for row in &rows {
        let input = row["input"].as_str().unwrap();
        let text = |form: &str| row["expected"][form].as_str().unwrap();
        // The rows are those of Unicode 18.0; the invariants of the test file for form C.
        let composed = text("NFC");
        let compatible = text("NFKC");
        let right = [(input, composed), (composed, composed), (text("NFD"), composed)]
            .into_iter()
            .chain([(compatible, compatible), (text("NFKD"), compatible)])
            .all(|(input, expected)| nfc.normalize(input) == expected);
        match right {
            true => agree += 1,
            false => differ.push(input.escape_unicode().to_string()),
        }
    }
    println!("NormalizationTest: {agree} rows agree, {} differ: {differ:?}", differ.len());
    assert!(agree > 0 && differ.is_empty());
}
