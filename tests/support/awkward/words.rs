//! Words of the library's own lists, read from their source files.

use std::borrow::ToOwned;
use std::fs;
use std::path::Path;
use std::string::String;
use std::sync::LazyLock;
use std::vec::Vec;

/// The entries of the abbreviation lists, without their last full stop.
pub(crate) static ABBREVIATIONS: LazyLock<Vec<String>> =
    LazyLock::new(|| entries(|file| file == "abbreviations.rs"));

/// The entries of every other list.
pub(crate) static WORDS: LazyLock<Vec<String>> =
    LazyLock::new(|| entries(|file| file != "abbreviations.rs"));

/// Returns the quoted Arabic words of the files of `src/lexicon/` that `is_read` selects by name. The
/// lists are private to the crate, so that their source is read; a new list takes part by itself.
fn entries(is_read: impl Fn(&str) -> bool) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon");
    let mut words = Vec::new();
    for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.ends_with(".rs") || !is_read(&name) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let list = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        for line in list.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let quoted = line.split('"').skip(1).step_by(2);
            words.extend(quoted.filter(|word| is_word(word)).map(str::to_owned));
        }
    }
    words.sort();
    words.dedup();
    assert!(!words.is_empty(), "no words in {}", folder.display());
    words
}

fn is_word(text: &str) -> bool {
    let is_part = |c: char| matches!(c, '\u{620}'..='\u{65F}' | '.' | ' ');
    text.chars().all(is_part) && text.chars().any(|c| matches!(c, '\u{620}'..='\u{64A}'))
}
