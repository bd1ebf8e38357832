//! A set of steps made ready: two bits for each character of U+0600–06FF, and a word on ASCII.

use super::Steps;
use super::letter::{self, Treatment};

/// What a step set does to each character of the main Arabic block, as far as that needs no
/// neighbour; small enough to be part of a `Copy` value, and constant for constant steps.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Plan {
    /// Two bits for each of 256 characters, 32 characters a word.
    arabic: [u64; 8],
}

/// What the plan says of a character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Action {
    /// It stays.
    Keep,
    /// It goes.
    Delete,
    /// It may become another character.
    Map,
    /// Its neighbours decide.
    Context,
}

impl Plan {
    pub(super) const fn new(steps: Steps) -> Self {
        let mut arabic = [0; 8];
        let mut c = '\u{600}';
        while (c as u32) < 0x700 {
            let bits = match letter::of_arabic(c, steps) {
                Treatment::Keep => 0,
                Treatment::Delete => 1,
                Treatment::To(_) => 2,
                Treatment::Spell(_) | Treatment::Context => 3,
            };
            let index = c as usize - 0x600;
            arabic[index >> 5] |= bits << (2 * (index & 31));
            match char::from_u32(c as u32 + 1) {
                Some(next) => c = next,
                None => break,
            }
        }
        Self { arabic }
    }

    /// The action for the character U+0600 + `index`; only the low eight bits count.
    #[inline]
    pub(super) const fn action(&self, index: u8) -> Action {
        match self.arabic[(index >> 5) as usize] >> (2 * (index & 31)) & 3 {
            0 => Action::Keep,
            1 => Action::Delete,
            2 => Action::Map,
            _ => Action::Context,
        }
    }
}
