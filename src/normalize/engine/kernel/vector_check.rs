//! Quick check: the loop over blocks for a text that may be normalized. Stores nothing.

use fearless_simd::{Level, dispatch, prelude::*};

use super::super::char_action::CharAction;
use super::super::plan::Plan;
use super::block::Kernel;
use super::cache::ResolverCache;
use super::contract::{CharResolver, Resume};
use super::vector::{LEAST, ends_in_space};
use crate::scan::{BLOCK, below, has_shuffles};

pub(super) fn quick_check(
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
) -> Option<Resume> {
    let level = Level::new();
    if text.len() < from.at + LEAST || !has_shuffles(level) {
        return None;
    }
    Some(dispatch!(level, simd => quick_check_at(simd, plan, text, from, resolver, cache)))
}

#[inline(always)]
pub(super) fn quick_check_at<S: Simd>(
    simd: S,
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
) -> Resume {
    let kernel = Kernel::new(simd, plan);
    if plan.options.order {
        go::<S, true>(&kernel, plan, text, from, resolver, cache)
    } else {
        go::<S, false>(&kernel, plan, text, from, resolver, cache)
    }
}

#[inline(always)]
fn go<S: Simd, const ORDER: bool>(
    kernel: &Kernel<'_, S>,
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
) -> Resume {
    let runs = if plan.options.runs { u64::MAX } else { 0 };
    // The last gaps that were passed, and the offset of their block.
    let (mut gaps, mut gaps_at) = (0, 0);
    let Resume { mut at, mut after_space } = from;
    while at < text.len() {
        let block = kernel.rewrite::<ORDER>(text.as_bytes(), at);
        let mut stop = block.other() | block.deleted | block.out_of_order;
        let after = u64::from(after_space) << block.begin;
        if block.gaps & (block.gaps << 1 | after) & runs != 0 {
            stop |= block.spaces() & (block.spaces() << 1 | after);
        }
        if block.resolve != 0 {
            stop = resolve(text, block.at, block.resolve, stop, resolver, cache);
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
            // The word that changes starts after the last gap.
            return Resume::after_gap(text, gaps_at + BLOCK - gaps.leading_zeros() as usize);
        }
        at = block.at + block.end;
        after_space = ends_in_space(text, at);
    }
    Resume { at, after_space }
}

/// Resolves the flagged characters of a block up to the first change. Returns the changes up to there.
fn resolve(
    text: &str,
    at: usize,
    mut todo: u64,
    mut stop: u64,
    resolver: &impl CharResolver,
    cache: &mut ResolverCache,
) -> u64 {
    while todo != 0 && todo.trailing_zeros() <= stop.trailing_zeros() {
        let first = todo.trailing_zeros() as usize;
        todo &= todo - 1;
        let rest = text.get(at + first..).unwrap_or_default();
        let Some(c) = rest.chars().next() else { continue };
        stop &= !(below(first + c.len_utf8()) & !below(first));
        if cache.resolve(resolver, at + first, c) != CharAction::Keep {
            return stop | 1 << first;
        }
    }
    stop
}
