//! Sorted hashes with their counts: the store of a lexicon.

use alloc::vec::Vec;

/// Distinct hashes in order, with the number of occurrences of each, and a directory by their highest
/// bits. A look-up takes expected constant time, at worst that of a binary search.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    hashes: Vec<u64>,
    counts: Vec<u32>,
    /// The first hash of each bucket, and the end.
    directory: Vec<u32>,
    /// The number of low bits that no bucket shares.
    shift: u32,
}

impl Run {
    /// Returns the run of all hashes of a text, in any order. Takes O(n log n) time.
    pub(super) fn of(mut all: Vec<u64>) -> Self {
        all.sort_unstable();
        let mut run = Self::default();
        for hash in all {
            run.push(hash, 1);
        }
        run.index();
        run
    }

    /// Returns the run of hashes with counts, in any order. Takes O(n log n) time.
    pub(super) fn of_counted(mut all: Vec<(u64, u32)>) -> Self {
        all.sort_unstable();
        let mut run = Self::default();
        for (hash, count) in all {
            run.push(hash, count);
        }
        run.index();
        run
    }

    /// Returns the run of the entries of both. Takes linear time.
    pub(super) fn merge(self, other: &Self) -> Self {
        let mut run = Self::default();
        let mut pairs = self.entries().peekable();
        for (hash, count) in other.entries() {
            while let Some((hash, count)) = pairs.next_if(|&(first, _)| first <= hash) {
                run.push(hash, count);
            }
            run.push(hash, count);
        }
        for (hash, count) in pairs {
            run.push(hash, count);
        }
        run.index();
        run
    }

    /// Adds an entry that is no smaller than the last one.
    fn push(&mut self, hash: u64, count: u32) {
        match (self.hashes.last(), self.counts.last_mut()) {
            (Some(&last), Some(sum)) if last == hash => *sum = sum.saturating_add(count),
            _ => {
                self.hashes.push(hash);
                self.counts.push(count);
            }
        }
    }

    /// Makes the directory: about one hash for each bucket.
    fn index(&mut self) {
        self.hashes.shrink_to_fit();
        self.counts.shrink_to_fit();
        let bits = self.hashes.len().next_power_of_two().trailing_zeros().clamp(1, 31);
        self.shift = 64 - bits;
        self.directory = Vec::with_capacity((1 << bits) + 1);
        for (at, &hash) in self.hashes.iter().enumerate() {
            let bucket = (hash >> self.shift) as usize;
            while self.directory.len() <= bucket {
                self.directory.push(at as u32);
            }
        }
        self.directory.resize((1 << bits) + 1, self.hashes.len() as u32);
    }

    fn entries(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        self.hashes.iter().copied().zip(self.counts.iter().copied())
    }

    /// Returns the number of different hashes.
    pub(super) const fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Returns the different hashes, in order.
    pub(super) fn hashes(&self) -> &[u64] {
        &self.hashes
    }

    /// Returns the count of a hash, or 0.
    pub(super) fn count(&self, hash: u64) -> u32 {
        let Some(bucket) =
            self.directory.get((hash.checked_shr(self.shift).unwrap_or(0)) as usize..)
        else {
            return 0;
        };
        let &[from, to, ..] = bucket else { return 0 };
        let (from, to) = (from as usize, to as usize);
        let hashes = self.hashes.get(from..to).unwrap_or_default();
        match hashes.binary_search(&hash) {
            Ok(at) => self.counts.get(from + at).copied().unwrap_or(0),
            Err(_) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn counts_are_those_of_a_map(a in proptest::collection::vec(0_u64..40, 0..80), b in proptest::collection::vec(any::<u64>(), 0..80)) {
            let spread = |value: &u64| value.wrapping_mul(0x0400_0000_0000_0000);
            let a: Vec<u64> = a.iter().map(spread).collect();
            let mut want: BTreeMap<u64, u32> = BTreeMap::new();
            for &hash in a.iter().chain(&b) {
                *want.entry(hash).or_default() += 1;
            }
            let run = Run::of(a).merge(&Run::of(b));
            prop_assert_eq!(run.len(), want.len());
            for (&hash, &count) in &want {
                prop_assert_eq!(run.count(hash), count);
                prop_assert_eq!(run.count(hash ^ 1), want.get(&(hash ^ 1)).copied().unwrap_or(0));
            }
        }
    }
}
