//! Vector kernel, second stage: the loop over blocks, which stores the kept bytes and resolves flagged
//! characters.
//!
//! ```text
//! block    64 bytes ─► no character to resolve ─► compress the kept bytes into the buffer
//!                   └► resolve each, patch the block ─► compress
//!                        └► cannot resolve ─► truncate the buffer to the start of the word, and stop
//! ```

use fearless_simd::{Level, dispatch, prelude::*, u8x64};

use super::super::char_action::{CharAction, Replacement};
use super::super::plan::Plan;
use super::block::{Block, Kernel, sort_marks};
use super::cache::ResolverCache;
use super::contract::{BlockEdits, CharResolver, KernelSink, Resume};
use crate::scan::{BLOCK, below, has_shuffles};

/// Texts of fewer bytes are left to the scalar kernel, which is faster for them.
pub(super) const LEAST: usize = 16;

pub(super) fn rewrite(
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
    sink: &mut impl KernelSink,
) -> Option<Resume> {
    let level = Level::new();
    if text.len() < from.at + LEAST || !has_shuffles(level) {
        return None;
    }
    Some(dispatch!(level, simd => rewrite_at(simd, plan, text, from, resolver, cache, sink)))
}

#[inline(always)]
pub(super) fn rewrite_at<S: Simd>(
    simd: S,
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
    sink: &mut impl KernelSink,
) -> Resume {
    let word_total = sink.text().total();
    let runs = if plan.options.runs { u64::MAX } else { 0 };
    let run = Run {
        simd,
        text,
        resolver,
        cache,
        sink,
        runs,
        from,
        word: from.at,
        word_total,
        after_space: from.after_space,
    };
    let kernel = Kernel::new(simd, plan);
    if plan.options.order { run.go::<true>(&kernel) } else { run.go::<false>(&kernel) }
}

/// The state of a run over a text.
struct Run<'r, S, R, T> {
    simd: S,
    text: &'r str,
    resolver: &'r R,
    cache: &'r mut ResolverCache,
    sink: &'r mut T,
    /// All bits if a space after a space is deleted, else none.
    runs: u64,
    from: Resume,
    /// The start of the last word or gap, and the length of the output before it.
    word: usize,
    word_total: usize,
    /// The output ends in a space or tab.
    after_space: bool,
}

impl<S: Simd, R: CharResolver, T: KernelSink> Run<'_, S, R, T> {
    #[inline(always)]
    fn go<const ORDER: bool>(mut self, kernel: &Kernel<'_, S>) -> Resume {
        let bytes = self.text.as_bytes();
        let mut at = self.from.at;
        while at < bytes.len() {
            let mut block = kernel.rewrite::<ORDER>(bytes, at);
            if T::RECORDS_EDITS {
                self.end_with_word(at, &mut block);
            }
            if ORDER && block.end == 0 {
                return self.take_back(at);
            }
            if block.resolve | block.out_of_order == 0 {
                let parts = self.part(&block, block.begin, block.end);
                self.put::<false>(&block, parts, block.begin, block.end);
            } else {
                if let Err(resume) = self.resolve(&mut block) {
                    return resume;
                }
            }
            at = block.at + block.end;
        }
        Resume { at, after_space: self.after_space }
    }

    /// Returns the kept and the deleted bytes of a block from `begin` up to `end`, and stores where the
    /// last word starts.
    #[inline(always)]
    fn part(&mut self, block: &Block<S>, begin: usize, end: usize) -> (u64, u64) {
        let valid = below(end) & !below(begin);
        let gaps = block.gaps & valid;
        let mut deleted = block.deleted & valid;
        let follow = gaps << 1 | u64::from(self.after_space) << begin;
        self.after_space = ends_in_space(self.text, block.at + end);
        if follow & (gaps | deleted) & self.runs != 0 {
            // A space is deleted if only spaces and deleted characters stand between it and the space before.
            let spaces = block.spaces() & valid;
            let through = deleted | spaces;
            let reach = spread((spaces << 1 | follow & 1 << begin) & through, through);
            deleted |= reach & spaces;
            self.after_space |= reach >> (end - 1) & 1 != 0;
        }
        let kept = block.kept & !deleted & valid;
        if gaps != 0 {
            let end = BLOCK - gaps.leading_zeros() as usize;
            self.word = block.at + end;
            self.word_total = self.sink.text().total() + (kept & below(end)).count_ones() as usize;
        }
        (kept, deleted)
    }

    /// Stores the kept bytes of a block from `begin` up to `end`. `FEW`: they may be few.
    #[inline(always)]
    fn put<const FEW: bool>(
        &mut self,
        block: &Block<S>,
        (kept, deleted): (u64, u64),
        begin: usize,
        end: usize,
    ) {
        let valid = below(end) & !below(begin);
        self.sink.text().put::<S, FEW>(self.simd, block.bytes, kept & valid);
        if T::RECORDS_EDITS {
            let copied = BlockEdits {
                len: end - begin,
                kept: (kept & valid) >> begin,
                deleted: (deleted & valid) >> begin,
                continuation: (block.continuation & valid) >> begin,
                merged: (block.merged & valid) >> begin,
            };
            self.sink.copied(self.text, block.at + begin, copied);
        }
    }
}

impl<S: Simd, R: CharResolver, T: KernelSink> Run<'_, S, R, T> {
    /// Ends a block at its last gap, so that a rollback is needed only for a word longer than a block.
    /// The sink sets a checkpoint before such a word.
    #[inline(always)]
    fn end_with_word(&mut self, at: usize, block: &mut Block<S>) {
        if block.gaps != 0 {
            block.truncate(BLOCK - block.gaps.leading_zeros() as usize);
        } else if self.word == at {
            self.sink.checkpoint();
        }
    }

    /// Resolves the flagged characters of a block and stores it, or returns where the kernel stops.
    #[inline(always)]
    fn resolve(&mut self, block: &mut Block<S>) -> Result<(), Resume> {
        let at = block.at;
        let mut bytes = [0; BLOCK];
        block.bytes.store_slice(&mut bytes);
        if block.out_of_order != 0 {
            block.merged |= sort_marks(&mut bytes, block.marks, block.out_of_order);
        }
        // The characters left to resolve, those that become longer, and the first that look-around
        // cannot resolve.
        let (mut todo, mut longer) = self.put_letters(block, &mut bytes);
        let mut unresolved = None;
        while todo != 0 {
            let first = todo.trailing_zeros() as usize;
            todo &= todo - 1;
            let Some(c) = char_at(self.text, at + first) else { continue };
            let length = c.len_utf8();
            let place = below(first + length) & !below(first);
            match self.cache.resolve(self.resolver, at + first, c) {
                CharAction::Keep => {
                    // The tables may have changed a character of two bytes.
                    if length == 2 {
                        Replacement::of(c).store(&mut bytes, first, length);
                        block.deleted &= !place;
                    }
                }
                CharAction::Delete => block.deleted |= place,
                CharAction::Expand(replacement) if replacement.len() <= length => {
                    replacement.store(&mut bytes, first, length);
                    block.deleted &= !place;
                    block.kept &= !place | below(first + replacement.len());
                    if replacement.len() < length || !replacement.is_single() {
                        block.merged |= place & place << 1;
                    }
                }
                CharAction::Expand(_) | CharAction::Map(_) => longer |= 1 << first,
                CharAction::NeedsContext => {
                    unresolved = Some(first);
                    break;
                }
            }
        }
        block.bytes = u8x64::from_slice(self.simd, &bytes);
        let end = unresolved.map_or(block.end, |first| {
            BLOCK - (block.gaps & below(first)).leading_zeros() as usize
        });
        self.put_with_longer(block, longer & below(end), end);
        match unresolved {
            None => Ok(()),
            Some(_) if end != 0 => Err(Resume { at: at + end, after_space: self.after_space }),
            Some(_) => Err(self.take_back(at + block.begin)),
        }
    }

    /// Replaces presentation forms that the cache holds by their letters. Returns the characters left to
    /// resolve, and the forms that become two letters.
    #[inline(always)]
    fn put_letters(&self, block: &mut Block<S>, bytes: &mut [u8; BLOCK]) -> (u64, u64) {
        let Some(forms) = self.cache.forms() else { return (block.resolve, 0) };
        let source = self.text.as_bytes().get(block.at..).unwrap_or_default();
        let (mut todo, mut rest, mut pairs) = (block.resolve, 0, 0);
        while todo != 0 {
            let first = todo.trailing_zeros() as usize;
            let form = source.get(first..).unwrap_or_default();
            if let (Some(letter), Some([a, b, ..])) =
                (forms.letter_of(form), bytes.get_mut(first..))
            {
                [*a, *b] = letter;
            } else if forms.pair_of(form).is_some() {
                pairs |= todo & todo.wrapping_neg();
            } else {
                rest |= todo & todo.wrapping_neg();
            }
            todo &= todo - 1;
        }
        let letters = block.resolve & !(rest | pairs);
        block.kept &= !(letters << 2);
        block.merged |= letters << 1 | letters << 2;
        (rest, pairs)
    }

    /// Stores the bytes of a block up to `end`, some characters of which become longer.
    #[inline(always)]
    fn put_with_longer(&mut self, block: &Block<S>, mut longer: u64, end: usize) {
        // `done`: the part of the block that is stored.
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
            let Some((replacement, len)) = self.longer(at + first) else { continue };
            done += len;
            self.sink.text().push_replacement(replacement);
            if at + done <= self.word {
                self.word_total += replacement.len() - len;
            }
            if T::RECORDS_EDITS {
                self.sink.replaced(self.text, at + first..at + done, replacement.len());
            }
        }
    }

    /// Returns the replacement of the character at `at`, which becomes longer, and its length.
    #[inline(always)]
    fn longer(&mut self, at: usize) -> Option<(Replacement, usize)> {
        let form = self.text.as_bytes().get(at..)?;
        if let Some(pair) = self.cache.forms().and_then(|forms| forms.pair_of(form)) {
            return Some((pair, 3));
        }
        let c = char_at(self.text, at)?;
        match self.cache.resolve(self.resolver, at, c) {
            CharAction::Expand(replacement) => Some((replacement, c.len_utf8())),
            _ => None,
        }
    }

    /// Removes the output of the word that continues into the block at `at`. The kernel stops before it.
    fn take_back(&mut self, at: usize) -> Resume {
        if self.word < at {
            self.sink.text().truncate(self.word_total);
            self.sink.rollback();
        }
        if self.word == self.from.at {
            return self.from;
        }
        Resume::after_gap(self.text, self.word)
    }
}

/// Returns true if the byte before `end` is a space or tab.
#[inline(always)]
pub(super) fn ends_in_space(text: &str, end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|last| text.as_bytes().get(last));
    matches!(last, Some(b' ' | b'\t'))
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

/// Returns `starts` and the bits after them up to the first bit that is not in `through`, in six steps.
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
