//! Strategies of proptest for texts and step sets of normalization.

use super::awkward::{self, Mix};
use kalima::normalize::{Normalizer, Steps, compat};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Returns texts of letters and marks.
pub(crate) fn text() -> impl Strategy<Value = String> {
    awkward::text(Mix::LETTERS)
}

pub(crate) fn presets() -> Vec<Normalizer> {
    vec![Normalizer::repair(), Normalizer::search(), compat::lucene(), compat::camel_dediac()]
}

/// Every preset, every single step, and random sets of few and of many steps.
pub(crate) fn normalizer() -> impl Strategy<Value = Normalizer> {
    let single: Vec<Steps> = Steps::all().iter().collect();
    let some = |range| {
        prop::collection::vec(any::<Index>(), range).prop_map({
            let single = single.clone();
            move |steps: Vec<Index>| {
                steps.into_iter().map(|i| single[i.index(single.len())]).collect::<Steps>()
            }
        })
    };
    prop_oneof![
        1 => select(presets()).prop_map(|preset| preset.steps()),
        1 => select(single.clone()),
        2 => some(1..6),
        2 => some(6..60),
        1 => (select(presets()), some(0..5), some(0..5))
            .prop_map(|(preset, more, less)| (preset.steps() | more) - less),
    ]
    .prop_map(Normalizer::new)
}

/// How many cases a property is tried on: `PROPTEST_CASES`, or `usual`.
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
