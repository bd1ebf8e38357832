//! The iterator over the terms of a text.

use super::chain::{Chain, Place, TermSink};
use super::term::{Term, TermText};
use crate::Tokens;
use crate::normalize::{Folded, WORD_ROOM, fold_word};
use crate::stem::{AnyStemmer, Stemmer};
use alloc::collections::VecDeque;
use core::fmt;
use core::iter::FusedIterator;

/// The terms of a text, from [`Analyzer::terms`](super::Analyzer::terms).
///
/// Allocates only for terms of more than 38 bytes, for tokens with several terms, and in stemmers
/// that allocate.
///
/// # Examples
///
/// ```
/// let terms = kalima::search::Analyzer::ar_exact().terms("نعم ولا"); // "yes and no"
/// assert_eq!(terms.count(), 2);
/// ```
#[derive(Clone)]
pub struct Terms<'t, S = AnyStemmer> {
    chain: Chain<S>,
    tokens: Tokens<'t>,
    pending: Pending<'t>,
    position: u32,
}

/// The terms of the last token that are not returned yet.
#[derive(Clone, Default)]
struct Pending<'t> {
    first: Option<Term<'t>>,
    others: VecDeque<Term<'t>>,
}

impl<'t> Pending<'t> {
    #[inline]
    fn push(&mut self, place: Place, text: TermText<'t>) {
        let Place { span, position, kind } = place;
        let term = Term { text, span, position, kind };
        if term.text().is_empty() {
            return;
        }
        if self.first.is_none() {
            self.first = Some(term);
        } else {
            self.others.push_back(term);
        }
    }

    #[inline]
    fn pop(&mut self) -> Option<Term<'t>> {
        let first = self.first.take()?;
        if !self.others.is_empty() {
            self.first = self.others.pop_front();
        }
        Some(first)
    }
}

impl<'t> TermSink<'t> for Pending<'t> {
    #[inline]
    fn try_fold(
        &mut self,
        place: Place,
        word: &'t str,
        accepts: impl FnOnce(Folded) -> bool,
    ) -> bool {
        let mut room = [0; WORD_ROOM];
        let Some(folded) = fold_word(word, &mut room).filter(|&folded| accepts(folded)) else {
            return false;
        };
        let bytes = room.get(..folded.len).unwrap_or_default();
        let text = if bytes == word.as_bytes() {
            TermText::Borrowed(word)
        } else {
            TermText::of_bytes(bytes)
        };
        self.push(place, text);
        true
    }

    fn add_letters(&mut self, place: Place, codes: &[u8]) {
        self.push(place, TermText::of_letters(codes));
    }

    fn add_text(&mut self, place: Place, text: &str) {
        self.push(place, TermText::of_bytes(text.as_bytes()));
    }
}

impl<'t, S: Stemmer> Terms<'t, S> {
    pub(super) fn new(chain: Chain<S>, text: &'t str) -> Self {
        let tokens = Chain::<S>::tokenizer().tokens(text);
        Self { chain, tokens, pending: Pending::default(), position: 0 }
    }
}

impl<'t, S: Stemmer> Iterator for Terms<'t, S> {
    type Item = Term<'t>;

    fn next(&mut self) -> Option<Term<'t>> {
        let method = self.chain.stemmer.method();
        loop {
            if let Some(term) = self.pending.pop() {
                return Some(term);
            }
            let token = self.tokens.next()?;
            self.chain.add_token(method, token, &mut self.position, &mut self.pending);
        }
    }

    /// Produces the same terms as [`next`](Iterator::next), faster: reads tokens in batches.
    fn fold<B, F: FnMut(B, Term<'t>) -> B>(self, init: B, mut f: F) -> B {
        let Self { chain, tokens, mut pending, mut position } = self;
        let mut state = init;
        while let Some(term) = pending.pop() {
            state = f(state, term);
        }
        let method = chain.stemmer.method();
        tokens.fold(state, |mut state, token| {
            chain.add_token(method, token, &mut position, &mut pending);
            while let Some(term) = pending.pop() {
                state = f(state, term);
            }
            state
        })
    }
}

impl<S: Stemmer> FusedIterator for Terms<'_, S> {}

impl<S> fmt::Debug for Terms<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terms").field("tokens", &self.tokens).finish_non_exhaustive()
    }
}
