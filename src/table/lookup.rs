//! Lookups in the tables.

use super::{class, emoji, joining_type, presentation_forms};

/// The class number of `c`, an index into `script::Class::ALL`: two dependent loads below U+10000,
/// three above, and no branch but that one.
#[inline]
pub(crate) const fn class_number(c: char) -> u8 {
    let c = c as usize;
    // No index can be out of range: each is masked to the length of its table or is a `u8` into a
    // table of 256.
    if c < 0x1_0000 {
        class::LEAVES[class::BMP[c >> 6] as usize][c & 63]
    } else {
        let middle = class::ROOT[(c - 0x1_0000) >> 12 & 0xFF] as usize & 31;
        let leaf = class::MIDDLES[middle][c >> 6 & 63] as usize;
        class::ASTRAL_LEAVES[leaf][c & 63]
    }
}

/// Returns the range that contains `c`, by binary search in a sorted table.
fn find<T>(table: &[T], c: u32, range: impl Fn(&T) -> (u32, u32)) -> Option<&T> {
    let next = table.partition_point(|row| range(row).1 < c);
    table.get(next).filter(|row| range(row).0 <= c)
}

/// Returns the simple lowercase mapping, or `c` itself if there is none.
#[inline]
pub(crate) fn lowercase(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { lowercase_beyond_ascii(c) }
}

fn lowercase_beyond_ascii(c: char) -> char {
    let code = u32::from(c);
    find(super::lowercase::RUNS, code, |&(first, last, ..)| (first, last))
        .filter(|&&(first, _, step, _)| (code - first).is_multiple_of(step))
        .and_then(|&(.., distance)| char::from_u32(code.wrapping_add_signed(distance)))
        .unwrap_or(c)
}

/// Returns true if `c` is an emoji only before U+FE0F; false for ASCII.
pub(crate) fn is_text_emoji(c: char) -> bool {
    find(emoji::TEXT, u32::from(c), |&range| range).is_some()
}

/// Returns true if `c` is `Extended_Pictographic`.
pub(crate) fn is_pictographic(c: char) -> bool {
    find(emoji::PICTOGRAPHIC, u32::from(c), |&range| range).is_some()
}

/// Returns the content of a presentation form, and whether it is combining marks alone.
pub(crate) fn presentation_form(c: char) -> Option<(&'static str, bool)> {
    let entry = match c {
        '\u{FB50}'..='\u{FDFF}' => presentation_forms::FORMS_A.get(c as usize - 0xFB50),
        '\u{FE70}'..='\u{FEFF}' => presentation_forms::FORMS_B.get(c as usize - 0xFE70),
        _ => None,
    };
    let entry = usize::from(*entry?);
    let (start, length) = (entry & 0xFFF, entry >> 12 & 7);
    let letters = presentation_forms::LETTERS.get(2 * start..2 * (start + length))?;
    (length != 0).then_some((letters, entry >> 15 != 0))
}

/// Returns how a letter joins: 1 to the letter before it, 2 to the letter after it, 3 both, 0
/// neither.
pub(crate) fn joining(c: char) -> u8 {
    let code = u32::from(c);
    match code {
        0x0600..0x0900 => {
            let byte = joining_type::DENSE.get((code as usize - 0x0600) / 4).copied().unwrap_or(0);
            byte >> (code % 4 * 2) & 3
        }
        // U+200D ZERO WIDTH JOINER is the one joiner outside of the Arabic blocks.
        0x200D => 3,
        _ => find(joining_type::ASTRAL, code, |&(first, last, _)| (first, last))
            .map_or(0, |row| row.2),
    }
}

/// The canonical combining class of a mark of the Arabic blocks, 0 for all else.
pub(crate) fn combining_class(c: char) -> u8 {
    let code = u32::from(c);
    match code {
        0x0600..0x0900 => {
            super::combining_class::DENSE.get(code as usize - 0x0600).copied().unwrap_or(0)
        }
        _ => find(super::combining_class::ASTRAL, code, |&(first, last, _)| (first, last))
            .map_or(0, |row| row.2),
    }
}
