//! Quotation marks and brackets: a stack of the open ones, each opened or closed by its neighbours.

use super::candidates::Candidate;
use crate::lexicon::cue_words::SUBORDINATORS;
use crate::lexicon::verbs;
use crate::lexicon::word_gap::spaces_before;
use crate::lexicon::word_key::{INVISIBLE, WordKey};
use crate::script::name::{
    LEFT_POINTING_DOUBLE_ANGLE_QUOTATION_MARK, ORNATE_LEFT_PARENTHESIS, ORNATE_RIGHT_PARENTHESIS,
    RIGHT_POINTING_DOUBLE_ANGLE_QUOTATION_MARK,
};
use crate::script::{CharSet, Class};

/// The most words between a verb of saying and its speech.
const MAX_SPEAKER: usize = 5;

/// The depth of the stack; one more replaces the innermost.
const MAX_DEPTH: usize = 8;

/// Quotation marks or brackets that open and close one another.
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
    /// ( ) [ ] { } and their like in other scripts.
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

/// The place where a quotation or bracket opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum OpenedAt {
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

/// An open quotation mark or bracket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Open {
    family: Family,
    opened: OpenedAt,
    /// True if a colon, a comma or a verb of saying precedes it: «قال: "نعم"» he said: "yes".
    introduced: bool,
}

/// A quotation or bracket that was just closed.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClosedQuote {
    /// True if it is a bracket and no quotation mark.
    pub(super) is_bracket: bool,
    /// True if it is an ornate bracket, around a verse.
    pub(super) is_verse: bool,
    /// The place where it opened.
    pub(super) opened: OpenedAt,
    /// True if a colon, a comma or a verb of saying precedes that place.
    pub(super) introduced: bool,
}

/// The open quotation marks and brackets, the outermost first; all places after the first empty one are
/// empty.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct QuoteStack {
    open: [Option<Open>; MAX_DEPTH],
}

/// The direction of a quotation mark by one of its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Direction {
    Opens,
    Closes,
    Nothing,
}

impl QuoteStack {
    pub(super) const fn new() -> Self {
        Self { open: [None; MAX_DEPTH] }
    }

    /// Marks the open ones as opened in an earlier sentence.
    pub(super) fn end_sentence(&mut self) {
        for open in self.open.iter_mut().map_while(Option::as_mut) {
            open.opened = match open.opened {
                OpenedAt::Start | OpenedAt::EarlierStart => OpenedAt::EarlierStart,
                _ => OpenedAt::EarlierInside,
            };
        }
    }

    /// Closes with the quotation mark or bracket, or opens it. `at_start` is true if the sentence has no
    /// word before it.
    pub(super) fn push_or_close(&mut self, text: &str, mark: Candidate, at_start: bool) {
        let Candidate { at, c, class } = mark;
        if self.close(text, mark).is_some() {
            return;
        }
        if !(c == '\'' || c == '’') || is_opening_apostrophe(text, at, c) {
            self.push(Open {
                family: Family::of(c, class),
                opened: if at_start { OpenedAt::Start } else { OpenedAt::Inside },
                introduced: is_introduced(text, at),
            });
        }
    }

    /// Closes with the quotation mark or bracket, if it closes.
    pub(super) fn close(&mut self, text: &str, mark: Candidate) -> Option<ClosedQuote> {
        let Candidate { at, c, class } = mark;
        self.closes(text, at, c, class).then(|| self.pop(c, class))
    }

    /// Returns true if `c` at `at` closes, by its neighbours and by what is open.
    fn closes(&self, text: &str, at: usize, c: char, class: Class) -> bool {
        let family = Family::of(c, class);
        if family == Family::Bracket {
            return class == Class::CloseBracket;
        }
        let is_open = self.open.iter().flatten().any(|open| open.family == family);
        if family == Family::Single && !is_open {
            return false;
        }
        let (before, after) = neighbours(text, at, c);
        let (before, after) = (direction_from_before(before), direction_from_after(after));
        match (before, after) {
            (Direction::Opens, Direction::Opens | Direction::Nothing)
            | (Direction::Nothing, Direction::Opens) => false,
            (Direction::Closes, Direction::Closes | Direction::Nothing)
            | (Direction::Nothing, Direction::Closes) => true,
            // The neighbours disagree or give no direction: close what is open. If nothing is open, a
            // character with a direction keeps it.
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

    fn push(&mut self, open: Open) {
        let depth = self.open.iter().flatten().count();
        if let Some(place) = self.open.get_mut(depth.min(MAX_DEPTH - 1)) {
            *place = Some(open);
        }
    }

    /// Closes the innermost one of the family, and all that is open inside it.
    fn pop(&mut self, c: char, class: Class) -> ClosedQuote {
        let family = Family::of(c, class);
        let found = self.open.iter().rposition(|o| o.is_some_and(|o| o.family == family));
        let open = found.and_then(|depth| {
            let rest = self.open.get_mut(depth..)?;
            let open = rest.first().copied().flatten();
            rest.fill(None);
            open
        });
        ClosedQuote {
            is_bracket: family == Family::Bracket,
            is_verse: family == Family::Ornate,
            opened: open.map_or(OpenedAt::Never, |open| open.opened),
            introduced: open.is_some_and(|open| open.introduced),
        }
    }
}

/// Returns true if a colon or a comma precedes `at`, or a verb of saying with at most
/// [`MAX_SPEAKER`] words after it: «قال وزير الخارجية "نعم"» the foreign minister said "yes".
///
/// After a conditional or temporal clause a comma does not introduce: «إن سألته، "من أنت؟" أجاب» if you ask
/// him, "who are you?", he answers.
fn is_introduced(text: &str, at: usize) -> bool {
    let mut end = spaces_before(text, at);
    let comma = match text.get(..end).and_then(|head| head.chars().next_back()) {
        Some(c) if Class::of(c) == Class::Colon => return true,
        Some(c) if Class::of(c) == Class::Comma => {
            end = spaces_before(text, end - c.len_utf8());
            true
        }
        _ => false,
    };
    for _ in 0..=MAX_SPEAKER {
        let word = WordKey::before(text, end);
        if word.is_empty() {
            break;
        }
        crate::work::count(word.end() - word.start());
        let letters = word.letters();
        let bare = verbs::after_conjunction(letters).unwrap_or(letters);
        if verbs::is_reporting(letters) || verbs::is_reporting(bare) {
            return true;
        }
        if SUBORDINATORS.contains(letters) || SUBORDINATORS.contains(bare) {
            return false;
        }
        end = spaces_before(text, word.start());
    }
    comma
}

/// Returns the character at the other side of a pair of single quotation marks: «’’» and «‘‘» are typed for
/// one double mark, so that their outer neighbours count.
fn beyond_pair(
    c: char,
    neighbour: Option<char>,
    next: impl FnOnce() -> Option<char>,
) -> Option<char> {
    let is_single = |c| matches!(Family::of(c, Class::of(c)), Family::Single);
    if is_single(c) && neighbour.is_some_and(is_single) { next() } else { neighbour }
}

/// The neighbours of the quotation mark `c` at `at`, beyond the other one of a pair.
fn neighbours(text: &str, at: usize, c: char) -> (Option<char>, Option<char>) {
    let head = text.get(..at).unwrap_or_default();
    let tail = text.get(at + c.len_utf8()..).unwrap_or_default();
    let seen = |c: &char| !INVISIBLE.contains(*c);
    let mut before = crate::work::counted(head.chars().rev()).filter(seen);
    let mut after = crate::work::counted(tail.chars()).filter(seen);
    let (near_before, near_after) = (before.next(), after.next());
    (beyond_pair(c, near_before, || before.next()), beyond_pair(c, near_after, || after.next()))
}

/// An apostrophe opens only before a letter and after none: «'نعم'», not «don't».
fn is_opening_apostrophe(text: &str, at: usize, c: char) -> bool {
    let (before, after) = neighbours(text, at, c);
    direction_from_before(before) == Direction::Opens
        && direction_from_after(after) == Direction::Opens
}

fn direction_from_before(c: Option<char>) -> Direction {
    let Some(c) = c else { return Direction::Opens };
    match Class::of(c) {
        Class::Space | Class::LineEnd | Class::Blank | Class::OpenBracket => Direction::Opens,
        Class::Quote
        | Class::Colon
        | Class::Comma
        | Class::Semicolon
        | Class::Dash
        | Class::OtherPunctuation => Direction::Nothing,
        _ => Direction::Closes,
    }
}

fn direction_from_after(c: Option<char>) -> Direction {
    let Some(c) = c else { return Direction::Closes };
    match Class::of(c) {
        Class::Quote => Direction::Nothing,
        class if CharSet::PUNCTUATION.contains_class(class) && class != Class::OpenBracket => {
            Direction::Closes
        }
        Class::Space | Class::LineEnd | Class::Blank => Direction::Closes,
        _ => Direction::Opens,
    }
}
