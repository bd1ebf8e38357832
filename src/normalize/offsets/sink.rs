//! The sink that builds a text and its offsets together.

use super::super::engine::kernel::{
    self, BlockEdits, CharResolver, KernelSink, OutBuffer, ResolverCache, Resume,
};
use super::super::engine::plan::Plan;
use super::super::engine::sink::Sink;
use super::builder::Builder;
use super::offset_map::Offsets;
use crate::Span;
use alloc::borrow::Cow;
use alloc::string::String;
use core::convert::Infallible;
use core::ops::Range;

/// The sink that builds the text and its offsets together.
pub(in crate::normalize) struct OffsetSink {
    text: OutBuffer,
    builder: Builder,
}

/// Returns a text with edits found elsewhere, and its offsets. The edits are in order and do not touch:
/// parts of the source, and their replacements.
pub(crate) fn edited(
    source: &str,
    edits: impl Iterator<Item = (Span, String)>,
) -> (Cow<'_, str>, Offsets) {
    let mut edits = edits.peekable();
    if edits.peek().is_none() {
        return (Cow::Borrowed(source), Offsets::default());
    }
    let mut sink = OffsetSink::new(source);
    let mut at = 0;
    for (span, text) in edits {
        let (Ok(()), Ok(())) =
            (sink.keep(source, at..span.start), sink.edit(source, span.range(), &text));
        at = span.end;
    }
    let Ok(()) = sink.keep(source, at..source.len());
    let (text, offsets) = sink.finish();
    (Cow::Owned(text), offsets)
}

impl OffsetSink {
    /// A sink for a text that differs from `source`.
    pub(in crate::normalize) fn new(source: &str) -> Self {
        Self { text: OutBuffer::new(String::with_capacity(source.len())), builder: Builder::new() }
    }

    pub(in crate::normalize) fn finish(mut self) -> (String, Offsets) {
        (self.text.finish(), self.builder.finish())
    }
}

impl Sink for OffsetSink {
    type Stop = Infallible;

    fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Infallible> {
        self.builder.keep(source, range.start, range.len());
        self.text.keep(source, range)
    }

    fn edit(&mut self, source: &str, range: Range<usize>, text: &str) -> Result<(), Infallible> {
        let old = source.get(range.clone()).unwrap_or("");
        let single = |text: &str| text.chars().nth(1).is_none();
        if old.len() == text.len() && single(old) && single(text) {
            self.builder.keep(source, range.start, old.len());
        } else {
            self.builder.replace(source, range.start, old.len(), text.len());
        }
        self.text.edit(source, range, text)
    }

    fn run_kernel(
        &mut self,
        plan: &Plan,
        text: &str,
        from: Resume,
        resolver: &impl CharResolver,
        cache: &mut ResolverCache,
    ) -> Result<Resume, Infallible> {
        kernel::rewrite(plan, text, from, resolver, cache, self)
    }
}

impl KernelSink for OffsetSink {
    const RECORDS_EDITS: bool = true;

    #[inline]
    fn text(&mut self) -> &mut OutBuffer {
        &mut self.text
    }

    fn copied(&mut self, source: &str, at: usize, edits: BlockEdits) {
        self.builder.extend_from_block(source, at, edits);
    }

    fn replaced(&mut self, source: &str, range: Range<usize>, len: usize) {
        self.builder.replace(source, range.start, range.len(), len);
    }

    fn checkpoint(&mut self) {
        self.builder.checkpoint();
    }

    fn rollback(&mut self) {
        self.builder.rollback();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::compat;
    use crate::normalize::steps::Steps;
    use proptest::prelude::*;
    use std::vec::Vec;

    /// The same sink without a kernel: every word goes through the rules.
    struct RulesOnly(OffsetSink);

    impl Sink for RulesOnly {
        type Stop = Infallible;

        fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Infallible> {
            self.0.keep(source, range)
        }

        fn edit(&mut self, source: &str, range: Range<usize>, to: &str) -> Result<(), Infallible> {
            self.0.edit(source, range, to)
        }
    }

    fn same(text: &str) {
        let steps =
            [Steps::DIACRITICS | Steps::DIGITS_ARABIC, Steps::all(), Steps::SPACES | Steps::NFC];
        let presets = [
            Normalizer::search(),
            Normalizer::repair(),
            compat::lucene(),
            Normalizer::new(Normalizer::search().steps().difference(Steps::NFC)),
        ];
        for normalizer in presets.into_iter().chain(steps.map(Normalizer::new)) {
            let mut slow = RulesOnly(OffsetSink::new(text));
            normalizer.run(text, Resume::default(), &mut slow);
            let (normal, edits) = slow.0.finish();
            let (folded, offsets) = normalizer.normalize_with_offsets(text);
            assert_eq!(folded, normal, "{normalizer}: {text:?}");
            let (fast, slow): (Vec<_>, Vec<_>) =
                (offsets.edits().collect(), edits.edits().collect());
            assert_eq!(fast, slow, "{normalizer}: {text:?} {normal:?}");
            for at in (0..=normal.len()).filter(|&at| normal.is_char_boundary(at)) {
                for span in [Span::new(at, at), Span::new(0, at), Span::new(at, normal.len())] {
                    assert_eq!(offsets.to_original(span), edits.to_original(span));
                }
            }
            for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
                let span = Span::new(at, text.len());
                assert_eq!(offsets.to_normalized(span), edits.to_normalized(span));
            }
        }
    }

    proptest! {
        #[test]
        fn blocks_and_words_give_the_same_offsets(
            text in "([ا-ي]|[ً-ْـۥۦٰٕٓٔ\u{8D3}]|[آأئةىء٣٫ﻻﺍﷺکی]|[aA\u{e9}\u{10B}🙂🏻—中_ \t\n\u{200B}\u{200C}\u{200D}\u{FE0F}]){0,120}"
        ) {
            same(&text);
        }

        #[test]
        fn of_vocalised_text(text in "(([ا-يآأئةى][ً-ْـۥۦٰٓٔ]{0,2}){0,12} ){0,20}") {
            same(&text);
        }

        #[test]
        fn of_anything(text in "([\u{600}-\u{6FF}]|[ -~]|\\PC|[ \n]){0,150}") {
            same(&text);
        }
    }
}
