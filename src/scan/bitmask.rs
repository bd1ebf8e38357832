//! Bit masks of several words, and of one.

use super::batch::{BLOCK, Mask};

/// The first word of a mask that may have a bit left.
pub(crate) type Cursor = u8;

/// Clears the first bit and returns its position.
#[inline]
pub(crate) fn pop_first(mask: &mut Mask, cursor: &mut Cursor) -> Option<usize> {
    while let Some(word) = mask.get_mut(usize::from(*cursor)) {
        if *word != 0 {
            let bit = word.trailing_zeros() as usize;
            *word &= *word - 1;
            return Some(usize::from(*cursor) * BLOCK + bit);
        }
        *cursor += 1;
    }
    None
}

/// Returns the first bit in the word `from` or after it.
#[inline]
pub(crate) fn first(mask: &Mask, from: usize) -> Option<usize> {
    let (i, word) = mask.iter().enumerate().skip(from).find(|&(_, &word)| word != 0)?;
    Some(i * BLOCK + word.trailing_zeros() as usize)
}

/// Returns the first bit at or after `bit`.
#[inline]
pub(crate) fn first_from(mask: &[u64], bit: usize) -> Option<usize> {
    let block = bit / BLOCK;
    let rest = mask.get(block)? >> (bit % BLOCK);
    if rest != 0 {
        return Some(bit + rest.trailing_zeros() as usize);
    }
    let later = mask.iter().enumerate().skip(block + 1).find(|&(_, &word)| word != 0);
    later.map(|(block, word)| block * BLOCK + word.trailing_zeros() as usize)
}

/// Returns the first bit after `bit`.
#[inline]
pub(crate) fn next_after(mask: &Mask, bit: usize) -> Option<usize> {
    let next = bit + 1;
    let word = mask.get(next / BLOCK)? & (u64::MAX << (next % BLOCK));
    if word != 0 {
        return Some(next / BLOCK * BLOCK + word.trailing_zeros() as usize);
    }
    first(mask, next / BLOCK + 1)
}

/// Clears all bits below `bit`. The words before `from` have none.
#[inline]
pub(crate) fn clear_below(mask: &mut Mask, from: Cursor, bit: usize) {
    let full = bit / BLOCK;
    for word in mask.iter_mut().take(full).skip(from.into()) {
        *word = 0;
    }
    if let Some(word) = mask.get_mut(full) {
        *word &= u64::MAX << (bit % BLOCK);
    }
}

/// Clears all bits between two in some masks.
#[inline]
pub(crate) fn clear_between<const N: usize>(masks: [&mut Mask; N], from: usize, to: usize) {
    let (first, last) = ((from + 1) / BLOCK, to / BLOCK);
    let (above, below) = (u64::MAX << ((from + 1) % BLOCK), (1 << (to % BLOCK)) - 1);
    for mask in masks {
        match mask.get_mut(first..=last) {
            Some([word]) => *word &= !(above & below),
            Some([word, between @ .., last]) => {
                *word &= !above;
                between.fill(0);
                *last &= !below;
            }
            _ => {}
        }
    }
}

/// Returns all bits between two of the word `word`, if both are in it.
#[inline]
pub(crate) const fn between(from: usize, to: usize, word: usize) -> Option<u64> {
    if from / BLOCK != word || to / BLOCK != word {
        return None;
    }
    Some((u64::MAX << (from % BLOCK) << 1) & ((1 << (to % BLOCK)) - 1))
}

/// Returns true if `bit` is set.
#[inline]
pub(crate) fn get(mask: &Mask, bit: usize) -> bool {
    mask.get(bit / BLOCK).is_some_and(|word| word >> (bit % BLOCK) & 1 != 0)
}

/// Clears `bit`.
#[inline]
pub(crate) fn clear(mask: &mut Mask, bit: usize) {
    if let Some(word) = mask.get_mut(bit / BLOCK) {
        *word &= !(1 << (bit % BLOCK));
    }
}

/// Sets `bit`.
#[inline]
pub(crate) fn set(mask: &mut Mask, bit: usize) {
    if let Some(word) = mask.get_mut(bit / BLOCK) {
        *word |= 1 << (bit % BLOCK);
    }
}

/// Returns the bits below `end` of one word.
#[cfg(feature = "std")]
#[inline(always)]
pub(crate) const fn below(end: usize) -> u64 {
    if end < BLOCK { (1 << end) - 1 } else { u64::MAX }
}
