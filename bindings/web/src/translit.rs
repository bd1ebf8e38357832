//! Transliteration by schemes, and romanization by standards.

use kalima::translit::{self, Capitals, FinalVowels, Foreign};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{js_error, option};

/// A transliterator by one scheme.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Transliterator(translit::Transliterator);

#[wasm_bindgen]
impl Transliterator {
    /// Parses the scheme.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library, and one for an unknown treatment of foreign text.
    #[wasm_bindgen(constructor)]
    pub fn new(scheme: &str, foreign: &str) -> Result<Self, JsError> {
        let treatments = [("keep", Foreign::Keep), ("mark", Foreign::Mark)];
        let foreign = option("value of foreign", foreign, &treatments)?;
        let scheme = scheme.parse().map_err(js_error)?;
        Ok(Self(translit::Transliterator::new(scheme).foreign(foreign)))
    }

    /// Returns the text in Latin letters.
    #[must_use]
    pub fn transliterate(&self, text: &str) -> String {
        self.0.transliterate(text).into_owned()
    }

    /// Returns the text in Arabic script.
    #[must_use]
    pub fn restore(&self, text: &str) -> String {
        self.0.restore(text).into_owned()
    }

    /// Returns true if the way back leads to the text.
    #[must_use]
    pub fn is_reversible(&self, text: &str) -> bool {
        self.0.is_reversible(text)
    }
}

/// A romanizer by one standard.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Romanizer(translit::Romanizer);

#[wasm_bindgen]
impl Romanizer {
    /// Parses the standard and the options.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library, and one for unknown values.
    #[wasm_bindgen(constructor)]
    pub fn new(standard: &str, final_vowels: &str, capitals: &str) -> Result<Self, JsError> {
        let vowels = [("keep", FinalVowels::Keep), ("drop", FinalVowels::Drop)];
        let letters = [("none", Capitals::None), ("words", Capitals::Words)];
        let romanizer = translit::Romanizer::new(standard.parse().map_err(js_error)?)
            .final_vowels(option("value of finalVowels", final_vowels, &vowels)?)
            .capitals(option("value of capitals", capitals, &letters)?);
        Ok(Self(romanizer))
    }

    /// Returns the text in Latin letters.
    #[must_use]
    pub fn romanize(&self, text: &str) -> String {
        self.0.romanize(text).into_owned()
    }
}
