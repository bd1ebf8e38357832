//! Generated Unicode data and the look-ups into them; imports nothing.

mod class;

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
