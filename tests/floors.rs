//! The house's own order, read from its source: what may import what, how long a file may be, and
//! that each begins by saying what it is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms by floor, lowest first: a room imports from the floors below its own and from itself.
const FLOORS: &[&[&str]] = &[
    &["table", "scan", "span", "error", "work"],
    &["script", "columnar"],
    &["normalize", "lexicon"],
    &["lexer"],
    &["token", "sentence"],
    &["clitic", "find", "io"],
    &["stem", "stopword"],
    &["search"],
    &["guide"],
];

/// No file is longer than this, but generated tables, lists of words, and the slow references of
/// the tests, each of which is one book of rules to be read from top to bottom.
const LINES_MAX: usize = 500;
const TABLES_AND_LISTS: &[&str] =
    &["src/table/", "src/script/name.rs", "src/lexicon/", "reference.rs"];

fn sources(folder: &str) -> BTreeMap<String, String> {
    fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                if !path.ends_with("target") && !path.ends_with("data") {
                    collect(&path, paths);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                paths.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            (name, text)
        })
        .collect()
}

/// The code of a file without its comments.
fn code(text: &str) -> String {
    text.lines()
        .map(|line| line.find("//").map_or(line, |comment| &line[..comment]))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The first names of every path after `crate::`, those in braces each.
fn imports(code: &str) -> Vec<String> {
    let name = |path: &str| -> String {
        path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let mut names = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        if code[..at].ends_with('$') || code[..at].ends_with(|c: char| c.is_alphanumeric()) {
            continue;
        }
        let rest = &code[at + path.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(name(rest));
            continue;
        };
        let (mut depth, mut start) = (1, 0);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 || (depth == 1 && c == ',') {
                names.push(name(&group[start..at]));
                start = at + 1;
            }
            if depth == 0 {
                break;
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// What `lib.rs` names again, and the room that it comes from: `Span` is of `span`.
fn renamed(face: &str) -> BTreeMap<String, String> {
    let code = code(face);
    let mut rooms = BTreeMap::new();
    for statement in code.split(';').filter_map(|statement| statement.split_once("pub use ")) {
        let Some((room, items)) = statement.1.split_once("::") else { continue };
        for item in items.trim_matches(['{', '}', '\n', ' ']).split(',') {
            rooms.entry(item.trim().to_owned()).or_insert_with(|| room.trim().to_owned());
        }
    }
    rooms
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

#[test]
fn imports_go_down() {
    let sources = sources("src");
    let renamed = renamed(&sources["src/lib.rs"]);
    let mut wrong = Vec::new();
    for (path, text) in &sources {
        let inside = path.strip_prefix("src/").unwrap();
        if inside == "lib.rs" {
            continue;
        }
        let room = inside.split(['/', '.']).next().unwrap();
        let Some(own) = floor(room) else {
            wrong.push(format!("{path}: `{room}` stands on no floor"));
            continue;
        };
        for name in imports(&code(text)) {
            // A room's own name wins: `normalize` is a module and a function.
            let from =
                if floor(&name).is_some() { &name } else { renamed.get(&name).unwrap_or(&name) };
            match floor(from) {
                Some(_) if from == room => {}
                Some(floor) if floor < own => {}
                Some(_) => wrong.push(format!("{path}: `{room}` may not import from `{from}`")),
                None => wrong.push(format!("{path}: `crate::{name}` is of no room")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_say_what_they_are_and_stay_short() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "examples", "benches", "crates"] {
        for (path, text) in sources(folder) {
            let caption: Vec<&str> =
                text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
            let sentence = caption.split(|line| line.is_empty()).next().unwrap_or_default();
            if !sentence.last().is_some_and(|line| line.ends_with(['.', '?', ':'])) {
                wrong.push(format!("{path}: does not begin with a `//!` sentence"));
            }
            let lines = text.lines().count();
            if lines > LINES_MAX && !TABLES_AND_LISTS.iter().any(|list| path.contains(list)) {
                wrong.push(format!("{path}: {lines} lines"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_are_read_right() {
    let code = code(
        "use crate::{Span, token::{Kind, Token}, error::Error}; // crate::no\ncrate::script::Class",
    );
    assert_eq!(imports(&code), ["Span", "token", "error", "script"]);
    let renamed = renamed("pub use normalize::{Normalizer, Steps};\npub use span::Span;");
    assert_eq!(renamed["Steps"], "normalize");
    assert_eq!(renamed["Span"], "span");
}
