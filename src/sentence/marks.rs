//! Runs of marks: the first mark in, the run with all that is seen of it out.

use super::evidence::Closed;
use crate::Span;
use crate::lexer::is_full_stop;
use crate::lexicon::word_key::INVISIBLE;
use crate::script::{CharSet, Class};

/// Marks that end a sentence.
pub(super) const MARKS: CharSet = CharSet::of(&[Class::Terminator, Class::Ellipsis]);

/// A run of marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) span: Span,
    pub(super) closed: Closed,
    /// Whether it is one full stop.
    pub(super) is_full_stop: bool,
    /// Whether spaces stand between its marks.
    pub(super) is_spaced: bool,
}

/// The run of marks that begins at `at`, invisible characters between them passed over.
pub(super) fn marks(text: &str, at: usize) -> Run {
    let mut span = Span::new(at, at);
    let (mut count, mut dots, mut shout, mut ellipsis) = (0_usize, 0_usize, false, false);
    for (offset, c) in crate::work::counted(text.get(at..).unwrap_or_default().char_indices()) {
        let class = Class::of(c);
        if INVISIBLE.contains_class(class) {
            continue;
        }
        if !MARKS.contains_class(class) {
            break;
        }
        count += 1;
        dots += usize::from(is_full_stop(c));
        ellipsis |= class == Class::Ellipsis;
        shout |= is_shout(c);
        span.end = at + offset + c.len_utf8();
    }
    let is_ellipsis = !shout && (ellipsis || dots > 1);
    let closed = if is_ellipsis { Closed::ELLIPSIS } else { Closed::MARK };
    Run {
        span,
        closed: closed.or(Closed::SHOUT.when(shout)),
        is_full_stop: count == 1 && dots == 1,
        is_spaced: false,
    }
}

/// Two runs with closing marks or spaces between them: the later decides, but that both shout.
pub(super) fn join(first: Run, more: Run, apart: bool) -> Run {
    let shout = first.closed.contains(Closed::SHOUT) || more.closed.contains(Closed::SHOUT);
    let dots = first.is_full_stop || first.closed.contains(Closed::ELLIPSIS);
    let closed = if shout || apart || !dots { Closed::MARK } else { Closed::ELLIPSIS };
    let start = if apart { more.span.start } else { first.span.start };
    Run {
        span: Span::new(start, more.span.end),
        closed: closed.or(Closed::SHOUT.when(shout)),
        is_full_stop: false,
        is_spaced: first.is_spaced,
    }
}

/// Whether a full stop follows after spaces, as in «. . .».
pub(super) fn spaced_dot(text: &str, at: usize) -> bool {
    visible(text, at).is_some_and(|(_, c, over_spaces)| over_spaces && is_full_stop(c))
}

/// Where the last one ends of the lone dots from `at` on that have one space before each: «. . .». To a
/// run that has one they are no more than where it ends.
pub(super) fn past_spaced_dots(text: &str, at: usize) -> usize {
    let mut past = at;
    while let Some([b' ', b'.', b' ' | b'\n', ..]) = text.as_bytes().get(past..) {
        crate::work::count(1);
        past += 2;
    }
    past
}

/// Question and exclamation marks of every script that has its own.
const fn is_shout(c: char) -> bool {
    matches!(
        c,
        '!' | '?'
            | '؟'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
            | '⸮'
            | '！'
            | '？'
            | '՜'
            | '՞'
            | '‽'
            | '﹖'
            | '﹗'
    )
}

/// The next visible character of the line, and whether spaces stand before it.
pub(super) fn visible(text: &str, at: usize) -> Option<(usize, char, bool)> {
    let mut over_spaces = false;
    for (offset, c) in crate::work::counted(text.get(at..)?.char_indices()) {
        let class = Class::of(c);
        if class == Class::Space {
            over_spaces = true;
        } else if !INVISIBLE.contains_class(class) {
            return Some((at + offset, c, over_spaces));
        }
    }
    None
}
