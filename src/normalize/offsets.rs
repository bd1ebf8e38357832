//! Where each part of a normalized text comes from: edits only, coded in about a byte each.

use super::sink::{Copied, Sink};
use crate::Span;
use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::convert::Infallible;
use core::fmt;
use core::ops::Range;

/// The map between a normalized text and its source, exact in both directions.
///
/// It is owned and knows neither text. Nothing is stored for stretches that stay as they are, nor
/// for a character that becomes another of the same length; an edit takes about one byte. Each
/// question takes time logarithmic in the number of edits.
///
/// Spans begin and end on character boundaries of the text that they are of, and so do the answers.
/// The rules:
///
/// - A character that stays, or becomes another one, corresponds to that one.
/// - What is deleted belongs to the character before it, as a mark does to its letter: the letter's
///   source is the letter *and* the marks deleted after it. At the very start of the text it belongs
///   to what follows.
/// - Characters that change together (a composition, marks brought in another order, a ligature
///   spelled out) correspond as one: a position inside of such an edit is taken outward, a start to
///   the start of the whole, an end to its end.
///
/// So both maps are monotone, and `to_source(to_normalized(span))` contains `span`, for every span.
///
/// ```
/// use kalima::{Normalizer, Span};
/// let source = "مُدَرِّسٌ"; // "teacher"
/// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
/// assert_eq!(text, "مدرس");
/// let span = offsets.to_source(Span::new(4, 6)); // the third letter, with shadda and kasra
/// assert_eq!(&source[span.range()], "رِّ");
/// assert_eq!(offsets.to_normalized(span), Span::new(4, 6));
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Offsets {
    /// The edits, one code after the other.
    codes: Vec<u8>,
    /// Places in `codes` to start reading from, in order; the start itself is left out.
    marks: Vec<Mark>,
}

/// Both positions before a code, and its place.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Mark {
    source: usize,
    normal: usize,
    code: usize,
}

/// A mark stands before every code whose number is a multiple of this.
const CODES_PER_MARK: usize = 128;

/// A run of edits that are alike: so many bytes that stay, then so many that become so many, and
/// that again `times` over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Code {
    gap: usize,
    source: usize,
    normal: usize,
    times: usize,
}

/// The lengths that the low half of a code's first byte stands for: letter and marks, digits,
/// forms, a letter more or less, marks in another order.
const SHAPES: [(usize, usize); 14] = [
    (4, 2),
    (6, 2),
    (8, 2),
    (2, 1),
    (3, 2),
    (3, 4),
    (5, 2),
    (4, 4),
    (4, 1),
    (6, 4),
    (6, 6),
    (3, 1),
    (5, 4),
    (1, 2),
];
/// The lengths follow, as two numbers.
const SHAPE_FOLLOWS: u8 = 14;
/// The last code again, as often as the number that follows says.
const AGAIN: u8 = 15;
/// In the high half: the gap follows, as a number; lower values are the gap.
const GAP_FOLLOWS: u8 = 15;

impl Offsets {
    /// Whether every position is the same in both texts.
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

    /// The part of the source that a part of the normalized text comes from.
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let source = "قال النبي \u{FDFA}"; // "the Prophet said", and a ligature of four words
    /// let (text, offsets) = Normalizer::search().normalize_with_offsets(source);
    /// let found = text.find("وسلم").unwrap();
    /// let span = offsets.to_source(Span::new(found, found + 8));
    /// assert_eq!(&source[span.range()], "\u{FDFA}");
    /// ```
    #[must_use]
    pub fn to_source(&self, normalized: Span) -> Span {
        self.map(normalized, Side::Normal)
    }

    /// The part of the normalized text that a part of the source becomes; it can be empty.
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

    /// The edits, in order: a part of the source and the part of the normalized text that it
    /// becomes. Between them the bytes correspond one to one.
    ///
    /// ```
    /// use kalima::{Normalizer, Span};
    /// let (_, offsets) = Normalizer::search().normalize_with_offsets("قال مُحمد"); // "Muhammad said"
    /// assert!(offsets.edits().eq([(Span::new(7, 11), Span::new(7, 9))])); // م with its damma
    /// ```
    pub fn edits(&self) -> impl Iterator<Item = (Span, Span)> + Clone + '_ {
        let codes = self.codes_from(Mark::default());
        codes.flat_map(|(mark, code)| {
            (0..code.times).map(move |index| {
                let edit = code.edit(mark, index);
                (edit.source, edit.normal)
            })
        })
    }

    fn map(&self, span: Span, from: Side) -> Span {
        let start = self.edit_before(span.start, from);
        let end = if span.end == span.start { start } else { self.edit_before(span.end, from) };
        Span::new(start.map_start(span.start, from), end.map_end(span.end, from))
    }

    /// The last edit that starts at or before a position, or the empty one at a mark after it.
    fn edit_before(&self, position: usize, side: Side) -> Edit {
        let after = self.marks.partition_point(|mark| mark.on(side) <= position);
        let mark = after.checked_sub(1).and_then(|index| self.marks.get(index)).copied();
        let mark = mark.unwrap_or_default();
        let mut before = Edit::at(mark);
        for (mark, code) in self.codes_from(mark) {
            let Some(beyond) = position.checked_sub(mark.on(side) + code.gap) else { break };
            let period = code.gap + code.on(side);
            let index = beyond.checked_div(period).unwrap_or(0);
            before = code.edit(mark, index.min(code.times - 1));
        }
        before
    }

    /// The codes from a mark on, each with the positions before it.
    fn codes_from(&self, mark: Mark) -> impl Iterator<Item = (Mark, Code)> + Clone + '_ {
        let mut bytes = self.codes.get(mark.code..).unwrap_or(&[]).iter();
        let mut at = mark;
        let mut last = Code { gap: 0, source: 0, normal: 0, times: 0 };
        core::iter::from_fn(move || {
            let mut code = Code::read(&mut bytes)?;
            if code.source == 0 && code.normal == 0 {
                code = Code { times: code.times, ..last };
            }
            last = code;
            let before = at;
            at.source += code.times * (code.gap + code.source);
            at.normal += code.times * (code.gap + code.normal);
            Some((before, code))
        })
    }
}

impl fmt::Debug for Offsets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.edits()).finish()
    }
}

/// Which of the two texts a position is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Source,
    Normal,
}

impl Mark {
    const fn on(self, side: Side) -> usize {
        match side {
            Side::Source => self.source,
            Side::Normal => self.normal,
        }
    }
}

/// One edit: a span of each text.
#[derive(Clone, Copy)]
struct Edit {
    source: Span,
    normal: Span,
}

impl Edit {
    const fn at(mark: Mark) -> Self {
        Self {
            source: Span::new(mark.source, mark.source),
            normal: Span::new(mark.normal, mark.normal),
        }
    }

    /// This side and the other.
    const fn sides(self, from: Side) -> (Span, Span) {
        match from {
            Side::Source => (self.source, self.normal),
            Side::Normal => (self.normal, self.source),
        }
    }

    const fn map_start(self, position: usize, side: Side) -> usize {
        let (from, to) = self.sides(side);
        // Of a text of which nothing is left, all of it counts.
        if position < from.end || position == from.start {
            to.start
        } else {
            to.end + (position - from.end)
        }
    }

    const fn map_end(self, position: usize, side: Side) -> usize {
        let (from, to) = self.sides(side);
        if position == from.start && position < from.end {
            to.start
        } else if position < from.end {
            to.end
        } else {
            to.end + (position - from.end)
        }
    }
}

impl Code {
    const fn on(self, side: Side) -> usize {
        match side {
            Side::Source => self.source,
            Side::Normal => self.normal,
        }
    }

    /// The edit of this number, where the code stands at `mark`.
    const fn edit(self, mark: Mark, index: usize) -> Edit {
        let source = mark.source + index * (self.gap + self.source) + self.gap;
        let normal = mark.normal + index * (self.gap + self.normal) + self.gap;
        Edit {
            source: Span::new(source, source + self.source),
            normal: Span::new(normal, normal + self.normal),
        }
    }

    /// Reads a code; one without lengths stands for the one before.
    fn read(bytes: &mut core::slice::Iter<'_, u8>) -> Option<Self> {
        let first = *bytes.next()?;
        let shape = first & 15;
        if shape == AGAIN {
            return Some(Self { gap: 0, source: 0, normal: 0, times: read_number(bytes) });
        }
        let gap = match first >> 4 {
            GAP_FOLLOWS => read_number(bytes),
            gap => usize::from(gap),
        };
        let (source, normal) = match SHAPES.get(usize::from(shape)) {
            Some(&lengths) => lengths,
            None => (read_number(bytes), read_number(bytes)),
        };
        Some(Self { gap, source, normal, times: 1 })
    }

    fn write(self, codes: &mut Vec<u8>) {
        let lengths = (self.source, self.normal);
        let shape = SHAPES.iter().zip(0..).find(|&(&shape, _)| shape == lengths);
        let shape = shape.map_or(SHAPE_FOLLOWS, |(_, number)| number);
        let gap = u8::try_from(self.gap).map_or(GAP_FOLLOWS, |gap| gap.min(GAP_FOLLOWS));
        codes.push(gap << 4 | shape);
        if gap == GAP_FOLLOWS {
            write_number(self.gap, codes);
        }
        if shape == SHAPE_FOLLOWS {
            write_number(self.source, codes);
            write_number(self.normal, codes);
        }
    }
}

/// Seven bits a byte, the lowest first; the high bit says that more follow.
fn write_number(mut number: usize, codes: &mut Vec<u8>) {
    while number > 0x7F {
        codes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    codes.push(number as u8);
}

fn read_number(bytes: &mut core::slice::Iter<'_, u8>) -> usize {
    let mut number = 0;
    let mut shift = 0;
    for &byte in bytes {
        number |= usize::from(byte & 0x7F) << shift;
        shift += 7;
        if byte < 0x80 || shift >= usize::BITS {
            break;
        }
    }
    number
}

/// The sink that builds the text and its offsets together.
pub(super) struct Mapped<'t> {
    text: Copied<'t>,
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

impl<'t> Mapped<'t> {
    pub(super) fn new(source: &'t str) -> Self {
        let none = Code { gap: 0, source: 0, normal: 0, times: 0 };
        Self {
            text: Copied::new(source),
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
        (self.text.finish(), self.offsets)
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
        self.text.edit(source, range, text)
    }
}
