//! The codec of edits: a code of about one byte for each, or two masks for the edits of 64 bytes.
//!
//! ```text
//! byte     gap << 4 | lengths     «كِتَاب» without marks: 2 edits of 4 bytes to 2
//! codes    00  00                 no gap, lengths number 0 (4 to 2), twice
//! ```

use super::edit::{Checkpoint, Edit, Side};
use super::edit_mask::EditMask;
use crate::Span;
use alloc::vec::Vec;

/// The number of codes between two checkpoints.
pub(super) const CODES_PER_CHECKPOINT: usize = 256;
/// A pair of masks counts as so many codes.
pub(super) const CODES_PER_MASK: usize = 32;

/// A run of equal edits: `gap` bytes are kept, then `source` bytes become `normal` bytes, `times` over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Code {
    pub(super) gap: usize,
    pub(super) source: usize,
    pub(super) normal: usize,
    pub(super) times: usize,
}

/// The lengths that the low half of the first byte of a code is a number of: a letter and marks, digits,
/// forms, a letter more or less, marks in another order.
const COMMON_LENGTHS: [(usize, usize); 12] = [
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
];
/// Two masks follow.
const MASKS_FOLLOW: u8 = 12;
/// Three bytes, one character that spells words; the length of these follows, as a number.
const WORDS_FOLLOW: u8 = 13;
/// The lengths follow, as two numbers.
const SHAPE_FOLLOWS: u8 = 14;
/// A number follows: the last code is repeated so many times.
pub(super) const REPEAT: u8 = 15;
/// In the high half: the gap follows, as a number; lower values are the gap.
const GAP_FOLLOWS: u8 = 15;

impl Checkpoint {
    pub(super) const fn advance(&mut self, code: Code) {
        self.source += code.times * (code.gap + code.source);
        self.normal += code.times * (code.gap + code.normal);
    }

    pub(super) const fn advance_by(&mut self, gap: usize, masks: EditMask) {
        let len = masks.len();
        self.source += gap + len;
        self.normal += gap + masks.kept_before(len);
    }
}

impl Code {
    pub(super) const NONE: Self = Self { gap: 0, source: 0, normal: 0, times: 0 };

    pub(super) const fn on(self, side: Side) -> usize {
        match side {
            Side::Source => self.source,
            Side::Normalized => self.normal,
        }
    }

    /// Returns the edit of this number, if the code is at `checkpoint`.
    pub(super) const fn edit(self, checkpoint: Checkpoint, index: usize) -> Edit {
        let source = checkpoint.source + index * (self.gap + self.source) + self.gap;
        let normal = checkpoint.normal + index * (self.gap + self.normal) + self.gap;
        Edit {
            source: Span::new(source, source + self.source),
            normal: Span::new(normal, normal + self.normal),
        }
    }

    pub(super) fn write(self, codes: &mut Vec<u8>) {
        let lengths = (self.source, self.normal);
        let shape = COMMON_LENGTHS.iter().zip(0..).find(|&(&shape, _)| shape == lengths);
        let other = if self.source == 3 { WORDS_FOLLOW } else { SHAPE_FOLLOWS };
        let shape = shape.map_or(other, |(_, number)| number);
        write_head(self.gap, shape, codes);
        if shape == SHAPE_FOLLOWS {
            write_number(self.source, codes);
        }
        if matches!(shape, WORDS_FOLLOW | SHAPE_FOLLOWS) {
            write_number(self.normal, codes);
        }
    }
}

/// Writes the first byte of a code, and the gap.
fn write_head(gap: usize, shape: u8, codes: &mut Vec<u8>) {
    let short = u8::try_from(gap).map_or(GAP_FOLLOWS, |gap| gap.min(GAP_FOLLOWS));
    codes.push(short << 4 | shape);
    if short == GAP_FOLLOWS {
        write_number(gap, codes);
    }
}

/// A decoded code.
#[derive(Clone, Copy)]
pub(super) enum Item {
    /// Equal edits.
    Run(Code),
    /// The last code, so many times more.
    Again(usize),
    /// After so many kept bytes, the edits of the next 64.
    EditMask(usize, EditMask),
}

impl Item {
    pub(super) fn read(bytes: &mut core::slice::Iter<'_, u8>) -> Option<Self> {
        let first = *bytes.next()?;
        let shape = first & 15;
        if shape == REPEAT {
            return Some(Self::Again(read_number(bytes)));
        }
        let gap = match first >> 4 {
            GAP_FOLLOWS => read_number(bytes),
            gap => usize::from(gap),
        };
        let (source, normal) = match COMMON_LENGTHS.get(usize::from(shape)) {
            Some(&lengths) => lengths,
            None if shape == MASKS_FOLLOW => {
                return Some(Self::EditMask(
                    gap,
                    EditMask { unit_starts: read_mask(bytes), kept: read_mask(bytes) },
                ));
            }
            None if shape == WORDS_FOLLOW => (3, read_number(bytes)),
            None => (read_number(bytes), read_number(bytes)),
        };
        Some(Self::Run(Code { gap, source, normal, times: 1 }))
    }
}

impl EditMask {
    pub(super) fn write(self, gap: usize, codes: &mut Vec<u8>) {
        write_head(gap, MASKS_FOLLOW, codes);
        let mut both = [0; 16];
        let (unit_starts, kept) = both.split_at_mut(8);
        unit_starts.copy_from_slice(&self.unit_starts.to_le_bytes());
        kept.copy_from_slice(&self.kept.to_le_bytes());
        codes.extend_from_slice(&both);
    }
}

fn read_mask(bytes: &mut core::slice::Iter<'_, u8>) -> u64 {
    let Some((mask, rest)) = bytes.as_slice().split_first_chunk() else { return u64::MAX };
    *bytes = rest.iter();
    u64::from_le_bytes(*mask)
}

/// Writes a number, seven bits a byte, the lowest first. The high bit is set if more follow.
pub(super) fn write_number(mut number: usize, codes: &mut Vec<u8>) {
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
