//! The resolver of characters whose action the compiled table does not hold.

use super::char_action::CharAction;
use super::char_map;
use super::kernel::CharResolver;
use super::lookaround::LookAround;
use super::plan::Plan;
use crate::normalize::rules;
use crate::normalize::steps::Steps;
use crate::work::count;

/// A text with a set of steps and its compiled table.
#[derive(Clone, Copy)]
pub(in crate::normalize) struct Resolver<'r> {
    pub(in crate::normalize) text: &'r str,
    pub(in crate::normalize) steps: Steps,
    pub(in crate::normalize) plan: &'r Plan,
}

impl CharResolver for Resolver<'_> {
    #[inline(never)]
    fn context_free(&self, c: char) -> CharAction {
        char_map::action(c, self.steps)
    }

    #[inline(never)]
    fn in_context(&self, at: usize, c: char) -> CharAction {
        count(1);
        let Self { text, steps, plan } = *self;
        rules::look_around(&LookAround { text, steps, plan }, at, c)
    }
}
