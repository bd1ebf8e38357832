//! The analyzer: tokenizer, stop words, normalizer and stemmer under one profile.

use super::term::Term;
use super::term_buffer::TermBuffer;
use crate::script::{CharSet, Class};
use crate::stem::{Light, Light10};
use crate::stopword::StopWords;
use crate::token::Kinds;
use crate::{Error, Normalizer, Span, Token, TokenKind, Tokenizer};
use alloc::borrow::Cow;
use alloc::string::String;
use core::iter::FusedIterator;
use core::str::FromStr;

/// A chain from text to index terms. A `Copy` value; see the [module](super) for the profiles.
///
/// # Examples
///
/// ```
/// use kalima::search::Analyzer;
/// let analyzer: Analyzer = "ar-light:2".parse()?;
/// assert_eq!(analyzer.terms_text("والمدرسة في قريتها"), "مدرس قري"); // "and the school in her village"
/// assert!("ar-light:99".parse::<Analyzer>().is_err());
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analyzer {
    method: Method,
    stop_words: StopWords,
    split_tags: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Light,
    Light10,
    Exact,
}

const PROFILES: [&str; 3] = ["ar-light:2", "ar-light10:2", "ar-exact:2"];

impl Analyzer {
    /// Returns the analyzer `ar-light:2`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Analyzer::ar_light().terms_text("كتابه"), "كتاب"); // "his book"
    /// ```
    #[must_use]
    pub const fn ar_light() -> Self {
        Self { method: Method::Light, stop_words: StopWords::core(), split_tags: false }
    }

    /// Returns the analyzer `ar-light10:2`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Analyzer::ar_light10().terms_text("والحسن"), "حسن"); // "and Hasan"
    /// ```
    #[must_use]
    pub const fn ar_light10() -> Self {
        Self { method: Method::Light10, ..Self::ar_light() }
    }

    /// Returns the analyzer `ar-exact:2`: folded words, no stop words, no stems.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// assert_eq!(Analyzer::ar_exact().terms_text("إلى المدرسةِ"), "الي المدرسه"); // "to the school"
    /// ```
    #[must_use]
    pub const fn ar_exact() -> Self {
        Self { method: Method::Exact, stop_words: StopWords::none(), ..Self::ar_light() }
    }

    /// Sets the stop words. The analyzer then has no profile of its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{search::Analyzer, stopword::StopWords};
    /// let all = Analyzer::ar_light().stop_words(StopWords::none());
    /// assert_eq!(all.terms_text("في مصر"), "في مصر"); // "in Egypt"
    /// assert_eq!(all.profile(), None);
    /// ```
    #[must_use]
    pub const fn stop_words(self, stop_words: StopWords) -> Self {
        Self { stop_words, ..self }
    }

    /// Sets hashtags, mentions, e-mails and urls to be split into their words. Off by default. The
    /// analyzer then has no profile of its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// let split = Analyzer::ar_light().split_tags(true);
    /// assert_eq!(split.terms_text("#كأس_العالم"), "كاس عالم"); // "World Cup"
    /// assert_eq!(Analyzer::ar_light().terms_text("#كأس_العالم"), "#كاس_العالم");
    /// ```
    #[must_use]
    pub const fn split_tags(self, split_tags: bool) -> Self {
        Self { split_tags, ..self }
    }

    /// Returns the profile id, or `None` if options differ from those of every profile.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::search::Analyzer::ar_light().profile(), Some("ar-light:2"));
    /// ```
    #[must_use]
    pub fn profile(&self) -> Option<&'static str> {
        let profile = match self.method {
            Method::Light => "ar-light:2",
            Method::Light10 => "ar-light10:2",
            Method::Exact => "ar-exact:2",
        };
        (profile.parse() == Ok(*self)).then_some(profile)
    }

    /// Returns the terms in order. The result of one word does not depend on its neighbours. Allocates
    /// each term; [`terms_into`](Self::terms_into) does not.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// // A word ligature is several terms on one span: "may God bless him and grant him peace".
    /// let spans: Vec<_> = Analyzer::ar_exact().terms("ﷺ").map(|term| term.span()).collect();
    /// assert_eq!(spans, [kalima::Span::new(0, 3); 4]);
    /// ```
    #[must_use]
    pub fn terms<'t>(&self, text: &'t str) -> Terms<'t> {
        Terms::new(*self, Self::tokenizer().tokens(text))
    }

    /// Replaces the terms of `buffer` by those of `text`. Allocates only to grow the buffer.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::{Analyzer, TermBuffer};
    /// let mut buffer = TermBuffer::new();
    /// Analyzer::ar_light().terms_into("كتاب وقلم", &mut buffer); // "a book and a pen"
    /// assert_eq!((buffer.text(0), buffer.text(1)), (Some("كتاب"), Some("قلم")));
    /// ```
    pub fn terms_into(&self, text: &str, buffer: &mut TermBuffer) {
        buffer.clear();
        let mut position = 0;
        Self::tokenizer()
            .tokens(text)
            .for_each(|token| self.add_token(token, &mut position, buffer));
    }

    /// Returns the terms joined by spaces, for engines with a white-space tokenizer.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// assert_eq!(Analyzer::ar_light().terms_text("قال: نعم!"), "قال"); // "he said: yes!"
    /// ```
    #[must_use]
    pub fn terms_text(&self, text: &str) -> String {
        let mut buffer = TermBuffer::new();
        self.terms_into(text, &mut buffer);
        let mut joined = String::new();
        for at in 0..buffer.len() {
            if at > 0 {
                joined.push(' ');
            }
            joined.push_str(buffer.text(at).unwrap_or_default());
        }
        joined
    }

    /// Returns a part of a word folded as terms are, but not stemmed and never stopped: for prefix,
    /// wildcard and fuzzy queries, which engines do not analyze.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::search::Analyzer;
    /// assert_eq!(Analyzer::ar_light().normalize_term("مَسؤو"), "مسءو");
    /// assert_eq!(Analyzer::ar_exact().normalize_term("أحمـ"), "احم");
    /// ```
    #[must_use]
    pub fn normalize_term(&self, part: &str) -> String {
        let mut folded = String::new();
        match self.method {
            // The fold of `stem::Light` keeps ة, and joins the seats of hamza in ء.
            Method::Light => {
                for c in Normalizer::repair().normalize(part).chars() {
                    match c {
                        'ؤ' | 'ئ' => folded.push('ء'),
                        'ء' | 'ة' => folded.push(c),
                        c => Normalizer::search()
                            .normalize_into(c.encode_utf8(&mut [0; 4]), &mut folded),
                    }
                }
            }
            Method::Light10 | Method::Exact => {
                Normalizer::search().normalize_into(part, &mut folded);
            }
        }
        folded
    }

    const fn tokenizer() -> Tokenizer {
        Tokenizer::new().keep(Kinds::WORDS)
    }

    /// Adds the terms of one token, and advances the position by its words.
    pub(super) fn add_token(&self, token: Token<'_>, position: &mut u32, buffer: &mut TermBuffer) {
        let (text, span, kind) = (token.text(), token.span(), token.kind());
        let is_tag = matches!(
            kind,
            TokenKind::Hashtag | TokenKind::Mention | TokenKind::Url | TokenKind::Email
        );
        if is_tag && self.split_tags {
            const PARTS: CharSet = CharSet::LETTERS
                .union(CharSet::COMBINING)
                .union(CharSet::NUMBERS)
                .union(CharSet::of(&[Class::Tatweel]));
            for part in text.split(|c| !PARTS.contains(c)).filter(|part| !part.is_empty()) {
                // A part is a slice of the token: its offset is the distance of their addresses.
                let start = span.start + (part.as_ptr() as usize - text.as_ptr() as usize);
                self.add_word(part, (Span::new(start, start + part.len()), kind), position, buffer);
            }
        } else if is_tag {
            let row = (span, *position, kind);
            buffer.push(row, |out| Normalizer::search().normalize_into(text, out));
            *position = position.saturating_add(1);
        } else {
            self.add_word(text, (span, kind), position, buffer);
        }
    }

    /// Adds the term of one word; a word ligature has several.
    fn add_word(
        &self,
        word: &str,
        (span, kind): (Span, TokenKind),
        position: &mut u32,
        buffer: &mut TermBuffer,
    ) {
        let mut letters = word.chars();
        if let (Some(first), None) = (letters.next(), letters.next())
            && let Some(words) = crate::script::word_ligature(first)
        {
            for word in words.split(' ') {
                self.add_plain_word(word, (span, kind), position, buffer);
            }
            return;
        }
        self.add_plain_word(word, (span, kind), position, buffer);
    }

    fn add_plain_word(
        &self,
        word: &str,
        (span, kind): (Span, TokenKind),
        position: &mut u32,
        buffer: &mut TermBuffer,
    ) {
        let row = (span, *position, kind);
        *position = position.saturating_add(1);
        if self.stop_words.contains(word) {
            return;
        }
        let search = Normalizer::search();
        buffer.push(row, |out| match self.method {
            Method::Exact => search.normalize_into(word, out),
            Method::Light10 => out.push_str(Light10::new().stem(&search.normalize(word))),
            Method::Light => {
                let light = Light::new();
                // Presentation forms become letters first, which leaves most words as they are.
                if !light.stem_into(word, out)
                    && !light.stem_into(&Normalizer::repair().normalize(word), out)
                {
                    search.normalize_into(word, out);
                }
            }
        });
    }
}

impl FromStr for Analyzer {
    type Err = Error;

    /// Returns the analyzer of a profile id.
    ///
    /// # Errors
    /// If this build has no such profile; the message names the known ones.
    fn from_str(profile: &str) -> Result<Self, Error> {
        match profile {
            "ar-light:2" => Ok(Self::ar_light()),
            "ar-light10:2" => Ok(Self::ar_light10()),
            "ar-exact:2" => Ok(Self::ar_exact()),
            _ => Err(Error::unknown_of("analyzer profile", profile, &PROFILES)),
        }
    }
}

/// The terms of a text, from [`Analyzer::terms`](super::Analyzer::terms).
///
/// # Examples
///
/// ```
/// let terms = kalima::search::Analyzer::ar_exact().terms("نعم ولا"); // "yes and no"
/// assert_eq!(terms.count(), 2);
/// ```
#[derive(Debug, Clone)]
pub struct Terms<'t> {
    analyzer: Analyzer,
    tokens: crate::Tokens<'t>,
    /// The terms of the last token, and how many of them were returned.
    pending: TermBuffer,
    returned: usize,
    position: u32,
}

impl<'t> Terms<'t> {
    const fn new(analyzer: Analyzer, tokens: crate::Tokens<'t>) -> Self {
        Self { analyzer, tokens, pending: TermBuffer::new(), returned: 0, position: 0 }
    }
}

impl<'t> Iterator for Terms<'t> {
    type Item = Term<'t>;

    fn next(&mut self) -> Option<Term<'t>> {
        loop {
            if let Some(term) = self.pending.get(self.returned) {
                self.returned += 1;
                return Some(Term { text: Cow::Owned(term.text.into_owned()), ..term });
            }
            let token = self.tokens.next()?;
            self.pending.clear();
            self.returned = 0;
            self.analyzer.add_token(token, &mut self.position, &mut self.pending);
        }
    }
}

impl FusedIterator for Terms<'_> {}
