//! The extension module `kalima._kalima`: the public API of `kalima` for Python.
//!
//! One file for each class, with the free functions that use its default. Layers, from the bottom:
//! `error` `choice` `units` `values` (names, numbers and tuples), `call` `text` (arguments), `column`
//! `kernels` (Arrow), then the classes. The Python part of the package holds what Python does better:
//! named tuples, exceptions, and the classes of other packages that a column goes back to.
#![forbid(unsafe_code)]

mod analyzer;
mod call;
mod choice;
mod column;
mod date_finder;
mod dates;
mod error;
mod expansion;
mod finder;
mod kernels;
mod normalizer;
mod number_finder;
mod number_words;
mod offsets;
mod romanizer;
mod script;
mod segmenter;
mod sentence_splitter;
mod spaces;
mod stemmer;
mod stop_words;
mod text;
mod tokenizer;
mod transliterator;
mod units;
mod values;

/// The extension module: without global state that needs the interpreter lock.
#[pyo3::pymodule(gil_used = false)]
mod _kalima {
    #[pymodule_export]
    use crate::analyzer::{Analyzer, term_spans, terms};
    #[pymodule_export]
    use crate::date_finder::{DateFinder, find_dates};
    #[pymodule_export]
    use crate::dates::{converted_date, date_text};
    #[pymodule_export]
    use crate::expansion::Expansion;
    #[pymodule_export]
    use crate::finder::Finder;
    #[pymodule_export]
    use crate::normalizer::{Normalizer, normalization_steps, normalize};
    #[pymodule_export]
    use crate::number_finder::{NumberFinder, find_numbers, parse_number};
    #[pymodule_export]
    use crate::number_words::NumberWords;
    #[pymodule_export]
    use crate::offsets::Offsets;
    #[pymodule_export]
    use crate::romanizer::{Romanizer, romanize};
    #[pymodule_export]
    use crate::script::{abjad_numeral, abjad_sum, shape, unshape};
    #[pymodule_export]
    use crate::segmenter::{Segmenter, segment};
    #[pymodule_export]
    use crate::sentence_splitter::{SentenceSplitter, sentence_spans, sentences};
    #[pymodule_export]
    use crate::spaces::{insert_missing_spaces, missing_spaces};
    #[pymodule_export]
    use crate::stemmer::{Stemmer, stem};
    #[pymodule_export]
    use crate::stop_words::StopWords;
    #[pymodule_export]
    use crate::tokenizer::{Tokenizer, token_spans, tokens};
    #[pymodule_export]
    use crate::transliterator::{Transliterator, transliterate};

    /// The version of the package.
    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "the name that Python expects")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
