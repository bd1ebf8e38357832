//! Number phrase: the grammar of cardinals in text, from groups below 1000 to sums of scales.
//!
//! A term is a group below 1000 or digits, with the scales that multiply it: «مئة وثلاثة آلاف».
//! A cardinal is a sum of terms that fall («ألف وخمسة») or rise («خمسة وألف»). Every term is read at
//! most twice, once as a candidate and once on its own, so that reading is linear.

use super::digits::Separators;
use super::item::{Item, ItemKind, next_item, next_word};
use super::value::Exact;
use super::word_values::{Form, Sense};
use super::{Decimal, Gender};
use crate::lexicon::packed_word::PackedWord;

/// The first value that is not read: 10^27.
const LIMIT: i128 = 1_000_000_000_000_000_000_000_000_000;

/// A group below 1000.
#[derive(Debug, Clone, Copy)]
struct Group {
    value: u32,
    end: usize,
    gender: Option<Gender>,
    /// True if the hundreds come last: «خمسة ومئة».
    is_rising: bool,
    /// True if the spelling counts only in a compound.
    is_weak: bool,
    /// True for «مئتا», which the article cannot precede without a scale after it.
    is_construct: bool,
    /// True if the second of two words has the article: «ثلاث المئة».
    is_definite: bool,
    words: u8,
}

/// A group or digits with scales.
#[derive(Debug, Clone, Copy)]
struct Term {
    value: Exact,
    scale: i128,
    end: usize,
    gender: Option<Gender>,
    is_digits: bool,
    /// True for a scale word without a multiplier: «ألف», «ألفان».
    is_bare: bool,
    /// True for whole hundreds of a scale: «مئة ألف», which «وألف» may follow.
    is_hundreds: bool,
    /// True for hundreds before tens or units, which no larger scale may follow.
    is_falling: bool,
    is_definite: bool,
    is_one_word: bool,
}

/// A cardinal number in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cardinal {
    pub(super) value: Exact,
    /// The digits as written, if they are all of the number.
    pub(super) written: Option<Decimal>,
    pub(super) end: usize,
    pub(super) gender: Option<Gender>,
    pub(super) is_definite: bool,
    /// True for one word: «الاثنين», which is Monday too.
    pub(super) is_one_word: bool,
    /// True if the number has no fraction, scale or second term: scales may still multiply it.
    is_plain: bool,
}

/// A reader of phrases in one text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) policy: Separators,
    pub(super) is_dialect: bool,
}

impl Reader<'_> {
    pub(super) fn next(&self, at: usize) -> Option<Item> {
        next_item(self.text, at, self.policy)
    }

    /// Returns the sense of the word that comes next without «و», with its end.
    pub(super) fn next_sense(&self, at: usize, is_joined: bool) -> Option<(Sense, bool, usize)> {
        let item = self.next(at)?;
        match item.kind {
            ItemKind::Word(word) if item.is_joined == is_joined => {
                Some((word.sense, word.is_definite, word.end))
            }
            _ => None,
        }
    }

    /// Reads 1 to 99.
    fn small(&self, sense: Sense, is_definite: bool, end: usize) -> Option<Group> {
        let group = |value: u8, end, gender, words| Group {
            value: u32::from(value),
            end,
            gender,
            is_rising: false,
            is_weak: false,
            is_construct: false,
            is_definite: false,
            words,
        };
        Some(match sense {
            Sense::Unit(unit, gender) | Sense::TeenUnit(unit, gender) => {
                let is_alone = matches!(sense, Sense::Unit(..));
                let is_teen = !is_alone || unit > 2;
                if is_teen && let Some((Sense::Ten(_), false, end)) = self.next_sense(end, false) {
                    return Some(group(10 + unit, end, Some(gender), 2));
                }
                match self.next_sense(end, true) {
                    Some((Sense::Tens(tens), ten_is_definite, end))
                        if is_definite || !ten_is_definite =>
                    {
                        group(10 * tens + unit, end, Some(gender), 2)
                    }
                    _ if is_alone => group(unit, end, Some(gender), 1),
                    _ => return None,
                }
            }
            Sense::Ten(gender) => group(10, end, Some(gender), 1),
            Sense::Teen(value) if self.is_dialect => group(value, end, None, 1),
            Sense::Tens(tens) => group(10 * tens, end, None, 1),
            _ => return None,
        })
    }

    /// Reads hundreds, in one word or two.
    fn hundreds(&self, sense: Sense, end: usize) -> Option<Group> {
        let mut is_definite = false;
        let (value, end, words) = match sense {
            Sense::Hundred => (1, end, 1),
            Sense::Hundreds(value) | Sense::WeakHundreds(value) => (value, end, 1),
            Sense::ConstructHundreds => (2, end, 1),
            Sense::Unit(unit @ 3..=9, _) => match self.next_sense(end, false)? {
                (Sense::Hundred | Sense::WeakHundreds(1), hundred_is_definite, end) => {
                    is_definite = hundred_is_definite;
                    (unit, end, 2)
                }
                _ => return None,
            },
            _ => return None,
        };
        Some(Group {
            value: 100 * u32::from(value),
            end,
            gender: None,
            is_rising: false,
            is_weak: words == 1 && matches!(sense, Sense::WeakHundreds(_)),
            is_construct: sense == Sense::ConstructHundreds,
            is_definite,
            words,
        })
    }

    /// Reads a group below 1000: hundreds, units and tens, or units, tens and hundreds.
    fn group(&self, sense: Sense, is_definite: bool, end: usize) -> Option<Group> {
        if let Some(mut group) = self.hundreds(sense, end) {
            let is_definite = is_definite || group.is_definite;
            let Some(item) = self.next(group.end) else { return Some(group) };
            let ItemKind::Word(word) = item.kind else { return Some(group) };
            if word.is_definite && !is_definite || self.hundreds(word.sense, word.end).is_some() {
                return Some(group);
            }
            let Some(small) = self.small(word.sense, word.is_definite, word.end) else {
                return Some(group);
            };
            // Speech drops «و» after the hundreds: «متين تلاتة وستين».
            let is_unit_and_ten = small.value > 20 && small.value % 10 > 0;
            if item.is_joined || self.is_dialect && is_unit_and_ten && !word.is_definite {
                group.value += small.value;
                group.gender = small.gender;
                group.end = small.end;
                group.is_weak = false;
                group.is_construct = false;
                group.words = 3;
            }
            return Some(group);
        }
        let mut group = self.small(sense, is_definite, end)?;
        if let Some((sense, is_also_definite, end)) = self.next_sense(group.end, true)
            && (is_definite || !is_also_definite)
            && let Some(hundreds) = self.hundreds(sense, end)
            && !hundreds.is_weak
            && hundreds.words == 1
            && !matches!(self.next_sense(hundreds.end, false), Some((Sense::Scale(..), ..)))
        {
            group.value += hundreds.value;
            group.end = hundreds.end;
            group.is_rising = true;
            group.words = 3;
        }
        Some(group)
    }

    fn term(&self, item: &Item) -> Option<Term> {
        let mut term = Term {
            value: Exact::integer(0),
            scale: 1,
            end: item.end,
            gender: None,
            is_digits: false,
            is_bare: false,
            is_hundreds: false,
            is_falling: false,
            is_definite: false,
            is_one_word: true,
        };
        let (mut is_weak, mut is_closed) = (false, false);
        match item.kind {
            ItemKind::Digits(number) => {
                term.value = Exact::decimal(number)?;
                term.is_digits = true;
                let digit = term.value.as_integer().filter(|n| (1..=9).contains(n));
                if let (Some(digit), Some((Sense::Hundred, _, end))) =
                    (digit, self.next_sense(term.end, false))
                {
                    term.value = Exact::integer(100 * digit);
                    term.scale = 100;
                    term.end = end;
                }
            }
            ItemKind::Word(word) => {
                term.is_definite = word.is_definite;
                match word.sense {
                    Sense::Zero => return Some(term),
                    Sense::Scale(power, form) => {
                        let scale = 1000i128.checked_pow(u32::from(power))?;
                        let count = match form {
                            Form::One => 1,
                            Form::Alef if word.is_tanwin && !word.is_definite => 1,
                            Form::Alef | Form::Construct if word.is_definite => return None,
                            Form::Alef if !self.is_noun_after(word.end) => 1,
                            Form::Two | Form::Alef | Form::Construct => 2,
                            Form::Plural => return None,
                        };
                        term.value = Exact::integer(count * scale);
                        term.scale = scale;
                        term.is_bare = true;
                    }
                    sense => {
                        let group = self.group(sense, word.is_definite, word.end)?;
                        term.value = Exact::integer(i128::from(group.value));
                        term.end = group.end;
                        term.gender = group.gender;
                        term.is_definite |= group.is_definite;
                        term.is_hundreds = group.value % 100 == 0;
                        term.is_falling =
                            group.value > 100 && !term.is_hundreds && !group.is_rising;
                        term.is_one_word = group.words == 1;
                        is_weak = group.is_weak || group.is_construct && word.is_definite;
                        is_closed = group.is_rising;
                    }
                }
            }
        }
        while !is_closed && self.multiply(&mut term) {
            is_weak = false;
        }
        (!is_weak).then_some(term)
    }

    /// Multiplies a term by the scale word that comes next, if there is one.
    fn multiply(&self, term: &mut Term) -> bool {
        let Some((Sense::Scale(power, form), is_definite, end)) = self.next_sense(term.end, false)
        else {
            return false;
        };
        let scale = 1000i128.checked_pow(u32::from(power)).unwrap_or(LIMIT);
        let is_multiplied = matches!(form, Form::One | Form::Plural | Form::Alef)
            && (term.scale < 1000 || term.scale <= scale);
        let value = term.value.times(scale).filter(|value| {
            value.times(1).and_then(Exact::as_integer).is_none_or(|n| n.abs() < LIMIT)
        });
        let (true, Some(value), Some(product)) =
            (is_multiplied, value, term.scale.checked_mul(scale).filter(|&scale| scale < LIMIT))
        else {
            return false;
        };
        term.value = value;
        term.scale = if term.scale == 100 { scale } else { product };
        term.end = end;
        term.gender = None;
        term.is_bare = false;
        term.is_falling = false;
        term.is_definite |= is_definite;
        term.is_one_word = false;
        true
    }

    /// Returns true if a noun follows: an Arabic word without «و» that is no common particle.
    fn is_noun_after(&self, at: usize) -> bool {
        const PARTICLES: [PackedWord; 14] = [
            PackedWord::of("في"),
            PackedWord::of("من"),
            PackedWord::of("علي"),
            PackedWord::of("عن"),
            PackedWord::of("الي"),
            PackedWord::of("او"),
            PackedWord::of("ثم"),
            PackedWord::of("بعد"),
            PackedWord::of("قبل"),
            PackedWord::of("ان"),
            PackedWord::of("لا"),
            PackedWord::of("ما"),
            PackedWord::of("حتي"),
            PackedWord::of("منذ"),
        ];
        next_word(self.text, at).is_some_and(|word| {
            word.key.letter(0) != crate::lexicon::packed_word::WAW && !PARTICLES.contains(&word.key)
        })
    }

    /// Reads the parts of a fraction at an item: «نصف», «ثلثان», «ثلاثة أرباع».
    pub(super) fn parts(&self, item: &Item) -> Option<(i128, i128, usize)> {
        let ItemKind::Word(word) = item.kind else { return None };
        match word.sense {
            Sense::Part(parts) => Some((1, i128::from(parts), word.end)),
            Sense::WeakHalf if self.is_dialect => Some((1, 2, word.end)),
            Sense::TwoParts(parts) => Some((2, i128::from(parts), word.end)),
            Sense::Unit(unit @ 3..=9, _) => match self.next_sense(word.end, false)? {
                (Sense::Parts(parts), _, end) => Some((i128::from(unit), i128::from(parts), end)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Returns the scale word in the singular that comes next, with its end.
    pub(super) fn scale_after(&self, at: usize) -> Option<(i128, usize)> {
        match self.next_sense(at, false)? {
            (Sense::Scale(power, Form::One | Form::Plural), _, end) => {
                Some((1000i128.checked_pow(u32::from(power))?, end))
            }
            _ => None,
        }
    }

    /// Reads a cardinal number that begins with `item`.
    pub(super) fn cardinal(&self, item: &Item) -> Option<Cardinal> {
        let first = self.term(item)?;
        let mut number = Cardinal {
            value: first.value,
            written: match item.kind {
                ItemKind::Digits(written) if first.end == item.end => Some(written),
                _ => None,
            },
            end: first.end,
            gender: first.gender,
            is_definite: first.is_definite,
            is_one_word: first.is_one_word,
            is_plain: first.scale == 1,
        };
        let mut last = first;
        let (mut is_falling, mut is_rising) = (false, false);
        while let Some(item) = self.next(number.end).filter(|item| item.is_joined) {
            if let Some(with_half) = self.half(&number, &last, &item) {
                return Some(with_half);
            }
            let Some(term) = self.term(&item) else { break };
            let value = term.value.as_integer();
            let is_zero = value == Some(0);
            let is_below = value.is_some_and(|value| value < last.scale);
            let falls = is_below && !is_zero && last.scale > 1 && !is_rising;
            let repeats =
                last.is_hundreds && term.is_bare && term.scale == last.scale && !is_rising;
            let rises = term.is_bare
                && term.scale > last.scale
                && !is_falling
                && !last.is_falling
                && !last.is_digits
                && (is_rising || last.scale == 1)
                && value != Some(0)
                && last.value.as_integer() != Some(0);
            let is_agreed = number.is_definite || !term.is_definite;
            if !(is_agreed && (falls || repeats || rises)) {
                break;
            }
            let Some(sum) = number.value.plus(term.value) else { break };
            is_falling |= falls || repeats;
            is_rising |= rises;
            number = Cardinal {
                value: sum,
                written: None,
                end: term.end,
                gender: term.gender,
                is_definite: number.is_definite,
                is_one_word: false,
                is_plain: false,
            };
            last = term;
        }
        Some(self.point(number))
    }

    /// Adds «ونصف»: a half of the last scale, or of one.
    fn half(&self, number: &Cardinal, last: &Term, item: &Item) -> Option<Cardinal> {
        let (n, d, end) = self.parts(item)?;
        if matches!(item.kind, ItemKind::Word(word) if word.is_definite && !number.is_definite) {
            return None;
        }
        let mut sum = *number;
        (sum.written, sum.is_one_word, sum.is_plain, sum.end) = (None, false, false, end);
        let scale_after = self.scale_after(end);
        if last.scale >= 1000 {
            sum.value = number.value.plus(Exact::ratio(n.checked_mul(last.scale)?, d)?)?;
            if let Some((scale, end)) = scale_after {
                if scale != last.scale {
                    return None;
                }
                sum.end = end;
            }
            return Some(sum);
        }
        sum.value = number.value.plus(Exact::ratio(n, d)?)?;
        if let Some((scale, end)) = scale_after.filter(|_| number.is_plain) {
            sum.value = sum.value.times(scale)?;
            sum.end = end;
        }
        Some(sum)
    }

    /// Adds the digits after «فاصلة», and the scale after them.
    fn point(&self, number: Cardinal) -> Cardinal {
        self.point_digits(&number).unwrap_or(number)
    }

    fn point_digits(&self, number: &Cardinal) -> Option<Cardinal> {
        let whole = number.value.as_integer()?;
        let (Sense::Point, false, mut end) = self.next_sense(number.end, false)? else {
            return None;
        };
        let (mut mantissa, mut scale) = (0i128, 0u8);
        let mut is_read = false;
        while let Some(item) = self.next(end).filter(|item| !item.is_joined) {
            let ItemKind::Word(word) = item.kind else { break };
            let is_single = |sense| matches!(sense, Sense::Zero | Sense::Unit(..));
            let group = self.group(word.sense, false, word.end);
            let is_digit = word.sense == Sense::Zero
                || matches!(word.sense, Sense::Unit(..))
                    && group.is_some_and(|group| group.words == 1);
            let is_more =
                self.next_sense(word.end, false).is_some_and(|(sense, ..)| is_single(sense));
            let (value, digits, next) = match (word.sense, group) {
                (Sense::Zero, _) => (0, 1, word.end),
                (Sense::Unit(unit, _), _) if is_digit && (is_read && mantissa > 0 || is_more) => {
                    (i128::from(unit), 1, word.end)
                }
                (_, Some(group)) if mantissa == 0 && !group.is_weak => {
                    let digits = match group.value {
                        0..=9 => 1,
                        10..=99 => 2,
                        _ => 3,
                    };
                    (i128::from(group.value), digits, group.end)
                }
                _ => break,
            };
            let (Some(longer), Some(sum)) = (
                scale.checked_add(digits).filter(|&scale| scale <= 27),
                10i128
                    .checked_pow(u32::from(digits))
                    .and_then(|power| mantissa.checked_mul(power))
                    .and_then(|shifted| shifted.checked_add(value)),
            ) else {
                break;
            };
            (scale, mantissa, end, is_read) = (longer, sum, next, true);
            if digits > 1 {
                break;
            }
        }
        if !is_read {
            return None;
        }
        let power = 10i128.checked_pow(u32::from(scale))?;
        let fraction = Exact::ratio(mantissa, power)?;
        let written = whole
            .checked_mul(power)
            .and_then(|whole| whole.checked_add(mantissa))
            .and_then(|mantissa| Decimal::new(mantissa, scale));
        let mut sum = Cardinal {
            value: Exact::integer(whole).plus(fraction)?,
            written,
            end,
            is_one_word: false,
            ..*number
        };
        if let Some((scale, end)) = self.scale_after(end).filter(|_| number.is_plain) {
            sum.value = sum.value.times(scale)?;
            (sum.end, sum.written) = (end, None);
        }
        Some(sum)
    }
}
