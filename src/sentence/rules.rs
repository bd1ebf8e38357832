//! The rule table: cues before × cues after → a boundary or none, with a reason and an example.
//!
//! To add a rule, add a row before the first one that would decide otherwise. The example («|» where
//! sentences end) is its test, with fast paths on and off. Nothing else changes: the index and the
//! [triage table](super::triage) are computed from the rows at compile time.

use super::cues::{After, Before};

/// The decision at a possible boundary, as ÷ and × in UAX #29.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Decision {
    Break,
    NoBreak,
}

/// One rule: matches if all cues of `before` and any cue of `after` are present.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    pub(super) before: Before,
    pub(super) after: After,
    pub(super) decision: Decision,
    /// The reason, in the words of a grammarian.
    pub(super) reason: &'static str,
    /// A text with «|» where its sentences end, decided by this rule.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reader and the tests"))]
    pub(super) example: &'static str,
}

const fn rule(
    before: Before,
    after: After,
    decision: Decision,
    reason: &'static str,
    example: &'static str,
) -> Rule {
    Rule { before, after, decision, reason, example }
}

/// An index of rules by cue: sets of rules are bit masks, the first rule lowest.
///
/// ```text
/// rules that match = needing nothing beyond `before`  &  meeting a cue of `after`
/// first match      = lowest set bit
/// ```
#[derive(Clone, Debug)]
pub(super) struct RuleIndex {
    /// For each cue of [`Before`], the rules that need it.
    needing: [u64; Before::COUNT],
    /// The number of cues that each rule needs, at most three: bit-sliced, lower and upper bits.
    needs: (u64, u64),
    /// For each cue of [`After`], the rules that it meets.
    meeting: [u64; After::COUNT],
    /// All rules.
    all: u64,
    /// The rules that decide for a boundary.
    breaks: u64,
}

/// The most rules that an index holds.
pub(super) const MAX_RULES: usize = 63;

/// Sets the bit of a rule in the mask of each of the cues whose bits are set.
const fn enter(masks: &mut [u64], cues: u32, rule: usize) {
    let mut bit = 0;
    while bit < masks.len() {
        masks[bit] |= ((cues >> bit & 1) as u64) << rule;
        bit += 1;
    }
}

/// Adds one to the 2-bit counter of each rule in `rules`.
const fn count((ones, twos): (u64, u64), rules: u64) -> (u64, u64) {
    (ones ^ rules, twos ^ ones & rules)
}

impl RuleIndex {
    /// The index of at most [`MAX_RULES`] rules.
    pub(super) const fn new(rules: &[Rule]) -> Self {
        assert!(rules.len() <= MAX_RULES);
        let mut index = Self {
            needing: [0; Before::COUNT],
            needs: (0, 0),
            meeting: [0; After::COUNT],
            all: (1 << rules.len()) - 1,
            breaks: 0,
        };
        let mut rule = 0;
        while rule < rules.len() {
            assert!(rules[rule].before.bits().count_ones() <= 3, "a rule needs at most three cues");
            enter(&mut index.needing, rules[rule].before.bits(), rule);
            enter(&mut index.meeting, rules[rule].after.bits(), rule);
            index.breaks |= (matches!(rules[rule].decision, Decision::Break) as u64) << rule;
            rule += 1;
        }
        let mut bit = 0;
        while bit < index.needing.len() {
            index.needs = count(index.needs, index.needing[bit]);
            bit += 1;
        }
        index
    }

    /// The rules that need no cue beyond `before`.
    const fn matching_before(&self, before: Before) -> u64 {
        let (mut cues, mut counts) = (before.bits(), (0, 0));
        while cues != 0 {
            counts = count(counts, self.needing[cues.trailing_zeros() as usize]);
            cues &= cues - 1;
        }
        self.all & !((counts.0 ^ self.needs.0) | (counts.1 ^ self.needs.1))
    }

    /// The rules that any cue of `after` meets.
    const fn matching_after(&self, after: After) -> u64 {
        let (mut cues, mut rules) = (after.bits(), 0);
        while cues != 0 {
            rules |= self.meeting[cues.trailing_zeros() as usize];
            cues &= cues - 1;
        }
        rules
    }

    /// The number of the first rule that matches.
    pub(super) const fn first(&self, before: Before, after: After) -> Option<usize> {
        let rules = self.matching_before(before) & self.matching_after(after);
        if rules == 0 { None } else { Some(rules.trailing_zeros() as usize) }
    }

    /// The decision of the first rule that matches; without one, there is a boundary.
    pub(super) const fn decide(&self, before: Before, after: After) -> Decision {
        match self.first(before, after) {
            Some(rule) if self.breaks >> rule & 1 == 0 => Decision::NoBreak,
            _ => Decision::Break,
        }
    }

    /// The decision if it is the same for all cue sets from `least` to `most`.
    ///
    /// Rules that `most` matches are possible. The first rule that `least` matches is certain, so that
    /// no later rule decides. All possible rules up to that one must agree.
    pub(super) const fn decide_all(
        &self,
        least: (Before, After),
        most: (Before, After),
    ) -> Option<Decision> {
        let certain = self.matching_before(least.0) & self.matching_after(least.1);
        let possible = self.matching_before(most.0) & self.matching_after(most.1);
        // The lowest bit of `certain` and all below it; all bits if none is certain.
        let reachable = possible & (certain ^ certain.wrapping_sub(1));
        if reachable & !self.breaks == 0 {
            Some(Decision::Break)
        } else if reachable & self.breaks == 0 && certain != 0 {
            Some(Decision::NoBreak)
        } else {
            None
        }
    }

    /// The cues after a boundary that a rule for `before` refers to: look-ahead skips the others.
    pub(super) fn cues_needed(&self, before: Before) -> After {
        let rules = self.matching_before(before);
        let needed = self.meeting.iter().enumerate();
        let bits = needed.map(|(bit, meeting)| u32::from(rules & meeting != 0) << bit);
        After::from_bits(bits.fold(After::TEXT.bits(), |bits, bit| bits | bit))
    }
}

/// The index of [`RULES`].
pub(super) static INDEX: RuleIndex = RuleIndex::new(RULES);

/// The index in use.
#[cfg(not(test))]
#[inline(always)]
pub(super) const fn index() -> &'static RuleIndex {
    &INDEX
}

/// The index in use: that of [`RULES`], but in tests that add rules.
#[cfg(test)]
pub(super) fn index() -> &'static RuleIndex {
    tests::OTHER_INDEX.get().unwrap_or(&INDEX)
}

use After as A;
use Before as B;
use Decision::{Break, NoBreak};

/// A date, a measure, an amount or a list goes on.
const GOES_ON: After = A::PREPOSITION
    .union(A::CONTINUER)
    .union(A::RELATIVE)
    .union(A::ADVERSATIVE)
    .union(A::NUMBER)
    .union(A::BRACKET)
    .union(A::LOWER_LATIN);

/// The rules; the first that matches decides.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    rule(B::NONE, A::PARAGRAPH_END, Break,
        "the paragraph ends",
        "حضر د."),
    rule(B::TERMINATOR, A::COLON_APART, Break,
        "a colon apart follows a speaker whose name is not written",
        "كيف الأحوال؟| : بخير."),
    rule(B::NONE, A::COMMA, NoBreak,
        "a comma, a semicolon or a colon goes on, whatever stood before it",
        "سأله: هل تأتي؟، ثم غادر."),
    rule(B::BLANK, A::TEXT, NoBreak,
        "terminators before any word belong to what follows",
        "... ثم عاد إلى بيته.| نام."),
    rule(B::MARKER, A::TEXT, NoBreak,
        "a list marker stays with its item",
        "1. المقدمة.| 2. العرض."),
    rule(B::SEMICOLON, A::TEXT, Break,
        "a semicolon ends where the option says so",
        "وصل متأخرا؛| ثم نام."),

    // A closed bracket.
    rule(B::BRACKET.union(B::ABBREVIATED), A::TEXT, NoBreak,
        "the dot before the bracket belongs to the abbreviation",
        "حضرت الوفود (منها و.م.أ.) كلها."),
    rule(B::BRACKET.union(B::INSIDE), A::TEXT, NoBreak,
        "a bracket that opened inside the sentence, or nowhere, is part of it",
        "وعاد الوفد (برئاسة الوزير.) إلى بلاده."),
    rule(B::BRACKET, A::TEXT, Break,
        "a bracket that opened with the sentence holds all of it",
        "(انتهى الاجتماع.)| وعاد الوفد."),

    // A closed quotation.
    rule(B::QUOTATION.union(B::ABBREVIATED), A::CONJOINED_VERB.union(A::CONSEQUENCE), Break,
        "a conjunction and a verb open, and an abbreviation may stand last",
        "درس كتاب «الو.م.أ.»| وسافر إليها."),
    rule(B::QUOTATION.union(B::ABBREVIATED), A::TEXT, NoBreak,
        "the dot before the quotation mark belongs to the abbreviation",
        "قرأ كتاب «الو.م.أ.» كله."),
    rule(B::QUOTATION.union(B::INTRODUCED), A::SAYING.union(A::DASH_SAYING), Break,
        "introduced speech has its verb before it: the next verb has a speech of its own",
        "سأله: «ما اسمك؟»| أجاب: «أحمد.»"),
    rule(B::QUOTATION.union(B::INTRODUCED), A::REPLY, Break,
        "a reply to introduced speech opens",
        "سألتها: «ما اسمك؟»| فأجابت: «سلمى.»"),
    rule(B::QUOTATION, A::SAYING.union(A::DASH_SAYING), NoBreak,
        "a bare verb of saying belongs to the speech before it",
        "«ما اسمك؟» سأل الرجل.| «أحمد.» أجاب الولد."),
    rule(B::QUOTATION, A::PREPOSITION.union(A::EXPLANATION).union(A::RELATIVE).union(A::LOWER_LATIN), NoBreak,
        "a preposition, an explanation, a relative or a lower-case word opens no sentence",
        "كرر سؤاله «من هناك؟» في الظلام."),
    rule(B::QUOTATION, A::CITATION, NoBreak,
        "the source of a quotation comes before the sentence's own terminator",
        "قال النبي: «أليس كذلك؟» (رواه البخاري)."),
    rule(B::QUOTATION.union(B::VERSE), A::BRACKET, NoBreak,
        "the place of a verse belongs to the verse",
        "﴿هل أتاك حديث الغاشية؟﴾ [الغاشية: 1]"),
    rule(B::QUOTATION.union(B::SHOUT).union(B::INSIDE), A::CONJOINED_VERB.union(A::CONSEQUENCE), NoBreak,
        "a question or a shout inside a sentence does not end it, the verb goes on",
        "صاح: «سنبدأ غدا!» ثم غادر."),
    rule(B::QUOTATION, A::TEXT, Break,
        "a terminator inside the quotation is the sentence's own",
        "قال إنه »ناجح جدا.«| وأضاف أنه راض."),

    // An ellipsis.
    rule(B::ELLIPSIS.union(B::OPEN_CLAUSE), A::TEXT, NoBreak,
        "the word before it cannot end a clause",
        "دخل ثم ... نام.| ماذا في ... الصندوق؟"),
    rule(B::ELLIPSIS.union(B::SAYING), A::QUOTE, NoBreak,
        "a verb of saying precedes its speech",
        "فقالوا .. «نحن هنا.»"),
    rule(B::ELLIPSIS, A::APPOSITION, NoBreak,
        "an apposition belongs to the noun before it",
        "زرنا مدنا كثيرة .. مثل مكة."),
    rule(B::ELLIPSIS, A::ADVERSATIVE.union(A::RELATIVE).union(A::LOWER_LATIN), NoBreak,
        "the clause was only interrupted",
        "أراد أن يذهب... لكنه نام.| صمت...| ثم تكلم."),

    // Abbreviations.
    rule(B::INITIAL, A::TEXT, NoBreak,
        "an initial stands between the words of a name",
        "التقى جورج و. بوش بنظيره."),
    rule(B::TITLE, A::CONJOINED_VERB.union(A::CONSEQUENCE), Break,
        "no name follows, and a conjunction and a verb open",
        "زار العيادة مع د.| وغادر بعد ساعة."),
    rule(B::TITLE, A::TEXT, NoBreak,
        "a title stands before a name",
        "قال د. أحمد نعم."),
    rule(B::REFERENCE, A::NUMBER, NoBreak,
        "a reference stands before its number",
        "قرأت ج. 2 ص. 15 من الكتاب."),
    rule(B::REFERENCE, A::OPENER, Break,
        "no number follows, and a clause opens",
        "نسي رقم الـ ص.ب.| ثم تذكره."),
    rule(B::REFERENCE, A::TEXT, NoBreak,
        "a reference may also stand before a name: «ط. دار المعارف» edition of Dar al-Maaref",
        "القاهرة، ط. دار المعارف."),
    rule(B::UNIT, GOES_ON, NoBreak,
        "a date or a measure goes on",
        "توفي سنة 11 هـ. الموافق 632 م. في المدينة."),
    rule(B::UNIT, A::TEXT, Break,
        "an era, a unit or a currency may stand last",
        "وُلد سنة 570 م.| وتوفي سنة 11 هـ.| بعد ذلك دفن."),
    rule(B::LIST_END, GOES_ON, NoBreak,
        "a list goes on",
        "وجد كتبا وأقلاما إلخ. على الطاولة."),
    rule(B::LIST_END, A::TEXT, Break,
        "the end of a list may stand last",
        "اشترى خبزا وجبنا إلخ.| ثم عاد."),
    rule(B::ORGANISATION, A::CONJOINED_VERB.union(A::CONSEQUENCE), Break,
        "a name may stand last, and a conjunction and a verb open",
        "سافر إلى الو.م.أ.| وعاد بعد شهر."),
    rule(B::ORGANISATION, A::TEXT, NoBreak,
        "a name stands anywhere in a sentence",
        "و.م.أ. دولة كبيرة."),
    rule(B::LATIN_TITLE, A::CONJOINED_VERB.union(A::CONSEQUENCE), Break,
        "no name follows, and a conjunction and a verb open",
        "ذهب إلى الـ Dr.| وغادر بعد ساعة."),
    rule(B::LATIN_TITLE, A::TEXT, NoBreak,
        "a title or an initial stands before a name",
        "قال Dr. Smith إنه بخير.| كتبت J. K. Rowling رواية."),
    rule(B::LATIN_NAME, GOES_ON.union(A::LATIN), NoBreak,
        "a name in dotted Latin letters goes on",
        "جيش U.S. Army في العراق.| زار U.S.| ثم عاد."),

    // A plain terminator.
    rule(B::TERMINATOR, A::GLUED_LATIN, NoBreak,
        "a dot against lower-case Latin letters is a file's or a host's",
        "افتح ملف.txt الآن."),
    rule(B::TERMINATOR, A::SLASH, NoBreak,
        "a slash joins two forms of one sentence",
        "هل تحبه؟ / هل تحبها؟"),
    rule(B::TERMINATOR.union(B::DIALOGUE), A::DASH_SAYING, NoBreak,
        "in a dialogue of dashes the second dash sets the reporter apart",
        "- متى تأتي؟ - سأل الرجل.| - غدا."),
    rule(B::TERMINATOR, A::TEXT, Break,
        "a terminator that is nothing else ends the sentence",
        "هل جئت؟| نعم!| لا أعلم.| انتهى"),
];

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::sentence::fast_paths::FAST;
    use crate::sentence::{Semicolons, SentenceSplitter};
    use alloc::string::String;
    use alloc::vec::Vec;
    use core::cell::Cell;

    std::thread_local! {
        /// The index of a test's own rules.
        pub(in super::super) static OTHER_INDEX: Cell<Option<&'static RuleIndex>> =
            const { Cell::new(None) };
    }

    #[test]
    fn the_index_finds_the_first_rule_that_matches() {
        for before in RULES.iter().map(|rule| rule.before.union(B::SHOUT).union(B::DIALOGUE)) {
            for bit in 0..After::COUNT {
                let after = After::from_bits(1 << bit);
                let first = RULES
                    .iter()
                    .position(|rule| before.contains(rule.before) && after.intersects(rule.after));
                assert_eq!(INDEX.first(before, after), first);
            }
        }
    }

    #[test]
    fn every_example_splits_as_written_with_fast_paths_on_and_off() {
        let mut failures = Vec::new();
        for rule in RULES {
            let text: String = rule.example.split('|').collect();
            let want: Vec<_> = rule.example.split('|').map(str::trim).collect();
            let splitter = SentenceSplitter::new().semicolons(Semicolons::End);
            for fast in [true, false] {
                FAST.set(fast);
                let have: Vec<_> = splitter.sentences(&text).map(|s| s.text()).collect();
                if have != want {
                    failures.push((rule.reason, fast, have.join("|")));
                }
            }
            FAST.set(true);
            let reasons: Vec<_> =
                splitter.explain(&text).filter_map(|found| found.reason()).collect();
            if !reasons.contains(&rule.reason) {
                failures.push((rule.reason, true, reasons.join(", ")));
            }
        }
        assert!(failures.is_empty(), "{failures:#?}");
    }
}
