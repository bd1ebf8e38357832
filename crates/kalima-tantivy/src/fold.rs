//! The filter that folds spellings.

use crate::filter::{Filtered, Rewrite};
use kalima::Normalizer;
use tantivy_tokenizer_api::{TokenFilter, Tokenizer};

/// A token filter that normalizes each token: by [`Normalizer::search`] unless another is given.
///
/// Drops marks and tatweel and joins the spellings of alef, hamza, ي and ة. It needs a tokenizer that
/// keeps marks inside of words: `SimpleTokenizer` cuts at them, `WhitespaceTokenizer` does not.
///
/// # Examples
///
/// ```
/// use kalima_tantivy::ArabicFold;
/// use tantivy::tokenizer::{TextAnalyzer, TokenStream, WhitespaceTokenizer};
/// let tokenizer = WhitespaceTokenizer::default();
/// let mut analyzer = TextAnalyzer::builder(tokenizer).filter(ArabicFold::new()).build();
/// let mut tokens = analyzer.token_stream("المَدرَسةُ"); // "the school"
/// tokens.advance();
/// assert_eq!(tokens.token().text, "المدرسه");
/// assert_eq!(tokens.token().offset_to, 20);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArabicFold {
    normalizer: Normalizer,
}

impl ArabicFold {
    /// Returns the filter with [`Normalizer::search`].
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima_tantivy::ArabicFold::new(), kalima_tantivy::ArabicFold::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self::with_normalizer(Normalizer::search())
    }

    /// Returns the filter with another normalizer.
    ///
    /// # Examples
    ///
    /// ```
    /// // The normalization of Lucene.
    /// let _filter = kalima_tantivy::ArabicFold::with_normalizer(kalima::compat::lucene());
    /// ```
    #[must_use]
    pub const fn with_normalizer(normalizer: Normalizer) -> Self {
        Self { normalizer }
    }
}

impl Default for ArabicFold {
    fn default() -> Self {
        Self::new()
    }
}

impl Rewrite for ArabicFold {
    fn rewrite(&self, text: &mut String, scratch: &mut String) {
        self.normalizer.normalize_into(text, scratch);
        std::mem::swap(text, scratch);
    }
}

impl TokenFilter for ArabicFold {
    type Tokenizer<T: Tokenizer> = Filtered<T, Self>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Filtered<T, Self> {
        Filtered::new(tokenizer, self)
    }
}
