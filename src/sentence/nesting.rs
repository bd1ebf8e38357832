//! Open quotations and brackets: each mark in, told to open or to close by its neighbours, in text order.

use super::candidates::Candidate;
use crate::lexicon::word_key::INVISIBLE;
use crate::script::name::{
    LEFT_POINTING_DOUBLE_ANGLE_QUOTATION_MARK, ORNATE_LEFT_PARENTHESIS, ORNATE_RIGHT_PARENTHESIS,
    RIGHT_POINTING_DOUBLE_ANGLE_QUOTATION_MARK,
};
use crate::script::{CharSet, Class};

/// The most marks that may stand open at once; one more replaces the innermost.
const MAX_DEPTH: usize = 8;

/// Marks that open and close one another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Family {
    /// The straight and the curly double quotation marks.
    Double,
    /// The straight and the curly single ones.
    Single,
    /// «» and ‹›.
    Angle,
    /// ﴿﴾, around verses of the Quran.
    Ornate,
    /// ( ) [ ] { } and their kin.
    Bracket,
}

impl Family {
    const fn of(c: char, class: Class) -> Self {
        match c {
            ORNATE_LEFT_PARENTHESIS | ORNATE_RIGHT_PARENTHESIS => Self::Ornate,
            LEFT_POINTING_DOUBLE_ANGLE_QUOTATION_MARK
            | RIGHT_POINTING_DOUBLE_ANGLE_QUOTATION_MARK
            | '‹'
            | '›' => Self::Angle,
            '\'' | '‘'..='‛' => Self::Single,
            _ if matches!(class, Class::Quote) => Self::Double,
            _ => Self::Bracket,
        }
    }
}

/// Where an open mark was met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Opened {
    /// At the start of this sentence.
    Start,
    /// Inside this sentence.
    Inside,
    /// At the start of an earlier sentence of this paragraph.
    EarlierStart,
    /// Inside an earlier one.
    EarlierInside,
    /// Nowhere.
    Never,
}

/// An open mark.
#[derive(Clone, Copy, Debug)]
struct Open {
    family: Family,
    opened: Opened,
    /// Whether a colon stands before it: «قال: "نعم"».
    told: bool,
}

/// A mark that was just closed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closing {
    /// Whether it is a bracket and no quotation mark.
    pub(super) is_bracket: bool,
    /// Whether it is an ornate bracket, around a verse.
    pub(super) is_verse: bool,
    /// Where its opening stood.
    pub(super) opened: Opened,
    /// Whether a colon stood before that.
    pub(super) told: bool,
}

/// What stands open at a point of the text, the outermost first; behind the first place that is empty all
/// are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nesting {
    open: [Option<Open>; MAX_DEPTH],
}

/// What the neighbour of a mark says of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Vote {
    Opens,
    Closes,
    Nothing,
}

impl Nesting {
    pub(super) const fn new() -> Self {
        Self { open: [None; MAX_DEPTH] }
    }

    pub(super) const fn is_empty(&self) -> bool {
        matches!(self.open, [None, ..])
    }

    /// A sentence ended here: what stands open was opened in an earlier one.
    pub(super) fn end_sentence(&mut self) {
        for open in self.open.iter_mut().map_while(Option::as_mut) {
            open.opened = match open.opened {
                Opened::Start | Opened::EarlierStart => Opened::EarlierStart,
                _ => Opened::EarlierInside,
            };
        }
    }

    /// Notes a mark; `at_start` tells whether the sentence has no word before it.
    pub(super) fn meet(&mut self, text: &str, mark: Candidate, at_start: bool) {
        let Candidate { at, c, class } = mark;
        if self.closing(text, mark).is_some() {
            return;
        }
        if !(c == '\'' || c == '’') || is_opening_apostrophe(text, at, c) {
            self.open(Open {
                family: Family::of(c, class),
                opened: if at_start { Opened::Start } else { Opened::Inside },
                told: visible_before(text, at, true) == Some(':'),
            });
        }
    }

    /// Closes with the mark, if it closes.
    pub(super) fn closing(&mut self, text: &str, mark: Candidate) -> Option<Closing> {
        let Candidate { at, c, class } = mark;
        self.closes(text, at, c, class).then(|| self.close(c, class))
    }

    /// Whether the mark `c` at `at` closes, by its neighbours and by what stands open.
    fn closes(&self, text: &str, at: usize, c: char, class: Class) -> bool {
        let family = Family::of(c, class);
        if family == Family::Bracket {
            return class == Class::CloseBracket;
        }
        let is_open = self.open.iter().flatten().any(|open| open.family == family);
        if family == Family::Single && !is_open {
            return false;
        }
        let before = vote_before(visible_before(text, at, false));
        let after = vote_after(visible_after(text, at + c.len_utf8()));
        match (before, after) {
            (Vote::Opens, Vote::Opens | Vote::Nothing) | (Vote::Nothing, Vote::Opens) => false,
            (Vote::Closes, Vote::Closes | Vote::Nothing) | (Vote::Nothing, Vote::Closes) => true,
            // The neighbours disagree or are silent: a mark closes what stands open. Where nothing
            // does, one with a direction keeps it.
            _ => {
                is_open
                    || matches!(
                        c,
                        RIGHT_POINTING_DOUBLE_ANGLE_QUOTATION_MARK
                            | '›'
                            | '”'
                            | ORNATE_LEFT_PARENTHESIS
                    )
            }
        }
    }

    fn open(&mut self, open: Open) {
        let depth = self.open.iter().flatten().count();
        if let Some(place) = self.open.get_mut(depth.min(MAX_DEPTH - 1)) {
            *place = Some(open);
        }
    }

    /// Closes the innermost mark of the family, and whatever was left open inside it.
    fn close(&mut self, c: char, class: Class) -> Closing {
        let family = Family::of(c, class);
        let found = self.open.iter().rposition(|o| o.is_some_and(|o| o.family == family));
        let open = found.and_then(|depth| {
            let rest = self.open.get_mut(depth..)?;
            let open = rest.first().copied().flatten();
            rest.fill(None);
            open
        });
        Closing {
            is_bracket: family == Family::Bracket,
            is_verse: family == Family::Ornate,
            opened: open.map_or(Opened::Never, |open| open.opened),
            told: open.is_some_and(|open| open.told),
        }
    }
}

/// An apostrophe opens only before a letter and after none: «'نعم'», not «don't».
fn is_opening_apostrophe(text: &str, at: usize, c: char) -> bool {
    vote_before(visible_before(text, at, false)) == Vote::Opens
        && vote_after(visible_after(text, at + c.len_utf8())) == Vote::Opens
}

/// The last character before `at` that is seen; with `over_spaces`, spaces are passed over too.
fn visible_before(text: &str, at: usize, over_spaces: bool) -> Option<char> {
    let skipped = if over_spaces { INVISIBLE | CharSet::SPACES } else { INVISIBLE };
    let head = text.get(..at)?;
    crate::work::counted(head.chars().rev()).find(|&c| !skipped.contains(c))
}

/// The first character from `at` on that is seen.
fn visible_after(text: &str, at: usize) -> Option<char> {
    crate::work::counted(text.get(at..)?.chars()).find(|&c| !INVISIBLE.contains(c))
}

fn vote_before(c: Option<char>) -> Vote {
    let Some(c) = c else { return Vote::Opens };
    match Class::of(c) {
        Class::Space | Class::LineEnd | Class::OpenBracket => Vote::Opens,
        Class::Quote
        | Class::Colon
        | Class::Comma
        | Class::Semicolon
        | Class::Dash
        | Class::OtherPunctuation => Vote::Nothing,
        _ => Vote::Closes,
    }
}

fn vote_after(c: Option<char>) -> Vote {
    let Some(c) = c else { return Vote::Closes };
    match Class::of(c) {
        Class::Quote => Vote::Nothing,
        class if CharSet::PUNCTUATION.contains_class(class) && class != Class::OpenBracket => {
            Vote::Closes
        }
        Class::Space | Class::LineEnd => Vote::Closes,
        _ => Vote::Opens,
    }
}
