//! The class bytes of a block: by shuffles over rows of sixteen characters, for a few by a call.

use fearless_simd::{i8x64, mask8x64, prelude::*, u8x16, u8x64};

use super::super::batch::BLOCK;
use super::super::class_table::{GENERAL, LATIN, PAIRS, Table};

/// The most bytes after a block that a character in it may reach, if shuffles classify it.
pub(super) const REACH: usize = 3;
/// A block and the bytes that its characters reach.
pub(super) type Window = [u8; BLOCK + REACH];

/// The kinds of bytes in a batch that Arabic text rarely has, and then has often.
#[derive(Clone, Copy)]
pub(super) struct LeadBytes {
    /// ASCII from U+0040 on. Found once for the batch: a mispredicted branch for each block costs more.
    has_ascii_letters: bool,
    /// The blocks with characters of more than one byte outside of U+0600–06FF, the first as the
    /// lowest bit.
    pub(super) blocks_with_other_scripts: u32,
}

impl LeadBytes {
    #[inline(always)]
    pub(super) fn of<'w, S: Simd>(simd: S, windows: impl Iterator<Item = &'w Window>) -> Self {
        // The wanted bytes are mapped to the lowest values, so that one minimum over all blocks finds them.
        let (mut letters, mut others) = (u8x64::splat(simd, 0xFF), 0);
        for (k, window) in windows.enumerate() {
            let byte = u8x64::from_slice(simd, &window[..BLOCK]);
            letters = letters.min(byte ^ 0x40);
            let has_others = ((byte ^ 0xD8) - 4).simd_lt(u8x64::splat(simd, 0x40 - 4)).any_true();
            others |= u32::from(has_others) << k;
        }
        Self {
            has_ascii_letters: letters.simd_lt(u8x64::splat(simd, 0x40)).any_true(),
            blocks_with_other_scripts: others,
        }
    }
}

/// Which bytes begin a character of U+0600–06FF.
#[inline(always)]
fn is_pair<S: Simd>(simd: S, byte: u8x64<S>) -> mask8x64<S> {
    (byte & 0xFC).simd_eq(u8x64::splat(simd, 0xD8))
}

/// Which bytes have their highest bit set.
#[inline(always)]
pub(super) fn is_high<S: Simd>(simd: S, byte: u8x64<S>) -> mask8x64<S> {
    byte.bitcast::<i8x64<S>>().simd_lt(i8x64::splat(simd, 0))
}

/// Writes the class bytes of ASCII and of U+0600–06FF in a block to `classes`.
#[inline(always)]
pub(super) fn classify<S: Simd>(
    simd: S,
    table: &Table,
    window: &Window,
    leads: LeadBytes,
    classes: &mut [u8],
) {
    let byte = u8x64::from_slice(simd, &window[..BLOCK]);
    let next = u8x64::from_slice(simd, &window[1..=BLOCK]);

    let (row, column) = (byte >> 4, byte & 0x0F);
    let mut single = shuffle(simd, &table.ascii_rows, row);
    single = overlay_row(simd, table, 2, row, 2, column, single);
    single = overlay_row(simd, table, 3, row, 3, column, single);
    if leads.has_ascii_letters {
        for number in 4..8 {
            single = overlay_row(simd, table, number, row, number, column, single);
        }
    }

    let paired = is_pair(simd, byte);
    let (row, column) = ((byte & 3) << 2 | (next >> 4) & 3, next & 0x0F);
    let row_xor = shuffle(simd, &table.row_xor, row);
    let mut pair =
        shuffle(simd, &table.row_default, row) ^ row_xor & shuffle(simd, &table.column_xor, column);
    if (is_high(simd, row_xor) & paired).any_true() {
        for number in table.mixed_rows() {
            pair = overlay_row(simd, table, PAIRS + number, row, number, column, pair);
        }
    }
    let class = paired.select(pair, single);
    class.store_slice(&mut classes[..BLOCK]);
}

/// Writes the class bytes of other characters over a block: Latin-1 and general punctuation,
/// presentation forms, pictographs. Returns the first bytes of the characters that are none of these.
#[inline(always)]
pub(super) fn classify_others<S: Simd>(
    simd: S,
    table: &Table,
    window: &Window,
    classes: &mut [u8],
) -> u64 {
    let byte = u8x64::from_slice(simd, &window[..BLOCK]);
    let next = u8x64::from_slice(simd, &window[1..=BLOCK]);
    let third = u8x64::from_slice(simd, &window[2..][..BLOCK]);
    let fourth = u8x64::from_slice(simd, &window[3..]);
    let mut class = u8x64::from_slice(simd, &classes[..BLOCK]);
    let splat = |byte| u8x64::splat(simd, byte);
    let latin = byte.simd_eq(splat(0xC2));
    let general = byte.simd_eq(splat(0xE2)) & next.simd_eq(splat(0x80));
    let forms = byte.simd_eq(splat(0xEF))
        & (next.simd_eq(splat(0xBA)) | next.simd_eq(splat(0xBB)) & third.simd_lt(splat(0xBD)));
    let emoji = byte.simd_eq(splat(0xF0)) & next.simd_eq(splat(0x9F));
    let eighth = third.simd_eq(splat(0x8F));
    let pictures = emoji & (third - 0x8C).simd_lt(splat(0xAC - 0x8C)) & !eighth;
    let tones = emoji & eighth & fourth.simd_ge(splat(0xBB));

    class = pictures.select(splat(table.pictures), class);
    class = tones.select(splat(table.tones), class);
    class = forms.select(splat(table.forms), class);
    let looked_up = latin | general;
    if looked_up.any_true() {
        let low = latin.select(next, third);
        let first = latin.select(splat(LATIN as u8), splat(GENERAL as u8));
        let row = looked_up.select(first | (low >> 4) & 3, splat(0));
        for number in LATIN..GENERAL + 4 {
            class = overlay_row(simd, table, number, row, number, low & 0x0F, class);
        }
    }
    class.store_slice(&mut classes[..BLOCK]);
    let known = is_pair(simd, byte) | looked_up | forms | pictures | tones;
    (byte.simd_ge(splat(0xC0)) & !known).to_bitmask()
}

/// Replaces `class` by the entry of the row `number` wherever `row` is `this`.
#[inline(always)]
fn overlay_row<S: Simd>(
    simd: S,
    table: &Table,
    number: usize,
    row: u8x64<S>,
    this: usize,
    column: u8x64<S>,
    class: u8x64<S>,
) -> u8x64<S> {
    let says = shuffle(simd, &table.rows[number], column);
    row.simd_eq(u8x64::splat(simd, this as u8)).select(says, class)
}

/// Looks sixteen bytes up, each by the lower half of a byte.
#[inline(always)]
pub(super) fn shuffle<S: Simd>(simd: S, row: &[u8; 16], by: u8x64<S>) -> u8x64<S> {
    u8x64::block_splat(u8x16::from_slice(simd, row)).swizzle_dyn_within_blocks(by)
}

/// Writes the class bytes of the characters that begin at the bits of `others`.
#[inline(never)]
pub(super) fn classify_by_call(
    table: &Table,
    text: &str,
    at: usize,
    others: u64,
    classes: &mut [u8],
) {
    let mut others = others;
    while others != 0 {
        let bit = others.trailing_zeros() as usize;
        others &= others - 1;
        let Some(c) = text.get(at + bit..).and_then(|rest| rest.chars().next()) else { return };
        if let Some(byte) = classes.get_mut(bit) {
            *byte = table.of(c);
        }
    }
}
