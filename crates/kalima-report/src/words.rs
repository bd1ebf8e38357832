//! Details of the words: pieces with their kinds, and the stem, as JSON for the script.

use kalima::clitic::{SegmentKind, segment};
use kalima::stem::Light;
use std::collections::HashSet;

use crate::escape::push_json;

/// The most bytes of a word with details.
const MAX_BYTES: usize = 128;

/// The details of all distinct words, in the order of their first occurrence.
///
/// A word that is one piece and its own stem has no entry. An entry is
/// `"word":["piece|piece","kinds","stem"]`; a kind is its index in [`kind_names`].
#[derive(Debug, Default)]
pub(crate) struct Words<'t> {
    seen: HashSet<&'t str>,
    json: String,
}

impl<'t> Words<'t> {
    /// Adds a word.
    pub(crate) fn add(&mut self, word: &'t str) {
        if word.len() > MAX_BYTES || !self.seen.insert(word) {
            return;
        }
        let segments = segment(word);
        let stem = Light::new().stem(word);
        if segments.is_whole() && stem == word {
            return;
        }
        let pieces: Vec<&str> = segments.iter().map(|piece| piece.text()).collect();
        let kinds: Vec<String> =
            segments.iter().map(|piece| index_of(piece.kind()).to_string()).collect();
        self.json.push_str(if self.json.is_empty() { "" } else { "," });
        push_json(&mut self.json, word);
        self.json.push_str(":[");
        push_json(&mut self.json, &pieces.join("|"));
        self.json.push(',');
        push_json(&mut self.json, &kinds.concat());
        self.json.push(',');
        push_json(&mut self.json, &stem);
        self.json.push(']');
    }

    /// Returns the members of the JSON object.
    pub(crate) fn json(&self) -> &str {
        &self.json
    }
}

fn index_of(kind: SegmentKind) -> usize {
    SegmentKind::ALL.iter().position(|&one| one == kind).unwrap_or_default()
}

/// Returns the names of the kinds of pieces, by index.
pub(crate) fn kind_names() -> impl Iterator<Item = &'static str> {
    SegmentKind::ALL.iter().map(|kind| kind.as_str())
}
