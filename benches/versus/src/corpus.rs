//! The text to run over: real corpora when `KALIMA_CORPUS` names a folder, else the sample article, shuffled.

use std::path::Path;

/// One kind of text, as lines that can be dealt out in any amount.
pub struct Corpus {
    pub name: String,
    lines: Vec<String>,
}

/// Every `*.txt` of the folder `KALIMA_CORPUS`, sorted by name; else one corpus from the sample article.
pub fn load() -> Vec<Corpus> {
    match std::env::var_os("KALIMA_CORPUS") {
        Some(folder) => folder_of(Path::new(&folder)),
        None => vec![article()],
    }
}

fn folder_of(folder: &Path) -> Vec<Corpus> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            eprintln!("versus: KALIMA_CORPUS={}: {error}", folder.display());
            std::process::exit(2);
        }
    };
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).unwrap_or_else(|error| {
                eprintln!("versus: {}: {error}", path.display());
                std::process::exit(2);
            });
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Corpus { name, lines: text.lines().map(String::from).collect() }
        })
        .collect()
}

/// The article's lines with their words shuffled, many times over: no branch predictor learns it.
fn article() -> Corpus {
    let text = include_str!("../../../examples/data/article.txt");
    let mut random = Random(0x6B61_6C69_6D61);
    let mut lines = Vec::new();
    for _ in 0..200 {
        for line in text.lines() {
            let mut words: Vec<&str> = line.split(' ').collect();
            random.shuffle(&mut words);
            lines.push(words.join(" "));
        }
    }
    Corpus { name: "article (shuffled)".into(), lines }
}

impl Corpus {
    /// About `size` bytes (never more): the lines as they stand, then again and again in other orders.
    pub fn of_size(&self, size: usize) -> String {
        let mut random = Random(0x5EED);
        let mut order: Vec<&str> = self.lines.iter().map(String::as_str).collect();
        let mut text = String::with_capacity(size);
        while text.len() < size && !order.is_empty() {
            for line in &order {
                let room = size - text.len();
                text.push_str(&line[..line.floor_char_boundary(room)]);
                if text.len() < size {
                    text.push('\n');
                }
                if text.len() + 4 > size {
                    return text;
                }
            }
            random.shuffle(&mut order);
        }
        text
    }

    /// Lines of at most `length` bytes, about `size` bytes of them in all.
    pub fn messages(&self, length: usize, size: usize) -> String {
        let mut text = String::with_capacity(size + length);
        for line in self.of_size(size).lines() {
            let mut rest = line;
            while !rest.is_empty() {
                let (head, tail) = rest.split_at(rest.floor_char_boundary(length));
                text.push_str(head);
                text.push('\n');
                rest = tail;
            }
        }
        text
    }
}

/// A small deterministic generator (`SplitMix64`, by Sebastiano Vigna, public domain).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, (self.next() % (i as u64 + 1)) as usize);
        }
    }
}
