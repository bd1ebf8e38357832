//! The names of steps, presets, kinds and schemes, from the library.

use kalima::clitic::SegmentKind;
use kalima::number::Currency;
use kalima::translit::{Scheme, Standard};
use kalima::{Steps, TokenKind, Tokenizer};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Returns the names of a category, in the library's order, separated by commas.
///
/// # Errors
///
/// Returns an error if there is no such category.
#[wasm_bindgen]
pub fn names(category: &str) -> Result<String, JsError> {
    let names: Vec<&str> = match category {
        "steps" => Steps::all().names().collect(),
        "token kinds" => TokenKind::ALL.iter().map(|kind| kind.as_str()).collect(),
        "tokenizer presets" => Tokenizer::PRESETS.to_vec(),
        "segment kinds" => SegmentKind::ALL.iter().map(|kind| kind.as_str()).collect(),
        "schemes" => Scheme::ALL.map(Scheme::name).to_vec(),
        "standards" => Standard::ALL.map(Standard::name).to_vec(),
        "currencies" => Currency::codes().collect(),
        _ => return Err(JsError::new("unknown category of names")),
    };
    Ok(names.join(","))
}
