//! The stemmers by name.

use clap::ValueEnum;
use kalima::stem::{Light, Light10, Snowball, Stemmer};
use kalima::{TokenKind, compat};

/// A stemmer that an option names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StemmerName {
    /// Clitics, article and one inflection suffix
    Light,
    /// Lucene's normalizer and stemmer
    Light10,
    /// Snowball's Arabic stemmer
    Snowball,
}

impl StemmerName {
    /// Returns the text with each word replaced by its stem.
    pub(crate) fn stem_words(self, text: &str) -> String {
        let mut stems = String::with_capacity(text.len());
        let mut end = 0;
        for token in kalima::tokens(text).filter(|token| token.kind() == TokenKind::Word) {
            let span = token.span();
            stems.push_str(text.get(end..span.start).unwrap_or_default());
            end = span.end;
            match self {
                Self::Light => stems.push_str(&Light::new().stem(token.text())),
                Self::Light10 => {
                    let word = compat::lucene().normalize(token.text());
                    stems.push_str(Light10::new().stem(&word));
                }
                Self::Snowball => stems.push_str(&Snowball::new().stem(token.text())),
            }
        }
        stems.push_str(text.get(end..).unwrap_or_default());
        stems
    }
}
