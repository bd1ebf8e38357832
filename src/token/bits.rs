//! The bits of a mask, taken from the first to the last.

use crate::scan::{BLOCK, Mask};

/// How far a mask is read: its first word that may have a bit left.
pub(super) type Cursor = u8;

/// Takes the first bit out.
#[inline]
pub(super) fn pop(mask: &mut Mask, cursor: &mut Cursor) -> Option<usize> {
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

/// The first bit, left in place, of those that lie in the word `from` or behind it.
#[inline]
pub(super) fn first(mask: &Mask, from: usize) -> Option<usize> {
    let (i, word) = mask.iter().enumerate().skip(from).find(|&(_, &word)| word != 0)?;
    Some(i * BLOCK + word.trailing_zeros() as usize)
}

/// The first bit behind `bit`.
#[inline]
pub(super) fn first_behind(mask: &Mask, bit: usize) -> Option<usize> {
    let next = bit + 1;
    let word = mask.get(next / BLOCK)? & (u64::MAX << (next % BLOCK));
    if word != 0 {
        return Some(next / BLOCK * BLOCK + word.trailing_zeros() as usize);
    }
    first(mask, next / BLOCK + 1)
}

/// Takes all bits below `bit` out, where the words before `from` have none.
#[inline]
pub(super) fn clear_below(mask: &mut Mask, from: Cursor, bit: usize) {
    let full = bit / BLOCK;
    for word in mask.iter_mut().take(full).skip(from.into()) {
        *word = 0;
    }
    if let Some(word) = mask.get_mut(full) {
        *word &= u64::MAX << (bit % BLOCK);
    }
}

/// Takes all bits between two out of some masks.
#[inline]
pub(super) fn clear_between<const N: usize>(masks: [&mut Mask; N], from: usize, to: usize) {
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

/// All bits between two of the word `word`, if both are of it.
#[inline]
pub(super) const fn between(from: usize, to: usize, word: usize) -> Option<u64> {
    if from / BLOCK != word || to / BLOCK != word {
        return None;
    }
    Some((u64::MAX << (from % BLOCK) << 1) & ((1 << (to % BLOCK)) - 1))
}

/// Whether `bit` is in.
#[inline]
pub(super) fn has(mask: &Mask, bit: usize) -> bool {
    mask.get(bit / BLOCK).is_some_and(|word| word >> (bit % BLOCK) & 1 != 0)
}

/// Takes `bit` out.
#[inline]
pub(super) fn take(mask: &mut Mask, bit: usize) {
    if let Some(word) = mask.get_mut(bit / BLOCK) {
        *word &= !(1 << (bit % BLOCK));
    }
}

/// Puts `bit` in.
#[inline]
pub(super) fn put(mask: &mut Mask, bit: usize) {
    if let Some(word) = mask.get_mut(bit / BLOCK) {
        *word |= 1 << (bit % BLOCK);
    }
}
