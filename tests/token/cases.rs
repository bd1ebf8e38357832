//! Cases of tokens from `tests/data/tokens.txt`, and the options and limits of the tokenizer.

use crate::support::fixture;
use kalima::TokenKind;

#[test]
fn cases_are_cut_as_written() {
    let is_kind = |kind: &str| kind.parse::<TokenKind>().is_ok();
    let cases = fixture::check("tokens.txt", is_kind, |text| {
        let tokens = kalima::tokens(text);
        tokens.map(|token| (token.kind().to_string(), token.text().to_owned())).collect()
    });
    assert!(cases.len() >= 29);
    assert!(cases.iter().all(|case| !case.why.is_empty()));
}

#[test]
fn presets_and_options_go_by_name() {
    use kalima::Tokenizer;
    use kalima::token::{Grouping, Kinds};
    for name in ["default", "treebank", "words"] {
        let tokenizer = Tokenizer::preset(name).unwrap();
        assert_eq!(tokenizer.to_string(), name);
        assert_eq!(name.parse(), Ok(tokenizer));
    }
    let odd = Tokenizer::new()
        .dates(Grouping::Split)
        .clitic_numbers(Grouping::Joined)
        .keep(Kinds::ALL.difference(Kinds::EMOJI));
    assert_eq!(odd.to_string(), "default,-dates,clitic_numbers,-emoji");
    assert_eq!(odd.to_string().parse(), Ok(odd));
    assert_eq!("treebank, dates".parse(), Ok(Tokenizer::treebank().dates(Grouping::Joined)));
    let with_signs: Tokenizer = "words_only,symbol".parse().unwrap();
    let counts = [Tokenizer::words(), with_signs].map(|some| some.tokens("نعم + .").count());
    assert_eq!(counts, [1, 2]);
    for wrong in ["", "default,", "treebank,dattes", "dates"] {
        assert!(wrong.parse::<Tokenizer>().unwrap_err().is_unknown_name(), "{wrong:?}");
    }
}

/// Options do not get in each other's way: each decides alone, whatever the others say.
#[test]
fn options_act_alone() {
    use kalima::token::Grouping::{Joined, Split};
    let text = "و70!! في 10:50"; // "and 70 at 10:50"
    for (runs, runs_say) in [(Joined, "!!"), (Split, "!|!")] {
        for (clitics, clitics_say) in [(Joined, "و70"), (Split, "و|70")] {
            for (times, times_say) in [(Joined, "10:50"), (Split, "10|:|50")] {
                let tokenizer =
                    kalima::Tokenizer::new().runs(runs).clitic_numbers(clitics).times(times);
                let have: Vec<&str> = tokenizer.tokens(text).map(|token| token.text()).collect();
                assert_eq!(have.join("|"), format!("{clitics_say}|{runs_say}|في|{times_say}"));
            }
        }
    }
}

/// A minus belongs to a number behind a proclitic, but not behind one that marks are heaped on.
#[test]
fn a_proclitic_is_short() {
    let minus = |marks: usize| {
        let text = format!("و{}\u{2212}5", "\u{64E}".repeat(marks));
        kalima::tokens(&text).last().unwrap().text().to_owned()
    };
    assert_eq!(minus(0), "\u{2212}5");
    assert_eq!(minus(1), "\u{2212}5");
    assert_eq!(minus(40), "5");
}

/// A label of a domain name has at most 63 characters (RFC 1035).
#[test]
fn a_label_of_a_host_is_short() {
    let kind = |letters: usize| {
        let text = format!("{}.com نعم", "a".repeat(letters));
        kalima::tokens(&text).next().unwrap().kind()
    };
    assert_eq!(kind(63), kalima::TokenKind::Url);
    assert_eq!(kind(64), kalima::TokenKind::Word);
}

/// Each of the signs U+0600–061C beside letters: the controls are part of the word they stand in, marks
/// ride on a letter and are symbols without one, and all else is apart.
#[test]
fn signs_of_the_first_row_beside_letters() {
    for c in '\u{600}'..='\u{61C}' {
        let texts = |text: &str| -> Vec<String> {
            kalima::tokens(text).map(|token| token.text().to_owned()).collect()
        };
        let (c, is_mark) = (c.to_string(), ('\u{610}'..='\u{61A}').contains(&c));
        let (inside, behind) = (texts(&format!("ب{c}ت")), texts(&format!(" {c}ب")));
        if is_mark {
            assert_eq!(inside, [format!("ب{c}ت")]);
            assert_eq!(behind, [&*c, "ب"]);
        } else if c == "\u{61C}" {
            assert_eq!(inside, [format!("ب{c}ت")]);
            assert_eq!(behind, ["ب"]);
        } else {
            assert_eq!(inside, ["ب", &c, "ت"]);
            assert_eq!(behind, [&*c, "ب"]);
        }
    }
}

#[test]
fn the_iterators_stay_small() {
    use core::mem::size_of;
    assert!(size_of::<kalima::Token<'_>>() <= 32);
    assert!(size_of::<kalima::Tokens<'_>>() < 256);
    assert!(size_of::<kalima::token::WithGaps<'_>>() < 256);
    assert!(size_of::<kalima::Tokenizer>() <= 8);
}

#[cfg(feature = "serde")]
#[test]
fn tokenizers_are_written_as_text() {
    use kalima::Tokenizer;
    use kalima::token::Grouping::Joined;
    let tokenizer = Tokenizer::treebank().dates(Joined);
    let written = serde_json::to_string(&tokenizer).unwrap();
    assert_eq!(serde_json::from_str::<Tokenizer>(&written).unwrap(), tokenizer);
    assert_eq!(serde_json::to_string(&Tokenizer::words()).unwrap(), "\"words\"");
    let error = serde_json::from_str::<Tokenizer>("\"trebank\"").unwrap_err();
    assert!(error.to_string().contains("trebank"));
}
