//! Dotted acronyms: chains of single letters with dots, such as «و.م.أ.» ("USA").

use super::abbreviation_class::{
    Abbreviation, AbbreviationClass, LETTER_NAMES, classify, dot_after, dot_before, has_article,
    is_letter,
};
use crate::Span;
use crate::lexicon::WordKey;
use crate::lexicon::proclitics::clitics;
use crate::script::bytes::is_basic_letter;

/// The maximum number of letters in a dotted abbreviation; a longer chain is not one.
const MAX_PARTS: usize = 8;

/// The most characters of a dotted abbreviation that are kept.
const MAX_LETTERS: usize = 48;

/// Letters joined by dots, each alone between its dots or the name of a Latin letter; the first may
/// have clitics.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chain {
    /// The letters with the inner dots between them.
    letters: [char; MAX_LETTERS],
    len: usize,
    /// The number of letters in the first part.
    pub(super) head: usize,
    /// The number of parts.
    parts: usize,
    /// True if a part after the first is the name of a Latin letter.
    has_name: bool,
    span: Span,
}

/// Returns true if the dot at `dot` is in a chain of more than the maximum number of basic
/// letters. A fast path: false negatives, no false positives. It keeps an endless chain linear,
/// because the chain is not decoded again from each of its dots.
pub(super) fn is_too_long(text: &str, dot: usize) -> bool {
    let bytes = text.as_bytes();
    let is_part = |at: usize| match bytes.get(at..at + 3) {
        Some(&[first, second, b'.']) => is_basic_letter([first, second]),
        _ => false,
    };
    let mut from = dot + 1;
    let mut parts = 0;
    while parts <= MAX_PARTS && from.checked_sub(3).is_some_and(is_part) {
        from -= 3;
        parts += 1;
    }
    // The first one may be the end of a longer word.
    let is_whole = from == 0 || matches!(bytes.get(from - 1), Some(b'\n' | b' '..=b'~'));
    parts -= usize::from(parts > 0 && !is_whole);
    let mut to = dot + 1;
    while parts > 0 && parts <= MAX_PARTS && is_part(to) {
        to += 3;
        parts += 1;
    }
    parts > MAX_PARTS
}

/// Returns true if the letters are clitics and one letter, or the name of a Latin letter.
fn has_letter(letters: &[char]) -> bool {
    clitics(letters).any(|stem| stem.len() == 1) || ends_with_letter_name(letters)
}

/// Returns true if the letters are clitics and the name of a Latin letter: «السي» the C.
fn ends_with_letter_name(letters: &[char]) -> bool {
    clitics(letters).any(|stem| LETTER_NAMES.contains(stem))
}

impl Chain {
    /// The chain of which the part `own` is one.
    pub(super) fn around(text: &str, own: WordKey) -> Self {
        let (first, head) = Self::back(text, own);
        Self::forward(text, head.unwrap_or(first))
    }

    /// Returns the chain without a first part of more than one letter: «فم.أ.د.» is a full stop
    /// and «أ.د.».
    pub(super) fn without_head(text: &str, own: WordKey) -> Self {
        Self::forward(text, Self::back(text, own).0)
    }

    /// The first part of one letter, and the part with clitics before it.
    fn back(text: &str, own: WordKey) -> (WordKey, Option<WordKey>) {
        let mut first = own;
        for _ in 0..=MAX_PARTS {
            if !is_letter(&first) {
                break;
            }
            let Some(dot) = dot_before(text, first.start()) else { break };
            let word = WordKey::before(text, dot);
            if is_letter(&word) {
                first = word;
            } else if has_letter(word.letters()) {
                return (first, Some(word));
            } else {
                break;
            }
        }
        (first, None)
    }

    fn forward(text: &str, first: WordKey) -> Self {
        let mut chain = Self {
            letters: ['\0'; MAX_LETTERS],
            len: 0,
            head: first.letters().len(),
            parts: 0,
            has_name: false,
            span: Span::new(first.start(), first.end()),
        };
        let mut word = first;
        while chain.parts <= MAX_PARTS {
            if chain.parts > 0 {
                chain.push('.');
            }
            word.letters().iter().for_each(|&letter| chain.push(letter));
            chain.has_name |= chain.parts > 0 && !word.is_single();
            chain.parts += 1;
            chain.span.end = word.end();
            let Some(after) = dot_after(text, word.end()) else { break };
            chain.span.end = after;
            word = WordKey::after(text, after);
            if !is_letter(&word) {
                break;
            }
        }
        chain
    }

    fn push(&mut self, letter: char) {
        if let Some(place) = self.letters.get_mut(self.len) {
            *place = letter;
            self.len += 1;
        }
    }

    /// The chain as an abbreviation: listed, or unlisted but of single letters throughout.
    pub(super) fn dotted(&self, text: &str) -> Option<Abbreviation> {
        if self.parts < 2 || self.parts > MAX_PARTS {
            return None;
        }
        let letters = self.letters.get(..self.len)?;
        let class = classify(text, letters, self.span).or_else(|| {
            let head = letters.get(..self.head)?;
            (head.len() == 1
                || has_article(head)
                || LETTER_NAMES.contains(head)
                || self.has_name && ends_with_letter_name(head))
            .then_some(AbbreviationClass::Organisation)
        })?;
        Some(Abbreviation { span: self.span, class, keeps_dot: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_too_long_is_no_chain(text in "(([مند]\\.){0,12}([ وال\u{200F}]|بي|\\.|ُ|a){0,2}){1,3}") {
            for (dot, _) in text.match_indices('.') {
                let own = WordKey::before(&text, dot);
                if is_too_long(&text, dot) && !own.letters().is_empty() {
                    prop_assert!(is_letter(&own));
                    prop_assert!(Chain::around(&text, own).dotted(&text).is_none());
                    prop_assert!(Chain::without_head(&text, own).dotted(&text).is_none());
                }
            }
        }

        #[test]
        fn an_endless_chain_is_too_long(parts in 9..40_usize) {
            let text = "م.".repeat(parts);
            for (dot, _) in text.match_indices('.') {
                prop_assert!(is_too_long(&text, dot));
            }
            prop_assert!(!is_too_long(&text, "م.".len() * parts));
        }
    }
}
