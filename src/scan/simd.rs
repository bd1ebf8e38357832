//! The vector kernel: 64 class bytes at once by shuffles over rows of sixteen characters, then the masks.
//!
//! Two passes over a batch. The first writes a class byte at the first byte of every character: by
//! shuffles for ASCII and U+0600–06FF, and where others stand, for general punctuation, presentation
//! forms and pictographs too; for the rest by a call. The bytes that continue a character stay zero.
//! The second reads them back at several offsets, so that every character sees the class of the one
//! before it, and compares.

use fearless_simd::{Level, dispatch, mask8x64, prelude::*, u8x16, u8x64};

use super::class::{ALONE, ANY_RARE, GAP, GROUP, LEAD, NOTED, RUN, SIGN};
use super::table::{GENERAL, LATIN, PAIRS};
use super::{BLOCK, BLOCKS, BYTES, Batch, Before, Mask, Table, length, scalar};

/// As [`scalar::read`], at the best level of this machine.
#[inline]
pub(super) fn read(table: &Table, text: &str, at: usize, batch: &mut Batch) -> Mask {
    read_at(Level::new(), table, text, at, batch)
}

/// Runs `act` compiled for the best level of this machine.
#[inline]
pub(super) fn at_best_level<R>(act: impl FnOnce() -> R) -> R {
    dispatch!(Level::new(), _simd => act())
}

#[inline(never)]
fn read_at(level: Level, table: &Table, text: &str, at: usize, batch: &mut Batch) -> Mask {
    // SSE2 alone has no shuffle worth the name.
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    if level.as_sse4_2().is_none() {
        return scalar::read(table, text, at, batch);
    }
    // A message is read in as few blocks as it has.
    if text.len().saturating_sub(at) < FEW * BLOCK {
        return dispatch!(level, simd => kernel::<_, { FEW + 2 }>(simd, table, text, at, batch));
    }
    dispatch!(level, simd => kernel::<_, { BLOCKS + 2 }>(simd, table, text, at, batch))
}

/// So many blocks hold a message.
const FEW: usize = 3;
/// Where the class bytes of the batch begin: what is before it, and behind it, has a block of its own.
const START: usize = BLOCK;
/// A block and the bytes behind it that a character in it may reach.
type Window = [u8; BLOCK + 2];

/// The masks of `ROWS - 2` blocks.
#[inline(always)]
fn kernel<S: Simd, const ROWS: usize>(
    simd: S,
    table: &Table,
    text: &str,
    at: usize,
    batch: &mut Batch,
) -> Mask {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let blocks = (rest.len() / BLOCK + 1).min(ROWS - 2);
    let bytes = (ROWS - 2) * BLOCK;
    // Where the text ends within a block, a copy of it goes on with zeros.
    let mut copy = [[0; BLOCK]; ROWS];
    let source = rest.get(..bytes + 2).unwrap_or_else(|| {
        let copy = copy.as_flattened_mut();
        if let Some(copy) = copy.get_mut(..rest.len()) {
            copy.copy_from_slice(rest);
        }
        copy
    });
    let source = source.get(..bytes + 2).unwrap_or_default();
    let windows = || (0..blocks).filter_map(|k| source.get(k * BLOCK..)?.first_chunk());

    // What is never written over says: the text has ended.
    let mut classes = [[LEAD; BLOCK]; ROWS];
    let classes = classes.as_flattened_mut();
    classes[START - 1] = batch.last.0;
    if rest.len() > bytes {
        // Not known here, and so no gap.
        classes[START + bytes] = 0;
    }
    let leads = Leads::of(simd, windows());
    for (k, window) in windows().enumerate() {
        classify(simd, table, window, leads, &mut classes[START + k * BLOCK..]);
    }
    if leads.others {
        for (k, window) in windows().enumerate() {
            let classes = &mut classes[START + k * BLOCK..];
            let others = classify_far(simd, table, window, classes);
            if others != 0 {
                call(table, text, at + k * BLOCK, others, classes);
            }
        }
    }
    let mut noted = Mask::default();
    batch.len = length(text, at);
    for (k, noted) in noted.iter_mut().enumerate() {
        if k >= blocks {
            (batch.starts[k], batch.ends[k], batch.rare[k]) = (0, 0, 0);
            continue;
        }
        let parts = compare(simd, table, &classes[k * BLOCK..], leads);
        (batch.starts[k], batch.ends[k], batch.rare[k], *noted) = parts;
    }
    batch.close(classes, &mut noted);
    noted
}

/// What a batch holds that Arabic text seldom does, and then often: asked once, as a guess for each
/// block that fails costs more than the answer.
#[derive(Clone, Copy)]
struct Leads {
    /// ASCII from U+0040 on.
    letters: bool,
    /// Characters of more than one byte outside of U+0600–06FF.
    others: bool,
}

impl Leads {
    #[inline(always)]
    fn of<'w, S: Simd>(simd: S, windows: impl Iterator<Item = &'w Window>) -> Self {
        // Turned so that what is looked for lies lowest: then one minimum over all tells.
        let (mut letters, mut others) = (u8x64::splat(simd, 0xFF), u8x64::splat(simd, 0xFF));
        for window in windows {
            let byte = u8x64::from_slice(simd, &window[..BLOCK]);
            letters = letters.min(byte ^ 0x40);
            others = others.min((byte ^ 0xD8) - 4);
        }
        Self {
            letters: letters.simd_lt(u8x64::splat(simd, 0x40)).any_true(),
            others: others.simd_lt(u8x64::splat(simd, 0x40 - 4)).any_true(),
        }
    }
}

/// Which bytes begin a character of U+0600–06FF.
#[inline(always)]
fn is_pair<S: Simd>(simd: S, byte: u8x64<S>) -> mask8x64<S> {
    (byte & 0xFC).simd_eq(u8x64::splat(simd, 0xD8))
}

/// Writes the class bytes of ASCII and of U+0600–06FF in a block to `classes`.
#[inline(always)]
fn classify<S: Simd>(simd: S, table: &Table, window: &Window, leads: Leads, classes: &mut [u8]) {
    let byte = u8x64::from_slice(simd, &window[..BLOCK]);
    let next = u8x64::from_slice(simd, &window[1..=BLOCK]);

    let paired = is_pair(simd, byte);
    let pair_row = (byte & 3) << 2 | (next >> 4) & 3;
    let high = byte >> 4;
    let row = paired.select(pair_row | PAIRS as u8, high);
    let column = paired.select(next, byte) & 0x0F;

    let mut class =
        paired.select(shuffle(simd, &table.common, pair_row), shuffle(simd, &table.ascii, high));
    class = lay(simd, table, 2, row, column, class);
    class = lay(simd, table, 3, row, column, class);
    class = lay(simd, table, PAIRS + Table::FREQUENT[0], row, column, class);
    class = lay(simd, table, PAIRS + Table::FREQUENT[1], row, column, class);
    if leads.letters {
        for number in 4..8 {
            class = lay(simd, table, number, row, column, class);
        }
    }
    let seldom = shuffle(simd, &table.seldom, pair_row).simd_ge(u8x64::splat(simd, 1));
    if (seldom & paired).any_true() {
        for number in table.seldom_rows() {
            class = lay(simd, table, number, row, column, class);
        }
    }
    class.store_slice(&mut classes[..BLOCK]);
}

/// Lays over the class bytes of a block what is known of other characters: Latin-1 and general
/// punctuation, presentation forms, pictographs. Answers with the first bytes of those that are not.
#[inline(always)]
fn classify_far<S: Simd>(simd: S, table: &Table, window: &Window, classes: &mut [u8]) -> u64 {
    let byte = u8x64::from_slice(simd, &window[..BLOCK]);
    let next = u8x64::from_slice(simd, &window[1..=BLOCK]);
    let third = u8x64::from_slice(simd, &window[2..]);
    let mut class = u8x64::from_slice(simd, &classes[..BLOCK]);
    let splat = |byte| u8x64::splat(simd, byte);
    let latin = byte.simd_eq(splat(0xC2));
    let general = byte.simd_eq(splat(0xE2)) & next.simd_eq(splat(0x80));
    let forms = byte.simd_eq(splat(0xEF))
        & (next.simd_eq(splat(0xBA)) | next.simd_eq(splat(0xBB)) & third.simd_lt(splat(0xBD)));
    let pictures = byte.simd_eq(splat(0xF0))
        & next.simd_eq(splat(0x9F))
        & third.simd_ge(splat(0x8C))
        & third.simd_lt(splat(0xAC))
        & !third.simd_eq(splat(0x8F));

    class = pictures.select(splat(table.pictures), class);
    class = forms.select(splat(table.forms), class);
    let looked_up = latin | general;
    if looked_up.any_true() {
        let low = latin.select(next, third);
        let first = latin.select(splat(LATIN as u8), splat(GENERAL as u8));
        let row = looked_up.select(first | (low >> 4) & 3, splat(0));
        for number in LATIN..GENERAL + 4 {
            class = lay(simd, table, number, row, low & 0x0F, class);
        }
    }
    class.store_slice(&mut classes[..BLOCK]);
    let known = is_pair(simd, byte) | looked_up | forms | pictures;
    (byte.simd_ge(splat(0xC0)) & !known).to_bitmask()
}

/// Lays over `class` what the row of that number says, where `row` is that row.
#[inline(always)]
fn lay<S: Simd>(
    simd: S,
    table: &Table,
    number: usize,
    row: u8x64<S>,
    column: u8x64<S>,
    class: u8x64<S>,
) -> u8x64<S> {
    let says = shuffle(simd, &table.rows[number], column);
    row.simd_eq(u8x64::splat(simd, number as u8)).select(says, class)
}

/// Looks sixteen bytes up, each by the lower half of a byte.
#[inline(always)]
fn shuffle<S: Simd>(simd: S, row: &[u8; 16], by: u8x64<S>) -> u8x64<S> {
    u8x64::block_splat(u8x16::from_slice(simd, row)).swizzle_dyn_within_blocks(by)
}

/// Writes the class bytes of the characters that begin at the bits of `others`.
#[inline(never)]
fn call(table: &Table, text: &str, at: usize, others: u64, classes: &mut [u8]) {
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

/// Starts, ends, rare and noted of the block at `classes[START..]`: every first byte of a character
/// against the class before it, and behind.
#[inline(always)]
fn compare<S: Simd>(simd: S, table: &Table, classes: &[u8], leads: Leads) -> (u64, u64, u64, u64) {
    let zero = u8x64::splat(simd, 0);
    let back = |by| u8x64::from_slice(simd, &classes[START - by..][..BLOCK]);
    let class = back(0);
    let next = u8x64::from_slice(simd, &classes[START + 1..][..BLOCK]);
    // A zero continues a character: the class before is the first that is none.
    let mut before = back(2);
    if leads.others {
        before =
            before.simd_eq(zero).select(back(3).simd_eq(zero).select(back(4), back(3)), before);
    }
    before = back(1).simd_eq(zero).select(before, back(1));
    let is_lead = class.simd_ge(u8x64::splat(simd, LEAD));
    let parts = !((class ^ before) & GROUP | class & ALONE).simd_eq(zero) & is_lead;
    let parts = parts.to_bitmask();
    let starts = parts & !(class & GROUP).simd_eq(zero).to_bitmask();
    let ends = parts & !(before & GROUP).simd_eq(zero).to_bitmask();
    let flags = class & shuffle(simd, &table.raised, before & GROUP);
    let sign = u8x64::splat(simd, LEAD | SIGN);
    let is_last = (next & !ALONE).simd_eq(u8x64::splat(simd, LEAD | GAP))
        & (class & GROUP).simd_ge(u8x64::splat(simd, RUN))
        | next.simd_eq(sign) & class.simd_eq(sign);
    let rare = (!((flags & ANY_RARE).simd_eq(zero) | is_last)).to_bitmask();
    let noted = !(flags & NOTED).simd_eq(zero).to_bitmask();
    (starts, ends, rare, noted)
}

impl Batch {
    /// Forgets what lies past its end, and remembers the last class.
    #[inline(always)]
    fn close(&mut self, classes: &[u8], noted: &mut Mask) {
        let end = usize::from(self.len);
        if end > BYTES - BLOCK {
            let kept = u64::MAX >> (BYTES - end);
            for mask in [&mut self.starts, &mut self.ends, &mut self.rare, noted] {
                mask[BLOCKS - 1] &= kept;
            }
        }
        // A character has at most four bytes.
        let last = classes[START + end - 4..][..4].iter().rev().find(|&&class| class != 0);
        self.last = Before(last.map_or(0, |last| last & GROUP) | LEAD);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::String;
    use std::vec::Vec;

    /// Every level that this machine offers.
    fn levels() -> Vec<Level> {
        let best = Level::new();
        let mut levels = Vec::from([best]);
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        {
            levels.extend(best.as_avx2().map(Level::Avx2));
            levels.extend(best.as_sse4_2().map(Level::Sse4_2));
        }
        levels
    }

    /// Classes that tell neighbours apart in every row, other characters by a pattern of their own.
    const fn class_of(c: char) -> u8 {
        match c as u32 {
            code @ 0..0x20 => (code / 0x20) as u8,
            0xFE80..=0xFEFC => 0x59,
            0x1F300..=0x1F3BF | 0x1F400..=0x1FAFF => 0x6A,
            code => (code.wrapping_mul(0x9E37_79B9) >> 13) as u8 & 0x7F,
        }
    }

    const fn odd() -> Table {
        let (mut one, mut two, mut far) = ([0; 128], [0; 256], [0; 128]);
        let mut code = 0;
        while code < 256 {
            if code < 128 {
                one[code] = class_of(code as u8 as char);
                far[code] = class_of(Table::FAR[code]);
            }
            if let Some(c) = char::from_u32(0x600 + code as u32) {
                two[code] = class_of(c);
            }
            code += 1;
        }
        let (forms, pictures) = (class_of(Table::A_FORM), class_of(Table::A_PICTURE));
        Table::new(
            one,
            two,
            far,
            [forms, pictures],
            class_of,
            [0x78, 0x28, 0x50, 0x08, 0x10, 0x20, 0x40, 0],
        )
    }

    static ODD: Table = odd();

    fn same_at_every_level(text: &str) {
        for level in levels() {
            let (mut at, mut slow, mut fast) = (0, Batch::default(), Batch::default());
            while at <= text.len() {
                let noted = scalar::read(&ODD, text, at, &mut slow);
                assert_eq!(read_at(level, &ODD, text, at, &mut fast), noted, "{level:?} at {at}");
                assert_eq!(fast, slow, "{level:?} at {at}");
                at += usize::from(fast.len);
            }
        }
    }

    #[test]
    fn every_character_of_two_bytes_in_every_place_of_a_batch() {
        let others = ['\u{200F}', '\u{2026}', '\u{FEFC}', '\u{1F600}', '\u{10FFFF}'];
        for c in ('\0'..='\u{7FF}').step_by(7).chain(others) {
            for place in 0..=BYTES {
                let mut text = "a".repeat(place);
                text.push(c);
                text.push_str("ب.");
                same_at_every_level(&text);
            }
        }
    }

    #[test]
    fn every_scalar_value() {
        let mut text = String::new();
        for c in '\0'..=char::MAX {
            text.push(c);
            if text.len() > 60_000 {
                same_at_every_level(&text);
                text.clear();
            }
        }
        same_at_every_level(&text);
    }

    #[test]
    fn an_empty_text_has_one_empty_batch() {
        let mut batch = Batch::default();
        assert_eq!(read(&ODD, "", 0, &mut batch), Mask::default());
        assert_eq!(batch, Batch { len: 1, ..Batch::default() });
    }

    proptest! {
        #[test]
        fn simd_equals_scalar(text in "([ -~]|[\u{600}-\u{6FF}]|[é€🙂\u{200F}]){0,600}") {
            same_at_every_level(&text);
        }
    }
}
