//! What each step does to each code point of the Arabic blocks, and each preset to a fixed text:
//! frozen, so that a change is a decision. `KALIMA_BLESS=1` writes the files anew.

use kalima::compat;
use kalima::normalize::{Normalizer, Steps};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// The Arabic blocks, and the invisible controls and spaces of other blocks.
const BLOCKS: &[(u32, u32)] = &[
    (0x00A0, 0x00A0),
    (0x00AD, 0x00AD),
    (0x0600, 0x06FF),
    (0x0750, 0x077F),
    (0x0870, 0x08FF),
    (0x2000, 0x200F),
    (0x2028, 0x202F),
    (0x205F, 0x206F),
    (0x3000, 0x3000),
    (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFF),
    (0x10E60, 0x10E7F),
    (0x10EC0, 0x10EFF),
    (0x1EC70, 0x1ECBF),
    (0x1ED00, 0x1ED4F),
    (0x1EE00, 0x1EEFF),
];

fn frozen(file: &str, now: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(file);
    if std::env::var_os("KALIMA_BLESS").is_some() {
        fs::write(&path, now).unwrap();
    }
    let then = fs::read_to_string(&path).unwrap_or_default();
    for (then, now) in then.lines().zip(now.lines()) {
        assert_eq!(then, now, "{file} has changed; if you mean it, run with KALIMA_BLESS=1");
    }
    assert_eq!(then.lines().count(), now.lines().count(), "{file}");
}

fn codes(text: &str) -> String {
    let codes: Vec<String> = text.chars().map(|c| format!("{:04X}", u32::from(c))).collect();
    if codes.is_empty() { "-".into() } else { codes.join(" ") }
}

/// The steps that change `text`, each with what it makes of it.
fn effects(before: &str, c: char, after: &str) -> Vec<String> {
    let text = format!("{before}{c}{after}");
    let mut effects = Vec::new();
    for (step, name) in Steps::all().iter().zip(Steps::all().names()) {
        // The digits around are not the matter.
        if before == "1" && name.starts_with("digits") {
            continue;
        }
        let normalizer = Normalizer::new(step);
        let normal = normalizer.normalize(&text);
        if normal != text {
            let inner = normal.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            effects.push(format!(
                "{name}={}",
                inner.map_or_else(|| format!("({})", codes(&normal)), codes)
            ));
        }
    }
    effects
}

#[test]
fn steps_by_code_point() {
    let mut table = String::from(
        "# What each step makes of each code point: alone, then between two letters meem where that\n\
         # differs (between two digits one for separators and spaces). Code points that no step\n\
         # changes are left out; - is deleted; (...) is the whole text where the letters change too.\n",
    );
    for c in BLOCKS.iter().flat_map(|&(first, last)| first..=last).filter_map(char::from_u32) {
        let alone = effects("", c, "");
        let between = effects("م", c, "م");
        let number = effects("1", c, "1");
        if alone.is_empty() && between.is_empty() && number.is_empty() {
            continue;
        }
        write!(table, "{:04X} {}", u32::from(c), alone.join("; ")).unwrap();
        if between != alone {
            write!(table, " | meem: {}", between.join("; ")).unwrap();
        }
        if number != alone && number != between {
            write!(table, " | one: {}", number.join("; ")).unwrap();
        }
        table.push('\n');
    }
    frozen("normalize_steps.txt", &table);
}

#[test]
fn presets_on_a_fixed_text() {
    let source = include_str!("../data/normalize_fixture.txt");
    let mut table = String::new();
    let presets =
        [Normalizer::repair(), Normalizer::search(), compat::lucene(), compat::camel_dediac()];
    for preset in presets {
        writeln!(table, "# {preset} = {}", preset.steps()).unwrap();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            writeln!(table, "{}", preset.normalize(line)).unwrap();
        }
    }
    frozen("normalize_presets.txt", &table);
}
