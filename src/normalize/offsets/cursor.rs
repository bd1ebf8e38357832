//! A cursor over an offset map: maps spans in text order in amortized constant time.

use super::edit::{Checkpoint, Edit, Side};
use super::offset_map::{EditGroup, Groups, Offsets};
use crate::Span;
use core::fmt;

/// A cursor over [`Offsets`], for spans in text order.
///
/// The results are those of [`Offsets::to_original`] and [`Offsets::to_normalized`]. Spans whose starts
/// do not decrease take amortized constant time: the cursor decodes each edit once. A span before the
/// last one restarts the cursor.
///
/// # Examples
///
/// ```
/// use kalima::{Normalizer, tokens};
/// let source = "كَتَبَ المُدَرِّسُ الدَّرسَ"; // "the teacher wrote the lesson"
/// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
/// let mut cursor = offsets.cursor();
/// let words: Vec<&str> =
///     tokens(&text).map(|token| cursor.to_original(token.span()).of(source)).collect();
/// assert_eq!(words, ["كَتَبَ", "المُدَرِّسُ", "الدَّرسَ"]);
/// ```
#[derive(Clone)]
pub struct OffsetsCursor<'o> {
    offsets: &'o Offsets,
    normalized: Position<'o>,
    original: Position<'o>,
}

impl Offsets {
    /// Returns a cursor, which maps spans in text order faster than the map itself.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let (_, offsets) = Normalizer::search().normalize_with_offsets("مُدُن"); // "cities"
    /// let mut cursor = offsets.cursor();
    /// assert_eq!(cursor.to_original(Span::new(0, 2)), Span::new(0, 4));
    /// assert_eq!(cursor.to_original(Span::new(4, 6)), Span::new(8, 10));
    /// ```
    #[must_use]
    pub fn cursor(&self) -> OffsetsCursor<'_> {
        let start = Position::new(self);
        OffsetsCursor { offsets: self, normalized: start.clone(), original: start }
    }
}

impl OffsetsCursor<'_> {
    /// Returns the part of the original that a part of the normalized text comes from, as
    /// [`Offsets::to_original`].
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let (_, offsets) = Normalizer::search().normalize_with_offsets("مُدُن"); // "cities"
    /// assert_eq!(offsets.cursor().to_original(Span::new(2, 4)), Span::new(4, 8));
    /// ```
    pub fn to_original(&mut self, normalized: Span) -> Span {
        self.normalized.map(self.offsets, normalized, Side::Normalized)
    }

    /// Returns the part of the normalized text that a part of the original becomes, as
    /// [`Offsets::to_normalized`].
    ///
    /// # Examples
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let (_, offsets) = Normalizer::search().normalize_with_offsets("مُدُن"); // "cities"
    /// assert_eq!(offsets.cursor().to_normalized(Span::new(4, 8)), Span::new(2, 4));
    /// ```
    pub fn to_normalized(&mut self, original: Span) -> Span {
        self.original.map(self.offsets, original, Side::Source)
    }
}

impl fmt::Debug for OffsetsCursor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OffsetsCursor").field("offsets", self.offsets).finish_non_exhaustive()
    }
}

/// A position on one side of the map: the last group at or before it, and the groups after that.
#[derive(Clone)]
struct Position<'o> {
    at: usize,
    current: Option<EditGroup>,
    rest: Groups<'o>,
}

impl<'o> Position<'o> {
    fn new(offsets: &'o Offsets) -> Self {
        Self { at: 0, current: None, rest: offsets.groups_from(Checkpoint::default()) }
    }

    fn map(&mut self, offsets: &'o Offsets, span: Span, from: Side) -> Span {
        if span.start < self.at {
            *self = Self::new(offsets);
        }
        let start = self.advance(span.start, from).map_start(span.start, from);
        // The next span may start before the end of this one.
        let end = if span.end > span.start {
            self.clone().advance(span.end, from)
        } else {
            self.advance(span.end.max(self.at), from)
        };
        Span::new(start, end.map_end(span.end, from))
    }

    /// Moves to a position, not before the current one, and returns the last edit at or before it.
    fn advance(&mut self, position: usize, side: Side) -> Edit {
        self.at = position;
        loop {
            let mut rest = self.rest.clone();
            let Some(group) =
                rest.next().filter(|group| group.edit_before(position, side).is_some())
            else {
                break;
            };
            self.current = Some(group);
            self.rest = rest;
        }
        let edit = self.current.as_ref().and_then(|group| group.edit_before(position, side));
        edit.unwrap_or(Edit::at(Checkpoint::default()))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Normalizer, Span};
    use alloc::vec::Vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_cursor_returns_what_the_map_returns(
            text in "([ا-ي]{1,3}|[\u{64B}-\u{652}]{1,2}|ـ|ﷺ|ﻼ|[0-9٠-٩]| |\n|a|😀){0,80}",
            starts in prop::collection::vec((0..400_usize, 0..20_usize), 0..20),
        ) {
            let (normal, offsets) = Normalizer::search().normalize_with_offsets(&text);
            for sorted in [true, false] {
                let mut spans: Vec<(usize, usize)> = starts.clone();
                if sorted {
                    spans.sort_unstable();
                }
                let mut cursor = offsets.cursor();
                for (start, len) in spans {
                    let span = |text: &str| {
                        let floor = |at: usize| {
                            (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap()
                        };
                        Span::new(floor(start), floor(start + len))
                    };
                    let at = span(&normal);
                    prop_assert_eq!(cursor.to_original(at), offsets.to_original(at));
                    let at = span(&text);
                    prop_assert_eq!(cursor.to_normalized(at), offsets.to_normalized(at));
                }
            }
        }
    }
}
