//! The loop over blocks: puts out what stays, asks about what is rare, and stops at a word that has to
//! be seen whole.

use fearless_simd::{Level, dispatch, prelude::*, u8x64};

use super::super::BLOCK;
use super::block::{Block, Kernel, below, has_shuffles, sort_marks};
use super::{Answer, Fold, Memory, Piece, Place, Rare, Stretch, Target};

/// Below this many bytes the fold costs more than it saves.
pub(super) const LEAST: usize = 16;

pub(super) fn run(
    fold: &Fold,
    text: &str,
    from: Place,
    rare: &impl Rare,
    memory: &mut Memory,
    target: &mut impl Target,
) -> Place {
    let level = Level::new();
    if text.len() < from.at + LEAST || !has_shuffles(level) {
        return from;
    }
    dispatch!(level, simd => run_at(simd, fold, text, from, rare, memory, target))
}

#[inline(always)]
pub(super) fn run_at<S: Simd>(
    simd: S,
    fold: &Fold,
    text: &str,
    from: Place,
    rare: &impl Rare,
    memory: &mut Memory,
    target: &mut impl Target,
) -> Place {
    let word_total = target.text().total();
    let runs = if fold.ways.runs { u64::MAX } else { 0 };
    let run = Run {
        simd,
        text,
        rare,
        memory,
        target,
        runs,
        from,
        word: from.at,
        word_total,
        after_space: from.after_space,
    };
    let kernel = Kernel::new(simd, fold);
    if fold.ways.order { run.go::<true>(&kernel) } else { run.go::<false>(&kernel) }
}

/// A run of the fold over a text.
struct Run<'r, S, R, T> {
    simd: S,
    text: &'r str,
    rare: &'r R,
    memory: &'r mut Memory,
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
    fn go<const ORDER: bool>(mut self, kernel: &Kernel<'_, S>) -> Place {
        let bytes = self.text.as_bytes();
        let mut at = self.from.at;
        while at < bytes.len() {
            let mut block = kernel.fold::<ORDER>(bytes, at);
            if T::EXACT {
                self.end_with_word(at, &mut block);
            }
            if ORDER && block.end == 0 {
                return self.take_back(at);
            }
            if block.ask | block.disorder == 0 {
                let parts = self.part(&block, block.begin, block.end);
                self.put::<false>(&block, parts, block.begin, block.end);
            } else {
                if let Err(place) = self.ask(&mut block) {
                    return place;
                }
            }
            at = block.at + block.end;
        }
        Place { at, after_space: self.after_space }
    }

    /// Tells which bytes of a block stay and which go, from `begin` up to `end`, and takes note of the last
    /// word that starts there.
    #[inline(always)]
    fn part(&mut self, block: &Block<S>, begin: usize, end: usize) -> (u64, u64) {
        let valid = below(end) & !below(begin);
        let gaps = block.gaps & valid;
        let mut gone = block.gone & valid;
        let follow = gaps << 1 | u64::from(self.after_space) << begin;
        self.after_space = ends_in_space(self.text, block.at + end);
        if follow & (gaps | gone) & self.runs != 0 {
            // A space goes if no more than spaces and what goes stand between it and the one before.
            let spaces = block.spaces() & valid;
            let through = gone | spaces;
            let reach = spread((spaces << 1 | follow & 1 << begin) & through, through);
            gone |= reach & spaces;
            self.after_space |= reach >> (end - 1) & 1 != 0;
        }
        let kept = block.kept & !gone & valid;
        if gaps != 0 {
            let end = BLOCK - gaps.leading_zeros() as usize;
            self.word = block.at + end;
            self.word_total =
                self.target.text().total() + (kept & below(end)).count_ones() as usize;
        }
        (kept, gone)
    }

    /// Puts out what of a block stays, from `begin` up to `end`. `FEW` tells that these may be few bytes.
    #[inline(always)]
    fn put<const FEW: bool>(
        &mut self,
        block: &Block<S>,
        (kept, gone): (u64, u64),
        begin: usize,
        end: usize,
    ) {
        let valid = below(end) & !below(begin);
        self.target.text().put::<S, FEW>(self.simd, block.bytes, kept & valid);
        if T::EXACT {
            let stretch = Stretch {
                len: end - begin,
                kept: (kept & valid) >> begin,
                gone: (gone & valid) >> begin,
                inner: (block.inner & valid) >> begin,
                joined: (block.joined & valid) >> begin,
            };
            self.target.stretch(self.text, block.at + begin, stretch);
        }
    }
}

impl<S: Simd, R: Rare, T: Target> Run<'_, S, R, T> {
    /// Ends a block where its last gap does, so that a word is taken back only if it is longer than a
    /// block: before such a one the target makes sure that it can be.
    #[inline(always)]
    fn end_with_word(&mut self, at: usize, block: &mut Block<S>) {
        if block.gaps != 0 {
            block.end_at(BLOCK - block.gaps.leading_zeros() as usize);
        } else if self.word == at {
            self.target.save();
        }
    }

    /// Puts out a block of which some characters have to be asked about, or tells where the fold stops.
    #[inline(always)]
    fn ask(&mut self, block: &mut Block<S>) -> Result<(), Place> {
        let at = block.at;
        let mut bytes = [0; BLOCK];
        block.bytes.store_slice(&mut bytes);
        if block.disorder != 0 {
            block.joined |= sort_marks(&mut bytes, block.marks, block.disorder);
        }
        // What is left to ask about, the characters that become longer, and the first one of which no
        // answer is known.
        let (mut asks, mut longer) = self.put_letters(block, &mut bytes);
        let mut unknown = None;
        while asks != 0 {
            let first = asks.trailing_zeros() as usize;
            asks &= asks - 1;
            let Some(c) = char_at(self.text, at + first) else { continue };
            let length = c.len_utf8();
            let place = below(first + length) & !below(first);
            match self.memory.ask(self.rare, at + first, c) {
                Answer::Same => {
                    // The tables may have done something to it if it is of theirs.
                    if length == 2 {
                        Piece::from(c).store(&mut bytes, first, length);
                        block.gone &= !place;
                    }
                }
                Answer::Piece(piece) if piece.len() == 0 => block.gone |= place,
                Answer::Piece(piece) if piece.len() <= length => {
                    piece.store(&mut bytes, first, length);
                    block.gone &= !place;
                    block.kept &= !place | below(first + piece.len());
                    if piece.len() < length || !piece.is_single() {
                        block.joined |= place & place << 1;
                    }
                }
                Answer::Piece(_) => longer |= 1 << first,
                Answer::Unknown => {
                    unknown = Some(first);
                    break;
                }
            }
        }
        block.bytes = u8x64::from_slice(self.simd, &bytes);
        let end = unknown.map_or(block.end, |first| {
            BLOCK - (block.gaps & below(first)).leading_zeros() as usize
        });
        self.put_with_longer(block, longer & below(end), end);
        match unknown {
            None => Ok(()),
            Some(_) if end != 0 => Err(Place { at: at + end, after_space: self.after_space }),
            Some(_) => Err(self.take_back(at + block.begin)),
        }
    }

    /// Puts letters in the places of presentation forms, as far as it was asked before which; tells what
    /// is left to ask about, and which forms become two letters.
    #[inline(always)]
    fn put_letters(&self, block: &mut Block<S>, bytes: &mut [u8; BLOCK]) -> (u64, u64) {
        let Some(forms) = self.memory.forms() else { return (block.ask, 0) };
        let source = self.text.as_bytes().get(block.at..).unwrap_or_default();
        let (mut asks, mut rest, mut pairs) = (block.ask, 0, 0);
        while asks != 0 {
            let first = asks.trailing_zeros() as usize;
            let form = source.get(first..).unwrap_or_default();
            if let (Some(letter), Some([a, b, ..])) =
                (forms.letter_of(form), bytes.get_mut(first..))
            {
                [*a, *b] = letter;
            } else if forms.pair_of(form).is_some() {
                pairs |= asks & asks.wrapping_neg();
            } else {
                rest |= asks & asks.wrapping_neg();
            }
            asks &= asks - 1;
        }
        let letters = block.ask & !(rest | pairs);
        block.kept &= !(letters << 2);
        block.joined |= letters << 1 | letters << 2;
        (rest, pairs)
    }

    /// Puts out the bytes of a block up to `end`, among which characters become longer.
    #[inline(always)]
    fn put_with_longer(&mut self, block: &Block<S>, mut longer: u64, end: usize) {
        // What has been put out of the block.
        let (at, mut done) = (block.at, block.begin);
        if done >= end {
            return;
        }
        let parts = self.part(block, done, end);
        while done < end {
            let first = if longer == 0 { end } else { longer.trailing_zeros() as usize };
            if done < first {
                self.put::<true>(block, parts, done, first);
            }
            done = first;
            longer &= longer.wrapping_sub(1);
            if first == end {
                break;
            }
            let Some((piece, len)) = self.longer(at + first) else { continue };
            done += len;
            self.target.text().push_piece(piece);
            if at + done <= self.word {
                self.word_total += piece.len() - len;
            }
            if T::EXACT {
                self.target.piece(self.text, at + first..at + done, piece.len());
            }
        }
    }

    /// What becomes of the character at `at`, which becomes longer, and its length.
    #[inline(always)]
    fn longer(&mut self, at: usize) -> Option<(Piece, usize)> {
        let form = self.text.as_bytes().get(at..)?;
        if let Some(pair) = self.memory.forms().and_then(|forms| forms.pair_of(form)) {
            return Some((pair, 3));
        }
        let c = char_at(self.text, at)?;
        match self.memory.ask(self.rare, at, c) {
            Answer::Piece(piece) => Some((piece, c.len_utf8())),
            _ => None,
        }
    }

    /// Takes back the word that the block at `at` goes on with, if it does: the fold stops before it.
    fn take_back(&mut self, at: usize) -> Place {
        if self.word < at {
            self.target.text().cut(self.word_total);
            self.target.back();
        }
        if self.word == self.from.at {
            return self.from;
        }
        Place { at: self.word, after_space: ends_in_space(self.text, self.word) }
    }
}

/// Whether the byte before `end` is a space within a line.
#[inline(always)]
pub(super) fn ends_in_space(text: &str, end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|last| text.as_bytes().get(last));
    matches!(last, Some(b' ' | b'\t'))
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
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
