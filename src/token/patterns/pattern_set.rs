//! Compiled patterns, and the iterator over tokens with their matches.

use super::presets;
use crate::Error;
use crate::token::{Token, TokenKind, Tokenizer, Tokens};
use alloc::boxed::Box;
use alloc::string::ToString;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::iter::FusedIterator;
use once_cell::race::OnceBox;
use regex::Regex;

/// Patterns of the `regex` crate, each with a name, whose matches are tokens of their own kind.
///
/// Compiled once and cheap to clone. The first match in the text wins; of matches with the same
/// start, that of the first pattern. Empty matches are skipped. The tokens between two matches are
/// those of the text that ends at the start of the second match.
///
/// Matching is as fast as `regex` is, which is 5 to 10 times slower than the tokens themselves, and
/// linear for one pass over the text, but patterns that match late and often may be searched again:
/// the promise of linear time for hostile text does not hold here.
///
/// # Examples
///
/// ```
/// use kalima::{TokenKind, Tokenizer, token::Patterns};
/// let patterns = Patterns::new([("flight", r"\b[A-Z]{2} ?\d{3,4}\b")])?;
/// let tokens: Vec<_> = patterns.tokens(Tokenizer::new(), "رحلة SV 1020 غدا").collect();
/// assert_eq!(tokens[1].text(), "SV 1020");
/// assert_eq!(tokens[1].kind(), TokenKind::Pattern(0));
/// assert_eq!(patterns.name(0), Some("flight"));
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Clone)]
pub struct Patterns(Arc<[Pattern]>);

struct Pattern {
    name: Box<str>,
    regex: Regex,
}

/// The maximum that a [`TokenKind::Pattern`] can number.
const MOST: usize = 256;

impl Patterns {
    /// Compiles patterns in the syntax of the `regex` crate, with Unicode on.
    ///
    /// # Errors
    ///
    /// If a pattern does not compile, or if there are more than 256.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::token::Patterns;
    /// let error = Patterns::new([("open", "(")]).unwrap_err();
    /// assert!(error.is_bad_pattern());
    /// assert!(error.to_string().contains("open"));
    /// ```
    pub fn new<'a>(patterns: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Error> {
        let mut all = Vec::new();
        for (name, pattern) in patterns {
            if all.len() == MOST {
                return Err(Error::pattern(name, "more than 256 patterns".to_string()));
            }
            let regex =
                Regex::new(pattern).map_err(|error| Error::pattern(name, error.to_string()))?;
            all.push(Pattern { name: name.into(), regex });
        }
        Ok(Self(all.into()))
    }

    /// Returns ready-made patterns for references in Arabic texts, compiled on first use.
    ///
    /// - 0, `quran`: a reference to the Quran, sura and verse: «البقرة: 255», «سورة النساء 3–5»,
    ///   «2:255», with its brackets. A time has the same form as the last one: use the pattern on
    ///   texts without times.
    /// - 1, `article`: an article of a law: «المادة 12», «للمادة رقم (5)».
    /// - 2, `citation`: numbers in square brackets: `[12]`, `[3، 5]`, `[7-9]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::Patterns};
    /// let text = "قال تعالى [البقرة: 255] وفي المادة 12 [3]";
    /// let found: Vec<_> = Patterns::references()
    ///     .tokens(Tokenizer::new().keep(kalima::token::Kinds::PATTERN), text)
    ///     .map(|token| token.text())
    ///     .collect();
    /// assert_eq!(found, ["[البقرة: 255]", "المادة 12", "[3]"]);
    /// ```
    #[must_use]
    pub fn references() -> &'static Self {
        static REFERENCES: OnceBox<Patterns> = OnceBox::new();
        REFERENCES.get_or_init(|| {
            let quran = presets::quran();
            let all = [
                ("quran", &*quran),
                ("article", presets::ARTICLE),
                ("citation", presets::CITATION),
            ];
            // The patterns compile, as a test checks; otherwise they match nowhere.
            Box::new(Self::new(all).unwrap_or_else(|_| Self(Arc::default())))
        })
    }

    /// The name of the pattern with this number.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::token::Patterns;
    /// let patterns = Patterns::new([("verse", r"\d+:\d+"), ("code", r"[A-Z]+-\d+")])?;
    /// assert_eq!(patterns.name(1), Some("code"));
    /// assert_eq!(patterns.name(2), None);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn name(&self, number: u8) -> Option<&str> {
        self.0.get(usize::from(number)).map(|pattern| &*pattern.name)
    }

    /// The tokens of `text`: the matches, and between them those of `tokenizer`.
    ///
    /// Allocates one place for each pattern.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Tokenizer, token::Patterns};
    /// let none = Patterns::new([])?;
    /// let text = "نعم، ثم لا"; // "yes, then no"
    /// assert!(none.tokens(Tokenizer::new(), text).eq(kalima::tokens(text)));
    /// # Ok::<(), kalima::Error>(())
    /// ```
    #[must_use]
    pub fn tokens<'p, 't>(&'p self, tokenizer: Tokenizer, text: &'t str) -> PatternTokens<'p, 't> {
        let unknown = Some((0, 0));
        let mut tokens = PatternTokens {
            patterns: self,
            text,
            tokenizer,
            found: self.0.iter().map(|_| unknown).collect(),
            next: None,
            tokens: tokenizer.tokens(""),
        };
        tokens.go_on(0);
        tokens
    }
}

impl fmt::Debug for Patterns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|pattern| (&pattern.name, &pattern.regex))).finish()
    }
}

/// The tokens of a text with those that patterns match; made by [`Patterns::tokens`].
///
/// # Examples
///
/// ```
/// use kalima::{TokenKind, Tokenizer, token::Patterns};
/// let codes = Patterns::new([("code", r"[A-Z]+/\d+")])?;
/// let mut tokens = codes.tokens(Tokenizer::new(), "الملف AB/12"); // "file AB/12"
/// let code = tokens.find(|token| token.kind() == TokenKind::Pattern(0)).unwrap();
/// assert_eq!(code.text(), "AB/12");
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct PatternTokens<'p, 't> {
    patterns: &'p Patterns,
    text: &'t str,
    tokenizer: Tokenizer,
    /// The next match of each pattern; `None` if it has no further match.
    found: Vec<Option<(usize, usize)>>,
    /// The first of all: its pattern, start and end.
    next: Option<(u8, usize, usize)>,
    /// The tokens before it.
    tokens: Tokens<'t>,
}

impl PatternTokens<'_, '_> {
    /// Finds the next match from the byte `at` on, and the tokens before it.
    fn go_on(&mut self, at: usize) {
        for (pattern, found) in self.patterns.0.iter().zip(&mut self.found) {
            if found.is_some_and(|(start, end)| start < at || end == 0) {
                *found = pattern.find(self.text, at);
            }
        }
        self.next = (0..=u8::MAX)
            .zip(&self.found)
            .filter_map(|(number, found)| found.map(|(start, end)| (number, start, end)))
            .min_by_key(|&(number, start, _)| (start, number));
        let until = self.next.map_or(self.text.len(), |(_, start, _)| start);
        let before = self.text.get(..until).unwrap_or_default();
        self.tokens = Tokens::from(before, at, self.tokenizer);
    }
}

impl Pattern {
    /// The first match from `at` on that is not empty.
    fn find(&self, text: &str, at: usize) -> Option<(usize, usize)> {
        let mut at = at;
        loop {
            let found = self.regex.find_at(text, at)?;
            if !found.is_empty() {
                return Some((found.start(), found.end()));
            }
            at = found.end() + text.get(found.end()..)?.chars().next()?.len_utf8();
        }
    }
}

impl<'t> Iterator for PatternTokens<'_, 't> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            if let Some(token) = self.tokens.next() {
                return Some(token);
            }
            let (number, start, end) = self.next?;
            self.go_on(end);
            let kind = TokenKind::Pattern(number);
            if self.tokenizer.kept().contains(kind) {
                return Some(Token::new(self.text, start, end, Some(kind)));
            }
        }
    }
}

impl FusedIterator for PatternTokens<'_, '_> {}
