//! The rewriting loop: a kernel as far as it goes, then the rules for one word, and again.
//!
//! A *word* here is a stretch between ASCII spaces and controls (bytes up to 0x20). No rule reads
//! beyond it, and no rule changes a gap except `collapse_spaces`. So each word is rewritten by itself.

use super::kernel::{ResolverCache, Resume, scalar};
use super::resolver::Resolver;
use super::run_kernel::RunKernel;
use super::sinks::{NotNormalized, QuickCheck};
use super::wide_words;
use super::word_buffer::WordBuffer;
use crate::normalize::steps::Steps;

/// Rewrites the text of `resolver` from `from` on into `sink`.
pub(in crate::normalize) fn rewrite<S: RunKernel>(
    resolver: &Resolver<'_>,
    from: Resume,
    sink: &mut S,
) -> Result<(), S::Stop> {
    if resolver.steps.intersects(Steps::MARKS_AFTER_SPACE) {
        rewrite_wide(resolver, from, sink)
    } else {
        rewrite_words(resolver, from, sink).map(|_| ())
    }
}

/// [`rewrite`] with the rules for each wide word, and the loop for the text between them.
fn rewrite_wide<S: RunKernel>(
    resolver: &Resolver<'_>,
    from: Resume,
    sink: &mut S,
) -> Result<(), S::Stop> {
    let Resolver { text, steps, .. } = *resolver;
    let mut buffer = WordBuffer::default();
    let mut resume = from;
    while let Some(word) = wide_words::next(text, resume.at, steps) {
        let head = Resolver { text: text.get(..word.start).unwrap_or_default(), ..*resolver };
        let after_space = rewrite_words(&head, resume, sink)?;
        let last = buffer.rewrite(text, word.clone(), steps, after_space, sink)?;
        resume = Resume { at: word.end, after_space: last.unwrap_or(after_space) };
    }
    rewrite_words(resolver, resume, sink).map(|_| ())
}

/// Rewrites the text word by word. Returns true if the output ends in a space or tab.
fn rewrite_words<S: RunKernel>(
    resolver: &Resolver<'_>,
    from: Resume,
    sink: &mut S,
) -> Result<bool, S::Stop> {
    let Resolver { text, steps, plan } = *resolver;
    let mut cache = ResolverCache::default();
    let mut words: Option<WordBuffer> = None;
    let mut resume = from;
    loop {
        resume = sink.run_kernel(plan, text, resume, resolver, &mut cache)?;
        let mut kept = resume.at;
        resume = scalar::skip_gap(plan, text, resume, &mut kept, sink)?;
        let start = resume.at;
        scalar::keep(text, &mut kept, start, sink)?;
        if start >= text.len() {
            return Ok(resume.after_space);
        }
        let end = scalar::word_end(text, start);
        let word = words.get_or_insert_with(WordBuffer::default);
        let last = word.rewrite(text, start..end, steps, resume.after_space, sink)?;
        resume = Resume { at: end, after_space: last.unwrap_or(resume.after_space) };
    }
}

/// Returns the start of the word that contains the first change, or `None` if the text is normalized.
pub(in crate::normalize) fn first_change(resolver: &Resolver<'_>) -> Option<Resume> {
    let mut sink = QuickCheck::default();
    match rewrite(resolver, Resume::default(), &mut sink) {
        Ok(()) => None,
        Err(NotNormalized) => {
            let Resolver { text, steps, .. } = *resolver;
            if steps.intersects(Steps::MARKS_AFTER_SPACE)
                && let Some(start) = wide_words::start_of(text, sink.changed_at, steps)
            {
                return Some(Resume::after_gap(text, start));
            }
            let before = resolver.text.as_bytes().get(..sink.changed_at).unwrap_or_default();
            let gap = before.iter().rposition(|&byte| byte <= b' ');
            Some(Resume::after_gap(resolver.text, gap.map_or(0, |gap| gap + 1)))
        }
    }
}
