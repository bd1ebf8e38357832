//! The subcommands on words, numbers, dates and letters.

use serde_json::Value;

use crate::tool::{answer, refusal};

#[test]
fn segments_are_listed_with_their_kinds() {
    // "and with their book"
    let tsv = answer(&["segment", "--format", "tsv"], "وبكتابهم\n".as_bytes());
    let kinds: Vec<&str> = tsv.lines().filter_map(|line| line.split('\t').nth(2)).collect();
    assert_eq!(kinds, ["conjunction", "preposition", "stem", "pronoun"]);
    assert!(tsv.ends_with("12\t16\tpronoun\tهم\n"), "{tsv}");
}

#[test]
fn stems_rewrite_words_and_keep_the_rest() {
    // "the ministry, 5"
    let text = "الوزارة، 5\n".as_bytes();
    assert_eq!(answer(&["stem"], text), "وزار، 5\n");
    for stemmer in ["light", "light10", "snowball"] {
        assert!(answer(&["stem", "--stemmer", stemmer], text).ends_with("، 5\n"), "{stemmer}");
    }
    assert!(refusal(&["stem", "--stemmer", "porter"], b"").contains("porter"));
}

#[test]
fn terms_have_the_span_of_their_word() {
    // "the student in the school"
    let tsv = answer(&["terms", "--format", "tsv"], "الطالب في المدرسة\n".as_bytes());
    let spans: Vec<&str> =
        tsv.lines().filter_map(|line| line.rsplit_once('\t')).map(|row| row.0).collect();
    assert_eq!(spans, ["0\t12\tword", "18\t32\tword"]);
    assert!(refusal(&["terms", "--analyzer", "ar-light:9"], b"").contains("ar-light:2"));
}

#[test]
fn numbers_and_dates_have_values() {
    // "three books in February 2013"
    let text = "ثلاثة كتب في فبراير 2013\n".as_bytes();
    assert_eq!(
        answer(&["numbers", "--format", "tsv"], text).lines().next(),
        Some("0\t10\tcardinal\t3\tثلاثة")
    );
    let json = answer(&["dates", "--format", "jsonl"], text);
    let date: Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    assert_eq!(date["value"], "2013-02");
    assert_eq!(date["text"], "فبراير 2013");
}

#[test]
fn numbers_are_written_in_words() {
    assert_eq!(answer(&["number-words", "15", "-7"], b""), "خمسة عشر\nسالب سبعة\n");
    assert_eq!(answer(&["number-words", "--gender", "feminine", "3"], b""), "ثلاث\n");
    assert!(refusal(&["number-words", "many"], b"").contains("many"));
}

#[test]
fn a_transliteration_is_restored() {
    let text = "كِتَابٌ جديد\n"; // "a new book"
    for scheme in ["buckwalter", "buckwalter_safe", "hsb"] {
        let latin = answer(&["transliterate", "--scheme", scheme], text.as_bytes());
        assert!(!latin.contains('ك'), "{scheme}: {latin}");
        let back = answer(&["transliterate", "--scheme", scheme, "--reverse"], latin.as_bytes());
        assert_eq!(back, text, "{scheme}");
    }
    assert!(
        answer(&["transliterate", "--romanize", "din31635"], text.as_bytes()).contains("kitāb")
    );
    assert!(refusal(&["transliterate", "--scheme", "buckwalther"], b"").contains("`buckwalter`"));
}

#[test]
fn terminators_are_explained() {
    // "Dr. Ahmad said yes."
    let rows = answer(&["sentences", "--explain"], "قال د. أحمد نعم.\n".as_bytes());
    assert!(rows.lines().next().unwrap().contains("no break\tTITLE"), "{rows}");
    assert!(rows.lines().nth(1).unwrap().contains("\tbreak\t"), "{rows}");
}
