//! Users' own abbreviations: each kind decides as the built-in ones of its kind do.

use kalima::SentenceSplitter;
use kalima::sentence::{AbbreviationKind, Abbreviations};

/// How many sentences `text` has where `entry` is an abbreviation of that kind, and where nothing is.
fn counts(text: &str, entry: &str, kind: AbbreviationKind) -> (usize, usize) {
    let known: Abbreviations = [(entry, kind)].into_iter().collect();
    let splitter = SentenceSplitter::new();
    (splitter.sentences_with(text, &known).count(), splitter.sentences(text).count())
}

#[test]
fn each_kind_decides() {
    use AbbreviationKind::{Measure, Organisation, Reference, Title};
    for (text, entry, kind, want) in [
        // "Engineer Salem came. He sat."
        ("جاء مهند. سالم. وجلس.", "مهند", Title, (2, 3)),
        ("جاء المُهند. سالم. وجلس.", "مهند.", Title, (2, 3)),
        // "see volume 25 in the chapter. It ended."
        ("انظر مجل. 25 في الباب. انتهى.", "مجل.", Reference, (2, 3)),
        // "he bought 3 bushels of wheat. He sold."
        ("اشترى 3 كيلة. من القمح. ثم باع.", "كيلة", Measure, (2, 3)),
        ("اشترى 3 كيلة. خرج سالم.", "كيلة", Measure, (2, 2)),
        // "the C.B.A. company of Salem."
        ("شركة سبا.تك. في مصر.", "سبا.تك.", Organisation, (1, 3)),
    ] {
        assert_eq!(counts(text, entry, kind), want, "{text}");
    }
}

#[test]
fn a_dot_inside_of_an_entry_ends_nothing() {
    // A chain of words that the built-in rules do not know.
    let text = "زار مجل. سبا.تك.نور. سالم.";
    let known: Abbreviations = [("سبا.تك.نور", AbbreviationKind::Title)].into_iter().collect();
    let found: Vec<&str> =
        SentenceSplitter::new().sentences_with(text, &known).map(|s| s.text()).collect();
    assert_eq!(found, ["زار مجل.", "سبا.تك.نور. سالم."]);
}

#[test]
fn entries_are_compared_by_their_letters() {
    let mut known = Abbreviations::new();
    for nothing in ["", ".", " . ", "abc", "5."] {
        known.insert(nothing, AbbreviationKind::Title);
    }
    assert!(known.is_empty());
    known.extend([("مهند", AbbreviationKind::Title), ("مُهنّد.", AbbreviationKind::Measure)]);
    known.extend([("أ.ب", AbbreviationKind::Title), ("أب", AbbreviationKind::Title)]);
    assert_eq!(known.len(), 3);
    // The last kind counts: no title, it ends.
    let text = "جاء مهند. سالم.";
    assert_eq!(SentenceSplitter::new().sentences_with(text, &known).count(), 2);
}
