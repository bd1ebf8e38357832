//! Stop words, analyzers and expansion: words with their answers, and properties of all texts.

use kalima::Normalizer;
use kalima::clitic::WordClass;
use kalima::search::{Analyzer, Expansion, TermBuffer};
use kalima::stem::{AnyStemmer, Light, Stemmer};
use kalima::stopword::StopWords;
use proptest::prelude::*;
use std::borrow::Cow;
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
    assert!(error.to_string().contains("ar-light:7") && error.to_string().contains("ar-light:1"));
    for profile in ["ar-light:1", "ar-light10:1", "ar-exact:1"] {
        assert_eq!(profile.parse::<Analyzer>().unwrap().profile(), Some(profile));
    }
}

#[test]
fn analyzers_are_read_as_they_are_written() {
    let negated = StopWords::core().without(WordClass::Negation);
    for (analyzer, text) in [
        (Analyzer::ar_light(), "ar-light:1"),
        (Analyzer::ar_exact().split_tags(true), "ar-exact:1;split_tags"),
        (Analyzer::ar_light().stop_words(negated), "ar-light:1;stop=core,-negation"),
        (
            Analyzer::ar_light10().stop_words(StopWords::full().egyptian_yaa(true)),
            "ar-light10:1;stop=full,egyptian_yaa",
        ),
        (
            Analyzer::new(AnyStemmer::Light(Light::new().nisba(true))).split_tags(true),
            "light:1,nisba;split_tags",
        ),
    ] {
        assert_eq!(analyzer.to_string(), text);
        assert_eq!(text.parse::<Analyzer>(), Ok(analyzer));
    }
    for bad in ["", "ar-light", "ar-light:1;stop", "ar-light:1;stop=most", "ar-light:1;fast"] {
        assert!(bad.parse::<Analyzer>().unwrap_err().is_unknown_name(), "{bad}");
    }
    for bad in ["core,-verb", "core,yaa", ""] {
        assert!(bad.parse::<StopWords>().unwrap_err().is_unknown_name(), "{bad}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn analyzers_are_serialized_as_text() {
    let analyzer = Analyzer::ar_light().split_tags(true);
    let json = serde_json::to_string(&(analyzer, StopWords::none())).unwrap();
    assert_eq!(json, "[\"ar-light:1;split_tags\",\"none\"]");
    assert_eq!(
        serde_json::from_str::<(Analyzer, StopWords)>(&json).unwrap(),
        (analyzer, StopWords::none())
    );
    let error = serde_json::from_str::<Analyzer>("\"ar-light:9\"").unwrap_err().to_string();
    assert!(error.contains("ar-light:9") && error.contains("ar-light:1"), "{error}");
}

/// The verbs "he wrote" and "he studied" with any prefix, reduced to three letters; else the word.
#[derive(Clone, Copy)]
struct Verbs;

impl Stemmer for Verbs {
    fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let verb = ["كتب", "درس"].into_iter().find(|verb| word.ends_with(verb));
        verb.map_or(Cow::Borrowed(word), Cow::Borrowed)
    }
    fn profile(&self) -> &'static str {
        "verbs:1"
    }
}

#[test]
fn a_stemmer_of_the_user_gets_folded_words() {
    let analyzer = Analyzer::new(Verbs);
    assert_eq!(analyzer.terms_text("يَكتُبُ في المدرسةِ"), "كتب المدرسه"); // "he writes in the school"
    assert_eq!((analyzer.profile(), analyzer.to_string().as_str()), (None, "verbs:1"));
    let by_reference = Analyzer::new(&Verbs).stop_words(StopWords::none());
    assert_eq!(by_reference.terms_text("في درس"), "في درس"); // "in a lesson"
}

const SEARCH: Normalizer = Normalizer::search();

const SETS: [Expansion; 5] = [
    Expansion::plain(),
    Expansion::article(),
    Expansion::proclitics(),
    Expansion::pronouns(),
    Expansion::inflection(),
];

#[test]
fn expansions_are_bounded_and_without_duplicates() {
    // "book", "with the book", "and in their book", "Germany", "from her", nothing, the letter ب, "hospital",
    // "friends", "ministry", "God"
    for word in [
        "كتاب",
        "بالكتاب",
        "وبكتابهم",
        "ألمانيا",
        "منها",
        "",
        "book",
        "ب",
        "مستشفى",
        "أصدقاء",
        "وزارة",
        "الله",
    ] {
        for (expansion, most) in SETS.into_iter().zip([1, 2, 24, 348, 492]) {
            let variants = expansion.variants(word);
            let unique: BTreeSet<&str> = variants.iter().collect();
            assert_eq!(unique.len(), variants.len(), "{word}");
            assert!(variants.len() <= most && !variants.is_cut(), "{word}");
            for variant in variants.iter() {
                assert!(Normalizer::search().is_normalized(variant));
            }
            // Another spelling folds to a variant of the folded set.
            let spelled = expansion.spelling(true).variants(word);
            assert!(spelled.len() <= 6 * most);
            for variant in spelled.iter() {
                let folded = SEARCH.normalize(variant);
                assert!(unique.contains(&*folded), "{word}: {variant}");
            }
            let first = expansion.limit(1).variants(word);
            assert_eq!(first.iter().next(), variants.iter().next());
            assert_eq!(first.is_cut(), variants.len() > 1);
        }
    }
    let of = |word: &str| Expansion::proclitics().variants(word);
    assert_eq!(of("بالكتاب"), of("كتاب"));
    assert!(of("كتاب").to_regex().len() <= 2048);
}

#[test]
fn expansions_have_the_forms_of_the_word() {
    for (word, expansion, form) in [
        ("وزارة", Expansion::pronouns(), "ووزارتهم"), // "ministry", "and their ministry"
        ("وزارته", Expansion::proclitics(), "الوزاره"), // "his ministry", "the ministry"
        ("مستشفى", Expansion::pronouns(), "مستشفاها"), // "hospital", "her hospital"
        ("مستشفاها", Expansion::proclitics(), "المستشفي"), // "her hospital", "the hospital"
        ("أصدقاء", Expansion::pronouns(), "اصدقايه"), // "friends", "his friends"
        ("أصدقائه", Expansion::proclitics(), "الاصدقا"), // "his friends", "the friends"
        ("سيارة", Expansion::inflection(), "والسيارات"), // "car", "and the cars"
        ("سيارة", Expansion::inflection(), "سيارتين"), // "car", "two cars"
        ("مدرس", Expansion::inflection(), "للمدرسين"), // "teacher", "for the teachers"
        ("الله", Expansion::proclitics(), "ولله"),    // "God", "and to God"
        ("ألوان", Expansion::article(), "الالوان"),    // "colours", "the colours"
    ] {
        let variants = expansion.variants(word);
        assert!(variants.iter().any(|variant| variant == form), "{word}: {form}");
    }
    let spelled = Expansion::proclitics().spelling(true).variants("أسرة"); // "family"
    for form in ["أسرة", "الاسره", "وللأسرة"] {
        assert!(spelled.iter().any(|variant| variant == form), "{form}");
    }
    assert!(Expansion::default().variants("الله").iter().all(|variant| !variant.contains("الله ")));
}

#[test]
fn variants_have_the_stem_of_their_word() {
    // Nouns of the article, and of the lists: "book", "school", "president", "statement", "union", "friends".
    let words =
        ["كتاب", "مدرسة", "رئيس", "بيان", "اتحاد", "أصدقاء", "مهندس", "حكومة", "قانون", "طريق"];
    let share = |expansion: Expansion| {
        let (mut same, mut all) = (0, 0);
        for word in words {
            for variant in expansion.variants(word).iter() {
                all += 1;
                same += usize::from(Light::new().stem(variant) == Light::new().stem(word));
            }
        }
        println!("{same} of {all} variants have the stem of their word: {expansion:?}");
        same * 100 / all
    };
    // Half of the prefixes have ف or ك, which the segmenter cuts from few nouns, and the fold hides ة and
    // the seats of hamza.
    for (expansion, least) in
        [(Expansion::proclitics(), 50), (Expansion::pronouns(), 25), (Expansion::inflection(), 25)]
    {
        assert!(share(expansion) >= least, "{expansion:?}");
    }
}

#[test]
fn patterns_are_escaped() {
    let variants = Expansion::article().variants("50%_a\\");
    assert!(variants.like_patterns().eq(["%50\\%\\_a\\\\%"]));
    let regex =
        regex::Regex::new(&format!("^{}$", Expansion::pronouns().variants("كتاب").to_regex()));
    assert!(regex.unwrap().is_match("وبكتابها")); // "and in her book"
    let nothing = regex::Regex::new(&Expansion::article().variants("").to_regex()).unwrap();
    assert!(!nothing.is_match("") && !nothing.is_match("كتاب"));
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
            let mut folded = Vec::new();
            analyzer.terms(&text).for_each(|term| folded.push(term));
            prop_assert_eq!(&terms, &folded);
            let tokens: BTreeSet<_> = kalima::tokens(&text).map(|token| token.span()).collect();
            for term in &terms {
                prop_assert!(!term.text().is_empty());
                prop_assert!(text.get(term.span().range()).is_some());
                prop_assert!(split || tokens.contains(&term.span()));
            }
            prop_assert!(terms.windows(2).all(|pair| pair[0].position() < pair[1].position()));
        }
    }

    #[test]
    fn terms_of_the_fold_are_folded_tokens(text in "([ا-ي\\u{64B}-\\u{655}ـA-Z0-9٠-٩]{1,9}|\\PC{0,6}| ){0,8}") {
        let analyzer = Analyzer::ar_exact();
        for term in analyzer.terms(&text) {
            let word = term.span().of(&text);
            let folded = Normalizer::search().normalize(word);
            // A ligature is several words.
            prop_assert!(folded == term.text() || folded.split(' ').any(|word| word == term.text()));
        }
    }

    #[test]
    fn variants_fold_to_terms_of_the_word(
        word in "[وفبلكس]{0,2}(ال)?[ا-ي]{1,6}(ه|ها|هم|ات|ة|ى|اء)?",
        limit in 0_usize..300,
        set in 0..SETS.len(),
        sample in 0_usize..50,
    ) {
        let expansion = SETS[set];
        let all = expansion.variants(&word);
        let cut = expansion.limit(limit).variants(&word);
        prop_assert!(cut.iter().eq(all.iter().take(limit)));
        prop_assert_eq!(cut.is_cut(), all.len() > limit);
        let folded: BTreeSet<&str> = all.iter().collect();
        for variant in expansion.spelling(true).variants(&word).iter().skip(sample).step_by(50) {
            prop_assert!(folded.contains(&*SEARCH.normalize(variant)), "{}", variant);
        }
    }
}
