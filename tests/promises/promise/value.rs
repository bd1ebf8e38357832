//! Numbers, dates and transliteration: spans in order, values that are read back, signs that are restored.

use super::Input;
use kalima::Span;
use kalima::date::{DateFinder, DateOrder};
use kalima::number::{
    Case, Gender, Hundred, NumberFinder, NumberWords, Tanwin, Value, parse_number,
};
use kalima::translit::{
    Capitals, FinalVowels, Foreign, Romanizer, Scheme, Standard, Transliterator,
};

/// Spans are in order and on character boundaries. A number in words is read back with its value.
pub fn numbers(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let finder = NumberFinder::new()
        .ordinals(input.below(2) == 0)
        .dialect(input.below(2) == 0)
        .digits(input.below(4) > 0);
    let words = NumberWords::new()
        .gender(input.pick(&[Gender::Masculine, Gender::Feminine]))
        .case(input.pick(&[Case::Nominative, Case::Accusative, Case::Genitive]))
        .hundred(input.pick(&[Hundred::Miah, Hundred::Maah]))
        .tanwin(input.pick(&[Tanwin::BeforeAlef, Tanwin::AfterAlef]))
        .join_hundreds(input.below(2) == 0)
        .definite(input.below(2) == 0);
    let text = &input.text;
    assert_in_order(text, finder.find(text).map(|found| found.span));
    for found in finder.find(text) {
        if let Value::Integer(value) = found.value
            && let Ok(written) = words.cardinal(value)
        {
            assert_eq!(parse_number(&written), Some(found.value), "{written} in {text:?}");
        }
    }
    let mut digits = [0; 12];
    let len = input.bytes.len().min(12);
    digits[..len].copy_from_slice(&input.bytes[..len]);
    let number = digits.iter().fold(0_i128, |number, digit| number << 8 | i128::from(*digit));
    if let Ok(written) = words.cardinal(number % 10_i128.pow(27)) {
        assert_eq!(
            parse_number(&written),
            Some(Value::Integer(number % 10_i128.pow(27))),
            "{written}"
        );
    }
}

/// Spans are in order and on character boundaries, and no date has an impossible part.
pub fn dates(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let finder = DateFinder::new()
        .order(input.pick(&[DateOrder::DayFirst, DateOrder::MonthFirst]))
        .times(input.below(2) == 0)
        .weekdays(input.below(2) == 0);
    let text = &input.text;
    assert_in_order(text, finder.find(text).map(|found| found.span));
    for found in finder.find(text) {
        for part in [Some(found.start), found.end].into_iter().flatten() {
            assert!(
                part.month.is_none_or(|month| (1..=12).contains(&month)),
                "{found:?}: {text:?}"
            );
            assert!(part.day.is_none_or(|day| (1..=31).contains(&day)), "{found:?}: {text:?}");
        }
        assert!(!found.to_string().is_empty(), "{found:?}: {text:?}");
    }
}

/// A reversible text is restored, and so is any text with its foreign words marked.
pub fn transliteration(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let (scheme, standard) = (input.pick(&Scheme::ALL), input.pick(&Standard::ALL));
    let romanizer = Romanizer::new(standard)
        .final_vowels(input.pick(&[FinalVowels::Keep, FinalVowels::Drop]))
        .capitals(input.pick(&[Capitals::None, Capitals::Words]));
    let text = &input.text;
    let keep = Transliterator::new(scheme);
    let mark = keep.foreign(Foreign::Mark);
    let written = keep.transliterate(text);
    if keep.is_reversible(text) {
        assert_eq!(keep.restore(&written), *text, "{scheme} of {text:?}");
    }
    assert_eq!(mark.restore(&mark.transliterate(text)), *text, "{scheme} of {text:?}");
    let mut appended = String::from("-");
    keep.transliterate_into(text, &mut appended);
    assert_eq!(appended.strip_prefix('-'), Some(&*written), "{scheme} of {text:?}");
    let mut appended = String::new();
    romanizer.romanize_into(text, &mut appended);
    assert_eq!(appended, romanizer.romanize(text), "{standard} of {text:?}");
}

fn assert_in_order(text: &str, spans: impl Iterator<Item = Span>) {
    let mut last = 0;
    for span in spans {
        assert!(last <= span.start && span.start < span.end, "{span:?} of {text:?}");
        assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
        last = span.end;
    }
}
