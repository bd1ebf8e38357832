//! The bits of one batch of blocks, read from the first to the last.

use crate::scan::{BLOCK, Mask};

/// One bit for each byte of a batch.
#[derive(Clone, Copy, Default)]
pub(super) struct Stream {
    words: Mask,
    /// The first word that may have a bit left.
    at: u8,
}

impl Stream {
    #[inline]
    pub(super) const fn new(words: Mask) -> Self {
        Self { words, at: 0 }
    }

    /// The bits, to be taken out from the first on.
    #[inline]
    pub(super) const fn words(&mut self) -> &mut Mask {
        self.at = 0;
        &mut self.words
    }

    /// Takes the first bit out.
    #[inline]
    pub(super) fn pop(&mut self) -> Option<usize> {
        while let Some(word) = self.words.get_mut(usize::from(self.at)) {
            if *word != 0 {
                let bit = word.trailing_zeros() as usize;
                *word &= *word - 1;
                return Some(usize::from(self.at) * BLOCK + bit);
            }
            self.at += 1;
        }
        None
    }

    /// The first bit, left in place.
    #[inline]
    pub(super) fn peek(&self) -> Option<usize> {
        let from = usize::from(self.at);
        let words = self.words.get(from..)?;
        let (i, word) = words.iter().enumerate().find(|&(_, &word)| word != 0)?;
        Some((from + i) * BLOCK + word.trailing_zeros() as usize)
    }

    /// Takes out all bits below `bit`.
    pub(super) fn clear_below(&mut self, bit: usize) {
        let full = bit / BLOCK;
        for word in self.words.iter_mut().take(full) {
            *word = 0;
        }
        if let Some(word) = self.words.get_mut(full) {
            *word &= u64::MAX << (bit % BLOCK);
        }
    }

    /// Puts `bit` in, which lies below all others.
    pub(super) fn put_first(&mut self, bit: usize) {
        if let Some(word) = self.words.get_mut(bit / BLOCK) {
            *word |= 1 << (bit % BLOCK);
            // Below all others: at most as far as the reading has come.
            self.at = self.at.min(u8::try_from(bit / BLOCK).unwrap_or(0));
        }
    }
}
