//! The vector kernel of [`Fold`]: a block is folded, then stored whole, or without the bytes that go.

use fearless_simd::{Level, dispatch, mask8x64, prelude::*, u8x16, u8x64};

use super::BLOCK;
use super::fold::{Fold, Nibbles, ROWS};
use alloc::string::String;

/// Below this many bytes the fold costs more than it saves.
const LEAST: usize = 16;

pub(super) fn run(fold: &Fold, text: &str, from: usize, to: &mut String) -> usize {
    let level = Level::new();
    if text.len() - from.min(text.len()) < LEAST || !has_shuffles(level) {
        return from;
    }
    dispatch!(level, simd => run_at(simd, fold, text, from, to))
}

pub(super) fn unchanged(fold: &Fold, text: &str, from: usize) -> usize {
    let level = Level::new();
    if text.len() - from.min(text.len()) < LEAST || !has_shuffles(level) {
        return from;
    }
    dispatch!(level, simd => unchanged_at(simd, fold, text, from))
}

#[inline]
fn has_shuffles(level: Level) -> bool {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    return level.as_sse4_2().is_some();
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
    !level.is_fallback()
}

/// A block folded; masks have a bit for each byte.
struct Folded<S: Simd> {
    bytes: u8x64<S>,
    /// The bytes that stay, themselves or as others.
    kept: u64,
    /// The bytes at which the fold must stop.
    stop: u64,
    /// The bytes between words.
    gaps: u64,
    /// The bytes that become others.
    other: u64,
    /// How many bytes it has: whole characters.
    len: usize,
}

#[inline(always)]
fn run_at<S: Simd>(simd: S, fold: &Fold, text: &str, from: usize, to: &mut String) -> usize {
    let bytes = text.as_bytes();
    let mut out = Out::new(to);
    let mut at = from;
    // Where the last word or gap starts, and how much had been put out before it.
    let (mut word, mut word_out) = (from, out.total());
    while at < bytes.len() {
        let block = fold_block(simd, fold, bytes, at);
        if block.stop != 0 {
            let before = block.gaps & below(block.stop.trailing_zeros() as usize);
            if before == 0 {
                out.cut(word_out);
                return word;
            }
            let end = BLOCK - before.leading_zeros() as usize;
            out.put(simd, block.bytes, block.kept & below(end));
            return at + end;
        }
        if block.gaps != 0 {
            let end = BLOCK - block.gaps.leading_zeros() as usize;
            word = at + end;
            word_out = out.total() + (block.kept & below(end)).count_ones() as usize;
        }
        out.put(simd, block.bytes, block.kept);
        at += block.len;
    }
    at
}

#[inline(always)]
fn unchanged_at<S: Simd>(simd: S, fold: &Fold, text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut word) = (from, from);
    while at < bytes.len() {
        let block = fold_block(simd, fold, bytes, at);
        let stop = block.stop | block.other | !block.kept & below(block.len);
        let before = block.gaps & below(stop.trailing_zeros() as usize);
        if before != 0 {
            word = at + BLOCK - before.leading_zeros() as usize;
        }
        if stop != 0 {
            return word;
        }
        at += block.len;
    }
    at
}

/// The bits below `end`.
#[inline(always)]
const fn below(end: usize) -> u64 {
    if end < BLOCK { (1 << end) - 1 } else { u64::MAX }
}

/// Folds the block that begins at the first byte `at` of a character.
#[inline(always)]
fn fold_block<S: Simd>(simd: S, fold: &Fold, bytes: &[u8], at: usize) -> Folded<S> {
    let mut copy = [b'\n'; 1 + BLOCK];
    let window = at.checked_sub(1).and_then(|before| bytes.get(before..)?.first_chunk());
    let (window, len) = match window {
        Some(window) => (window, whole(window)),
        // At the start of the text, or near its end.
        None => {
            let rest = bytes.get(at..).unwrap_or_default();
            let length = rest.len().min(BLOCK);
            copy[1..1 + length].copy_from_slice(&rest[..length]);
            if let Some(&before) = at.checked_sub(1).and_then(|before| bytes.get(before)) {
                copy[0] = before;
            }
            let len = if rest.len() < BLOCK { length } else { whole(&copy) };
            (&copy, len)
        }
    };
    let zero = u8x64::splat(simd, 0);
    let before = u8x64::from_slice(simd, &window[..BLOCK]);
    let byte = u8x64::from_slice(simd, &window[1..]);

    // Whether a byte ends a pair, and then the pair's row and column.
    let pair = (before & 0xFC).simd_eq(u8x64::splat(simd, 0xD8));
    let column = byte & 0x0F;
    let row = (before << 2) & 0x0C | (byte >> 4) & 3;
    let gone = (pair & !holds(simd, &fold.gone, row, column).simd_eq(zero)).to_bitmask();
    let mut stop = (pair & !holds(simd, &fold.stop, row, column).simd_eq(zero)).to_bitmask();

    let code = row << 4 | column;
    let mut to = code;
    for (number, says) in ROWS.iter().zip(&fold.becomes) {
        let says = u8x64::block_splat(u8x16::from_slice(simd, says));
        let here = row.simd_eq(u8x64::splat(simd, *number as u8));
        to = here.select(says.swizzle_dyn_within_blocks(column), to);
    }
    let mut folded = pair.select(to & 0x3F | 0x80, byte);
    let flips = (pair & !((to ^ code) & 0x40).simd_eq(zero)).to_bitmask();
    if flips != 0 {
        // D8 and D9 differ in the last bit; it stands one byte before.
        let leads = mask8x64::from_bitmask(simd, flips >> 1);
        folded ^= leads.select(u8x64::splat(simd, 1), zero);
    }
    if fold.lower {
        let capital = (byte - b'A').simd_lt(u8x64::splat(simd, 26));
        folded |= capital.select(u8x64::splat(simd, 0x20), zero);
    }
    if fold.digits {
        stop |= (byte - b'0').simd_lt(u8x64::splat(simd, 10)).to_bitmask();
    }
    let gaps = byte.simd_le(u8x64::splat(simd, b' ')).to_bitmask();
    let after_gap = before.simd_le(u8x64::splat(simd, b' ')).to_bitmask();
    if fold.runs {
        stop |= is_space(simd, byte) & is_space(simd, before);
    }
    // Characters of more than two bytes, or of another script, have to be looked at.
    let strange = byte.simd_ge(u8x64::splat(simd, 0xC0)).to_bitmask()
        & !(byte & 0xFC).simd_eq(u8x64::splat(simd, 0xD8)).to_bitmask();
    if strange != 0 {
        stop |= strange & !passing(simd, byte, before);
    }
    // A word that begins with what goes may be gone altogether.
    stop |= gone & after_gap << 1;

    let valid = below(len);
    Folded {
        bytes: folded,
        kept: !(gone | gone >> 1) & valid,
        stop: stop & valid,
        gaps: gaps & valid,
        other: !folded.simd_eq(byte).to_bitmask() & valid,
        len,
    }
}

/// The first bytes of characters outside the tables that nothing ever becomes of: emoji and their
/// kin (U+1F000–1FFFF), dashes, quotation marks and ellipses (U+2010–2026, U+2030–203F), and the signs
/// of U+0080–00BF but the two that fold, U+00A0 and U+00AD.
#[inline(always)]
fn passing<S: Simd>(simd: S, byte: u8x64<S>, before: u8x64<S>) -> u64 {
    let is = |bytes: u8x64<S>, value| bytes.simd_eq(u8x64::splat(simd, value));
    let emoji = (is(before, 0xF0) & is(byte, 0x9F)).to_bitmask() >> 1;
    let folds = is(byte, 0xA0) | is(byte, 0xAD);
    let sign = (is(before, 0xC2) & !folds).to_bitmask() >> 1;
    let mark = (byte - 0x90).simd_lt(u8x64::splat(simd, 0x17)) | is(byte & 0xF0, 0xB0);
    let general = (is(before, 0xE2) & is(byte, 0x80)).to_bitmask() >> 1;
    emoji | sign | general & mark.to_bitmask() >> 2
}

/// Where the last whole character of a block ends.
#[inline(always)]
const fn whole(window: &[u8; 1 + BLOCK]) -> usize {
    if window[BLOCK] >= 0xC0 {
        BLOCK - 1
    } else if window[BLOCK - 1] >= 0xE0 {
        BLOCK - 2
    } else if window[BLOCK - 2] >= 0xF0 {
        BLOCK - 3
    } else {
        BLOCK
    }
}

#[inline(always)]
fn is_space<S: Simd>(simd: S, byte: u8x64<S>) -> u64 {
    (byte.simd_eq(u8x64::splat(simd, b' ')) | byte.simd_eq(u8x64::splat(simd, b'\t'))).to_bitmask()
}

/// Not zero where a character is in the set.
#[inline(always)]
fn holds<S: Simd>(simd: S, set: &Nibbles, row: u8x64<S>, column: u8x64<S>) -> u8x64<S> {
    let columns = u8x64::block_splat(u8x16::from_slice(simd, &set.columns));
    let rows = u8x64::block_splat(u8x16::from_slice(simd, &set.rows));
    columns.swizzle_dyn_within_blocks(column) & rows.swizzle_dyn_within_blocks(row)
}

/// What a string takes at once, and what may be stored beyond it.
const ROOM: usize = 512 + 2 * BLOCK;

/// Bytes on their way into a string, which takes them in large pieces: that they are UTF-8 has to be
/// proven to it.
struct Out<'t> {
    to: &'t mut String,
    bytes: [u8; ROOM],
    len: usize,
}

impl<'t> Out<'t> {
    #[inline(always)]
    fn new(to: &'t mut String) -> Self {
        Self { to, bytes: [0; ROOM], len: 0 }
    }

    /// How long the string will be.
    #[inline(always)]
    fn total(&self) -> usize {
        self.to.len() + self.len
    }

    /// Puts out the bytes of a block whose bits are set: whole characters.
    #[inline(always)]
    fn put<S: Simd>(&mut self, simd: S, block: u8x64<S>, kept: u64) {
        let Some(room) = self.bytes.get_mut(self.len..).and_then(|room| room.first_chunk_mut())
        else {
            return;
        };
        let count = kept.count_ones() as usize;
        // Set bits from the first on: nothing has to move.
        if kept & kept.wrapping_add(1) == 0 {
            block.store_slice(&mut room[..BLOCK]);
        } else {
            compress(simd, block, kept, room);
        }
        self.len += count;
        if self.len > ROOM - 2 * BLOCK {
            self.flush();
        }
    }

    #[inline(never)]
    fn flush(&mut self) {
        let bytes = self.bytes.get(..self.len).unwrap_or_default();
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            self.to.push_str(text);
        }
        self.len = 0;
    }

    /// Takes back what has been put out beyond `total`.
    fn cut(&mut self, total: usize) {
        match total.checked_sub(self.to.len()) {
            Some(len) => self.len = len,
            None => {
                self.len = 0;
                self.to.truncate(total);
            }
        }
    }
}

impl Drop for Out<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        self.flush();
    }
}

/// For each set of eight bytes, where they come from when they move together.
static MOVES: [[u8; 16]; 256] = {
    let mut moves = [[0; 16]; 256];
    let mut set = 0;
    while set < 256 {
        let (mut from, mut to) = (0, 0);
        while from < 8 {
            if set >> from & 1 != 0 {
                moves[set][to] = from;
                to += 1;
            }
            from += 1;
        }
        set += 1;
    }
    moves
};

/// Stores the bytes whose bits are set, one behind the other; what follows them is of no meaning.
#[inline(always)]
fn compress<S: Simd>(simd: S, block: u8x64<S>, kept: u64, room: &mut [u8; BLOCK + 16]) {
    let mut bytes = [0; BLOCK + 8];
    block.store_slice(&mut bytes[..BLOCK]);
    let mut to = 0;
    for (i, set) in kept.to_le_bytes().into_iter().enumerate() {
        let moves = u8x16::from_slice(simd, &MOVES[usize::from(set)]);
        let eight = u8x16::from_slice(simd, &bytes[i * 8..i * 8 + 16]);
        eight.swizzle_dyn(moves).store_slice(&mut room[to..to + 16]);
        to = (to + set.count_ones() as usize).min(BLOCK);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::Becomes;
    use super::*;
    use proptest::prelude::*;
    use std::vec::Vec;

    /// Some of everything in every row.
    const ALL: [Becomes; 256] = {
        let mut all = [Becomes::Same; 256];
        let mut code = 0;
        while code < 256 {
            all[code] = match (code * 7 + code / 16) % 16 {
                0..4 => Becomes::Gone,
                4..8 if code < 0x80 => Becomes::Other((code as u8 ^ 0x45) & 0x7F),
                8 => Becomes::Stop,
                _ => Becomes::Same,
            };
            code += 1;
        }
        all
    };
    const FOLD: Fold = Fold::new(&ALL, true, false, true);

    /// What becomes of a character; nothing if the fold stops at it.
    fn becomes(c: char) -> Option<String> {
        match c {
            '\u{600}'..='\u{6FF}' => match FOLD.becomes((c as u32 - 0x600) as u8) {
                Becomes::Same => Some(c.into()),
                Becomes::Gone => Some(String::new()),
                Becomes::Other(to) => char::from_u32(0x600 + u32::from(to)).map(String::from),
                Becomes::Stop => None,
            },
            '\0'..='\u{7F}' => Some(c.to_ascii_lowercase().into()),
            '\u{A0}' | '\u{AD}' => None,
            '\u{80}'..='\u{BF}' | '\u{2010}'..='\u{2026}' | '\u{2030}'..='\u{203F}' => {
                Some(c.into())
            }
            '\u{1F000}'..='\u{1FFFF}' => Some(c.into()),
            _ => None,
        }
    }

    /// The fold as its documentation reads: the length done, and what became of it.
    fn slow(text: &str) -> (usize, String) {
        let (mut done, mut out) = (0, String::new());
        let (mut word, mut before) = (String::new(), '\n');
        for (at, c) in text.char_indices() {
            let space = |c| matches!(c, ' ' | '\t');
            let Some(to) = becomes(c) else { return (done, out) };
            if to.is_empty() && before <= ' ' || space(c) && space(before) {
                return (done, out);
            }
            word.push_str(&to);
            if c <= ' ' {
                done = at + 1;
                out.push_str(&core::mem::take(&mut word));
            }
            before = c;
        }
        out.push_str(&word);
        (text.len(), out)
    }

    fn same_at_every_level(text: &str) {
        let best = Level::new();
        let mut levels = Vec::from([best]);
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        levels.extend(best.as_sse4_2().map(Level::Sse4_2));
        let (done, folded) = slow(text);
        for level in levels {
            let mut out = String::from("|");
            let end = dispatch!(level, simd => run_at(simd, &FOLD, text, 0, &mut out));
            assert_eq!((end, &out[1..]), (done, &folded[..]), "{level:?}: {text:?}");
            let same = dispatch!(level, simd => unchanged_at(simd, &FOLD, text, 0));
            assert!(same <= end && text[..same] == folded[..same], "{level:?}: {text:?}");
            assert!(same == end || same < text.len() && folded != text, "{level:?}: {text:?}");
        }
    }

    #[test]
    fn every_character_in_every_place_of_a_block() {
        let others = ['é', '€', '\u{2018}', '\u{200F}', '\u{1F600}', '\u{FEFB}', '\u{10E60}'];
        for c in ('\0'..='\u{FF}').chain('\u{600}'..='\u{6FF}').chain(others) {
            for place in 0..=BLOCK + 1 {
                let mut text = "xx ".repeat(place / 3);
                text.push_str(&"Y".repeat(place % 3));
                text.push(c);
                text.push_str("z . ");
                same_at_every_level(&text);
            }
        }
    }

    #[test]
    fn long_words_are_taken_back() {
        for length in [0, 60, 500, 600, 5000] {
            let text = std::format!("ab {}{}", "x".repeat(length), '\u{FEFB}');
            same_at_every_level(&text);
        }
    }

    proptest! {
        #[test]
        fn fold_is_what_it_says(text in "([ -~]|[\u{600}-\u{6FF}]|[ «»“…é🙂\t\n]){0,300}") {
            same_at_every_level(&text);
        }

        #[test]
        fn fold_of_words(text in "(([a-zA-Z]|[\u{640}-\u{67F}]|[“🙂]){1,9} ){0,80}") {
            same_at_every_level(&text);
        }
    }
}
