//! Stop words, analyzers and expansion: words with their answers, and properties of all texts.

use kalima::Normalizer;
use kalima::clitic::WordClass;
use kalima::search::{Analyzer, Expansion, TermBuffer};
use kalima::stopword::StopWords;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn stop_words_are_function_words_with_clitics() {
    let core = StopWords::core();
    // "from", "and on them", "so with this", "who", "not", "she was", "that he"
    for word in ["مِنْ", "وعليهم", "فبهذا", "الذي", "لم", "كانت", "أنه", "إلى", "على"]
    {
        assert!(core.contains(word), "{word}");
    }
    // "book", "father", "understanding", the name Ali, "all", "", "the"
    for word in ["كتاب", "والد", "فهم", "علي", "كل", "", "the", "لي"] {
        assert!(!core.contains(word), "{word}");
    }
    assert!(StopWords::full().contains("كل") && StopWords::full().contains("لي"));
    for class in WordClass::ALL {
        assert!(!StopWords::full().without(*class).contains_class(*class));
    }
}

#[test]
fn spelling_variants_give_one_term() {
    let analyzer = Analyzer::ar_light();
    for (query, text) in [
        ("الصبر", "بالصبر"),    // "patience", "with patience"
        ("أغراض", "وأغراضها"),  // "purposes", "and its purposes"
        ("كتاب", "الكِتابُ"),     // "book", "the book"
        ("أحمد", "احمد"),       // "Ahmad"
        ("المدرسة", "مدرستنا"), // "the school", "our school"
        ("ﻛﺘﺎﺏ", "كتاب"),       // "book" in presentation forms
    ] {
        assert_eq!(analyzer.terms_text(query), analyzer.terms_text(text), "{query} {text}");
    }
    for (query, text) in [
        ("واحد", "احد"),      // "one", "someone"
        ("بيان", "يان"),      // "statement", a name
        ("ألمانيا", "مانيا"), // "Germany", "mania"
        ("فلسطين", "لسطين"),  // "Palestine", no word
    ] {
        assert_ne!(analyzer.terms_text(query), analyzer.terms_text(text), "{query} {text}");
    }
}

#[test]
fn positions_count_stopped_words() {
    let terms: Vec<_> = Analyzer::ar_light().terms("كتاب عن مصر").collect(); // "a book about Egypt"
    let positions: Vec<_> = terms.iter().map(kalima::search::Term::position).collect();
    assert_eq!(positions, [0, 2]);
}

#[test]
fn unknown_profiles_are_errors_that_name_both() {
    let error = "ar-light:7".parse::<Analyzer>().unwrap_err();
    assert!(error.is_unknown_name());
    assert!(error.to_string().contains("ar-light:7") && error.to_string().contains("ar-light:2"));
    for profile in ["ar-light:2", "ar-light10:2", "ar-exact:2"] {
        assert_eq!(profile.parse::<Analyzer>().unwrap().profile(), Some(profile));
    }
}

#[test]
fn expansions_are_bounded_and_without_duplicates() {
    for word in ["كتاب", "بالكتاب", "وبكتابهم", "ألمانيا", "منها", "", "book", "ب"]
    {
        for expansion in [Expansion::article(), Expansion::proclitics()] {
            let variants = expansion.variants(word);
            let unique: BTreeSet<&str> = variants.iter().collect();
            assert_eq!(unique.len(), variants.len(), "{word}");
            assert!(variants.len() <= 24 && !variants.is_cut());
            for variant in variants.iter() {
                assert!(Normalizer::search().is_normalized(variant));
            }
        }
    }
    let of = |word: &str| Expansion::proclitics().variants(word);
    assert_eq!(of("بالكتاب"), of("كتاب"));
    assert!(of("كتاب").to_regex().len() <= 2048);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn terms_have_spans_of_tokens(
        text in "([وفبلكس]{0,2}(ال)?[ا-ي\\u{64B}-\\u{652}]{1,6}[ ،.ﷺ]|#?[ا-ي_]{1,5} |\\PC{0,6}){0,8}",
        split: bool,
    ) {
        for analyzer in [Analyzer::ar_light(), Analyzer::ar_light10(), Analyzer::ar_exact()] {
            let analyzer = analyzer.split_tags(split);
            let mut buffer = TermBuffer::new();
            analyzer.terms_into(&text, &mut buffer);
            let terms: Vec<_> = analyzer.terms(&text).collect();
            prop_assert_eq!(&terms, &buffer.iter().collect::<Vec<_>>());
            let tokens: BTreeSet<_> = kalima::tokens(&text).map(|token| token.span()).collect();
            for term in &terms {
                prop_assert!(!term.text().is_empty());
                prop_assert!(text.get(term.span().range()).is_some());
                prop_assert!(split || tokens.contains(&term.span()));
            }
            prop_assert!(terms.windows(2).all(|pair| pair[0].position() < pair[1].position()));
        }
    }
}
