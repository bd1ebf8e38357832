//! Cases of sentences from `tests/data`, which a linguist can edit.

use crate::support::fixture;
use kalima::sentences;

fn check(file: &str) {
    fixture::check(
        file,
        |kind| kind == "sentence",
        |text| {
            let found = sentences(text);
            found.map(|sentence| ("sentence".to_owned(), sentence.text().to_owned())).collect()
        },
    );
}

#[test]
fn cases_that_define_the_splitter_hold() {
    check("sentences.txt");
}

#[test]
fn more_cases_of_each_rule_hold() {
    check("sentences_more.txt");
}
