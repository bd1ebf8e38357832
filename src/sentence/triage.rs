//! Fast path: decides most candidates from the bytes around them, by a table computed from the rules.
//!
//! ```text
//!   … ك ت ا ب    .     ␠ و …        candidate between two words
//!   └ before ┘ └kind┘ └after┘
//!   TRIAGE[FullStop][Word][ArabicWord] = Break
//! ```
//!
//! Each class stands for all cue sets from [`least`](CueRange) to `most`. A cell is `Break` or `NoBreak`
//! only if the rules decide so for every pair of cue sets in range; otherwise it is `Check`, and the
//! caller applies the rules. So a new rule turns cells to `Check` by itself: it may cost speed, never
//! correctness. The tests compare every cell with the rules, and the cues of every candidate with the
//! range of its class. The table decides 85 % or more of the boundaries in news text.

use super::abbreviations::Abbreviations;
use super::cues::{After, Before};
use super::lookahead::{
    CLAUSE_OPENERS_BEFORE_PAUSE, CONTINUATION_CUES, CONTINUATIONS, Whitespace, cannot_end_clause,
    ends_visible, may_continue, starts_visible, trim_start,
};
use super::lookbehind::{FirstWord, is_certain_full_stop, is_outside_tokens, suffix_rules_out};
use super::options::{Ellipses, Newlines, Options};
use super::rules::{Decision, INDEX, RuleIndex};
use crate::lexer::is_marker;
use crate::lexicon::plain_word::{ArabicByte, PlainWord, first_letters, last_letters};
use crate::script::CharSet;
use crate::script::name::ALEF;

/// The cue sets that a class allows: all that contain `least` and lie within `most`.
#[derive(Clone, Copy, Debug)]
pub(super) struct CueRange<T> {
    pub(super) least: T,
    pub(super) most: T,
}

/// Declares the classes of one axis of the table.
macro_rules! classes {
    ($(#[$doc:meta])* $axis:ident { $($(#[$class_doc:meta])* $class:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub(super) enum $axis { $($(#[$class_doc])* $class,)* }

        impl $axis {
            /// All classes, in order.
            pub(super) const ALL: &[Self] = &[$(Self::$class),*];
        }
    };
}

classes! {
    /// The kind of a candidate.
    Kind {
        /// A line end.
        LineEnd,
        /// One full stop.
        FullStop,
        /// A run with `!`, `?` or «؟».
        Shout,
        /// «…» or more than one full stop, if the option lets the context decide.
        Ellipsis,
    }
}

classes! {
    /// The class of the text before a candidate.
    BeforeClass {
        /// A word: no abbreviation, list marker or word that holds its clause back.
        Word,
        /// No word since the sentence began, and no list marker.
        Blank,
        /// Anything.
        Unknown,
    }
}

classes! {
    /// The class of the text after a candidate.
    AfterClass {
        /// The end of the paragraph or of the text.
        ParagraphEnd,
        /// An Arabic word.
        ArabicWord,
        /// An Arabic word that continues no clause.
        OpeningWord,
        /// A Latin word in lower case.
        LowerLatin,
        /// A Latin word with a capital.
        UpperLatin,
        /// A digit.
        Digit,
        /// An opening bracket.
        Bracket,
        /// Other text that is no cue: symbols, mentions, hashtags.
        OtherText,
        /// An emoji, which belongs to the sentence before it.
        Emoji,
    }
}

impl BeforeClass {
    /// The cue sets of the class before a candidate of some kind.
    pub(super) const fn cues(self, kind: Kind) -> CueRange<Before> {
        let own = match kind {
            Kind::LineEnd => return CueRange { least: Before::NONE, most: Before::NONE },
            Kind::FullStop => Before::TERMINATOR,
            Kind::Shout => Before::TERMINATOR.union(Before::SHOUT),
            Kind::Ellipsis => Before::ELLIPSIS,
        };
        match self {
            Self::Word => {
                let saying = Before::SAYING.if_(matches!(kind, Kind::Ellipsis));
                CueRange { least: own, most: own.union(Before::DIALOGUE).union(saying) }
            }
            Self::Blank => {
                let least = own.union(Before::BLANK);
                let context = Before::SAYING.union(Before::OPEN_CLAUSE);
                let context = context.if_(matches!(kind, Kind::Ellipsis));
                CueRange { least, most: least.union(Before::DIALOGUE).union(context) }
            }
            Self::Unknown => CueRange { least: Before::NONE, most: Before::ALL },
        }
    }
}

impl AfterClass {
    /// The cue sets of the class.
    pub(super) const fn cues(self) -> CueRange<After> {
        const WORDS: After = After::WORDS.difference(After::DASH_SAYING);
        let (least, more) = match self {
            Self::ParagraphEnd => {
                return CueRange { least: After::PARAGRAPH_END, most: After::PARAGRAPH_END };
            }
            Self::ArabicWord => (After::NONE, WORDS),
            Self::OpeningWord => (After::NONE, WORDS.difference(CONTINUATION_CUES)),
            Self::LowerLatin => (After::LOWER_LATIN, After::NONE),
            Self::UpperLatin => (After::LATIN, After::NONE),
            Self::Digit => (After::NUMBER, After::NONE),
            Self::Bracket => (After::BRACKET, After::CITATION),
            Self::OtherText | Self::Emoji => (After::NONE, After::NONE),
        };
        let least = After::TEXT.union(least);
        CueRange { least, most: least.union(more) }
    }
}

/// The decision of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Triage {
    Break,
    NoBreak,
    /// The rules decide.
    Check,
}

/// A decision for each kind, class before and class after.
#[derive(Clone, Debug)]
pub(super) struct TriageTable(
    [[[Triage; AfterClass::ALL.len()]; BeforeClass::ALL.len()]; Kind::ALL.len()],
);

/// The table of the crate's rules.
static TRIAGE: TriageTable = TriageTable::new(&INDEX);

impl TriageTable {
    pub(super) const fn new(rules: &RuleIndex) -> Self {
        let mut cells =
            [[[Triage::Check; AfterClass::ALL.len()]; BeforeClass::ALL.len()]; Kind::ALL.len()];
        let mut kind = 0;
        while kind < Kind::ALL.len() {
            let mut before = 0;
            while before < BeforeClass::ALL.len() {
                let mut after = 0;
                while after < AfterClass::ALL.len() {
                    cells[kind][before][after] = decide_cell(
                        rules,
                        BeforeClass::ALL[before].cues(Kind::ALL[kind]),
                        AfterClass::ALL[after].cues(),
                    );
                    after += 1;
                }
                before += 1;
            }
            kind += 1;
        }
        Self(cells)
    }

    #[inline]
    pub(super) const fn get(&self, kind: Kind, before: BeforeClass, after: AfterClass) -> Triage {
        self.0[kind as usize][before as usize][after as usize]
    }
}

/// The decision for all cue sets in range.
const fn decide_cell(
    rules: &RuleIndex,
    before: CueRange<Before>,
    after: CueRange<After>,
) -> Triage {
    match rules.decide_all((before.least, after.least), (before.most, after.most)) {
        Some(Decision::Break) => Triage::Break,
        Some(Decision::NoBreak) => Triage::NoBreak,
        None => Triage::Check,
    }
}

/// The table in use.
#[cfg(not(test))]
#[inline(always)]
fn table() -> &'static TriageTable {
    &TRIAGE
}

/// The table in use: that of the crate's rules, but in tests that add rules.
#[cfg(test)]
fn table() -> &'static TriageTable {
    super::triage_tests::OTHER_TABLE.get().unwrap_or(&TRIAGE)
}

/// Returns true if the rules end every sentence at the end of its paragraph.
#[inline]
pub(super) fn paragraph_end_breaks() -> bool {
    let cell = table().get(Kind::FullStop, BeforeClass::Unknown, AfterClass::ParagraphEnd);
    cell == Triage::Break
}

/// A candidate with the classes of the text around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Classified {
    pub(super) kind: Kind,
    pub(super) before: BeforeClass,
    pub(super) after: AfterClass,
    /// The end of the run of terminators; the start of a line end.
    pub(super) end: usize,
    /// The white space after it.
    pub(super) space: Whitespace,
}

/// The sentence that a candidate may end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'t> {
    pub(super) text: &'t str,
    /// The start of the sentence.
    pub(super) start: usize,
    /// No token crosses this offset.
    pub(super) edge: usize,
    pub(super) options: Options,
    pub(super) user: Option<&'t Abbreviations>,
}

impl Classified {
    /// The decision of the table.
    #[inline]
    pub(super) fn triage(&self) -> Triage {
        table().get(self.kind, self.before, self.after)
    }

    /// Classifies a candidate of one of the most common forms, where no sentence ended before: a line
    /// end, or one terminator between an Arabic word and a space with an Arabic letter, or before a
    /// line end.
    ///
    /// Reads two bytes at the start, six before and four after. `None` means unknown. Covers 85 % of
    /// the boundaries in news text. The text before and after is visible, so that nothing is trimmed.
    #[inline]
    pub(super) fn adjacent(scope: &Scope<'_>, at: usize) -> Option<Self> {
        let &Scope { text, start, options, .. } = scope;
        let bytes = text.as_bytes();
        let (kind, end) = match bytes.get(at..)? {
            [b'\n', ..] => (Kind::LineEnd, at),
            [b'.', ..] => (Kind::FullStop, at + 1),
            [b'!' | b'?', ..] => (Kind::Shout, at + 1),
            // «؟».
            [0xD8, 0x9F, ..] => (Kind::Shout, at + 2),
            [0xE2, 0x80, 0xA6, b'\n', ..] => (Kind::Ellipsis, at + 3),
            _ => return None,
        };
        let &[first, second] = bytes.get(start..)?.first_chunk()?;
        let &[next, third, fourth] = bytes.get(end..)?.first_chunk()?;
        let (before, after) = if next == b'\n' {
            let is_certain = options.newlines == Newlines::EachLine
                && starts_visible(third, fourth)
                && (end > at || ends_visible(bytes.get(start..at)?));
            (is_certain.then_some(BeforeClass::Unknown)?, AfterClass::ParagraphEnd)
        } else {
            let is_word = next == b' '
                && ArabicByte::is_letter(third, fourth)
                && ends_with_word(scope, at, kind);
            (is_word.then_some(BeforeClass::Word)?, AfterClass::ArabicWord)
        };
        let is_sentence = starts_visible(first, second) && end - start <= options.max_len;
        let space = Whitespace { end: end + 1, ends_paragraph: next == b'\n' };
        is_sentence.then_some(Self { kind, before, after, end, space })
    }

    /// Classifies the run of terminators at `at`, if it is of a common form: outside all tokens, with
    /// nothing written against it that may belong to the sentence, but an emoji.
    #[inline]
    pub(super) fn common(scope: &Scope<'_>, at: usize, first_word: &mut FirstWord) -> Option<Self> {
        let &Scope { text, edge, options, .. } = scope;
        let bytes = text.as_bytes();
        let run = CommonRun::read(bytes, at)?;
        let rest = bytes.get(run.end..).unwrap_or_default();
        let is_spaced = matches!(rest, [] | [b' ' | b'\n' | b'\r', ..]);
        let is_outside =
            if run.len > 1 { is_outside_tokens(text, edge, at, run.first_end) } else { is_spaced };
        if !is_outside {
            return None;
        }
        let space = Whitespace::after(text, run.end, options.newlines);
        let (kind, end) = (run.kind, run.end);
        if space.ends_paragraph && is_spaced {
            let after = AfterClass::ParagraphEnd;
            return Some(Self { kind, before: BeforeClass::Unknown, after, end, space });
        }
        let next = match rest {
            [b' ', next @ ..] => next,
            [0x80..=0xFF, ..] => rest,
            _ => return None,
        };
        let after = AfterClass::of(next)?;
        // A symbol against the terminator may be a closer.
        if !is_spaced && after == AfterClass::Emoji && !starts_with_emoji(text, run.end) {
            return None;
        }
        let (before, after) = match kind {
            Kind::Ellipsis => {
                if options.ellipses != Ellipses::Contextual {
                    return None;
                }
                let opens = after == AfterClass::ArabicWord && is_opening_word(bytes, space.end);
                (may_end_clause(bytes, at), if opens { AfterClass::OpeningWord } else { after })
            }
            Kind::FullStop => (is_plain_full_stop(scope, at), after),
            Kind::Shout | Kind::LineEnd => (true, after),
        };
        let before = match before {
            false => BeforeClass::Unknown,
            true if has_letters(scope, at) || !first_word.is_blank(text, at) => BeforeClass::Word,
            true => BeforeClass::Blank,
        };
        Some(Self { kind, before, after, end, space })
    }
}

impl AfterClass {
    /// The class of the text that begins with `next`; none for a terminator, a closing mark, a comma, a
    /// sign of a number, and for anything rare.
    #[inline]
    fn of(next: &[u8]) -> Option<Self> {
        match next {
            [a, b, ..] if ArabicByte::of(*a, *b) == ArabicByte::Letter => Some(Self::ArabicWord),
            [b'a'..=b'z', ..] => Some(Self::LowerLatin),
            [b'A'..=b'Z', ..] => Some(Self::UpperLatin),
            [b'(' | b'[' | b'{', ..] => Some(Self::Bracket),
            // A keycap has more bytes.
            [b'0'..=b'9', 0..=0x7F | 0xD8..=0xDB, ..] => Some(Self::Digit),
            [b'@' | b'|' | b'=' | b'~' | b'_' | b'$' | b'%', ..]
            | [b'#' | b'*', 0..=0x7F | 0xD8..=0xDB, ..] => Some(Self::OtherText),
            // U+1F000–1FFFF, U+2600–273F and the heart.
            [0xF0, 0x9F, ..] | [0xE2, 0x98..=0x9C, ..] | [0xE2, 0x9D, 0xA4, ..] => {
                Some(Self::Emoji)
            }
            _ => None,
        }
    }
}

/// A run of the most common terminators: the fast twin of
/// [`TerminatorRun::read`](super::terminator::TerminatorRun::read). A test compares both.
#[derive(Clone, Copy, Debug)]
pub(super) struct CommonRun {
    pub(super) end: usize,
    /// The end of the first terminator.
    first_end: usize,
    /// The number of terminators.
    len: usize,
    pub(super) kind: Kind,
}

impl CommonRun {
    #[inline]
    pub(super) fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let mut rest = bytes.get(at..)?;
        let (mut len, mut dots, mut shout, mut ellipsis, mut first_end) = (0, 0, false, false, 0);
        loop {
            rest = match rest {
                [b'.', rest @ ..] => {
                    dots += 1;
                    rest
                }
                [b'!' | b'?', rest @ ..] | [0xD8, 0x9F, rest @ ..] => {
                    shout = true;
                    rest
                }
                [0xE2, 0x80, 0xA6, rest @ ..] => {
                    ellipsis = true;
                    rest
                }
                _ => break,
            };
            len += 1;
            if len == 1 {
                first_end = bytes.len() - rest.len();
            }
        }
        let kind = match () {
            () if shout => Kind::Shout,
            () if ellipsis || dots > 1 => Kind::Ellipsis,
            () => Kind::FullStop,
        };
        (len > 0).then_some(Self { end: bytes.len() - rest.len(), first_end, len, kind })
    }
}

/// Returns true if a word with three plain letters at its end stands before the terminator at `at`, and
/// a full stop there ends neither an abbreviation nor a list marker.
#[inline]
fn ends_with_word(scope: &Scope<'_>, at: usize, kind: Kind) -> bool {
    let head = scope.text.as_bytes().get(scope.start..at);
    let Some(last) = head.and_then(last_letters) else { return false };
    // An alef may be that of «أولا», which numbers a paragraph.
    kind != Kind::FullStop
        || suffix_rules_out(last, scope.user) && (last[2] != ALEF || !is_list_marker(scope, at))
}

/// Returns true if an emoji begins at `at` that needs no selector.
fn starts_with_emoji(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|tail| tail.starts_with(|c| CharSet::EMOJI.contains(c)))
}

/// Returns true if the full stop at `at` certainly ends neither an abbreviation nor a list marker.
fn is_plain_full_stop(scope: &Scope<'_>, at: usize) -> bool {
    is_certain_full_stop(scope.text, at, '.', scope.user) && !is_list_marker(scope, at)
}

/// Returns true if the sentence is a list marker so far.
fn is_list_marker(scope: &Scope<'_>, at: usize) -> bool {
    scope.text.get(scope.start..at).is_none_or(|head| is_marker(trim_start(head)))
}

/// Returns true if three plain letters and at most one space are last.
fn has_letters(scope: &Scope<'_>, at: usize) -> bool {
    let head = scope.text.as_bytes().get(scope.start..at);
    head.is_some_and(|head| last_letters(without_space(head)).is_some())
}

/// Returns true if the clause before the ellipsis at `at` certainly may end there.
fn may_end_clause(bytes: &[u8], at: usize) -> bool {
    let head = without_space(bytes.get(..at).unwrap_or_default());
    match last_letters(head) {
        // A listed word of at least three letters has listed last letters.
        Some(last) if !CLAUSE_OPENERS_BEFORE_PAUSE.may_match_suffix(last) => true,
        _ => PlainWord::before(head).is_some_and(|word| !cannot_end_clause(word.letters())),
    }
}

/// Returns true if the word at `at` certainly gives none of [`CONTINUATION_CUES`].
fn is_opening_word(bytes: &[u8], at: usize) -> bool {
    let word = bytes.get(at..).unwrap_or_default();
    match first_letters(word) {
        // A listed word of at least three letters has listed first letters.
        Some(first) if !CONTINUATIONS.may_match_prefix(first) => true,
        _ => PlainWord::after(word).is_some_and(|word| !may_continue(word.letters())),
    }
}

/// `head` without a space at its end.
fn without_space(head: &[u8]) -> &[u8] {
    head.strip_suffix(b" ").unwrap_or(head)
}
