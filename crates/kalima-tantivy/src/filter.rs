//! A tokenizer whose tokens are rewritten one by one.

use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

/// A function of one word.
pub trait Rewrite: Clone + Send + Sync + 'static {
    /// Replaces the word in `text`; `scratch` is empty and may be used.
    fn rewrite(&self, text: &mut String, scratch: &mut String);
}

/// A tokenizer with a filter of this crate.
///
/// # Examples
///
/// ```
/// use kalima_tantivy::{ArabicFold, Filtered};
/// use tantivy::tokenizer::{SimpleTokenizer, TokenFilter};
/// let _folded: Filtered<SimpleTokenizer, ArabicFold> =
///     ArabicFold::new().transform(SimpleTokenizer::default());
/// ```
#[derive(Debug, Clone)]
pub struct Filtered<T, R> {
    tokenizer: T,
    rewrite: R,
    scratch: String,
}

impl<T, R> Filtered<T, R> {
    pub(crate) const fn new(tokenizer: T, rewrite: R) -> Self {
        Self { tokenizer, rewrite, scratch: String::new() }
    }
}

impl<T: Tokenizer, R: Rewrite> Tokenizer for Filtered<T, R> {
    type TokenStream<'a> = FilteredStream<'a, T::TokenStream<'a>, R>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        FilteredStream {
            tokens: self.tokenizer.token_stream(text),
            rewrite: &self.rewrite,
            scratch: &mut self.scratch,
        }
    }
}

/// The rewritten tokens of one text. A token whose text becomes empty is dropped.
///
/// # Examples
///
/// ```
/// use kalima_tantivy::ArabicFold;
/// use tantivy::tokenizer::{TextAnalyzer, TokenStream, WhitespaceTokenizer};
/// let tokenizer = WhitespaceTokenizer::default();
/// let mut analyzer = TextAnalyzer::builder(tokenizer).filter(ArabicFold::new()).build();
/// let mut tokens = analyzer.token_stream("ـــ أحمَد"); // a tatweel run, "Ahmad"
/// assert!(tokens.advance() && tokens.token().text == "احمد");
/// ```
#[derive(Debug)]
pub struct FilteredStream<'a, T, R> {
    tokens: T,
    rewrite: &'a R,
    scratch: &'a mut String,
}

impl<T: TokenStream, R: Rewrite> TokenStream for FilteredStream<'_, T, R> {
    fn advance(&mut self) -> bool {
        while self.tokens.advance() {
            self.scratch.clear();
            let text = &mut self.tokens.token_mut().text;
            self.rewrite.rewrite(text, self.scratch);
            if !text.is_empty() {
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.tokens.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.tokens.token_mut()
    }
}
