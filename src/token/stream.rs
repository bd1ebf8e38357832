//! The bits of one batch of blocks, read from the first to the last.

use crate::scan::{BLOCK, BLOCKS, Mask};

/// One bit for each byte of a batch.
#[derive(Clone, Copy)]
pub(super) struct Stream {
    words: Mask,
    /// The first word that may have a bit left.
    at: u8,
}

impl Stream {
    pub(super) const EMPTY: Self = Self::new([0; BLOCKS]);

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
        first(&self.words)
    }

    /// Takes out all bits below `bit`.
    pub(super) fn clear_below(&mut self, bit: usize) {
        clear_below(&mut self.words, bit);
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

/// The first bit of a mask.
#[inline]
pub(super) fn first(mask: &Mask) -> Option<usize> {
    let (i, word) = mask.iter().enumerate().find(|&(_, &word)| word != 0)?;
    Some(i * BLOCK + word.trailing_zeros() as usize)
}

/// Takes all bits below `bit` out of a mask.
pub(super) fn clear_below(mask: &mut Mask, bit: usize) {
    let full = bit / BLOCK;
    for word in mask.iter_mut().take(full) {
        *word = 0;
    }
    if let Some(word) = mask.get_mut(full) {
        *word &= u64::MAX << (bit % BLOCK);
    }
}
