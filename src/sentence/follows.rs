//! What follows a possible end: the text after it in, a set of cues for the evidence table out.

use super::evidence::{Closed, asks, asks_any};
use super::options::Newlines;
use crate::lexer::SEPARATORS;
use crate::lexicon::cue_words as words;
use crate::lexicon::number_words as number;
use crate::lexicon::verbs;
use crate::lexicon::word_key::{INVISIBLE, WordKey, alef_insensitive_cmp, list_contains};
use crate::lexicon::{AffixFilter, PrefixFilter};
use crate::script::name::{ALEF, BEH, FEH, KAF, LAM, WAW};
use crate::script::{CharSet, Class};

/// A set of things that may be said of what follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Follows(u32);

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "numbers of the sets")]
        #[repr(u8)]
        enum Bit { $($name,)* }

        impl Follows {
            $($(#[$doc])* pub(super) const $name: Self = Self(1 << Bit::$name as u32);)*
            /// How many there are.
            pub(super) const COUNT: usize = [$(Bit::$name),*].len();
        }
    };
}

cues! {
    /// Nothing: the end of the text or of the paragraph.
    NOTHING,
    /// Something, whatever it is.
    TEXT,
    /// «،» «؛» «:» and their kin.
    COMMA,
    /// A colon with spaces before it.
    COLON_APART,
    /// A slash.
    SLASH,
    /// An opening bracket.
    BRACKET,
    /// A quotation mark.
    QUOTE,
    /// A bracket after which the sentence's stop stands: «(رواه البخاري).»
    CITATION,
    /// Digits, also after «و» or a dash, or a number word.
    NUMBER,
    /// A preposition, alone, with a pronoun or written against its noun, that opens no sentence.
    PREPOSITION,
    /// «الموافق», «أي», «تقريبا» ...
    CONTINUER,
    /// «الذي» ...
    RELATIVE,
    /// «لكن», «بل», «أو», «حتى» ...
    ADVERSATIVE,
    /// A bare verb of reporting: «قال».
    REPORTING,
    /// A dash and a verb of reporting.
    DASH_REPORTING,
    /// «و» or «ثم» and a verb.
    CONJOINED_VERB,
    /// «ف» and a verb.
    CONSEQUENCE,
    /// «مثل» such as, «خصوصا» above all, «الأمر الذي» which; «ثم» and a preposition.
    APPOSITION,
    /// Any word that opens a clause: those, and bare verbs and particles.
    OPENER,
    /// A Latin word in lower case.
    LOWER_LATIN,
    /// Another Latin word.
    LATIN,
    /// A lower-case Latin letter written against the stop.
    GLUED_LATIN,
}

impl Follows {
    /// What only a word tells.
    const WORDS: Self = Self::NUMBER
        .or(Self::PREPOSITION)
        .or(Self::CONTINUER)
        .or(Self::RELATIVE)
        .or(Self::ADVERSATIVE)
        .or(Self::REPORTING)
        .or(Self::DASH_REPORTING)
        .or(Self::CONJOINED_VERB)
        .or(Self::CONSEQUENCE)
        .or(Self::APPOSITION)
        .or(Self::OPENER);

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn when(self, holds: bool) -> Self {
        if holds { self } else { Self(0) }
    }

    /// `cue` if it is asked for and holds.
    fn told(self, cue: Self, holds: impl FnOnce() -> bool) -> Self {
        cue.when(self.meets(cue) && holds())
    }
}

/// The most bytes that a citation in brackets may have.
const MAX_CITATION: usize = 160;

/// What the text says from `at` on, just past a possible end, of all that is asked where `closed`
/// was closed.
pub(super) fn follows(text: &str, at: usize, newlines: Newlines, closed: Closed) -> Follows {
    let Some(start) = next_word(text, at, newlines) else { return Follows::NOTHING };
    let Some(c) = text.get(start..).and_then(|tail| tail.chars().next()) else {
        return Follows::NOTHING;
    };
    let glued = !text.get(at..start).is_some_and(|gap| gap.contains(char::is_whitespace));
    let cue = match Class::of(c) {
        Class::Colon => Follows::COMMA.or(Follows::COLON_APART.when(!glued)),
        Class::Comma | Class::Semicolon => Follows::COMMA,
        Class::OtherPunctuation => Follows::SLASH.when(c == '/'),
        Class::OpenBracket => {
            let asked = asks_any(closed, Follows::CITATION);
            Follows::BRACKET.or(Follows::CITATION.when(asked && is_citation(text, start)))
        }
        Class::Quote => Follows::QUOTE,
        Class::Dash if asks_any(closed, Follows::WORDS) => {
            after_dash(text, start + c.len_utf8(), newlines)
        }
        class if CharSet::DIGITS.contains_class(class) || class == Class::NumberMark => {
            Follows::NUMBER
        }
        Class::LatinLetter if c.is_lowercase() => {
            Follows::LOWER_LATIN.or(Follows::GLUED_LATIN.when(glued))
        }
        Class::LatinLetter => Follows::LATIN,
        class if CharSet::ARABIC.contains_class(class) && asks_any(closed, Follows::WORDS) => {
            arabic(text, start, newlines, asks(closed))
        }
        _ => Follows(0),
    };
    cue.or(Follows::TEXT)
}

/// Where the next visible thing of the paragraph begins.
pub(super) fn next_word(text: &str, at: usize, newlines: Newlines) -> Option<usize> {
    let mut lines = 0;
    let mut previous = ' ';
    for (offset, c) in crate::work::counted(text.get(at..)?.char_indices()) {
        let class = Class::of(c);
        if class == Class::LineEnd {
            lines += usize::from(!(c == '\n' && previous == '\r'));
            match newlines {
                Newlines::EachLine => return None,
                Newlines::BlankLine if lines > 1 => return None,
                _ => {}
            }
        } else if !SEPARATORS.contains_class(class) {
            return Some(at + offset);
        }
        previous = c;
    }
    None
}

fn after_dash(text: &str, at: usize, newlines: Newlines) -> Follows {
    let Some(start) = next_word(text, at, newlines) else { return Follows(0) };
    let digit = text.get(start..).and_then(|tail| tail.chars().next());
    Follows::NUMBER
        .when(digit.is_some_and(|c| CharSet::DIGITS.contains(c)))
        .or(Follows::DASH_REPORTING
            .when(verbs::is_reporting(WordKey::after(text, start).letters())))
}

/// Whether the bracket that opens at `at` closes soon and a stop or a comma stands after it.
fn is_citation(text: &str, at: usize) -> bool {
    let tail = text.get(at..).unwrap_or_default();
    let mut inside = crate::work::counted(tail.char_indices())
        .take_while(|&(offset, c)| offset < MAX_CITATION && Class::of(c) != Class::LineEnd)
        .skip_while(|&(_, c)| Class::of(c) != Class::CloseBracket)
        .map(|(_, c)| c);
    inside.next();
    inside
        .find(|&c| !INVISIBLE.contains(c))
        .is_some_and(|c| matches!(Class::of(c), Class::Terminator | Class::Ellipsis | Class::Comma))
}

/// What of `asked` the Arabic word at `start` says.
fn arabic(text: &str, start: usize, newlines: Newlines, asked: Follows) -> Follows {
    let word = WordKey::after(text, start);
    crate::work::count(1);
    let letters = word.letters();
    let next = || {
        next_word(text, word.end(), newlines)
            .map_or(WordKey::after("", 0), |at| WordKey::after(text, at))
    };
    if letters == [WAW] {
        let digits = next_word(text, word.end(), newlines)
            .and_then(|at| text.get(at..))
            .is_some_and(|tail| tail.starts_with(|c| CharSet::DIGITS.contains(c)));
        return Follows::NUMBER.when(digits);
    }
    let joined = || {
        verbs::after_conjunction(letters).is_some_and(verbs::is_verb) && !verbs::is_name(letters)
    };
    let so = letters.first() == Some(&FEH);
    let after_then = list_contains(&["ثم"], letters).then(next);
    let then_verb = || {
        after_then.is_some_and(|next| {
            let letters = next.letters();
            !words::CLAUSE_PARTICLES.contains(letters) && !words::PREPOSITIONS.contains(letters)
        })
    };
    let then_place = || after_then.is_some_and(|next| words::PREPOSITIONS.contains(next.letters()));
    let preposition = || {
        is_preposition(letters)
            && !(words::PREPOSITIONS.contains(letters)
                && opens_sentence(text, letters, &next(), newlines))
    };
    asked
        .told(Follows::NUMBER, || number::is_bare_number_word(letters))
        .or(asked.told(Follows::PREPOSITION, preposition))
        .or(asked.told(Follows::CONTINUER, || words::CONTINUERS.contains(letters)))
        .or(asked.told(Follows::RELATIVE, || words::RELATIVES.contains(letters)))
        .or(asked.told(Follows::ADVERSATIVE, || is_adversative(letters, next)))
        .or(asked.told(Follows::APPOSITION, || then_place() || is_apposition(letters, next)))
        .or(asked.told(Follows::REPORTING, || verbs::is_reporting(letters)))
        .or(asked.told(Follows::CONJOINED_VERB, || then_verb() || !so && joined()))
        .or(asked.told(Follows::CONSEQUENCE, || so && joined()))
        .or(asked.told(Follows::OPENER, || verbs::opens(&word)))
}

/// «لكن» and its kin, also as «ولكن»; but «حتى لو» opens.
fn is_adversative(letters: &[char], next: impl Fn() -> WordKey) -> bool {
    let bare = letters.strip_prefix(&[WAW]).unwrap_or(letters);
    let but = bare.first() == Some(&LAM) && words::ADVERSATIVES.contains(bare);
    let until =
        || list_contains(&["حتى"], letters) && words::AFTER_HATTA.contains(next().letters());
    but || words::ADVERSATIVES.contains(letters) && !until()
}

/// «مثل», «خصوصا», «الأمر الذي».
fn is_apposition(letters: &[char], next: impl Fn() -> WordKey) -> bool {
    let which = || list_contains(&["الأمر"], letters) && words::RELATIVES.contains(next().letters());
    words::APPOSITIONS.contains(letters) || which()
}

/// Whether a word before a pause holds its clause back: «ثم ...», «في ...».
pub(super) fn holds_back(letters: &[char]) -> bool {
    let bare = verbs::after_conjunction(letters).unwrap_or(letters);
    [letters, bare].into_iter().any(|letters| {
        words::HELD_BACK.contains(letters)
            || words::PREPOSITIONS.contains(letters)
            || words::RELATIVES.contains(letters)
    })
}

/// How the words end that hold a clause back.
pub(super) static HELD_BACK: AffixFilter = AffixFilter::of(&[
    words::HELD_BACK.entries(),
    words::PREPOSITIONS.entries(),
    words::RELATIVES.entries(),
]);

/// How the words begin that [may tell](may_go_on) what is asked after a pause.
pub(super) static GOING_ON: PrefixFilter = PrefixFilter::of(&[
    words::APPOSITIONS.entries(),
    words::RELATIVES.entries(),
    words::ADVERSATIVES.entries(),
    AFTER_PAUSE,
])
.or_after_waw(words::ADVERSATIVES.entries());

/// Others that may, with the word after them.
const AFTER_PAUSE: &[&str] = &["الأمر", "ثم"];

/// Whether letters may tell anything that is asked after a pause.
pub(super) fn may_go_on(letters: &[char]) -> bool {
    let bare = letters.strip_prefix(&[WAW]).unwrap_or(letters);
    words::APPOSITIONS.contains(letters)
        || words::RELATIVES.contains(letters)
        || words::ADVERSATIVES.contains(letters)
        || words::ADVERSATIVES.contains(bare)
        || list_contains(AFTER_PAUSE, letters)
}

/// Whether the word is a preposition or begins with one.
fn is_preposition(letters: &[char]) -> bool {
    if words::PREPOSITIONS.contains(letters) || words::WITH_PRONOUN.contains(letters) {
        return true;
    }
    match letters {
        [BEH | KAF, ALEF, LAM, rest @ ..] | [LAM, LAM, rest @ ..] => rest.len() >= 2,
        [BEH | LAM | KAF, rest @ ..] => rest.len() >= 3 && !is_radical(letters),
        _ => false,
    }
}

/// Whether the first letter is no preposition but part of a listed word.
fn is_radical(letters: &[char]) -> bool {
    verbs::is_past(letters, &words::RADICALS)
        || (4..=letters.len()).any(|len| {
            letters.get(..len).is_some_and(|head| {
                let list = words::RADICALS.entries();
                list.binary_search_by(|entry| alef_insensitive_cmp(entry, head)).is_ok()
            })
        })
}

/// Whether the word after a preposition makes both an opening: «بعد ذلك», «في هذه الأثناء», «من قال».
fn opens_sentence(text: &str, preposition: &[char], word: &WordKey, newlines: Newlines) -> bool {
    let letters = word.letters();
    words::OPENING_OBJECTS.contains(letters)
        || list_contains(&["من"], preposition) && verbs::is_verb(letters)
        || words::NEAR.contains(letters)
            && next_word(text, word.end(), newlines)
                .is_some_and(|at| words::OPENING_NOUNS.contains(WordKey::after(text, at).letters()))
}
