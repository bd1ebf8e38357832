//! Writes the steps of a preset as the `normalizer` section of a Hugging Face `tokenizer.json`.
//!
//! `cargo run --example tokenizer_json -- lucene`; a list of steps (`alef,alef_maksura,-alef_wasla`) does as
//! well. Only steps that treat each character by itself can be said there: the others are named on
//! standard error and left out, since a pattern that is nearly right would be worse than none.

use kalima::normalize::{Normalizer, Steps};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;

/// The steps whose treatment of a character does not depend on its neighbours, or that the other
/// library has by name.
const EXPRESSIBLE: Steps = Steps::DIACRITICS
    .difference(Steps::MADDA) // keeps U+0653 on alef
    .union(Steps::NFC)
    .union(Steps::TATWEEL)
    .union(Steps::PERSIAN_URDU_LETTERS)
    .union(Steps::ALEF)
    .union(Steps::WAW_HAMZA)
    .union(Steps::ALEF_MAKSURA)
    .union(Steps::TEH_MARBUTA)
    .union(Steps::TEH_MARBUTA_OPEN)
    .union(Steps::RASM)
    .union(Steps::DIGITS_ASCII)
    .union(Steps::DIGITS_ARABIC)
    .union(Steps::DIGITS_EXTENDED)
    .union(Steps::LOWERCASE);

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_else(|| "lucene".into());
    let normalizer: Normalizer = match wanted.parse() {
        Ok(normalizer) => normalizer,
        Err(error) => {
            eprintln!("tokenizer_json: {error}");
            return ExitCode::from(2);
        }
    };
    for name in normalizer.steps().difference(EXPRESSIBLE).names() {
        eprintln!("tokenizer_json: step `{name}` depends on neighbours and cannot be expressed");
    }
    let steps = normalizer.steps().iter().filter(|&step| EXPRESSIBLE.contains(step));
    let section =
        json!({ "type": "Sequence", "normalizers": steps.flat_map(section).collect::<Vec<_>>() });
    println!(
        "{}",
        serde_json::to_string_pretty(&json!({ "normalizer": section })).unwrap_or_default()
    );
    ExitCode::SUCCESS
}

/// One step, as one normalizer for each character that something becomes.
fn section(step: Steps) -> Vec<Value> {
    match step {
        Steps::NFC => vec![json!({ "type": "NFC" })],
        // Theirs is the full mapping, which differs from the simple one in a single character.
        Steps::LOWERCASE => vec![replace(&['İ'], "i"), json!({ "type": "Lowercase" })],
        _ => {
            let normalizer = Normalizer::new(step);
            let mut sources: BTreeMap<String, Vec<char>> = BTreeMap::new();
            for c in '\0'..=char::MAX {
                let mut buffer = [0; 4];
                let text: &str = c.encode_utf8(&mut buffer);
                let normal = normalizer.normalize(text);
                if normal != text {
                    sources.entry(normal.into_owned()).or_default().push(c);
                }
            }
            sources.iter().map(|(normal, sources)| replace(sources, normal)).collect()
        }
    }
}

fn replace(sources: &[char], content: &str) -> Value {
    let follows = |a: &char, b: &char| u32::from(*a) + 1 == u32::from(*b);
    let ranges = sources.chunk_by(follows).map(|range| match range {
        [c] => format!("\\x{{{:04X}}}", u32::from(*c)),
        [first, .., last] => {
            format!("\\x{{{:04X}}}-\\x{{{:04X}}}", u32::from(*first), u32::from(*last))
        }
        [] => String::new(),
    });
    let class: String = ranges.collect();
    json!({ "type": "Replace", "pattern": { "Regex": format!("[{class}]") }, "content": content })
}
