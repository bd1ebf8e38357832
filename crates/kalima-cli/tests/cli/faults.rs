//! What goes wrong around the tool: bad bytes, files that are none, readers that go, disks that fill.

use std::fs;
use std::io::{Read, Write};

use crate::tool::{Scratch, kalima, refusal, run};

#[test]
fn stops_at_invalid_utf8() {
    let mut input = "سطر من النص.\n".repeat(100_000).into_bytes(); // "a line of text"
    let lines = input.len();
    input.extend_from_slice(b"abc \xD9");
    input.extend_from_slice(b" def\n");
    let file = Scratch::new("bad-utf8", &input);
    for act in ["normalize", "tokens", "sentences"] {
        let said = refusal(&[act, file.path()], b"");
        assert!(said.contains(file.path()), "{said}");
        assert!(said.contains(&format!("line 100001, byte {}", lines + 4)), "{said}");
    }
    let output = run(&["normalize", file.path()], b"");
    assert!(output.stdout == input[..lines], "the lines before stay whole");
    let said = refusal(&["tokens", "--jsonl", "t"], b"{\"t\":\"\"}\n{\"t\":\"\xFF\"}\n");
    assert!(said.contains("byte 15"), "{said}");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let line = "هذه كلمة.\n".repeat(200_000); // "this is a word"
    let file = Scratch::new("closed-pipe", line.as_bytes());
    for args in [&["normalize"][..], &["tokens"], &["sentences"], &["sentences", "--jobs", "3"]] {
        let mut child = kalima(&[args, &[file.path()]].concat()).spawn().unwrap();
        let mut stdout = child.stdout.take().unwrap();
        stdout.read_exact(&mut [0; 8]).unwrap();
        drop(stdout);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    for jobs in ["1", "2"] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut child = kalima(&["tokens", "--jobs", jobs]).stdout(full).spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"a\n").unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.starts_with("kalima: standard output: "), "{said}");
        let said = refusal(&["tokens", "--jobs", jobs, "--output", "/dev/full"], b"a\n");
        assert!(said.starts_with("kalima: /dev/full: "), "{said}");
    }
}

#[test]
fn a_missing_file_stops_after_those_before_it() {
    let one = Scratch::new("missing-one", "نعم\n".as_bytes()); // "yes"
    let two = Scratch::new("missing-two", "لا\n".as_bytes()); // "no"
    for jobs in ["1", "3"] {
        let args = ["tokens", "--jobs", jobs, one.path(), "no/such/file", two.path()];
        let output = run(&args, b"");
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(output.stdout, "نعم\n".as_bytes());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.starts_with("kalima: no/such/file: "), "{said}");
    }
}

#[test]
#[cfg(unix)]
fn an_unreadable_file_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let file = Scratch::new("unreadable", b"a\n");
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything is refused nothing.
    if fs::read(file.path()).is_err() {
        assert!(refusal(&["tokens", file.path()], b"").contains(file.path()));
    }
    let said = refusal(&["tokens", env!("CARGO_TARGET_TMPDIR")], b"");
    assert!(said.contains(env!("CARGO_TARGET_TMPDIR")), "{said}");
}
