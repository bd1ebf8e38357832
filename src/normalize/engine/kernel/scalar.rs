//! The scalar kernel: rewrites text one character at a time.
//!
//! It is the reference implementation of the vector kernel, the kernel of builds without `std`, and
//! the faster of the two for texts of a few bytes. A word is read twice: once to see that every
//! character can be resolved, and once more, if anything changes, to pass on the edits.

use super::super::char_action::CharAction;
use super::super::plan::Plan;
use super::super::sink::Sink;
use super::contract::{CharResolver, Resume};
use crate::work::count;

/// Rewrites the words and gaps of `text` from `from` on, up to the first word that needs the rules.
pub(in super::super) fn rewrite<S: Sink>(
    plan: &Plan,
    text: &str,
    from: Resume,
    resolver: &impl CharResolver,
    sink: &mut S,
) -> Result<Resume, S::Stop> {
    let mut kept = from.at;
    let mut resume = skip_gap(plan, text, from, &mut kept, sink)?;
    while resume.at < text.len() {
        let start = resume.at;
        let end = word_end(text, start);
        let word = text.get(start..end).unwrap_or_default();
        let actions = || {
            let chars = word.char_indices();
            chars.map(|(i, c)| (start + i, c, action(plan, resolver, start + i, c)))
        };
        let (mut changes, mut is_left) = (false, false);
        for (_, _, action) in actions() {
            if action == CharAction::NeedsContext {
                keep(text, &mut kept, start, sink)?;
                return Ok(resume);
            }
            changes |= action != CharAction::Keep;
            is_left |= action != CharAction::Delete;
        }
        for (at, c, action) in actions().filter(|&(_, _, a)| changes && a != CharAction::Keep) {
            keep(text, &mut kept, at, sink)?;
            kept = at + c.len_utf8();
            match action.encoded() {
                CharAction::Expand(to) => sink.edit(text, at..kept, to.as_str(&mut [0; 8]))?,
                _ => sink.edit(text, at..kept, "")?,
            }
        }
        let after_space = resume.after_space && !is_left;
        resume = skip_gap(plan, text, Resume { at: end, after_space }, &mut kept, sink)?;
    }
    keep(text, &mut kept, text.len(), sink)?;
    Ok(resume)
}

/// Passes over the gap at `from`. Text from `kept` on has not been passed to the sink yet.
pub(in super::super) fn skip_gap<S: Sink>(
    plan: &Plan,
    text: &str,
    from: Resume,
    kept: &mut usize,
    sink: &mut S,
) -> Result<Resume, S::Stop> {
    let Resume { mut at, mut after_space } = from;
    while let Some(&byte) = text.as_bytes().get(at).filter(|&&byte| byte <= b' ') {
        let is_space = matches!(byte, b' ' | b'\t');
        if plan.options.runs && is_space && after_space {
            keep(text, kept, at, sink)?;
            sink.edit(text, at..at + 1, "")?;
            *kept = at + 1;
        }
        after_space = is_space;
        at += 1;
    }
    Ok(Resume { at, after_space })
}

/// Passes the unchanged text from `kept` up to `end` to the sink.
pub(in super::super) fn keep<S: Sink>(
    text: &str,
    kept: &mut usize,
    end: usize,
    sink: &mut S,
) -> Result<(), S::Stop> {
    if *kept < end {
        sink.keep(text, *kept..end)?;
        *kept = end;
    }
    Ok(())
}

/// Returns the end of the word at `start`.
pub(in super::super) fn word_end(text: &str, start: usize) -> usize {
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let length = rest.iter().position(|&byte| byte <= b' ').unwrap_or(rest.len());
    count(length);
    start + length
}

/// Returns the action on `c`, which stands at `at`.
fn action(plan: &Plan, resolver: &impl CharResolver, at: usize, c: char) -> CharAction {
    let by_table = match c {
        'A'..='Z' if plan.options.lower => CharAction::Map(c.to_ascii_lowercase()),
        '0'..='9' if plan.options.digits => CharAction::NeedsContext,
        '\u{600}'..='\u{6FF}' => plan.action((c as u32 & 0xFF) as u8),
        _ if is_never_changed(c) => CharAction::Keep,
        _ => CharAction::NeedsContext,
    };
    let resolved = match by_table {
        CharAction::NeedsContext => resolver.context_free(c),
        known => known,
    };
    match resolved {
        CharAction::NeedsContext => resolver.in_context(at, c),
        known => known,
    }
}

/// Returns true for the characters outside U+0600–06FF that the kernels pass without a look at the
/// resolver: no step changes them, and no step but `lowercase` and the digits' changes ASCII.
pub(in super::super) const fn is_never_changed(c: char) -> bool {
    matches!(c,
        '\0'..='\u{9F}'
        | '\u{A1}'..='\u{AC}'
        | '\u{AE}'..='\u{BF}'
        | '\u{2010}'..='\u{2026}'
        | '\u{2030}'..='\u{203F}'
        | '\u{2500}'..='\u{27BF}'
        | '\u{4000}'..='\u{9FFF}'
        | '\u{FE0F}'
        | '\u{1F000}'..='\u{1FFFF}')
}
