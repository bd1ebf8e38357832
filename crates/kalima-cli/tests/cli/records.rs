//! Records: field paths, policies for bad records, and records as long as they like.

use serde_json::Value;

use crate::tool::{answer, refusal, run};

/// One good record, then one bad record of each kind, then a good one.
const RECORDS: &[u8] =
    b"{\"id\": 1, \"m\": {\"t\": \"a\"}}\r\n{\"m\":{\"t\":null}}\n{\"m\":{\"t\":3}}\n\
    {\"m\":{\"t\":[]}}\n{\"x\":1}\n{bad\n{\"m\":{\"t\":\"\xFF\"}}\n[1]\n{\"m\":{\"t\":\"B\"}}\n";

const COUNTS: &str = "7 bad records: 1 invalid UTF-8, 1 invalid JSON, 1 not an object, \
    1 missing field, 1 null, 1 number, 1 boolean, list or object\n";

#[test]
fn bad_records_are_skipped_or_passed_and_counted() {
    let normalize = ["normalize", "--steps", "lowercase", "--jsonl", "m.t", "--on-error"];
    for jobs in ["1", "3"] {
        let run_with = |policy| run(&[&normalize[..], &[policy, "--jobs", jobs]].concat(), RECORDS);
        let skipped = run_with("skip");
        assert_eq!(skipped.status.code(), Some(0));
        assert_eq!(
            String::from_utf8(skipped.stdout).unwrap(),
            "{\"id\": 1, \"m\": {\"t\": \"a\"}}\r\n{\"m\":{\"t\":\"b\"}}\n"
        );
        assert_eq!(String::from_utf8(skipped.stderr).unwrap(), format!("kalima: skipped {COUNTS}"));
        let passed = run_with("pass");
        assert_eq!(passed.status.code(), Some(0));
        let lower = |byte: &u8| if *byte == b'B' { b'b' } else { *byte };
        assert!(passed.stdout == RECORDS.iter().map(lower).collect::<Vec<u8>>());
        assert_eq!(String::from_utf8(passed.stderr).unwrap(), format!("kalima: passed {COUNTS}"));
        let stopped = run_with("stop");
        assert_eq!(stopped.status.code(), Some(2));
        assert_eq!(
            stopped.stdout,
            &RECORDS[..RECORDS.iter().position(|&b| b == b'\n').unwrap() + 1]
        );
    }
}

#[test]
fn several_fields_have_a_list_each() {
    let record = "{\"t\":\"نعم\",\"m\":{\"t\":\"\\u0644\\u0627\"}}"; // "yes", "no"
    let args = ["tokens", "--jsonl", "t,m.t", "--offsets", "chars"];
    let found: Value = serde_json::from_str(&answer(&args, record.as_bytes())).unwrap();
    assert_eq!(found["tokens"]["t"][0]["end"], 3);
    assert_eq!(found["tokens"]["m.t"][0]["text"], "لا");
    let both = answer(&["normalize", "--steps", "marks", "--jsonl", "t,m.t"], record.as_bytes());
    assert_eq!(both, format!("{record}\n"), "unchanged fields keep their escapes");
}

#[test]
fn offsets_count_in_every_unit_and_piece() {
    let text = "\u{1F600} نعم\n".repeat(100_000); // an emoji, "yes"
    for (unit, len) in [("bytes", 12), ("chars", 6), ("utf16", 7)] {
        let args = ["tokens", "--format", "tsv", "--offsets", unit, "--keep", "word"];
        for jobs in ["1", "2"] {
            let rows = answer(&[&args[..], &["--jobs", jobs]].concat(), text.as_bytes());
            assert_eq!(rows.lines().count(), 100_000);
            let end = rows.lines().last().unwrap().split('\t').nth(1).unwrap();
            assert_eq!(end.parse(), Ok(100_000 * len - 1), "{unit}");
        }
    }
}

#[test]
fn a_record_of_100_mb_is_bad_and_no_more() {
    let long = format!("{{\"t\":\"{}\"}}", "x".repeat(100 << 20));
    let input = format!("{{\"t\":\"a\"}}\n{long}\n{{\"t\":\"b\"}}\n");
    let args = ["normalize", "--jsonl", "t", "--on-error"];
    let skipped = run(&[&args[..], &["skip"]].concat(), input.as_bytes());
    assert_eq!(skipped.stdout, b"{\"t\":\"a\"}\n{\"t\":\"b\"}\n");
    assert_eq!(skipped.stderr, b"kalima: skipped 1 bad record: 1 too long\n");
    let passed = run(&[&args[..], &["pass"]].concat(), input.as_bytes());
    assert!(passed.stdout == input.as_bytes());
    let message = refusal(&args[..3], input.as_bytes());
    assert!(message.contains("line 2: the record is longer than"), "{message}");
}

#[test]
fn sentence_options() {
    let count = |args: &[&str], text: &str| {
        answer(&[&["sentences", "--format", "tsv"], args].concat(), text.as_bytes()).lines().count()
    };
    let text = "تعب؛ فنام\nهو"; // "he was tired; so he slept / he"
    assert_eq!(count(&[], text), 2);
    assert_eq!(count(&["--semicolons", "end"], text), 3);
    assert_eq!(count(&["--newlines", "never"], text), 1);
    assert_eq!(count(&["--newlines", "blank-line"], text), 1);
    assert_eq!(count(&["--max-len", "9"], text), 3);
}
