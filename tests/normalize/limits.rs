//! Little memory for the values that are copied about.

use kalima::normalize::{Normalizer, Steps};

#[test]
fn values_are_small() {
    assert!(size_of::<Normalizer>() <= 128);
    assert_eq!(size_of::<Steps>(), 8);
}

#[test]
fn former_names_of_steps_are_read() {
    let former = "controls,lookalikes,marks,separators,space_runs,yaa,yaa_hamza";
    let today = "format_chars,persian_urdu_letters,diacritics,number_separators,\
                 collapse_spaces,alef_maksura,yeh_hamza";
    assert_eq!(former.parse::<Steps>(), today.parse());
    assert!(former.parse::<Steps>().is_ok());
}
