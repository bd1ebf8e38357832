//! What every public type promises: it is sent, shared, printed and cloned, and stays small.

use std::fmt::Debug;
use std::iter::FusedIterator;
use std::mem::size_of;

use kalima::normalize::compat;
use kalima::script::{CharSet, Class};
use kalima::{
    Error, Normalizer, Offsets, Sentence, SentenceSplitter, Sentences, Span, Steps, Token,
    TokenKind, Tokenizer, Tokens,
};

fn assert_value<T: Send + Sync + Debug + Clone>() {}
fn assert_copy<T: Send + Sync + Debug + Copy>() {}
fn assert_iterator<T: Send + Sync + Debug + Clone + FusedIterator>() {}

#[test]
fn every_type_is_sent_shared_printed_and_cloned() {
    assert_value::<Error>();
    assert_value::<Offsets>();
    assert_copy::<Span>();
    assert_copy::<Class>();
    assert_copy::<CharSet>();
    assert_copy::<Steps>();
    assert_copy::<Normalizer>();
    assert_copy::<Token<'static>>();
    assert_copy::<TokenKind>();
    assert_copy::<Tokenizer>();
    assert_copy::<Sentence<'static>>();
    assert_copy::<SentenceSplitter>();
}

#[test]
fn iterators_are_plain_values() {
    assert_iterator::<Tokens<'static>>();
    assert_iterator::<Sentences<'static>>();
}

#[test]
fn errors_are_errors() {
    fn assert_error<T: std::error::Error + Send + Sync + 'static>() {}
    assert_error::<Error>();
}

/// The sizes that are promised, in bytes on a 64-bit machine.
#[test]
#[cfg(target_pointer_width = "64")]
fn values_stay_small() {
    for (name, size, most) in [
        ("Span", size_of::<Span>(), 16),
        ("Token", size_of::<Token<'_>>(), 32),
        ("Normalizer", size_of::<Normalizer>(), 128),
        ("Tokenizer", size_of::<Tokenizer>(), 64),
        ("SentenceSplitter", size_of::<SentenceSplitter>(), 64),
        ("Tokens", size_of::<Tokens<'_>>(), 256),
        ("Sentences", size_of::<Sentences<'_>>(), 256),
        ("Sentence", size_of::<Sentence<'_>>(), 64),
        ("Error", size_of::<Error>(), 48),
    ] {
        assert!(size <= most, "{name} takes {size} bytes, {most} are promised");
    }
}

/// Ready values are made before the program runs.
#[test]
fn ready_values_are_constants() {
    const NORMALIZERS: [Normalizer; 4] =
        [Normalizer::repair(), Normalizer::search(), compat::lucene(), compat::camel_dediac()];
    const TOKENIZERS: [Tokenizer; 3] =
        [Tokenizer::new(), Tokenizer::treebank(), Tokenizer::words_only()];
    const SPLITTER: SentenceSplitter = SentenceSplitter::new();
    let text = "أهلا"; // "welcome"
    assert_eq!(NORMALIZERS[1].normalize(text), "اهلا");
    assert!(TOKENIZERS.iter().all(|tokenizer| tokenizer.tokens(text).count() == 1));
    assert_eq!(SPLITTER.sentences(text).count(), 1);
}
