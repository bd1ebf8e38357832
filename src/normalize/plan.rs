//! A set of steps made ready: what becomes of each character of U+0600–06FF, and a word on ASCII.

use super::Steps;
use super::letter::{self, Treatment};
use crate::scan::{Becomes, Fold, Ways};

/// What a step set does to each character of the main Arabic block, as far as that needs no
/// neighbour; small enough to be part of a `Copy` value, and constant for constant steps.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Plan {
    fold: Fold,
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
        let mut all = [Becomes::Same; 256];
        let mut code = 0;
        while code < all.len() {
            if let Some(c) = char::from_u32(0x600 + code as u32) {
                all[code] = match letter::of_arabic(c, steps) {
                    Treatment::Keep => Becomes::Same,
                    Treatment::Delete => Becomes::Gone,
                    Treatment::To(to @ '\u{600}'..='\u{6FF}') => {
                        Becomes::Other((to as u32 - 0x600) as u8)
                    }
                    Treatment::To(_) | Treatment::Spell(_) | Treatment::Context => Becomes::Ask,
                };
            }
            code += 1;
        }
        let ways = Ways {
            lower: steps.intersects(Steps::LOWERCASE),
            digits: steps.intersects(Steps::DIGITS_ARABIC.with(Steps::DIGITS_EXTENDED)),
            runs: steps.intersects(Steps::SPACE_RUNS),
        };
        Self { fold: Fold::new(&all, ways) }
    }

    /// The action for the character U+0600 + `index`; only the low eight bits count.
    #[inline]
    pub(super) fn action(&self, index: u8, steps: Steps) -> Action {
        match self.fold.becomes(index) {
            Becomes::Same => Action::Keep,
            Becomes::Gone => Action::Delete,
            Becomes::Other(_) => Action::Map,
            Becomes::Ask => Self::action_of_asked(index, steps),
        }
    }

    /// The fold asks about more than depends on neighbours.
    fn action_of_asked(index: u8, steps: Steps) -> Action {
        let c = char::from_u32(0x600 + u32::from(index)).unwrap_or_default();
        match letter::of_arabic(c, steps) {
            Treatment::Keep => Action::Keep,
            Treatment::Delete => Action::Delete,
            Treatment::To(_) => Action::Map,
            Treatment::Spell(_) | Treatment::Context => Action::Context,
        }
    }

    /// The same for many characters at once, where nothing depends on neighbours.
    pub(super) const fn fold(&self) -> &Fold {
        &self.fold
    }
}
