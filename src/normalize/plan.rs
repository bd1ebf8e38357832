//! A set of steps made ready: what becomes of each character of U+0600–06FF, and a word on ASCII.

use super::Steps;
use super::letter::{self, Treatment};
use crate::scan::{Becomes, Fold, Ways, is_plain_mark};

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
        let order = Self::brings_in_order(steps);
        let mut code = 0;
        while code < all.len() {
            if let Some(c) = char::from_u32(0x600 + code as u32) {
                all[code] = match letter::of_arabic(c, steps) {
                    _ if order && is_plain_mark(code as u8) => Becomes::Same,
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
            order,
        };
        Self { fold: Fold::new(&all, ways) }
    }

    /// Whether all that becomes of plain marks is that they are brought in order.
    const fn brings_in_order(steps: Steps) -> bool {
        let mut order = letter::orders_only(steps);
        let mut code = 0;
        while code < u8::MAX {
            if let (Some(c), true) = (char::from_u32(0x600 + code as u32), is_plain_mark(code)) {
                let kept = letter::of_arabic(c, steps.without(Steps::NFC));
                order = order && matches!(kept, Treatment::Keep);
            }
            code += 1;
        }
        order
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
