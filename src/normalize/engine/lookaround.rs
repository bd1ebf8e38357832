//! The context of the look-around functions: a text, the steps, and the neighbours of a character.
//!
//! Each contextual step has a look-around function in the file of its rule. It returns the action of
//! the rule for the common surroundings, read from at most [`MAX_LOOKAROUND`] characters on either
//! side, and [`CharAction::NeedsContext`](super::char_action::CharAction) for all others: then the
//! word goes through the rules. A test in each file compares both.

use super::char_map;
use super::plan::Plan;
use super::predicates::is_in_main_block;
use crate::normalize::steps::Steps;
use crate::script::{combining_class, name};

/// The most characters that are read on one side. Nobody writes so many marks on a letter.
pub(in crate::normalize) const MAX_LOOKAROUND: usize = 16;

/// The surroundings of a character.
#[derive(Clone, Copy)]
pub(in crate::normalize) struct LookAround<'t> {
    pub(in crate::normalize) text: &'t str,
    pub(in crate::normalize) steps: Steps,
    pub(in crate::normalize) plan: &'t Plan,
}

impl<'t> LookAround<'t> {
    /// Returns true if the set has one of these steps.
    pub(in crate::normalize) const fn has(&self, steps: Steps) -> bool {
        self.steps.intersects(steps)
    }

    /// Returns the text before `at`, and the text from the character after `c` on, which stands there.
    pub(in crate::normalize) fn sides(&self, at: usize, c: char) -> (&'t str, &'t str) {
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        (before, after.get(c.len_utf8()..).unwrap_or_default())
    }

    /// Returns the characters next to `c`, which stands at `at`; a space at the edges of the text.
    pub(in crate::normalize) fn neighbours(&self, at: usize, c: char) -> [char; 2] {
        let (before, after) = self.sides(at, c);
        [before.chars().next_back().unwrap_or(' '), after.chars().next().unwrap_or(' ')]
    }

    /// Returns true if U+0653 is deleted wherever it sits on a letter: on an alef as a part of it, on
    /// others as a mark.
    pub(in crate::normalize) const fn deletes_maddah(&self) -> bool {
        self.steps.contains(Steps::DIACRITICS.union(Steps::ALEF))
            && self.has(Steps::NFC.union(Steps::COMPOSE))
    }

    /// Returns true if the only action on marks is to sort them.
    pub(in crate::normalize) const fn keeps_marks(&self) -> bool {
        char_map::only_reorders_marks(self.steps) && !self.has(Steps::DIACRITICS)
    }

    /// Returns the base of the deleted marks before `at`, a character of U+0600–06FF.
    pub(in crate::normalize) fn base(&self, at: usize) -> Option<char> {
        let before = self.text.get(..at)?;
        let mut before = before.chars().rev().take(MAX_LOOKAROUND);
        before.find(|&c| !self.deletes_mark(c)).filter(|&base| is_in_main_block(base))
    }

    /// Returns the base of the deleted marks and tatweels before `at`.
    pub(in crate::normalize) fn base_beyond_tatweel(&self, at: usize) -> Option<char> {
        let deletes_tatweel = self.has(Steps::TATWEEL);
        let before = self.text.get(..at)?;
        let mut before = before.chars().rev().take(MAX_LOOKAROUND);
        before.find(|&c| !(self.deletes_mark(c) || deletes_tatweel && c == name::TATWEEL))
    }

    /// Returns true if the character is a mark of U+0600–06FF that is deleted.
    pub(in crate::normalize) fn deletes_mark(&self, c: char) -> bool {
        is_in_main_block(c)
            && combining_class(c) != 0
            && (self.plan.deletes(c) || c == name::MADDAH_ABOVE && self.deletes_maddah())
    }
}
