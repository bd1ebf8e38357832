//! What becomes of a character that the fold asked about: a few characters, as bytes.

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

/// A few characters as bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Piece {
    bytes: [u8; Piece::ROOM],
    len: u8,
}

impl Piece {
    /// Eight letters of two bytes: no presentation form stands for more.
    pub(super) const ROOM: usize = 16;

    /// Puts a character behind the others; tells whether there was room.
    #[inline]
    pub(crate) fn push(&mut self, c: char) -> bool {
        let room = self.bytes.get_mut(usize::from(self.len)..).unwrap_or_default();
        if room.len() < c.len_utf8() {
            return false;
        }
        self.len += c.encode_utf8(room).len() as u8;
        true
    }

    /// The bytes; what follows the first [`len`](Self::len) is of no meaning.
    #[inline]
    pub(super) const fn bytes(&self) -> &[u8; Self::ROOM] {
        &self.bytes
    }

    /// Whether it is one character.
    #[inline]
    pub(super) fn is_single(&self) -> bool {
        let first = self.bytes[0];
        let length = match first {
            0..0x80 => 1,
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        self.len == length
    }

    #[inline]
    pub(super) const fn len(&self) -> usize {
        self.len as usize
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
