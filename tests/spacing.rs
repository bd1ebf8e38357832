//! Missing spaces and lexicons: cases in a text file, the sample article, and properties of all texts.

use kalima::sentence::RunOns;
use kalima::spacing::{
    Lexicon, MissingSpace, SpaceReason, Spacing, insert_missing_spaces, missing_spaces,
};
use kalima::{SentenceSplitter, Span, compat, sentences, tokens};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

const ARTICLE: &str = include_str!("../examples/data/article.txt");

#[test]
fn spelling_alone_finds_these_places_and_no_other() {
    let mut cases = 0;
    for line in include_str!("data/run_ons.txt").lines() {
        if line.is_empty() || line.starts_with("# ") {
            continue;
        }
        let want = line.split(" # ").next().unwrap_or_default();
        let text = want.replace('|', "");
        let mut found = String::new();
        let mut last = 0;
        for space in missing_spaces(&text) {
            found.extend([&text[last..space.at], "|"]);
            last = space.at;
        }
        found.push_str(&text[last..]);
        assert_eq!(found, want, "{line}");
        cases += 1;
    }
    assert!(cases > 50);
}

#[test]
fn the_sample_article_has_twelve() {
    let parts = |space: MissingSpace| (&ARTICLE[space.span.start..space.at], space.reason);
    let found: Vec<_> = Spacing::new().missing_spaces(ARTICLE).map(parts).collect();
    assert_eq!(
        found,
        [
            ("ماكرون", SpaceReason::Lexicon), // "Macron", "on the other hand"
            ("Related", SpaceReason::Script),
            ("دقيقة\"", SpaceReason::Quotation), // "'fine differences'", "in uniform"
            ("وقت\"", SpaceReason::Quotation),   // "'as soon as possible'", "Putin"
            ("الاستسلام", SpaceReason::Lexicon),   // "surrender", "and this comes"
            ("shortcuts", SpaceReason::Script),
            ("المقال", SpaceReason::Lexicon), // "the article", "conversation"
            ("بوتين", SpaceReason::Lexicon),  // "Putin", "the invasion"
            ("لأوكرانيا", SpaceReason::Article), // "of Ukraine", "the states"
            ("الأمريكية", SpaceReason::TehMarbuta), // "the American", "Donald"
            ("ترامب", SpaceReason::Lexicon),  // "Trump", "a stop"
            ("النار", SpaceReason::Lexicon),  // "the fire", "a truce"
        ]
    );
    assert_eq!(missing_spaces(ARTICLE).count(), 6);
    // A lexicon of the article serves as well as the article itself.
    let known = Lexicon::of(ARTICLE);
    let spacing = Spacing::spelling().lexicon(&known);
    assert_eq!(spacing.missing_spaces(ARTICLE).count(), 12);
}

#[test]
fn sentences_end_at_run_on_words_by_option() {
    let splitter = SentenceSplitter::new().run_ons(RunOns::End);
    let all: Vec<&str> = splitter.sentences(ARTICLE).map(|sentence| sentence.text()).collect();
    assert_eq!(all.len(), sentences(ARTICLE).count() + 5);
    for end in ["ماكرون", "دقيقة\"", "وقت\"", "الاستسلام", "shortcuts"] {
        assert!(all.iter().any(|sentence| sentence.ends_with(end)), "{end}");
    }
    let text: String = splitter.sentences(ARTICLE).with_gaps().map(|piece| piece.text()).collect();
    assert_eq!(text, ARTICLE);
    let lines: String =
        splitter.max_len(100).sentences(ARTICLE).with_gaps().map(|p| p.text()).collect();
    assert_eq!(lines, ARTICLE);
}

#[test]
fn a_collection_finds_what_a_document_cannot() {
    let text = "ترامبوقف"; // "Trump", "stop"
    assert_eq!(Spacing::new().missing_spaces(text).count(), 0);
    let mut collection = Lexicon::of("قال ترامب نعم"); // "Trump said yes"
    collection.add("وقف الحرب"); // "a stop of the war"
    let spacing = Spacing::new().lexicon(&collection);
    assert_eq!(spacing.insert_missing_spaces(text).0, "ترامب وقف");
    // A word that the collection has twice is a word.
    collection.add("ترامبوقف ترامبوقف");
    assert_eq!(Spacing::new().lexicon(&collection).missing_spaces(text).count(), 0);
}

#[test]
fn several_in_one_word_are_all_found() {
    let places: Vec<_> = missing_spaces("مدينةكبيرةجدا").map(|space| space.at).collect();
    assert_eq!(places, [10, 20]); // "a city", "big", "very"
    let many = "ةب".repeat(30);
    assert_eq!(missing_spaces(&many).count(), 30);
    let spans: Vec<Span> = missing_spaces("مدينةكبيرةجدا").map(|space| space.span).collect();
    assert_eq!(spans, [Span::new(0, 20), Span::new(10, 26)]);
}

/// Words, run-on and not, and other tokens.
const WORDS: &[&str] = &[
    "كتاب",
    "مدينة",
    "على",
    "ال",
    "بوتين",
    "الغزو",
    "الكتاب",
    "إن",
    "منذ",
    "هذا",
    "لل",
    "و",
    "ب",
    "أيضاً",
    "كتابًا",
    "قال",
    "وقال",
    "ترامب",
    "ى",
    "ة",
    "ء",
    "كـتاب",
    "مُحَمَّدٌ",
    "گل",
    "ﻛﺘﺎﺏ",
    "ا\u{654}",
];

fn word() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(WORDS), 1..5).prop_map(|parts| parts.concat())
}

fn text() -> impl Strategy<Value = String> {
    const OTHERS: &[&str] = &[
        " ",
        " ",
        " ",
        "\n",
        ".",
        "،",
        ":",
        "\"",
        "«",
        "»",
        "“",
        "”",
        "(",
        ")",
        "abc",
        "5",
        "#",
        "@",
        "\u{200C}",
        "\u{200F}",
        "\u{64E}",
        "…",
        "https://a.com/",
        "😀",
    ];
    let piece = prop_oneof![3 => word(), 2 => select(OTHERS).prop_map(str::to_owned)];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn places_are_inside_their_parts(text in text(), known in text()) {
        let known = Lexicon::of(&known);
        for spacing in [Spacing::spelling(), Spacing::new(), Spacing::new().lexicon(&known)] {
            let mut last = 0;
            for space in spacing.missing_spaces(&text) {
                prop_assert!(last < space.at, "{:?}", space);
                prop_assert!(space.span.start < space.at && space.at < space.span.end, "{:?}", space);
                prop_assert!(text.is_char_boundary(space.at) && text.get(space.span.range()).is_some());
                prop_assert!(!space.span.of(&text).contains(char::is_whitespace));
                last = space.at;
            }
        }
    }

    #[test]
    fn inserted_spaces_cut_tokens_and_nothing_else(text in text()) {
        let (spaced, offsets) = Spacing::new().insert_missing_spaces(&text);
        let places: Vec<usize> = Spacing::new().missing_spaces(&text).map(|space| space.at).collect();
        let mut bare = spaced.to_string();
        for (number, at) in places.iter().enumerate().rev() {
            prop_assert_eq!(bare.remove(at + number), ' ');
        }
        prop_assert_eq!(bare, text.as_str());
        let starts: Vec<usize> = tokens(&spaced).map(|token| token.span().start).collect();
        for (number, at) in places.iter().enumerate() {
            prop_assert!(starts.contains(&(at + number + 1)), "{}", at);
        }
        for token in tokens(&spaced) {
            let original = offsets.to_original(token.span());
            prop_assert_eq!(original.of(&text), token.text());
        }
    }

    #[test]
    fn spelling_never_depends_on_other_words(words in proptest::collection::vec(word(), 1..6), newline in any::<bool>()) {
        let space = if newline { "\n" } else { " " };
        let mut want = Vec::new();
        let mut start = 0;
        for word in &words {
            want.extend(missing_spaces(word).map(|space| space.at + start));
            start += word.len() + 1;
        }
        let found: Vec<usize> = missing_spaces(&words.join(space)).map(|space| space.at).collect();
        prop_assert_eq!(found, want);
    }

    #[test]
    fn a_lexicon_counts_folded_words(words in proptest::collection::vec(word(), 0..40)) {
        // Lucene folds ة to ه, a lexicon does not.
        let is_plain = |word: &String| word.chars().all(|c| ('ء'..='\u{652}').contains(&c) && c != 'ة');
        let words: Vec<String> = words.into_iter().filter(is_plain).collect();
        let fold = |word: &str| compat::lucene().normalize(word).into_owned();
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for word in &words {
            *counts.entry(fold(word)).or_default() += 1;
        }
        let lexicon = Lexicon::of(&words.join(" "));
        for word in &words {
            prop_assert_eq!(lexicon.count(word), counts[&fold(word)], "{}", word);
        }
        prop_assert_eq!(lexicon.len(), counts.len());
    }

    #[test]
    fn sentences_with_run_ons_are_the_text(text in text(), max_len in select(vec![usize::MAX, 9, 40])) {
        let splitter = SentenceSplitter::new().run_ons(RunOns::End).max_len(max_len);
        let all: String = splitter.sentences(&text).with_gaps().map(|piece| piece.text()).collect();
        prop_assert_eq!(all, text.as_str());
        if max_len == usize::MAX {
            let kept = splitter.run_ons(RunOns::Keep).sentences(&text).count();
            prop_assert!(splitter.sentences(&text).count() >= kept);
        }
        for sentence in splitter.sentences(&text) {
            prop_assert_eq!(sentence.span().of(&text), sentence.text());
        }
    }

    #[test]
    fn free_functions_are_the_spelling(text in text()) {
        prop_assert!(missing_spaces(&text).eq(Spacing::spelling().missing_spaces(&text)));
        prop_assert_eq!(insert_missing_spaces(&text).0, Spacing::spelling().insert_missing_spaces(&text).0);
        let mut places = Spacing::new().missing_spaces(&text);
        places.next();
        prop_assert!(places.clone().eq(places));
    }
}
