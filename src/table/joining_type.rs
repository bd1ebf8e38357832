//! To which sides a letter of the Arabic blocks joins.
//!
//! DO NOT EDIT: `KALIMA_BLESS=1 cargo test --test tables` writes this file.
//! Source: UCD 17.0.0, `DerivedJoiningType`.

/// From U+0600, four characters a byte, the first lowest; 1: to what precedes it, 2: to what follows it.
#[rustfmt::skip]
pub(super) static DENSE: [u8; 192] = [
    0, 0, 0, 0, 0, 0, 0, 0, 83, 117, 247, 127, 213, 255, 255, 255, 255, 255, 61, 0, 0, 0, 0, 0, 0, 0, 0, 240, 84, 84, 255, 255,
    255, 255, 85, 85, 85, 85, 245, 255, 255, 255, 255, 255, 255, 255, 255, 255, 125, 85, 85, 119, 95, 4, 0, 0, 0, 0, 0, 80, 0, 0, 240, 195,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 87, 255, 255, 255, 127, 253, 119, 253, 245, 255,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 85, 85, 85, 85,
    213, 63, 252, 223, 0, 0, 0, 0, 255, 255, 95, 209, 215, 255, 247, 255, 255, 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
];

/// From U+10000: first, last and the two bits.
#[rustfmt::skip]
pub(super) static ASTRAL: &[(u32, u32, u8)] = &[
    (0x10EC2, 0x10EC2, 1),
    (0x10EC3, 0x10EC4, 3),
    (0x10EC6, 0x10EC7, 3),
];
