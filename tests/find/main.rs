//! The finder against a slow reading of its promise, and on the sample article.

use kalima::find::{Boundary, Finder};
use kalima::{Normalizer, Span, compat};
use proptest::prelude::*;

const ARTICLE: &str = include_str!("../../examples/data/article.txt");

fn found<'t>(query: &str, text: &'t str) -> Vec<&'t str> {
    let finder = Finder::new(Normalizer::search(), query);
    finder.find_iter(text).map(|span| &text[span.range()]).collect()
}

#[test]
fn the_article_names_the_kremlin_whatever_the_query_writes() {
    let plain = ARTICLE.match_indices("الكرملين").count();
    assert!(plain > 1);
    for query in ["الكرملين", "الكِرْمِلين", "ٱلكرملين", "ألكرملين", "الكـــرملين", "الكرملىن"]
    {
        let words = found(query, ARTICLE);
        assert_eq!(words.len(), plain, "{query}");
        assert!(words.iter().all(|word| *word == "الكرملين"), "{query}: {words:?}");
    }
}

#[test]
fn a_match_covers_the_marks_of_its_last_letter() {
    assert_eq!(found("كتاب", "هذا كِتابٌ."), ["كِتابٌ"]); // "this is a book"
    assert_eq!(found("كتاب", "كتـــابـ ثم"), ["كتـــابـ"]); // "a book, then"
}

#[test]
fn a_match_inside_a_ligature_covers_all_of_it() {
    assert_eq!(found("وسلم", "النبي \u{FDFA} قال"), ["\u{FDFA}"]); // "the Prophet ... said"
}

#[test]
fn vowels_of_the_query_must_not_be_contradicted() {
    // "teacher", "a school", "teacher" without vowels, "taught"
    let text = "مُدَرِّس مَدْرَس مدرس دُرِّس";
    assert_eq!(found("مُدرس", text), ["مُدَرِّس", "مدرس"]);
    assert_eq!(found("مَدرس", text), ["مَدْرَس", "مدرس"]);
    assert_eq!(found("مدرّس", text), ["مُدَرِّس", "مدرس"]);
    assert_eq!(found("مدرس", text), ["مُدَرِّس", "مَدْرَس", "مدرس"]);
}

#[test]
fn whole_words_are_touched_by_no_letter_mark_or_digit() {
    let finder = Finder::new(Normalizer::search(), "بيت").boundary(Boundary::WholeWords); // "house"
    let text = "بيتي البيت بيتٌ، «بيت»بيت5 بيت"; // "my house", "the house", ...
    let found: Vec<Span> = finder.find_iter(text).collect();
    let words: Vec<&str> = found.iter().map(|span| &text[span.range()]).collect();
    assert_eq!(words, ["بيتٌ", "بيت", "بيت"]);
}

#[test]
fn a_refused_match_does_not_hide_the_one_that_overlaps_it() {
    let finder = Finder::new(Normalizer::search(), "اَا"); // alef with fatha, alef
    // The first two alefs contradict the query; the second and third do not.
    let text = "اُاَا";
    assert_eq!(finder.find(text).map(|span| &text[span.range()]), Some("اَا"));
}

#[test]
fn nothing_finds_nothing() {
    for query in ["", "\u{64E}", "\u{640}"] {
        assert_eq!(Finder::new(Normalizer::search(), query).find("كَـتب"), None, "{query:?}");
    }
    assert_eq!(Finder::new(Normalizer::search(), "كتب").find(""), None);
}

#[test]
fn a_query_may_hold_a_line_end() {
    let long = "سطر\n".repeat(20_000); // "line", many times
    let text = format!("{long}أول\nثانٍ\n{long}"); // "first", "second"
    let finder = Finder::new(Normalizer::search(), "اول\nثان");
    let span = finder.find(&text).map(|span| &text[span.range()]);
    assert_eq!(span, Some("أول\nثانٍ"));
}

#[test]
fn stretches_of_a_long_text_are_joined_without_a_seam() {
    let line = "وصلت رسالةٌ إلى الرئيس.\n"; // "a message reached the president"
    let text = line.repeat(10_000);
    let finder = Finder::new(Normalizer::search(), "رساله");
    let starts: Vec<usize> = finder.find_iter(&text).map(|span| span.start).collect();
    let first = line.find("رسالة").unwrap();
    assert!(starts.iter().enumerate().all(|(i, &start)| start == i * line.len() + first));
    assert_eq!(starts.len(), 10_000);
}

/// Arabic with marks, tatweel, ligatures and other things that fold.
fn arabic() -> impl Strategy<Value = String> {
    "([ابتكلمويهةىأإآءؤئ]|[\u{64B}-\u{652}]|ـ|\u{FEFB}|\u{FDF2}|[ .\n]|[A-Za-z]|[٠-٩]|\u{200F}){0,40}"
}

/// Returns the matches of whole words with proclitics before them.
fn with_proclitics<'t>(query: &str, text: &'t str) -> Vec<&'t str> {
    let finder = Finder::new(Normalizer::search(), query).boundary(Boundary::WordWithProclitics);
    finder.find_iter(text).map(|span| span.of(text)).collect()
}

#[test]
fn proclitics_may_precede_a_word() {
    for (query, text, count) in [
        ("كتاب", "كتاب والكتاب بِالكِتاب للكتاب ولكتاب", 5), // "book", with proclitics
        ("الكتاب", "وبالكتاب فالكتاب", 2),                 // "the book"
        ("كتاب", "كتابه كتابة مكتاب", 0),                  // "his book", "writing", no word
        ("يان", "بيان", 0),                                // a name, "statement"
        ("زير", "وزير", 0),                                // "jar", "minister"
        ("وزير", "ووزير للوزير", 2),                       // "minister"
        ("مانيا", "ألمانيا", 0),                           // "mania", "Germany"
        ("رئيس الوزراء", "ورئيس الوزراء لرئيس الوزراء", 2), // "prime minister"
        ("في", "وفي", 1),                                  // "in", "and in"
        ("كتاب", "xكتاب 5كتاب", 0),
    ] {
        assert_eq!(with_proclitics(query, text).len(), count, "{query} in {text}");
    }
    assert_eq!(with_proclitics("كتاب", "وبِالكِتَابِ"), ["كِتَابِ"]);
    let long = "ب".repeat(1 << 18);
    assert_eq!(with_proclitics("ب", &long).len(), 0);
}

proptest! {
    /// Every match folds to the query, lies on char boundaries, and none overlaps the one before.
    #[test]
    fn matches_fold_to_the_query(query in "[ابتكلمويه]{1,3}", text in arabic()) {
        for normalizer in [Normalizer::search(), compat::lucene()] {
            let finder = Finder::new(normalizer, &query);
            let mut last = 0;
            for span in finder.find_iter(&text) {
                prop_assert!(span.start >= last && span.start < span.end);
                let folded = normalizer.normalize(&text[span.range()]);
                prop_assert!(folded.contains(finder.query()), "{folded:?} of {:?}", finder.query());
                last = span.end;
            }
        }
    }

    /// A text whose folded form holds the query has a match, and only such a text has.
    #[test]
    fn found_if_and_only_if_it_is_there(query in "[ابتكلمويه]{1,3}", text in arabic()) {
        let normalizer = Normalizer::search();
        let finder = Finder::new(normalizer, &query);
        let there = normalizer.normalize(&text).contains(finder.query());
        prop_assert_eq!(finder.find(&text).is_some(), there);
        // Fewer only where two matches stand in one ligature.
        let count = normalizer.normalize(&text).matches(finder.query()).count();
        prop_assert!(finder.find_iter(&text).count() <= count);
        if !text.contains(['\u{FEFB}', '\u{FDF2}']) {
            prop_assert_eq!(finder.find_iter(&text).count(), count);
        }
    }

    /// Any text and any query, vowels and all.
    #[test]
    fn no_text_panics(query in "\\PC{0,6}", text in "\\PC{0,60}") {
        for place in [Boundary::Anywhere, Boundary::WholeWords, Boundary::WordWithProclitics] {
            let finder = Finder::new(Normalizer::repair(), &query).boundary(place);
            for span in finder.find_iter(&text) {
                prop_assert!(text.get(span.range()).is_some());
            }
        }
    }
}
