//! Sentences as flat arrays, explanations as records.

use kalima::sentence::{Ellipses, Newlines, Semicolons};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::option;
use crate::records::Records;
use crate::utf16::Utf16;

/// A sentence splitter.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct SentenceSplitter(kalima::SentenceSplitter);

#[wasm_bindgen]
impl SentenceSplitter {
    /// Parses the options. `max_bytes` 0 is no limit.
    ///
    /// # Errors
    ///
    /// Returns an error if a value is not known.
    #[wasm_bindgen(constructor)]
    pub fn new(
        newlines: &str,
        semicolons: &str,
        ellipses: &str,
        max_bytes: u32,
    ) -> Result<Self, JsError> {
        let newlines = option(
            "value of newlines",
            newlines,
            &[
                ("each-line", Newlines::EachLine),
                ("blank-line", Newlines::BlankLine),
                ("ignore", Newlines::Ignore),
            ],
        )?;
        let semicolons = option(
            "value of semicolons",
            semicolons,
            &[("continue", Semicolons::Continue), ("end", Semicolons::End)],
        )?;
        let ellipses = option(
            "value of ellipses",
            ellipses,
            &[
                ("contextual", Ellipses::Contextual),
                ("end", Ellipses::End),
                ("continue", Ellipses::Continue),
            ],
        )?;
        let splitter = kalima::SentenceSplitter::new()
            .newlines(newlines)
            .semicolons(semicolons)
            .ellipses(ellipses);
        Ok(Self(if max_bytes == 0 { splitter } else { splitter.max_len(max_bytes as usize) }))
    }

    /// Returns start and end of each sentence, and of its terminator, which is empty if none.
    #[must_use]
    pub fn sentences(&self, text: &str) -> Vec<u32> {
        let mut positions = Utf16::new(text);
        let mut out = Vec::with_capacity(text.len() / 32);
        for sentence in self.0.sentences(text) {
            let [start, end] = positions.span(sentence.span());
            out.extend([start, end]);
            // The terminator is a slice of the text: its offset is the distance of their addresses.
            match sentence.terminator() {
                Some(run) => {
                    let at = (run.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
                    out.extend(positions.span((at..at + run.len()).into()));
                }
                None => out.extend([end, end]),
            }
        }
        out
    }

    /// Returns the explanation of each terminator.
    #[must_use]
    pub fn explain(&self, text: &str) -> String {
        let mut positions = Utf16::new(text);
        let mut records = Records::new();
        for found in self.0.explain(text) {
            records.start(positions.span(found.span()));
            records.flag("isBoundary", found.is_boundary());
            records.text("decidedBy", found.decided_by().as_str());
            records.list("before", found.before());
            records.list("after", found.after());
            if let Some(reason) = found.reason() {
                records.text("reason", reason);
            }
            records.end();
        }
        records.finish()
    }
}
