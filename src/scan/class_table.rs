//! The class table: a class byte for every character, in a form for shuffles.

use super::batch::class::{ANY_FLAG, GROUP, LEAD};

/// The number of the row of U+0600: a single byte's upper half is less.
pub(super) const PAIRS: usize = 16;
/// The number of the row of U+0080.
pub(super) const LATIN: usize = 32;
/// The number of the row of U+2000.
pub(super) const GENERAL: usize = 36;

/// The row of U+0600–06FF is to be looked at as a whole.
pub(super) const MIXED_ROW: u8 = LEAD;

/// A class byte for every character, and which flags are raised after which group.
#[derive(Debug)]
pub(crate) struct Table {
    /// U+0000–007F in the rows 0–7, U+0600–06FF in the rows from [`PAIRS`] on, U+0080–00BF from
    /// [`LATIN`] and U+2000–203F from [`GENERAL`] on; sixteen characters each.
    pub(super) rows: [[u8; 16]; 40],
    /// Every presentation form from U+FE80 to U+FEFC.
    pub(super) forms: u8,
    /// Every character from U+1F300 to U+1F3BF and from U+1F400 to U+1FAFF.
    pub(super) pictures: u8,
    /// Every skin tone, U+1F3FB to U+1F3FF.
    pub(super) tones: u8,
    /// The class byte of the second character of each row of U+0600–06FF, which most others share.
    pub(super) row_default: [u8; 16],
    /// The bits that vary in each of these rows; [`MIXED_ROW`] if columns cannot encode the row.
    pub(super) row_xor: [u8; 16],
    /// The bits that differ in each column, in the rows where these bits vary.
    pub(super) column_xor: [u8; 16],
    /// The class byte of the second character of each row of ASCII; zero for rows of other bytes.
    pub(super) ascii_rows: [u8; 16],
    /// The flags that a character may raise after one of each group.
    pub(super) raised: [u8; 16],
    /// Every other character.
    other: fn(char) -> u8,
}

impl Table {
    /// The characters of the third part of a table.
    pub(crate) const NON_ARABIC: [char; 128] = {
        let mut far = ['\0'; 128];
        let mut i = 0;
        while i < 128 {
            let code = if i < 64 { 0x80 + i } else { 0x2000 + i - 64 };
            if let Some(c) = char::from_u32(code as u32) {
                far[i] = c;
            }
            i += 1;
        }
        far
    };
    /// One of the presentation forms that must be of one class.
    pub(crate) const SAMPLE_PRESENTATION_FORM: char = '\u{FE8D}';
    /// One of the pictographs that must be of one class.
    pub(crate) const SAMPLE_PICTOGRAPH: char = '\u{1F600}';
    /// One of the skin tones that must be of one class.
    pub(crate) const SAMPLE_SKIN_TONE: char = '\u{1F3FB}';

    /// The table of `other`, which the parts must agree with: U+0000–007F, U+0600–06FF, [`NON_ARABIC`](Self::NON_ARABIC),
    /// forms, pictures and tones. `raised[g]` are the flags that count after a character of group `g`.
    pub(crate) const fn new(
        one: [u8; 128],
        two: [u8; 256],
        far: [u8; 128],
        [forms, pictures, tones]: [u8; 3],
        other: fn(char) -> u8,
        raised: [u8; 8],
    ) -> Self {
        let mut table = Self {
            rows: [[0; 16]; 40],
            forms: forms | LEAD,
            pictures: pictures | LEAD,
            tones: tones | LEAD,
            row_default: [0; 16],
            row_xor: [0; 16],
            column_xor: [0; 16],
            ascii_rows: [0; 16],
            raised: [0; 16],
            other,
        };
        let mut i = 0;
        while i < 256 {
            if i < 128 {
                table.rows[i / 16][i % 16] = one[i] | LEAD;
                table.rows[LATIN + i / 16][i % 16] = far[i] | LEAD;
            }
            table.rows[PAIRS + i / 16][i % 16] = two[i] | LEAD;
            i += 1;
        }
        let mut i = 0;
        while i < 16 {
            if i < 8 {
                table.ascii_rows[i] = table.rows[i][1];
            }
            table.row_default[i] = table.rows[PAIRS + i][1];
            table.raised[i] = raised[i & 7] & ANY_FLAG;
            i += 1;
        }
        // The letters with the first marks, and the commas, go first: others turn what is left.
        table.encode_row(4);
        i = 0;
        while i < 16 {
            if i != 4 {
                table.encode_row(i);
            }
            i += 1;
        }
        assert!(table.rows[0][0] == LEAD, "what lies behind a text is read as U+0000, a gap");
        assert!(!table.is_uneven(0) && !table.is_uneven(1), "controls are of one class");
        table
    }

    /// Tells a row of U+0600–06FF by the bits that its columns turn, if none of them is turned by
    /// other columns already.
    const fn encode_row(&mut self, row: usize) {
        let (mut row_xor, mut agrees) = (0, true);
        let mut bit = 1;
        while bit != MIXED_ROW {
            let (mut own, mut taken, mut column) = (0, 0, 0);
            while column < 16 {
                let differs = (self.rows[PAIRS + row][column] ^ self.row_default[row]) & bit != 0;
                own |= (differs as u16) << column;
                taken |= ((self.column_xor[column] & bit != 0) as u16) << column;
                column += 1;
            }
            if own != 0 {
                row_xor |= bit;
                agrees &= taken == 0 || taken == own;
            }
            bit <<= 1;
        }
        if !agrees {
            self.row_xor[row] = MIXED_ROW;
            return;
        }
        self.row_xor[row] = row_xor;
        let mut column = 0;
        while column < 16 {
            self.column_xor[column] |= self.rows[PAIRS + row][column] ^ self.row_default[row];
            column += 1;
        }
    }

    /// Returns true if the characters of this row are of several classes.
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

    /// The rows of U+0600–06FF that are to be looked at as a whole.
    #[cfg(feature = "std")]
    #[inline(always)]
    pub(super) fn mixed_rows(&self) -> impl Iterator<Item = usize> {
        (0..16).filter(|&row| self.row_xor[row] == MIXED_ROW)
    }

    /// The class byte of `c`.
    #[inline]
    pub(super) fn of(&self, c: char) -> u8 {
        match c as usize {
            code @ 0..0x80 => self.rows[code >> 4 & 7][code & 15],
            code @ 0x600..0x700 => self.rows[PAIRS + (code >> 4 & 15)][code & 15],
            code @ 0x80..0xC0 => self.rows[LATIN + (code >> 4 & 3)][code & 15],
            code @ 0x2000..0x2040 => self.rows[GENERAL + (code >> 4 & 3)][code & 15],
            0xFE80..=0xFEFC => self.forms,
            0x1F300..0x1F3C0 | 0x1F400..0x1FB00 => self.pictures,
            0x1F3FB..0x1F400 => self.tones,
            _ => (self.other)(c) | LEAD,
        }
    }

    /// The flags of `class` that are raised after a character of class `before`.
    #[inline]
    pub(super) fn raised_by(&self, class: u8, before: u8) -> u8 {
        class & self.raised[usize::from(before & GROUP)]
    }

    /// Checks that the parts beyond U+0600–06FF agree with `other`.
    #[cfg(test)]
    pub(crate) fn assert_agrees(&self) {
        for c in '\0'..=char::MAX {
            if !matches!(c, '\0'..='\x7F' | '\u{600}'..='\u{6FF}') {
                assert_eq!(self.of(c), (self.other)(c) | LEAD, "{c:?}");
            }
        }
    }
}
