//! The tokenizer: the terms of an analyzer as a token stream.

use kalima::search::{Analyzer, TermBuffer};
use kalima::stem::{AnyStemmer, Stemmer};
use tantivy_tokenizer_api::{Token, TokenStream, Tokenizer};

/// A tokenizer whose tokens are the terms of an [`Analyzer`].
///
/// Offsets are bytes of the original text. Stopped words advance the position, as tantivy's
/// `StopWordFilter` does. A word ligature such as ﷺ has several terms with the same offsets. Linear in
/// the text; buffers are reused from text to text.
///
/// # Examples
///
/// ```
/// use kalima_tantivy::{Analyzer, ArabicTokenizer};
/// use tantivy::tokenizer::TokenizerManager;
///
/// let manager = TokenizerManager::default();
/// manager.register("ar-light:1", ArabicTokenizer::new());
/// let exact: Analyzer = "ar-exact:1".parse()?;
/// manager.register("ar-exact:1", ArabicTokenizer::with_analyzer(exact));
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct ArabicTokenizer<S = AnyStemmer> {
    analyzer: Analyzer<S>,
    terms: TermBuffer,
    token: Token,
}

impl ArabicTokenizer {
    /// Returns the tokenizer of the profile `ar-light:1`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima_tantivy::ArabicTokenizer;
    /// assert_eq!(ArabicTokenizer::new().analyzer().profile(), Some("ar-light:1"));
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::with_analyzer(Analyzer::ar_light())
    }
}

impl Default for ArabicTokenizer {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Stemmer> ArabicTokenizer<S> {
    /// Returns the tokenizer of an analyzer, which may have a stemmer of your own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::stem::Light;
    /// use kalima_tantivy::{Analyzer, ArabicTokenizer};
    /// let verbs = Analyzer::new(Light::new().imperfect(true));
    /// assert_eq!(ArabicTokenizer::with_analyzer(verbs).analyzer().to_string(), "light:1,imperfect");
    /// ```
    #[must_use]
    pub fn with_analyzer(analyzer: Analyzer<S>) -> Self {
        Self { analyzer, terms: TermBuffer::new(), token: Token::default() }
    }

    /// Returns the analyzer.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima_tantivy::ArabicTokenizer;
    /// assert_eq!(ArabicTokenizer::new().analyzer().to_string(), "ar-light:1");
    /// ```
    #[must_use]
    pub const fn analyzer(&self) -> &Analyzer<S> {
        &self.analyzer
    }

    /// Returns a part of a word folded as terms are, for prefix, wildcard and fuzzy queries.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima_tantivy::ArabicTokenizer;
    /// assert_eq!(ArabicTokenizer::new().normalize_term("أَحمَـ"), "احم");
    /// ```
    #[must_use]
    pub fn normalize_term(&self, part: &str) -> String {
        self.analyzer.normalize_term(part)
    }
}

impl<S: Stemmer + Clone + Send + Sync + 'static> Tokenizer for ArabicTokenizer<S> {
    type TokenStream<'a> = ArabicTokenStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> ArabicTokenStream<'a> {
        self.analyzer.terms_into(text, &mut self.terms);
        self.token.reset();
        ArabicTokenStream { terms: &self.terms, next: 0, token: &mut self.token }
    }
}

/// The tokens of one text, from [`ArabicTokenizer`].
///
/// # Examples
///
/// ```
/// use kalima_tantivy::ArabicTokenizer;
/// use tantivy_tokenizer_api::{TokenStream, Tokenizer};
/// let mut tokenizer = ArabicTokenizer::new();
/// let mut tokens = tokenizer.token_stream("للمدرسة"); // "for the school"
/// assert!(tokens.advance() && tokens.token().offset_to == 14);
/// assert!(!tokens.advance());
/// ```
#[derive(Debug)]
pub struct ArabicTokenStream<'a> {
    terms: &'a TermBuffer,
    next: usize,
    token: &'a mut Token,
}

impl TokenStream for ArabicTokenStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(term) = self.terms.get(self.next) else { return false };
        self.next += 1;
        self.token.text.clear();
        self.token.text.push_str(term.text());
        self.token.offset_from = term.span().start;
        self.token.offset_to = term.span().end;
        self.token.position = term.position() as usize;
        self.token.position_length = 1;
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
