//! The sinks without offsets: a string, a quick check, and a writer.

use super::kernel::{self, CharResolver, KernelSink, OutBuffer, ResolverCache, Resume};
use super::plan::Plan;
use super::run_kernel::RunKernel;
use super::sink::Sink;
use core::convert::Infallible;
use core::fmt;
use core::ops::Range;

/// Appends the text.
impl Sink for OutBuffer {
    type Stop = Infallible;

    #[inline]
    fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Infallible> {
        self.push_str(source.get(range).unwrap_or(""));
        Ok(())
    }

    #[inline]
    fn edit(&mut self, _: &str, _: Range<usize>, new: &str) -> Result<(), Infallible> {
        self.push_str(new);
        Ok(())
    }
}

impl KernelSink for OutBuffer {
    const RECORDS_EDITS: bool = false;

    #[inline]
    fn text(&mut self) -> &mut OutBuffer {
        self
    }
}

/// A sink that stops at the first edit.
#[derive(Default)]
pub(in crate::normalize) struct QuickCheck {
    /// The start of the first edit.
    pub(in crate::normalize) changed_at: usize,
}

/// The text is not normalized.
pub(in crate::normalize) struct NotNormalized;

impl Sink for QuickCheck {
    type Stop = NotNormalized;

    fn keep(&mut self, _: &str, _: Range<usize>) -> Result<(), NotNormalized> {
        Ok(())
    }

    fn edit(&mut self, _: &str, range: Range<usize>, _: &str) -> Result<(), NotNormalized> {
        self.changed_at = range.start;
        Err(NotNormalized)
    }
}

impl RunKernel for QuickCheck {
    fn run_kernel(
        &mut self,
        plan: &Plan,
        text: &str,
        from: Resume,
        resolver: &impl CharResolver,
        cache: &mut ResolverCache,
    ) -> Result<Resume, NotNormalized> {
        kernel::quick_check(plan, text, from, resolver, cache, self)
    }
}

/// A sink that writes the text in chunks of about [`CHUNK`](Self::CHUNK) bytes.
///
/// The kernel runs over a part of the text of that size at a time, into a buffer whose memory is used
/// again. So a writer costs one more copy of the text, from the first-level cache, and memory is
/// bounded by the chunk and the longest word.
pub(in crate::normalize) struct FmtSink<W> {
    to: W,
    buffer: OutBuffer,
}

impl<W: fmt::Write> FmtSink<W> {
    /// The bytes that are buffered before they are written.
    const CHUNK: usize = 8 << 10;

    /// A sink for the normalized text of `source`.
    pub(in crate::normalize) fn new(to: W) -> Self {
        Self { to, buffer: OutBuffer::default() }
    }

    /// Writes the rest of the text.
    pub(in crate::normalize) fn finish(mut self) -> fmt::Result {
        self.buffer.drain_into(&mut self.to)
    }

    fn drain_if_full(&mut self) -> fmt::Result {
        if self.buffer.total() < Self::CHUNK / 2 {
            return Ok(());
        }
        self.buffer.drain_into(&mut self.to)
    }

    /// Returns the end of the first gap byte at least a chunk after `at`, or of the text.
    fn chunk_end(text: &str, at: usize) -> usize {
        let rest = text.as_bytes().get(at + Self::CHUNK..).unwrap_or_default();
        let gap = rest.iter().position(|&byte| byte <= b' ');
        gap.map_or(text.len(), |gap| at + Self::CHUNK + gap + 1)
    }
}

impl<W: fmt::Write> Sink for FmtSink<W> {
    type Stop = fmt::Error;

    fn keep(&mut self, source: &str, range: Range<usize>) -> fmt::Result {
        let text = source.get(range).unwrap_or("");
        if text.len() >= Self::CHUNK {
            self.buffer.drain_into(&mut self.to)?;
            return self.to.write_str(text);
        }
        self.buffer.push_str(text);
        self.drain_if_full()
    }

    fn edit(&mut self, _: &str, _: Range<usize>, new: &str) -> fmt::Result {
        self.buffer.push_str(new);
        self.drain_if_full()
    }
}

impl<W: fmt::Write> RunKernel for FmtSink<W> {
    fn run_kernel(
        &mut self,
        plan: &Plan,
        text: &str,
        from: Resume,
        resolver: &impl CharResolver,
        cache: &mut ResolverCache,
    ) -> Result<Resume, fmt::Error> {
        let mut from = from;
        loop {
            let end = Self::chunk_end(text, from.at);
            let chunk = text.get(..end).unwrap_or(text);
            let Ok(resume) = self.buffer.run_kernel(plan, chunk, from, resolver, cache);
            self.drain_if_full()?;
            if resume.at < end || end == text.len() {
                return Ok(resume);
            }
            from = resume;
        }
    }
}
