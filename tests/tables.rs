//! The tables of `src/table/` are what the Unicode data say, and agree with every other source at hand.

mod generate;

use generate::ucd::Ucd;
use std::fs;
use std::path::Path;

#[test]
fn generated_files_are_what_the_data_say() {
    let ucd = Ucd::read();
    let bless = std::env::var_os("KALIMA_BLESS").is_some();
    for (name, text) in generate::files(&ucd) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/table").join(name);
        if bless {
            fs::write(&path, &text).expect("a table that can be written");
        }
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == text,
            "{} is stale: KALIMA_BLESS=1 cargo test --test tables",
            path.display()
        );
    }
}
