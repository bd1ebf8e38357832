//! Reads the extracts of the Unicode Character Database in `tests/data/ucd/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// One past the last code point.
pub(crate) const LIMIT: usize = 0x11_0000;

/// One line of `UnicodeData.txt`.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) name: String,
    pub(crate) combining_class: u8,
    /// `<isolated>`, `<super>` ..., or nothing for a canonical one.
    pub(crate) decomposition_tag: String,
    pub(crate) decomposition: Vec<char>,
}

/// The database, as far as the tables need it.
#[derive(Debug)]
pub(crate) struct Ucd {
    /// `General_Category` by code point.
    pub(crate) category: Vec<String>,
    /// Code points by binary property or script name.
    sets: BTreeMap<String, BTreeSet<u32>>,
    pub(crate) records: BTreeMap<u32, Record>,
    pub(crate) blocks: Vec<(u32, u32)>,
    pub(crate) lowercase: BTreeMap<u32, u32>,
    /// `Joining_Type` where it is C, D, L or R, of the Arabic blocks and U+200D.
    pub(crate) joining: BTreeMap<u32, char>,
}

fn hex(digits: &str) -> u32 {
    u32::from_str_radix(digits.trim(), 16).unwrap_or_else(|_| panic!("not hexadecimal: {digits}"))
}

fn range(field: &str) -> (u32, u32) {
    match field.trim().split_once("..") {
        Some((first, last)) => (hex(first), hex(last)),
        None => (hex(field), hex(field)),
    }
}

/// The fields of every line of a file, comments dropped.
fn lines(file: &str) -> Vec<Vec<String>> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "data", "ucd", file].iter().collect();
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|line| !line.is_empty())
        .map(|line| line.split(';').map(|field| field.trim().to_owned()).collect())
        .collect()
}

impl Ucd {
    pub(crate) fn read() -> Self {
        let mut category = vec!["Cn".to_owned(); LIMIT];
        for fields in lines("DerivedGeneralCategory.txt") {
            let (first, last) = range(&fields[0]);
            for slot in &mut category[first as usize..=last as usize] {
                slot.clone_from(&fields[1]);
            }
        }
        let mut sets: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for file in ["PropList.txt", "Scripts.txt", "emoji-data.txt"] {
            for fields in lines(file) {
                let (first, last) = range(&fields[0]);
                sets.entry(fields[1].clone()).or_default().extend(first..=last);
            }
        }
        let records = lines("UnicodeData.txt").into_iter().map(|fields| {
            let (tag, mapping) = match fields[5].split_once('>') {
                Some((tag, mapping)) => (format!("{tag}>"), mapping),
                None => (String::new(), fields[5].as_str()),
            };
            let decomposition = mapping.split_whitespace().filter_map(|c| char::from_u32(hex(c)));
            let record = Record {
                name: fields[1].clone(),
                combining_class: fields[3].parse().expect("a combining class"),
                decomposition_tag: tag,
                decomposition: decomposition.collect(),
            };
            (hex(&fields[0]), record)
        });
        Self {
            category,
            sets,
            records: records.collect(),
            blocks: lines("Blocks.txt").iter().map(|fields| range(&fields[0])).collect(),
            lowercase: lines("Simple_Lowercase_Mapping.txt")
                .iter()
                .map(|fields| (hex(&fields[0]), hex(&fields[1])))
                .collect(),
            joining: lines("DerivedJoiningType.txt")
                .iter()
                .flat_map(|fields| {
                    let (first, last) = range(&fields[0]);
                    let joining = fields[1].chars().next().expect("a joining type");
                    (first..=last).map(move |c| (c, joining))
                })
                .collect(),
        }
    }

    /// Whether the code point has the binary property, or is of the script, that is so called.
    pub(crate) fn has(&self, property: &str, c: u32) -> bool {
        self.set(property).contains(&c)
    }

    pub(crate) fn set(&self, property: &str) -> &BTreeSet<u32> {
        self.sets.get(property).unwrap_or_else(|| panic!("no extract has {property}"))
    }

    /// Whether the code point lies in one of the Arabic blocks.
    pub(crate) fn in_arabic_block(&self, c: u32) -> bool {
        self.blocks.iter().any(|&(first, last)| first <= c && c <= last)
    }

    /// The name of a code point that the extract has a record of, else nothing.
    pub(crate) fn name(&self, c: u32) -> &str {
        self.records.get(&c).map_or("", |record| &record.name)
    }
}
