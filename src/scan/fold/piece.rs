//! What becomes of a character that the fold asked about, and a memory for what was asked before.

use super::Rare;

/// What becomes of a character that the fold asked about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Answer {
    /// Itself.
    Same,
    /// These characters; none if it goes. Where a space is among them no space comes to stand beside it.
    Piece(Piece),
    /// Its word has to be seen whole.
    Unknown,
}

/// A few characters: their bytes, the first one lowest, and in the highest byte how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Piece(u64);

impl Piece {
    /// How many bytes it has at most: few forms stand for more than three letters.
    const ROOM: usize = 7;

    /// Puts a character behind the others; tells whether there was room.
    #[inline]
    pub(crate) const fn push(&mut self, c: char) -> bool {
        let fits = self.len() + c.len_utf8() <= Self::ROOM;
        if fits {
            self.0 |= (utf8(c) as u64) << (8 * self.len());
            self.0 += (c.len_utf8() as u64) << 56;
        }
        fits
    }

    /// The bytes; what follows the first [`len`](Self::len) is of no meaning.
    #[inline]
    pub(super) const fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    #[inline]
    pub(super) const fn len(self) -> usize {
        (self.0 >> 56) as usize
    }

    /// Whether it is one character.
    #[inline]
    pub(super) const fn is_single(self) -> bool {
        let length = match self.0 as u8 {
            0..0x80 => 1,
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        self.len() == length
    }

    /// Puts the piece, filled up to `room` bytes, in the place of so many bytes of a block. Nothing is
    /// read there, so nothing has to wait for what was stored next to it.
    #[inline]
    pub(super) fn store(self, block: &mut [u8], first: usize, room: usize) {
        let [a, b, c, d, ..] = self.bytes();
        match (room, block.get_mut(first..).unwrap_or_default()) {
            (1, [x, ..]) => *x = a,
            (2, [x, y, ..]) => [*x, *y] = [a, b],
            (3, [x, y, z, ..]) => [*x, *y, *z] = [a, b, c],
            (4, [x, y, z, w, ..]) => [*x, *y, *z, *w] = [a, b, c, d],
            _ => {}
        }
    }
}

impl From<char> for Piece {
    #[inline]
    fn from(c: char) -> Self {
        let mut piece = Self::default();
        piece.push(c);
        piece
    }
}

/// The bytes of a character, the first one lowest.
const fn utf8(c: char) -> u32 {
    let code = c as u32;
    match c.len_utf8() {
        1 => code,
        2 => 0xC0 | code >> 6 | next(code) << 8,
        3 => 0xE0 | code >> 12 | next(code >> 6) << 8 | next(code) << 16,
        _ => 0xF0 | code >> 18 | next(code >> 12) << 8 | next(code >> 6) << 16 | next(code) << 24,
    }
}

/// The byte that continues a character by the lowest six bits.
const fn next(bits: u32) -> u32 {
    0x80 | bits & 0x3F
}

/// The answers about the last few characters of which they do not depend on where these stand.
#[derive(Default)]
pub(crate) struct Memory(Option<Answers>);

struct Answers {
    chars: [char; Self::SIZE],
    answers: [Option<Answer>; Self::SIZE],
    forms: Forms,
}

/// What presentation forms become, as far as it was asked.
pub(super) struct Forms {
    /// The two bytes of each of U+FE80–FEFF that becomes a letter; else zero.
    letters: [u16; 128],
    /// The two letters of each of U+FEF5–FEFC, lam and alef; else none.
    pairs: [Piece; 8],
}

impl Answers {
    const SIZE: usize = 64;

    /// Of U+0000 alone, about which no fold asks.
    const NONE: Self =
        Self { chars: ['\0'; Self::SIZE], answers: [None; Self::SIZE], forms: Forms::NONE };
}

impl Memory {
    #[inline(always)]
    pub(super) fn ask(&mut self, rare: &impl Rare, at: usize, c: char) -> Answer {
        let Answers { chars, answers, forms } = self.0.get_or_insert(Answers::NONE);
        let slot = c as usize % Answers::SIZE;
        if chars[slot] != c {
            chars[slot] = c;
            answers[slot] = rare.alone(c);
            if let Some(Answer::Piece(piece)) = answers[slot] {
                forms.learn(c, piece);
            }
        }
        answers[slot].unwrap_or_else(|| rare.near(at, c))
    }

    /// What presentation forms become, as far as that was asked: text that holds one holds many.
    #[inline(always)]
    pub(super) fn forms(&self) -> Option<&Forms> {
        self.0.as_ref().map(|answers| &answers.forms)
    }
}

impl Forms {
    const NONE: Self = Self { letters: [0; 128], pairs: [Piece(0); 8] };
    /// The last byte of U+FEF5, the first of lam and alef.
    const FIRST_PAIR: u8 = 0xB5;

    fn learn(&mut self, c: char, piece: Piece) {
        let [a, b, ..] = piece.bytes();
        match c {
            '\u{FE80}'..='\u{FEFF}' if piece.len() == 2 && piece.is_single() => {
                self.letters[c as usize % 128] = u16::from_le_bytes([a, b]);
            }
            '\u{FEF5}'..='\u{FEFC}' if piece.len() == 4 => {
                self.pairs[c as usize - 0xFEF5] = piece;
            }
            _ => {}
        }
    }

    /// The two letters that a form becomes.
    #[inline(always)]
    pub(super) fn pair_of(&self, form: &[u8]) -> Option<Piece> {
        let &[0xEF, 0xBB, third, ..] = form else { return None };
        let pair = self.pairs.get(usize::from(third.wrapping_sub(Self::FIRST_PAIR)))?;
        (pair.len() != 0).then_some(*pair)
    }

    /// The letter that a form becomes.
    #[inline(always)]
    pub(super) fn letter_of(&self, form: &[u8]) -> Option<[u8; 2]> {
        let &[0xEF, second @ (0xBA | 0xBB), third, ..] = form else { return None };
        let letter = self.letters[usize::from((second & 1) << 6 | third & 0x3F)];
        (letter != 0).then_some(letter.to_le_bytes())
    }
}
