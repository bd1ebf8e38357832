//! Reader of one number: signs, ordinals, fractions and percentages around the cardinal.

use super::Gender;
use super::digits::digit;
use super::folded_word::FoldedWord;
use super::item::{Item, ItemKind, next_word, skip_gap};
use super::phrase::{Cardinal, Reader};
use super::value::{Exact, NumberKind, NumberMatch, Value};
use super::word_values::{NumberWord, Sense};
use crate::Span;
use crate::lexicon::packed_word::PackedWord;

/// The most bytes of a word that is read backwards.
const MAX_WORD_BEFORE: usize = 32;

/// Reads the number that begins with `item`.
pub(super) fn read(
    reader: &Reader<'_>,
    item: &Item,
    has_ordinals: bool,
    is_after_number: bool,
    is_whole: bool,
) -> Option<NumberMatch> {
    let ItemKind::Word(word) = item.kind else {
        return read_cardinal(reader, item, item.start, false);
    };
    match word.sense {
        Sense::Ordinal(..) | Sense::BareOrdinal(..) => {
            read_ordinal(reader, &word).filter(|_| has_ordinals)
        }
        Sense::Zero if is_month(reader, &word, is_after_number) => None,
        Sense::Minus | Sense::Less => {
            if word.is_definite || word.sense == Sense::Less && is_after_number {
                return None;
            }
            let number = reader.next(word.end).filter(|number| !number.is_joined)?;
            read_cardinal(reader, &number, item.start, true)
        }
        _ => {
            if let Some(found) = read_fraction(reader, item, &word) {
                return Some(found);
            }
            // «الاثنين» alone is Monday.
            let is_monday =
                word.is_definite && matches!(word.sense, Sense::Unit(2, Gender::Masculine));
            let number = reader.cardinal(item)?;
            if is_monday && number.is_one_word && !is_whole {
                return None;
            }
            let ordinal = read_last_ordinal(reader, &number, item.start);
            ordinal.filter(|_| has_ordinals).or_else(|| finish(reader, &number, item.start, false))
        }
    }
}

fn read_cardinal(
    reader: &Reader<'_>,
    item: &Item,
    start: usize,
    is_negative: bool,
) -> Option<NumberMatch> {
    finish(reader, &reader.cardinal(item)?, start, is_negative)
}

/// Adds the sign and the percentage.
fn finish(
    reader: &Reader<'_>,
    number: &Cardinal,
    start: usize,
    is_negative: bool,
) -> Option<NumberMatch> {
    let value = match number.written.filter(|written| written.scale() > 0) {
        Some(written) => Value::Decimal(if is_negative { written.negated() } else { written }),
        None => number.value.times(if is_negative { -1 } else { 1 })?.value(false)?,
    };
    let percent_end = percent(reader.text, number.end);
    Some(NumberMatch {
        span: Span::new(start, percent_end.unwrap_or(number.end)),
        value,
        kind: if percent_end.is_some() { NumberKind::Percent } else { NumberKind::Cardinal },
        gender: number.gender,
        is_definite: number.is_definite,
    })
}

/// Returns the end of a percent sign or of «بالمئة», «في المئة» after a number.
fn percent(text: &str, at: usize) -> Option<usize> {
    const WITH_BEH: [PackedWord; 4] = [
        PackedWord::of("بالمئه"),
        PackedWord::of("بالمائه"),
        PackedWord::of("بالمايه"),
        PackedWord::of("بالميه"),
    ];
    const DEFINITE: [PackedWord; 4] = [
        PackedWord::of("المئه"),
        PackedWord::of("المائه"),
        PackedWord::of("المايه"),
        PackedWord::of("الميه"),
    ];
    let start = skip_gap(text, at)?;
    let c = text.get(start..)?.chars().next()?;
    if matches!(c, '%' | '\u{66A}') {
        // A sign before digits is theirs.
        let end = start + c.len_utf8();
        let is_next = text.get(end..)?.chars().next().is_some_and(|c| digit(c).is_some());
        return (start == at || !is_next).then_some(end);
    }
    let word = next_word(text, at)?;
    if WITH_BEH.contains(&word.key) {
        return Some(word.end);
    }
    if word.key != PackedWord::of("في") {
        return None;
    }
    next_word(text, word.end).filter(|word| DEFINITE.contains(&word.key)).map(|word| word.end)
}

/// Reads a fraction: of one, or of a scale («نصف مليون»), which is a cardinal.
fn read_fraction(reader: &Reader<'_>, item: &Item, word: &NumberWord) -> Option<NumberMatch> {
    let (n, d, end) = reader.parts(item)?;
    let fraction = Exact::ratio(n, d)?;
    let (value, kind, end) = match reader.scale_after(end) {
        Some((scale, end)) => (fraction.times(scale)?.value(false)?, NumberKind::Cardinal, end),
        None if word.sense == Sense::WeakHalf => return None,
        None => (fraction.value(true)?, NumberKind::Fraction, end),
    };
    let span = Span::new(item.start, end);
    Some(NumberMatch { span, value, kind, gender: None, is_definite: word.is_definite })
}

fn ordinal_match(
    start: usize,
    end: usize,
    value: i128,
    gender: Gender,
    is_definite: bool,
) -> NumberMatch {
    NumberMatch {
        span: Span::new(start, end),
        value: Value::Integer(value),
        kind: NumberKind::Ordinal,
        gender: Some(gender),
        is_definite,
    }
}

/// Reads an ordinal below 100 at a word: its value, its gender and its end, and true if it is a compound.
fn ordinal_below_100(
    reader: &Reader<'_>,
    word: &NumberWord,
) -> Option<(i128, Gender, usize, bool)> {
    let (Sense::Ordinal(unit, gender) | Sense::BareOrdinal(unit, gender)) = word.sense else {
        return None;
    };
    // «حادي» is the unit of eleventh and of x1.
    let digit = if unit == 11 { 1 } else { i128::from(unit) };
    if digit < 10
        && (unit > 1)
        && let Some((Sense::Ten(_), false, end)) = reader.next_sense(word.end, false)
    {
        return Some((10 + digit, gender, end, true));
    }
    if digit < 10
        && let Some((Sense::Tens(tens), is_definite, end)) = reader.next_sense(word.end, true)
        && (word.is_definite || !is_definite)
    {
        return Some((10 * i128::from(tens) + digit, gender, end, true));
    }
    Some((digit, gender, word.end, false))
}

/// Reads an ordinal, with «بعد المئة» after it.
fn read_ordinal(reader: &Reader<'_>, word: &NumberWord) -> Option<NumberMatch> {
    let (value, gender, end, is_compound) = ordinal_below_100(reader, word)?;
    let result = |value, end| ordinal_match(word.start, end, value, gender, word.is_definite);
    if !word.is_definite {
        return is_compound.then_some(result(value, end));
    }
    if let Some(after) =
        next_word(reader.text, end).filter(|after| after.key == PackedWord::of("بعد"))
        && let Some(item) = reader.next(after.end).filter(|item| !item.is_joined)
        && let Some(rest) = reader.cardinal(&item).filter(|rest| rest.is_definite)
        && let Some(hundreds) = rest.value.as_integer().filter(|n| *n >= 100 && n % 100 == 0)
    {
        return Some(result(hundreds + value, rest.end));
    }
    let is_eleventh_alone =
        !is_compound && matches!(word.sense, Sense::Ordinal(11, _) | Sense::BareOrdinal(..));
    if is_eleventh_alone || !is_compound && is_after_month_word(reader.text, word.start) {
        return None;
    }
    Some(result(value, end))
}

/// Reads «المئة والثانية والعشرون»: an ordinal after definite hundreds.
fn read_last_ordinal(reader: &Reader<'_>, number: &Cardinal, start: usize) -> Option<NumberMatch> {
    let hundreds = number.value.as_integer().filter(|n| *n >= 100 && n % 100 == 0)?;
    let item = reader.next(number.end).filter(|item| item.is_joined && number.is_definite)?;
    let ItemKind::Word(word) = item.kind else { return None };
    if !word.is_definite {
        return None;
    }
    let (value, gender, end, _) = ordinal_below_100(reader, &word)?;
    Some(ordinal_match(start, end, hundreds + value, gender, true))
}

/// Returns the word before `at`, over white space.
fn word_before(text: &str, at: usize) -> Option<FoldedWord> {
    let head = text.get(..at)?.trim_end();
    let start = head
        .char_indices()
        .rev()
        .take(MAX_WORD_BEFORE)
        .take_while(|&(_, c)| crate::lexicon::packed_word::is_word_part(c))
        .last()?
        .0;
    FoldedWord::read(head, start).map(|(word, _)| word)
}

/// Returns true after the first word of a month's name: «تشرين», «كانون», «ربيع», «جمادى».
fn is_after_month_word(text: &str, at: usize) -> bool {
    const MONTHS: [PackedWord; 4] = [
        PackedWord::of("تشرين"),
        PackedWord::of("كانون"),
        PackedWord::of("ربيع"),
        PackedWord::of("جمادي"),
    ];
    word_before(text, at).is_some_and(|word| {
        MONTHS.iter().any(|&month| {
            word.key == month || word.key.skip(1) == month || word.key.skip(2) == month
        })
    })
}

/// Returns true if «صفر» is the month: next to a day or a year, or after «شهر».
fn is_month(reader: &Reader<'_>, word: &NumberWord, is_after_number: bool) -> bool {
    let is_before_year =
        reader.next(word.end).is_some_and(|item| matches!(item.kind, ItemKind::Digits(_)));
    is_after_number
        || is_before_year
        || word_before(reader.text, word.start).is_some_and(|word| {
            let month = PackedWord::of("شهر");
            word.key == month || word.key.skip(1) == month || word.key.skip(2) == month
        })
}
