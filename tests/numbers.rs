//! Numbers in words: the rows of the vectors, and round trips.

use kalima::number::{
    Article, Case, Currency, Decimal, FractionStyle, Gender, Hundred, Milliard, Noun, NumberWords,
    PluralCategory, Tanwin, Value, YearHead, find_numbers, parse_number, plural_category,
};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

/// The folders of the rows: our own copies, and the shared vectors if there are any.
fn rows(file: &str) -> Vec<(String, Vec<Json>)> {
    let mut paths = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file)];
    match std::env::var_os("KALIMA_SHARED") {
        Some(folder) => paths.push(PathBuf::from(folder).join("vectors").join(file)),
        None => println!("KALIMA_SHARED is not set: shared {file} skipped"),
    }
    let mut all = Vec::new();
    for path in paths {
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("{file} is missing from {}: skipped", path.display());
            continue;
        };
        let rows = text.lines().filter(|line| !line.trim().is_empty());
        let rows = rows.map(|line| serde_json::from_str(line).expect("a row of JSON")).collect();
        all.push((path.display().to_string(), rows));
    }
    all
}

fn text<'r>(row: &'r Json, name: &str) -> &'r str {
    row[name].as_str().unwrap_or_default()
}

fn gender(row: &Json) -> Gender {
    if text(row, "gender") == "f" { Gender::Feminine } else { Gender::Masculine }
}

fn options(row: &Json) -> NumberWords {
    NumberWords::new()
        .gender(gender(row))
        .case(match text(row, "case") {
            "acc" => Case::Accusative,
            "gen" | "obl" => Case::Genitive,
            _ => Case::Nominative,
        })
        .definite(row["definite"] == true)
        .before_noun(row["construct"] == true)
        .hundred(if text(row, "hundred") == "مائة" { Hundred::Maah } else { Hundred::Miah })
        .join_hundreds(row["joined"] != false)
        .milliard(if text(row, "scale") == "bilyun" { Milliard::Bilyun } else { Milliard::Milyar })
        .tanwin(if row["tanwin"] == false { Tanwin::Unmarked } else { Tanwin::BeforeAlef })
        .fraction_style(match text(row, "fraction_style") {
            "digits" => FractionStyle::Digits,
            _ => FractionStyle::Grouped,
        })
}

fn written(row: &Json) -> String {
    let (words, n) = (options(row), text(row, "n"));
    let decimal = || n.parse::<Decimal>().expect("a decimal");
    match text(row, "kind") {
        "counted" => {
            let noun = &row["noun"];
            let noun = Noun {
                gender: gender(noun),
                singular: text(noun, "singular"),
                dual: [text(noun, "dual_nom"), text(noun, "dual_obl")],
                plural: text(noun, "plural"),
                accusative: text(noun, "accusative"),
            };
            words.counted(n.parse().expect("an integer"), &noun)
        }
        "ordinal" => words.ordinal(n.parse().expect("an integer")),
        "fraction" => {
            let (n, d) = n.split_once('/').expect("a fraction");
            words.fraction(n.parse().expect("an integer"), d.parse().expect("an integer"))
        }
        "decimal" => words.decimal(decimal()),
        "year" => {
            let is_sanah = text(row, "head") == "سنة";
            let head = if is_sanah { YearHead::Sanah } else { YearHead::Am };
            words.year(n.parse().expect("a year"), head)
        }
        "percent" => words.percent(decimal()),
        "money" => {
            let code = text(row, "currency");
            let currency =
                if row["long"] == true { Currency::long(code) } else { Currency::short(code) };
            words.money(decimal(), &currency.expect("a known currency"))
        }
        _ => words.cardinal(n.parse().expect("an integer")),
    }
    .expect("a number in range")
}

#[test]
fn numbers_are_written() {
    for (file, rows) in rows("numbers_generate.jsonl") {
        let mut failed = 0;
        for row in &rows {
            let words = written(row);
            let is_contested = text(row, "confidence") == "contested";
            let mut alternatives = row["alt"].as_array().into_iter().flatten();
            let is_right = words == text(row, "expected")
                || is_contested && alternatives.any(|alternative| *alternative == *words);
            if !is_right {
                failed += 1;
                println!("{}: {} is not {words}", text(row, "id"), text(row, "expected"));
            }
        }
        println!("{file}: {} of {}", rows.len() - failed, rows.len());
        assert_eq!(failed, 0, "{file}");
    }
}

/// The value as a fraction in lowest terms.
fn exact(value: &str) -> (i128, i128) {
    let (n, d) = match (value.split_once('/'), value.split_once('.')) {
        (Some((n, d)), _) => (n.parse().expect("digits"), d.parse().expect("digits")),
        (_, Some((whole, digits))) => (
            format!("{whole}{digits}").parse().expect("digits"),
            10i128.pow(u32::try_from(digits.len()).expect("few digits")),
        ),
        _ => (value.parse().expect("digits"), 1),
    };
    let (mut a, mut b): (i128, i128) = (n, d);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let a = a.abs();
    (n / a, d / a)
}

#[test]
fn numbers_are_found() {
    for (file, rows) in rows("numbers_find.jsonl") {
        let mut failed = 0;
        for row in &rows {
            let input = text(row, "input");
            let found: Vec<_> = find_numbers(input)
                .map(|found| {
                    let span = found.span;
                    (span.start, span.end, exact(&found.value.to_string()), found.kind.as_str())
                })
                .collect();
            let offset = |number: &Json, name| {
                usize::try_from(number[name].as_u64().expect("an offset")).expect("an offset")
            };
            let expected: Vec<_> = row["found"]
                .as_array()
                .expect("a list")
                .iter()
                .map(|number| {
                    let value = exact(text(number, "value"));
                    (offset(number, "start"), offset(number, "end"), value, text(number, "kind"))
                })
                .collect();
            if found != expected {
                failed += 1;
                println!("{} {input}: {found:?} is not {expected:?}", text(row, "id"));
            }
        }
        println!("{file}: {} of {}", rows.len() - failed, rows.len());
        assert_eq!(failed, 0, "{file}");
    }
}

/// All combinations of gender, case, state and spelling.
fn all_options() -> Vec<NumberWords> {
    let mut all = Vec::new();
    for gender in [Gender::Masculine, Gender::Feminine] {
        for case in [Case::Nominative, Case::Accusative, Case::Genitive] {
            for hundred in [Hundred::Miah, Hundred::Maah] {
                for is_joined in [true, false] {
                    for milliard in [Milliard::Milyar, Milliard::Bilyun] {
                        for tanwin in [Tanwin::BeforeAlef, Tanwin::AfterAlef, Tanwin::Unmarked] {
                            let words = NumberWords::new()
                                .gender(gender)
                                .case(case)
                                .hundred(hundred)
                                .join_hundreds(is_joined)
                                .milliard(milliard)
                                .tanwin(tanwin);
                            all.push(words);
                            all.push(words.definite(true));
                            all.push(words.definite(true).article(Article::First));
                        }
                    }
                }
            }
        }
    }
    all
}

fn assert_read_back(words: NumberWords, n: i128) {
    let text = words.cardinal(n).expect("a number in range");
    assert_eq!(parse_number(&text), Some(Value::Integer(n)), "{n}: {text} by {words:?}");
}

#[test]
fn cardinals_are_read_back() {
    let all = all_options();
    for n in -9_999..10_000i128 {
        let index = usize::try_from(n.rem_euclid(7919)).expect("small");
        for step in 0..4 {
            assert_read_back(all[(index * 4 + step) % all.len()], n);
        }
    }
    for words in all {
        for n in (0..1_100).chain([2_000, 3_000, 8_008, 11_000, 101_000, 102_000, 200_000, 999_999])
        {
            assert_read_back(words, n);
        }
    }
}

/// Takes minutes: `cargo test --test numbers -- --ignored`.
#[test]
#[ignore = "2.9 million numbers"]
fn every_small_cardinal_is_read_back_in_every_spelling() {
    for words in all_options() {
        for n in -9_999..10_000 {
            assert_read_back(words, n);
        }
    }
}

#[test]
fn large_cardinals_are_read_back() {
    let all = all_options();
    let mut state = 0x9E37_79B9_7F4A_7C15_u128;
    for index in 0..100_000 {
        state =
            state.wrapping_mul(0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645).wrapping_add(0xB504_F32D);
        let digits = u32::try_from((state >> 20) % 27).expect("small");
        let n = i128::try_from((state >> 8) % 10u128.pow(digits + 1).min(10u128.pow(27)))
            .expect("small");
        // A third of them with zeros inside.
        let n = if index % 3 == 0 { n - n % 1_000_000_000 / 1000 * 1000 } else { n };
        assert_read_back(all[index % all.len()], n);
    }
}

#[test]
fn counted_nouns_follow_the_plural_category() {
    let noun = Noun {
        gender: Gender::Feminine,
        singular: "S",
        dual: ["D", "DD"],
        plural: "P",
        accusative: "A",
    };
    for n in 0..3_000 {
        let text = NumberWords::new().counted(n, &noun).expect("a number in range");
        let form = match plural_category(n) {
            PluralCategory::Zero | PluralCategory::Other => " S",
            PluralCategory::One => "S ",
            PluralCategory::Two => "D",
            PluralCategory::Few => " P",
            PluralCategory::Many => " A",
        };
        assert!(text.contains(form), "{n}: {text}");
    }
}

#[test]
fn what_has_no_words_is_refused() {
    let words = NumberWords::new();
    let limit = 10i128.pow(27);
    assert!(words.cardinal(limit).unwrap_err().is_bad_number());
    assert!(words.cardinal(i128::MIN).unwrap_err().is_bad_number());
    assert!(words.cardinal(limit - 1).is_ok());
    assert!(words.ordinal(u128::MAX).unwrap_err().is_bad_number());
    assert!(words.fraction(1, 0).unwrap_err().is_bad_number());
    let riyal = Currency::short("SAR").expect("a known currency");
    assert!(words.money("1.001".parse().expect("a decimal"), &riyal).unwrap_err().is_bad_number());
    for text in ["", "-", "1.2.3", "1,23,4", "x", "5x", "٣٫"] {
        assert!(text.parse::<Decimal>().unwrap_err().is_bad_number(), "{text}");
    }
}

#[test]
fn hostile_text_is_no_trouble() {
    let count = |text: &str| find_numbers(text).count();
    assert_eq!(count(&"9".repeat(1_000_000)), 0);
    assert_eq!(count(&"1,".repeat(500_000)), 0);
    assert_eq!(count(&"1-".repeat(500_000)), 0);
    assert_eq!(count(&"و".repeat(500_000)), 0);
    assert_eq!(count(&"و ".repeat(500_000)), 0);
    assert!(count(&"ألف ".repeat(200_000)) > 20_000);
    assert!(count(&"ألف وألف ".repeat(100_000)) > 20_000);
    assert!(count(&"خمسة وعشرون ".repeat(100_000)) >= 100_000);
    assert_eq!(count(&"\u{64B}".repeat(500_000)), 0);
    assert!(count(&"سالب ".repeat(200_000)) == 0);
    assert!(count(&"خمسة فاصلة ".repeat(100_000)) == 100_000 / 2);
}
