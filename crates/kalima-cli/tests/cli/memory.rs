//! Memory does not grow with the input: not with its length, nor with that of its lines.

#![cfg(target_os = "linux")]

use std::fs;
use std::io::{Read, Write};
use std::process::{Child, Stdio};
use std::thread;

use crate::tool::kalima;

/// The most memory that the process has had, in KiB.
fn peak(child: &Child) -> u32 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

/// Runs over `block` so many times, and gives the memory that it took at the end.
fn peak_over(args: &[&str], block: &str, times: usize) -> u32 {
    let mut child = kalima(args).stdout(Stdio::null()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..times {
        stdin.write_all(block.as_bytes()).unwrap();
    }
    let peak = peak(&child);
    drop(stdin);
    assert!(child.wait().unwrap().success());
    peak
}

#[test]
fn an_endless_line_takes_the_memory_of_a_short_one() {
    let block = "هذه كلمة ".repeat(1 << 16); // "this is a word"
    for act in ["normalize", "tokens", "sentences"] {
        let peak = peak_over(&[act], &block, 24);
        assert!(peak < 16 << 10, "{act}: {peak} KiB for {} bytes", 24 * block.len());
    }
}

#[test]
fn every_thread_takes_its_share_and_no_more() {
    let lines = "هذه كلمة.\n".repeat(1 << 16); // "this is a word"
    let peak = peak_over(&["sentences", "--jobs", "4"], &lines, 24);
    assert!(peak < 48 << 10, "{peak} KiB for {} bytes", 24 * lines.len());
}

/// One line of 50 MB, answered in parts that say that they are.
#[test]
fn a_line_of_50_mb_is_cut_and_says_so() {
    let args = ["sentences", "--format", "jsonl"];
    let mut child = kalima(&args).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let reader = thread::spawn(move || {
        let mut answers = Vec::new();
        stdout.read_to_end(&mut answers).unwrap();
        answers
    });
    let block = "كلمة ".repeat(100_000); // "word"
    for _ in 0..56 {
        stdin.write_all(block.as_bytes()).unwrap();
    }
    let peak = peak(&child);
    assert!(peak < 16 << 10, "{peak} KiB");
    drop(stdin);
    assert!(child.wait().unwrap().success());
    let answers = String::from_utf8(reader.join().unwrap()).unwrap();
    let mut lines: Vec<&str> = answers.lines().collect();
    let last = lines.pop().unwrap();
    assert!(last.ends_with("\"}"));
    assert!(lines.len() >= 48 && lines.iter().all(|line| line.ends_with("\",\"cut\":true}")));
}
