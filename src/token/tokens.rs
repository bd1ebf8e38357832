//! The iterator: masks of a batch in, tokens out; what arithmetic cannot tell is asked of `shape`.

use super::masks;
use super::stream::Stream;
use super::token::kind_of;
use super::{Kinds, Token, Tokenizer};
use crate::Span;
use crate::scan::{BLOCK, Before};
use crate::shape::{self, Shape};
use core::fmt;
use core::iter::FusedIterator;

/// The tokens of a text, in order; made by [`tokens`](super::tokens) and [`Tokenizer::tokens`].
///
/// A plain value of less than 256 bytes that allocates nothing. Linear in the text, whatever it is.
///
/// ```
/// let mut tokens = kalima::tokens("قال: نعم"); // "he said: yes"
/// assert_eq!(tokens.next().unwrap().text(), "قال");
/// let rest = tokens.clone();
/// assert_eq!(rest.map(|token| token.text()).collect::<Vec<_>>(), [":", "نعم"]);
/// ```
#[derive(Clone)]
pub struct Tokens<'t> {
    text: &'t str,
    tokenizer: Tokenizer,
    /// Where the batch begins that the streams speak about.
    base: usize,
    /// Where the next one begins; past the text if there is none.
    next: usize,
    starts: Stream,
    ends: Stream,
    rare: Stream,
    /// The first rare byte not yet passed; `usize::MAX` if the batch has none.
    rare_at: usize,
    before: Before,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str, tokenizer: Tokenizer) -> Self {
        Self::from(text, 0, tokenizer)
    }

    /// The tokens from the byte `start` on, where one may begin.
    pub(super) fn from(text: &'t str, start: usize, tokenizer: Tokenizer) -> Self {
        Self {
            text,
            tokenizer,
            base: start,
            next: start,
            starts: Stream::default(),
            ends: Stream::default(),
            rare: Stream::default(),
            rare_at: usize::MAX,
            before: Before::default(),
        }
    }

    /// The tokens and the gaps between them, which together are the text.
    ///
    /// Tokens of kinds that are [not kept](Tokenizer::keep) lie in the gaps.
    ///
    /// ```
    /// use kalima::token::Piece;
    /// let text = " قال: نعم\n"; // "he said: yes"
    /// let all: String = kalima::tokens(text).with_gaps().map(|piece| piece.text()).collect();
    /// assert_eq!(all, text);
    /// ```
    #[must_use]
    pub fn with_gaps(self) -> WithGaps<'t> {
        WithGaps { at: 0, pending: None, tokens: self }
    }

    /// Reads the next batch; `false` at the end.
    fn refill(&mut self) -> bool {
        if self.next > self.text.len() {
            return false;
        }
        self.base = self.next;
        let batch = masks::read(self.text, self.base, self.tokenizer.rules(), self.before);
        self.next += batch.len;
        self.before = batch.last;
        self.starts = Stream::new(batch.starts);
        self.ends = Stream::new(batch.ends);
        self.rare = Stream::new(batch.rare);
        self.find_rare();
        true
    }

    fn find_rare(&mut self) {
        self.rare_at = self.rare.peek().map_or(usize::MAX, |bit| self.base + bit);
    }

    /// The next token, whatever its kind.
    #[inline]
    fn next_of_all(&mut self) -> Option<Token<'t>> {
        let start = loop {
            match self.starts.pop() {
                Some(bit) => break self.base + bit,
                None if self.refill() => {}
                None => return None,
            }
        };
        let end = loop {
            match self.ends.pop() {
                Some(bit) => break self.base + bit,
                None if self.is_rare(start, usize::MAX) => return self.shaped(start, None),
                None if self.refill() => {}
                None => return None,
            }
        };
        if end >= self.rare_at && self.is_rare(start, end) {
            return self.shaped(start, Some(end));
        }
        Some(Token::new(self.text.get(start..end)?, start, None))
    }

    /// Hands the tokens to `f` that end in this batch, before its first rare byte.
    #[inline]
    fn drain<B>(&mut self, mut state: B, f: &mut impl FnMut(B, Token<'t>) -> B) -> B {
        let text = self.text;
        let limit = self.rare_at.saturating_sub(self.base);
        // The start that waits for an end beyond the word of the mask that it stands in.
        let mut open = None;
        let words = self.starts.words().iter_mut().zip(self.ends.words());
        for ((starts, ends), base) in words.zip((self.base..).step_by(BLOCK)) {
            let near = match (limit + self.base).saturating_sub(base) {
                near @ 0..BLOCK => (1 << near) - 1,
                _ => u64::MAX,
            };
            let (mut starting, mut ending) = (*starts, *ends & near);
            *ends &= !near;
            while ending != 0 {
                let end = base + ending.trailing_zeros() as usize;
                ending &= ending - 1;
                let start = match open.take() {
                    Some(start) => start,
                    None => {
                        let start = base + starting.trailing_zeros() as usize;
                        starting &= starting.wrapping_sub(1);
                        start
                    }
                };
                if let Some(text) = text.get(start..end) {
                    state = f(state, Token::new(text, start, None));
                }
            }
            *starts = starting;
            if near != u64::MAX {
                break;
            }
            if starting != 0 {
                open = Some(base + starting.trailing_zeros() as usize);
                *starts = 0;
            }
        }
        if let Some(start) = open {
            self.starts.put_first(start - self.base);
        }
        state
    }

    /// Whether a rare byte stands in `start..=end`, as far as the batch goes.
    fn is_rare(&mut self, start: usize, end: usize) -> bool {
        if self.rare_at < start {
            self.rare.clear_below(start - self.base);
            self.find_rare();
        }
        self.rare_at <= end && self.rare_at != usize::MAX
    }

    /// The token at `start` by the rules of `shape`, and the streams set to what follows it; `end` is
    /// where the masks ended it, if they have.
    #[cold]
    fn shaped(&mut self, start: usize, end: Option<usize>) -> Option<Token<'t>> {
        let Shape { span, kind } = shape::at(self.text, start, self.tokenizer.rules())?;
        self.resume(span.end, end);
        Some(Token::new(self.text.get(span.range())?, start, Some(kind_of(kind))))
    }

    /// Drops what the streams say below `at`, where a token ended that they may not have known; `end`
    /// is taken out of the streams already.
    fn resume(&mut self, at: usize, end: Option<usize>) {
        if (self.base..self.next).contains(&at) {
            let bit = at - self.base;
            if let Some(end) = end.filter(|&end| end > at) {
                self.ends.put_first(end - self.base);
            }
            self.starts.clear_below(bit);
            self.ends.clear_below(bit + 1);
            self.rare.clear_below(bit);
            self.find_rare();
            match (self.starts.peek(), self.ends.peek()) {
                // The next group ends before the next one starts: `at` lies in its middle.
                (Some(start), Some(end)) if end <= start => return self.starts.put_first(bit),
                (Some(_), _) => return,
                (None, Some(_)) => return self.starts.put_first(bit),
                // Perhaps one that the batch's end cuts: read again from here.
                (None, None) => {}
            }
        }
        self.base = at;
        self.next = at;
        self.starts = Stream::default();
        self.ends = Stream::default();
        self.rare = Stream::default();
        self.rare_at = usize::MAX;
        self.before = Before::default();
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let token = self.next_of_all()?;
            let keep = self.tokenizer.kept();
            if keep == Kinds::ALL || keep.contains(token.kind()) {
                return Some(token);
            }
        }
    }

    /// The same tokens as [`next`](Iterator::next), faster: whole batches at a time.
    fn fold<B, F: FnMut(B, Token<'t>) -> B>(mut self, init: B, f: F) -> B {
        let keep = self.tokenizer.kept();
        let mut f = f;
        let mut f = |state, token: Token<'t>| {
            if keep == Kinds::ALL || keep.contains(token.kind()) { f(state, token) } else { state }
        };
        let mut state = init;
        loop {
            state = self.drain(state, &mut f);
            // One across the end of the batch, or a rare one.
            match self.next_of_all() {
                Some(token) => state = f(state, token),
                None => return state,
            }
        }
    }
}

impl FusedIterator for Tokens<'_> {}

impl fmt::Debug for Tokens<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("text", &self.text)
            .field("tokenizer", &self.tokenizer)
            .finish_non_exhaustive()
    }
}

/// A token, or the gap before one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// A token.
    Token(Token<'t>),
    /// White space and invisible controls, and tokens of kinds that are not kept.
    Gap {
        /// The bytes between two tokens; never none.
        text: &'t str,
        /// Where they lie, in bytes.
        span: Span,
    },
}

impl<'t> Piece<'t> {
    /// The bytes, whichever it is.
    ///
    /// ```
    /// let pieces = kalima::tokens("نعم!").with_gaps(); // "yes!"
    /// assert_eq!(pieces.map(|piece| piece.text()).collect::<Vec<_>>(), ["نعم", "!"]);
    /// ```
    #[must_use]
    pub const fn text(&self) -> &'t str {
        match self {
            Self::Token(token) => token.text(),
            Self::Gap { text, .. } => text,
        }
    }

    /// Where it lies, in bytes.
    ///
    /// ```
    /// let last = kalima::tokens("نعم ").with_gaps().last().unwrap();
    /// assert_eq!(last.span(), kalima::Span::new(6, 7));
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Token(token) => token.span(),
            Self::Gap { span, .. } => *span,
        }
    }
}

/// Tokens and gaps; made by [`Tokens::with_gaps`].
#[derive(Debug, Clone)]
pub struct WithGaps<'t> {
    /// Where the last piece ended.
    at: usize,
    /// The token that the last gap came before.
    pending: Option<Token<'t>>,
    tokens: Tokens<'t>,
}

impl<'t> Iterator for WithGaps<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let token = self.pending.take().or_else(|| self.tokens.next());
        let until = token.map_or(self.tokens.text.len(), |token| token.span().start);
        let start = self.at;
        if start < until {
            self.at = until;
            self.pending = token;
            let text = self.tokens.text.get(start..until)?;
            return Some(Piece::Gap { text, span: Span::new(start, until) });
        }
        let token = token?;
        self.at = token.span().end;
        Some(Piece::Token(token))
    }
}

impl FusedIterator for WithGaps<'_> {}
