//! Fixture files: cases of a title, a reason, a text and the expected units, which a linguist can edit.
//!
//! ```text
//! # A comment.
//! [title]
//! why the reason, optional for sentences
//! known failure
//! text |the text, between bars|
//! kind a unit
//! kind the next unit
//! ```
//!
//! `\n`, `\r` and `\u{...}` are escapes for characters that would not be seen. A case under
//! `known failure` must fail. `KALIMA_BLESS=1` rewrites the units of all other cases.

use std::fmt::Write;
use std::ops::Range;
use std::path::PathBuf;
use std::{env, fs};

/// A unit of a text: its kind and its own text.
pub(crate) type Unit = (String, String);

/// One case of a fixture file.
#[derive(Debug, Default)]
pub(crate) struct Case {
    pub(crate) title: String,
    pub(crate) why: String,
    pub(crate) text: Option<String>,
    pub(crate) known_failure: bool,
    pub(crate) units: Vec<Unit>,
    /// The lines of the units in the file, from 0.
    lines: Range<usize>,
}

/// Replaces escapes by their characters.
fn unescape(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        rest = if let Some(after) = after.strip_prefix('n') {
            out.push('\n');
            after
        } else if let Some(after) = after.strip_prefix('r') {
            out.push('\r');
            after
        } else {
            let code = after.strip_prefix("u{").and_then(|after| after.split_once('}'));
            let (code, after) = code.ok_or("only \\n, \\r and \\u{...} are escapes")?;
            let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
            out.push(c.ok_or_else(|| format!("no character U+{code}"))?);
            after
        };
    }
    Ok(out + rest)
}

/// Writes invisible characters as escapes.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c if is_escaped(c, out.is_empty()) => {
                let _ = write!(out, "\\u{{{:02X}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Returns true for a backslash, an invisible character, and a combining mark without a letter.
fn is_escaped(c: char, is_first: bool) -> bool {
    match c {
        '\u{64B}'..='\u{65F}' | '\u{670}' => is_first,
        '\\'
        | '\u{A0}'
        | '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{6DD}'
        | '\u{180E}'
        | '\u{20E3}'
        | '\u{3000}'
        | '\u{2000}'..='\u{200F}'
        | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{206F}'
        | '\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E007F}' => true,
        c => c.is_control(),
    }
}

/// Reads the cases of a file. An error names the line.
pub(crate) fn read(source: &str, is_kind: impl Fn(&str) -> bool) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let error = |message: &str| format!("line {}: {message}: {line:?}", index + 1);
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(title) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            if title.is_empty() || cases.iter().any(|case| case.title == title) {
                return Err(error("a title must be there, once"));
            }
            cases.push(Case { title: title.to_owned(), ..Case::default() });
            continue;
        }
        let case = cases.last_mut().ok_or_else(|| error("expected [title]"))?;
        match line.split_once(' ').ok_or_else(|| error("expected a field and its value"))? {
            ("why", why) if case.why.is_empty() => case.why = why.to_owned(),
            ("known", "failure") => case.known_failure = true,
            ("text", text) if case.text.is_none() => {
                let text = text.strip_prefix('|').and_then(|text| text.strip_suffix('|'));
                let text = text.ok_or_else(|| error("expected a text between bars"))?;
                case.text = Some(unescape(text).map_err(|message| error(&message))?);
                case.lines = index + 1..index + 1;
            }
            (kind, unit) if case.text.is_some() && is_kind(kind) => {
                if index != case.lines.end {
                    return Err(error("expected the units right after the text"));
                }
                let unit = unescape(unit).map_err(|message| error(&message))?;
                case.units.push((kind.to_owned(), unit));
                case.lines.end = index + 1;
            }
            _ => return Err(error("not a field, or not here")),
        }
    }
    match cases.iter().find(|case| case.text.is_none() || case.units.is_empty()) {
        Some(case) => Err(format!("[{}] lacks a text or units", case.title)),
        None => Ok(cases),
    }
}

/// Returns the file with the units of each case replaced by those of the same index.
fn rewritten(source: &str, cases: &[Case], units: &[&[Unit]]) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let mut out = String::new();
    let mut at = 0;
    for (case, units) in cases.iter().zip(units) {
        for line in &lines[at..case.lines.start] {
            let _ = writeln!(out, "{line}");
        }
        for (kind, unit) in *units {
            let _ = writeln!(out, "{kind} {}", escape(unit));
        }
        at = case.lines.end;
    }
    for line in &lines[at..] {
        let _ = writeln!(out, "{line}");
    }
    out
}

/// Compares the units that `split` returns with those of each case of `tests/data/FILE`, and returns
/// the cases. With `KALIMA_BLESS=1` it rewrites the file first.
pub(crate) fn check(
    file: &str,
    is_kind: impl Fn(&str) -> bool,
    split: impl Fn(&str) -> Vec<Unit>,
) -> Vec<Case> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file);
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut cases = read(&source, &is_kind).unwrap_or_else(|error| panic!("{file}: {error}"));
    let found: Vec<Vec<Unit>> =
        cases.iter().map(|case| split(case.text.as_deref().unwrap_or_default())).collect();
    let is_blessed = env::var_os("KALIMA_BLESS").is_some();
    if is_blessed {
        for (case, found) in cases.iter_mut().zip(&found).filter(|(case, _)| !case.known_failure) {
            case.units.clone_from(found);
        }
    }
    let units: Vec<&[Unit]> = cases.iter().map(|case| &*case.units).collect();
    let text = rewritten(&source, &cases, &units);
    if is_blessed {
        fs::write(&path, text).unwrap();
    } else {
        assert!(
            text == source,
            "{file}: KALIMA_BLESS=1 would write the same units in other escapes"
        );
    }
    let mut wrong = Vec::new();
    for (case, found) in cases.iter().zip(&found) {
        let Case { title, why, known_failure, units, .. } = case;
        if (units != found) != *known_failure {
            let but = if *known_failure { "\n  passes, but is marked `known failure`" } else { "" };
            wrong.push(format!("[{title}] {why}\n  want {units:?}\n  have {found:?}{but}"));
        }
    }
    assert!(wrong.is_empty(), "{file}: {} cases\n{}", wrong.len(), wrong.join("\n"));
    cases
}

#[test]
fn malformed_files_are_refused_with_their_line() {
    let error = |source: &str| read(source, |kind| kind == "word").unwrap_err();
    for (source, message) in [
        ("text |a|", "line 1: expected [title]"),
        ("[a]\n\nنص", "line 3: expected a field"),
        ("[a]\ntext |a|\nword a\n[a]", "line 4: a title must be there, once"),
        ("[a]\ntext a", "line 2: expected a text between bars"),
        ("[a]\ntext |\\x|", "line 2: only \\n"),
        ("[a]\ntext |\\u{D800}|", "line 2: no character U+D800"),
        ("[a]\ntext |a|\ntext |b|", "line 3: not a field"),
        ("[a]\nword a\ntext |a|", "line 2: not a field"),
        ("[a]\ntext |a|\nwrod a", "line 3: not a field"),
        ("[a]\ntext |a|\n\nword a", "line 4: expected the units right after"),
        ("[a]\nwhy b", "[a] lacks a text or units"),
        ("[a]\ntext |a|", "[a] lacks a text or units"),
    ] {
        let found = error(source);
        assert!(found.starts_with(message), "{source:?}: {found}");
    }
}

#[test]
fn units_are_rewritten_in_place() {
    let source =
        "# Head.\n\n[a]\nwhy b\ntext |a b|\nword a\n\n[c]\nknown failure\ntext |c|\nword c\n";
    let cases = read(source, |kind| kind == "word").unwrap();
    let units = [("word".to_owned(), "a\u{200C}".to_owned()), ("word".to_owned(), "b".to_owned())];
    let new = rewritten(source, &cases, &[&units, &[]]);
    let want = "# Head.\n\n[a]\nwhy b\ntext |a b|\nword a\\u{200C}\nword b\n\n\
                [c]\nknown failure\ntext |c|\n";
    assert_eq!(new, want);
}
