//! Where a rewritten text goes: the same stretches and edits build a string, answer a question, or
//! are written out.

use super::view::View;
use crate::scan::{Memory, Place, Scratch, Target};
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

    /// Takes all words and gaps from `from` on that the fold can do; returns where it stopped.
    fn fold(&mut self, _view: &View<'_>, _memory: &mut Memory, from: Place) -> Place {
        from
    }
}

/// The text, appended.
impl Sink for Scratch {
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

    fn fold(&mut self, view: &View<'_>, memory: &mut Memory, from: Place) -> Place {
        view.plan.fold().run(view.text, from, view, memory, self)
    }
}

impl Target for Scratch {
    const EXACT: bool = false;

    #[inline]
    fn text(&mut self) -> &mut Scratch {
        self
    }
}

/// Whether nothing changes: stops at the first edit.
pub(super) struct Unchanged;

/// Something changes.
pub(super) struct Changed;

impl Sink for Unchanged {
    type Stop = Changed;

    fn keep(&mut self, _: &str, _: Range<usize>) -> Result<(), Changed> {
        Ok(())
    }

    fn edit(&mut self, _: &str, _: Range<usize>, _: &str) -> Result<(), Changed> {
        Err(Changed)
    }

    fn fold(&mut self, view: &View<'_>, memory: &mut Memory, from: Place) -> Place {
        view.plan.fold().still(view.text, from, view, memory)
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
