//! The comparison of every faster path with the rules.

use super::super::engine::driver::rewrite;
use super::super::engine::kernel::Resume;
use super::super::engine::run_kernel::RunKernel;
use super::super::engine::sink::Sink;
use super::super::{Normalizer, Steps, compat};
use core::convert::Infallible;
use core::ops::Range;
use proptest::strategy::Strategy;
use proptest::string::string_regex;
use proptest::test_runner::{Config, TestRunner};
use std::string::String;
use std::vec::Vec;

/// A sink that runs no kernel: every word goes through the rules.
struct RulesOnly(String);

impl RunKernel for RulesOnly {}

impl Sink for RulesOnly {
    type Stop = Infallible;

    fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Infallible> {
        self.0.push_str(&source[range]);
        Ok(())
    }

    fn edit(&mut self, source: &str, range: Range<usize>, to: &str) -> Result<(), Infallible> {
        assert_ne!(&source[range], to, "an edit that changes nothing");
        self.0.push_str(to);
        Ok(())
    }
}

fn normalizers() -> Vec<Normalizer> {
    let (search, repair) = (Normalizer::search().steps(), Normalizer::repair().steps());
    let sets = [
        search,
        repair,
        Steps::all(),
        search.difference(Steps::NFC),
        search.difference(Steps::TATWEEL.union(Steps::ALEF)),
        search.union(Steps::PUNCTUATION_ASCII),
        repair.union(Steps::SMALL_LETTERS),
        repair.union(Steps::NUMBER_SEPARATORS).union(Steps::ZWNJ),
        Steps::NFC,
        Steps::COMPOSE.union(Steps::DIACRITICS).union(Steps::ALEF),
        compat::lucene().steps(),
    ];
    sets.into_iter().map(Normalizer::new).collect()
}

/// Compares the default path with the rules on texts that match `pattern`.
pub(super) fn look_around_agrees(pattern: &str) {
    let mut runner = TestRunner::new(Config::with_cases(2_000));
    let text = string_regex(pattern).unwrap().prop_map(|text: String| text);
    let normalizers = normalizers();
    let result = runner.run(&text, |text| {
        for normalizer in &normalizers {
            let mut rules = RulesOnly(String::new());
            let Ok(()) = rewrite(&normalizer.resolver(&text), Resume::default(), &mut rules);
            let normal = normalizer.normalize(&text);
            proptest::prop_assert_eq!(&normal, &rules.0, "{} {:?}", normalizer, text);
            let mut written = String::new();
            normalizer.write_to(&text, &mut written).unwrap();
            proptest::prop_assert_eq!(&normal, &written, "{} {:?}", normalizer, text);
            // Alone, the text is too short for the vector kernel.
            let long = std::format!("{text} {} {text}", "ب".repeat(40));
            let mut into = String::new();
            normalizer.normalize_into(&long, &mut into);
            let mut rules = RulesOnly(String::new());
            let Ok(()) = rewrite(&normalizer.resolver(&long), Resume::default(), &mut rules);
            proptest::prop_assert_eq!(&into, &rules.0, "{} {:?}", normalizer, long);
        }
        Ok(())
    });
    result.unwrap();
}
