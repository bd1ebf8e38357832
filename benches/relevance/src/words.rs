//! Find the word: the lines of a treebank that hold a lemma, by its bare singular.

use crate::analyzers::Analysis;
use crate::engine::Lines;
use kalima::search::Expansion;
use kalima::{Normalizer, Steps};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;

/// The lines, and each query with the numbers of its relevant lines.
struct Gold {
    lines: Vec<String>,
    queries: Vec<(String, BTreeSet<usize>)>,
}

impl Gold {
    /// Reads `raw.txt` and `words.tsv`: queries are the commonest bare singulars of nouns and adjectives
    /// whose lemma is in at least four lines.
    fn read(folder: &str) -> Result<Self, Box<dyn Error>> {
        let raw = fs::read_to_string(format!("{folder}/raw.txt"))?;
        let words = fs::read_to_string(format!("{folder}/words.tsv"))?;
        let starts: Vec<usize> =
            std::iter::once(0).chain(raw.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let line_of = |at: usize| starts.partition_point(|&start| start <= at) - 1;
        let bare = Normalizer::new(Steps::DIACRITICS.union(Steps::TATWEEL));
        let mut singulars: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
        let mut relevant: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for row in words.lines().skip(1) {
            let columns: Vec<&str> = row.split('\t').collect();
            let (lemma, tag) = (columns[5], columns[6]);
            let is_noun = tag.split(';').any(|tag| matches!(tag, "N" | "ADJ" | "NOUN"));
            if !is_noun || lemma == "_" || lemma.is_empty() {
                continue;
            }
            let (token, start, end) =
                (columns[0].parse()?, columns[2].parse()?, columns[3].parse()?);
            relevant.entry(lemma).or_default().insert(line_of(token));
            if tag.contains("SG") || !(tag.contains("DU") || tag.contains("PL")) {
                let range: std::ops::Range<usize> = start..end;
                let word = bare.normalize(&raw[range]).into_owned();
                *singulars.entry(lemma).or_default().entry(word).or_default() += 1;
            }
        }
        let is_bare = |word: &str| !word.starts_with("ال") && !word.ends_with(['ت', 'ا']);
        let mut queries = Vec::new();
        for (lemma, words) in singulars {
            let words = words.into_iter().filter(|(word, _)| is_bare(word));
            let Some((word, _)) = words.max_by_key(|(word, count)| (*count, word.clone())) else {
                continue;
            };
            let lines = relevant.remove(lemma).unwrap_or_default();
            if lines.len() >= 4 {
                queries.push((word, lines));
            }
        }
        let lines = raw.split('\n').map(str::to_owned).collect();
        Ok(Self { lines, queries })
    }

    /// Prints the mean precision, recall and F1 of what `find` returns for each query.
    fn print_row(
        &self,
        name: &str,
        find: impl Fn(&str) -> Result<BTreeSet<usize>, Box<dyn Error>>,
    ) -> Result<(), Box<dyn Error>> {
        let mut sums = [0.0; 3];
        for (word, relevant) in &self.queries {
            let found = find(word)?;
            let right = found.intersection(relevant).count() as f64;
            let p = if found.is_empty() { 1.0 } else { right / found.len() as f64 };
            let r = right / relevant.len() as f64;
            let f1 = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
            for (sum, value) in sums.iter_mut().zip([p, r, f1]) {
                *sum += 100.0 * value / self.queries.len() as f64;
            }
        }
        println!("| {name} | {:.1} | {:.1} | {:.1} |", sums[0], sums[1], sums[2]);
        Ok(())
    }
}

/// Prints one row for each analyzer, and one for each expansion over folded lines.
pub(crate) fn print(folder: &str, analyses: &[Analysis]) -> Result<(), Box<dyn Error>> {
    let gold = Gold::read(folder)?;
    println!("| find the word, {} queries | P | R | F1 |\n|---|--:|--:|--:|", gold.queries.len());
    for analysis in analyses {
        let index = Lines::new(analysis, &gold.lines)?;
        gold.print_row(analysis.name, |word| index.find(word))?;
    }
    let Some(fold) = analyses.iter().find(|analysis| analysis.name == "kalima fold") else {
        return Ok(());
    };
    let index = Lines::new(fold, &gold.lines)?;
    for (name, expansion) in [
        ("plain", Expansion::plain()),
        ("article", Expansion::article()),
        ("proclitics", Expansion::proclitics()),
        ("pronouns", Expansion::pronouns()),
        ("inflection", Expansion::inflection()),
    ] {
        let sizes = gold.queries.iter().map(|(word, _)| expansion.variants(word).len());
        let mean = sizes.sum::<usize>() / gold.queries.len().max(1);
        let name = format!("kalima fold, expansion `{name}` ({mean} variants)");
        gold.print_row(&name, |word| index.find_any(expansion.variants(word).iter()))?;
    }
    println!();
    Ok(())
}
