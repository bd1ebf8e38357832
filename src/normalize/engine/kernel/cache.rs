//! A cache of resolved characters for the vector kernel.

use super::super::char_action::{CharAction, Replacement};
use super::contract::CharResolver;

/// A direct-mapped cache of context-free actions, indexed by `c % 64`; allocated on first use.
#[derive(Default)]
pub(in crate::normalize) struct ResolverCache(Option<Slots>);

struct Slots {
    chars: [char; Slots::SIZE],
    /// Actions with [encoded](CharAction::encoded) characters.
    actions: [CharAction; Slots::SIZE],
    forms: Forms,
}

/// The results for presentation forms, as far as they were resolved.
pub(super) struct Forms {
    /// The two bytes of the letter that each of U+FE80–FEFF becomes; else zero.
    letters: [u16; 128],
    /// The two letters that each of U+FEF5–FEFC becomes, lam and alef; else empty.
    pairs: [Replacement; 8],
}

impl Slots {
    const SIZE: usize = 64;

    /// Every slot holds U+0000, which no kernel resolves.
    const EMPTY: Self = Self {
        chars: ['\0'; Self::SIZE],
        actions: [CharAction::NeedsContext; Self::SIZE],
        forms: Forms::EMPTY,
    };
}

impl ResolverCache {
    /// Returns the action on `c`, which stands at `at`, with encoded characters: `Keep`, `Delete`,
    /// `Expand`, or `NeedsContext` if look-around cannot resolve it.
    #[inline(always)]
    pub(super) fn resolve(
        &mut self,
        resolver: &impl CharResolver,
        at: usize,
        c: char,
    ) -> CharAction {
        let Slots { chars, actions, forms } = self.0.get_or_insert(Slots::EMPTY);
        let slot = c as usize % Slots::SIZE;
        if chars[slot] != c {
            chars[slot] = c;
            actions[slot] = resolver.context_free(c).encoded();
            if let CharAction::Expand(replacement) = actions[slot] {
                forms.record(c, replacement);
            }
        }
        match actions[slot] {
            CharAction::NeedsContext => resolver.in_context(at, c).encoded(),
            known => known,
        }
    }

    /// Returns the forms resolved so far: text that holds one holds many.
    #[inline(always)]
    pub(super) fn forms(&self) -> Option<&Forms> {
        self.0.as_ref().map(|slots| &slots.forms)
    }
}

impl Forms {
    const EMPTY: Self = Self { letters: [0; 128], pairs: [Replacement::EMPTY; 8] };
    /// The last byte of U+FEF5, the first form of lam and alef.
    const FIRST_PAIR: u8 = 0xB5;

    fn record(&mut self, c: char, replacement: Replacement) {
        let [a, b, ..] = replacement.bytes();
        match c {
            '\u{FE80}'..='\u{FEFF}' if replacement.len() == 2 && replacement.is_single() => {
                self.letters[c as usize % 128] = u16::from_le_bytes([a, b]);
            }
            '\u{FEF5}'..='\u{FEFC}' if replacement.len() == 4 => {
                self.pairs[c as usize - 0xFEF5] = replacement;
            }
            _ => {}
        }
    }

    /// Returns the two letters that a form becomes.
    #[inline(always)]
    pub(super) fn pair_of(&self, form: &[u8]) -> Option<Replacement> {
        let &[0xEF, 0xBB, third, ..] = form else { return None };
        let pair = self.pairs.get(usize::from(third.wrapping_sub(Self::FIRST_PAIR)))?;
        (!pair.is_empty()).then_some(*pair)
    }

    /// Returns the letter that a form becomes.
    #[inline(always)]
    pub(super) fn letter_of(&self, form: &[u8]) -> Option<[u8; 2]> {
        let &[0xEF, second @ (0xBA | 0xBB), third, ..] = form else { return None };
        let letter = self.letters[usize::from((second & 1) << 6 | third & 0x3F)];
        (letter != 0).then_some(letter.to_le_bytes())
    }
}
