//! Look-behind: the token, abbreviation or clause that a terminator is attached to.

use super::abbreviations::Abbreviations;
use super::candidates::TERMINATORS;
use super::cues::Before;
use super::fast_paths::is_fast;
use super::lookahead::cannot_end_clause;
use crate::lexer::{self, AbbreviationClass, SEPARATORS, abbreviation, spaced_acronym};
use crate::lexicon::abbreviations as list;
use crate::lexicon::latin_abbreviations::{self, LatinAbbreviation};
use crate::lexicon::plain_word::{ArabicByte, PlainWord, is_invisible, last_letters};
use crate::lexicon::proclitics::clitics;
use crate::lexicon::word_gap::spaces_before;
use crate::lexicon::word_key::{INVISIBLE, WordKey};
use crate::lexicon::{AffixFilter, verbs};
use crate::script::name::{ALEF, BEH, FEH, KAF, LAM, WAW};
use crate::script::{CharSet, Class};

/// The look-back window for the start of a token, in bytes.
const MAX_LOOKBACK: usize = 256;

/// Characters that make no word: gaps and punctuation.
const WORDLESS: CharSet = SEPARATORS.union(CharSet::PUNCTUATION);

/// A memo of the first word of a sentence, so that no character before it is read twice.
#[derive(Clone, Copy, Debug)]
pub(super) struct FirstWord {
    /// The sentence has no word before this offset.
    blank_to: usize,
    /// The start of its first word, once that was seen.
    start: usize,
}

impl FirstWord {
    /// The memo of a sentence that begins at `start`.
    #[inline]
    pub(super) const fn new(start: usize) -> Self {
        Self { blank_to: start, start: usize::MAX }
    }

    /// Returns true if the sentence has no word before `end`.
    pub(super) fn is_blank(&mut self, text: &str, end: usize) -> bool {
        if end <= self.blank_to || self.start < end {
            return end <= self.blank_to;
        }
        let head = text.get(self.blank_to..end).unwrap_or_default();
        let word = crate::work::counted(head.char_indices()).find(|&(_, c)| !WORDLESS.contains(c));
        self.start = word.map_or(usize::MAX, |(offset, _)| self.blank_to + offset);
        self.blank_to = self.start.min(end);
        word.is_none()
    }
}

/// A memo of the last look-back for the start of a token: each byte of a dotted chain is read once.
///
/// ```text
///   http://a.b.c      the last white space and the last ASCII letter or digit after it,
///  ^          ^ to    as distances back from `to`
/// ```
#[derive(Clone, Copy, Debug)]
pub(super) struct TokenMemo {
    /// The end of the text that was read.
    to: usize,
    /// The distance to the start of the last white space in it.
    space: u16,
    /// The distance to the last ASCII letter or digit after that.
    latin: u16,
}

/// The distance to nothing, or to something far outside the look-back window.
const NOWHERE: u16 = u16::MAX;

/// The part of a token before a terminator.
struct TokenHead {
    /// The start of the look-back window, on a char boundary.
    near: usize,
    /// The white space before the token, if the window has any.
    space: Option<usize>,
    /// True if it has an ASCII letter or digit.
    has_latin: bool,
}

impl TokenMemo {
    pub(super) const fn new() -> Self {
        Self::at(0)
    }

    const fn at(to: usize) -> Self {
        Self { to, space: NOWHERE, latin: NOWHERE }
    }

    /// Looks back from `at` for the start of the token, at most [`MAX_LOOKBACK`] bytes and not
    /// beyond `edge`. Both offsets never decrease from one call to the next.
    fn head(&mut self, text: &str, edge: usize, at: usize) -> Option<TokenHead> {
        let near = edge.max(at.saturating_sub(MAX_LOOKBACK));
        let near = (near..=at).find(|&near| text.is_char_boundary(near))?;
        if self.to < near || self.to > at {
            *self = Self::at(near);
        }
        let unread = text.get(self.to..at)?;
        crate::work::count(unread.len());
        let distance = |offset: usize| u16::try_from(unread.len() - offset).unwrap_or(NOWHERE);
        let space = unread.rfind(|c| CharSet::WHITE_SPACE.contains(c));
        if let Some(offset) = space {
            (self.space, self.latin) = (distance(offset), NOWHERE);
        } else {
            self.space = self.space.saturating_add(distance(0));
            self.latin = self.latin.saturating_add(distance(0));
        }
        let word = space.unwrap_or_default();
        let tail = unread.get(word..)?;
        if let Some(offset) = tail.bytes().rposition(|byte| byte.is_ascii_alphanumeric()) {
            self.latin = distance(word + offset);
        }
        self.to = at;
        let back = |distance: u16| {
            let offset = at.checked_sub(usize::from(distance)).filter(|_| distance != NOWHERE);
            offset.filter(|&offset| offset >= near)
        };
        let (space, has_latin) = (back(self.space), back(self.latin).is_some());
        Some(TokenHead { near, space, has_latin })
    }
}

/// Returns the offset to resume at if the terminator `c` at `at` is inside a token: a number, an
/// address or a word with dots.
///
/// A terminator before white space never is. No token crosses the byte `edge`, at or before `at`.
pub(super) fn in_token(
    text: &str,
    edge: usize,
    at: usize,
    c: char,
    memo: &mut TokenMemo,
) -> Option<usize> {
    let past = at + c.len_utf8();
    if is_fast() && is_outside_tokens(text, edge, at, past) {
        return None;
    }
    let seen = |c: &char| !INVISIBLE.contains(*c);
    let next = crate::work::counted(text.get(past..)?.chars()).find(seen)?;
    if CharSet::WHITE_SPACE.contains(next) {
        return None;
    }
    // Between Latin letters or digits, and between a digit and a letter of another script, a
    // terminator is part of an address, even if of no known form.
    let is_latin = |c: char| CharSet::DIGITS.contains(c) || Class::of(c) == Class::LatinLetter;
    let before = crate::work::counted(text.get(..at)?.chars().rev()).find(seen);
    let is_after_digit = before.is_some_and(|c| CharSet::DIGITS.contains(c))
        && Class::of(next) == Class::OtherLetter;
    if is_after_digit || is_latin(next) && before.is_some_and(is_latin) {
        return Some(if is_fast() { skip_latin_chain(text, at) } else { None }.unwrap_or(past));
    }
    let head = memo.head(text, edge, at)?;
    // Between Arabic letters it is part of an address only if the token has a Latin letter before it.
    let is_arabic = |c: char| CharSet::ARABIC.contains(c);
    if is_arabic(next) && before.is_some_and(is_arabic) && !head.has_latin {
        return None;
    }
    let token = match head.space {
        Some(space) => lexer::lexeme_containing_from(text, space, at),
        None if head.near == edge => lexer::lexeme_containing_from(text, edge, at),
        None => lexer::lexeme_containing(text, at),
    };
    let end = token?.span.end;
    // The last dot of a word or an abbreviation is a candidate of its own.
    let closes = text.get(past..end)?.ends_with(|last| TERMINATORS.contains(last));
    (end > past).then_some(if closes { past } else { end })
}

/// Fast path of [`in_token`]: returns true if the terminator certainly is outside all tokens.
///
/// Either white space follows, or another terminator follows and the word before has Arabic letters
/// alone, or Latin ones and digits alone. False means unknown.
pub(super) fn is_outside_tokens(text: &str, edge: usize, at: usize, past: usize) -> bool {
    let bytes = text.as_bytes();
    match bytes.get(past..) {
        Some([] | [b' ' | b'\n' | b'\r', ..]) => true,
        Some([b'.' | b'!' | b'?' | b'"' | b')' | b']', ..] | [0xD8, 0x9F, ..]) => {
            let near = edge.max(at.saturating_sub(MAX_LOOKBACK / 2));
            let mut rest = bytes.get(near..at).unwrap_or_default();
            while let [head @ .., last] = rest
                && last.is_ascii_alphanumeric()
            {
                rest = head;
            }
            while let [head @ .., first, second] = rest
                && matches!(ArabicByte::of(*first, *second), ArabicByte::Letter | ArabicByte::Mark)
            {
                rest = head;
            }
            rest.last().map_or(near == edge, |last| matches!(last, b' ' | b'\n'))
        }
        _ => false,
    }
}

/// Returns the cues before an ellipsis at `at`: a clause that cannot end there, or a verb of saying
/// before the speech at `next`.
pub(super) fn ellipsis_context(text: &str, at: usize, next: usize) -> Before {
    let end = spaces_before(text, at);
    let before = text.get(..end).and_then(|head| head.chars().next_back());
    let word = WordKey::before(text, end);
    let open = matches!(before.map(Class::of), Some(Class::Colon | Class::Comma));
    let letters = word.letters();
    let said = verbs::after_conjunction(letters).unwrap_or(letters);
    let is_said = || verbs::is_reporting(letters) || verbs::is_reporting(said);
    let speech =
        text.get(next..).is_some_and(|tail| tail.starts_with(|c| Class::of(c) == Class::Quote));
    Before::OPEN_CLAUSE
        .if_(open || cannot_end_clause(letters))
        .union(Before::SAYING.if_(speech && is_said()))
}

/// Returns the end of the last terminator of a chain of ASCII letters or digits: `1.2.3`, `a.b`.
///
/// Every terminator of the chain joins, so that they need no look one by one.
fn skip_latin_chain(text: &str, at: usize) -> Option<usize> {
    let joins = |tail: &[u8]| matches!(tail, [b'.' | b'!' | b'?', next, ..] if next.is_ascii_alphanumeric());
    skip_chain(text, at, 2, joins)
}

/// Returns the end of the last dot of a chain of single Arabic letters, if the dot at `at` joins two:
/// «م.م.م».
///
/// Only plain letters and ASCII around the chain; the token has no Latin letter before it.
fn skip_letter_chain(text: &str, at: usize) -> Option<usize> {
    let ends_word = |byte: &u8| byte.is_ascii() && !is_invisible(*byte);
    let head = text.as_bytes().get(..at)?;
    let [rest @ .., first, second] = head else { return None };
    let is_single = ArabicByte::is_letter(*first, *second) && rest.last().is_none_or(ends_word);
    let joins = |tail: &[u8]| {
        matches!(tail, [b'.', first, second, rest @ ..]
            if ArabicByte::is_letter(*first, *second) && rest.first().is_none_or(ends_word))
    };
    if is_single { skip_chain(text, at, 3, joins) } else { None }
}

/// Returns the end of the last of the terminators from `at` on, `step` bytes apart, that join.
#[inline]
fn skip_chain(text: &str, at: usize, step: usize, joins: impl Fn(&[u8]) -> bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = None;
    let mut next = at;
    while bytes.get(next..).is_some_and(&joins) {
        crate::work::count(1);
        end = Some(next + 1);
        next += step;
    }
    end
}

/// The role of a single full stop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DotRole {
    /// Inside an abbreviation or between two letters of one; the scan resumes at the offset.
    InToken(usize),
    /// The last dot of an abbreviation.
    Abbreviation(Before),
    FullStop,
}

/// Returns the role of the full stop `c` at `dot`, in the sentence that begins at `start`.
pub(super) fn dot_role(
    text: &str,
    start: usize,
    dot: usize,
    c: char,
    user: Option<&Abbreviations>,
) -> DotRole {
    crate::work::count(1);
    let past = dot + c.len_utf8();
    if is_fast() && is_certain_full_stop(text, dot, c, user) {
        return DotRole::FullStop;
    }
    if let Some(user) = user {
        if let Some((_, class)) = user.ending_at(text, dot) {
            return DotRole::Abbreviation(cue_of(class));
        }
        if user.is_inside(text, dot) {
            return DotRole::InToken(past);
        }
    }
    if is_fast()
        && user.is_none()
        && let Some(past) = skip_letter_chain(text, dot)
    {
        return DotRole::InToken(past);
    }
    // No Arabic abbreviation ends with a Latin letter.
    let last = text.as_bytes().get(..dot).and_then(<[u8]>::last);
    if is_fast() && last.is_some_and(u8::is_ascii_alphabetic) {
        return latin_role(text, dot);
    }
    if abbreviation::is_between_letters(text, dot) {
        return DotRole::InToken(past);
    }
    if let Some(part) = spaced_acronym::around(text, &WordKey::before(text, dot), past) {
        return if part.is_inner {
            DotRole::InToken(past)
        } else {
            DotRole::Abbreviation(cue_of(part.class))
        };
    }
    match abbreviation::around(text, dot) {
        Some(found) if found.span.end > past => DotRole::InToken(past),
        Some(found) => DotRole::Abbreviation(cue_of(found.class)),
        None if follows_initial(text, start, dot) => DotRole::Abbreviation(Before::TITLE),
        None => latin_role(text, dot),
    }
}

/// The role of a dot that may end a Latin abbreviation.
fn latin_role(text: &str, dot: usize) -> DotRole {
    match latin_abbreviations::ending_at(text, dot) {
        Some(LatinAbbreviation::Title) => DotRole::Abbreviation(Before::LATIN_TITLE),
        Some(LatinAbbreviation::Name) => DotRole::Abbreviation(Before::LATIN_NAME),
        None => DotRole::FullStop,
    }
}

/// Prefilter of [`dot_role`]: returns true if the dot certainly is a full stop.
///
/// No letter follows it, and the word before is not Arabic or in no list of abbreviations, the user's
/// included. False means unknown.
pub(super) fn is_certain_full_stop(
    text: &str,
    dot: usize,
    c: char,
    user: Option<&Abbreviations>,
) -> bool {
    let bytes = text.as_bytes();
    let next = bytes.get(dot + c.len_utf8());
    if next.is_some_and(|&next| !next.is_ascii() || is_invisible(next)) {
        return false;
    }
    match bytes.get(..dot).unwrap_or_default() {
        [] => true,
        &[.., last] if last.is_ascii() => !last.is_ascii_alphabetic() && !is_invisible(last),
        head if last_letters(head).is_some_and(|last| suffix_rules_out(last, user)) => true,
        head => PlainWord::before(head).is_some_and(|word| {
            let letters = word.letters();
            letters.len() > 1
                && !may_be_listed(letters)
                && user.is_none_or(|user| user.ending_at(text, dot).is_none())
        }),
    }
}

/// Returns true if no abbreviation without inner dots is a word with these last three letters.
///
/// False may be a false alarm; true never misses an abbreviation. True before most full stops. A
/// single letter may have the article before it.
#[inline]
pub(super) fn suffix_rules_out(last: [char; 3], user: Option<&Abbreviations>) -> bool {
    let [third, second, _] = last;
    !((second == LAM) & ((third == ALEF) | (third == LAM)))
        & !LISTED.may_match_suffix(last)
        & !user.is_some_and(|user| user.may_match_suffix(last))
}

/// A prefilter over the built-in abbreviations without inner dots.
static LISTED: AffixFilter = AffixFilter::of(UNDOTTED);

const UNDOTTED: &[&[&str]] = &[
    list::TITLES,
    list::REFERENCES,
    list::MEASURES,
    list::DOTTED_MEASURES,
    list::ORGANISATIONS,
    list::ENDINGS,
    list::LETTER_NAMES,
];

/// The most letters of a single letter with the article: «وبالد».
const LONGEST_ARTICLED: usize = 5;

/// Returns true if letters may be one of these, with or without proclitics. A single letter has at
/// most one proclitic, or the article.
fn may_be_listed(letters: &[char]) -> bool {
    matches!(letters, [WAW | FEH | BEH | KAF | LAM, _])
        || letters.len() <= LONGEST_ARTICLED && matches!(letters, [.., ALEF | LAM, LAM, _])
        || clitics(letters).any(|stem| stem.len() > 1 && LISTED.may_contain(stem))
}

/// Returns true for the second of two initials: «م. ن. سالم» M. N. Salim.
fn follows_initial(text: &str, start: usize, dot: usize) -> bool {
    let own = WordKey::before(text, dot);
    let end = spaces_before(text, own.start());
    let Some(head) = text.get(start..end).and_then(|head| head.strip_suffix('.')) else {
        return false;
    };
    own.is_single() && WordKey::before(head, head.len()).is_single()
}

const fn cue_of(class: AbbreviationClass) -> Before {
    match class {
        AbbreviationClass::Title => Before::TITLE,
        AbbreviationClass::Reference => Before::REFERENCE,
        AbbreviationClass::Unit => Before::UNIT,
        AbbreviationClass::Organisation => Before::ORGANISATION,
        AbbreviationClass::ListEnd => Before::LIST_END,
        AbbreviationClass::Initial => Before::INITIAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn the_prefilter_misses_no_abbreviation_with_clitics() {
        let entries = UNDOTTED.iter().copied().flatten().filter(|entry| !entry.contains('.'));
        let letters = ["د", "م", "و", "ل"];
        let mut longest = 0;
        for entry in entries.copied().chain(letters) {
            for clitic in ["", "و", "ف", "ب", "ك", "ل", "ال", "لل", "وال", "فبال", "وكال", "ولل"]
            {
                let word = format!("{clitic}{entry}");
                let is_listed =
                    entry.chars().count() > 1 || clitic.ends_with("ال") || clitic.ends_with("لل");
                if let (Some(tail), true) = (last_letters(word.as_bytes()), is_listed) {
                    assert!(!suffix_rules_out(tail, None), "{word}");
                    longest = longest.max(word.len());
                }
            }
        }
        assert!(longest > 12);
        for plain in ["مدينة", "كتاب", "الاجتماع"] {
            assert!(
                last_letters(plain.as_bytes()).is_some_and(|last| suffix_rules_out(last, None)),
                "{plain}"
            );
        }
    }
}
