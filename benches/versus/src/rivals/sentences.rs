//! Sentence splitters: each folds the spans (or what it offers of them) of every sentence.

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use kalima::SentenceSplitter;
use kalima::sentence::{AbbreviationKind, Abbreviations};
use unicode_segmentation::UnicodeSegmentation;

pub fn kalima(text: &str) -> usize {
    kalima::sentences(text)
        .fold(0, |sum, sentence| sum.wrapping_add(sentence.span().start ^ sentence.span().end))
}

/// With one abbreviation of a user: "engineer".
pub fn kalima_with(text: &str) -> usize {
    let known: Abbreviations = [("مهند", AbbreviationKind::Title)].into_iter().collect();
    SentenceSplitter::new()
        .sentences_with(text, &known)
        .fold(0, |sum: usize, found| sum.wrapping_add(found.span().start ^ found.span().end))
}

pub fn icu(text: &str) -> usize {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut last = 0;
    segmenter.segment_str(text).fold(0, |sum: usize, end| {
        let start = std::mem::replace(&mut last, end);
        sum.wrapping_add(start ^ end)
    })
}

pub fn unicode(text: &str) -> usize {
    text.split_sentence_bound_indices()
        .fold(0, |sum: usize, (start, sentence)| sum.wrapping_add(start ^ (start + sentence.len())))
}

pub fn sentencex(text: &str) -> usize {
    sentencex::segment("ar", text)
        .iter()
        .fold(0, |sum: usize, sentence| sum.wrapping_add(sentence.len()))
}
