//! Layer check of the source: imports only go down, no file imports itself through others, entry files
//! hold no logic, files are short and begin with a caption.

use crate::sources::{Module, Sources, code, texts_in, without_tests};
use std::collections::{BTreeMap, BTreeSet};

/// The modules by layer, lowest first. A module imports from lower layers and from itself.
/// A module of this list that does not exist yet is no error.
const LAYERS: &[&[&str]] = &[
    &["table", "scan", "span", "error", "work"],
    &["script", "columnar"],
    &["normalize", "lexicon", "translit"],
    &["lexer"],
    &["token"],
    &["clitic", "number"],
    &["stem", "stopword", "find", "date", "spacing"],
    &["sentence", "search", "compat"],
    &["io"],
    &["guide"],
];

/// Files of `src` that import each other in a circle today. A new circle fails the test, and so does an
/// entry that is no longer a circle: then delete it.
const KNOWN_CYCLES: &[&[&str]] = &[];

/// Entry files (`mod.rs`) that hold more than docs, `mod`, `use` and one free function today. An
/// entry that is no longer needed fails the test: then delete it.
const KNOWN_LOGIC: &[&str] = &[];

/// The most lines of a file.
const LINES_MAX: usize = 500;

/// Files without a limit of lines: generated tables, word lists, and the reference implementation of
/// tokens, which is read from top to bottom.
const TABLES_AND_LISTS: &[&str] = &[
    "src/table/",
    "src/script/name.rs",
    "src/lexicon/",
    "src/number/word_values.rs",
    "token/reference/mod.rs",
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

/// Checks `crate::` paths in all code, and `super::` and `self::` paths in code that is no test: inside
/// of `mod tests { ... }` these are relative to another module.
#[test]
fn imports_go_down() {
    let sources = Sources::read();
    let mut wrong = Vec::new();
    for (path, module) in &sources.files {
        let Some(top) = module.path.first() else { continue };
        let Some(own) = layer(top) else {
            wrong.push(format!("{path}: `{top}` is in no layer"));
            continue;
        };
        let all = sources.imports(module, &module.code);
        let relative = sources.imports(module, &without_tests(&module.code));
        let all = all.into_iter().filter(|(start, _)| start == "crate");
        for (_, target) in all.chain(relative.into_iter().filter(|(start, _)| start != "crate")) {
            let Some(from) = target.first() else { continue };
            match layer(from) {
                Some(_) if from == top => {}
                Some(layer) if layer < own => {}
                Some(_) => wrong.push(format!("{path}: `{top}` may not import from `{from}`")),
                None => wrong.push(format!("{path}: `crate::{from}` is in no layer")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the groups of files that reach each other by imports, each group sorted.
fn cycles(edges: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reached = |from: &String| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(next) = open.pop() {
            for to in edges.get(next).into_iter().flatten() {
                if seen.insert(to) {
                    open.push(to);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&String, _> = edges.keys().map(|file| (file, reached(file))).collect();
    let groups: BTreeSet<Vec<String>> = reached
        .iter()
        .filter(|(file, seen)| seen.contains(*file))
        .map(|(file, seen)| {
            let back = |other: &&&String| reached.get(**other).is_some_and(|s| s.contains(file));
            seen.iter().filter(back).map(|other| (*other).clone()).collect()
        })
        .collect();
    groups.into_iter().collect()
}

#[test]
fn no_file_imports_itself_through_others() {
    let edges = Sources::read().edges();
    let found = cycles(&edges);
    let mut wrong = Vec::new();
    for cycle in &found {
        let is_known = KNOWN_CYCLES.iter().any(|known| cycle.iter().all(|f| known.contains(&&**f)));
        if !is_known {
            wrong.push(format!("a new cycle of files: {cycle:#?}, by these imports:"));
            for file in cycle {
                let inside: Vec<_> = edges[file].iter().filter(|to| cycle.contains(to)).collect();
                wrong.push(format!("    {file} -> {inside:?}"));
            }
        }
    }
    for known in KNOWN_CYCLES {
        if !found.iter().any(|cycle| cycle.iter().eq(known.iter())) {
            wrong.push(format!(
                "no longer a cycle, or a smaller one: change KNOWN_CYCLES: {known:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the first lines of the items of an entry file that are no `mod`, no `use` and not the one
/// free function. Code for `cfg(test)` and `cfg(doctest)` is left out.
fn logic(module: &Module) -> Vec<String> {
    let code = without_tests(&module.code);
    let mut functions = 0;
    let mut items = Vec::new();
    for line in code.lines().filter(|line| line.starts_with(|c: char| c.is_alphabetic())) {
        let item = line.strip_prefix("pub").map_or(line, |rest| match rest.strip_prefix('(') {
            Some(scope) => scope.split_once(')').map_or(scope, |(_, rest)| rest),
            None => rest,
        });
        let item = item.trim_start();
        let is = |keyword: &str| item.starts_with(keyword);
        if is("mod ") && item.ends_with(';') || is("use ") || is("extern crate ") {
            continue;
        }
        if is("fn ") || is("const fn ") {
            functions += 1;
            if functions == 1 {
                continue;
            }
        }
        items.push(line.to_owned());
    }
    items
}

#[test]
fn entry_files_hold_no_logic() {
    let sources = Sources::read();
    let mut wrong = Vec::new();
    for (path, module) in &sources.files {
        if !path.ends_with("/mod.rs") && path != "src/lib.rs" {
            continue;
        }
        let items = logic(module);
        match (items.is_empty(), KNOWN_LOGIC.contains(&&**path)) {
            (false, false) => wrong.push(format!("{path} holds logic: {items:#?}")),
            (true, true) => wrong.push(format!("{path} is clean: delete it from KNOWN_LOGIC")),
            _ => {}
        }
    }
    for known in KNOWN_LOGIC {
        if !sources.files.contains_key(*known) {
            wrong.push(format!("{known} does not exist: delete it from KNOWN_LOGIC"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_have_captions_and_stay_short() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "examples", "benches", "crates"] {
        for (path, text) in texts_in(folder) {
            let caption: Vec<&str> =
                text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
            let sentence = caption.split(|line| line.is_empty()).next().unwrap_or_default();
            if !sentence.last().is_some_and(|line| line.ends_with(['.', '?', ':'])) {
                wrong.push(format!("{path}: does not begin with a `//!` sentence"));
            }
            let lines = text.lines().count();
            if lines > LINES_MAX && !TABLES_AND_LISTS.iter().any(|list| path.contains(list)) {
                wrong.push(format!("{path}: {lines} lines, {LINES_MAX} are the most"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn sample(files: &[(&str, &str)]) -> Sources {
    Sources::of(files.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())))
}

#[test]
fn imports_are_resolved() {
    let sources = sample(&[
        ("src/lib.rs", "pub use span::Span;\npub use token::{Kind, Token};"),
        ("src/span.rs", ""),
        ("src/token/mod.rs", "mod kind;\nmod token;\npub use kind::Kind;\npub use token::Token;"),
        ("src/token/kind.rs", "use crate::{Span, token::{Token as T, token}}; // crate::no"),
        ("src/token/token.rs", "use super::Kind;\nfn f() { super::super::span::g($crate::no) }"),
    ]);
    let targets = |path: &str| -> Vec<String> {
        let module = &sources.files[path];
        let imports = sources.imports(module, &module.code);
        imports.into_iter().map(|(_, target)| target.join("::")).collect()
    };
    assert_eq!(targets("src/token/kind.rs"), ["span", "token::token", "token::token"]);
    assert_eq!(targets("src/token/token.rs"), ["token::kind", "span"]);
    assert_eq!(cycles(&sources.edges()), [["src/token/kind.rs", "src/token/token.rs"]]);
}

#[test]
fn imports_of_tests_make_no_cycle() {
    let sources = sample(&[
        ("src/lib.rs", "mod a;\nmod b;\n#[cfg(test)]\nmod c;"),
        ("src/a.rs", "use crate::b::B;"),
        ("src/b.rs", "#[cfg(test)]\nmod tests {\n    use crate::a::A;\n    fn f() {\n    }\n}\n"),
        ("src/c.rs", "use crate::a::A;"),
    ]);
    assert!(cycles(&sources.edges()).is_empty());
    assert!(!sources.edges().contains_key("src/c.rs"));
}

#[test]
fn logic_in_an_entry_file_is_found() {
    let text = "//! Docs.\nmod a;\npub use a::A;\npub fn f() {\n    g();\n}\nconst B: u8 = 1;\n\
                pub(crate) fn g() {}\n#[cfg(test)]\nmod tests {\n    fn h() {}\n}\n";
    let sources = sample(&[("src/a/mod.rs", text)]);
    let items = logic(&sources.files["src/a/mod.rs"]);
    assert_eq!(items, ["const B: u8 = 1;", "pub(crate) fn g() {}"]);
    assert_eq!(code("a // b\nc"), "a \nc");
}
