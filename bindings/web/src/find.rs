//! Matches of a query as flat arrays.

use kalima::find::Boundary;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::option;
use crate::normalize::Normalizer;
use crate::utf16::Utf16;

/// A finder of one query.
#[wasm_bindgen]
#[derive(Clone, Debug)]
pub struct Finder(kalima::Finder);

#[wasm_bindgen]
impl Finder {
    /// Folds the query.
    ///
    /// # Errors
    ///
    /// Returns an error if the boundary is not known.
    #[wasm_bindgen(constructor)]
    pub fn new(normalizer: &Normalizer, query: &str, boundary: &str) -> Result<Self, JsError> {
        let boundary = option(
            "boundary",
            boundary,
            &[("anywhere", Boundary::Anywhere), ("whole-words", Boundary::WholeWords)],
        )?;
        Ok(Self(kalima::Finder::new(normalizer.get(), query).boundary(boundary)))
    }

    /// Returns the normalized query.
    #[must_use]
    pub fn query(&self) -> String {
        self.0.query().to_owned()
    }

    /// Returns start and end of each match.
    #[must_use]
    pub fn find_all(&self, text: &str) -> Vec<u32> {
        let mut positions = Utf16::new(text);
        self.0.find_iter(text).flat_map(|span| positions.span(span)).collect()
    }

    /// Returns start and end of the first match.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Vec<u32>> {
        self.0.find(text).map(|span| Utf16::new(text).span(span).to_vec())
    }

    /// Returns true if there is a match.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// Returns the text with every match replaced.
    #[must_use]
    pub fn replace_all(&self, text: &str, replacement: &str) -> String {
        self.0.replace_all(text, replacement).into_owned()
    }
}
