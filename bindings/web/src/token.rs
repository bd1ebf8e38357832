//! Tokens as flat arrays.

use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::js_error;
use crate::utf16::{Utf16, byte_offset};

/// A tokenizer.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Tokenizer(kalima::Tokenizer);

#[wasm_bindgen]
impl Tokenizer {
    /// Parses a preset and its changes.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library.
    #[wasm_bindgen(constructor)]
    pub fn new(preset: &str) -> Result<Self, JsError> {
        preset.parse().map(Self).map_err(js_error)
    }

    /// Returns start, end and code of the kind of each token.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<u32> {
        let mut positions = Utf16::new(text);
        // An Arabic word and its space have about ten bytes.
        let mut out = Vec::with_capacity(text.len() / 3);
        for token in self.0.tokens(text) {
            out.extend(positions.span(token.span()));
            out.push(token.kind().code().into());
        }
        out
    }

    /// Returns start, end and code of the kind of the token at a UTF-16 offset; nothing in a gap.
    #[must_use]
    pub fn token_at(&self, text: &str, offset: u32) -> Option<Vec<u32>> {
        let token = self.0.token_at(text, byte_offset(text, offset))?;
        let [start, end] = Utf16::new(text).span(token.span());
        Some(vec![start, end, token.kind().code().into()])
    }

    /// Returns the text that [`new`](Self::new) parses.
    #[wasm_bindgen(js_name = display)]
    #[must_use]
    pub fn display(&self) -> String {
        self.0.to_string()
    }
}
