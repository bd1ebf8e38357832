//! Paraphrases: the Arabic translations of one English sentence find each other.

use crate::analyzers::Analysis;
use crate::engine::Lines;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

/// The most queries.
const QUERIES: usize = 1500;

/// Prints recall and mean reciprocal rank among the ten best lines.
///
/// `file` has an English and an Arabic sentence on each line, in either order, with a tab between;
/// further columns are not read.
pub(crate) fn print(file: &str, analyses: &[Analysis]) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let is_arabic = |text: &str| text.contains(|c| ('\u{600}'..='\u{6FF}').contains(&c));
    let mut lines: Vec<String> = Vec::new();
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for row in text.lines() {
        let mut columns = row.split('\t');
        let (Some(first), Some(second)) = (columns.next(), columns.next()) else { continue };
        let (english, arabic) = if is_arabic(first) { (second, first) } else { (first, second) };
        if is_arabic(arabic) {
            groups.entry(english).or_default().push(lines.len());
            lines.push(arabic.to_owned());
        }
    }
    let groups: Vec<&Vec<usize>> =
        groups.values().filter(|group| group.len() > 1).take(QUERIES).collect();
    println!(
        "| paraphrases, {} lines, {} queries | recall@10 | MRR@10 | terms |",
        lines.len(),
        groups.len()
    );
    println!("|---|--:|--:|--:|");
    for analysis in analyses {
        let index = Lines::new(analysis, &lines)?;
        let (mut recall, mut rank) = (0.0, 0.0);
        for group in &groups {
            let (query, relevant) = (group[0], &group[1..]);
            let found = index.rank(&lines[query], query)?;
            let right = relevant.iter().filter(|line| found.contains(line)).count();
            recall += right as f64 / relevant.len() as f64;
            let first = found.iter().position(|line| relevant.contains(line));
            rank += first.map_or(0.0, |at| 1.0 / (at + 1) as f64);
        }
        let share = 100.0 / groups.len().max(1) as f64;
        println!(
            "| {} | {:.1} | {:.1} | {} |",
            analysis.name,
            share * recall,
            share * rank,
            index.distinct()?
        );
    }
    Ok(())
}
