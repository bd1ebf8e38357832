//! Tokens as the rules read, slowly: an ordered list of patterns over characters, tried at each place.
//!
//! Nothing here is shared with the crate but the classes of characters. Abbreviations, which are a
//! matter of lists, are left split.

use kalima::TokenKind::{self, Emoji, Hashtag, Mention, Number, Punctuation, Symbol, Word};
use kalima::script::{CharSet, Class, is_pictographic, is_text_emoji};
use regex::Regex;
use unicode_segmentation::UnicodeSegmentation;

/// What may be joined.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options {
    pub(crate) times: bool,
    pub(crate) dates: bool,
    pub(crate) signs: bool,
    pub(crate) runs: bool,
}

pub(crate) struct Reference {
    word: Regex,
    marks: Regex,
    ligature: Regex,
    emoji: Regex,
    keycap_tail: Regex,
    scheme: Regex,
    email: Regex,
    host: Regex,
    path: Regex,
    mention: Regex,
    hashtag: Regex,
    terminators: Regex,
    raised: Regex,
    digits: Regex,
    time: Regex,
    plain: Regex,
    iso_8601: [Regex; 2],
}

/// The characters of `set`, as the inside of a pattern's class.
fn class(set: impl Fn(char) -> bool) -> String {
    let mut out = String::new();
    let mut open: Option<(char, char)> = None;
    for c in ('\0'..=char::MAX).filter(|&c| set(c)) {
        open = match open {
            Some((from, to)) if to as u32 + 1 == c as u32 => Some((from, c)),
            Some((from, to)) => {
                out += &format!("\\x{{{:X}}}-\\x{{{:X}}}", from as u32, to as u32);
                Some((c, c))
            }
            None => Some((c, c)),
        };
    }
    if let Some((from, to)) = open {
        out += &format!("\\x{{{:X}}}-\\x{{{:X}}}", from as u32, to as u32);
    }
    out
}

fn of(classes: &[Class]) -> String {
    let set = CharSet::of(classes);
    class(|c| set.contains(c))
}

const D: &str = "[0-9٠-٩۰-۹]";

fn is_digit(c: char) -> bool {
    CharSet::DIGITS.contains(c)
}

fn is_latin(c: char) -> bool {
    matches!(Class::of(c), Class::LatinLetter | Class::OtherLetter)
}

fn is_word(c: char) -> bool {
    is_digit(c) || is_latin(c)
}

/// The two characters before `at`, the nearer one first.
fn before(text: &str, at: usize) -> (Option<char>, Option<char>) {
    let mut back = text[..at].chars().rev();
    (back.next(), back.next())
}

mod numbers;

mod web;

impl Reference {
    pub(crate) fn new() -> Self {
        let letters = class(|c| {
            c == 'ﷲ'
                || matches!(Class::of(c), Class::ArabicLetter | Class::SmallLetter | Class::Tatweel)
        });
        let arabic = class(|c| {
            c == 'ﷲ' || CharSet::ARABIC.contains(c) && Class::of(c) != Class::ArabicLigature
        });
        let riding = of(&[Class::OtherMark, Class::VariationSelector]);
        let marks = class(|c| {
            CharSet::MARKS.contains(c)
                || matches!(Class::of(c), Class::HamzaMark | Class::OtherMark)
        });
        let seated = class(|c| {
            CharSet::MARKS.contains(c)
                || Class::of(c) == Class::HamzaMark
                || matches!(c, '\u{6E7}' | '\u{6E8}')
        });
        let hidden = of(&[
            Class::ZeroWidthNonJoiner,
            Class::ZeroWidthJoiner,
            Class::BidiControl,
            Class::Format,
        ]);
        let raised = of(&[Class::Superscript]);
        let trail =
            of(&[Class::EmojiModifier, Class::VariationSelector, Class::Tag, Class::OtherMark]);
        let emoji = of(&[Class::Emoji, Class::EmojiModifier]);
        let tone = of(&[Class::EmojiModifier]);
        let flag = of(&[Class::RegionalIndicator]);
        let text_emoji = class(|c| !c.is_ascii() && is_text_emoji(c));
        let picture = class(is_pictographic);
        let wordlike = class(|c| {
            CharSet::LETTERS.contains(c)
                || CharSet::COMBINING.contains(c)
                || CharSet::NUMBERS.contains(c)
                || Class::of(c) == Class::Tatweel
        });
        // One character more than a label may have, which tells those that are none.
        let label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?";
        let new = |pattern: &str| Regex::new(&format!("^(?:{pattern})")).unwrap();
        Self {
            word: new(&format!(
                "[{letters}][{arabic}{riding}]*(?:(?:[{hidden}]+[{arabic}]|[\\x{{A0}}\\x{{202F}}][{seated}])[{arabic}{riding}]*)*[{raised}]*"
            )),
            marks: new(&format!("[{marks}][{marks}{riding}]*")),
            ligature: new(&format!("[{}][{marks}{riding}]*", of(&[Class::ArabicLigature]))),
            emoji: new(&format!(
                "[0-9#*]\\x{{FE0F}}?\\x{{20E3}}[{trail}]*|[{flag}]{{1,2}}[{trail}]*\
                 |(?:[{emoji}]|[{text_emoji}][\\x{{FE0F}}{tone}])[{trail}]*(?:\\x{{200D}}[{picture}][{trail}]*)*"
            )),
            keycap_tail: new("\\x{FE0F}?\\x{20E3}"),
            scheme: new("[A-Za-z][A-Za-z0-9]{0,15}://"),
            email: new(&format!("[A-Za-z0-9][A-Za-z0-9._%+-]{{0,63}}@({label}(?:\\.{label})*)")),
            host: new(&format!("{label}(?:\\.{label})*")),
            path: new(&format!("[!-~&&[^\"<>\\\\^`{{|}}]]|[{wordlike}]")),
            mention: new("@[A-Za-z0-9_]+"),
            hashtag: new(&format!("#[{wordlike}_\\x{{200C}}\\x{{200D}}]+")),
            terminators: new("[.!?…؟۔‼⁇⁈⁉؞]+"),
            raised: new(&format!("[{raised}]+")),
            digits: new(&format!("{D}+")),
            time: new(&format!("({D}{{1,2}}):({D}{{2}})(?::({D}{{2}}))?")),
            plain: new(&format!("[{}0-9٠-٩۰-۹]+", of(&[Class::LatinLetter]))),
            iso_8601: [("-", ":"), ("", "")].map(|(hyphen, colon)| {
                new(&format!(
                    "[0-9]{{4}}{hyphen}(?:0[1-9]|1[0-2]){hyphen}(?:0[1-9]|[12][0-9]|3[01])[Tt]\
                     (?:[01][0-9]|2[0-4])(?:{colon}[0-5][0-9](?:{colon}(?:[0-5][0-9]|60))?)?(?:[.,][0-9]+)?\
                     (?:[Zz]|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)?"
                ))
            }),
        }
    }

    pub(crate) fn tokens(&self, text: &str, options: Options) -> Vec<(usize, usize, TokenKind)> {
        let mut tokens = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if CharSet::WHITE_SPACE.contains(c)
                || CharSet::CONTROLS.contains(c)
                || Class::of(c) == Class::Blank
            {
                at += c.len_utf8();
                continue;
            }
            let (length, kind) = self.token(text, at, c, options);
            assert!(length > 0);
            tokens.push((at, at + length, kind));
            at += length;
        }
        tokens
    }

    fn token(&self, text: &str, at: usize, c: char, options: Options) -> (usize, TokenKind) {
        let rest = &text[at..];
        let found = |pattern: &Regex| pattern.find(rest).map(|found| found.len());
        if let Some(length) = found(&self.word) {
            let letters = [Class::ArabicLetter, Class::SmallLetter, Class::ArabicLigature];
            let word = &rest[..length];
            let kind = if word.chars().any(|c| letters.contains(&Class::of(c))) {
                Word
            } else if word.chars().all(|c| Class::of(c) == Class::Tatweel) {
                Punctuation
            } else {
                Symbol
            };
            return (length, kind);
        }
        if let Some(length) = found(&self.ligature) {
            return (length, Word);
        }
        if matches!(c, '\u{6FD}' | '\u{6FE}') {
            return (c.len_utf8(), Word);
        }
        if let Some(length) = found(&self.marks) {
            return (length, Symbol);
        }
        if let Some(length) = found(&self.emoji) {
            return (length, Emoji);
        }
        if c.is_ascii_alphanumeric()
            && let Some(answer) = self.address(text, at)
        {
            return answer;
        }
        if let Some(length) = self.point_in_time(text, at, options) {
            return (length, Number);
        }
        if is_word(c) || matches!(Class::of(c), Class::OtherDigit | Class::OtherNumber) {
            let (length, has_letter) = self.latin(text, at);
            return if has_letter {
                (length, Word)
            } else if is_digit(c) {
                (self.number(text, at, false, options).max(self.run(&text[at..])), Number)
            } else {
                (length, Number)
            };
        }
        if let Some(length) = found(&self.raised) {
            return (length, Number);
        }
        if let Some(length) = found(&self.terminators).filter(|_| options.runs) {
            return (length, Punctuation);
        }
        let alone = c.len_utf8();
        match c {
            '@' => {
                let glued = before(text, at)
                    .0
                    .is_some_and(|c| is_digit(c) || Class::of(c) == Class::LatinLetter);
                if let Some(length) = found(&self.mention).filter(|_| !glued) {
                    return (length, Mention);
                }
            }
            '#' => {
                if let Some(length) = found(&self.hashtag) {
                    let body = rest[..length].trim_end_matches(['\u{200C}', '\u{200D}']);
                    if body.chars().any(|c| CharSet::LETTERS.contains(c)) {
                        return (body.len(), Hashtag);
                    }
                }
            }
            '+' | '-' | '−' if options.signs => {
                if let Some(length) = self.signed(text, at, c, options) {
                    return (length, Number);
                }
            }
            _ if Class::of(c) == Class::NumberMark => {
                let digits = self.digits(&rest[alone..]);
                return (alone + digits, if digits > 0 { Number } else { Symbol });
            }
            _ => {}
        }
        let is_punctuation = CharSet::PUNCTUATION.contains(c);
        (alone, if is_punctuation { Punctuation } else { Symbol })
    }

    /// A date and a time of day by ISO 8601.
    fn point_in_time(&self, text: &str, at: usize, options: Options) -> Option<usize> {
        let (near, far) = before(text, at);
        if near.is_some_and(|c| "-_".contains(c)) && far.is_some_and(|c| c.is_ascii_alphanumeric())
        {
            return None;
        }
        let found = self.iso_8601.iter().find_map(|pattern| pattern.find(&text[at..]))?.as_str();
        let rest = &text[at + found.len()..];
        let starts = |first: &[char]| {
            rest.starts_with(first) && rest[1..].starts_with(|c: char| c.is_ascii_digit())
        };
        let has_zone =
            found.ends_with(['Z', 'z']) || found[11.min(found.len())..].contains(['+', '-']);
        let goes_on = rest.starts_with(|c| is_word(c) || c == '_')
            || starts(&[':'])
            || !has_zone && starts(&['+', '-']);
        let is_joined =
            options.dates && options.times || found.chars().all(|c| c.is_ascii_alphanumeric());
        (!goes_on && is_joined).then_some(found.len())
    }

    /// How long the digits are that `text` begins with; the last of several may wear a keycap.
    pub(super) fn digits(&self, text: &str) -> usize {
        let length = self.digits.find(text).map_or(0, |found| found.len());
        let last_is_ascii = text[..length].ends_with(|c: char| c.is_ascii_digit());
        if length > 1 && last_is_ascii && self.keycap_tail.is_match(&text[length..]) {
            return length - 1;
        }
        length
    }

    /// A run of letters and digits with nothing between, as UAX #29 cuts it.
    fn run(&self, text: &str) -> usize {
        const MIXED: CharSet = CharSet::of(&[
            Class::OtherLetter,
            Class::OtherMark,
            Class::OtherDigit,
            Class::OtherNumber,
            Class::VariationSelector,
            Class::ZeroWidthJoiner,
            Class::ZeroWidthNonJoiner,
            Class::BidiControl,
            Class::Format,
        ]);
        const HIDDEN: CharSet = CharSet::of(&[
            Class::ZeroWidthJoiner,
            Class::ZeroWidthNonJoiner,
            Class::BidiControl,
            Class::Format,
        ]);
        let plain = self.plain.find(text).map_or(0, |found| found.len());
        let mut length = plain;
        if text[plain..].starts_with(|c| MIXED.contains(c)) {
            let run = text.find(|c: char| {
                !(MIXED.contains(c) || is_digit(c) || Class::of(c) == Class::LatinLetter)
                    || c == '\u{20E3}'
            });
            let run = &text[..run.unwrap_or(text.len())];
            let word = run.split_word_bounds().next().unwrap_or_default();
            length = word.trim_end_matches(|c| HIDDEN.contains(c)).len();
            // A digit that wears a keycap is an emoji.
            let bare = text[..length].trim_end_matches('\u{FE0F}');
            if text[length..].starts_with('\u{20E3}')
                && length - bare.len() <= 3
                && bare.len() > 1
                && bare.ends_with(|c: char| c.is_ascii_digit())
            {
                length = bare.len() - 1;
            }
        }
        length + self.raised.find(&text[length..]).map_or(0, |found| found.len())
    }

    /// Runs joined by dots, apostrophes and low lines: their length, and whether they hold a letter.
    fn element(&self, text: &str, at: usize) -> usize {
        let (near, far) = before(text, at);
        let first = text[at..].chars().next();
        let refused_dot =
            near == Some('.') && far.is_some_and(is_digit) && first.is_some_and(is_digit);
        let refused_line =
            near == Some('_') && far.is_some_and(is_word) && first.is_some_and(is_word);
        let rest = &text[at..];
        let mut end = self.run(rest);
        loop {
            let last = rest[..end].chars().next_back();
            let mut next = rest[end..].chars();
            let joiner = next.next();
            let follower = next.next();
            let letters = last.is_some_and(is_latin) && follower.is_some_and(is_latin);
            let digits = last.is_some_and(is_digit) && follower.is_some_and(is_digit);
            let after_other = last.is_some_and(|c| !is_digit(c)) && follower.is_some_and(is_latin);
            let skipped = match joiner {
                Some('.') if digits && !refused_dot || after_other => 1,
                Some('\'') if letters => 1,
                Some('’') if letters => '’'.len_utf8(),
                Some('_') if !refused_line => {
                    let lines = rest[end..].len() - rest[end..].trim_start_matches('_').len();
                    if rest[end + lines..].starts_with(is_word) { lines } else { 0 }
                }
                _ => 0,
            };
            if skipped == 0 {
                return end;
            }
            end += skipped + self.run(&rest[end + skipped..]);
        }
    }

    /// A Latin word with its chain of hyphens: its length, and whether it holds a letter.
    fn latin(&self, text: &str, at: usize) -> (usize, bool) {
        let is_hyphen = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}');
        let first = self.element(text, at);
        let (near, far) = before(text, at);
        let refused = near.is_some_and(is_hyphen)
            && far.is_some_and(is_word)
            && text[at..].starts_with(is_word);
        let mut end = first;
        loop {
            let mut next = text[at + end..].chars();
            let Some(hyphen) = next.next().filter(|&c| is_hyphen(c)) else { break };
            if refused || !next.next().is_some_and(is_word) {
                break;
            }
            let from = end + hyphen.len_utf8();
            end = from + self.element(text, at + from);
        }
        let chain = &text[at..at + end];
        if end > first && chain.contains(is_latin) && chain.contains(is_digit) {
            return (end, true);
        }
        let word = &text[at..at + first];
        let is_acronym = word.contains('.')
            && word.split('.').all(|part| {
                let mut letters = part.chars();
                letters.next().is_some_and(is_latin) && letters.next().is_none()
            });
        let dots = text[at + first..].chars().take_while(|&c| c == '.').count();
        (first + usize::from(is_acronym && dots == 1), word.contains(is_latin))
    }
}
