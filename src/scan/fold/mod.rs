//! Text in, folded text out, 64 bytes at a time, as far as characters can be treated by themselves.
//!
//! A [`Fold`] says of each character of U+0600–06FF that it stays, goes, becomes another of them, or
//! has to be asked about. Two shuffles tell what goes, two what is asked about, and one for each of
//! three rows of sixteen characters what becomes of them. ASCII passes, and so does what no step ever
//! changes: emoji, dashes and quotation marks, Chinese. About all other characters the fold asks, by
//! [`Rare`], whoever made it. Where no answer is known it stops before the *word* (words lie between
//! bytes up to 0x20), so that whoever goes on sees the word whole.

#[cfg(feature = "std")]
mod block;
mod piece;
#[cfg(feature = "std")]
mod run;
mod scratch;
#[cfg(feature = "std")]
mod still;
#[cfg(all(test, feature = "std"))]
mod tests;

use core::ops::Range;

pub(crate) use piece::{Answer, Memory, Piece};
pub(crate) use scratch::Scratch;

/// What becomes of one character of U+0600–06FF.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Becomes {
    /// Itself.
    Same,
    /// Nothing.
    Gone,
    /// U+0600 and this.
    Other(u8),
    /// The fold has to ask.
    Ask,
}

/// What a fold does beside its tables.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub(crate) struct Ways {
    /// Capital letters of ASCII become small.
    pub(crate) lower: bool,
    /// ASCII digits have to be asked about.
    pub(crate) digits: bool,
    /// Of spaces that come to stand together the first stays.
    pub(crate) runs: bool,
    /// The [plain marks](is_plain_mark) of a letter are brought in order.
    pub(crate) order: bool,
}

/// What a fold does, small enough to be part of a `Copy` value and constant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Fold {
    gone: Nibbles,
    ask: Nibbles,
    /// For the characters of [`ROWS`], by column: in which bits they differ from what they become.
    turns: [[u8; 16]; 3],
    ways: Ways,
}

/// A set of characters of U+0600–06FF, as two shuffles tell it: by column, and by row.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
struct Nibbles {
    columns: [u8; 16],
    rows: [u8; 16],
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

/// The rows whose characters may become others: U+0620, U+0640 and U+0670.
const ROWS: [usize; 3] = [2, 4, 7];

/// The rows of which characters go have a bit each; the others share one.
const GONE_BITS: [u8; 16] = [7, 0, 1, 7, 2, 3, 7, 4, 7, 7, 7, 7, 7, 5, 6, 7];
/// Rows that ask about the same columns share a bit: the fold may ask in vain, never not ask.
const ASK_BITS: [u8; 16] = [0, 0, 0, 0, 2, 3, 4, 5, 6, 6, 6, 6, 6, 7, 1, 4];

/// Whether U+0600 + `code` is one of the marks whose canonical class grows with the code: U+064B–0652
/// and U+0670.
pub(crate) const fn is_plain_mark(code: u8) -> bool {
    matches!(code, 0x4B..=0x52 | 0x70)
}

impl Fold {
    /// The fold that does to the character U+0600 + `i` what `all[i]` says.
    pub(crate) const fn new(all: &[Becomes; 256], ways: Ways) -> Self {
        let mut fold = Self { gone: Nibbles::NONE, ask: Nibbles::NONE, turns: [[0; 16]; 3], ways };
        let mut code = 0;
        while code < 256 {
            let row = code >> 4;
            let mut turn = 0;
            match all[code] {
                Becomes::Same => {}
                Becomes::Gone => fold.gone = fold.gone.with(code as u8, GONE_BITS[row]),
                // Both are of U+0600–067F, which differ in no more than one bit of their first byte.
                Becomes::Other(other) if row < 8 && other < 0x80 => turn = code as u8 ^ other,
                Becomes::Other(_) | Becomes::Ask => {
                    fold.ask = fold.ask.with(code as u8, ASK_BITS[row]);
                }
            }
            let mut i = 0;
            let mut held = turn == 0;
            while i < ROWS.len() {
                if ROWS[i] == row {
                    fold.turns[i][code & 15] = turn;
                    held = true;
                }
                i += 1;
            }
            if !held {
                fold.ask = fold.ask.with(code as u8, ASK_BITS[row]);
            }
            code += 1;
        }
        // A row that shares its bit must not lose what the other row loses.
        let mut code = 0;
        while code < 256 {
            if fold.gone.contains(code as u8) && !matches!(all[code], Becomes::Gone) {
                fold.ask = fold.ask.with(code as u8, ASK_BITS[code >> 4]);
            }
            code += 1;
        }
        fold
    }

    /// What becomes of the character U+0600 + `code`, or that the fold has to ask.
    #[inline]
    pub(crate) const fn becomes(&self, code: u8) -> Becomes {
        if self.ask.contains(code) || self.ways.order && is_plain_mark(code) {
            return Becomes::Ask;
        }
        if self.gone.contains(code) {
            return Becomes::Gone;
        }
        let column = (code & 15) as usize;
        let turn = match code >> 4 {
            2 => self.turns[0][column],
            4 => self.turns[1][column],
            7 => self.turns[2][column],
            _ => 0,
        };
        if turn == 0 { Becomes::Same } else { Becomes::Other(code ^ turn) }
    }

    /// Folds `text` from `from` on, the start of a word or gap, and hands `target` what becomes of
    /// it; stops at the start of a word or gap, or the end.
    #[inline]
    pub(crate) fn run(
        &self,
        text: &str,
        from: Place,
        rare: &impl Rare,
        memory: &mut Memory,
        target: &mut impl Target,
    ) -> Place {
        #[cfg(feature = "std")]
        return run::run(self, text, from, rare, memory, target);
        #[cfg(not(feature = "std"))]
        {
            let _ = (text, rare, memory, target);
            from
        }
    }

    /// How far from `from` on nothing changes: to the start of a word or gap, or the end.
    #[inline]
    pub(crate) fn still(
        &self,
        text: &str,
        from: Place,
        rare: &impl Rare,
        memory: &mut Memory,
    ) -> Place {
        #[cfg(feature = "std")]
        return still::still(self, text, from, rare, memory);
        #[cfg(not(feature = "std"))]
        {
            let _ = (text, rare, memory);
            from
        }
    }
}

/// A place between words, and whether what has become of the text before it ends in a space.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Place {
    pub(crate) at: usize,
    pub(crate) after_space: bool,
}

/// Whoever knows of the characters that the tables of a [`Fold`] do not tell.
pub(crate) trait Rare {
    /// What becomes of `c` wherever it stands; nothing if that depends on its neighbours.
    fn alone(&self, c: char) -> Option<Answer>;

    /// What becomes of `c`, which stands at `at`, next to its neighbours.
    fn near(&self, at: usize, c: char) -> Answer;
}

/// What takes the folded text.
pub(crate) trait Target {
    /// Whether it wants to be told what becomes of what, not only the text.
    const EXACT: bool;

    /// The text so far.
    fn text(&mut self) -> &mut Scratch;

    /// This has become of some bytes of the source, up to 64.
    fn stretch(&mut self, _source: &str, _at: usize, _stretch: Stretch) {}

    /// One character of the source has become so many bytes, at least one.
    fn piece(&mut self, _source: &str, _range: Range<usize>, _len: usize) {}

    /// A word starts that may have to be taken back.
    fn save(&mut self) {}

    /// It is taken back; the text has been.
    fn back(&mut self) {}
}

/// Up to 64 bytes of the source, whole characters, of which none becomes longer; a bit for each byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Stretch {
    pub(crate) len: usize,
    /// As many of a character's bytes as it becomes.
    pub(crate) kept: u64,
    /// All bytes of the characters that go.
    pub(crate) gone: u64,
    /// All bytes but the first of each character.
    pub(crate) inner: u64,
    /// Those of characters that change together, or become shorter.
    pub(crate) joined: u64,
}
