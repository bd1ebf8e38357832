//! However many threads answer, the answers are the same and in the same order.

use std::io::{Read, Write};

use crate::tool::{Scratch, kalima, run};

/// Some megabytes of lines of every kind: CR LF, lone CR, NUL, a byte order mark, one too long, nothing.
fn text() -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    for number in 0..8_000 {
        text += &format!("قال د. أحمد: {number}.\r\nثم ذهب. (نعم)\r\0 a@b.co \n\n");
        if number == 6_000 {
            text += &"كلمة طويلة. ".repeat(60_000); // "a long word."
        }
    }
    text.into_bytes()
}

#[test]
fn many_answer_as_one_does() {
    let text = text();
    let (head, tail) = text.split_at(500_003);
    let one = Scratch::new("jobs-one", head);
    let two = Scratch::new("jobs-two", tail);
    for args in [
        &["normalize", "--preset", "search", "--lossy"][..],
        &["normalize", "--format", "tsv", "--lossy"],
        &["tokens", "--format", "jsonl", "--with-filename", "--lossy"],
        &["sentences", "--format", "tsv", "--lossy"],
        // The first file ends inside of a letter.
        &["sentences"],
    ] {
        let answers = |jobs: &str| {
            run(&[args, &["--jobs", jobs, one.path(), two.path(), "-"]].concat(), b"\xD9 \r\n.")
        };
        let alone = answers("1");
        assert_eq!(alone.status.success(), args.contains(&"--lossy"));
        for jobs in ["2", "5", "0"] {
            let many = answers(jobs);
            assert_eq!(many.status, alone.status);
            assert_eq!(many.stderr, alone.stderr);
            assert!(many.stdout == alone.stdout, "{args:?} --jobs {jobs}");
        }
    }
}

#[test]
fn many_answer_records_as_one_does() {
    let mut records = String::new();
    for number in 0..30_000 {
        records += &format!("{{\"id\":{number},\"t\":\"كلمة {number}. نعم\"}}\n"); // "word", "yes"
    }
    let whole = records.len();
    records += "{\"u\":1}\n{\"t\":\"\"}\n";
    let alone = run(&["sentences", "--jsonl", "t"], records.as_bytes());
    let said = String::from_utf8_lossy(&alone.stderr).into_owned();
    assert!(said.contains("line 30001: no member `t`"), "{said}");
    assert!(alone.stdout.len() > whole);
    for jobs in ["2", "5"] {
        let many = run(&["sentences", "--jsonl", "t", "--jobs", jobs], records.as_bytes());
        assert_eq!(many.stderr, alone.stderr);
        assert!(many.stdout == alone.stdout);
    }
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = kalima(&["tokens", "--jobs", "3"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    for _ in 0..8 {
        stdin.write_all(b"a\n").unwrap();
        let mut line = [0; 2];
        stdout.read_exact(&mut line).unwrap();
        assert_eq!(&line, b"a\n");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

/// Nobody waits for more input once it cannot matter.
#[test]
fn a_failure_ends_at_once() {
    let mut child = kalima(&["tokens", "--jobs", "2", "--jsonl", "t"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"{}\n").unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2));
    drop(stdin);
}
