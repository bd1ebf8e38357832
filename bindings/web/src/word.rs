//! Words: clitics, stems, stop words, index terms and query expansion.

use kalima::TokenKind;
use kalima::search::Expansion;
use kalima::stem::{Light, Light10};
use kalima::stopword::StopWords;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{js_error, option};
use crate::records::Records;
use crate::utf16::Utf16;

/// A segmenter of words into clitics and stem.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Segmenter(kalima::clitic::Segmenter<'static>);

#[wasm_bindgen]
impl Segmenter {
    /// Sets the options.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(article: bool, pronouns: bool, heh_taa: bool) -> Self {
        let segmenter = kalima::clitic::Segmenter::new();
        Self(segmenter.article(article).pronouns(pronouns).heh_taa(heh_taa))
    }

    /// Returns start, end and kind of each piece of one word.
    #[must_use]
    pub fn segment(&self, word: &str) -> Vec<u32> {
        let mut positions = Utf16::new(word);
        flatten(self.0.segment(word).iter(), &mut positions).collect()
    }

    /// Returns start, end and kind of each piece of each token.
    #[must_use]
    pub fn segments(&self, text: &str) -> Vec<u32> {
        let mut positions = Utf16::new(text);
        let pieces = self.0.tokens(kalima::tokens(text)).flatten();
        flatten(pieces, &mut positions).collect()
    }

    /// Returns the base of a function word.
    #[must_use]
    pub fn function_word(&self, word: &str) -> Option<String> {
        self.0.segment(word).function_word().map(|found| found.base().to_owned())
    }
}

fn flatten<'t>(
    pieces: impl Iterator<Item = kalima::clitic::Segment<'t>>,
    positions: &mut Utf16<'_>,
) -> impl Iterator<Item = u32> {
    pieces.flat_map(move |piece| {
        let [start, end] = positions.span(piece.span());
        let mut kinds = kalima::clitic::SegmentKind::ALL.iter();
        let kind = kinds.position(|&kind| kind == piece.kind()).unwrap_or_default();
        [start, end, u32::try_from(kind).unwrap_or_default()]
    })
}

/// A stemmer.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Stemmer(Method);

#[derive(Clone, Copy, Debug)]
enum Method {
    Light,
    Light10,
}

#[wasm_bindgen]
impl Stemmer {
    /// Returns the stemmer of that name.
    ///
    /// # Errors
    ///
    /// Returns an error if there is none.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str) -> Result<Self, JsError> {
        option("stemmer", name, &[("light", Method::Light), ("light10", Method::Light10)]).map(Self)
    }

    /// Returns the stem of one word.
    #[must_use]
    pub fn stem(&self, word: &str) -> String {
        match self.0 {
            Method::Light => Light::new().stem(word).into_owned(),
            Method::Light10 => Light10::new().stem(word).to_owned(),
        }
    }

    /// Returns the text with its words replaced by their stems.
    #[must_use]
    pub fn stem_text(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for token in kalima::tokens(text).filter(|token| token.kind() == TokenKind::Word) {
            let span = token.span();
            out.push_str(text.get(copied..span.start).unwrap_or_default());
            match self.0 {
                Method::Light => out.push_str(&Light::new().stem(token.text())),
                Method::Light10 => out.push_str(Light10::new().stem(token.text())),
            }
            copied = span.end;
        }
        out.push_str(text.get(copied..).unwrap_or_default());
        out
    }
}

/// A chain from text to index terms.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug)]
pub struct Analyzer(kalima::search::Analyzer);

#[wasm_bindgen]
impl Analyzer {
    /// Parses a profile.
    ///
    /// # Errors
    ///
    /// Throws the errors of the library.
    #[wasm_bindgen(constructor)]
    pub fn new(profile: &str, split_tags: bool) -> Result<Self, JsError> {
        let analyzer = profile.parse::<kalima::search::Analyzer>().map_err(js_error)?;
        Ok(Self(if split_tags { analyzer.split_tags(true) } else { analyzer }))
    }

    /// Returns the terms.
    #[must_use]
    pub fn terms(&self, text: &str) -> String {
        let mut positions = Utf16::new(text);
        let mut terms = kalima::search::TermBuffer::new();
        self.0.terms_into(text, &mut terms);
        let mut records = Records::new();
        for term in terms.iter() {
            records.start(positions.span(term.span()));
            records.text("kind", term.kind().as_str());
            records.text("text", term.text());
            records.number("position", term.position().into());
            records.end();
        }
        records.finish()
    }

    /// Returns a part of a word folded as terms are.
    #[must_use]
    pub fn normalize_term(&self, part: &str) -> String {
        self.0.normalize_term(part)
    }
}

/// Returns the variants of a query word, most likely first.
#[wasm_bindgen]
#[must_use]
pub fn expand(word: &str, proclitics: bool, limit: u32) -> Vec<String> {
    let expansion = if proclitics { Expansion::proclitics() } else { Expansion::article() };
    let variants = expansion.limit(limit as usize).variants(word);
    variants.iter().map(str::to_owned).collect()
}

/// Returns true if the word is in a list of stop words.
///
/// # Errors
///
/// Returns an error if there is no such list.
#[wasm_bindgen]
pub fn is_stop_word(word: &str, list: &str) -> Result<bool, JsError> {
    let lists = [("core", StopWords::core()), ("full", StopWords::full())];
    Ok(option("list of stop words", list, &lists)?.contains(word))
}
