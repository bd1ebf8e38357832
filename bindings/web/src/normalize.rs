//! Normalization: the steps, and the edits that map positions.

use std::borrow::Cow;

use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::js_error;
use crate::utf16::Utf16;

/// A normalizer of a set of steps.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Normalizer(kalima::Normalizer);

/// A normalized text and its edits.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Normalized {
    text: String,
    edits: Vec<u32>,
}

#[wasm_bindgen]
impl Normalizer {
    /// Parses a preset, a profile or a list of steps.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library.
    #[wasm_bindgen(constructor)]
    pub fn new(steps: &str) -> Result<Self, JsError> {
        steps.parse().map(Self).map_err(js_error)
    }

    /// Returns the normalized text, or nothing if it equals the text.
    #[must_use]
    pub fn normalize(&self, text: &str) -> Option<String> {
        match self.0.normalize(text) {
            Cow::Borrowed(_) => None,
            Cow::Owned(normalized) => Some(normalized),
        }
    }

    /// Returns true if normalizing changes nothing.
    #[must_use]
    pub fn is_normalized(&self, text: &str) -> bool {
        self.0.is_normalized(text)
    }

    /// Returns the normalized text and its edits, or nothing if it equals the text.
    #[must_use]
    pub fn normalize_with_edits(&self, text: &str) -> Option<Normalized> {
        let (normalized, offsets) = self.0.normalize_with_offsets(text);
        let Cow::Owned(normalized) = normalized else { return None };
        let (mut original, mut target) = (Utf16::new(text), Utf16::new(&normalized));
        let edits = offsets
            .edits()
            .flat_map(|(from, to)| {
                let ([a, b], [c, d]) = (original.span(from), target.span(to));
                [a, b, c, d]
            })
            .collect();
        Some(Normalized { text: normalized, edits })
    }

    /// Returns the names of the steps in the order in which they act, separated by commas.
    #[must_use]
    pub fn step_names(&self) -> String {
        self.0.steps().names().collect::<Vec<_>>().join(",")
    }

    /// Returns the profile of a preset.
    #[must_use]
    pub fn profile(&self) -> Option<String> {
        self.0.profile().map(|profile| profile.to_string())
    }

    /// Returns the text that [`new`](Self::new) parses.
    #[wasm_bindgen(js_name = display)]
    #[must_use]
    pub fn display(&self) -> String {
        self.0.to_string()
    }
}

impl Normalizer {
    pub(crate) const fn get(self) -> kalima::Normalizer {
        self.0
    }
}

#[wasm_bindgen]
impl Normalized {
    /// Moves the text out.
    pub fn take_text(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// Moves the edits out: for each the start and end in the original, and in the normalized text.
    pub fn take_edits(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.edits)
    }
}
