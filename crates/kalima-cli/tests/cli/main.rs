//! The built tool from end to end: formats, records, bad input, closed pipes and full disks.

mod faults;
mod files;
mod jobs;
mod manual;
mod memory;
mod records;
mod report;
mod search;
mod spaces;
mod tool;
mod totals;
mod words;

use std::io::{Read, Write};

use serde_json::Value;
use tool::{Scratch, answer, kalima, refusal, run};

/// "He said yes." and "Then he went."
const TWO_LINES: &str = "قال نعم.\nثم ذهب.\n";

#[test]
fn tokens_in_every_format() {
    let text = TWO_LINES.as_bytes();
    assert_eq!(answer(&["tokens"], text), "قال\nنعم\n.\nثم\nذهب\n.\n");
    let tsv = answer(&["tokens", "--format", "tsv"], text);
    assert_eq!(tsv.lines().next(), Some("0\t6\tword\tقال"));
    assert_eq!(tsv.lines().nth(2), Some("13\t14\tpunctuation\t."));
    assert_eq!(tsv.lines().nth(3), Some("15\t19\tword\tثم"));
    let jsonl = answer(&["tokens", "--format=jsonl"], text);
    assert_eq!(jsonl.lines().nth(1), Some(r#"{"start":7,"end":13,"kind":"word","text":"نعم"}"#));
}

#[test]
fn sentences_in_every_format() {
    let text = TWO_LINES.as_bytes();
    assert_eq!(answer(&["sentences"], text), TWO_LINES);
    assert_eq!(
        answer(&["sentences", "--format", "tsv"], text),
        "0\t14\tقال نعم.\n15\t27\tثم ذهب.\n"
    );
    assert_eq!(
        answer(&["sentences", "--format", "jsonl"], text).lines().next(),
        Some(r#"{"start":0,"end":14,"text":"قال نعم."}"#)
    );
}

#[test]
fn normalizes_in_every_format() {
    let text = "أَحمد\r\nإلى\n".as_bytes(); // "Ahmad", "to"
    assert_eq!(answer(&["normalize", "--preset", "lucene"], text), "احمد\r\nالي\n");
    assert_eq!(answer(&["normalize", "--steps", "alef"], text), "اَحمد\r\nالى\n");
    assert_eq!(
        answer(&["normalize", "--preset", "lucene", "--format", "tsv"], text),
        "0\t10\tاحمد\n12\t18\tالي\n"
    );
    assert_eq!(
        answer(&["normalize", "--preset", "lucene", "--format", "jsonl"], text).lines().next(),
        Some(r#"{"start":0,"end":10,"text":"احمد"}"#)
    );
}

#[test]
fn every_preset_has_its_name() {
    for preset in ["repair", "search", "lucene", "camel_dediac"] {
        answer(&["normalize", "--preset", preset], b"a");
    }
    for preset in ["default", "treebank", "words", "words_only", "default,-times"] {
        answer(&["tokens", "--preset", preset], b"a");
    }
}

#[test]
fn names_the_file() {
    let one = Scratch::new("names-one", "نعم\n".as_bytes());
    let two = Scratch::new("names-two", "لا".as_bytes());
    let args = ["tokens", "--format", "tsv", "--with-filename", one.path(), two.path(), "-"];
    assert_eq!(
        answer(&args, b"x"),
        format!(
            "{}\t0\t6\tword\tنعم\n{}\t0\t4\tword\tلا\n-\t0\t1\tword\tx\n",
            one.path(),
            two.path()
        )
    );
    let args = ["normalize", "--with-filename", two.path()];
    assert_eq!(answer(&args, b""), format!("{}\tلا\n", two.path()));
    let args = ["sentences", "--with-filename", "--format", "jsonl", two.path()];
    let answered: Value = serde_json::from_str(&answer(&args, b"")).unwrap();
    assert_eq!(answered["file"], two.path());
    assert_eq!(answered["text"], "لا");
}

#[test]
fn answers_records_in_order_and_keeps_their_members() {
    let records = concat!(
        "{\"id\": 12345678901234567890123, \"x\": 1.0, \"text\": \"نعم لا\", \"a\": {\"z\":1,\"b\":[ ]}}\n",
        "\n",
        "{\"text\":\"\",\"b\":null,\"\\u0061\":\"\\u0062\"}",
    );
    assert_eq!(
        answer(&["tokens", "--jsonl", "text"], records.as_bytes()),
        concat!(
            "{\"id\": 12345678901234567890123, \"x\": 1.0, \"text\": \"نعم لا\", \"a\": {\"z\":1,\"b\":[ ]},",
            "\"tokens\":[{\"start\":0,\"end\":6,\"kind\":\"word\",\"text\":\"نعم\"},",
            "{\"start\":7,\"end\":11,\"kind\":\"word\",\"text\":\"لا\"}]}\n",
            "{\"text\":\"\",\"b\":null,\"\\u0061\":\"\\u0062\",\"tokens\":[]}\n",
        )
    );
    assert_eq!(
        answer(&["sentences", "--jsonl", "text"], b"{\"sentences\":0,\"text\":\"a\\tb\"}"),
        "{\"sentences\":[{\"start\":0,\"end\":3,\"text\":\"a\\tb\"}],\"text\":\"a\\tb\"}\n"
    );
    assert_eq!(
        answer(
            &["normalize", "--preset", "search", "--jsonl", "t"],
            "{\"t\":\"أ\",\"id\":1}\r\n".as_bytes()
        ),
        "{\"t\":\"ا\",\"id\":1}\r\n"
    );
}

#[test]
fn a_record_is_answered_before_the_next_one_comes() {
    let mut child = kalima(&["tokens", "--jsonl", "t"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    for _ in 0..3 {
        stdin.write_all(b"{\"t\":\"\"}\n").unwrap();
        let mut line = [0; 21];
        stdout.read_exact(&mut line).unwrap();
        assert_eq!(&line[..], &b"{\"t\":\"\",\"tokens\":[]}\n"[..]);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn refuses_records_that_are_none() {
    let good = "{\"t\":\"a\"}\n";
    for (bad, says) in [
        ("{\"u\":\"a\"}", "line 2: no member `t`"),
        ("[1]", "line 2: column 0: invalid type: sequence, expected a JSON object"),
        ("{\"t\":3}", "line 2: member `t`: invalid type: integer `3`, expected a string"),
        ("{\"t\":\"a\"", "line 2: column 8: "),
        ("{\"t\":\"a\"} {}", "line 2: column 11: trailing characters"),
        ("نعم", "line 2: column 1: "),
        ("{\"t\":\"\\ud800\"}", "line 2: member `t`: "),
    ] {
        let input = format!("{good}{bad}\n{good}");
        let said = refusal(&["normalize", "--jsonl", "t"], input.as_bytes());
        assert!(said.contains("standard input") && said.contains(says), "{said}");
        let output = run(&["normalize", "--jsonl", "t"], input.as_bytes());
        assert_eq!(output.stdout, good.as_bytes());
    }
}

#[test]
fn refuses_what_it_does_not_know() {
    for (args, names) in [
        (&["normalize", "--preset", "nope"][..], &["--preset", "nope"][..]),
        (&["normalize", "--preset", "search:0"], &["--preset", "search:0"]),
        (&["tokens", "--preset", "nope"], &["--preset", "nope"]),
        (&["normalize", "--steps", "alef,nope"], &["--steps", "nope"]),
        (&["normalize", "--steps", "nfc,mark_order"], &["--steps", "nfc", "mark_order"]),
        (&["normalize", "--steps", "alef", "--preset", "search"], &["--steps", "--preset"]),
        (&["tokens", "--format", "xml"], &["--format", "xml"]),
        (&["tokens", "--jsonl", "t", "--format", "tsv"], &["--jsonl", "--format"]),
        (&["tokens", "--jobs", "many"], &["--jobs", "many"]),
        (&["tokens", "--jobs", "1000"], &["--jobs", "1000"]),
        (&["lemmatize"], &["lemmatize"]),
        (&["tokens", "--nope"], &["--nope"]),
        (&["tokens", "no/such/file"], &["no/such/file"]),
        (&["tokens", env!("CARGO_MANIFEST_DIR")], &[env!("CARGO_MANIFEST_DIR")]),
    ] {
        let said = refusal(args, b"");
        for name in names {
            assert!(said.contains(name), "{args:?}: {said}");
        }
    }
}

#[test]
fn lossy_reads_on_and_keeps_the_offsets() {
    let input = b"a \xFF\xFE b\n\xE2\x82 c\n";
    let tsv = answer(&["tokens", "--format", "tsv", "--lossy"], input);
    let spans: Vec<(usize, usize, &str)> = tsv
        .lines()
        .map(|line| {
            let column: Vec<&str> = line.split('\t').collect();
            (column[0].parse().unwrap(), column[1].parse().unwrap(), column[3])
        })
        .collect();
    assert!(spans.contains(&(0, 1, "a")), "{spans:?}");
    assert!(spans.contains(&(5, 6, "b")), "{spans:?}");
    assert!(spans.contains(&(7, 9, "\u{FFFD}")), "{spans:?}");
    assert!(spans.contains(&(10, 11, "c")), "{spans:?}");
    assert_eq!(answer(&["normalize", "--lossy"], b"a\xFF"), "a\u{FFFD}");
    assert_eq!(
        answer(&["normalize", "--lossy", "--jsonl", "t"], b"{\"t\":\"\xFF\"}"),
        "{\"t\":\"\u{FFFD}\"}\n"
    );
}

#[test]
fn odd_line_ends_marks_and_nothing_at_all() {
    for act in ["normalize", "tokens", "sentences"] {
        assert_eq!(answer(&[act], b""), "");
        assert_eq!(answer(&[act, "--jsonl", "t"], b""), "");
    }
    let spans = |input: &str| {
        let tsv = answer(&["sentences", "--format", "tsv"], input.as_bytes());
        tsv.lines().map(|line| line.split('\t').take(2).collect::<Vec<_>>().join(" ")).collect()
    };
    let all: Vec<String> = spans("ا\r\nب\rج\nد");
    assert_eq!(all, ["0 2", "4 6", "7 9", "10 12"]);
    let text = "ا\r\nب\rج\n\0\n";
    assert_eq!(answer(&["normalize"], text.as_bytes()), text);
    let all: Vec<String> = spans("ا\0ب\n");
    assert_eq!(all, ["0 5"]);
    // The byte order mark counts as the bytes it is.
    let tsv = answer(&["tokens", "--format", "tsv"], "\u{FEFF}نعم".as_bytes());
    assert_eq!(tsv, "3\t9\tword\tنعم\n");
    assert_eq!(
        answer(&["tokens", "--jsonl", "t"], "\u{FEFF}{\"t\":\"\"}".as_bytes()),
        "{\"t\":\"\",\"tokens\":[]}\n"
    );
}

#[test]
fn long_lines_stay_exact() {
    let line = "هذه كلمة. ".repeat(200_000); // "this is a word"
    let tsv = answer(&["tokens", "--format", "tsv"], line.as_bytes());
    let mut tokens = 0;
    for row in tsv.lines() {
        let column: Vec<&str> = row.split('\t').collect();
        let (start, end): (usize, usize) = (column[0].parse().unwrap(), column[1].parse().unwrap());
        assert_eq!(&line[start..end], column[3]);
        tokens += 1;
    }
    assert_eq!(tokens, 600_000);
    assert!(answer(&["normalize"], line.as_bytes()) == line);
    let sentences = answer(&["sentences"], line.as_bytes());
    assert!(sentences == line.replace(". ", ".\n"));
}
