//! Makes the text of every file of `src/table/` from the extracts in `tests/data/ucd/`.

pub(crate) mod class;
mod fold;
mod ranges;
pub(crate) mod ucd;

use std::fmt::Write;
use ucd::Ucd;

/// What every generated file says of itself; `caption` is its first line.
pub(crate) fn header(caption: &str, sources: &str) -> String {
    format!(
        "//! {caption}\n//!\n\
         //! DO NOT EDIT: `KALIMA_BLESS=1 cargo test --test tables` writes this file.\n\
         //! Source: UCD 17.0.0, {sources}.\n"
    )
}

/// The source of a static of bytes.
pub(crate) fn bytes(name: &str, doc: &str, bytes: &[u8]) -> String {
    let mut rows = String::new();
    for row in bytes.chunks(32) {
        let row: Vec<String> = row.iter().map(u8::to_string).collect();
        let _ = writeln!(rows, "    {},", row.join(", "));
    }
    let size = bytes.len();
    format!("/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [u8; {size}] = [\n{rows}];\n")
}

/// Every generated file: its name in `src/table/` and its text.
pub(crate) fn files(ucd: &Ucd) -> Vec<(&'static str, String)> {
    vec![
        ("class.rs", class::file(ucd)),
        ("combining_class.rs", ranges::combining(ucd)),
        ("emoji.rs", ranges::emoji(ucd)),
        ("presentation_forms.rs", fold::file(ucd)),
        ("joining_type.rs", ranges::joining(ucd)),
        ("lowercase.rs", ranges::lower(ucd)),
    ]
}
