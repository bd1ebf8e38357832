//! Where a rewritten text goes: the same stretches and edits build a `Cow`, answer a question, or
//! are written out.

use crate::scan::Fold;
use alloc::borrow::Cow;
use alloc::string::String;
use core::convert::Infallible;
use core::fmt;
use core::ops::Range;

/// What takes the pieces of a rewritten text, in order and without gaps.
///
/// The ranges are of the source; together they are all of it. An edit never replaces bytes by equal
/// bytes.
pub(super) trait Sink {
    /// Why the sink may want no more.
    type Stop;

    /// These bytes of the source stay.
    fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Self::Stop>;

    /// These bytes of the source become `text`.
    fn edit(&mut self, source: &str, range: Range<usize>, text: &str) -> Result<(), Self::Stop>;

    /// The text built so far, to be appended to, for a sink that wants no more than the text and is
    /// told of a change at `start`.
    fn text(&mut self, start: usize) -> Option<&mut String> {
        let _ = start;
        None
    }

    /// Whether it [folds](Self::fold) many words at once.
    const FOLDS: bool = false;

    /// Takes all words and gaps from `position` on that the fold can do; returns where it stopped.
    fn fold(&mut self, _fold: &Fold, _source: &str, position: usize) -> usize {
        position
    }

    /// One character of the source becomes another.
    fn replace(&mut self, source: &str, range: Range<usize>, c: char) -> Result<(), Self::Stop> {
        self.edit(source, range, c.encode_utf8(&mut [0; 4]))
    }
}

/// The text, borrowed as long as nothing changes.
pub(super) struct Copied<'t> {
    source: &'t str,
    text: Option<String>,
}

impl<'t> Copied<'t> {
    pub(super) const fn new(source: &'t str) -> Self {
        Self { source, text: None }
    }

    pub(super) fn finish(self) -> Cow<'t, str> {
        self.text.map_or(Cow::Borrowed(self.source), Cow::Owned)
    }

    /// The text so far, which is the source up to `start` if nothing has changed.
    fn changed(&mut self, start: usize) -> &mut String {
        self.text.get_or_insert_with(|| {
            let mut text = String::with_capacity(self.source.len());
            text.push_str(self.source.get(..start).unwrap_or(""));
            text
        })
    }
}

impl Sink for Copied<'_> {
    type Stop = Infallible;
    const FOLDS: bool = true;

    #[inline]
    fn keep(&mut self, source: &str, range: Range<usize>) -> Result<(), Infallible> {
        match &mut self.text {
            Some(text) => text.keep(source, range),
            None => Ok(()),
        }
    }

    #[inline]
    fn edit(&mut self, source: &str, range: Range<usize>, new: &str) -> Result<(), Infallible> {
        self.changed(range.start).edit(source, range, new)
    }

    fn text(&mut self, start: usize) -> Option<&mut String> {
        Some(self.changed(start))
    }

    fn fold(&mut self, fold: &Fold, source: &str, position: usize) -> usize {
        match &mut self.text {
            Some(text) => text.fold(fold, source, position),
            None => fold.unchanged(source, position),
        }
    }

    #[inline]
    fn replace(&mut self, source: &str, range: Range<usize>, c: char) -> Result<(), Infallible> {
        self.changed(range.start).replace(source, range, c)
    }
}

/// The text, appended.
impl Sink for String {
    type Stop = Infallible;
    const FOLDS: bool = true;

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

    fn text(&mut self, _: usize) -> Option<&mut String> {
        Some(self)
    }

    fn fold(&mut self, fold: &Fold, source: &str, position: usize) -> usize {
        fold.run(source, position, self)
    }

    #[inline]
    fn replace(&mut self, _: &str, _: Range<usize>, c: char) -> Result<(), Infallible> {
        self.push(c);
        Ok(())
    }
}

/// Whether nothing changes: stops at the first edit.
pub(super) struct Unchanged;

/// Something changes.
pub(super) struct Changed;

impl Sink for Unchanged {
    type Stop = Changed;
    const FOLDS: bool = true;

    fn keep(&mut self, _: &str, _: Range<usize>) -> Result<(), Changed> {
        Ok(())
    }

    fn edit(&mut self, _: &str, _: Range<usize>, _: &str) -> Result<(), Changed> {
        Err(Changed)
    }

    fn fold(&mut self, fold: &Fold, source: &str, position: usize) -> usize {
        fold.unchanged(source, position)
    }
}

/// The text, written piece by piece.
pub(super) struct Written<W>(pub(super) W);

impl<W: fmt::Write> Sink for Written<W> {
    type Stop = fmt::Error;

    fn keep(&mut self, source: &str, range: Range<usize>) -> fmt::Result {
        self.0.write_str(source.get(range).unwrap_or(""))
    }

    fn edit(&mut self, _: &str, _: Range<usize>, new: &str) -> fmt::Result {
        self.0.write_str(new)
    }
}
