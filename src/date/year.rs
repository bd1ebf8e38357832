//! Years and ranges of years: «عام 2024», «1445هـ», «2013-2014», «بين عامي 1990 و2000».

use super::cursor::{
    Digits, char_at, dash_end, gap_end, gap_start, is_joined_after, is_joined_before, sign_end,
};
use super::date_match::DateMatch;
use super::era::EraMark;
use super::number_word::NumberWord;
use super::partial_date::{Calendar, Era, PartialDate};
use super::word::{EraWord, Heads, Word};
use super::word_lookup::{Found, clitic_word_at, word_at, word_before};
use crate::script::name::WAW;
use crate::span::Span;

/// The least number in words that is a year without an era: fewer years are a duration.
const LEAST_IN_WORDS: u16 = 100;

/// The words before a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// True if a word for year is before it.
    pub(super) year: bool,
    /// True if «موسم» ("season") or «العام الدراسي» ("school year") is before it.
    pub(super) season: bool,
    /// True if «بين» ("between") is before the word for year.
    pub(super) between: bool,
    /// True if «من» or «منذ» ("from") is before it.
    pub(super) from: bool,
}

/// One year at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub(super) end: usize,
    pub(super) date: PartialDate,
    /// True if an era is stated.
    pub(super) has_era: bool,
    digits: Option<Digits>,
}

impl Year {
    /// Returns the year of digits or words at `at`, with its era if one is stated.
    pub(super) fn at(text: &str, at: usize) -> Option<Self> {
        let digits = Digits::at(text, at);
        let (value, end, count) = match digits {
            Some(digits) => (digits.value, digits.end, digits.count),
            None => {
                let words = NumberWord::at(text, at).filter(|words| !words.ordinal)?;
                (words.value, words.end, 4)
            }
        };
        let era = EraMark::at(text, end, count);
        let stated = match (era, digits) {
            (Some(_), _) => value > 0,
            (None, Some(_)) => count >= 3 && value > 0,
            (None, None) => value >= LEAST_IN_WORDS,
        };
        let date = PartialDate {
            calendar: era.map_or(Calendar::Gregorian, |era| era.calendar),
            era: era.map_or(Era::Common, |era| era.era),
            year: Some(i32::from(value)),
            ..PartialDate::default()
        };
        let end = era.map_or(end, |era| era.end);
        let possible = value < 3000 || date.era == Era::BeforeCommon;
        (stated && possible).then_some(Self { end, date, has_era: era.is_some(), digits })
    }

    /// Returns the year or range of years whose first digit or word is at `at`.
    pub(super) fn match_at(text: &str, at: usize, head: Head) -> Option<DateMatch> {
        if is_joined_before(text, at) {
            return None;
        }
        if let Some(range) = Self::range(text, at, head) {
            return Some(range);
        }
        let year = Self::at(text, at)?;
        let joined = is_joined_after(text, year.end) && !year.has_era;
        let plain = year.digits.is_none_or(|digits| digits.count >= 3);
        let stated = if head.year { year.has_era || plain } else { year.is_no_length(text) };
        (stated && !joined).then(|| DateMatch::date(Span::new(at, year.end), year.date))
    }

    /// Returns true if an era is stated that is no unit: «100 م» and «1500 م» are metres, as lengths
    /// are round; a year has «م» without a space, or is not round.
    fn is_no_length(&self, text: &str) -> bool {
        let Some(digits) = self.digits else { return self.has_era };
        let apart = gap_end(text, digits.end) > digits.end;
        let meem = word_at(text, gap_end(text, digits.end))
            .is_some_and(|found| found.word == Word::Era(EraWord::Meem));
        let round = digits.count < 4 || digits.value % 100 == 0;
        self.has_era && !(meem && apart && round)
    }

    fn range(text: &str, at: usize, head: Head) -> Option<DateMatch> {
        let first = Digits::at(text, at);
        let (start, start_end, has_era) = match (Self::at(text, at), first) {
            (Some(year), _) => (year.date, year.end, year.has_era),
            // «44-30 ق.م.»: the era of the last year is that of both.
            (None, Some(digits)) => {
                let year = Some(i32::from(digits.value));
                (PartialDate { year, ..PartialDate::default() }, digits.end, false)
            }
            (None, None) => return None,
        };
        let (link, from) = Link::at(text, start_end, head)?;
        let last = Digits::at(text, from);
        if let Some(last) = last.filter(|last| last.count == 2 && head.season && link.is_sign())
            && let Some(first) = first.filter(Digits::is_year)
            && (first.value + 1) % 100 == last.value
            && !is_joined_after(text, last.end)
        {
            let end = PartialDate { year: Some(i32::from(first.value + 1)), ..start };
            return Some(DateMatch::date(Span::new(at, last.end), start).to(end, last.end));
        }
        let year = Self::at(text, from)?;
        // «1445هـ / 2024م» is one year twice.
        if has_era && start.calendar != year.date.calendar {
            return None;
        }
        let mut start = start;
        let (a, b) = (start.year?, year.date.year?);
        let is_year = |digits: Option<Digits>| digits.is_none_or(|digits| digits.is_year());
        let rises = if year.date.era == Era::Common { a < b } else { a > b };
        let short = |digits: Option<Digits>, least| digits.is_some_and(|d| d.count < least);
        let least = match (link, year.date.era) {
            (Link::Slash, _) => 3,
            (_, Era::BeforeCommon) => 1,
            _ => 2,
        };
        let stated = if year.has_era {
            if short(first, least) || short(year.digits, least) {
                return None;
            }
            (start.calendar, start.era) = (year.date.calendar, year.date.era);
            true
        } else {
            let bare = !head.year && !head.season;
            let plain = is_year(first) && is_year(year.digits);
            plain && (!bare || link.states_years(a, b, head))
        };
        let joined = is_joined_after(text, year.end) && !year.has_era;
        let good = rises && stated && !joined;
        good.then(|| DateMatch::date(Span::new(at, year.end), start).to(year.date, year.end))
    }
}

/// The sign or word between the two years of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Dash,
    Slash,
    To,
    And,
}

impl Link {
    /// Returns the link at `at` and the start of the year after it.
    fn at(text: &str, at: usize, head: Head) -> Option<(Self, usize)> {
        if let Some(end) = dash_end(text, at) {
            return Some((Self::Dash, end));
        }
        if let Some(end) = sign_end(text, at, &['/']) {
            return Some((Self::Slash, end));
        }
        let from = gap_end(text, at);
        if char_at(text, from) == Some(WAW) && head.between {
            let year = skip_year_head(text, gap_end(text, from + WAW.len_utf8()));
            return Some((Self::And, year));
        }
        let to = word_at(text, from).filter(|to| to.word == Word::To && from > at)?;
        Some((Self::To, skip_year_head(text, gap_end(text, to.end))))
    }

    const fn is_sign(self) -> bool {
        matches!(self, Self::Dash | Self::Slash)
    }

    /// Returns true if two bare numbers of four digits with this link are years.
    const fn states_years(self, a: i32, b: i32, head: Head) -> bool {
        match self {
            Self::Dash => !(a % 100 == 0 && b % 100 == 0),
            Self::Slash => b == a + 1,
            Self::To => head.from && 1800 <= a && b < 2100,
            Self::And => false,
        }
    }
}

/// Returns the start of the year after a word for year at `at`, or `at`.
pub(super) fn skip_year_head(text: &str, at: usize) -> usize {
    match clitic_word_at(text, at) {
        Some(Found { word: Word::Year(_), end, .. }) => gap_end(text, end),
        _ => at,
    }
}

/// Returns the head of a bare year at `at`: «من» and «منذ».
pub(super) fn bare_head(text: &str, at: usize) -> Head {
    let before = word_before(text, gap_start(text, at)).map(|found| found.word);
    let from = matches!(before, Some(Word::From | Word::Since | Word::Between));
    Head { season: before == Some(Word::Season), from, ..Head::default() }
}

/// Returns the head that this word begins, the number of its years and the start of the first.
pub(super) fn head_at(text: &str, found: Found) -> Option<(Head, Heads, usize)> {
    let (mut head, heads) = match found.word {
        Word::Season => (Head { season: true, ..Head::default() }, Heads::One),
        Word::Year(heads) => (Head { year: true, ..Head::default() }, heads),
        _ => return None,
    };
    let mut at = sign_end(text, found.end, &[':', '(']).unwrap_or_else(|| gap_end(text, found.end));
    if at == found.end {
        return None;
    }
    if let Some(next) = word_at(text, at) {
        head.season |= next.word == Word::SchoolYear;
        if matches!(next.word, Word::SchoolYear | Word::Era(_)) {
            at = gap_end(text, next.end);
        }
    }
    let before = word_before(text, gap_start(text, found.start)).map(|found| found.word);
    head.between = before == Some(Word::Between);
    head.from = matches!(before, Some(Word::From | Word::Since));
    Some((head, heads, at))
}

/// Returns the start of the next year of a list of years: after «و» or a comma.
pub(super) fn next_of_list(text: &str, at: usize) -> Option<usize> {
    let comma = sign_end(text, at, &['،', ',']);
    let from = comma.unwrap_or_else(|| gap_end(text, at));
    let and = char_at(text, from) == Some(WAW);
    let year = if and { gap_end(text, from + WAW.len_utf8()) } else { from };
    (and || comma.is_some()).then_some(year)
}
