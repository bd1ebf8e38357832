//! The loop over blocks: puts out what stays, asks about what is rare, and stops at a word that has to
//! be seen whole.

use fearless_simd::{Level, dispatch, prelude::*, u8x64};

use super::super::BLOCK;
use super::block::{Block, Kernel, below, has_shuffles};
use super::{Answer, Fold, Place, Rare, Stretch, Target};

/// Below this many bytes the fold costs more than it saves.
pub(super) const LEAST: usize = 16;

pub(super) fn run(
    fold: &Fold,
    text: &str,
    from: Place,
    rare: &impl Rare,
    target: &mut impl Target,
) -> Place {
    let level = Level::new();
    if text.len() < from.at + LEAST || !has_shuffles(level) {
        return from;
    }
    dispatch!(level, simd => run_at(simd, fold, text, from, rare, target))
}

#[inline(always)]
pub(super) fn run_at<S: Simd>(
    simd: S,
    fold: &Fold,
    text: &str,
    from: Place,
    rare: &impl Rare,
    target: &mut impl Target,
) -> Place {
    let word_total = target.text().total();
    let runs = if fold.ways.runs { u64::MAX } else { 0 };
    let run = Run {
        simd,
        text,
        rare,
        target,
        runs,
        from,
        word: from.at,
        word_total,
        after_space: from.after_space,
    };
    let kernel = Kernel::new(simd, fold);
    run.go(&kernel)
}

/// A run of the fold over a text.
struct Run<'r, S, R, T> {
    simd: S,
    text: &'r str,
    rare: &'r R,
    target: &'r mut T,
    /// All bits if a space after a space goes, else none.
    runs: u64,
    from: Place,
    /// Where the last word or gap starts, and how much had been put out before it.
    word: usize,
    word_total: usize,
    /// Whether what has been put out ends in a space.
    after_space: bool,
}

impl<S: Simd, R: Rare, T: Target> Run<'_, S, R, T> {
    #[inline(always)]
    fn go(mut self, kernel: &Kernel<'_, S>) -> Place {
        let bytes = self.text.as_bytes();
        let mut at = self.from.at;
        while at < bytes.len() {
            let block = kernel.fold(bytes, at);
            if block.ask == 0 {
                self.put(at, &block, 0, block.len);
                at += block.len;
            } else {
                match self.ask(at, block) {
                    Ok(len) => at += len,
                    Err(place) => return place,
                }
            }
        }
        Place { at, after_space: self.after_space }
    }

    /// Puts out the bytes of a block from `begin` up to `end`.
    #[inline(always)]
    fn put(&mut self, at: usize, block: &Block<S>, begin: usize, end: usize) {
        let valid = below(end) & !below(begin);
        let spaces = block.spaces & valid;
        let mut gone = block.gone & valid;
        // A space goes if no more than spaces and what goes stand between it and the one before.
        let mut reach = 0;
        let through = gone | spaces;
        let starts = (spaces << 1 | u64::from(self.after_space) << begin) & through & self.runs;
        if starts != 0 {
            reach = spread(starts, through);
            gone |= reach & spaces;
        }
        self.after_space = (spaces | reach) >> (end - 1) & 1 != 0;
        let kept = block.kept & !gone & valid;
        let gaps = block.gaps & valid;
        if gaps != 0 {
            let end = BLOCK - gaps.leading_zeros() as usize;
            self.word = at + end;
            self.word_total =
                self.target.text().total() + (kept & below(end)).count_ones() as usize;
        }
        self.target.text().put(self.simd, block.bytes, kept);
        if T::EXACT {
            let stretch = Stretch {
                len: end - begin,
                kept: kept >> begin,
                gone: gone >> begin,
                inner: (block.inner & valid) >> begin,
                joined: (block.joined & valid) >> begin,
            };
            self.target.stretch(self.text, at + begin, stretch);
        }
    }
}

impl<S: Simd, R: Rare, T: Target> Run<'_, S, R, T> {
    /// Puts out a block of which some characters have to be asked about; how long it is, or where the
    /// fold stops.
    #[inline(always)]
    fn ask(&mut self, at: usize, mut block: Block<S>) -> Result<usize, Place> {
        let mut bytes = [0; BLOCK];
        block.bytes.store_slice(&mut bytes);
        // What has been put out of the block.
        let mut done = 0;
        let mut asks = block.ask;
        while asks != 0 {
            let first = asks.trailing_zeros() as usize;
            asks &= asks - 1;
            let rest = self.text.get(at + first..).unwrap_or_default();
            let Some(c) = rest.chars().next() else { continue };
            let end = first + c.len_utf8();
            let place = below(end) & !below(first);
            let room = bytes.get_mut(first..end).unwrap_or_default();
            match self.rare.becomes(at + first, c) {
                Answer::Same => {
                    room.copy_from_slice(&rest.as_bytes()[..room.len()]);
                    block.gone &= !place;
                }
                Answer::Piece(piece) if piece.len() == 0 => block.gone |= place,
                Answer::Piece(piece) if piece.len() <= room.len() => {
                    room.copy_from_slice(&piece.bytes()[..room.len()]);
                    block.gone &= !place;
                    block.kept &= !place | below(first + piece.len());
                    if piece.len() < room.len() || !piece.is_single() {
                        block.joined |= place & place << 1;
                    }
                }
                Answer::Piece(piece) => {
                    if done < first {
                        block.bytes = u8x64::from_slice(self.simd, &bytes);
                        self.put(at, &block, done, first);
                    }
                    self.target.text().push_piece(&piece);
                    if T::EXACT {
                        self.target.piece(self.text, at + first..at + end, piece.len());
                    }
                    self.after_space = false;
                    done = end;
                }
                Answer::Unknown => {
                    block.bytes = u8x64::from_slice(self.simd, &bytes);
                    return Err(self.stop(at, &block, done, first));
                }
            }
        }
        if done < block.len {
            block.bytes = u8x64::from_slice(self.simd, &bytes);
            self.put(at, &block, done, block.len);
        }
        Ok(block.len)
    }

    /// Stops before the word that holds the byte `end` of the block, of which all before `begin` has
    /// been put out.
    #[inline(always)]
    fn stop(&mut self, at: usize, block: &Block<S>, begin: usize, end: usize) -> Place {
        let gaps = block.gaps & below(end) & !below(begin);
        if gaps != 0 {
            let end = BLOCK - gaps.leading_zeros() as usize;
            self.put(at, block, begin, end);
            return Place { at: at + end, after_space: self.after_space };
        }
        self.target.text().cut(self.word_total);
        if T::EXACT {
            self.target.cut(self.word);
        }
        if self.word == self.from.at {
            return self.from;
        }
        let last = self.word.checked_sub(1).and_then(|last| self.text.as_bytes().get(last));
        Place { at: self.word, after_space: matches!(last, Some(b' ' | b'\t')) }
    }
}

/// `starts`, and what is reached from them through bits that are all set.
const fn spread(starts: u64, through: u64) -> u64 {
    let (mut reach, mut through) = (starts, through);
    let mut step = 1;
    while step < BLOCK {
        reach |= reach << step & through;
        through &= through << step;
        step *= 2;
    }
    reach
}
