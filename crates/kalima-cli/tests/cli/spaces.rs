//! The subcommand `spaces`: formats, lexicons, two passes, bad input.

use serde_json::Value;

use crate::tool::{Scratch, answer, refusal, run};

/// "Putin, the invasion", and both again without a space.
const RUN_ON: &str = "بوتين يوقف الغزو\nبوتينالغزو\n";

#[test]
fn places_in_every_format() {
    let text = RUN_ON.as_bytes();
    assert_eq!(answer(&["spaces"], text), "بوتين الغزو\n");
    let tsv = answer(&["spaces", "--format", "tsv"], text);
    assert_eq!(tsv, "31\t51\t41\tlexicon\tبوتين الغزو\n");
    let json = answer(&["spaces", "--format", "jsonl"], text);
    let want = r#"{"start":31,"end":51,"at":41,"reason":"lexicon","text":"بوتين الغزو"}"#;
    assert_eq!(json, format!("{want}\n"));
    let chars = answer(&["spaces", "--format", "tsv", "--offsets", "chars"], text);
    assert_eq!(chars, "17\t27\t22\tlexicon\tبوتين الغزو\n");
    assert_eq!(answer(&["spaces", "--spelling"], text), "");
}

#[test]
fn spaces_are_inserted() {
    let text = RUN_ON.as_bytes();
    assert_eq!(answer(&["spaces", "--insert"], text), RUN_ON.replace("نال", "ن ال"));
    assert_eq!(answer(&["spaces", "--insert", "--spelling"], text), RUN_ON);
    let tsv = answer(&["spaces", "--insert", "--format", "tsv"], text);
    assert_eq!(tsv, "0\t30\tبوتين يوقف الغزو\n31\t51\tبوتين الغزو\n");
}

#[test]
fn a_record_is_a_document() {
    let record = |text: &str| serde_json::json!({ "id": 1, "text": text }).to_string();
    let records = format!("{}\n{}\n", record(RUN_ON), record("بوتينالغزو"));
    let found = answer(&["spaces", "--jsonl", "text"], records.as_bytes());
    let found: Vec<Value> = found.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found[0]["spaces"][0]["at"], 41);
    assert_eq!(found[1]["spaces"], serde_json::json!([]));

    let file = Scratch::new("spaces-records", records.as_bytes());
    let found = answer(&["spaces", "--two-pass", "--jsonl", "text", file.path()], b"");
    let last: Value = serde_json::from_str(found.lines().last().unwrap()).unwrap();
    assert_eq!(last["spaces"], serde_json::json!([]), "the word occurs twice in the collection");
    let inserted = answer(&["spaces", "--insert", "--jsonl", "text"], records.as_bytes());
    assert!(inserted.starts_with(&record(&RUN_ON.replace("نال", "ن ال"))), "{inserted}");
}

#[test]
fn two_passes_collect_the_words_of_all_files() {
    let known = Scratch::new("spaces-known", "وقف ترامب الحرب\n".as_bytes());
    let text = Scratch::new("spaces-text", "ترامبوقف\n".as_bytes());
    let args = ["spaces", "--two-pass", known.path(), text.path()];
    assert_eq!(answer(&args, b""), "ترامب وقف\n");
    assert_eq!(answer(&["spaces", known.path(), text.path()], b""), "");
    assert!(refusal(&["spaces", "--two-pass"], b"").contains("cannot be read twice"));
    assert!(refusal(&["spaces", "--two-pass", "-"], b"").contains("cannot be read twice"));
    assert!(refusal(&["spaces", "--two-pass", "/dev/null"], b"").contains("/dev/null"));
    let missing = run(&["spaces", "--two-pass", "no-such-file", text.path()], b"");
    assert_eq!(missing.status.code(), Some(2));
    let said = String::from_utf8(missing.stderr).unwrap();
    assert_eq!(said.matches("no-such-file").count(), 1, "{said}");
}

#[test]
fn word_lists_are_read() {
    let list = Scratch::new("spaces-list", "\u{FEFF}وقف\t500\nترامب 120\nهدنة\n\n".as_bytes());
    let text = "ترامبوقف".as_bytes();
    assert_eq!(answer(&["spaces", "--lexicon", list.path()], text), "ترامب وقف\n");

    let bad = Scratch::new("spaces-bad", "وقف\t500\nترامب\tكثير\n".as_bytes());
    let said = refusal(&["spaces", "--lexicon", bad.path()], text);
    assert!(
        said.contains("spaces-bad") && said.contains("line 2") && said.contains("`كثير`"),
        "{said}"
    );
    let latin = Scratch::new("spaces-latin", b"word\t5\n");
    assert!(refusal(&["spaces", "--lexicon", latin.path()], text).contains("no Arabic word"));
    let invalid = Scratch::new("spaces-invalid", b"\xFF\n");
    assert!(refusal(&["spaces", "--lexicon", invalid.path()], text).contains("invalid UTF-8"));
    assert!(refusal(&["spaces", "--lexicon", "no-such-list"], text).contains("no-such-list"));
    assert!(
        refusal(&["spaces", "--spelling", "--lexicon", list.path()], text).contains("--lexicon")
    );
}

#[test]
fn bad_records_are_counted_once() {
    let records = "{\"text\":null}\n{\"text\":\"انتهى.بدأ\"}\nx\n"; // "it ended.it began"
    let file = Scratch::new("spaces-bad-records", records.as_bytes());
    let args = ["spaces", "--two-pass", "--jsonl", "text", "--on-error", "skip", file.path()];
    let output = run(&args, b"");
    assert!(output.status.success());
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["spaces"][0]["reason"], "punctuation");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("skipped"), "{said}");
    assert!(refusal(&["spaces", "--jsonl", "text"], records.as_bytes()).contains("null"));
}

#[test]
fn sentences_end_at_run_on_words_by_option() {
    // "America proposed a truce", "and Trump said yes", without a space
    let text = "اقترحت أمريكا هدنةوقال ترامب نعم\n".as_bytes();
    assert_eq!(answer(&["sentences"], text).lines().count(), 1);
    let found = answer(&["sentences", "--run-ons", "end"], text);
    assert_eq!(found, "اقترحت أمريكا هدنة\nوقال ترامب نعم\n");
}
