//! Little memory for the values that are copied about.

use kalima::normalize::{Normalizer, Steps};

#[test]
fn values_are_small() {
    assert!(size_of::<Normalizer>() <= 128);
    assert_eq!(size_of::<Steps>(), 8);
}
