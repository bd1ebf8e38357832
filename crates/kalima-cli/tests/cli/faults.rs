//! What goes wrong around the tool: bad bytes, files that are none, readers that go, disks that fill.

use std::fs;
use std::io::{Read, Write};
use std::process::Command;
use std::thread;

use crate::tool::{Scratch, answer, kalima, refusal, run};

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
fn files_after_a_missing_one_are_read() {
    let one = Scratch::new("missing-one", "نعم\n".as_bytes()); // "yes"
    let two = Scratch::new("missing-two", "لا\n".as_bytes()); // "no"
    let out = Scratch::new("missing-out", b"before");
    for jobs in ["1", "3"] {
        let args = ["tokens", "--jobs", jobs, one.path(), "no/such/file", two.path()];
        let output = run(&args, b"");
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(output.stdout, "نعم\nلا\n".as_bytes());
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(message.starts_with("kalima: no/such/file: "), "{message}");
        assert_eq!(message.lines().count(), 1);
        fs::write(out.path(), "before").unwrap();
        let to_file = [&args[..], &["--output", out.path()]].concat();
        assert_eq!(run(&to_file, b"").status.code(), Some(2));
        assert_eq!(fs::read_to_string(out.path()).unwrap(), "before");
        let to_file = [&to_file[..], &["--on-error", "skip"]].concat();
        assert_eq!(run(&to_file, b"").status.code(), Some(2));
        assert_eq!(fs::read_to_string(out.path()).unwrap(), "نعم\nلا\n");
    }
}

#[test]
fn compressed_files_in_and_out() {
    let text = "نعم لا\n".repeat(50_000); // "yes", "no"
    for suffix in ["gz", "zst"] {
        let file = Scratch::new(&format!("compressed.{suffix}"), b"");
        assert_eq!(answer(&["normalize", "-o", file.path()], text.as_bytes()), "");
        let bytes = fs::read(file.path()).unwrap();
        assert!(bytes.len() < text.len() / 20, "{suffix}: {}", bytes.len());
        assert!(answer(&["normalize", file.path()], b"") == text);
        assert!(answer(&["normalize"], &bytes) == text);
        for broken in [&bytes[..bytes.len() / 2], &[&bytes[..4], &b"garbage"[..]].concat()] {
            for args in [&["normalize"][..], &["normalize", "--jsonl", "t"]] {
                assert!(refusal(args, broken).contains("standard input: "));
            }
        }
    }
}

#[test]
fn other_encodings_are_recognised() {
    for (bytes, command) in [
        (&b"\xDF\xCA\xC8 \xC7\xE1\xCF\xD1\xD3"[..], "iconv -f CP1256 -t UTF-8"), // "he wrote the lesson"
        (b"\xFF\xFE\x28\x06\x2A\x06", "iconv -f UTF-16 -t UTF-8"),
        // Valid UTF-8, by its bytes.
        (b"\x28\x06\x2A\x06\x20\x00\x28\x06", "iconv -f UTF-16LE -t UTF-8"),
        (b"\x06\x28\x06\x2A\x00\x20\x06\x28", "iconv -f UTF-16BE -t UTF-8"),
    ] {
        let message = refusal(&["tokens"], bytes);
        assert!(message.contains(command), "{message}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn an_interrupted_run_removes_its_partial_file() {
    let folder = Scratch::folder("interrupted");
    for (signal, status) in [("-INT", 130), ("-TERM", 143)] {
        let out = format!("{}/out", folder.path());
        let mut child = kalima(&["tokens", "--output", &out]).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // Once this much is taken, the file is open.
        stdin.write_all("كلمة\n".repeat(100_000).as_bytes()).unwrap(); // "word"
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        let pid = child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(status));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

#[test]
#[cfg(unix)]
fn named_pipes_are_read_and_written() {
    let folder = Scratch::folder("pipes");
    let (from, to) = (format!("{}/from", folder.path()), format!("{}/to", folder.path()));
    assert!(Command::new("mkfifo").args([&from, &to]).status().unwrap().success());
    let text = "كلمة\n".repeat(200_000); // "word"
    for jobs in ["1", "3"] {
        let child = kalima(&["normalize", "--jobs", jobs, "-o", &to, &from]).spawn().unwrap();
        let input = (from.clone(), text.clone());
        let writer = thread::spawn(move || fs::write(input.0, input.1).unwrap());
        assert!(fs::read_to_string(&to).unwrap() == text);
        writer.join().unwrap();
        assert!(child.wait_with_output().unwrap().status.success());
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
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
