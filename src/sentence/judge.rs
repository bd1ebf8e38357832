//! One stop: the mark in, all that belongs to it taken up, what was closed and where it ends out.

use super::abbreviations::Abbreviations;
use super::candidates::Candidate;
use super::evidence::Closed;
use super::follows::holds_back;
use super::latin;
use super::nesting::{Closing, Nesting, Opened};
use crate::Span;
use crate::script::{CharSet, Class};
use crate::shape::abbreviation::{self, AbbreviationClass};
use crate::shape::word::{INVISIBLE, Word};
use crate::shape::{self, Rules, ShapeKind, verb};

/// Marks that end a sentence.
const MARKS: CharSet = CharSet::of(&[Class::Terminator, Class::Ellipsis]);

/// How far back the start of a unit is looked for from the last known edge of one, in bytes.
const MAX_UNIT: usize = 256;

/// The most digits of a note's number: «انتهى.[12]».
const MAX_NOTE: usize = 4;

/// A stop with all that belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    /// What was closed.
    pub(super) closed: Closed,
    /// The run of marks.
    pub(super) marks: Span,
    /// Just past the marks, closing marks and notes.
    pub(super) end: usize,
}

/// What the mark at a candidate is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Judged {
    /// Part of a number, an address or an abbreviation; scanning goes on at the offset.
    Inside(usize),
    /// A stop.
    Stop(Stop),
}

/// A run of marks.
#[derive(Clone, Copy, Debug)]
struct Run {
    span: Span,
    closed: Closed,
    /// Whether it is one full stop.
    is_dot: bool,
    /// Whether spaces stand between its marks.
    is_spaced: bool,
}

/// Judges the mark `first` of the sentence that begins at `start`, no unit crossing `edge`; closing marks that are taken up leave `nesting`.
pub(super) fn judge(
    text: &str,
    (start, edge): (usize, usize),
    first: Candidate,
    known: Option<&Abbreviations>,
    nesting: &mut Nesting,
) -> Judged {
    if let Some(end) = inside(text, edge, first.at, first.c) {
        return Judged::Inside(end);
    }
    let mut run = marks(text, first.at);
    let mut class = Closed::NONE;
    if run.is_dot {
        match dotted(text, start, first.at, first.c, known) {
            Dotted::Inside => return Judged::Inside(run.span.end),
            Dotted::Class(found) => class = found,
            Dotted::Plain => {}
        }
    }
    let mut end = run.span.end;
    let mut closing = None;
    while let Some((at, c, over_spaces)) = visible(text, end) {
        let kind = Class::of(c);
        match kind {
            Class::Quote | Class::CloseBracket if nesting.closes(text, at, c, kind) => {
                closing = Some(nesting.close(c, kind));
                end = at + c.len_utf8();
            }
            _ if MARKS.contains_class(kind) => {
                let more = marks(text, at);
                // After a space an ellipsis or a lone dot is the next sentence's, but that dots with
                // spaces between them are an ellipsis; a shout is one mark more of these.
                let next = more.closed.has(Closed::ELLIPSIS)
                    || more.is_dot && !(run.is_spaced || spaced_dot(text, more.span.end));
                if over_spaces && next {
                    break;
                }
                run = join(run, more, closing.is_some());
                run.is_spaced = over_spaces;
                class = Closed::NONE;
                closing = None;
                end = more.span.end;
            }
            Class::Superscript if !over_spaces => end = at + c.len_utf8(),
            Class::OpenBracket if !over_spaces => match note(text, at) {
                Some(past) => end = past,
                None => break,
            },
            Class::NumberMark => match verse_number(text, at + c.len_utf8()) {
                Some(past) => end = past,
                None => break,
            },
            _ => break,
        }
    }
    let mark = if class == Closed::NONE { run.closed } else { class };
    let mark = if mark.has(Closed::ELLIPSIS) { mark.or(pause(text, first.at)) } else { mark };
    let closed = closing.map_or(mark, |closing| enclosed(closing, run.closed, class));
    Judged::Stop(Stop { closed, marks: run.span, end })
}

/// What stands before an ellipsis: what cannot end a clause, or what waits for its speech.
fn pause(text: &str, at: usize) -> Closed {
    let end = abbreviation::spaces_before(text, at);
    let before = text.get(..end).and_then(|head| head.chars().next_back());
    let word = Word::before(text, end);
    let open = matches!(before.map(Class::of), Some(Class::Colon | Class::Comma));
    let letters = word.letters();
    let said = verb::after_conjunction(letters).unwrap_or(letters);
    Closed::HELD_BACK
        .when(open || holds_back(&word))
        .or(Closed::SAID.when(verb::is_reporting(letters) || verb::is_reporting(said)))
}

/// Where to go on if the mark `c` at `at` stands inside a number, an address or a word with dots.
///
/// Only a mark that something is written against can.
///
/// No unit crosses the byte `edge`, at or before `at`.
pub(super) fn inside(text: &str, edge: usize, at: usize, c: char) -> Option<usize> {
    let past = at + c.len_utf8();
    let seen = |c: &char| !INVISIBLE.contains(*c);
    let next = super::counted(text.get(past..)?.chars()).find(seen)?;
    if CharSet::WHITE_SPACE.contains(next) {
        return None;
    }
    // Between Latin letters or digits, and between a digit and a letter of another script, a mark is
    // an address's, be it one that nobody knows.
    let is_latin = |c: char| CharSet::DIGITS.contains(c) || Class::of(c) == Class::LatinLetter;
    let before = super::counted(text.get(..at)?.chars().rev()).find(seen);
    let is_listed = before.is_some_and(|c| CharSet::DIGITS.contains(c))
        && Class::of(next) == Class::OtherLetter;
    if is_listed || is_latin(next) && before.is_some_and(is_latin) {
        return Some(past);
    }
    let near = edge.max(at.saturating_sub(MAX_UNIT));
    let near = (near..=at).find(|&near| text.is_char_boundary(near))?;
    let head = text.get(near..at)?;
    let space = head.rfind(|c| CharSet::WHITE_SPACE.contains(c));
    let head = head.get(space.unwrap_or_default()..)?;
    // Between Arabic letters it is an address's only if something Latin stands before it.
    let is_arabic = |c: char| CharSet::ARABIC.contains(c);
    if is_arabic(next)
        && before.is_some_and(is_arabic)
        && !head.bytes().any(|byte| byte.is_ascii_alphanumeric())
    {
        return None;
    }
    let unit = match space {
        Some(space) => shape::around_from(text, near + space, at),
        None if near == edge => shape::around_from(text, edge, at),
        None => shape::around(text, at),
    };
    let end = unit?.span.end;
    // The last dot of a word or an abbreviation is looked at in its turn.
    let closes = text.get(past..end)?.ends_with(|last| MARKS.contains(last));
    (end > past).then_some(if closes { past } else { end })
}

/// The end of what may follow a sentence's end as part of it: emoji and marks after them.
pub(super) fn with_emoji(text: &str, end: usize) -> usize {
    let mut past = end;
    while let Some((at, c, over_spaces)) = visible(text, past) {
        let emoji = || shape::at(text, at, Rules::DEFAULT);
        let mark = past > end && !over_spaces && MARKS.contains(c);
        past = match emoji().filter(|found| found.kind == ShapeKind::Emoji) {
            Some(emoji) => emoji.span.end,
            None if mark => marks(text, at).span.end,
            None => break,
        };
    }
    past
}

/// The run of marks that begins at `at`, invisible characters between them passed over.
fn marks(text: &str, at: usize) -> Run {
    let mut span = Span::new(at, at);
    let (mut count, mut dots, mut shout, mut ellipsis) = (0_usize, 0_usize, false, false);
    for (offset, c) in super::counted(text.get(at..).unwrap_or_default().char_indices()) {
        let class = Class::of(c);
        if INVISIBLE.contains_class(class) {
            continue;
        }
        if !MARKS.contains_class(class) {
            break;
        }
        count += 1;
        dots += usize::from(abbreviation::is_dot(c));
        ellipsis |= class == Class::Ellipsis;
        shout |= is_shout(c);
        span.end = at + offset + c.len_utf8();
    }
    let is_ellipsis = !shout && (ellipsis || dots > 1);
    let closed = if is_ellipsis { Closed::ELLIPSIS } else { Closed::MARK };
    Run {
        span,
        closed: closed.or(Closed::SHOUT.when(shout)),
        is_dot: count == 1 && dots == 1,
        is_spaced: false,
    }
}

/// Two runs with closing marks or spaces between them: the later decides, but that both shout.
fn join(first: Run, more: Run, apart: bool) -> Run {
    let shout = first.closed.has(Closed::SHOUT) || more.closed.has(Closed::SHOUT);
    let dots = first.is_dot || first.closed.has(Closed::ELLIPSIS);
    let closed = if shout || apart || !dots { Closed::MARK } else { Closed::ELLIPSIS };
    let start = if apart { more.span.start } else { first.span.start };
    Run {
        span: Span::new(start, more.span.end),
        closed: closed.or(Closed::SHOUT.when(shout)),
        is_dot: false,
        is_spaced: first.is_spaced,
    }
}

/// Whether a full stop follows after spaces, as in «. . .».
fn spaced_dot(text: &str, at: usize) -> bool {
    visible(text, at).is_some_and(|(_, c, over_spaces)| over_spaces && abbreviation::is_dot(c))
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

/// What a single full stop is to the word before it.
enum Dotted {
    Inside,
    Class(Closed),
    Plain,
}

/// `start` is where the sentence begins.
fn dotted(text: &str, start: usize, dot: usize, c: char, known: Option<&Abbreviations>) -> Dotted {
    if let Some(known) = known {
        if let Some((_, class)) = known.ending_at(text, dot) {
            return Dotted::Class(closed_of(class));
        }
        if known.is_inside(text, dot) {
            return Dotted::Inside;
        }
    }
    super::step();
    if abbreviation::is_between_letters(text, dot) {
        return Dotted::Inside;
    }
    match abbreviation::around(text, dot) {
        Some(found) if found.span.end > dot + c.len_utf8() => Dotted::Inside,
        Some(found) => Dotted::Class(closed_of(found.class)),
        None if follows_initial(text, start, dot) => Dotted::Class(Closed::TITLE),
        None => latin::ending_at(text, dot).map_or(Dotted::Plain, Dotted::Class),
    }
}

/// Whether a letter stands before the dot, and another with its dot before that: «م. ن. سالم».
fn follows_initial(text: &str, start: usize, dot: usize) -> bool {
    let own = Word::before(text, dot);
    let end = abbreviation::spaces_before(text, own.start());
    let Some(head) = text.get(start..end).and_then(|head| head.strip_suffix('.')) else {
        return false;
    };
    own.is_single() && Word::before(head, head.len()).is_single()
}

const fn closed_of(class: AbbreviationClass) -> Closed {
    match class {
        AbbreviationClass::Title => Closed::TITLE,
        AbbreviationClass::Reference => Closed::REFERENCE,
        AbbreviationClass::Measure => Closed::MEASURE,
        AbbreviationClass::Organisation => Closed::ORGANISATION,
        AbbreviationClass::Ending => Closed::ENDING,
        AbbreviationClass::Initial => Closed::INITIAL,
    }
}

/// What the closing of a quotation or a bracket closes, with the mark before it.
fn enclosed(closing: Closing, mark: Closed, class: Closed) -> Closed {
    let is_part = class != Closed::NONE && class != Closed::MEASURE && class != Closed::ENDING;
    let inside = match closing.opened {
        Opened::Inside => true,
        Opened::EarlierInside => closing.is_bracket,
        _ => false,
    };
    if closing.is_bracket { Closed::BRACKET } else { Closed::QUOTATION }
        .or(Closed::VERSE.when(closing.is_verse))
        .or(Closed::INSIDE.when(inside))
        .or(Closed::TOLD.when(closing.told))
        .or(Closed::SHOUT.when(mark.has(Closed::SHOUT)))
        .or(Closed::ABBREVIATED.when(is_part))
}

/// The next visible character of the line, and whether spaces stand before it.
fn visible(text: &str, at: usize) -> Option<(usize, char, bool)> {
    let mut over_spaces = false;
    for (offset, c) in super::counted(text.get(at..)?.char_indices()) {
        let class = Class::of(c);
        if class == Class::Space {
            over_spaces = true;
        } else if !INVISIBLE.contains_class(class) {
            return Some((at + offset, c, over_spaces));
        }
    }
    None
}

/// The end of a note's number in brackets at `at`: «[12]», «(3)».
fn note(text: &str, at: usize) -> Option<usize> {
    let mut chars = text.get(at..)?.char_indices().skip(1);
    for digits in 0..=MAX_NOTE {
        let (offset, c) = chars.next()?;
        if Class::of(c) == Class::CloseBracket {
            return (digits > 0).then(|| at + offset + c.len_utf8());
        }
        if !CharSet::DIGITS.contains(c) {
            return None;
        }
    }
    None
}

/// The end of a verse's number, of which nothing is written against.
fn verse_number(text: &str, at: usize) -> Option<usize> {
    let tail = text.get(at..)?;
    let digits = super::counted(tail.chars()).take_while(|&c| CharSet::DIGITS.contains(c));
    let end = at + digits.map(char::len_utf8).sum::<usize>();
    let next = super::counted(text.get(end..)?.chars()).find(|&c| !INVISIBLE.contains(c));
    next.is_none_or(char::is_whitespace).then_some(end)
}
