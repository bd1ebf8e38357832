//! What the tool says about itself: help, version, manual pages, completions.

use crate::tool::{answer, refusal, run};

#[test]
fn help_and_version_are_answers() {
    assert!(answer(&["--help"], b"").contains("sentences"));
    assert!(answer(&["tokens", "--help"], b"").contains("--jsonl"));
    assert_eq!(answer(&["--version"], b"").trim(), concat!("kalima ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_tool_alone_prints_help() {
    let output = run(&[], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("Usage: kalima"));
}

#[test]
fn manual_pages_are_written_for_every_command() {
    let page = answer(&["man"], b"");
    assert!(page.contains(".TH kalima 1") && page.contains("EXIT STATUS"), "{page}");
    for command in ["normalize", "tokens", "sentences", "man", "completions"] {
        assert!(page.contains(&format!("kalima\\-{command}(1)")), "{page}");
        let page = answer(&["man", command], b"");
        assert!(page.contains(&format!(".TH kalima-{command} 1")), "{page}");
        assert!(page.contains("SEE ALSO"), "{page}");
    }
    assert!(page.contains("\nkalima sentences \\-\\-format jsonl < article.txt\n"), "{page}");
    assert!(answer(&["man", "normalize"], b"").contains("tatweel_decorative"));
    assert!(refusal(&["man", "nope"], b"").contains("nope"));
}

#[test]
fn completions_know_commands_and_options() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = answer(&["completions", shell], b"");
        for word in ["sentences", "with-filename", "jobs", "jsonl"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    // Those of the other two complete no values.
    for shell in ["bash", "fish", "zsh"] {
        assert!(answer(&["completions", shell], b"").contains("treebank"), "{shell}");
    }
    assert!(refusal(&["completions", "cmd"], b"").contains("cmd"));
}
