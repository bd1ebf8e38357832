//! The chain of an analyzer: from one token to its terms.

use crate::clitic::Segmenter;
use crate::clitic::letters::Letters;
use crate::normalize::Folded;
use crate::script::{CharSet, Class, word_ligature};
use crate::stem::{Light, LightStem, Method, Stemmer};
use crate::stopword::StopWords;
use crate::token::Kinds;
use crate::{Normalizer, Span, Token, TokenKind, Tokenizer};
use alloc::borrow::Cow;
use alloc::string::String;

/// The options of an analyzer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chain<S> {
    pub(super) stemmer: S,
    pub(super) stop_words: StopWords,
    pub(super) split_tags: bool,
}

/// The span, the position and the kind of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) position: u32,
    pub(super) kind: TokenKind,
}

/// A destination of terms. It stores no term that is empty.
pub(super) trait TermSink<'t> {
    /// Adds a word in the search fold, if the [fast path](crate::normalize::fold_word) takes it and
    /// `accepts` too.
    fn try_fold(
        &mut self,
        place: Place,
        word: &'t str,
        accepts: impl FnOnce(Folded) -> bool,
    ) -> bool;

    /// Adds letters by their codes, which are code points less U+0600.
    fn add_letters(&mut self, place: Place, codes: &[u8]);

    /// Adds a text.
    fn add_text(&mut self, place: Place, text: &str);
}

/// Computed once, not at each word.
const SEARCH: Normalizer = Normalizer::search();
const REPAIR: Normalizer = Normalizer::repair();

/// The characters of the parts of a hashtag, mention or address.
const PART_CHARS: CharSet = CharSet::LETTERS
    .union(CharSet::COMBINING)
    .union(CharSet::NUMBERS)
    .union(CharSet::of(&[Class::Tatweel]));

impl<S: Stemmer> Chain<S> {
    /// Returns the tokenizer. It keeps all kinds: a token without letters has no term.
    pub(super) const fn tokenizer() -> Tokenizer {
        Tokenizer::new()
    }

    /// Adds the terms of one token, and advances the position by its words.
    #[inline(always)]
    pub(super) fn add_token<'t>(
        &self,
        method: Method,
        token: Token<'t>,
        position: &mut u32,
        sink: &mut impl TermSink<'t>,
    ) {
        let is_folded = method == Method::Fold && self.stop_words.is_empty();
        // Most tokens are words that begin with a letter: their kind needs no second look.
        if is_folded && token.known_kind().is_none() {
            let place = Place { span: token.span(), position: *position, kind: TokenKind::Word };
            if sink.try_fold(place, token.text(), |folded| folded.starts_with_letter) {
                *position = position.saturating_add(1);
                return;
            }
        }
        self.add_other_token(method, token, position, sink);
    }

    /// The same for the other tokens.
    #[inline(never)]
    fn add_other_token<'t>(
        &self,
        method: Method,
        token: Token<'t>,
        position: &mut u32,
        sink: &mut impl TermSink<'t>,
    ) {
        let (span, kind) = (token.span(), token.kind());
        if !Kinds::WORDS.contains(kind) {
            return;
        }
        if !matches!(kind, TokenKind::Word | TokenKind::Number) {
            self.add_tag(method, token, position, sink);
            return;
        }
        let place = Place { span, position: *position, kind };
        let is_folded = method == Method::Fold && self.stop_words.is_empty();
        if is_folded && sink.try_fold(place, token.text(), |_| true) {
            *position = position.saturating_add(1);
        } else {
            self.add_word(method, token.text(), place, position, sink);
        }
    }

    /// Adds a hashtag, mention, e-mail or url, whole or in its parts.
    fn add_tag<'t>(
        &self,
        method: Method,
        token: Token<'t>,
        position: &mut u32,
        sink: &mut impl TermSink<'t>,
    ) {
        let (text, span, kind) = (token.text(), token.span(), token.kind());
        if !self.split_tags {
            let place = Place { span, position: *position, kind };
            *position = position.saturating_add(1);
            add_folded(text, place, sink);
            return;
        }
        for part in text.split(|c| !PART_CHARS.contains(c)).filter(|part| !part.is_empty()) {
            // A part is a slice of the token: its offset is the distance of their addresses.
            let start = span.start + (part.as_ptr() as usize - text.as_ptr() as usize);
            let span = Span::new(start, start + part.len());
            self.add_word(method, part, Place { span, position: *position, kind }, position, sink);
        }
    }

    /// Adds the term of one word; a word ligature has several.
    fn add_word<'t>(
        &self,
        method: Method,
        word: &'t str,
        place: Place,
        position: &mut u32,
        sink: &mut impl TermSink<'t>,
    ) {
        let mut letters = word.chars();
        if let (Some(first), None) = (letters.next(), letters.next())
            && let Some(words) = word_ligature(first)
        {
            for word in words.split(' ') {
                let place = Place { position: *position, ..place };
                *position = position.saturating_add(1);
                self.add_plain_word(method, word, place, sink);
            }
            return;
        }
        *position = position.saturating_add(1);
        self.add_plain_word(method, word, place, sink);
    }

    fn add_plain_word<'t>(
        &self,
        method: Method,
        word: &'t str,
        place: Place,
        sink: &mut impl TermSink<'t>,
    ) {
        if let Method::Light { nisba, imperfect } = method {
            let light = Light::new().nisba(nisba).imperfect(imperfect);
            let is_arabic = self.add_light(light, word, place, sink)
                || match repaired(word) {
                    Cow::Owned(repaired) => self.add_light(light, &repaired, place, sink),
                    Cow::Borrowed(_) => false,
                };
            if !is_arabic {
                add_folded(word, place, sink);
            }
            return;
        }
        if !self.stop_words.is_empty() && self.stop_words.contains(&repaired(word)) {
            return;
        }
        if method == Method::Fold {
            add_folded(word, place, sink);
            return;
        }
        let mut term = String::new();
        self.stemmer.term_into(&self.stemmer.normalizer().normalize(word), &mut term);
        sink.add_text(place, &term);
    }

    /// Adds the stem of a word unless it is a stop word. Returns false if the word has characters other
    /// than Arabic letters and marks. The letters are read and segmented once for both.
    fn add_light<'t>(
        &self,
        light: Light,
        word: &str,
        place: Place,
        sink: &mut impl TermSink<'t>,
    ) -> bool {
        let Some(letters) = Letters::of(word).filter(|letters| !letters.is_empty()) else {
            return false;
        };
        let segments = Segmenter::new().segment_letters(word, &letters);
        if let Some(function_word) = segments.function_word()
            && self.stop_words.contains_function_word(function_word, &letters)
        {
            return true;
        }
        let mut stem = LightStem::new();
        if !light.stem_letters(&letters, &segments, &mut stem) {
            return false;
        }
        sink.add_letters(place, stem.codes());
        true
    }
}

/// Adds a word in the search fold.
fn add_folded<'t>(word: &str, place: Place, sink: &mut impl TermSink<'t>) {
    sink.add_text(place, &SEARCH.normalize(word));
}

/// Returns the word with letters for presentation forms. Words of two-byte characters have none.
fn repaired(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte < 0xE0) {
        return Cow::Borrowed(word);
    }
    REPAIR.normalize(word)
}
