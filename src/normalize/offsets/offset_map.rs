//! The offset map: spans of a normalized text to spans of its source, and back.
//!
//! Only edits are stored: a code of about one byte for each, or two bits for every byte of the source
//! where edits are dense.

use super::codec::{Code, Item};
use super::edit::{Checkpoint, Edit, Side};
use super::edit_mask::EditMask;
use crate::Span;
use alloc::vec::Vec;
use core::fmt;

/// The map between a normalized text and its source, exact in both directions.
///
/// It is owned and knows neither text. Nothing is stored for unchanged text, nor for a character that becomes another of the same length; an edit takes about one byte, and all edits
/// of 64 bytes no more than 20 unless something becomes longer. Each look-up takes time logarithmic
/// in the number of edits.
///
/// Spans start and end on character boundaries of their text; so do the results. The rules:
///
/// - A character that is kept, or becomes another one, corresponds to that one.
/// - A deleted character belongs to the character before it, as a mark does to its letter: the source
///   of the letter is the letter *and* the marks deleted after it. At the start of the text it belongs
///   to the next character.
/// - Characters that change together (a composition, marks in another order, a ligature
///   spelled out) correspond as one: a position inside of such an edit is taken outward, a start to
///   the start of the whole, an end to its end.
///
/// So both maps are monotone, and `to_original(to_normalized(span))` contains `span`, for every span.
///
/// ```
/// use kalima::{Normalizer, Span};
/// let source = "مُدَرِّسٌ"; // "teacher"
/// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
/// assert_eq!(text, "مدرس");
/// let span = offsets.to_original(Span::new(4, 6)); // the third letter, with shadda and kasra
/// assert_eq!(&source[span.range()], "رِّ");
/// assert_eq!(offsets.to_normalized(span), Span::new(4, 6));
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Offsets {
    /// The edits, one code after the other.
    pub(super) codes: Vec<u8>,
    /// Places in `codes` to start reading from, in order, without the start itself.
    pub(super) checkpoints: Vec<Checkpoint>,
}

impl Offsets {
    /// Returns true if every position is the same in both texts.
    ///
    /// It is if nothing changes, and also where characters only become others of the same length.
    ///
    /// ```
    /// use kalima::Normalizer;
    /// let search = Normalizer::search();
    /// assert!(search.normalize_with_offsets("على").1.is_identity()); // "on"
    /// assert!(!search.normalize_with_offsets("عَلى").1.is_identity());
    /// ```
    #[must_use]
    pub fn is_identity(&self) -> bool {
        self.codes.is_empty()
    }

    /// Returns the part of the source that a part of the normalized text comes from.
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let source = "قال النبي \u{FDFA}"; // "the Prophet said", and a ligature of four words
    /// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
    /// let found = text.find("وسلم").unwrap();
    /// let span = offsets.to_original(Span::new(found, found + 8));
    /// assert_eq!(&source[span.range()], "\u{FDFA}");
    /// ```
    #[must_use]
    pub fn to_original(&self, normalized: Span) -> Span {
        self.map(normalized, Side::Normalized)
    }

    /// Returns the part of the normalized text that a part of the source becomes; it can be empty.
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let source = "هـــذا"; // "this", drawn out
    /// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
    /// let span = offsets.to_normalized(Span::new(8, 10));
    /// assert_eq!(&text[span.range()], "ذ");
    /// ```
    #[must_use]
    pub fn to_normalized(&self, source: Span) -> Span {
        self.map(source, Side::Source)
    }

    /// Returns the edits, in order: a part of the source and the part of the normalized text that it
    /// becomes. Between them the bytes correspond one to one.
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let (_, offsets) = Normalizer::search().normalize_with_offsets("قال مُحمد"); // "Muhammad said"
    /// assert!(offsets.edits().eq([(Span::new(7, 11), Span::new(7, 9))])); // م with its damma
    /// ```
    pub fn edits(&self) -> impl Iterator<Item = (Span, Span)> + Clone + '_ {
        let mut groups = self.groups_from(Checkpoint::default());
        let mut group = None;
        core::iter::from_fn(move || {
            loop {
                if let Some(edit) = group.as_mut().and_then(EditGroup::next) {
                    return Some((edit.source, edit.normal));
                }
                group = Some(groups.next()?);
            }
        })
    }

    fn map(&self, span: Span, from: Side) -> Span {
        let start = self.edit_before(span.start, from);
        let end = if span.end == span.start { start } else { self.edit_before(span.end, from) };
        Span::new(start.map_start(span.start, from), end.map_end(span.end, from))
    }

    /// Returns the last edit that starts at or before a position, or the empty one at a checkpoint after it.
    fn edit_before(&self, position: usize, side: Side) -> Edit {
        let after = self.checkpoints.partition_point(|checkpoint| checkpoint.on(side) <= position);
        let checkpoint =
            after.checked_sub(1).and_then(|index| self.checkpoints.get(index)).copied();
        let checkpoint = checkpoint.unwrap_or_default();
        let mut before = Edit::at(checkpoint);
        for group in self.groups_from(checkpoint) {
            match group.edit_before(position, side) {
                Some(edit) => before = edit,
                None => break,
            }
        }
        before
    }

    /// Returns the groups of edits from a checkpoint on.
    pub(super) fn groups_from(&self, checkpoint: Checkpoint) -> Groups<'_> {
        let bytes = self.codes.get(checkpoint.code..).unwrap_or(&[]).iter();
        Groups { bytes, at: checkpoint, last: Code::NONE }
    }
}

/// An iterator over the groups of edits from a checkpoint on.
#[derive(Clone)]
pub(super) struct Groups<'o> {
    bytes: core::slice::Iter<'o, u8>,
    at: Checkpoint,
    last: Code,
}

impl Iterator for Groups<'_> {
    type Item = EditGroup;

    #[inline]
    fn next(&mut self) -> Option<EditGroup> {
        let edits = match Item::read(&mut self.bytes)? {
            Item::Run(code) => Edits::Run(code),
            Item::Again(times) => Edits::Run(Code { times, ..self.last }),
            Item::EditMask(gap, masks) => Edits::EditMask(gap, masks),
        };
        let before = self.at;
        match edits {
            Edits::Run(code) => {
                self.last = code;
                self.at.advance(code);
            }
            Edits::EditMask(gap, masks) => self.at.advance_by(gap, masks),
        }
        Some(EditGroup { at: before, edits, index: 0, left: u64::MAX })
    }
}

/// The edits of one code.
#[derive(Clone, Copy)]
enum Edits {
    Run(Code),
    EditMask(usize, EditMask),
}

/// A code, its positions, and the number of its edits that were returned.
#[derive(Clone, Copy)]
pub(super) struct EditGroup {
    at: Checkpoint,
    edits: Edits,
    index: usize,
    left: u64,
}

impl EditGroup {
    /// Returns the last edit of the group that starts at or before a position, or `None` if the group is
    /// after it.
    #[inline]
    pub(super) fn edit_before(&self, position: usize, side: Side) -> Option<Edit> {
        let at = self.start();
        let beyond = position.checked_sub(at.on(side))?;
        Some(match self.edits {
            Edits::Run(code) => {
                let index = beyond.checked_div(code.gap + code.on(side)).unwrap_or(0);
                code.edit(self.at, index.min(code.times - 1))
            }
            Edits::EditMask(_, masks) => masks.unit(at, beyond, side),
        })
    }

    /// Returns the start of the first edit, or of the masks.
    const fn start(&self) -> Checkpoint {
        let gap = match self.edits {
            Edits::Run(code) => code.gap,
            Edits::EditMask(gap, _) => gap,
        };
        Checkpoint { source: self.at.source + gap, normal: self.at.normal + gap, ..self.at }
    }

    fn next(&mut self) -> Option<Edit> {
        match self.edits {
            Edits::Run(code) => {
                let edit = code.edit(self.at, self.index);
                self.index += 1;
                (self.index <= code.times).then_some(edit)
            }
            Edits::EditMask(_, masks) => masks.next(self.start(), &mut self.left),
        }
    }
}

impl fmt::Debug for Offsets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.edits()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Offsets;
    use crate::Normalizer;
    use alloc::string::String;

    fn size(text: &str) -> (Offsets, usize) {
        let (_, offsets) = Normalizer::search().normalize_with_offsets(text);
        let size = offsets.codes.len() + offsets.checkpoints.len() * size_of::<super::Checkpoint>();
        (offsets, size)
    }

    #[test]
    fn nothing_is_stored_for_what_stays() {
        assert_eq!(size(&"كتاب ".repeat(1000)).1, 0);
        assert_eq!(size(&"إلى ABC ".repeat(1000)).1, 0); // same lengths
        let one = alloc::format!("{0}مُ{0}", "كتاب ".repeat(1000));
        assert!(size(&one).1 < 24);
    }

    #[test]
    fn half_a_byte_for_a_byte_where_everything_changes() {
        let mixed = |units: &[&str]| -> String {
            // No two neighbours alike, so that nothing is saved by repetition.
            (0..20_000_usize).filter_map(|i| units.get(i * i / 3 % units.len()).copied()).collect()
        };
        for text in [
            mixed(&["مُ", "حَّ", "دِ", "نْ"]),
            mixed(&["ﻣ", "ﺮ", "ﻼ", "ﺎ"]),
            mixed(&["٠", "١", "٢", "٣"]),
            mixed(&["مُحَمَّدٌ ", "رَسُولُ ", "اللهِ "]),
            "ﷺ".repeat(9999),
            "a\u{640}".repeat(9999),
        ] {
            let (offsets, size) = size(&text);
            assert!(size * 2 <= text.len() + 64, "{size} of {}: {:.20}", text.len(), text);
            assert!(offsets.edits().next().is_some());
        }
        // Words spelled out take a byte more: their lengths differ.
        let text = mixed(&["ﷺ", "ﷲ"]);
        assert!(size(&text).1 * 4 <= text.len() * 3);
    }
}
