//! What values say of themselves: printed, compared, hashed, converted, made by default.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use kalima::io::StreamSpan;
use kalima::normalize::{Profile, Unit};
use kalima::token::{DigitSet, Kinds};
use kalima::{
    Normalizer, SentenceSplitter, Span, Steps, Token, TokenKind, Tokenizer, sentences, tokens,
};

#[test]
fn values_are_printed_by_what_they_hold() {
    let text = "نعم. لا."; // "yes. no."
    assert_eq!(format!("{:?}", Span::new(3, 7)), "3..7");
    assert_eq!(format!("{:?}", StreamSpan { start: 3, end: 7 }), "3..7");
    assert_eq!(format!("{:?}", tokens(text).next().unwrap()), "Token(\"نعم\", 0..6, word)");
    assert_eq!(format!("{:?}", sentences(text).last().unwrap()), "8..13 \"لا.\"");
    assert_eq!(
        format!("{:?}", Steps::ALEF_HAMZA | Steps::ALEF_MAKSURA),
        "Steps(alef_hamza,alef_maksura)"
    );
    assert_eq!(format!("{:?}", Kinds::WORD | Kinds::EMOJI), "{Word, Emoji}");

    let mut found = sentences(text);
    found.next();
    let printed = format!("{found:?}");
    assert!(printed.starts_with("Sentences { offset: 8, "), "{printed}");
    let printed = format!("{:?}", Tokenizer::treebank().tokens("نعم"));
    assert!(printed.contains("\"نعم\"") && printed.contains("keep: {Word, "), "{printed}");

    let (normal, offsets) = Normalizer::search().normalize_with_offsets("أَب"); // "father"
    assert_eq!(format!("{offsets:?}"), "{0..4: 0..2}");
    let units = offsets.in_units(Unit::Char, "أَب", &normal);
    let printed = format!("{units:?}");
    assert!(printed.contains("unit: Char") && printed.contains("{0..4: 0..2}"), "{printed}");
}

#[test]
fn an_unknown_preset_is_told_which_there_are() {
    let error = Normalizer::preset("serch").unwrap_err().to_string();
    assert_eq!(
        error,
        "unknown preset `serch` (did you mean `search`?), not one of repair, search, lucene, camel_dediac"
    );
    let error = "search:9".parse::<Profile>().unwrap_err().to_string();
    assert!(
        error.starts_with(
            "unknown preset `search:9` (did you mean `search:1`?), not one of repair:1"
        ),
        "{error}"
    );
    let error = "trebank,-times".parse::<Tokenizer>().unwrap_err().to_string();
    assert_eq!(
        error,
        "unknown tokenizer preset `trebank` (did you mean `treebank`?), not one of default, treebank, words"
    );
}

#[test]
fn steps_that_exclude_each_other_are_both_named() {
    let pairs = [
        ("nfc", "mark_order"),
        ("dagger_alef", "dagger_alef_promote"),
        ("teh_marbuta", "teh_marbuta_open"),
    ];
    for (first, second) in pairs {
        let error = format!("alef,{first},{second}").parse::<Steps>().unwrap_err().to_string();
        for name in [first, second] {
            assert!(error.contains(&format!("`{name}`")), "{error}");
        }
    }
}

#[test]
fn defaults_are_the_ready_values() {
    assert_eq!(Normalizer::default(), Normalizer::repair());
    assert_eq!(Tokenizer::default(), Tokenizer::new());
    assert_eq!(SentenceSplitter::default(), SentenceSplitter::new());
}

#[test]
fn values_are_converted() {
    assert_eq!(Normalizer::from(Steps::ALEF_MAKSURA), Normalizer::new(Steps::ALEF_MAKSURA));
    assert_eq!(Range::from(Span::new(3, 7)), 3..7);
    assert_eq!(Span::from(3..7), Span::new(3, 7));
    assert_eq!(Steps::ALEF - Steps::ALEF_WASLA - Steps::ALEF_EXTENDED, Steps::ALEF_HAMZA);
}

fn hash(token: Token<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    token.hash(&mut hasher);
    hasher.finish()
}

/// The same text at another place is another token.
#[test]
fn tokens_are_hashed_as_they_are_compared() {
    let text = "نعم نعم لا"; // "yes yes no"
    let all: Vec<Token<'_>> = tokens(text).collect();
    for (place, &one) in all.iter().enumerate() {
        for (other_place, &other) in all.iter().enumerate() {
            assert_eq!(one == other, place == other_place);
            assert_eq!(hash(one) == hash(other), place == other_place);
        }
        let again = tokens(text).nth(place).unwrap();
        assert_eq!((again, hash(again)), (one, hash(one)));
    }
}

#[test]
fn numbers_tell_their_digits() {
    for (text, set) in [
        ("15", DigitSet::Ascii),
        ("١٥", DigitSet::Arabic),
        ("۱۵", DigitSet::Extended),
        ("1٥", DigitSet::Mixed),
        ("½", DigitSet::Other),
    ] {
        let token = tokens(text).next().unwrap();
        assert_eq!(token.kind(), TokenKind::Number, "{text}");
        assert_eq!(token.number().unwrap().digits, set, "{text}");
    }
    assert!(tokens("نعم").next().unwrap().number().is_none());
}
