//! Tests that tie the fast path to the rules.

use super::cues::{After, Before};
use super::fast_paths::FAST;
use super::rules::tests::OTHER_INDEX;
use super::rules::{Decision, INDEX, RULES, Rule, RuleIndex};
use super::triage::{AfterClass, BeforeClass, CommonRun, CueRange, Kind, Triage, TriageTable};
use super::{AbbreviationKind, Abbreviations, DecidedBy, Newlines, SentenceSplitter};
use crate::Span;
use crate::lexicon::{abbreviations, cue_words};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

std::thread_local! {
    /// The table of a test's own rules.
    pub(super) static OTHER_TABLE: Cell<Option<&'static TriageTable>> = const { Cell::new(None) };
}

/// Pieces of texts that come close to every class from both sides.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", " ", " ", "\n", "\r\n", "\u{A0}", "\u{200F}", "\u{FE0F}", ".", ".", ".", "..", "…",
    "!", "?", "؟", "۔", "،", ":", ": ", "\"", "'", "«", "»", "(", ")", "[1]", ".(", "([", "\0",
    "\u{7F}", "\t", "\u{1B}", "-", "- ", "/", "1", "٣", "%", "۝", "²", "د", "م", "أ", "و", "ال",
    "ثم", "ق.م", "إلخ", "بي", "سي", "كم", "كغ", "ولد", "الد", "أولا", "ثانياً", "قال", "وقال",
    "نعم", "كتاب", "مستشفياتهم", "مُحَمَّدٌ", "كـتاب", "\u{64E}", "أ\u{654}", "ی", "٬", "a",
    "Dr", "etc", "b.c", "U.S", "http://a.com/b", "#وسم", "|", "@x", "1\u{FE0F}\u{20E3}",
    "#\u{20E3}", "*", "⛔", "❤", "✍", "❝", "=", "~", "_", "$5", "{", "لكن", "ولكن", "الذي", "😀",
    "❤️", "؛", "مثل", "! ", ". ", "؟ ", "… ", "Ab", "https",
];

/// The pieces with the words of the lists.
fn pieces() -> Vec<&'static str> {
    let lists = [
        cue_words::APPOSITIONS.entries(),
        cue_words::RELATIVES.entries(),
        cue_words::ADVERSATIVES.entries(),
        cue_words::PREPOSITIONS.entries(),
        cue_words::CONTINUERS.entries(),
        cue_words::HELD_BACK.entries(),
        abbreviations::TITLES,
        abbreviations::REFERENCES,
        abbreviations::MEASURES,
        abbreviations::ENDINGS,
    ];
    let words = lists.into_iter().flatten().copied();
    // The pieces come up about as often as the words.
    PIECES.iter().chain(PIECES).chain(PIECES).copied().chain(words).collect()
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => vec(select(pieces()), 0..40).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn spans(
    text: &str,
    splitter: SentenceSplitter,
    user: &Abbreviations,
    fast: bool,
) -> Vec<(Span, Span)> {
    FAST.set(fast);
    let sentences = if user.is_empty() {
        splitter.sentences(text)
    } else {
        splitter.sentences_with(text, user)
    };
    let found = sentences.map(|found| (found.span(), found.full_span())).collect();
    FAST.set(true);
    found
}

/// Rules with one more at some place, as an index and a table.
fn with_rule(place: usize, rule: Rule) -> (&'static RuleIndex, &'static TriageTable) {
    let mut rules = RULES.to_vec();
    rules.insert(place, rule);
    let index = Box::leak(Box::new(RuleIndex::new(&rules)));
    (index, Box::leak(Box::new(TriageTable::new(index))))
}

fn use_rules(rules: Option<(&'static RuleIndex, &'static TriageTable)>) {
    OTHER_INDEX.set(rules.map(|(index, _)| index));
    OTHER_TABLE.set(rules.map(|(_, table)| table));
}

const NEWLINES: &[Newlines] = &[Newlines::EachLine, Newlines::BlankLine, Newlines::Ignore];

/// A rule of at most three cues before.
fn rules() -> impl Strategy<Value = Rule> {
    let before = vec(0..Before::COUNT, 0..=3);
    let after = vec(0..After::COUNT, 1..4);
    (before, after, any::<bool>()).prop_map(|(before, after, breaks)| Rule {
        before: before
            .into_iter()
            .fold(Before::NONE, |set, bit| set.union(Before::from_bits(1 << bit))),
        after: after
            .into_iter()
            .fold(After::NONE, |set, bit| set.union(After::from_bits(1 << bit))),
        decision: if breaks { Decision::Break } else { Decision::NoBreak },
        reason: "a test",
        example: "",
    })
}

proptest! {
    #[test]
    fn the_fast_path_agrees_with_the_rules(
        text in texts(),
        newlines in select(NEWLINES),
        max_len in select(&[usize::MAX, 40][..]),
    ) {
        let splitter = SentenceSplitter::new().newlines(newlines).max_len(max_len);
        let user = Abbreviations::new();
        prop_assert_eq!(spans(&text, splitter, &user, true), spans(&text, splitter, &user, false));
    }

    #[test]
    fn the_fast_path_agrees_with_the_rules_with_user_abbreviations(
        text in texts(),
        entries in vec(select(&["كغم", "ق.ت", "ن", "بد", "م.كتاب", "نعم", "كتاب", "ثم"][..]), 1..3),
    ) {
        let kinds = [AbbreviationKind::Title, AbbreviationKind::Measure].into_iter().cycle();
        let user: Abbreviations = entries.into_iter().zip(kinds).collect();
        let splitter = SentenceSplitter::new();
        prop_assert_eq!(spans(&text, splitter, &user, true), spans(&text, splitter, &user, false));
    }

    #[test]
    fn repeated_text_is_split_by_the_rules(
        unit in vec(select(pieces()), 1..6).prop_map(|pieces| pieces.concat()),
        other in vec(select(pieces()), 0..8).prop_map(|pieces| pieces.concat()),
        (first, second) in (1_500..2_500_usize, 0..2_500_usize),
        newlines in select(NEWLINES),
    ) {
        let repeat = |len: usize| unit.repeat(len / unit.len());
        let text = [&*other, &repeat(first), &other, &repeat(second), &other].concat();
        let splitter = SentenceSplitter::new().newlines(newlines);
        let user = Abbreviations::new();
        prop_assert_eq!(spans(&text, splitter, &user, true), spans(&text, splitter, &user, false));
    }

    #[test]
    fn the_fast_path_follows_an_added_rule(
        text in texts(),
        newlines in select(NEWLINES),
        place in 0..RULES.len(),
        rule in rules(),
    ) {
        let splitter = SentenceSplitter::new().newlines(newlines);
        let user = Abbreviations::new();
        use_rules(Some(with_rule(place, rule)));
        let (fast, slow) =
            (spans(&text, splitter, &user, true), spans(&text, splitter, &user, false));
        use_rules(None);
        prop_assert_eq!(fast, slow);
    }

    #[test]
    fn the_cues_of_a_candidate_are_in_the_range_of_its_classes(
        text in texts(),
        newlines in select(NEWLINES),
    ) {
        let mut found = SentenceSplitter::new().newlines(newlines).explain(&text);
        while let Some((class, explanation)) = found.next_classified() {
            let Some(class) = class else { continue };
            let (before, after) = explanation.cues();
            let range = class.before.cues(class.kind);
            prop_assert!(before.contains(range.least) && range.most.contains(before)
                || explanation.decided_by() == DecidedBy::Token, "{:?} {:?}", class, explanation);
            let range = class.after.cues();
            prop_assert!(after.contains(range.least) && range.most.contains(after)
                || explanation.decided_by() == DecidedBy::Token, "{:?} {:?}", class, explanation);
            if class.triage() != Triage::Check {
                prop_assert_eq!(explanation.decided_by(), DecidedBy::Triage, "{:?}", class);
                // No sentence ends between an emoji and a signed number.
                let is_break = class.triage() == Triage::Break;
                prop_assert!(
                    explanation.is_boundary() == is_break || class.after == AfterClass::Emoji
                );
            }
        }
    }

    #[test]
    fn a_common_run_is_the_run(run in "[.!?؟…]{1,6}", tail in "[ \nا]") {
        let text = [run.as_str(), &tail].concat();
        let full = super::terminator::TerminatorRun::read(&text, 0);
        let common = CommonRun::read(text.as_bytes(), 0).unwrap();
        prop_assert_eq!(common.end, full.span.end);
        let kind = match () {
            () if full.is_full_stop => Kind::FullStop,
            () if full.cues.contains(Before::SHOUT) => Kind::Shout,
            () => Kind::Ellipsis,
        };
        prop_assert_eq!(common.kind, kind);
    }
}

/// All sets from `least` to `most`; if these are too many, those that differ by at most three cues
/// from one of the two. No rule needs more.
fn sets(least: u32, most: u32) -> Vec<u32> {
    let free = most & !least;
    if free.count_ones() <= 11 {
        let mut all = Vec::new();
        let mut part = free;
        loop {
            all.push(least | part);
            if part == 0 {
                return all;
            }
            part = (part - 1) & free;
        }
    }
    let bits: Vec<u32> = (0..32).map(|bit| 1 << bit).filter(|bit| free & bit != 0).collect();
    let triples = bits.iter().flat_map(|a| {
        bits.iter().flat_map(|b| bits.iter().map(move |c| a | b | c)).collect::<Vec<_>>()
    });
    triples.flat_map(|some| [least | some, most & !some]).chain([least, most]).collect()
}

/// Returns true if the rules decide as the cell does for all of its cue sets.
fn cell_agrees(
    index: &RuleIndex,
    cell: Triage,
    before: CueRange<Before>,
    after: CueRange<After>,
) -> bool {
    let want = match cell {
        Triage::Check => return true,
        Triage::Break => Decision::Break,
        Triage::NoBreak => Decision::NoBreak,
    };
    let afters = sets(after.least.bits(), after.most.bits());
    sets(before.least.bits(), before.most.bits()).into_iter().all(|before| {
        afters
            .iter()
            .all(|&after| index.decide(Before::from_bits(before), After::from_bits(after)) == want)
    })
}

/// All cells of the table.
fn cells() -> impl Iterator<Item = (Kind, BeforeClass, AfterClass)> {
    Kind::ALL.iter().flat_map(|&kind| {
        BeforeClass::ALL.iter().flat_map(move |&before| {
            AfterClass::ALL.iter().map(move |&after| (kind, before, after))
        })
    })
}

fn all_cells_agree(index: &RuleIndex, table: &TriageTable) {
    for (kind, before, after) in cells() {
        let cell = table.get(kind, before, after);
        assert!(
            cell_agrees(index, cell, before.cues(kind), after.cues()),
            "{kind:?} {before:?} {after:?}: {cell:?}"
        );
    }
}

#[test]
fn every_cell_agrees_with_the_rules() {
    let table = TriageTable::new(&INDEX);
    all_cells_agree(&INDEX, &table);
    for &kind in Kind::ALL {
        for &before in BeforeClass::ALL {
            let row: Vec<_> =
                AfterClass::ALL.iter().map(|&after| table.get(kind, before, after)).collect();
            std::println!("{kind:?} {before:?}: {row:?}");
        }
    }
    use AfterClass::{ArabicWord, LowerLatin, OpeningWord, ParagraphEnd};
    use BeforeClass::{Blank, Unknown, Word};
    for (kind, before, after, want) in [
        (Kind::LineEnd, Unknown, ParagraphEnd, Triage::Break),
        (Kind::FullStop, Unknown, ParagraphEnd, Triage::Break),
        (Kind::FullStop, Word, ArabicWord, Triage::Break),
        (Kind::FullStop, Unknown, ArabicWord, Triage::Check),
        (Kind::Shout, Word, LowerLatin, Triage::Break),
        (Kind::Shout, Blank, ArabicWord, Triage::NoBreak),
        (Kind::Ellipsis, Word, ArabicWord, Triage::Check),
        (Kind::Ellipsis, Word, OpeningWord, Triage::Break),
        (Kind::Ellipsis, Word, LowerLatin, Triage::NoBreak),
    ] {
        assert_eq!(table.get(kind, before, after), want, "{kind:?} {before:?} {after:?}");
    }
}

#[test]
fn a_rule_before_an_apposition_decides_on_the_default_path() {
    let rule = Rule {
        before: Before::TERMINATOR,
        after: After::APPOSITION,
        decision: Decision::NoBreak,
        reason: "a test",
        example: "",
    };
    let (index, table) = with_rule(RULES.len() - 1, rule);
    all_cells_agree(index, table);
    // "We visited many cities! such as Mecca. Yes."
    let text = "زرنا مدنا كثيرة! مثل مكة. نعم.";
    assert_eq!(crate::sentences(text).count(), 3);
    use_rules(Some((index, table)));
    let count = crate::sentences(text).count();
    use_rules(None);
    assert_eq!(count, 2);
}

#[test]
fn triage_decides_most_candidates_of_the_corpora() {
    let Some(shared) = std::env::var_os("KALIMA_SHARED") else {
        std::println!("skipped: KALIMA_SHARED is not set");
        return;
    };
    for (name, floor) in [("news", 95), ("classical", 90), ("diacritised", 80), ("tweets", 75)] {
        let path = std::path::Path::new(&shared).join("corpora").join(name).with_extension("txt");
        let Ok(text) = std::fs::read_to_string(&path) else {
            std::println!("skipped: no corpus {name}");
            continue;
        };
        let (mut triage, mut all) = (0, 0);
        for found in super::explain(&text).filter(|found| found.decided_by() != DecidedBy::Token) {
            triage += usize::from(found.decided_by() == DecidedBy::Triage);
            all += 1;
        }
        std::println!("{name}: triage decides {triage} of {all} terminators");
        assert!(triage * 100 >= all * floor, "{name}: {triage} of {all}");
    }
}
