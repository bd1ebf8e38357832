//! `--count` and `stats`: totals instead of items.

use crate::tool::{Scratch, answer, refusal, run};

#[test]
fn counts_are_the_numbers_of_items() {
    let text = "ذهب محمد. هل عاد؟\nنعم، عاد.\n".repeat(10_000); // "Muhammad went. Did he return? Yes, he did."
    let one = Scratch::new("count-one", text.as_bytes());
    let two = Scratch::new("count-two", "لا".as_bytes()); // "no"
    let none = Scratch::new("count-none", b"");
    for command in ["tokens", "sentences", "terms", "segment", "numbers", "dates"] {
        let items = answer(&[command, one.path()], b"").lines().count();
        for jobs in ["1", "3"] {
            let args = [command, "-c", "--jobs", jobs, one.path()];
            assert_eq!(answer(&args, b""), format!("{items}\n"));
        }
    }
    let args = ["tokens", "--count", "-j2", one.path(), none.path(), two.path(), one.path()];
    let counts = answer(&args, b"");
    let (first, last) = (one.path(), two.path());
    let expected = format!("{first}:100000\n{}:0\n{last}:1\n{first}:100000\n", none.path());
    assert_eq!(counts, expected);
    assert_eq!(answer(&["tokens", "--count"], b""), "0\n");
}

#[test]
fn a_long_sentence_counts_once() {
    let line = "كلمة ".repeat(400_000) + "\n"; // "word"
    assert_eq!(answer(&["sentences", "--count"], line.as_bytes()), "1\n");
    assert_eq!(answer(&["tokens", "--count"], line.as_bytes()), "400000\n");
    let stats = answer(&["stats", "--format", "tsv"], line.as_bytes());
    for row in ["lines\t1", "sentences\t1", "tokens.word\t400000", "term\t400000\tكلمه"] {
        assert!(stats.lines().any(|line| line == row), "{row}: {stats}");
    }
}

#[test]
fn records_are_counted_by_their_fields() {
    let records = "{\"t\":\"نعم لا\",\"u\":\"a\"}\n{\"t\":null}\n{\"t\":\"لا\",\"u\":\"b\"}\n"; // "yes", "no"
    let output = run(&["tokens", "-c", "--jsonl", "t,u", "--on-error", "skip"], records.as_bytes());
    assert_eq!(output.stdout, b"5\n");
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(message, "kalima: skipped 1 bad record: 1 null\n");
    assert!(refusal(&["stats", "--jsonl", "t"], records.as_bytes()).contains("line 2"));
}

#[test]
fn statistics_are_the_same_on_any_number_of_threads() {
    let text = "قال الرئيس إنّ الرئيسَ زار 3 مدن في 2024.\nقال!\n".repeat(5_000); // "The president said that the president visited 3 cities in 2024. He said!"
    let file = Scratch::new("stats", text.as_bytes());
    for format in ["text", "tsv", "jsonl"] {
        let args = ["stats", "--format", format, "--top", "3", file.path(), file.path()];
        let single = answer(&args, b"");
        assert_eq!(single, answer(&[&args[..], &["-j3"]].concat(), b""));
        match format {
            "jsonl" => {
                assert!(single.contains("\"files\":2,\"lines\":20000"), "{single}");
                assert!(single.contains("{\"count\":20000,\"term\":\"الرييس\"}"), "{single}");
            }
            "tsv" => assert!(single.contains("\ntokens.number\t20000\n"), "{single}"),
            _ => assert!(single.contains("most frequent terms\n          20,000  "), "{single}"),
        }
    }
}

#[test]
fn totals_cover_the_files_that_were_read() {
    let file = Scratch::new("totals-read", "نعم\n".as_bytes()); // "yes"
    let output = run(&["tokens", "-c", "no/such/file", file.path()], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"1\n");
    let output = run(&["stats", "--format", "tsv", file.path(), "no/such/file"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("files\t1\n"));
    assert!(refusal(&["tokens", "-c", "--format", "tsv"], b"").contains("--format"));
    assert!(refusal(&["stats", "--analyzer", "ar-light:9"], b"").contains("ar-light:9"));
}
