//! Facts of the alphabet, abjad numerals and shaping: rows of expected answers, and properties.

use kalima::script::{
    Abjad, LetterForm, abjad_numeral, abjad_rank, abjad_sum, abjad_value, hijai_rank,
    is_moon_letter, is_sun_letter, joins_next, joins_previous, letter_form, letter_name,
    presentation_form, shape, unshape,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The answer of the library in the layout of the row.
fn answer(row: &Value) -> Value {
    let text = |key: &str| row[key].as_str().unwrap();
    match text("fact") {
        "letter" => {
            let letter = text("letter").chars().next().unwrap();
            let value = |abjad| abjad_value(letter, abjad);
            let sun = match value(Abjad::Mashriqi) {
                Some(_) => Value::from(is_sun_letter(letter)),
                None => Value::Null,
            };
            let joining = match (joins_previous(letter), joins_next(letter)) {
                (false, false) => "none",
                (true, false) => "right",
                (true, true) => "dual",
                (false, true) => "left",
            };
            let names = ["isolated", "final", "initial", "medial"];
            let forms = LetterForm::ALL.into_iter().zip(names).filter_map(|(form, name)| {
                let code = u32::from(letter_form(letter, form)?);
                Some((name.to_owned(), Value::from(format!("U+{code:04X}"))))
            });
            json!({
                "fact": "letter", "letter": letter, "name": letter_name(letter),
                "hijai": hijai_rank(letter), "abjad_order": abjad_rank(letter, Abjad::Mashriqi),
                "abjad": value(Abjad::Mashriqi), "abjad_maghribi": value(Abjad::Maghribi),
                "sun": sun, "joining": joining, "forms": forms.collect::<Map<String, Value>>(),
            })
        }
        "abjad_sum" => json!({
            "mashriqi": abjad_sum(text("input"), Abjad::Mashriqi),
            "maghribi": abjad_sum(text("input"), Abjad::Maghribi),
        }),
        "abjad_numeral" => {
            let number = u32::try_from(row["n"].as_u64().unwrap()).unwrap();
            json!({
                "mashriqi": abjad_numeral(number, Abjad::Mashriqi),
                "maghribi": abjad_numeral(number, Abjad::Maghribi),
            })
        }
        "shape" => json!({ "expected": shape(text("input")) }),
        "unshape" => json!({ "expected": unshape(text("input")) }),
        fact => panic!("no fact {fact}"),
    }
}

/// Prints how many rows of each fact pass, and fails if any does not.
fn check(title: &str, rows: &str) {
    let mut counts = BTreeMap::<String, [usize; 2]>::new();
    let mut failures = Vec::new();
    for line in rows.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let answer = answer(&row);
        let passed = answer.as_object().unwrap().iter().all(|(key, value)| row[key] == *value);
        let [good, all] = counts.entry(row["fact"].as_str().unwrap().to_owned()).or_default();
        *good += usize::from(passed);
        *all += 1;
        if !passed {
            failures.push(format!("{line}\n  {answer}"));
        }
    }
    let sum = |place: usize| counts.values().map(|it| it[place]).sum::<usize>();
    println!("{title}: {} of {} {counts:?}", sum(0), sum(1));
    assert!(sum(1) > 0 && failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn own_rows_pass() {
    check("tests/data/letters.jsonl", include_str!("data/letters.jsonl"));
}

#[test]
fn shared_rows_pass() {
    let Some(shared) = std::env::var_os("KALIMA_SHARED") else {
        println!("skipped letters.jsonl: KALIMA_SHARED is not set");
        return;
    };
    match std::fs::read_to_string(PathBuf::from(shared).join("vectors/letters.jsonl")) {
        Ok(rows) => check("letters.jsonl", &rows),
        Err(_) => println!("skipped letters.jsonl: not found"),
    }
}

#[test]
fn every_letter_of_the_alphabet_has_one_place_and_is_sun_or_moon() {
    for abjad in [Abjad::Mashriqi, Abjad::Maghribi] {
        let mut letters = *abjad.letters();
        assert!(letters.iter().map(|&c| abjad_value(c, abjad)).is_sorted());
        letters.sort_by_key(|&c| hijai_rank(c));
        assert!(letters.iter().map(|&c| hijai_rank(c)).eq((1..=28).map(Some)));
        assert!(letters.iter().all(|&c| is_sun_letter(c) != is_moon_letter(c)));
        assert_eq!(letters.iter().filter(|&&c| is_sun_letter(c)).count(), 14);
        let all: u32 = letters.iter().filter_map(|&c| abjad_value(c, abjad)).map(u32::from).sum();
        assert_eq!(all, 45 + 450 + 4500 + 1000);
    }
}

#[test]
fn a_numeral_has_the_value_of_its_number_below_two_thousand() {
    for number in 1..2000 {
        for abjad in [Abjad::Mashriqi, Abjad::Maghribi] {
            let numeral = abjad_numeral(number, abjad).unwrap();
            assert_eq!(abjad_sum(&numeral, abjad), u64::from(number));
        }
    }
    assert_eq!(abjad_numeral(1_000_000, Abjad::Mashriqi), None);
    assert!(abjad_numeral(999_999, Abjad::Mashriqi).is_some());
}

fn text() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        6 => proptest::char::range('\u{600}', '\u{6FF}'),
        1 => proptest::sample::select(vec!['\u{200D}', '\u{200C}', ' ', 'a', 'ل', 'ا']),
        1 => any::<char>(),
    ];
    proptest::collection::vec(c, 0..60).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn unshape_undoes_shape(text in text()) {
        // U+0677 and U+06C0 have forms that Unicode decomposes to two characters.
        let plain = |&c: &char| presentation_form(c).is_none() && c != '\u{677}' && c != '\u{6C0}';
        let text: String = text.chars().filter(plain).collect();
        let shaped = shape(&text);
        prop_assert_eq!(unshape(&shaped), text.as_str());
    }
}
