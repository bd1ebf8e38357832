//! The cases of tests/data, which a linguist can edit, hold; each that is known to fail still does.

use kalima::sentences;

/// One case of a file.
struct Case {
    name: String,
    known_failure: bool,
    text: String,
    sentences: Vec<String>,
}

/// Reads a file of cases; whatever is not as its first lines say is refused with its line.
fn read(source: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut title: Option<(String, bool)> = None;
    for (index, line) in source.lines().enumerate() {
        let fail = |why: &str| -> ! { panic!("line {}: {why}: {line}", index + 1) };
        match (&title, line) {
            (None, "") => {}
            (None, _) if line.starts_with('#') => {}
            (None, _) => {
                let Some(rest) = line.strip_prefix('=') else { fail("expected `= name`") };
                let known_failure = rest.starts_with('!');
                let name = rest.trim_start_matches('!').trim().to_owned();
                if name.is_empty() || cases.iter().any(|case| case.name == name) {
                    fail("a name must be there, once");
                }
                title = Some((name, known_failure));
            }
            (Some(_), "") => fail("expected a text"),
            (Some(_), _) if line.starts_with("? ") => {}
            (Some((name, known_failure)), _) => {
                let marked = unescape(line).unwrap_or_else(|why| fail(&why));
                let parts = marked.split('|').flat_map(lines_of);
                let sentences: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
                cases.push(Case {
                    name: name.clone(),
                    known_failure: *known_failure,
                    text: marked.replace('|', ""),
                    sentences,
                });
                title = None;
            }
        }
    }
    assert!(title.is_none(), "a title without a text at the end");
    cases
}

/// A line end ends a sentence without «|»; sentences are written without what is invisible around.
fn lines_of(part: &str) -> Vec<String> {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let invisible = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{2066}'..='\u{2069}')
    };
    part.split(is_end).map(|line| line.trim_matches(invisible).to_owned()).collect()
}

/// Replaces `\n`, `\r` and `\u{XXXX}`.
fn unescape(line: &str) -> Result<String, String> {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        if let Some(tail) = after.strip_prefix('n') {
            text.push('\n');
            rest = tail;
        } else if let Some(tail) = after.strip_prefix('r') {
            text.push('\r');
            rest = tail;
        } else {
            let hex = after.strip_prefix("u{").and_then(|tail| tail.split_once('}'));
            let (hex, tail) = hex.ok_or("unknown escape")?;
            let c = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
            text.push(c.ok_or("no code point")?);
            rest = tail;
        }
    }
    text.push_str(rest);
    Ok(text)
}

fn check(source: &str) {
    let mut wrong = Vec::new();
    for case in read(source) {
        let have: Vec<_> = sentences(&case.text).map(|found| found.text().to_owned()).collect();
        if (have == case.sentences) == case.known_failure {
            wrong.push(format!("{}\n  want {:?}\n  have {have:?}", case.name, case.sentences));
        }
    }
    assert!(wrong.is_empty(), "{} cases\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_defining_cases_hold() {
    check(include_str!("../data/sentences.txt"));
}

#[test]
fn every_rule_holds_in_more_texts() {
    check(include_str!("../data/sentences_more.txt"));
}

#[test]
#[should_panic(expected = "line 2: expected a text")]
fn the_reader_is_strict() {
    read("= name\n\nنص");
}
