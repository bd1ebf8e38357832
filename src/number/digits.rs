//! Digits with their separators, in three digit sets.

use super::decimal::Decimal;
use crate::Error;
use crate::lexicon::packed_word::is_dropped;
use core::str::FromStr;

/// The meaning of `.` and `,` between digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Separators {
    /// One `.` is decimal. One `,` groups before exactly three digits, and is decimal otherwise.
    #[default]
    Mixed,
    /// `.` is decimal and `,` groups.
    Point,
    /// `,` is decimal and `.` groups: the Maghreb and Lebanon with Latin digits (CLDR).
    Comma,
}

/// Digits that were read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits {
    /// The number; `None` if its separators are those of no number.
    pub(super) number: Option<Decimal>,
    pub(super) end: usize,
}

/// Returns the value of a digit: ASCII, ARABIC-INDIC or EXTENDED ARABIC-INDIC.
pub(super) const fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\u{660}'..='\u{669}' => Some((c as u32 - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => Some((c as u32 - 0x6F0) as u8),
        _ => None,
    }
}

/// Returns the group separators in their first form: ARABIC COMMA as `,`, NARROW NO-BREAK SPACE as
/// NO-BREAK SPACE.
const fn separator(c: char) -> Option<char> {
    match c {
        '.' | ',' | '\u{66B}' | '\u{66C}' | '\u{A0}' => Some(c),
        '\u{60C}' => Some(','),
        '\u{202F}' => Some('\u{A0}'),
        _ => None,
    }
}

/// Returns the separator and the offset of the digit after it, if both come next. Directional
/// controls on either side are transparent, at most four.
fn separator_at(text: &str, at: usize) -> Option<(char, usize)> {
    let mut found = None;
    for (offset, c) in text.get(at..)?.char_indices().take(6) {
        if let (Some(kind), None) = (separator(c), found) {
            found = Some(kind);
        } else if digit(c).is_some() {
            return Some((found?, at + offset));
        } else if !is_dropped(c) {
            return None;
        }
    }
    None
}

/// Reads the digits at `start`, with the separators among them. Linear in what is read.
pub(super) fn read(text: &str, start: usize, policy: Separators) -> Option<Digits> {
    let mut mantissa = Some(0i128);
    let (mut at, mut end) = (start, start);
    // The separators: how many, the first and the last, and the digits after the last one.
    let (mut count, mut first, mut last) = (0u32, '\0', '\0');
    let (mut length, mut fraction) = (0u32, 0u32);
    let (mut first_length, mut is_zero) = (0, true);
    // False if separators before the last differ, or a group before the last one has not three digits.
    let (mut is_alike, mut is_grouped) = (true, true);
    loop {
        let before = length;
        for c in text.get(at..)?.chars() {
            let Some(value) = digit(c) else { break };
            mantissa = mantissa
                .and_then(|n| n.checked_mul(10))
                .and_then(|n| n.checked_add(i128::from(value)));
            is_zero &= count > 0 || value == 0;
            length = length.saturating_add(1);
            at += c.len_utf8();
        }
        if length == before {
            break;
        }
        end = at;
        fraction = length - before;
        if count == 0 {
            first_length = fraction;
        }
        let Some((kind, next)) = separator_at(text, at) else { break };
        if kind == '\u{A0}' && !is_group_of_three(text, next) {
            break;
        }
        if count > 0 {
            is_alike &= last == first;
            is_grouped &= fraction == 3;
        } else {
            first = kind;
        }
        last = kind;
        count = count.saturating_add(1);
        at = next;
    }
    if length == 0 {
        return None;
    }
    let is_three = fraction == 3 && first_length <= 3;
    let all_grouped = is_grouped && is_three && first != '\u{66B}';
    let scale = match (count, first) {
        (0, _) => Some(0),
        (1, '\u{66C}' | '\u{A0}') => is_three.then_some(0),
        (1, '.') if policy == Separators::Comma && is_three => Some(0),
        (1, '\u{66B}' | '.') => Some(fraction),
        (1, _) if policy == Separators::Comma => Some(fraction),
        (1, _) => Some(if is_three && !is_zero { 0 } else { fraction }),
        _ if is_alike && last == first => all_grouped.then_some(0),
        _ => (is_alike
            && is_grouped
            && first_length <= 3
            && first != '\u{66B}'
            && !matches!(last, '\u{66C}' | '\u{A0}'))
        .then_some(fraction),
    };
    let number = mantissa
        .zip(scale.and_then(|scale| u8::try_from(scale).ok()))
        .and_then(|(mantissa, scale)| Decimal::new(mantissa, scale));
    Some(Digits { number, end })
}

fn is_group_of_three(text: &str, at: usize) -> bool {
    let mut rest = text.get(at..).unwrap_or_default().chars();
    rest.by_ref().take(3).filter(|&c| digit(c).is_some()).count() == 3
        && rest.next().is_none_or(|c| digit(c).is_none())
}

/// Returns the end of the digits at `start` with `/ : -` among them, and the number of those.
pub(super) fn cluster(text: &str, start: usize) -> (usize, u32, char) {
    let (mut end, mut joiners, mut kind) = (start, 0u32, '\0');
    let mut pending = None;
    for (offset, c) in text.get(start..).unwrap_or_default().char_indices() {
        if digit(c).is_some() {
            if let Some(joiner) = pending.take().flatten() {
                joiners = joiners.saturating_add(1);
                kind = joiner;
            }
            end = start + offset + c.len_utf8();
        } else if pending.is_some() {
            break;
        } else if matches!(c, '/' | ':' | '-' | '–') {
            pending = Some(Some(c));
        } else if separator(c).is_some_and(|c| c != '\u{A0}') {
            pending = Some(None);
        } else {
            break;
        }
    }
    (end, joiners, kind)
}

impl FromStr for Decimal {
    type Err = Error;

    /// Reads digits of one of three sets with their separators and an optional sign.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (is_negative, rest) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let number = read(rest, 0, Separators::Mixed)
            .filter(|found| found.end == rest.len())
            .and_then(|found| found.number)
            .ok_or_else(|| Error::bad_number(text, "is no decimal number in digits"))?;
        Ok(if is_negative { number.negated() } else { number })
    }
}
