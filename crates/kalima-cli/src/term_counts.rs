//! Frequencies of terms in bounded memory.

use std::collections::HashMap;

/// The largest number of distinct terms in a table.
const CAPACITY: usize = 1 << 20;

/// The longest term that is counted, in bytes.
const TERM_MAX: usize = 256;

/// The frequencies of terms: exact up to [`CAPACITY`] distinct terms, then lossy.
///
/// Lossy counting (Manku and Motwani 2002): a full table drops its rarest terms, and a term may be
/// counted too low by the largest frequency that was dropped so far, [`TermCounts::error`].
#[derive(Debug, Default)]
pub(crate) struct TermCounts {
    counts: HashMap<Box<str>, u64>,
    total: u64,
    error: u64,
}

impl TermCounts {
    /// Adds `times` occurrences of a term.
    pub(crate) fn add(&mut self, term: &str, times: u64) {
        self.total += times;
        if term.len() > TERM_MAX {
            return;
        }
        if let Some(count) = self.counts.get_mut(term) {
            *count += times;
            return;
        }
        while self.counts.len() >= CAPACITY {
            self.error += 1;
            let error = self.error;
            self.counts.retain(|_, count| *count > error);
        }
        self.counts.insert(term.into(), times);
    }

    /// Adds all counts of another table.
    pub(crate) fn merge(&mut self, other: &Self) {
        let total = self.total + other.total;
        for (term, times) in &other.counts {
            self.add(term, *times);
        }
        self.total = total;
        self.error += other.error;
    }

    /// Returns the number of occurrences of all terms.
    pub(crate) const fn total(&self) -> u64 {
        self.total
    }

    /// Returns the number of distinct terms in the table.
    pub(crate) fn distinct(&self) -> usize {
        self.counts.len()
    }

    /// Returns the largest number by which a count may be too low; 0 if all are exact.
    pub(crate) const fn error(&self) -> u64 {
        self.error
    }

    /// Returns the most frequent terms, then in the order of code points.
    pub(crate) fn top(&self, limit: usize) -> Vec<(&str, u64)> {
        let mut rows: Vec<(&str, u64)> =
            self.counts.iter().map(|(term, count)| (&**term, *count)).collect();
        let order = |a: &(&str, u64), b: &(&str, u64)| b.1.cmp(&a.1).then(a.0.cmp(b.0));
        if limit > 0 && limit < rows.len() {
            rows.select_nth_unstable_by(limit - 1, order);
        }
        rows.truncate(limit);
        rows.sort_unstable_by(order);
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_table_keeps_frequent_terms() {
        let mut counts = TermCounts::default();
        for number in 0..3 * CAPACITY {
            counts.add(&number.to_string(), 1);
            if number % 1000 == 0 {
                counts.add("frequent", 1);
            }
        }
        assert!(counts.distinct() <= CAPACITY);
        assert!(counts.error() >= 1);
        let real = (3 * CAPACITY).div_ceil(1000) as u64;
        let top = counts.top(1);
        assert_eq!(top[0].0, "frequent");
        assert!(top[0].1 <= real && top[0].1 + counts.error() >= real);
        assert_eq!(counts.total(), 3 * CAPACITY as u64 + real);
    }

    #[test]
    fn ties_are_in_the_order_of_code_points() {
        let mut counts = TermCounts::default();
        for term in ["c", "b", "a", "c"] {
            counts.add(term, 1);
        }
        let mut both = TermCounts::default();
        both.merge(&counts);
        assert_eq!(both.top(2), [("c", 2), ("a", 1)]);
        assert_eq!(both.top(9), [("c", 2), ("a", 1), ("b", 1)]);
        assert_eq!(both.total(), 4);
    }
}
