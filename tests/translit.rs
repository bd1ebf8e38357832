//! Transliteration and romanization: properties, rows of expected answers, and the answers of peers.

use kalima::translit::{Foreign, Romanizer, Scheme, Standard, Transliterator};
use proptest::prelude::*;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// One expected answer.
struct Row {
    scheme: String,
    direction: String,
    input: String,
    expected: String,
    foreign: Foreign,
}

fn foreign(name: &str) -> Foreign {
    match name {
        "keep" => Foreign::Keep,
        "mark" => Foreign::Mark,
        _ => panic!("no treatment of foreign text: {name}"),
    }
}

fn own_rows() -> Vec<Row> {
    let rows = include_str!("data/translit.tsv").lines().filter(|line| !line.starts_with('#'));
    let rows = rows.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [scheme, direction, input, expected, treatment] = columns[..] else { panic!("{line}") };
        Row {
            scheme: scheme.into(),
            direction: direction.into(),
            input: input.into(),
            expected: expected.into(),
            foreign: foreign(treatment),
        }
    });
    rows.collect()
}

/// The rows of a shared file, or nothing, after a notice, where there is none.
fn shared_rows(file: &str) -> Option<Vec<Value>> {
    let Some(shared) = std::env::var_os("KALIMA_SHARED") else {
        println!("skipped {file}: KALIMA_SHARED is not set");
        return None;
    };
    let path = PathBuf::from(shared).join("vectors").join(file);
    let Ok(text) = fs::read_to_string(&path) else {
        println!("skipped {file}: not found");
        return None;
    };
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

fn scheme(name: &str) -> Scheme {
    match name {
        "bw" => Scheme::Buckwalter,
        "safebw" => Scheme::BuckwalterSafe,
        "xmlbw" => Scheme::BuckwalterXml,
        _ => name.parse().unwrap(),
    }
}

/// The answer of the library, or nothing if no scheme of the library has the name.
fn answer(row: &Row) -> Option<String> {
    let name = row.scheme.as_str();
    if let Some((from, to)) = name.split_once('→') {
        let arabic = Transliterator::new(scheme(from)).restore(&row.input).into_owned();
        return Some(Transliterator::new(scheme(to)).transliterate(&arabic).into_owned());
    }
    if let Ok(standard) = name.parse::<Standard>() {
        return Some(Romanizer::new(standard).romanize(&row.input).into_owned());
    }
    let transliterator = Transliterator::new(name.parse().ok()?).foreign(row.foreign);
    Some(match row.direction.as_str() {
        "to_latin" => transliterator.transliterate(&row.input).into_owned(),
        "to_arabic" => transliterator.restore(&row.input).into_owned(),
        "is_reversible" => transliterator.is_reversible(&row.input).to_string(),
        _ => return None,
    })
}

/// Prints how many rows pass, and fails if any does not.
fn check(title: &str, rows: &[Row]) {
    let mut failures = Vec::new();
    let mut skipped = 0;
    for row in rows {
        match answer(row) {
            None => skipped += 1,
            Some(answer) if answer == row.expected => {}
            Some(answer) => failures.push(format!(
                "{} {} {}: {answer}, expected {}",
                row.scheme, row.direction, row.input, row.expected
            )),
        }
    }
    let all = rows.len() - skipped;
    println!("{title}: {} of {all}, {skipped} of other schemes skipped", all - failures.len());
    assert!(all > 0 && failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn own_rows_pass() {
    check("tests/data/translit.tsv", &own_rows());
}

#[test]
fn shared_rows_pass() {
    let Some(rows) = shared_rows("translit.jsonl") else { return };
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let rows: Vec<Row> = rows
        .iter()
        .map(|row| Row {
            scheme: text(row, "scheme"),
            direction: text(row, "direction"),
            input: text(row, "input"),
            expected: text(row, "expected"),
            foreign: foreign(row["foreign"].as_str().unwrap_or("keep")),
        })
        .collect();
    check("translit.jsonl", &rows);
}

#[test]
fn camel_maps_agree() {
    let functions = [
        ("camel.CharMapper(ar2bw)", Scheme::Buckwalter, false),
        ("camel.CharMapper(ar2safebw)", Scheme::BuckwalterSafe, false),
        ("camel.CharMapper(ar2xmlbw)", Scheme::BuckwalterXml, false),
        ("camel.CharMapper(ar2hsb)", Scheme::Hsb, false),
        ("camel.CharMapper(bw2ar)", Scheme::Buckwalter, true),
        ("camel.CharMapper(safebw2ar)", Scheme::BuckwalterSafe, true),
        ("camel.CharMapper(xmlbw2ar)", Scheme::BuckwalterXml, true),
        ("camel.CharMapper(hsb2ar)", Scheme::Hsb, true),
    ];
    for file in ["camel_oracle.jsonl", "camel_tools.jsonl"] {
        let Some(rows) = shared_rows(file) else { continue };
        let mut counts = BTreeMap::<&str, [usize; 2]>::new();
        for row in &rows {
            let function = row["function"].as_str().unwrap_or("");
            let Some(&(name, scheme, back)) = functions.iter().find(|it| it.0 == function) else {
                continue;
            };
            let (input, expected) =
                (row["input"].as_str().unwrap(), row["expected"].as_str().unwrap());
            let transliterator = Transliterator::new(scheme);
            let answer = if back {
                transliterator.restore(input)
            } else {
                transliterator.transliterate(input)
            };
            let [passed, all] = counts.entry(name).or_default();
            *all += 1;
            *passed += usize::from(answer == expected);
        }
        for (name, [passed, all]) in &counts {
            println!("{file} {name}: {passed} of {all}");
        }
        assert!(counts.values().all(|[passed, all]| passed == all), "{counts:?}");
    }
}

#[test]
fn names_are_read_back_and_unknown_ones_list_the_known() {
    for scheme in Scheme::ALL {
        assert_eq!(scheme.name().parse(), Ok(scheme));
        assert_eq!(scheme.to_string(), scheme.name());
    }
    let error = "bukwalter".parse::<Scheme>().unwrap_err();
    assert!(error.is_unknown_name());
    assert!(error.to_string().contains("`bukwalter`") && error.to_string().contains("hsb"));
    let error = "din".parse::<Standard>().unwrap_err();
    assert!(error.is_unknown_name() && error.to_string().contains("ala-lc"));
}

#[test]
fn every_character_of_the_scheme_goes_there_and_back() {
    for scheme in Scheme::ALL {
        let transliterator = Transliterator::new(scheme);
        let mapped: Vec<char> = ('\u{600}'..'\u{700}')
            .filter(|&c| transliterator.transliterate(c.encode_utf8(&mut [0; 4])) != c.to_string())
            .collect();
        let least = match scheme {
            Scheme::ArabTex => 31,
            Scheme::Iso233 => 35,
            Scheme::BuckwalterQuran => 65,
            _ => 51,
        };
        assert_eq!(mapped.len(), least, "{scheme}");
        for &first in &mapped {
            for &second in &mapped {
                let pair = String::from_iter([first, second]);
                let written = transliterator.transliterate(&pair);
                assert_eq!(transliterator.restore(&written), pair, "{scheme}");
            }
        }
    }
}

/// Arabic, Latin, the signs of all schemes, other scripts, white space and the marker.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => proptest::char::range('\u{600}', '\u{6FF}').prop_map(String::from),
        2 => proptest::char::range(' ', '~').prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
        1 => proptest::sample::select(vec![
            "@@IGNORE@@", "##", "ḥ", "ẖ", "ʾ", "_t", "^g", ".h", "θ", "ς", " ", "\n", "، ", "€", "😀", "ﷺ",
        ])
        .prop_map(String::from),
    ];
    proptest::collection::vec(pieces, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn marked_text_is_always_restored(text in text(), scheme in proptest::sample::select(Scheme::ALL.to_vec()), marker in proptest::sample::select(vec!["@@IGNORE@@", "##", "k", "_"])) {
        let mark = Transliterator::new(scheme).foreign(Foreign::Mark).marker(marker);
        let written = mark.transliterate(&text);
        prop_assert_eq!(mark.restore(&written), text.as_str());
    }

    #[test]
    fn reversible_text_is_restored(text in text(), scheme in proptest::sample::select(Scheme::ALL.to_vec())) {
        let keep = Transliterator::new(scheme);
        let reversible: String = text.chars().filter(|c| keep.is_reversible(c.encode_utf8(&mut [0; 4]))).collect();
        prop_assert!(keep.is_reversible(&reversible));
        prop_assert_eq!(keep.is_reversible(&text), text == reversible);
        let written = keep.transliterate(&reversible);
        prop_assert_eq!(keep.restore(&written), reversible.as_str());
    }

    #[test]
    fn every_call_gives_the_same_text_and_borrows_what_stays(text in text(), scheme in proptest::sample::select(Scheme::ALL.to_vec()), mark in any::<bool>()) {
        let foreign = if mark { Foreign::Mark } else { Foreign::Keep };
        let transliterator = Transliterator::new(scheme).foreign(foreign);
        for (answer, into) in [
            (transliterator.transliterate(&text), Transliterator::transliterate_into as fn(&_, &str, &mut String)),
            (transliterator.restore(&text), Transliterator::restore_into),
        ] {
            let mut target = String::from("> ");
            into(&transliterator, &text, &mut target);
            prop_assert_eq!(&target[2..], &answer);
            prop_assert_eq!(matches!(answer, Cow::Borrowed(_)), answer == text);
        }
    }

    #[test]
    fn any_text_is_romanized(text in text()) {
        for standard in Standard::ALL {
            let romanizer = Romanizer::new(standard);
            let answer = romanizer.romanize(&text);
            let mut target = String::from("> ");
            romanizer.romanize_into(&text, &mut target);
            prop_assert_eq!(&target[2..], &answer);
            prop_assert_eq!(matches!(answer, Cow::Borrowed(_)), answer == text);
        }
    }
}
