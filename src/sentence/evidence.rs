//! The evidence table: what was just closed and what follows in, end or no end out, row by row.
//!
//! To extend it, add a row with its reason and an example before the first row that would decide
//! otherwise; the example («|» where sentences end) is its test.

use super::follows::Follows;

/// A set of things that may be said of what was just closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Closed(u32);

macro_rules! closed {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "numbers of the sets")]
        #[repr(u8)]
        enum Bit { $($name,)* }

        impl Closed {
            $($(#[$doc])* pub(super) const $name: Self = Self(1 << Bit::$name as u32);)*
            /// How many there are.
            const COUNT: usize = [$(Bit::$name),*].len();
        }
    };
}

closed! {
    /// A plain mark or run of marks: `.` `!` `?` «؟» «۔» ...
    MARK,
    /// The run has `!`, `?` or «؟».
    SHOUT,
    /// «…» or «..».
    ELLIPSIS,
    /// The word before the ellipsis cannot end a clause, or a colon or a comma stands there.
    HELD_BACK,
    /// The word before the ellipsis is a verb of reporting.
    SAID,
    /// A semicolon.
    SEMICOLON,
    /// «د.».
    TITLE,
    /// «ص.».
    REFERENCE,
    /// «م.» after a number, «ق.م.».
    MEASURE,
    /// «و.م.أ.».
    ORGANISATION,
    /// «إلخ.».
    ENDING,
    /// «و.» in «جورج و. بوش», or a letter at the head of a sentence.
    INITIAL,
    /// «Dr.», or a Latin initial.
    LATIN_TITLE,
    /// «U.S.», «Inc.».
    LATIN_NAME,
    /// A mark and the closing quotation mark after it.
    QUOTATION,
    /// A mark and the closing bracket after it.
    BRACKET,
    /// The quotation or bracket is around a verse.
    VERSE,
    /// The quotation or bracket opened inside the sentence.
    INSIDE,
    /// The quotation opened after a colon.
    TOLD,
    /// The mark before the closing mark belongs to an abbreviation.
    ABBREVIATED,
    /// A list marker at the head of the sentence: «1.», «أ.».
    MARKER,
    /// The sentence has no word yet.
    BLANK,
    /// The sentence began with a dash, as turns of a dialogue do.
    DIALOGUE,
}

impl Closed {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(super) const fn when(self, holds: bool) -> Self {
        if holds { self } else { Self::NONE }
    }
}

/// Whether the sentence ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    Ends,
    Continues,
}

/// One row: all of `closed` and any of `follows` decide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    closed: Closed,
    follows: Follows,
    verdict: Verdict,
    /// Why, in the words of a grammarian.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reader and the tests"))]
    reason: &'static str,
    /// A text with «|» where its sentences end, decided by this row.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reader and the tests"))]
    example: &'static str,
}

const fn row(
    closed: Closed,
    follows: Follows,
    verdict: Verdict,
    reason: &'static str,
    example: &'static str,
) -> Row {
    Row { closed, follows, verdict, reason, example }
}

/// The verdict of the first row that holds; without one, the sentence ends.
pub(super) fn decide(closed: Closed, follows: Follows) -> Verdict {
    find(closed, follows).map_or(Verdict::Ends, |row| row.verdict)
}

/// What it is worth knowing of what follows: all that a row for what was closed asks.
pub(super) fn asks(closed: Closed) -> Follows {
    each(rows_for(closed))
        .filter_map(|row| TABLE.get(row))
        .fold(Follows::TEXT, |asked, row| asked.or(row.follows))
}

/// Whether a row for what was closed asks for any of `cues`.
pub(super) fn asks_any(closed: Closed, cues: Follows) -> bool {
    rows_for(closed) & rows_meeting(cues) != 0
}

fn find(closed: Closed, follows: Follows) -> Option<&'static Row> {
    let row = each(rows_for(closed) & rows_meeting(follows)).next().and_then(|row| TABLE.get(row));
    #[cfg(test)]
    tests::USED.with_borrow_mut(|used| used.extend(row.map(|row| row.reason)));
    row
}

/// The rows that ask no more of what was closed: a bit for each, the first row lowest.
fn rows_for(closed: Closed) -> u64 {
    let met = each(u64::from(closed.0)).filter_map(|bit| NEEDING.get(bit));
    let (ones, twos) = met.fold((0, 0), |counts, &needing| count(counts, needing));
    ALL & !((ones ^ NEEDS.0) | (twos ^ NEEDS.1))
}

/// Counts for every row one more thing that it needs: the lower and the upper bits of the counts.
const fn count((ones, twos): (u64, u64), needing: u64) -> (u64, u64) {
    (ones ^ needing, twos ^ ones & needing)
}

/// The rows that any of these cues meets.
fn rows_meeting(follows: Follows) -> u64 {
    let cues = each(u64::from(follows.bits()));
    cues.filter_map(|bit| MEETING.get(bit)).fold(0, |rows, meeting| rows | meeting)
}

/// The numbers of the bits that are set.
fn each(bits: u64) -> impl Iterator<Item = usize> {
    let mut rest = bits;
    core::iter::from_fn(move || {
        let bit = rest.checked_ilog2().map(|_| rest.trailing_zeros() as usize);
        rest &= rest.wrapping_sub(1);
        bit
    })
}

/// All rows.
const ALL: u64 = (1 << TABLE.len()) - 1;

/// For every bit of [`Closed`], the rows that need it.
static NEEDING: [u64; Closed::COUNT] = {
    let mut needing = [0; Closed::COUNT];
    let mut row = 0;
    while row < TABLE.len() {
        let mut bit = 0;
        while bit < needing.len() {
            needing[bit] |= ((TABLE[row].closed.0 >> bit & 1) as u64) << row;
            bit += 1;
        }
        row += 1;
    }
    needing
};

/// How many things every row needs, which are three at most.
static NEEDS: (u64, u64) = {
    let mut counts = (0, 0);
    let mut bit = 0;
    while bit < NEEDING.len() {
        counts = count(counts, NEEDING[bit]);
        bit += 1;
    }
    counts
};

/// For every bit of [`Follows`], the rows that it meets.
static MEETING: [u64; Follows::COUNT] = {
    let mut meeting = [0; Follows::COUNT];
    let mut row = 0;
    while row < TABLE.len() {
        let mut bit = 0;
        while bit < meeting.len() {
            meeting[bit] |= ((TABLE[row].follows.bits() >> bit & 1) as u64) << row;
            bit += 1;
        }
        row += 1;
    }
    meeting
};

use Closed as C;
use Follows as F;
use Verdict::{Continues, Ends};

/// A date, a measure, an amount or a list goes on.
const GOES_ON: Follows = F::PREPOSITION
    .or(F::CONTINUER)
    .or(F::RELATIVE)
    .or(F::ADVERSATIVE)
    .or(F::NUMBER)
    .or(F::BRACKET)
    .or(F::LOWER_LATIN);

/// The rows, first match first.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(C::NONE, F::NOTHING, Ends,
        "the paragraph ends",
        "حضر د."),
    row(C::MARK, F::COLON_APART, Ends,
        "a colon apart stands for a speaker whose name is not written",
        "كيف الأحوال؟| : بخير."),
    row(C::NONE, F::COMMA, Continues,
        "a comma, a semicolon or a colon goes on, whatever stood before it",
        "سأله: هل تأتي؟، ثم غادر."),
    row(C::BLANK, F::TEXT, Continues,
        "marks before any word belong to what follows",
        "... ثم عاد إلى بيته.| نام."),
    row(C::MARKER, F::TEXT, Continues,
        "a list marker stays with its item",
        "1. المقدمة.| 2. العرض."),
    row(C::SEMICOLON, F::TEXT, Ends,
        "a semicolon ends where the option says so",
        "وصل متأخرا؛| ثم نام."),

    // A closed bracket.
    row(C::BRACKET.or(C::ABBREVIATED), F::TEXT, Continues,
        "the stop before the bracket belongs to the abbreviation",
        "حضرت الوفود (منها و.م.أ.) كلها."),
    row(C::BRACKET.or(C::INSIDE), F::TEXT, Continues,
        "a bracket that opened inside the sentence, or nowhere, is part of it",
        "وعاد الوفد (برئاسة الوزير.) إلى بلاده."),
    row(C::BRACKET, F::TEXT, Ends,
        "a bracket that opened with the sentence holds all of it",
        "(انتهى الاجتماع.)| وعاد الوفد."),

    // A closed quotation.
    row(C::QUOTATION.or(C::ABBREVIATED), F::CONJOINED_VERB.or(F::CONSEQUENCE), Ends,
        "a conjunction and a verb open, and an abbreviation may stand last",
        "درس كتاب «الو.م.أ.»| وسافر إليها."),
    row(C::QUOTATION.or(C::ABBREVIATED), F::TEXT, Continues,
        "the stop before the quotation mark belongs to the abbreviation",
        "قرأ كتاب «الو.م.أ.» كله."),
    row(C::QUOTATION.or(C::TOLD), F::REPORTING.or(F::DASH_REPORTING), Ends,
        "speech after a colon has its verb before it: the next verb has a speech of its own",
        "سأله: «ما اسمك؟»| أجاب: «أحمد.»"),
    row(C::QUOTATION, F::REPORTING.or(F::DASH_REPORTING), Continues,
        "a bare verb of reporting belongs to the speech before it",
        "«ما اسمك؟» سأل الرجل.| «أحمد.» أجاب الولد."),
    row(C::QUOTATION, F::PREPOSITION.or(F::RELATIVE).or(F::LOWER_LATIN), Continues,
        "a preposition, a relative or a lower-case word opens no sentence",
        "كرر سؤاله «من هناك؟» في الظلام."),
    row(C::QUOTATION, F::CITATION, Continues,
        "the source of a quotation comes before the sentence's own stop",
        "قال النبي: «أليس كذلك؟» (رواه البخاري)."),
    row(C::QUOTATION.or(C::VERSE), F::BRACKET, Continues,
        "so does the place of a verse",
        "﴿هل أتاك حديث الغاشية؟﴾ [الغاشية: 1]"),
    row(C::QUOTATION.or(C::SHOUT).or(C::INSIDE), F::CONJOINED_VERB, Continues,
        "a question or a shout inside a sentence does not end it, the verb goes on",
        "صاح: «سنبدأ غدا!» ثم غادر."),
    row(C::QUOTATION, F::TEXT, Ends,
        "a stop inside the quotation is the sentence's own",
        "قال إنه »ناجح جدا.«| وأضاف أنه راض."),

    // An ellipsis.
    row(C::ELLIPSIS.or(C::HELD_BACK), F::TEXT, Continues,
        "the word before it cannot end a clause",
        "دخل ثم ... نام.| ماذا في ... الصندوق؟"),
    row(C::ELLIPSIS.or(C::SAID), F::QUOTE, Continues,
        "a verb of reporting waits for its speech",
        "فقالوا .. «نحن هنا.»"),
    row(C::ELLIPSIS, F::APPOSITION, Continues,
        "what follows is said of what stands before",
        "زرنا مدنا كثيرة .. مثل مكة."),
    row(C::ELLIPSIS, F::ADVERSATIVE.or(F::RELATIVE).or(F::LOWER_LATIN), Continues,
        "the clause was only interrupted",
        "أراد أن يذهب... لكنه نام.| صمت...| ثم تكلم."),

    // Abbreviations.
    row(C::INITIAL, F::TEXT, Continues,
        "an initial stands between the words of a name",
        "التقى جورج و. بوش بنظيره."),
    row(C::TITLE, F::CONJOINED_VERB.or(F::CONSEQUENCE), Ends,
        "no name follows, and a conjunction and a verb open",
        "زار العيادة مع د.| وغادر بعد ساعة."),
    row(C::TITLE, F::TEXT, Continues,
        "a title stands before a name",
        "قال د. أحمد نعم."),
    row(C::REFERENCE, F::NUMBER, Continues,
        "a reference stands before its number",
        "قرأت ج. 2 ص. 15 من الكتاب."),
    row(C::REFERENCE, F::OPENER, Ends,
        "no number follows, and a clause opens",
        "نسي رقم الـ ص.ب.| ثم تذكره."),
    row(C::REFERENCE, F::TEXT, Continues,
        "a reference may also stand before a name: «ط. دار المعارف» edition of Dar al-Maaref",
        "القاهرة، ط. دار المعارف."),
    row(C::MEASURE, GOES_ON, Continues,
        "a date or a measure goes on",
        "توفي سنة 11 هـ. الموافق 632 م. في المدينة."),
    row(C::MEASURE, F::TEXT, Ends,
        "an era, a unit or a currency may stand last",
        "وُلد سنة 570 م.| وتوفي سنة 11 هـ.| بعد ذلك دفن."),
    row(C::ENDING, GOES_ON, Continues,
        "a list goes on",
        "وجد كتبا وأقلاما إلخ. على الطاولة."),
    row(C::ENDING, F::TEXT, Ends,
        "the end of a list may stand last",
        "اشترى خبزا وجبنا إلخ.| ثم عاد."),
    row(C::ORGANISATION, F::CONJOINED_VERB.or(F::CONSEQUENCE), Ends,
        "a name may stand last, and a conjunction and a verb open",
        "سافر إلى الو.م.أ.| وعاد بعد شهر."),
    row(C::ORGANISATION, F::TEXT, Continues,
        "a name stands anywhere in a sentence",
        "و.م.أ. دولة كبيرة."),
    row(C::LATIN_TITLE, F::CONJOINED_VERB.or(F::CONSEQUENCE), Ends,
        "no name follows, and a conjunction and a verb open",
        "ذهب إلى الـ Dr.| وغادر بعد ساعة."),
    row(C::LATIN_TITLE, F::TEXT, Continues,
        "a title or an initial stands before a name",
        "قال Dr. Smith إنه بخير.| كتبت J. K. Rowling رواية."),
    row(C::LATIN_NAME, GOES_ON.or(F::LATIN), Continues,
        "a name in dotted Latin letters goes on",
        "جيش U.S. Army في العراق.| زار U.S.| ثم عاد."),

    // A plain mark.
    row(C::MARK, F::GLUED_LATIN, Continues,
        "a dot against lower-case Latin letters is a file's or a host's",
        "افتح ملف.txt الآن."),
    row(C::MARK, F::SLASH, Continues,
        "a slash joins two forms of one sentence",
        "هل تحبه؟ / هل تحبها؟"),
    row(C::MARK.or(C::DIALOGUE), F::DASH_REPORTING, Continues,
        "in a dialogue of dashes the second dash sets the reporter apart",
        "- متى تأتي؟ - سأل الرجل.| - غدا."),
    row(C::MARK, F::TEXT, Ends,
        "a mark that is nothing else ends the sentence",
        "هل جئت؟| نعم!| لا أعلم.| انتهى"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentence::{QUICK, Semicolons, SentenceSplitter};
    use alloc::string::String;
    use alloc::vec::Vec;
    use core::cell::RefCell;

    std::thread_local! {
        /// The reasons of the rows that decided.
        pub(super) static USED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }

    #[test]
    fn rows_are_found_by_their_bits() {
        for row in TABLE {
            assert!(row.closed.0.count_ones() <= 3, "{}", row.reason);
        }
        for closed in TABLE.iter().map(|row| row.closed.or(Closed::SHOUT).or(Closed::DIALOGUE)) {
            for (number, row) in TABLE.iter().enumerate() {
                assert_eq!(rows_for(closed) >> number & 1 != 0, closed.contains(row.closed));
            }
        }
    }

    #[test]
    fn every_example_splits_as_written_and_meets_its_row() {
        let mut failures = Vec::new();
        // Quick answers ask no row.
        QUICK.set(false);
        for row in TABLE {
            USED.take();
            let text: String = row.example.split('|').collect();
            let splitter = SentenceSplitter::new().semicolons(Semicolons::End);
            let have: Vec<_> = splitter.sentences(&text).map(|s| s.text()).collect();
            let want: Vec<_> = row.example.split('|').map(str::trim).collect();
            if have != want || !USED.take().contains(&row.reason) {
                failures.push((row.reason, have.join("|")));
            }
        }
        QUICK.set(true);
        assert!(failures.is_empty(), "{failures:#?}");
    }
}
