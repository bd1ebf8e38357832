//! Addresses: links, e-mails, mentions and hashtags, without the sentence's own punctuation after them.

use super::arabic_word;
use super::chars::{byte_at, char_at, char_before, is_digit, skip, two_before};
use super::latin_word;
use super::lexeme::LexemeKind;
use crate::script::bytes::is_basic_letter;
use crate::script::name::{TATWEEL, ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER};
use crate::script::{CharSet, Class};
use crate::work::count;

/// Top-level domains that make a name with a dot a link: the general ones and those of the Arab
/// countries (IANA). Longer lists make links of sentences that lack a space after their full stop.
static DOMAINS: &[&str] = &[
    "ae", "bh", "co", "com", "dj", "dz", "edu", "eg", "gov", "info", "io", "iq", "jo", "km", "kw",
    "lb", "ly", "ma", "me", "mr", "net", "om", "org", "ps", "qa", "sa", "sd", "so", "sy", "tn",
    "tv", "ye",
];
/// The lengths of the domains: a prefilter that rejects most words after a dot.
const DOMAIN_LENGTHS: core::ops::RangeInclusive<usize> = 2..=4;
/// Second levels that a two-letter country may follow: «bbc.co.uk».
static SECOND_LEVELS: &[&str] = &["ac", "co", "com", "edu", "gov", "net", "org"];

/// The longest scheme that is looked for.
const LONGEST_SCHEME: usize = 16;
/// The longest local part of an e-mail address (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// The longest label of a domain name (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;
/// The most labels of a name that are looked at: more than any has.
const MOST_LABELS: usize = 10;
/// The longest port number.
const LONGEST_PORT: usize = 5;

/// The link or e-mail address that begins at `start`, a Latin letter or digit.
pub(super) fn address(text: &str, start: usize) -> Option<(usize, LexemeKind)> {
    let label = ascii(text, start, LONGEST_LOCAL, |b| b.is_ascii_alphanumeric());
    match byte_at(text, label)? {
        b':' => scheme(text, start, label).map(|end| (end, LexemeKind::Url)),
        b'.' | b'@' | b'-' | b'_' | b'+' | b'%' => {
            let (before, earlier) = two_before(text, start);
            if matches!(before, Some('-' | '_' | '+' | '%' | '@'))
                && earlier.is_some_and(|c| c.is_ascii_alphanumeric())
            {
                // The address begins earlier and was rejected there. After a full stop it may
                // begin again, because a sentence that begins there has the same tokens.
                return None;
            }
            email(text, start)
                .map(|end| (end, LexemeKind::Email))
                .or_else(|| host(text, start).map(|end| (end, LexemeKind::Url)))
        }
        _ => None,
    }
}

/// Past the bytes at `at` that `belongs` accepts, at most `most`.
fn ascii(text: &str, at: usize, most: usize, belongs: impl Fn(u8) -> bool) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let length = rest.iter().take(most).take_while(|&&b| belongs(b)).count();
    count(length);
    at + length
}

/// A scheme, `://` and a body.
fn scheme(text: &str, start: usize, colon: usize) -> Option<usize> {
    let body = colon + "://".len();
    let is_scheme = text.as_bytes().get(start..body)?.ends_with(b"://")
        && byte_at(text, start)?.is_ascii_alphabetic()
        && colon - start <= LONGEST_SCHEME;
    is_scheme.then(|| self::body(text, body)).filter(|&end| end > body)
}

fn email(text: &str, start: usize) -> Option<usize> {
    let is_local = |b: u8| b.is_ascii_alphanumeric() || b"._%+-".contains(&b);
    let at = ascii(text, start, LONGEST_LOCAL, is_local);
    let name = at + 1;
    // A dot is single and between other characters (RFC 5322, 3.4.1): two dots are an ellipsis,
    // which may end a sentence.
    let local = text.get(start..at)?;
    if byte_at(text, at)? != b'@' || local.ends_with('.') || local.contains("..") {
        return None;
    }
    domain(text, name, |name| {
        let (_, last) = parted(name).unwrap_or_default();
        last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic())
    })
}

/// Returns the part of a name before its last dot, and its last label; `None` if it has no dot.
fn parted(name: &str) -> Option<(&str, &str)> {
    // Names are short: their bytes are read sooner than a search is set up.
    let dot = name.bytes().rposition(|b| b == b'.')?;
    Some((name.get(..dot)?, name.get(dot + 1..)?))
}

/// Returns the end of the longest domain name at `start` of at least two labels that `is_name`
/// accepts. The text after its last dot has no influence: a sentence may begin there.
fn domain(text: &str, start: usize, is_name: impl Fn(&str) -> bool) -> Option<usize> {
    let mut name = text.get(start..labels(text, start)?)?;
    loop {
        let (head, _) = parted(name)?;
        if is_name(name) {
            return Some(start + name.len());
        }
        name = head;
    }
}

/// Returns the end of the labels of a domain name at `start`, up to the maximum number.
fn labels(text: &str, start: usize) -> Option<usize> {
    let is_label = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    let mut end = None;
    let mut next = start;
    for _ in 0..MOST_LABELS {
        let to = ascii(text, next, LONGEST_LABEL + 1, is_label);
        let label = text.as_bytes().get(next..to)?;
        let visible = label.iter().rposition(|&b| b != b'-').map_or(0, |last| last + 1);
        if visible == 0 || visible > LONGEST_LABEL || label.starts_with(b"-") {
            // A dot without a label after it belongs to the sentence. A longer label is rejected,
            // not cut.
            return end;
        }
        end = Some(next + visible);
        if visible < label.len() || byte_at(text, to) != Some(b'.') {
            return end;
        }
        next = to + 1;
    }
    end
}

/// www.name or name.domain, with its port and path.
fn host(text: &str, start: usize) -> Option<usize> {
    let mut end = match international(text, start) {
        Some(end) => end,
        None => latin_host(text, start)?,
    };
    if byte_at(text, end) == Some(b':') {
        let port = ascii(text, end + 1, LONGEST_PORT + 1, |b| b.is_ascii_digit());
        if (1..=LONGEST_PORT).contains(&(port - end - 1)) {
            end = port;
        }
    }
    match byte_at(text, end) {
        Some(b'/' | b'?' | b'#') => Some(body(text, end).max(end)),
        _ => Some(end),
    }
}

/// www.name or name.domain in ASCII.
fn latin_host(text: &str, start: usize) -> Option<usize> {
    let end = domain(text, start, |name| is_www(name) || has_known_domain(name))?;
    // «a.com_1», «a.comé»: the word goes on, and is no domain.
    (latin_word::at(text, start).end <= end).then_some(end)
}

fn is_www(name: &str) -> bool {
    name.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."))
}

/// Returns the end of www. and a domain name with an Arabic label: «www.مثال.مصر».
///
/// A label has letters of the Arabic script with their marks, digits and hyphens, or ASCII alone.
fn international(text: &str, start: usize) -> Option<usize> {
    if !is_www(text.get(start..)?) {
        return None;
    }
    let mut next = start + "www.".len();
    let (mut end, mut is_arabic) = (None, false);
    for _ in 0..MOST_LABELS {
        let first = char_at(text, next)?;
        let to = if first.is_ascii() {
            ascii(text, next, LONGEST_LABEL, |b| b.is_ascii_alphanumeric() || b == b'-')
        } else {
            skip(text, next, |c| arabic_word::is_arabic(c) || is_digit(c) || c == '-')
        };
        let label = text.get(next..to)?.trim_end_matches('-');
        if label.is_empty() || label.starts_with('-') || label.len() > 2 * LONGEST_LABEL {
            break;
        }
        is_arabic |= !first.is_ascii();
        end = Some(next + label.len());
        let follows =
            |c: char| c.is_ascii_alphanumeric() || arabic_word::is_arabic(c) || is_digit(c);
        if next + label.len() != to
            || byte_at(text, to) != Some(b'.')
            || !char_at(text, to + 1).is_some_and(follows)
        {
            break;
        }
        next = to + 1;
    }
    end.filter(|_| is_arabic)
}

fn has_known_domain(name: &str) -> bool {
    let Some((head, last)) = parted(name) else { return false };
    if !DOMAIN_LENGTHS.contains(&last.len()) {
        return false;
    }
    let second = parted(head).map(|(_, second)| second);
    let is_country = last.len() == 2
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && second.is_some_and(|second| SECOND_LEVELS.binary_search(&second).is_ok());
    (is_country || DOMAINS.binary_search(&last).is_ok())
        && name.bytes().take_while(|&b| b != b'.').any(|b| b.is_ascii_alphabetic())
}

/// Returns the end of the body of a URL that begins at `start`: before white space, a character
/// outside URLs, an Arabic letter adjacent to a Latin one, or the final punctuation.
fn body(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut previous = '/';
    let (mut opened, mut closed) = (0usize, 0usize);
    for c in text.get(start..).unwrap_or_default().chars() {
        if !may_follow(previous, c) {
            break;
        }
        opened += usize::from(c == '(');
        closed += usize::from(c == ')');
        previous = c;
        end += c.len_utf8();
    }
    count(end - start);
    let mut body = text.get(start..end).unwrap_or_default();
    while let Some(last) = body.chars().next_back() {
        match last {
            ')' if closed > opened => closed -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '[' | ']' | '(' => {
                opened = opened.saturating_sub(usize::from(last == '('));
            }
            _ => break,
        }
        body = body.strip_suffix(last).unwrap_or_default();
    }
    start + body.len()
}

/// Returns true if `c` may follow `previous` in a URL.
fn may_follow(previous: char, c: char) -> bool {
    const WORD: CharSet = CharSet::LETTERS
        .union(CharSet::COMBINING)
        .union(CharSet::NUMBERS)
        .union(CharSet::of(&[Class::Tatweel]));
    if c.is_ascii() {
        return c.is_ascii_graphic()
            && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    }
    let class = Class::of(c);
    let is_arabic = CharSet::ARABIC.contains_class(class);
    WORD.contains_class(class) && !(is_arabic && latin_word::is_word_char(previous))
}

/// Returns the end of the mention whose `@` is at `start`, or `None` if no name follows.
pub(super) fn mention(text: &str, start: usize) -> Option<usize> {
    let name = start + 1;
    let end = ascii(text, name, usize::MAX, |b| b.is_ascii_alphanumeric() || b == b'_');
    let is_glued =
        char_before(text, start).is_some_and(|c| is_digit(c) || Class::of(c) == Class::LatinLetter);
    (end > name && !is_glued).then_some(end)
}

/// Returns the end of the hashtag whose `#` is at `start`, or `None` if its body has no letter.
pub(super) fn hashtag(text: &str, start: usize) -> Option<usize> {
    const BODY: CharSet = CharSet::LETTERS
        .union(CharSet::COMBINING)
        .union(CharSet::NUMBERS)
        .union(CharSet::of(&[Class::Tatweel]));
    let body = start + 1;
    // Fast path: most bodies consist of basic letters only.
    let plain = plain_letters(text, body);
    let mut has_letter = plain > body;
    let end = skip(text, plain, |c| {
        let class = Class::of(c);
        has_letter |= CharSet::LETTERS.contains_class(class);
        matches!(c, '_' | TATWEEL | ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER)
            || BODY.contains_class(class)
    });
    let visible = text
        .get(body..end)?
        .trim_end_matches(|c| matches!(c, ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER));
    has_letter.then(|| body + visible.len())
}

/// Returns the end of the basic Arabic letters that begin at `at`.
fn plain_letters(text: &str, at: usize) -> usize {
    let (pairs, _) = text.as_bytes().get(at..).unwrap_or_default().as_chunks();
    at + 2 * pairs.iter().take_while(|&&pair| is_basic_letter(pair)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(DOMAINS.is_sorted_by(|a, b| a < b));
        assert!(DOMAINS.iter().all(|domain| DOMAIN_LENGTHS.contains(&domain.len())));
        assert!(SECOND_LEVELS.is_sorted_by(|a, b| a < b));
    }
}
