//! The same loop for a text that may be as it should: how far nothing changes, nothing put out.

use fearless_simd::{Level, dispatch, prelude::*};

use super::super::BLOCK;
use super::block::{Kernel, below, has_shuffles};
use super::run::{LEAST, ends_in_space};
use super::{Answer, Fold, Memory, Place, Rare};

pub(super) fn still(
    fold: &Fold,
    text: &str,
    from: Place,
    rare: &impl Rare,
    memory: &mut Memory,
) -> Place {
    let level = Level::new();
    if text.len() < from.at + LEAST || !has_shuffles(level) {
        return from;
    }
    dispatch!(level, simd => still_at(simd, fold, text, from, rare, memory))
}

#[inline(always)]
pub(super) fn still_at<S: Simd>(
    simd: S,
    fold: &Fold,
    text: &str,
    from: Place,
    rare: &impl Rare,
    memory: &mut Memory,
) -> Place {
    let kernel = Kernel::new(simd, fold);
    if fold.ways.order {
        go::<S, true>(&kernel, fold, text, from, rare, memory)
    } else {
        go::<S, false>(&kernel, fold, text, from, rare, memory)
    }
}

#[inline(always)]
fn go<S: Simd, const ORDER: bool>(
    kernel: &Kernel<'_, S>,
    fold: &Fold,
    text: &str,
    from: Place,
    rare: &impl Rare,
    memory: &mut Memory,
) -> Place {
    let runs = if fold.ways.runs { u64::MAX } else { 0 };
    // The last gaps that were passed, and where their block begins.
    let (mut gaps, mut gaps_at) = (0, 0);
    let Place { mut at, mut after_space } = from;
    while at < text.len() {
        let block = kernel.fold::<ORDER>(text.as_bytes(), at);
        let mut stop = block.other() | block.gone | block.disorder;
        let after = u64::from(after_space) << block.begin;
        if block.gaps & (block.gaps << 1 | after) & runs != 0 {
            stop |= block.spaces() & (block.spaces() << 1 | after);
        }
        if block.ask != 0 {
            stop = asked(text, block.at, block.ask, stop, rare, memory);
        }
        if ORDER && block.end == 0 {
            stop = 1;
        }
        let passed = block.gaps & below(stop.trailing_zeros() as usize);
        if passed != 0 {
            (gaps, gaps_at) = (passed, block.at);
        }
        if stop != 0 {
            if gaps == 0 {
                return from;
            }
            // The word that stops it begins behind the last of them.
            let at = gaps_at + BLOCK - gaps.leading_zeros() as usize;
            return Place { at, after_space: ends_in_space(text, at) };
        }
        at = block.at + block.end;
        after_space = ends_in_space(text, at);
    }
    Place { at, after_space }
}

/// Of the places that may change in a block those that do, or at least the first of them.
fn asked(
    text: &str,
    at: usize,
    mut asks: u64,
    mut stop: u64,
    rare: &impl Rare,
    memory: &mut Memory,
) -> u64 {
    while asks != 0 && asks.trailing_zeros() <= stop.trailing_zeros() {
        let first = asks.trailing_zeros() as usize;
        asks &= asks - 1;
        let rest = text.get(at + first..).unwrap_or_default();
        let Some(c) = rest.chars().next() else { continue };
        stop &= !(below(first + c.len_utf8()) & !below(first));
        if memory.ask(rare, at + first, c) != Answer::Same {
            return stop | 1 << first;
        }
    }
    stop
}
