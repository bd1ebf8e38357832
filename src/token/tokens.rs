//! The token iterator: reads boundary masks batch by batch, and calls the lexer at flagged bytes.

use super::boundary_classes;
use super::token::kind_of;
use super::{Kinds, Token, TokenKind, Tokenizer};
use crate::lexer::{self, Lexeme};
use crate::scan::{self, BLOCK, Batch, bitmask, bitmask::Cursor};
use core::fmt;
use core::iter::FusedIterator;

/// The tokens of a text, in order; made by [`tokens`](super::tokens) and [`Tokenizer::tokens`].
///
/// Less than 256 bytes in size, allocates nothing, and takes linear time for any text.
///
/// # Examples
///
/// ```
/// let mut tokens = kalima::tokens("قال: نعم"); // "he said: yes"
/// assert_eq!(tokens.next().unwrap().text(), "قال");
/// let rest = tokens.clone();
/// assert_eq!(rest.map(|token| token.text()).collect::<Vec<_>>(), [":", "نعم"]);
/// ```
#[derive(Clone)]
pub struct Tokens<'t> {
    pub(super) text: &'t str,
    /// The offset of the batch that the masks describe.
    base: usize,
    /// The start of a token whose end is not yet found; [`NOWHERE`] if there is none.
    open: usize,
    /// The rest of the masks.
    batch: Batch,
    /// The bit of the next flagged byte; [`NO_BIT`] if the batch has none.
    rare_bit: u16,
    starts_at: Cursor,
    ends_at: Cursor,
    tokenizer: Tokenizer,
}

impl Tokenizer {
    /// Returns an iterator over the tokens of `text`, in order.
    ///
    /// Takes linear time and allocates nothing.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(kalima::Tokenizer::new().tokens("لا نعم").count(), 2); // "no yes"
    /// ```
    #[inline]
    #[must_use]
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens::new(text, self)
    }

    /// Returns the token of `text` that contains the byte `offset`; `None` in a gap, in a token of a
    /// dropped kind, and past the end.
    ///
    /// The token is one of [`tokens`](Self::tokens). Takes time linear in the line, not in the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::Tokenizer;
    /// let text = "قال نعم"; // "he said yes"
    /// assert_eq!(Tokenizer::new().token_at(text, 9).unwrap().text(), "نعم");
    /// assert!(Tokenizer::new().token_at(text, 6).is_none()); // the space
    /// ```
    #[must_use]
    pub fn token_at(self, text: &str, offset: usize) -> Option<Token<'_>> {
        // A line feed is one byte and no token crosses it.
        let (head, tail) = text.as_bytes().split_at_checked(offset)?;
        let start = head.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let end = tail.iter().position(|&byte| byte == b'\n').map_or(text.len(), |at| offset + at);
        let found = self
            .tokens(text.get(start..end)?)
            .find(|token| start + token.span().end > offset)
            .filter(|token| start + token.span().start <= offset)?;
        let span = found.span();
        Some(Token::new(text, start + span.start, start + span.end, Some(found.kind())))
    }
}

/// The start, the end, and the kind if the lexer has determined it.
type Bounds = (usize, usize, Option<TokenKind>);

/// Rare bytes so near that the tokens between them are not worth a batch, in bytes.
const NEAR: usize = 8;

/// No offset of a text.
const NOWHERE: usize = usize::MAX;

/// No bit of a batch.
const NO_BIT: u16 = u16::MAX;

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str, tokenizer: Tokenizer) -> Self {
        Self::from(text, 0, tokenizer)
    }

    /// The tokens from the byte `start` on, where one may begin.
    pub(super) fn from(text: &'t str, start: usize, tokenizer: Tokenizer) -> Self {
        Self {
            text,
            base: start,
            open: NOWHERE,
            batch: Batch::default(),
            rare_bit: NO_BIT,
            starts_at: 0,
            ends_at: 0,
            tokenizer,
        }
    }

    /// Returns the offset of the next batch; past the text if there is none.
    #[inline]
    fn next_batch(&self) -> usize {
        self.base + usize::from(self.batch.len)
    }

    /// Reads the next batch; `false` at the end.
    #[inline(always)]
    fn refill(&mut self) -> bool {
        self.base = self.next_batch();
        if self.base > self.text.len() {
            self.batch.len = 0;
            return false;
        }
        boundary_classes::read(self.text, self.base, self.tokenizer.rules(), &mut self.batch);
        (self.starts_at, self.ends_at) = (0, 0);
        self.find_rare(0);
        true
    }

    /// The out-of-line version, for callers on a cold path.
    #[inline(never)]
    fn refill_once(&mut self) -> bool {
        self.refill()
    }

    /// Finds the first rare byte from the bit `from` of the batch on.
    #[inline]
    fn find_rare(&mut self, from: usize) {
        let Some(word) = self.batch.flagged.get_mut(from / BLOCK) else { return };
        *word &= u64::MAX << (from % BLOCK);
        let rare = bitmask::first(&self.batch.flagged, from / BLOCK);
        self.rare_bit = rare.map_or(NO_BIT, |bit| bit as u16);
    }

    /// Returns the offset of the next flagged byte; [`NOWHERE`] if the batch has none.
    #[inline(always)]
    const fn rare_at(&self) -> usize {
        if self.rare_bit == NO_BIT { NOWHERE } else { self.base + self.rare_bit as usize }
    }

    /// The next token, whatever its kind, by its bounds.
    #[inline]
    fn next_bounds(&mut self) -> Option<Bounds> {
        while self.open == NOWHERE {
            match bitmask::pop_first(&mut self.batch.starts, &mut self.starts_at) {
                Some(bit) => self.open = self.base + bit,
                None if self.refill_once() => {}
                None => return None,
            }
        }
        let start = self.open;
        let end = loop {
            match bitmask::pop_first(&mut self.batch.ends, &mut self.ends_at) {
                Some(bit) => break self.base + bit,
                None if self.is_rare(start, NOWHERE) => return self.shaped(start, None),
                None if self.refill_once() => {}
                None => return None,
            }
        };
        if end >= self.rare_at() && self.is_rare(start, end) {
            return self.shaped(start, Some(end));
        }
        self.open = NOWHERE;
        Some((start, end, None))
    }

    /// The same for the token that contains a flagged byte or ends before one.
    #[inline(never)]
    fn next_rare(&mut self) -> Option<Bounds> {
        self.next_bounds()
    }

    /// Hands all tokens to `f`, batch by batch.
    #[inline(always)]
    fn drain<B>(&mut self, init: B, mut f: impl FnMut(B, Token<'t>) -> B) -> B {
        let mut state = init;
        loop {
            state = self.drain_batch(state, &mut f);
            if self.rare_bit == NO_BIT {
                if !self.refill() {
                    return state;
                }
                continue;
            }
            loop {
                let Some((start, end, kind)) = self.next_rare() else { return state };
                state = f(state, Token::new(self.text, start, end, kind));
                // Flagged bytes come in clusters.
                if self.rare_at() > end + NEAR {
                    break;
                }
            }
        }
    }

    /// Hands the tokens to `f` that end in this batch, before its first rare byte.
    #[inline(always)]
    fn drain_batch<B>(&mut self, mut state: B, f: &mut impl FnMut(B, Token<'t>) -> B) -> B {
        let mut open = self.open;
        let rare_at = self.rare_at();
        let from = usize::from(self.starts_at.min(self.ends_at));
        (self.starts_at, self.ends_at) = (0, 0);
        let words = self.batch.starts.iter_mut().zip(&mut self.batch.ends);
        let blocks = usize::from(self.batch.len).div_ceil(BLOCK);
        let words = words.zip((self.base..).step_by(BLOCK)).take(blocks).skip(from);
        for ((starts, ends), base) in words {
            let near = match rare_at.saturating_sub(base) {
                near @ 0..BLOCK => (1 << near) - 1,
                _ => u64::MAX,
            };
            let (mut starting, mut ending) = (*starts, *ends & near);
            *ends &= !near;
            if open != NOWHERE && ending != 0 {
                let end = base + ending.trailing_zeros() as usize;
                ending &= ending - 1;
                state = f(state, Token::new(self.text, open, end, None));
                open = NOWHERE;
            }
            while ending != 0 {
                let start = base + starting.trailing_zeros() as usize;
                let end = base + ending.trailing_zeros() as usize;
                starting &= starting.wrapping_sub(1);
                ending &= ending - 1;
                state = f(state, Token::new(self.text, start, end, None));
            }
            if near == u64::MAX && starting != 0 {
                // All other ends were there: this is the one start without.
                open = base + starting.trailing_zeros() as usize;
                starting = 0;
            }
            *starts = starting;
            if near != u64::MAX {
                break;
            }
        }
        self.open = open;
        state
    }

    /// Returns true if a flagged byte of this batch is in `start..=end`.
    fn is_rare(&mut self, start: usize, end: usize) -> bool {
        if self.rare_at() < start {
            self.find_rare(start - self.base);
        }
        self.rare_at() <= end && self.rare_at() != NOWHERE
    }

    /// Returns the token at `start` by the lexer, and moves the masks past it. `end` is the end by
    /// the masks, if they have one.
    #[cold]
    fn shaped(&mut self, start: usize, end: Option<usize>) -> Option<Bounds> {
        self.open = NOWHERE;
        let Lexeme { span, kind } = lexer::lexeme_at(self.text, start, self.tokenizer.rules())?;
        if end == Some(span.end) {
            // The masks are correct, here and after this token.
            self.find_rare(span.end - self.base);
        } else {
            self.resume(span.end, end);
        }
        Some((start, span.end, Some(kind_of(kind))))
    }

    /// Re-synchronizes the masks after the lexer returned a token that ends at `at`: clears starts
    /// and ends before `at`. `end` is already cleared.
    fn resume(&mut self, at: usize, end: Option<usize>) {
        if (self.base..self.next_batch()).contains(&at) {
            let bit = at - self.base;
            let Batch { starts, ends, .. } = &mut self.batch;
            if let Some(end) = end.filter(|&end| end > at) {
                bitmask::set(ends, end - self.base);
                self.ends_at = self.ends_at.min((bit / BLOCK) as Cursor);
            }
            bitmask::clear_below(starts, self.starts_at, bit);
            bitmask::clear_below(ends, self.ends_at, bit + 1);
            (self.starts_at, self.ends_at) = ((bit / BLOCK) as Cursor, (bit / BLOCK) as Cursor);
            let next = (bitmask::first(starts, bit / BLOCK), bitmask::first(ends, bit / BLOCK));
            self.find_rare(bit);
            match next {
                (Some(start), Some(end)) if start < end => return,
                (Some(_), None) => return,
                // An end precedes the next start: `at` is inside a token of the masks. Or the
                // batch has no further end, and its last token may continue. Resolutions may not
                // hold: read the batch again from `at`.
                _ => {}
            }
        }
        *self = Self::from(self.text, at, self.tokenizer);
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let (start, end, kind) = self.next_bounds()?;
            let keep = self.tokenizer.kept();
            if keep == Kinds::ALL || keep.contains(Token::new(self.text, start, end, kind).kind()) {
                // Constructs the token here and in the caller instead of copying it: the copy
                // causes a store-forwarding stall.
                return Some(Token::new(self.text, start, end, kind));
            }
        }
    }

    /// Produces the same tokens as [`next`](Iterator::next), faster: processes whole batches.
    fn fold<B, F: FnMut(B, Token<'t>) -> B>(mut self, init: B, mut f: F) -> B {
        let keep = self.tokenizer.kept();
        let tokens = &mut self;
        scan::at_best_level(
            #[inline(always)]
            move || {
                if keep == Kinds::ALL {
                    return tokens.drain(init, f);
                }
                tokens.drain(init, |state, token| {
                    if keep.contains(token.kind()) { f(state, token) } else { state }
                })
            },
        )
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
