//! The sink that records where each part of the text comes from while it is built.

use super::edit::{AGAIN, CODES_PER_MARK, Code, Mark, write_number};
use super::offsets::Offsets;
use super::sink::Sink;
use crate::Span;
use crate::scan::Scratch;
use alloc::borrow::Cow;
use alloc::string::String;
use core::convert::Infallible;
use core::ops::Range;

/// The sink that builds the text and its offsets together.
pub(super) struct Mapped<'t> {
    source: &'t str,
    text: Scratch,
    /// Whether the text differs from the source.
    changed: bool,
    offsets: Offsets,
    /// The last edit, which deletions that follow join; no lengths where there is none.
    open: Code,
    /// The code that was written last, with the times that it has come again since.
    written: Code,
    /// Where both texts are after `written` and its repetitions.
    at: Mark,
    /// How many codes have been written.
    count: usize,
    /// The bytes that stay since the last edit, and the length of the last character of them.
    kept: usize,
    last: usize,
}

/// A text with edits that were found elsewhere, in order and apart: parts of the source, and what
/// they become.
pub(crate) fn edited(
    source: &str,
    edits: impl Iterator<Item = (Span, String)>,
) -> (Cow<'_, str>, Offsets) {
    let mut sink = Mapped::new(source);
    let mut at = 0;
    for (span, text) in edits {
        let (Ok(()), Ok(())) =
            (sink.keep(source, at..span.start), sink.edit(source, span.range(), &text));
        at = span.end;
    }
    let Ok(()) = sink.keep(source, at..source.len());
    sink.finish()
}

impl<'t> Mapped<'t> {
    pub(super) fn new(source: &'t str) -> Self {
        let none = Code { gap: 0, source: 0, normal: 0, times: 0 };
        Self {
            source,
            text: Scratch::new(String::with_capacity(source.len())),
            changed: false,
            offsets: Offsets::default(),
            open: none,
            written: none,
            at: Mark::default(),
            count: 0,
            kept: 0,
            last: 0,
        }
    }

    pub(super) fn finish(mut self) -> (Cow<'t, str>, Offsets) {
        self.close();
        self.repeat();
        self.offsets.codes.shrink_to_fit();
        self.offsets.marks.shrink_to_fit();
        let text = match self.changed {
            true => Cow::Owned(self.text.finish()),
            false => Cow::Borrowed(self.source),
        };
        (text, self.offsets)
    }

    /// Bytes that stay, or that keep their length: so many, in characters that end and begin with so
    /// many.
    fn stay(&mut self, length: usize, first: usize, last: usize) {
        let mut length = length;
        if self.is_leading() {
            self.open.source += first;
            self.open.normal += first;
            length -= first;
        }
        if length != 0 {
            self.close();
            self.kept += length;
            self.last = last;
        }
    }

    /// Whether all so far has been deleted: it belongs to the next character that is left.
    const fn is_leading(&self) -> bool {
        self.open.source != 0 && self.open.normal == 0
    }

    /// An edit that is none of the simple ones.
    fn change(&mut self, source: usize, normal: usize) {
        if self.is_leading() || (normal == 0 && self.open.source != 0) {
            self.open.source += source;
            self.open.normal += normal;
        } else if normal == 0 && self.kept != 0 {
            let gap = self.kept - self.last;
            self.open = Code { gap, source: self.last + source, normal: self.last, times: 1 };
            self.kept = 0;
        } else {
            self.close();
            self.open = Code { gap: self.kept, source, normal, times: 1 };
            self.kept = 0;
        }
    }

    /// No deletion can join the last edit any more.
    fn close(&mut self) {
        if self.open.source == 0 {
            return;
        }
        let code = self.open;
        self.open.source = 0;
        if (Code { times: 1, ..self.written }) == code {
            self.written.times += 1;
            return;
        }
        self.repeat();
        self.mark();
        code.write(&mut self.offsets.codes);
        self.count += 1;
        self.written = code;
        self.advance(code);
    }

    /// Writes the repetitions of the last code.
    fn repeat(&mut self) {
        let again = self.written.times.saturating_sub(1);
        let code = Code { times: 1, ..self.written };
        if again > 2 {
            self.offsets.codes.push(AGAIN);
            write_number(again, &mut self.offsets.codes);
            self.count += 1;
        } else {
            for _ in 0..again {
                self.mark();
                code.write(&mut self.offsets.codes);
                self.count += 1;
                self.advance(code);
            }
        }
        if again > 2 {
            self.advance(Code { times: again, ..code });
        }
        self.written.times = self.written.times.min(1);
    }

    fn advance(&mut self, code: Code) {
        self.at.source += code.times * (code.gap + code.source);
        self.at.normal += code.times * (code.gap + code.normal);
    }

    /// Sets a mark before the next code if it is time; never before a repetition.
    fn mark(&mut self) {
        if self.count >= CODES_PER_MARK {
            self.count = 0;
            self.offsets.marks.push(Mark { code: self.offsets.codes.len(), ..self.at });
        }
    }
}

impl Sink for Mapped<'_> {
    type Stop = Infallible;

    fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Infallible> {
        let text = source.get(range.clone()).unwrap_or("");
        let first = text.chars().next().map_or(0, char::len_utf8);
        let last = text.chars().next_back().map_or(0, char::len_utf8);
        self.stay(text.len(), first, last);
        self.text.keep(source, range)
    }

    fn edit(&mut self, source: &str, range: Range<usize>, text: &str) -> Result<(), Infallible> {
        let old = source.get(range.clone()).unwrap_or("");
        let single = |text: &str| text.chars().nth(1).is_none();
        if old.len() == text.len() && single(old) && single(text) {
            self.stay(old.len(), old.len(), old.len());
        } else {
            self.change(old.len(), text.len());
        }
        self.changed = true;
        self.text.edit(source, range, text)
    }
}
