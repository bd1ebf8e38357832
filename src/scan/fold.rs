//! Text in, folded text out, 64 bytes at a time, as far as no character depends on its neighbours.
//!
//! A [`Fold`] says of each character of U+0600–06FF that it stays, goes, becomes another of them, or
//! stops the fold. Two shuffles tell what goes, two what stops, and one for each of three rows of
//! sixteen characters what becomes of them. Of other characters only ASCII and emoji are passed.
//! What stops the fold stops it before the *word* that it stands in (words lie between bytes up to
//! 0x20), so that whoever goes on sees the word whole.

use alloc::string::String;

/// What becomes of one character of U+0600–06FF.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Becomes {
    /// Itself.
    Same,
    /// Nothing.
    Gone,
    /// U+0600 and this.
    Other(u8),
    /// Its neighbours decide, or the fold does not know.
    Stop,
}

/// A set of characters of U+0600–06FF, as two shuffles tell it: by column, and by row.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub(super) struct Nibbles {
    pub(super) columns: [u8; 16],
    pub(super) rows: [u8; 16],
}

impl Nibbles {
    const NONE: Self = Self { columns: [0; 16], rows: [0; 16] };

    /// Puts a character in; those of rows that share a bit come in with it.
    const fn with(mut self, code: u8, bit: u8) -> Self {
        self.columns[(code & 15) as usize] |= 1 << bit;
        self.rows[(code >> 4) as usize] |= 1 << bit;
        self
    }

    const fn contains(&self, code: u8) -> bool {
        self.columns[(code & 15) as usize] & self.rows[(code >> 4) as usize] != 0
    }
}

/// What a fold does, small enough to be part of a `Copy` value and constant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Fold {
    pub(super) gone: Nibbles,
    pub(super) stop: Nibbles,
    /// What becomes of the characters of [`ROWS`].
    pub(super) becomes: [[u8; 16]; 3],
    /// Whether capital letters of ASCII become small.
    pub(super) lower: bool,
    /// Whether ASCII digits stop the fold.
    pub(super) digits: bool,
    /// Whether a space after a space stops the fold.
    pub(super) runs: bool,
}

/// The rows whose characters may become others: U+0620, U+0640 and U+0670.
pub(super) const ROWS: [usize; 3] = [2, 4, 7];

/// The rows of which characters go have a bit each; the others share one.
const GONE_BITS: [u8; 16] = [7, 0, 1, 7, 2, 3, 7, 4, 7, 7, 7, 7, 7, 5, 6, 7];
/// Rows that stop for the same columns share a bit: it may stop the fold in vain, never wrongly let it go.
const STOP_BITS: [u8; 16] = [0, 0, 1, 1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 7, 7, 4];

impl Fold {
    /// The fold that does to the character U+0600 + `i` what `all[i]` says.
    pub(crate) const fn new(all: &[Becomes; 256], lower: bool, digits: bool, runs: bool) -> Self {
        let mut fold = Self {
            gone: Nibbles::NONE,
            stop: Nibbles::NONE,
            becomes: [[0; 16]; 3],
            lower,
            digits,
            runs,
        };
        let mut code = 0;
        while code < 256 {
            let row = code >> 4;
            let mut stops = false;
            let mut to = code as u8;
            match all[code] {
                Becomes::Same => {}
                Becomes::Gone => fold.gone = fold.gone.with(code as u8, GONE_BITS[row]),
                // Both are of U+0600–067F, which differ in no more than one bit of their first byte.
                Becomes::Other(other) if row < 8 && other < 0x80 => to = other,
                Becomes::Other(_) | Becomes::Stop => stops = true,
            }
            let mut i = 0;
            let mut held = to as usize == code;
            while i < ROWS.len() {
                if ROWS[i] == row {
                    fold.becomes[i][code & 15] = to;
                    held = true;
                }
                i += 1;
            }
            if stops || !held {
                fold.stop = fold.stop.with(code as u8, STOP_BITS[row]);
            }
            code += 1;
        }
        // A row that shares its bit must not lose what the other row loses.
        let mut code = 0;
        while code < 256 {
            if fold.gone.contains(code as u8) && !matches!(all[code], Becomes::Gone) {
                fold.stop = fold.stop.with(code as u8, STOP_BITS[code >> 4]);
            }
            code += 1;
        }
        fold
    }

    /// What becomes of the character U+0600 + `code`, or that the fold stops there.
    #[inline]
    pub(crate) const fn becomes(&self, code: u8) -> Becomes {
        if self.stop.contains(code) {
            return Becomes::Stop;
        }
        if self.gone.contains(code) {
            return Becomes::Gone;
        }
        let column = (code & 15) as usize;
        let to = match code >> 4 {
            2 => self.becomes[0][column],
            4 => self.becomes[1][column],
            7 => self.becomes[2][column],
            _ => code,
        };
        if to == code { Becomes::Same } else { Becomes::Other(to) }
    }

    /// Folds `text` from the start of a word or gap at `from` on, appends what becomes of it to
    /// `to`, and tells where it stopped: at the start of a word or gap, or the end.
    #[inline]
    pub(crate) fn run(&self, text: &str, from: usize, to: &mut String) -> usize {
        #[cfg(feature = "std")]
        return super::fold_simd::run(self, text, from, to);
        #[cfg(not(feature = "std"))]
        {
            let _ = (text, to);
            from
        }
    }

    /// How far from `from` on nothing changes: to the start of a word or gap, or the end.
    #[inline]
    pub(crate) fn unchanged(&self, text: &str, from: usize) -> usize {
        #[cfg(feature = "std")]
        return super::fold_simd::unchanged(self, text, from);
        #[cfg(not(feature = "std"))]
        {
            let _ = text;
            from
        }
    }
}
