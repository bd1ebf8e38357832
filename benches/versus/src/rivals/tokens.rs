//! Tokenizers: each folds start ^ end (or what it offers of them) of every token.

use std::cell::RefCell;

use charabia::Segment;
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use kalima::token::TokenBuffer;
use unicode_segmentation::UnicodeSegmentation;

pub fn kalima(text: &str) -> usize {
    kalima::tokens(text)
        .fold(0, |sum, token| sum.wrapping_add(token.span().start ^ token.span().end))
}

pub fn kalima_kinds(text: &str) -> usize {
    kalima::tokens(text).fold(0, |sum, token| {
        sum.wrapping_add(token.span().start ^ token.span().end)
            .wrapping_add(usize::from(token.kind() == kalima::TokenKind::Word))
    })
}

thread_local! {
    static BUFFER: RefCell<TokenBuffer> = const { RefCell::new(TokenBuffer::new()) };
}

pub fn kalima_buffer(text: &str) -> usize {
    BUFFER.with_borrow_mut(|buffer| {
        kalima::Tokenizer::new().tokenize_into(text, buffer).map_or(0, |()| buffer.len())
    })
}

pub fn icu(text: &str) -> usize {
    let segmenter =
        WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let mut last = 0;
    segmenter.segment_str(text).fold(0, |sum: usize, end| {
        let start = std::mem::replace(&mut last, end);
        sum.wrapping_add(start ^ end)
    })
}

pub fn icu_types(text: &str) -> usize {
    let segmenter =
        WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let mut last = 0;
    segmenter.segment_str(text).iter_with_word_type().fold(0, |sum: usize, (end, kind)| {
        let start = std::mem::replace(&mut last, end);
        sum.wrapping_add(start ^ end).wrapping_add(usize::from(kind.is_word_like()))
    })
}

pub fn unicode_words(text: &str) -> usize {
    text.split_word_bound_indices()
        .fold(0, |sum: usize, (start, word)| sum.wrapping_add(start ^ (start + word.len())))
}

pub fn charabia(text: &str) -> usize {
    text.segment_str().fold(0, |sum: usize, word| sum.wrapping_add(word.len()))
}

pub fn whitespace(text: &str) -> usize {
    text.split_whitespace().fold(0, |sum: usize, word| sum.wrapping_add(word.len()))
}
