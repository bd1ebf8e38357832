//! Abjad numerals: the sum of a text's letters, and a number written in letters.

use super::alphabet::{Abjad, abjad_value};
use alloc::string::String;

/// Returns the sum of the numeral values of a text's letters, by [`abjad_value`].
///
/// All other characters count nothing; a letter with shadda counts once. Time is linear.
///
/// # Examples
///
/// ```
/// use kalima::script::{Abjad, abjad_sum};
/// // "In the name of God, the Merciful, the Compassionate"
/// assert_eq!(abjad_sum("بسم الله الرحمن الرحيم", Abjad::Mashriqi), 786);
/// assert_eq!(abjad_sum("2024", Abjad::Mashriqi), 0);
/// ```
#[must_use]
pub fn abjad_sum(text: &str, abjad: Abjad) -> u64 {
    let values = text.chars().filter_map(|c| abjad_value(c, abjad)).map(u64::from);
    values.fold(0, u64::saturating_add)
}

/// Returns a number in letters, the highest value first; nothing for 0 and from a million on.
///
/// Several thousands are a numeral before the letter of 1000: 2000 is «بغ».
///
/// # Examples
///
/// ```
/// use kalima::script::{Abjad, abjad_numeral};
/// assert_eq!(abjad_numeral(1446, Abjad::Mashriqi).as_deref(), Some("غتمو"));
/// assert_eq!(abjad_numeral(2024, Abjad::Mashriqi).as_deref(), Some("بغكد"));
/// assert_eq!(abjad_numeral(0, Abjad::Mashriqi), None);
/// ```
#[must_use]
pub fn abjad_numeral(number: u32, abjad: Abjad) -> Option<String> {
    let (thousands, rest) = (number / 1000, number % 1000);
    if number == 0 || thousands >= 1000 {
        return None;
    }
    let mut numeral = String::new();
    if thousands > 1 {
        push_hundreds(thousands, abjad, &mut numeral);
    }
    if thousands > 0 {
        numeral.extend(abjad.letters().last());
    }
    push_hundreds(rest, abjad, &mut numeral);
    Some(numeral)
}

/// Appends a number below 1000.
fn push_hundreds(number: u32, abjad: Abjad, numeral: &mut String) {
    for (digit, first) in [(number / 100, 18), (number / 10 % 10, 9), (number % 10, 0)] {
        let place = (digit as usize).checked_sub(1).map(|place| place + first);
        numeral.extend(place.and_then(|place| abjad.letters().get(place)));
    }
}
