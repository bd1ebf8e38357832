//! Users' own patterns: what is refused, and matches that are nothing.

use kalima::token::Patterns;
use kalima::{TokenKind, Tokenizer};

#[test]
fn more_than_256_patterns_are_refused() {
    let names: Vec<String> = (0..257).map(|number| format!("name{number}")).collect();
    let patterns = |count: usize| Patterns::new(names[..count].iter().map(|name| (&**name, "x")));
    assert!(patterns(256).is_ok());
    let error = patterns(257).unwrap_err();
    assert!(error.is_bad_pattern());
    assert!(error.to_string().contains("name256"), "{error}");
}

#[test]
fn empty_matches_are_skipped() {
    let patterns = Patterns::new([("stars", r"\**")]).unwrap();
    assert!(format!("{patterns:?}").contains("stars"), "{patterns:?}");
    let text = "نعم **لا*"; // "yes", "no"
    let found: Vec<_> =
        patterns.tokens(Tokenizer::new(), text).map(|token| (token.text(), token.kind())).collect();
    let stars = TokenKind::Pattern(0);
    let want = [("نعم", TokenKind::Word), ("**", stars), ("لا", TokenKind::Word), ("*", stars)];
    assert_eq!(found, want);
}
