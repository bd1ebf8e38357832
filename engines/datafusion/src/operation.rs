//! The operations, with their options, over an array.

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use kalima::search::Analyzer;
use kalima::stem::{Light, Light10, Stemmer};
use kalima::{Normalizer, SentenceSplitter, Tokenizer, compat};
use std::borrow::Cow;

/// An operation by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Operation {
    Normalize,
    Tokens,
    Sentences,
    Terms,
    Stem,
}

/// An operation with its options.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Configured {
    Normalize(Normalizer),
    Tokens(Tokenizer),
    Sentences(SentenceSplitter),
    Terms(Analyzer),
    Stem(WordStemmer),
}

impl Operation {
    pub(crate) const ALL: [Self; 5] =
        [Self::Normalize, Self::Tokens, Self::Sentences, Self::Terms, Self::Stem];

    /// Returns the name of the SQL function.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Normalize => "ar_normalize",
            Self::Tokens => "ar_tokens",
            Self::Sentences => "ar_sentences",
            Self::Terms => "ar_terms",
            Self::Stem => "ar_stem",
        }
    }

    /// Returns the name of the options, or `None` if there are none.
    pub(crate) const fn options_name(self) -> Option<&'static str> {
        match self {
            Self::Normalize => Some("steps"),
            Self::Tokens => Some("tokenizer"),
            Self::Sentences => None,
            Self::Terms => Some("profile"),
            Self::Stem => Some("stemmer"),
        }
    }

    /// Returns the operation with its default options, or with those that `options` names.
    ///
    /// The error is the message of the library.
    pub(crate) fn configure(self, options: Option<&str>) -> Result<Configured, String> {
        fn parse<T: std::str::FromStr<Err = kalima::Error>>(
            options: Option<&str>,
            default: T,
        ) -> Result<T, String> {
            options.map_or(Ok(default), |options| {
                options.parse().map_err(|error: kalima::Error| error.to_string())
            })
        }
        Ok(match self {
            Self::Normalize => Configured::Normalize(parse(options, Normalizer::search())?),
            Self::Tokens => Configured::Tokens(parse(options, Tokenizer::new())?),
            Self::Sentences => Configured::Sentences(SentenceSplitter::new()),
            Self::Terms => Configured::Terms(parse(options, Analyzer::ar_light())?),
            Self::Stem => {
                Configured::Stem(options.map_or(Ok(WordStemmer::Light), WordStemmer::named)?)
            }
        })
    }

    /// Returns the type of the result over a column of type `text`.
    pub(crate) fn result_type(self, text: &DataType) -> Result<DataType, kalima_arrow::Error> {
        match self {
            Self::Normalize | Self::Stem => kalima_arrow::string_type(text),
            Self::Tokens | Self::Sentences | Self::Terms => kalima_arrow::list_type(text),
        }
    }
}

impl Configured {
    pub(crate) fn apply(self, column: &ArrayRef) -> Result<ArrayRef, kalima_arrow::Error> {
        match self {
            Self::Normalize(normalizer) => kalima_arrow::normalize(column, &normalizer),
            Self::Tokens(tokenizer) => kalima_arrow::tokens(column, tokenizer),
            Self::Sentences(splitter) => kalima_arrow::sentences(column, splitter),
            Self::Terms(analyzer) => kalima_arrow::terms(column, analyzer),
            Self::Stem(stemmer) => kalima_arrow::stems(column, &stemmer),
        }
    }
}

/// A stemmer by name. It gives the stems of the command-line tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordStemmer {
    Light,
    /// Lucene's normalizer and stemmer.
    Light10,
}

impl WordStemmer {
    fn named(name: &str) -> Result<Self, String> {
        match name {
            "light" => Ok(Self::Light),
            "light10" => Ok(Self::Light10),
            _ => Err(format!("unknown stemmer `{name}`, not one of light, light10")),
        }
    }
}

impl Stemmer for WordStemmer {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match self {
            Self::Light => Stemmer::stem(&Light::new(), word),
            Self::Light10 => {
                let normal = compat::lucene().normalize(word);
                Cow::Owned(Light10::new().stem(&normal).to_owned())
            }
        }
    }

    fn profile(&self) -> &'static str {
        match self {
            Self::Light => Light::new().profile(),
            Self::Light10 => Light10::new().profile(),
        }
    }
}
