//! Scanner for candidates: words that may begin a number, and digits.

use super::digits::{self, cluster, digit};
use super::folded_word::FoldedWord;
use super::item::{Item, ItemKind, is_and_one, is_foreign_letter, is_foreign_letter_at};
use super::phrase::Reader;
use super::reader::read;
use super::value::NumberMatch;
use super::word_values::{NumberWord, may_be_listed, may_begin, number_word};
use crate::lexicon::packed_word::{BEH, FEH, KAF, LAM, PackedWord, WAW, is_dropped, read_packed};

/// The most characters that are read back before digits.
const MAX_LOOK_BEHIND: usize = 6;

/// The state of a search.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scan<'t> {
    pub(super) reader: Reader<'t>,
    pub(super) has_ordinals: bool,
    pub(super) has_words: bool,
    pub(super) has_digits: bool,
    /// The offset where the search goes on.
    pub(super) at: usize,
    /// The end of the digits whose parts are read one by one: «10-20».
    pub(super) cluster_end: usize,
    /// The end of the last number.
    pub(super) last_end: Option<usize>,
}

/// Returns the next number. `is_whole` accepts words that are a number only where nothing else can be.
pub(super) fn next(numbers: &mut Scan<'_>, is_whole: bool) -> Option<NumberMatch> {
    let text = numbers.reader.text;
    let reader = numbers.reader;
    loop {
        let at = candidate(text, numbers.at)?;
        let is_digit = text.get(at..)?.chars().next().is_some_and(|c| digit(c).is_some());
        let (found, end) = if is_digit {
            digits_at(numbers, &reader, at)
        } else {
            word_at(numbers, &reader, at, is_whole)
        };
        numbers.at = end;
        if let Some(found) = found {
            numbers.at = end.max(found.span.end);
            numbers.last_end = Some(found.span.end);
            return Some(found);
        }
    }
}

/// Returns the next digit or the next first byte of an Arabic letter.
fn candidate(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    bytes
        .iter()
        .position(|&byte| byte.is_ascii_digit() || matches!(byte, 0xD8..=0xDB))
        .map(|offset| from + offset)
}

/// Reads the number at a word. Returns the offset where the search goes on.
fn word_at(
    numbers: &Scan<'_>,
    reader: &Reader<'_>,
    at: usize,
    is_whole: bool,
) -> (Option<NumberMatch>, usize) {
    let text = numbers.reader.text;
    if let Some((word, end)) = read_packed(text, at)
        && !may_begin(word)
    {
        return (None, end);
    }
    let Some((word, end)) = FoldedWord::read(text, at) else {
        let len = text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        return (None, at + len);
    };
    if !numbers.has_words {
        return (None, end);
    }
    let first =
        if is_and_one(text, &word) { number_word(&word.skip(1)) } else { first_word(&word) };
    let Some(first) = first else { return (None, end) };
    let is_after_number = numbers
        .last_end
        .is_some_and(|last| text.get(last..first.start).is_some_and(|gap| gap.trim().is_empty()));
    let item = Item::word(first, false);
    let found = read(reader, &item, numbers.has_ordinals, is_after_number, is_whole);
    (found, end)
}

/// Returns the number word in `word`, without proclitics.
fn first_word(word: &FoldedWord) -> Option<NumberWord> {
    let key = word.key;
    let mut skip = 0;
    // The article is two letters more.
    let may_be = |key: PackedWord| may_be_listed(key) || may_be_definite(key);
    if may_be(key)
        && let Some(found) = number_word(word)
    {
        return Some(found);
    }
    if matches!(key.letter(skip), WAW | FEH) {
        skip += 1;
        if may_be(key.skip(skip))
            && let Some(found) = number_word(&word.skip(skip))
        {
            return Some(found);
        }
    }
    let letter = key.letter(skip);
    if !matches!(letter, BEH | LAM | KAF) {
        return None;
    }
    skip += 1;
    let stem = key.skip(skip);
    if letter == LAM && stem.letter(0) == LAM {
        // «للخمسة»: the article lost its ALEF, and the number begins at the second LAM.
        let mut stem = word.skip(skip + 1);
        stem.shaddas &= !1;
        let found = number_word(&stem).filter(|found| !found.is_definite)?;
        return Some(NumberWord { is_definite: true, start: word.offset(skip), ..found });
    }
    // «لست» is "I am not".
    if !may_be(stem) || letter != BEH && stem == PackedWord::of("ست") {
        return None;
    }
    number_word(&word.skip(skip))
}

/// Returns true if a word may be a number word with the article.
fn may_be_definite(key: PackedWord) -> bool {
    key.starts_with(PackedWord::of("ال")) && may_be_listed(key.skip(2))
}

/// Reads the number at digits. Returns the offset where the search goes on.
fn digits_at(
    numbers: &mut Scan<'_>,
    reader: &Reader<'_>,
    at: usize,
) -> (Option<NumberMatch>, usize) {
    let text = numbers.reader.text;
    if at >= numbers.cluster_end {
        let (end, joiners, kind) = cluster(text, at);
        if joiners > 1 || joiners == 1 && kind == ':' && is_time(text, at, end) {
            return (None, end);
        }
        numbers.cluster_end = end;
    }
    let Some(found) = digits::read(text, at, reader.policy) else { return (None, at + 1) };
    let number = found.number.filter(|_| numbers.has_digits);
    let before = before(text, at);
    let (Some(number), false, false) =
        (number, before.is_foreign, is_foreign_letter_at(text, found.end))
    else {
        return (None, skip_letters(text, found.end));
    };
    let start = before.sign.or(before.percent).unwrap_or(at);
    let number = if before.sign.is_some() { number.negated() } else { number };
    let item = Item { kind: ItemKind::Digits(number), is_joined: false, start, end: found.end };
    let mut result = read(reader, &item, true, false, false);
    if let (Some(result), true) = (&mut result, before.percent.is_some()) {
        result.kind = super::NumberKind::Percent;
    }
    (result, found.end)
}

/// Skips the letters of other scripts and the digits at `at`: the rest of a word such as «5G».
fn skip_letters(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let is_part = |c: char| is_foreign_letter(c) || digit(c).is_some();
    at + rest.find(|c: char| !is_part(c)).unwrap_or(rest.len())
}

/// The characters before digits.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    /// True if the digits are a part of a word of another script: «GPT-4».
    is_foreign: bool,
    /// The offset of the sign of a negative number.
    sign: Option<usize>,
    /// The offset of a percent sign that belongs to the digits after it.
    percent: Option<usize>,
}

fn before(text: &str, at: usize) -> Before {
    let mut result = Before::default();
    let head = text.get(..at).unwrap_or_default();
    let mut back = head.char_indices().rev().take(MAX_LOOK_BEHIND).filter(|&(_, c)| !is_dropped(c));
    let Some((offset, c)) = back.next() else { return result };
    let further = back.next().map(|(_, c)| c);
    let is_open = further
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '«' | '"' | '“' | '\''));
    match c {
        '-' | '\u{2212}' if is_open => result.sign = Some(offset),
        '%' | '\u{66A}' if further.is_none_or(|c| digit(c).is_none() && !c.is_alphabetic()) => {
            result.percent = Some(offset);
        }
        '-' | '–' | '.' | '/' | '=' | '&' | '@' | '+' | '~' | ':' => {
            result.is_foreign = further.is_some_and(is_foreign_letter);
        }
        c => result.is_foreign = is_foreign_letter(c),
    }
    result
}

/// Returns true if «h:mm» is a time of day.
fn is_time(text: &str, at: usize, end: usize) -> bool {
    let Some((hours, minutes)) = text.get(at..end).and_then(|time| time.split_once(':')) else {
        return false;
    };
    let value = |part: &str| {
        part.chars().try_fold(0u32, |n, c| Some(n.checked_mul(10)? + u32::from(digit(c)?)))
    };
    minutes.chars().count() == 2
        && hours.chars().count() <= 2
        && value(hours).is_some_and(|hours| hours < 25)
        && value(minutes).is_some_and(|minutes| minutes < 60)
}
