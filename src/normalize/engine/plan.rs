//! The compiled table of a set of steps: the action on each character of U+0600–06FF.
//!
//! The vector kernel looks the table up by shuffles. Two shuffles give the characters to delete, two
//! the characters to resolve, and one for each of three rows the bits that differ in the result.
//!
//! ```text
//! text     ك     ِ     ت     ا     ب        step: marks
//! bytes    D9 83 D9 90 D8 AA D8 A7 D8 A8
//! pair      .  1  .  1  .  1  .  1  .  1    second bytes of characters of U+0600–06FF
//! deleted   .  .  1  1  .  .  .  .  .  .    looked up by row and column of the pair
//! ```

use super::char_action::CharAction;
use super::char_map;
use super::predicates::is_plain_mark_code;
use crate::normalize::steps::Steps;
use crate::scan::NibbleSet;

/// The work of a kernel besides its tables.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub(super) struct KernelOptions {
    /// ASCII capital letters become small.
    pub(super) lower: bool,
    /// ASCII digits have to be resolved.
    pub(super) digits: bool,
    /// The first of adjacent spaces is kept.
    pub(super) runs: bool,
    /// The plain marks of a letter are put in canonical order.
    pub(super) order: bool,
}

/// The compiled table of a set of steps. It is small enough for a `Copy` value, and a constant for
/// constant steps.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(in crate::normalize) struct Plan {
    /// The characters to delete; the low half of a code is its column, the high half its row.
    pub(super) deleted: NibbleSet,
    /// The characters to resolve.
    pub(super) resolved: NibbleSet,
    /// For the characters of [`MAPPED_ROWS`], by column: the bits in which the result differs.
    pub(super) xor: [[u8; 16]; 3],
    pub(super) options: KernelOptions,
}

/// The rows with characters that may become others: U+0620, U+0640 and U+0670.
pub(super) const MAPPED_ROWS: [usize; 3] = [2, 4, 7];

/// The rows with deleted characters have a bit each; the other rows share one.
const DELETED_BITS: [u8; 16] = [7, 0, 1, 7, 2, 3, 7, 4, 7, 7, 7, 7, 7, 5, 6, 7];
/// Rows that resolve the same columns share a bit. A false positive costs time; there are no false
/// negatives.
const RESOLVED_BITS: [u8; 16] = [0, 0, 0, 0, 2, 3, 4, 5, 6, 6, 6, 6, 6, 7, 1, 4];

impl Plan {
    /// Compiles a set of steps.
    pub(in crate::normalize) const fn new(steps: Steps) -> Self {
        let mut actions = [CharAction::Keep; 256];
        let order = Self::only_sorts_plain_marks(steps);
        let mut code = 0;
        while code < actions.len() {
            if let Some(c) = char::from_u32(0x600 + code as u32)
                && !(order && is_plain_mark_code(code as u8))
            {
                actions[code] = char_map::action_in_main_block(c, steps);
            }
            code += 1;
        }
        let options = KernelOptions {
            lower: steps.intersects(Steps::LOWERCASE),
            digits: steps.intersects(Steps::DIGITS_ARABIC.union(Steps::DIGITS_EXTENDED)),
            runs: steps.intersects(Steps::COLLAPSE_SPACES),
            order,
        };
        Self::compile(&actions, options)
    }

    /// Compiles the action `actions[i]` on the character U+0600 + `i`.
    pub(super) const fn compile(actions: &[CharAction; 256], options: KernelOptions) -> Self {
        let none = NibbleSet::EMPTY;
        let mut plan = Self { deleted: none, resolved: none, xor: [[0; 16]; 3], options };
        let mut code = 0;
        while code < 256 {
            let row = code >> 4;
            let mut xor = 0;
            match actions[code] {
                CharAction::Keep => {}
                CharAction::Delete => {
                    plan.deleted = plan.deleted.with(code as u8, DELETED_BITS[row]);
                }
                // Both are in U+0600–067F, whose first bytes differ in one bit.
                CharAction::Map(to @ '\u{600}'..='\u{67F}') if row < 8 => {
                    xor = code as u8 ^ (to as u32 - 0x600) as u8;
                }
                _ => plan.resolved = plan.resolved.with(code as u8, RESOLVED_BITS[row]),
            }
            let mut i = 0;
            let mut stored = xor == 0;
            while i < MAPPED_ROWS.len() {
                if MAPPED_ROWS[i] == row {
                    plan.xor[i][code & 15] = xor;
                    stored = true;
                }
                i += 1;
            }
            if !stored {
                plan.resolved = plan.resolved.with(code as u8, RESOLVED_BITS[row]);
            }
            code += 1;
        }
        // Rows that share a bit of `deleted` may hold false positives: these are resolved.
        let mut code = 0;
        while code < 256 {
            if plan.deleted.contains(code as u8) && !matches!(actions[code], CharAction::Delete) {
                plan.resolved = plan.resolved.with(code as u8, RESOLVED_BITS[code >> 4]);
            }
            code += 1;
        }
        plan
    }

    /// Returns true if the only action on the plain marks is to sort them.
    const fn only_sorts_plain_marks(steps: Steps) -> bool {
        let mut order = char_map::only_reorders_marks(steps);
        let mut code = 0;
        while code < u8::MAX {
            if let (Some(c), true) = (char::from_u32(0x600 + code as u32), is_plain_mark_code(code))
            {
                let kept = char_map::action_in_main_block(c, steps.difference(Steps::NFC));
                order = order && matches!(kept, CharAction::Keep);
            }
            code += 1;
        }
        order
    }

    /// Returns the action on U+0600 + `code`; [`CharAction::NeedsContext`] if it has to be resolved.
    #[inline]
    pub(in crate::normalize) const fn action(&self, code: u8) -> CharAction {
        if self.resolved.contains(code) || self.options.order && is_plain_mark_code(code) {
            return CharAction::NeedsContext;
        }
        if self.deleted.contains(code) {
            return CharAction::Delete;
        }
        let column = (code & 15) as usize;
        let xor = match code >> 4 {
            2 => self.xor[0][column],
            4 => self.xor[1][column],
            7 => self.xor[2][column],
            _ => 0,
        };
        match char::from_u32(0x600 + (code ^ xor) as u32) {
            Some(c) if xor != 0 => CharAction::Map(c),
            _ => CharAction::Keep,
        }
    }

    /// Returns true if the table deletes a character of U+0600–06FF in every context.
    pub(in crate::normalize) const fn deletes(&self, c: char) -> bool {
        matches!(self.action((c as u32 & 0xFF) as u8), CharAction::Delete)
    }
}
