//! Numbers in three digit sets: decimals, groups, times, dates, and their signs.

use super::chars::{byte_at, char_at, digit, is_digit, last_group, skip, two_before};
use super::options::Options;
use super::{emoji, latin_word};
use crate::script::name::{
    ALEF, ARABIC_COMMA, ARABIC_DECIMAL_SEPARATOR, ARABIC_THOUSANDS_SEPARATOR, BEH, EN_DASH, FEH,
    KAF, LAM, MINUS_SIGN, WAW,
};
use crate::script::{CharSet, Class};
use crate::work::count;

/// More groups than this are a list, not a date, an address or a telephone number.
const MOST_GROUPS: usize = 8;
/// A group of a date has no more digits than a year.
const LONGEST_GROUP: usize = 4;
/// The maximum number of characters in a proclitic with its combining marks and tatweels.
const LONGEST_PROCLITIC: usize = 6;

/// The sign before the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SignedBy {
    Nothing,
    /// A `+`: the groups of a telephone number may be of any length.
    Plus,
}

/// Returns the end of the number whose first digit is at `start`.
pub(super) fn end(text: &str, start: usize, lead: SignedBy, rules: Options) -> usize {
    let first = digits(text, start);
    let Some(separator) = separator(text, first) else { return first };
    match separator {
        ':' if rules.contains(Options::TIMES) => time(text, start).unwrap_or(first),
        '-' | EN_DASH | '/' if rules.contains(Options::DATES) => {
            groups(text, start, separator, lead).unwrap_or(first)
        }
        ':' | '-' | EN_DASH | '/' => first,
        _ => decimal(text, start, rules),
    }
}

/// Returns the end of the digits at `at`. A digit with a keycap is an emoji, unless it is the
/// first.
pub(super) fn digits(text: &str, at: usize) -> usize {
    let end = skip(text, at, is_digit);
    if end > at + 1
        && byte_at(text, end - 1).is_some_and(|b| b.is_ascii_digit())
        && emoji::is_keycap(text, end)
    {
        return end - 1;
    }
    end
}

/// The separator at `at`, if a digit follows it.
fn separator(text: &str, at: usize) -> Option<char> {
    let mut rest = text.get(at..)?.chars();
    let separator = rest
        .next()
        .filter(|&c| is_decimal_separator(c) || matches!(c, ':' | '-' | EN_DASH | '/'))?;
    rest.next().is_some_and(is_digit).then_some(separator)
}

fn is_decimal_separator(c: char) -> bool {
    is_comma(c) || matches!(c, '.' | ARABIC_DECIMAL_SEPARATOR | ARABIC_THOUSANDS_SEPARATOR)
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | ARABIC_COMMA)
}

/// Returns true if a digit and a separator precede `start`. The chain of groups then begins
/// earlier and was rejected there, and is not inspected again from each group.
fn rejected_earlier(text: &str, start: usize, is_separator: impl Fn(char) -> bool) -> bool {
    let (before, earlier) = two_before(text, start);
    before.is_some_and(is_separator) && earlier.is_some_and(is_digit)
}

/// Decimals and groups: «3.5», «1,000.5», «١٬٠٠٠». A comma joins at most once, unless every group
/// after one has exactly three digits, else «2008،2009،2010» would be one number. After groups of three
/// digits the other comma may join once, as the decimal separator: «26،013,94». So does a full
/// stop when dates are split; otherwise it always joins, as in a version or an address.
fn decimal(text: &str, start: usize, rules: Options) -> usize {
    let mut commas = Listing::new(rejected_earlier(text, start, is_comma));
    let mut stops = Listing::new(rejected_earlier(text, start, |c| c == '.'));
    // Full stops join any groups, so they need no inspection one by one.
    let first = if rules.contains(Options::DATES) { last_group(text, start) } else { start };
    let mut end = digits(text, first);
    while let Some(c) = separator(text, end).filter(|&c| is_decimal_separator(c)) {
        let from = end + c.len_utf8();
        let to = digits(text, from);
        let listing = match c {
            ',' | ARABIC_COMMA => Some(&mut commas),
            '.' if !rules.contains(Options::DATES) => Some(&mut stops),
            _ => None,
        };
        if let Some(listing) = listing
            && let Some(end) = listing.refuses(end, c, is_of_three(text, from, to))
        {
            return end;
        }
        end = to;
    }
    end
}

/// One separator that may join and may list: how often it stood in a chain of digits so far.
struct Listing {
    refused: bool,
    count: usize,
    thousands: bool,
    /// The first separator.
    mark: char,
    /// True after another comma, which separated the decimals.
    has_decimals: bool,
    /// The end of the digits before the first separator.
    first: usize,
}

impl Listing {
    const fn new(refused: bool) -> Self {
        Self { refused, count: 0, thousands: true, mark: '\0', has_decimals: false, first: 0 }
    }

    /// Returns the end of the number if the separator `mark` at `at`, before a group of three digits
    /// or not, shows that the groups are a list.
    fn refuses(&mut self, at: usize, mark: char, is_thousand: bool) -> Option<usize> {
        if self.count == 0 {
            (self.first, self.mark) = (at, mark);
        }
        let separates_decimals = self.count > 0
            && self.thousands
            && mark != self.mark
            && !is_thousand
            && !self.has_decimals;
        if separates_decimals {
            self.has_decimals = true;
            return self.refused.then_some(self.first);
        }
        self.thousands &= !self.has_decimals;
        self.count += 1;
        self.thousands &= is_thousand;
        (self.refused || self.count > 1 && !self.thousands).then_some(self.first)
    }
}

/// Three or more groups with one separator: a date, an address, a telephone number.
fn groups(text: &str, start: usize, separator: char, lead: SignedBy) -> Option<usize> {
    if rejected_earlier(text, start, |c| c == separator) {
        return None;
    }
    let mut end = start;
    for count in 1..=MOST_GROUPS {
        let to = digits(text, end);
        let length = text.get(end..to)?.chars().take(LONGEST_GROUP + 1).count();
        if length > LONGEST_GROUP && lead == SignedBy::Nothing {
            return None;
        }
        if self::separator(text, to) != Some(separator) {
            return (count >= 3).then_some(to);
        }
        end = to + separator.len_utf8();
    }
    None
}

/// hh:mm or hh:mm:ss in range, with a fraction of the last part or without.
fn time(text: &str, start: usize) -> Option<usize> {
    if rejected_earlier(text, start, |c| c == ':') {
        return None;
    }
    let (hour, length, to) = value(text, start)?;
    if hour > 24 || length > 2 {
        return None;
    }
    let mut end = sixtieth(text, to)?;
    let mut has_seconds = false;
    if separator(text, end) == Some(':') {
        end = sixtieth(text, end)?;
        has_seconds = true;
        if separator(text, end) == Some(':') {
            return None;
        }
    }
    match separator(text, end) {
        Some(point @ ('.' | ARABIC_DECIMAL_SEPARATOR)) => {
            Some(digits(text, end + point.len_utf8()))
        }
        // «00:00:01,000» in subtitles: thousandths of a second.
        Some(comma) if has_seconds && is_comma(comma) => {
            let from = end + comma.len_utf8();
            let to = digits(text, from);
            Some(if is_of_three(text, from, to) { to } else { end })
        }
        _ => Some(end),
    }
}

/// Returns true if the digits `from..to` are three.
fn is_of_three(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|group| group.chars().count() == 3)
}

/// Returns the end of the colon at `at` and two digits up to 59.
fn sixtieth(text: &str, at: usize) -> Option<usize> {
    let (value, length, end) = value(text, at + 1)?;
    (value < 60 && length == 2).then_some(end)
}

/// The value of the digits at `at`, how many they are, and where they end; `None` from five on.
fn value(text: &str, at: usize) -> Option<(u32, usize, usize)> {
    let end = digits(text, at);
    let mut value = 0;
    let mut length = 0;
    for c in text.get(at..end)?.chars() {
        value = value * 10 + digit(c)?;
        length += 1;
        if length > LONGEST_GROUP {
            return None;
        }
    }
    Some((value, length, end))
}

/// Returns the end of the signed number whose sign is at `start`, or `None` if the sign is a token
/// of its own.
pub(super) fn signed(text: &str, start: usize, rules: Options) -> Option<usize> {
    let sign = char_at(text, start)?;
    let first = start + sign.len_utf8();
    if !rules.contains(Options::SIGNS)
        || !char_at(text, first).is_some_and(is_digit)
        || !(opens(text, start) || sign == MINUS_SIGN && follows_proclitic(text, start))
        || emoji::is_keycap(text, first + 1)
    {
        return None;
    }
    let lead = if sign == '+' { SignedBy::Plus } else { SignedBy::Nothing };
    whole(text, first, lead, rules)
}

/// Returns the end of the number at `start` with its combining marks, or `None` if it begins a
/// name: «4K».
fn whole(text: &str, start: usize, lead: SignedBy, rules: Options) -> Option<usize> {
    let name = latin_word::at(text, start);
    (!name.has_letter).then(|| end(text, start, lead, rules).max(name.run))
}

/// Returns true if a sign at `at` may begin a number: at the start, after white space, an opening
/// bracket, a quotation mark or a sentence terminator, with invisible controls between.
fn opens(text: &str, at: usize) -> bool {
    const BEFORE: CharSet =
        CharSet::of(&[Class::OpenBracket, Class::Quote, Class::Terminator, Class::Ellipsis])
            .union(CharSet::WHITE_SPACE);
    // Controls before one sign are before no other, so all looks together are linear.
    let back = text.get(..at).unwrap_or_default().chars().rev().inspect(|c| count(c.len_utf8()));
    let seen = back.map(Class::of).find(|&class| !CharSet::CONTROLS.contains_class(class));
    seen.is_none_or(|class| BEFORE.contains_class(class))
}

/// Returns true if the word that ends at `at` is only a proclitic: و ف ب ل ك or ال, with or
/// without combining marks and a tatweel.
fn follows_proclitic(text: &str, at: usize) -> bool {
    let mut letters = [None; 2];
    let mut count = 0;
    let mut back = text.get(..at).unwrap_or_default().chars().rev();
    for _ in 0..=LONGEST_PROCLITIC {
        match back.next() {
            Some(c) if Class::of(c) == Class::ArabicLetter => match letters.get_mut(count) {
                Some(letter) => {
                    *letter = Some(c);
                    count += 1;
                }
                None => return false,
            },
            Some(c) if CharSet::ARABIC.contains(c) => {}
            _ => {
                return matches!(
                    letters,
                    [Some(WAW | FEH | BEH | LAM | KAF), None] | [Some(LAM), Some(ALEF)]
                );
            }
        }
    }
    false
}

/// Returns the end of the digits bound by the prepended mark at `start` (U+06DD, U+0600 …), or
/// `None` if there are no digits.
pub(super) fn marked(text: &str, start: usize) -> Option<usize> {
    let first = start + char_at(text, start)?.len_utf8();
    let end = digits(text, first);
    (end > first).then_some(end)
}

/// Returns the end of the number at `at` after the proclitic `start..at`, or `None` if either is
/// missing.
pub(super) fn after_clitic(text: &str, start: usize, at: usize, rules: Options) -> Option<usize> {
    char_at(text, at).filter(|&c| is_digit(c))?;
    is_clitic(text.get(start..at)?).then(|| whole(text, at, SignedBy::Nothing, rules)).flatten()
}

/// Returns true if `word` consists of proclitics only: و or ف, then ب ل or ك, then ال or ل, and a
/// tatweel.
pub(crate) fn is_clitic(word: &str) -> bool {
    let mut rest = word.chars().filter(|&c| Class::of(c) == Class::ArabicLetter).peekable();
    rest.next_if(|c| matches!(*c, WAW | FEH));
    rest.next_if(|c| matches!(*c, BEH | LAM | KAF));
    if rest.next_if_eq(&ALEF).is_some() {
        return rest.next() == Some(LAM) && rest.next().is_none();
    }
    rest.next_if_eq(&LAM);
    rest.next().is_none() && !word.is_empty()
}
