//! The hard cases of tokens, read strictly from `tests/data/tokens.txt`.

use kalima::TokenKind;

const CASES: &str = include_str!("data/tokens.txt");

#[derive(Debug, Default)]
struct Case {
    name: String,
    why: String,
    text: Option<String>,
    known_failure: bool,
    tokens: Vec<(String, TokenKind)>,
}

/// The characters that `\u{...}` stands for, put in.
fn unescape(line: usize, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        let (code, after) = after
            .strip_prefix("u{")
            .and_then(|after| after.split_once('}'))
            .unwrap_or_else(|| panic!("line {line}: only \\u{{...}} may be escaped"));
        let code = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        out.push_str(before);
        out.push(code.unwrap_or_else(|| panic!("line {line}: no such character")));
        rest = after;
    }
    out + rest
}

/// The cases; anything that is not one is refused with its line.
fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for (number, line) in (1..).zip(file.lines()) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            assert!(cases.iter().all(|case| case.name != name), "line {number}: {name} again");
            cases.push(Case { name: name.to_owned(), ..Case::default() });
            continue;
        }
        let case = cases.last_mut().unwrap_or_else(|| panic!("line {number}: before any case"));
        match line.split_once(' ').unwrap_or_else(|| panic!("line {number}: {line:?}")) {
            ("why", why) => case.why = why.to_owned(),
            ("known", "failure") => case.known_failure = true,
            ("text", text) => {
                let text = text.strip_prefix('|').and_then(|text| text.strip_suffix('|'));
                let text = text.unwrap_or_else(|| panic!("line {number}: text without bars"));
                assert!(case.text.is_none(), "line {number}: a second text");
                case.text = Some(unescape(number, text));
            }
            (kind, token) => {
                let kind = kind.parse().unwrap_or_else(|error| panic!("line {number}: {error}"));
                case.tokens.push((unescape(number, token), kind));
            }
        }
    }
    for case in &cases {
        let is_whole = !case.why.is_empty() && case.text.is_some() && !case.tokens.is_empty();
        assert!(is_whole, "{} lacks why, text or tokens", case.name);
    }
    cases
}

#[test]
fn cases_are_cut_as_written() {
    let cases = cases(CASES);
    assert!(cases.len() >= 29);
    for Case { name, why, text, known_failure, tokens } in cases {
        let text = text.unwrap_or_default();
        let have: Vec<_> =
            kalima::tokens(&text).map(|token| (token.text().to_owned(), token.kind())).collect();
        assert_eq!(
            have != tokens,
            known_failure,
            "{name} ({why})\n want {tokens:?}\n have {have:?}"
        );
    }
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
