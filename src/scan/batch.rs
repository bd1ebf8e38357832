//! A batch of a text: its masks, and the bits of class bytes.

/// The bits of a class byte.
pub(crate) mod class {
    /// The group of gaps.
    pub(crate) const GAP: u8 = 0;
    /// A group whose adjacent characters form a run, as those of the groups 1 and 2 do.
    pub(crate) const RUN: u8 = 3;
    /// A group each of whose characters is a run of its own.
    pub(crate) const ALONE: u8 = 4;
    /// The bits that hold the group.
    pub(crate) const GROUP: u8 = 7;
    /// The flags. Each marks a character that needs a closer look.
    pub(crate) const FLAGS: [u8; 4] = [1 << 3, 1 << 4, 1 << 5, 1 << 6];
    /// Set in the class byte of the first byte of every character, and of no other byte.
    pub(in crate::scan) const LEAD: u8 = 1 << 7;
    pub(in crate::scan) const ANY_FLAG: u8 = FLAGS[0] | FLAGS[1] | FLAGS[2] | FLAGS[3];
}

/// The bytes of one block; a mask has one bit for each.
pub(crate) const BLOCK: usize = 64;
/// The number of blocks in a batch.
pub(crate) const BLOCKS: usize = 8;
/// The number of bytes in a batch.
pub(crate) const BYTES: usize = BLOCK * BLOCKS;

/// One bit for each byte of a batch.
pub(crate) type Mask = [u64; BLOCKS];

/// The masks of a few hundred bytes of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Batch {
    /// The first bytes of runs, and of characters that are runs of their own.
    pub(crate) starts: Mask,
    /// The bytes after them; the end of the text counts as a byte.
    pub(crate) ends: Mask,
    /// The characters with one of the [`class::FLAGS`].
    pub(crate) flagged: Mask,
    /// True if `flagged` had bits when it was read. A load of `flagged` would wait for its stores.
    pub(crate) has_flagged: bool,
    /// The number of bytes that the masks cover: up to a char boundary, or one past the text.
    pub(crate) len: u16,
    /// The class of the last character, for the batch that follows.
    pub(super) last: Before,
}

/// The class of the character before a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Before(pub(super) u8);

impl Default for Before {
    /// The start of the text, or a gap.
    fn default() -> Self {
        Self(class::LEAD | class::GAP)
    }
}

/// Returns the length of the batch at `at`: up to a char boundary, or one past the text.
#[inline]
pub(super) fn length(text: &str, at: usize) -> u16 {
    let left = text.len().saturating_sub(at);
    if left < BYTES {
        return left as u16 + 1;
    }
    // A character has at most four bytes.
    let end = (0..4).map(|back| at + BYTES - back).find(|&end| text.is_char_boundary(end));
    end.map_or(BYTES, |end| end - at) as u16
}
