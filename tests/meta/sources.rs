//! Reader of Rust sources: the module of each file, its code without comments, and its imports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of `src` as a module.
#[derive(Debug)]
pub(crate) struct Module {
    /// The names from the root of the crate: `["token", "kind"]`; none for `lib.rs`.
    pub(crate) path: Vec<String>,
    /// The source without comments.
    pub(crate) code: String,
    /// The names that this module exports again, each with the path after `use`.
    exports: BTreeMap<String, Vec<String>>,
}

/// The files of `src` by their paths, as in `src/token/kind.rs`.
#[derive(Debug)]
pub(crate) struct Sources {
    pub(crate) files: BTreeMap<String, Module>,
    by_path: BTreeMap<Vec<String>, String>,
}

/// Returns the `*.rs` files of a folder of the package: path and text. A folder that the package lacks
/// has none.
pub(crate) fn texts_in(folder: &str) -> Vec<(String, String)> {
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
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            (name, text)
        })
        .collect()
}

/// Removes line comments.
pub(crate) fn code(text: &str) -> String {
    text.lines()
        .map(|line| line.find("//").map_or(line, |comment| &line[..comment]))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Removes items under `#[cfg(test)]` and `#[cfg(doctest)]`; the code is formatted by rustfmt.
pub(crate) fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let body = line.trim_start();
        if !["#[cfg(test", "#[cfg(doctest", "#[cfg(all(test"]
            .iter()
            .any(|cfg| body.starts_with(cfg))
        {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        let indent = &line[..line.len() - body.len()];
        let close = format!("{indent}}}");
        for line in lines.by_ref() {
            let is_item_end = line.starts_with(&close)
                || line.trim_end().ends_with([';', ','])
                    && line.strip_prefix(indent).is_some_and(|rest| !rest.starts_with(' '))
                || line.strip_prefix(indent).is_some_and(|rest| {
                    !rest.starts_with([' ', '#']) && rest.contains('{') && rest.ends_with('}')
                });
            if is_item_end {
                break;
            }
        }
    }
    kept
}

/// Returns the names of `mod name;` items that are compiled for tests only.
fn test_modules(code: &str) -> BTreeSet<String> {
    let names = |code: &str| -> BTreeSet<String> { declared(code).into_iter().collect() };
    names(code).difference(&names(&without_tests(code))).cloned().collect()
}

/// Returns the names of `mod name;` items.
fn declared(code: &str) -> Vec<String> {
    let item = |line: &str| {
        let (_, rest) = line.trim().split_once("mod ").filter(|(before, _)| {
            before.is_empty() || before.trim_end().ends_with(')') || before.trim_end() == "pub"
        })?;
        rest.strip_suffix(';').map(str::to_owned)
    };
    code.lines().filter_map(item).collect()
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Collects the paths of a use tree, `a::{b, c::d}`, and returns its length in bytes.
fn use_tree(text: &str, prefix: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    let mut at = 0;
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        if text[at..].starts_with('{') {
            at += 1;
            loop {
                at += use_tree(&text[at..], &path, paths);
                // Skips `as name`, white space and the comma.
                let stop = text[at..].find([',', '}']).unwrap_or(text.len() - at);
                at += stop + 1;
                if at >= text.len() || text[..at].ends_with('}') {
                    return at.min(text.len());
                }
            }
        }
        let end = text[at..].find(|c| !is_name(c)).map_or(text.len(), |len| at + len);
        if end == at {
            // A glob, the type arguments of a call, or the end of a group.
            if path.len() > prefix.len() || text[at..].starts_with('*') {
                paths.push(path);
            }
            return at;
        }
        path.push(text[at..end].to_owned());
        at = end;
        match text[at..].strip_prefix("::") {
            Some(_) => at += 2,
            None => {
                paths.push(path);
                return at;
            }
        }
    }
}

/// Returns the paths in code that begin with one of these names.
fn paths_from(code: &str, starts: &[String]) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for (at, _) in code.match_indices("::") {
        let start = code[..at]
            .rfind(|c| !is_name(c))
            .map_or(0, |before| before + code[before..].chars().next().map_or(1, char::len_utf8));
        let before = &code[..start];
        let is_start = starts.iter().any(|name| *name == code[start..at]);
        if is_start && !before.ends_with(['$', ':', '.']) && !before.ends_with("(in ") {
            use_tree(&code[start..], &[], &mut paths);
        }
    }
    paths
}

impl Sources {
    /// Reads the files of `src`.
    pub(crate) fn read() -> Self {
        Self::of(texts_in("src"))
    }

    /// The same of any files.
    pub(crate) fn of(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files = BTreeMap::new();
        let mut by_path = BTreeMap::new();
        for (file, text) in texts {
            let inside = file.strip_prefix("src/").unwrap().strip_suffix(".rs").unwrap();
            let mut path: Vec<String> = inside.split('/').map(str::to_owned).collect();
            path.pop_if(|last| last == "mod" || last == "lib");
            let code = code(&text);
            let mut exports = BTreeMap::new();
            for item in code.split(';').filter(|item| item.contains("pub")) {
                let Some((_, tree)) = item.split_once("use ") else { continue };
                let mut paths = Vec::new();
                use_tree(tree, &[], &mut paths);
                for path in paths {
                    exports.insert(path.last().unwrap().clone(), path);
                }
            }
            by_path.insert(path.clone(), file.clone());
            files.insert(file, Module { path, code, exports });
        }
        Self { files, by_path }
    }

    /// Returns the imports in `code` of a module: the first name of the path, and the module that
    /// defines the item, with exports followed.
    pub(crate) fn imports(&self, module: &Module, code: &str) -> Vec<(String, Vec<String>)> {
        let starts = ["crate", "super", "self"].map(str::to_owned);
        let paths = paths_from(code, &starts);
        paths.into_iter().map(|path| (path[0].clone(), self.resolve(&module.path, &path))).collect()
    }

    /// Returns the path of the module that defines what `path` names inside of the module `from`. A name
    /// of no known module stays the first of the answer.
    fn resolve(&self, from: &[String], path: &[String]) -> Vec<String> {
        let mut at = from.to_vec();
        let mut rest = path;
        let mut is_relative = true;
        while let Some((name, more)) = rest.split_first() {
            match &**name {
                "crate" => at.clear(),
                "super" => {
                    at.pop();
                }
                "self" => {}
                _ => break,
            }
            is_relative = false;
            rest = more;
        }
        while let Some((name, more)) = rest.split_first() {
            let mut next = at.clone();
            next.push(name.clone());
            if self.by_path.contains_key(&next) {
                (at, rest) = (next, more);
                is_relative = false;
                continue;
            }
            let module = self.by_path.get(&at).map(|file| &self.files[file]);
            if let Some(export) = module.and_then(|module| module.exports.get(name))
                // A macro is exported under its own name from the module that defines it.
                && export.len() > 1
            {
                let target = self.resolve(&at, export);
                if self.by_path.contains_key(&target) {
                    return target;
                }
                // An inline module, or another crate: this module provides the item.
                return at;
            }
            if is_relative || at.is_empty() {
                return rest.to_vec();
            }
            break;
        }
        at
    }

    /// Returns the files that each file imports from, without those for tests. A file that imports
    /// what an entry file exports again depends on the file that defines it.
    pub(crate) fn edges(&self) -> BTreeMap<String, BTreeSet<String>> {
        let tests: BTreeSet<Vec<String>> = self
            .files
            .values()
            .flat_map(|module| {
                test_modules(&module.code)
                    .into_iter()
                    .map(|name| [&module.path[..], &[name]].concat())
            })
            .collect();
        let mut edges = BTreeMap::new();
        for (file, module) in &self.files {
            if tests.iter().any(|test| module.path.starts_with(test)) {
                continue;
            }
            let code = without_tests(&module.code);
            let imports = self.imports(module, &code).into_iter().map(|(_, target)| target);
            let children = paths_from(&code, &declared(&code));
            let children = children.iter().map(|path| self.resolve(&module.path, path));
            let targets = imports.chain(children).filter_map(|path| self.by_path.get(&path));
            let targets = targets.filter(|to| *to != file).cloned();
            edges.insert(file.clone(), targets.collect());
        }
        edges
    }
}
