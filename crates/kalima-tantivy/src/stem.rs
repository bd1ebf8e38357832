//! The filter that stems.

use crate::filter::{Filtered, Rewrite};
use kalima::stem::{AnyStemmer, Light, Stemmer};
use tantivy_tokenizer_api::{TokenFilter, Tokenizer};

/// A token filter that replaces each token by its stem, folded.
///
/// It normalizes as its stemmer expects, so no other filter is needed before it.
/// [`ArabicFold`](crate::ArabicFold) before it would hide the ة that [`Light`] and Snowball read. Stop
/// words belong before it.
///
/// # Examples
///
/// ```
/// use kalima_tantivy::ArabicStem;
/// use tantivy::tokenizer::{TextAnalyzer, TokenStream, WhitespaceTokenizer};
/// let tokenizer = WhitespaceTokenizer::default();
/// let mut analyzer = TextAnalyzer::builder(tokenizer).filter(ArabicStem::new()).build();
/// let mut tokens = analyzer.token_stream("وبمدارسها"); // "and with her schools"
/// tokens.advance();
/// assert_eq!(tokens.token().text, "مدارس");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArabicStem<S = AnyStemmer> {
    stemmer: S,
}

impl ArabicStem {
    /// Returns the filter with [`Light`].
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima_tantivy::ArabicStem::new(), kalima_tantivy::ArabicStem::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self::with_stemmer(AnyStemmer::Light(Light::new()))
    }
}

impl<S> ArabicStem<S> {
    /// Returns the filter with another stemmer.
    ///
    /// # Examples
    ///
    /// ```
    /// let _filter = kalima_tantivy::ArabicStem::with_stemmer(kalima::stem::Light10::new());
    /// ```
    #[must_use]
    pub const fn with_stemmer(stemmer: S) -> Self {
        Self { stemmer }
    }
}

impl Default for ArabicStem {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Stemmer + Clone + Send + Sync + 'static> Rewrite for ArabicStem<S> {
    fn rewrite(&self, text: &mut String, scratch: &mut String) {
        let normalized = self.stemmer.normalizer().normalize(text);
        self.stemmer.term_into(&normalized, scratch);
        std::mem::swap(text, scratch);
    }
}

impl<S: Stemmer + Clone + Send + Sync + 'static> TokenFilter for ArabicStem<S> {
    type Tokenizer<T: Tokenizer> = Filtered<T, Self>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Filtered<T, Self> {
        Filtered::new(tokenizer, self)
    }
}
