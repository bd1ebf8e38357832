//! Clitic segmentation: words with their expected pieces, and properties of all words.

use kalima::clitic::{EvidenceCounts, FunctionWord, SegmentKind, Segmenter, segment};
use proptest::prelude::*;

/// A word and its pieces, joined by `+`.
const WORDS: &[(&str, &str)] = &[
    ("والكتاب", "و+الكتاب"),
    ("وبالكتاب", "و+ب+الكتاب"),
    ("فللرجل", "ف+ل+لرجل"),
    ("للمدرسة", "ل+لمدرسة"),
    ("بالقلم", "ب+القلم"),
    ("كالجبال", "ك+الجبال"),
    ("وزير", "وزير"),
    ("والوزير", "و+الوزير"),
    ("ووزير", "و+وزير"),
    ("ووزيرها", "و+وزير+ها"),
    ("لوزارته", "ل+وزارت+ه"),
    ("واشنطن", "واشنطن"),
    ("وواشنطن", "و+واشنطن"),
    ("والدة", "والدة"),
    ("والدته", "والدت+ه"),
    ("بيان", "بيان"),
    ("ببيان", "ب+بيان"),
    ("بيته", "بيت+ه"),
    ("وبيتهم", "و+بيت+هم"),
    ("بشكل", "ب+شكل"),
    ("بسبب", "ب+سبب"),
    ("بسببها", "ب+سبب+ها"),
    ("بإذنه", "ب+إذن+ه"),
    ("باريس", "باريس"),
    ("بريطانيا", "بريطانيا"),
    ("بمناسبة", "ب+مناسبة"),
    ("باستخدام", "ب+استخدام"),
    ("لبنان", "لبنان"),
    ("للبنان", "ل+لبنان"),
    ("لجنة", "لجنة"),
    ("للجنة", "ل+لجنة"),
    ("ليكون", "ل+يكون"),
    ("ليبيا", "ليبيا"),
    ("لأن", "لأن"),
    ("لأنه", "لأن+ه"),
    ("ولكنها", "و+لكن+ها"),
    ("لله", "ل+له"),
    ("الله", "الله"),
    ("والله", "و+الله"),
    ("التي", "التي"),
    ("للتي", "ل+لتي"),
    ("بها", "ب+ها"),
    ("له", "ل+ه"),
    ("عليهم", "علي+هم"),
    ("إليه", "إلي+ه"),
    ("منها", "من+ها"),
    ("وفيها", "و+في+ها"),
    ("كتاب", "كتاب"),
    ("كتابه", "كتاب+ه"),
    ("كتابنا", "كتابنا"),
    ("كدولة", "ك+دولة"),
    ("كبيرة", "كبيرة"),
    ("كما", "كما"),
    ("كأنه", "ك+أن+ه"),
    ("كانت", "كانت"),
    ("سيكتب", "س+يكتب"),
    ("وسيكتبونها", "و+س+يكتبون+ها"),
    ("سياسة", "سياسة"),
    ("سنة", "سنة"),
    ("سأقول", "س+أقول"),
    ("سأل", "سأل"),
    ("فقال", "ف+قال"),
    ("فقد", "ف+قد"),
    ("فقط", "فقط"),
    ("فيلم", "فيلم"),
    ("فيه", "في+ه"),
    ("فلسطين", "فلسطين"),
    ("فلن", "ف+لن"),
    ("فرنسا", "فرنسا"),
    ("وجه", "وجه"),
    ("وجهه", "وجه+ه"),
    ("اتجاه", "اتجاه"),
    ("اتجاهها", "اتجاه+ها"),
    ("مياه", "مياه"),
    ("مهم", "مهم"),
    ("منهم", "من+هم"),
    ("بعضهم", "بعض+هم"),
    ("متهم", "متهم"),
    ("حياته", "حيات+ه"),
    ("جنيه", "جنيه"),
    ("هذه", "هذه"),
    ("لهذه", "ل+هذه"),
    ("لذلك", "لذلك"),
    ("بدون", "ب+دون"),
    ("مما", "مما"),
    ("ألمانيا", "ألمانيا"),
    ("التزامه", "التزام+ه"),
    ("ألعابهم", "ألعاب+هم"),
    ("إلغاءه", "إلغاء+ه"),
    ("الكتاب", "الكتاب"),
    ("ولماذا", "و+لماذا"),
    ("وليد", "وليد"),
    ("ولد", "ولد"),
    ("وقال", "و+قال"),
    ("ووقف", "و+وقف"),
    ("لايزال", "لا+يزال"),
];

fn pieces(word: &str) -> String {
    segment(word).iter().map(|piece| piece.text()).collect::<Vec<_>>().join("+")
}

#[test]
fn words_have_their_pieces() {
    for &(word, expected) in WORDS {
        assert_eq!(pieces(word), expected);
    }
}

#[test]
fn marks_veto_a_cut() {
    // "face", "turned away", "justified", "important"
    for word in ["وَجْه", "وَلَّى", "بَرَّر", "مُهِمّ"] {
        assert_eq!(pieces(word), word);
    }
    // "and let him write", "for the school", "with the pen"
    assert_eq!(pieces("وَلْيَكْتُبْ"), "وَ+لْ+يَكْتُبْ");
    assert_eq!(pieces("لِلْمَدرسة"), "لِ+لْمَدرسة");
    assert_eq!(pieces("بِالْقَلَمِ"), "بِ+الْقَلَمِ");
}

#[test]
fn tatweel_and_marks_stay_with_their_letter() {
    assert_eq!(pieces("وَالـكِتاب"), "وَ+الـكِتاب"); // "and the book"
    assert_eq!(pieces("كِتابُـهُ"), "كِتابُـ+هُ"); // "his book"
}

#[test]
fn spelling_of_the_hamza_decides() {
    assert_eq!(pieces("كأن"), "ك+أن"); // "as if"
    assert_eq!(pieces("كان"), "كان"); // "was"
    assert_eq!(pieces("وآسيا"), "و+آسيا"); // "and Asia"
    assert_eq!(pieces("سيساهم"), "س+يساهم"); // "will contribute"
}

#[test]
fn other_input_is_whole_or_empty() {
    assert!(segment("").is_empty());
    let long = "و".repeat(1 << 20);
    let marks = "\u{64E}".repeat(1 << 20);
    for word in ["و", "ل", "\u{651}", "book", "в", "5كم", "#وسم", "👍", "ﻭﻗﺎﻝ", &long, &marks]
    {
        assert_eq!(pieces(word), word);
        assert!(segment(word).is_whole());
    }
}

#[test]
fn options_change_the_cuts() {
    let cut = |segmenter: Segmenter<'_>, word| {
        segmenter.segment(word).iter().map(|piece| piece.text().to_owned()).collect::<Vec<_>>()
    };
    let article = Segmenter::new().article(true);
    assert_eq!(cut(article, "فللرجل"), ["ف", "ل", "ل", "رجل"]); // "so for the man"
    assert_eq!(cut(article, "الله"), ["الله"]); // "God"
    assert_eq!(cut(article, "ألمانيا"), ["ألمانيا"]); // "Germany"
    assert_eq!(cut(Segmenter::new().pronouns(false), "وبيته"), ["و", "بيته"]); // "and his house"
    assert_eq!(cut(Segmenter::new().pronouns(false), "به"), ["ب", "ه"]); // "with him"
    assert_eq!(cut(Segmenter::new().heh_taa(true), "والمدرسه"), ["و", "المدرسه"]); // "and the school"
    assert_eq!(cut(Segmenter::new().heh_taa(true), "عليه"), ["علي", "ه"]); // "on him"
    let keep = Segmenter::new().keep(&["بِتلكو"]); // a firm
    assert_eq!(cut(keep, "وبتلكو"), ["و", "بتلكو"]);
}

#[test]
fn kinds_follow_the_grammar() {
    use SegmentKind::{Conjunction, Future, Negation, Pronoun, Stem};
    let kinds = |word| segment(word).iter().map(|piece| piece.kind()).collect::<Vec<_>>();
    assert_eq!(kinds("وسيكتبونها"), [Conjunction, Future, Stem, Pronoun]); // "and they will write it"
    assert_eq!(kinds("ولايزال"), [Conjunction, Negation, Stem]); // "and still"
}

#[test]
fn function_words_are_found_by_composition() {
    let base = |word| FunctionWord::of(word).map(FunctionWord::base);
    for (word, expected) in [
        ("مِنْها", Some("من")),      // "from her"
        ("وللذين", Some("الذين")), // "and for those who"
        ("بكافتهم", Some("كافة")), // "with all of them"
        ("كأنني", Some("ان")),     // "as if I"
        ("سواه", Some("سوي")),     // "except him"
        ("فهم", None),             // "understanding"
        ("والد", None),            // "father"
        ("كتاب", None),            // "book"
        ("", None),
    ] {
        assert_eq!(base(word), expected, "{word}");
    }
}

#[test]
fn tokens_have_spans_of_the_whole_text() {
    let text = "قال: والكتاب، 5 books #وسم"; // "he said: and the book, 5 books #tag"
    for tokens in Segmenter::new().tokens(kalima::tokens(text)) {
        for piece in tokens {
            assert_eq!(text.get(piece.span().range()), Some(piece.text()));
        }
    }
}

#[test]
fn counts_decide_where_no_list_does() {
    let mut counts = EvidenceCounts::new();
    // "Betelco", a firm, with proclitics; "the Tunisian", after which «فتونسية» is ف + Tunisian
    counts.add("بتلكو وبتلكو لبتلكو بتلكو. التونسية تونسية وتونسية بتونسية");
    let evidence = counts.freeze();
    let segmenter = Segmenter::new().evidence(&evidence);
    assert!(segmenter.segment("بتلكو").is_whole());
    assert_eq!(segmenter.segment("كتونسية").len(), 2);
    // Lists come first: "statement", "and the minister", "with the book".
    for word in ["بيان", "والوزير", "بالكتاب", "منها", "ولايزال"] {
        assert_eq!(segmenter.segment(word), segment(word), "{word}");
    }
    let none = EvidenceCounts::new().freeze();
    for &(word, _) in WORDS {
        assert_eq!(Segmenter::new().evidence(&none).segment(word), segment(word), "{word}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_partition_the_word(
        word in "([وفبلكس]{0,3}(ال)?[ا-يءأإآؤئةى]{0,6}(ه|ها|هم|نا|هما)?|\\PC{0,8}|[ا-ي\u{64B}-\u{655}ـ]{0,12})",
        article: bool, pronouns: bool, heh_taa: bool,
    ) {
        let segmenter = Segmenter::new().article(article).pronouns(pronouns).heh_taa(heh_taa);
        let segments = segmenter.segment(&word);
        prop_assert!(segments.len() <= 6);
        prop_assert_eq!(segments.is_empty(), word.is_empty());
        let mut end = 0;
        for piece in segments {
            prop_assert_eq!(piece.span().start, end);
            prop_assert!(!piece.span().is_empty());
            prop_assert_eq!(word.get(piece.span().range()), Some(piece.text()));
            end = piece.span().end;
        }
        prop_assert_eq!(end, word.len());
        prop_assert!(segments.iter().filter(|piece| piece.kind() == SegmentKind::Stem).count() <= 1);
    }
}
