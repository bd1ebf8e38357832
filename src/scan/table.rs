//! A class byte for every character, in the forms that the two kernels read.

use super::class::{GROUP, LEAD};

/// The number of the row of U+0600: a single byte's upper half is less.
pub(super) const PAIRS: usize = 16;

/// A class byte for every character, and which flags are raised after which group.
#[derive(Debug)]
pub(crate) struct Table {
    /// U+0000–007F in the rows 0–7, U+0600–06FF in the rows from [`PAIRS`] on; sixteen characters each.
    pub(super) rows: [[u8; 16]; 32],
    /// What each row of U+0600–06FF says of its second character, which most of them agree with.
    pub(super) common: [u8; 16],
    /// The same of the rows of ASCII; zero where no single byte stands for a character.
    pub(super) ascii: [u8; 16],
    /// One for each row of U+0600–06FF that says more than one thing and is not [frequent](Self::FREQUENT).
    pub(super) seldom: [u8; 16],
    /// The flags that a character may raise after one of each group.
    pub(super) raised: [u8; 16],
    /// Every other character.
    other: fn(char) -> u8,
}

impl Table {
    /// The rows of U+0600–06FF that are looked at in every block; others with more than one class
    /// cost a block that holds them more.
    pub(super) const FREQUENT: [usize; 2] = [0, 4];

    /// The table of `of`, which must be the same as `other`; `raised[g]` are the flags that count
    /// after a character of group `g`.
    pub(crate) const fn new(
        one: [u8; 128],
        two: [u8; 256],
        other: fn(char) -> u8,
        raised: [u8; 8],
    ) -> Self {
        let mut table = Self {
            rows: [[0; 16]; 32],
            common: [0; 16],
            ascii: [0; 16],
            seldom: [0; 16],
            raised: [0; 16],
            other,
        };
        let mut i = 0;
        while i < 256 {
            if i < 128 {
                table.rows[i / 16][i % 16] = one[i] | LEAD;
            }
            table.rows[PAIRS + i / 16][i % 16] = two[i] | LEAD;
            i += 1;
        }
        let mut i = 0;
        while i < 16 {
            if i < 8 {
                table.ascii[i] = table.rows[i][1];
            }
            table.common[i] = table.rows[PAIRS + i][1];
            let frequent = i == Self::FREQUENT[0] || i == Self::FREQUENT[1];
            table.seldom[i] = (table.is_uneven(PAIRS + i) && !frequent) as u8;
            table.raised[i] = raised[i & 7];
            i += 1;
        }
        assert!(!table.is_uneven(0) && !table.is_uneven(1), "controls are of one class");
        table
    }

    /// Whether the characters of this row are not all of one class.
    const fn is_uneven(&self, row: usize) -> bool {
        let mut column = 1;
        while column < 16 {
            if self.rows[row][column] != self.rows[row][0] {
                return true;
            }
            column += 1;
        }
        false
    }

    /// The numbers of the rows that `seldom` tells.
    #[cfg(feature = "std")]
    #[inline(always)]
    pub(super) fn seldom_rows(&self) -> impl Iterator<Item = usize> {
        self.seldom
            .iter()
            .enumerate()
            .filter(|&(_, &uneven)| uneven != 0)
            .map(|(row, _)| PAIRS + row)
    }

    /// The class byte of `c`.
    #[inline]
    pub(super) fn of(&self, c: char) -> u8 {
        match c as usize {
            code @ 0..0x80 => self.rows[code >> 4 & 7][code & 15],
            code @ 0x600..0x700 => self.rows[PAIRS + (code >> 4 & 15)][code & 15],
            _ => (self.other)(c) | LEAD,
        }
    }

    /// The flags of `class` that are raised after a character of class `before`.
    #[inline]
    pub(super) fn raised_by(&self, class: u8, before: u8) -> u8 {
        class & self.raised[usize::from(before & GROUP)]
    }
}
