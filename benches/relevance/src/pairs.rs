//! Pairs of a query and a line, written by hand: 60 that must hit, 30 that must not.

use crate::analyzers::Analysis;
use crate::engine::Lines;
use std::error::Error;

const PAIRS: &str = include_str!("../data/pairs.tsv");

/// Prints the number of right pairs of each analyzer, and the wrong ones of `kalima light`.
pub(crate) fn print(analyses: &[Analysis]) -> Result<(), Box<dyn Error>> {
    let rows = PAIRS.lines().filter(|row| !row.starts_with('#'));
    let pairs: Vec<Vec<&str>> = rows.map(|row| row.split('\t').collect()).collect();
    let lines: Vec<String> = pairs.iter().map(|pair| pair[2].to_owned()).collect();
    let total = |kind| pairs.iter().filter(|pair| pair[0] == kind).count();
    let (hits, misses) = (total("hit"), total("miss"));
    println!("| pairs | hits of {hits} | wrong hits of {misses} |\n|---|--:|--:|");
    let mut wrong = Vec::new();
    for analysis in analyses {
        let index = Lines::new(analysis, &lines)?;
        let mut found = [0; 2];
        for (at, pair) in pairs.iter().enumerate() {
            let is_found = index.find(pair[1])?.contains(&at);
            found[usize::from(pair[0] == "miss")] += usize::from(is_found);
            if analysis.name == "kalima light" && is_found != (pair[0] == "hit") {
                wrong.push(format!("{}: {} in «{}»", pair[0], pair[1], pair[2]));
            }
        }
        println!("| {} | {} | {} |", analysis.name, found[0], found[1]);
    }
    println!("\nwrong under kalima light: {}\n", wrong.join("; "));
    Ok(())
}
