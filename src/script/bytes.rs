//! Predicates on the UTF-8 bytes of Arabic letters, for code that skips decoding.

/// Returns true if the two bytes encode one of the 36 basic Arabic letters, U+0621–063A and
/// U+0641–064A.
#[inline]
pub(crate) const fn is_basic_letter(pair: [u8; 2]) -> bool {
    matches!(pair, [0xD8, 0xA1..=0xBA] | [0xD9, 0x81..=0x8A])
}
